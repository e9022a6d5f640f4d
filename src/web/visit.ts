import type { Context } from "hono";
import type { Difference } from "../model/diff.ts";
import type { Store } from "../store/contract.ts";

/** What the pages are made from: the store, and what changed between two revisions of an article. */
export interface Sources {
  readonly store: Store;
  readonly diff: (article: string, from: number, to: number, version: number) => Promise<Difference | null>;
}

/** One look at one page, at one version of the graph. */
export interface Visit extends Sources {
  readonly c: Context;
  readonly version: number;
  /** Where a list of which an earlier page was shown goes on, in the version of that page. */
  readonly cursor: string | undefined;
  /** What `as_of` said, when the visitor asked for another version than the latest. */
  readonly asOf: string | null;
  /** When that version was made. */
  readonly madeAt: string | null;
  /** The address of a page of this room, at the same version as this one. */
  readonly href: (path: string, query?: Readonly<Record<string, string | number>>) => string;
}

/** What the frame of a page needs to know of a visit. */
export type Frame = Pick<Visit, "c" | "asOf" | "madeAt" | "href" | "version">;

/** Makes addresses that keep `as_of`. */
export function hrefAt(asOf: string | null): Visit["href"] {
  return (path, query = {}) => {
    const [bare, fragment] = path.split("#");
    const all = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) all.set(name, String(value));
    if (asOf !== null) all.set("as_of", asOf);
    const tail = fragment === undefined ? "" : `#${fragment}`;
    return all.size > 0 ? `${bare}?${all}${tail}` : `${bare}${tail}`;
  };
}

/** A parameter of the address without what no text needs, cut to a length that a query can have. */
export function asked({ c }: Pick<Visit, "c">, name: string): string {
  return (c.req.query(name) ?? "").replaceAll("\0", "").trim().slice(0, 500);
}

/** `as_of` as people write it, "2026-02-21" or "2026-02-21 09:30", in the words that the API takes. */
export function moment(given: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/.exec(given);
  return found ? `${found[1]}T${found[2] ?? "23:59:59"}Z` : given;
}
