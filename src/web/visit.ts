import type { Context } from "hono";
import type { Difference } from "../model/diff.ts";
import { Mistake } from "../model/problem.ts";
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

/** Which of these the parameter is; the first of them where it is not given. @throws Mistake that names them where it is none. */
export function choice<T extends string>(visit: Pick<Visit, "c">, name: string, offered: readonly T[]): T {
  const given = asked(visit, name);
  const found = offered.find((one) => one === given) ?? (given === "" ? offered[0] : undefined);
  if (found !== undefined) return found;
  const may = `may be ${offered.filter((one) => one !== "").join(", ")}`;
  throw new Mistake("malformed", `“${given}” is nothing that “${name}” can be: it ${may}.`, [
    { pointer: `/${name}`, detail: may },
  ]);
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * A time as people write it, "2026-02-21" or "2026-02-21 09:30", or as these pages print it, "21 Feb 2026, 09:30 UTC", in the words
 * that the API takes.
 */
export function moment(given: string): string {
  const found =
    /^(?<day>\d{4}-\d{2}-\d{2})(?:[ T](?<time>\d{2}:\d{2}(?::\d{2})?))?(?: UTC)?$/.exec(given)?.groups ??
    /^(?<date>\d{1,2}) (?<word>\p{L}{3,}) (?<year>\d{4})(?:,? (?<time>\d{2}:\d{2}))?(?: UTC)?$/u.exec(given)
      ?.groups;
  if (!found) return given;
  const { time = "23:59:59", date = "", word, year } = found;
  const month = word === undefined ? -1 : MONTHS.findIndex((one) => one.startsWith(word.toLowerCase()));
  const day = found["day"] ?? (month < 0 ? null : `${year}-${two(month + 1)}-${two(date)}`);
  return day === null ? given : `${day}T${time}Z`;
}

const two = (number: number | string) => String(number).padStart(2, "0");
