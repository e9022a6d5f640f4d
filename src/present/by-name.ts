const LOOKED_UP = new Intl.Collator("en");

/** Compares names as people look them up: capitals, marks and quotes do not part what begins alike. */
export const byName = (a: string, b: string): number => LOOKED_UP.compare(a, b);
