import fc from "fast-check";

// Else a list or text has no more than ten items, whatever longest length a property asks for.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });
