import type { Names } from "./names.ts";

/** What an attribute of a record may be. */
export type Value = string | number | boolean | Typed;
type Typed = { readonly $: string; readonly type: "prov:QUALIFIED_NAME" | "xsd:anyURI" };

/** What the prefixes of the document stand for. */
export const prefixes = (names: Names) => ({
  stemma: "urn:stemma:term:",
  claim: names.claim(""),
  relation: names.relation(""),
  agent: names.agent(""),
  article: names.article(""),
  ...Object.fromEntries(OTHERS.map((kind) => [kind, names.other(kind, "")])),
});

const OTHERS = ["revision", "version", "publisher", "organization", "person", "software"] as const;

/** The name of something that only the export names. */
export const called = (kind: (typeof OTHERS)[number], id: string | number): string =>
  `${kind}:${encodeURIComponent(id)}`;
const named = ($: string): Typed => ({ $, type: "prov:QUALIFIED_NAME" });
/** A value that is an address. */
export const address = ($: string): Typed => ({ $, type: "xsd:anyURI" });
/** What kind of thing a record is of. */
export const isA = (type: string) => ({ "prov:type": named(type) });
/** The attributes that are known. */
export const given = (values: Readonly<Record<string, Value | null>>) =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== null && entry[1] !== ""),
  );
