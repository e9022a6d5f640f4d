import { Mistake } from "../model/problem.ts";
import type { Reader } from "../store/contract.ts";
import { isDay } from "../text/day.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** The largest version number that the store can hold. */
export const LARGEST = 2_147_483_647;

/** Which version of the graph to read; `pinned` when the same words will always mean it. */
export interface AsOf {
  readonly version: number;
  readonly pinned: boolean;
}

/** The version that `as_of` (or another parameter, by name) means: a number, a time, or the latest when it is not given. */
export async function versionFor(store: Reader, given: string | undefined, name = "as_of"): Promise<AsOf> {
  if (given === undefined) return { version: (await store.latest())?.version ?? 0, pinned: false };
  if (!/^\d+$/.test(given))
    return { version: (await store.versionAt(instant(given, name)))?.version ?? 0, pinned: false };
  const number = Number(given);
  if (number === 0) return { version: 0, pinned: true };
  const found = number <= LARGEST ? await store.versionAt(number) : null;
  if (found) return { version: found.version, pinned: true };
  const latest = (await store.latest())?.version ?? 0;
  throw new Mistake("not-found", `There is no version ${given}; the latest is ${latest}.`, [
    { pointer: `/${name}`, detail: `has to be at most ${latest}` },
  ]);
}

const TIME = "an ISO 8601 time with an offset, like 2026-02-21T01:24:00Z";

/** A time with an offset as a UTC instant. @throws Mistake that names the parameter, in the words of one that takes a time alone where `alone`. */
export function instant(given: string, name: string, alone = false): string {
  // An offset's plus sign that was not escaped in a URL arrives as a space.
  const text = given.replace(/ (?=\d{2}:?\d{2}$)/, "+");
  const written = INSTANT.test(text);
  const at = written && isDay(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  const why = written ? ", and there is no such day or hour" : "";
  const cure = alone ? `has to be ${TIME}` : `has to be a version number, like 12, or ${TIME}`;
  throw new Mistake("malformed", `\`${name}\` ${cure}; it is ${JSON.stringify(given)}${why}.`, [
    { pointer: `/${name}`, detail: cure },
  ]);
}
