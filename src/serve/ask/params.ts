import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { Mistake } from "../../model/problem.ts";
import { LARGEST } from "../../present/as-of.ts";

/** A parameter that is a whole number from `min` to `max`. */
export function whole(min: number, max: number, description: string) {
  const error = `has to be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,10}$/, { error })
    .transform(Number)
    .refine((n) => n >= min && n <= max, { error })
    .openapi({ type: "integer", minimum: min, maximum: max, description });
}

/** A parameter that is one of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T, description: string) {
  return z
    .enum(words, { error: `has to be one of ${words.join(", ")}` })
    .optional()
    .openapi({ description });
}

/** A parameter that is free words or a name. */
export const words = (description: string, most = 500) =>
  z
    .string()
    .max(most, { error: `has to be at most ${most} characters long` })
    .optional()
    .openapi({ description });

/** Where the ids of things are found. */
const LISTS = {
  agent: ["agt_", "/v1/agents?q= finds it by a name"],
  article: ["art_", "/v1/articles lists them"],
  claim: ["clm_", "/v1/claims?q= finds it by its words"],
} as const;

/** A parameter that narrows a list to what has to do with one thing, by its id: a name would find nothing, and say so of nothing. */
export const idOf = (thing: keyof typeof LISTS, description: string) =>
  words(description).refine((id) => id === undefined || id.startsWith(LISTS[thing][0]), {
    error: noIdOf(thing),
  });

function noIdOf(thing: keyof typeof LISTS): string {
  const [prefix, found] = LISTS[thing];
  return `has to be the id of ${thing === "claim" ? "a" : "an"} ${thing}, which begins with ${prefix}; ${found}`;
}

/** Where parameters that name things by their ids, each by what it names, have other words. @throws Mistake */
export function refuseNames(given: Readonly<Record<keyof typeof LISTS, string | undefined>>): void {
  const wrong = (Object.keys(LISTS) as (keyof typeof LISTS)[]).filter(
    (thing) => !(given[thing] ?? LISTS[thing][0]).startsWith(LISTS[thing][0]),
  );
  if (wrong.length > 0)
    throw unreadable(wrong.map((thing) => ({ pointer: `/${thing}`, detail: noIdOf(thing) })));
}

/** The number of a revision in its article's chain. */
export const revisionNumber = (description: string) => whole(1, LARGEST, description).optional();

export const paged = {
  limit: whole(1, 200, "Items on a page, 50 by default.").default(50),
  cursor: words(
    "The `next` of the page before; lists of the graph go on in the version that it was read from.",
    2000,
  ),
};

export const AS_OF = words(
  "Read the graph as of this version number or ISO 8601 time; the latest by default.",
);

/** The query as asked, without what is blank. @throws Mistake that names each parameter that is unknown or given twice. */
export function given(c: Context, known: readonly string[]): Record<string, string> {
  const faults: { pointer: string; detail: string }[] = [];
  const found: Record<string, string> = {};
  const those = known.length === 0 ? "there is none" : `those are ${known.join(", ")}`;
  for (const [name, values] of Object.entries(c.req.queries())) {
    const pointer = `/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    const [value = "", ...more] = values.filter((text) => text !== "");
    if (!known.includes(name)) faults.push({ pointer, detail: `is not a parameter here; ${those}` });
    else if (more.length > 0) faults.push({ pointer, detail: "is given more than once; give it once" });
    else if (value.includes("\0")) faults.push({ pointer, detail: "holds a NUL character; leave it out" });
    else if (value !== "") found[name] = value;
  }
  if (faults.length > 0) throw unreadable(faults);
  return found;
}

/** The query's faults as one mistake. */
export function unreadable(faults: readonly { pointer: string; detail: string }[]): Mistake {
  const named = faults.map(({ pointer, detail }) => `\`${pointer.slice(1)}\` ${detail}`).join("; ");
  return new Mistake("malformed", `${named}.`, faults);
}
