/** Makes the address of a thing: under the API that the base names, or a URN where no API is named. */
export interface Names {
  claim(id: string): string;
  relation(id: string): string;
  agent(id: string): string;
  article(id: string): string;
  revision(article: string, n: number): string;
  /** An address that only the export itself needs: of a version, a publisher, an annotation. */
  other(kind: string, id: string): string;
}

/**
 * Names by `base`, the address where the API is served ("https://stemma.example.org"); without one they are URNs,
 * which name the same thing in every export and lead nowhere.
 */
export function namesUnder(base: string | undefined): Names {
  const root = base?.replace(/\/+$/, "");
  const path = (...parts: readonly string[]) => parts.map(encodeURIComponent);
  const under = (...parts: readonly string[]) =>
    root === undefined ? `urn:stemma:${path(...parts).join(":")}` : `${root}/v1/${path(...parts).join("/")}`;
  const plural = (kind: string) => (root === undefined ? kind : `${kind}s`);
  return {
    claim: (id) => under(plural("claim"), id),
    relation: (id) => under(plural("relation"), id),
    agent: (id) => under(plural("agent"), id),
    article: (id) => under(plural("article"), id),
    revision: (article, n) => under(plural("article"), article, plural("revision"), String(n)),
    other: (kind, id) => `urn:stemma:${path(kind, id).join(":")}`,
  };
}
