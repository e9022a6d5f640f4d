import type { Context } from "hono";
import type { Diff } from "../model/diff.ts";
import type { HeldRevision } from "../model/graph.ts";
import type { Store } from "../store/contract.ts";

/** What the pages are made from: the store, and what changed between two revisions of an article. */
export interface Sources {
  readonly store: Store;
  readonly diff: (
    article: string,
    from: number,
    to: number,
    version: number,
  ) => Promise<{ diff: Diff; from: HeldRevision; to: HeldRevision } | null>;
}

/** One look at one page, at one version of the graph. */
export interface Visit extends Sources {
  readonly c: Context;
  readonly version: number;
  /** What `as_of` said, when the visitor asked for another version than the latest. */
  readonly asOf: string | null;
  /** The address of a page of this room, at the same version as this one. */
  readonly href: (path: string, query?: Readonly<Record<string, string | number>>) => string;
}

/** Makes addresses that keep `as_of`. */
export function hrefAt(asOf: string | null): Visit["href"] {
  return (path, query = {}) => {
    const all = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) all.set(name, String(value));
    if (asOf !== null) all.set("as_of", asOf);
    return all.size > 0 ? `${path}?${all}` : path;
  };
}
