import { z } from "zod";
import { type EventError, type Marked, type Step, scoreEvents } from "../../eval/events.ts";
import { EVENT_KINDS, type OwnSide, SLOT_TYPES, VOICES } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { Mistake } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import { normalize } from "../../text/normal.ts";
import { standings } from "../../version/carry/between.ts";
import { diff } from "../../version/diff.ts";
import { readText } from "../input/texts.ts";
import { filesOf, inHalves } from "./folder.ts";
import type { Task } from "./task.ts";

const words = z.string().nullable();
const chain = z.strictObject({
  about: z.string(),
  held: z.boolean(),
  publisher: z.string(),
  states: z.array(z.strictObject({ modified: z.string(), headline: z.string(), text: z.array(z.string()) })),
  changes: z.array(
    z.strictObject({
      state: z.int().min(2),
      kinds: z.array(z.enum(EVENT_KINDS)),
      old: words,
      new: words,
      slots: z.array(z.strictObject({ type: z.enum(SLOT_TYPES), old: words, new: words })).default([]),
      disclosed: z.boolean().default(false),
      may: z.boolean().default(false),
      voice: z.enum(VOICES).default("source"),
    }),
  ),
});

/** An article's states with what became of its claims, as a reader marked it. */
export type Chain = z.infer<typeof chain> & { readonly name: string };

/** The chains of a folder, a JSON file each, by name. @throws Mistake where there are none. */
export const chainsOf = (folder: string): Promise<Chain[]> => filesOf(folder, chain, "chains");

/** Claim events along annotated chains of an article's states. */
export const EVENTS: Task = {
  name: "events",
  rows: chainsOf,
  measure: (gold, _, options) =>
    inHalves(gold as readonly Chain[], options, (some, named) => {
      const { figures, errors } = scoreEvents(some.flatMap(stepsOf));
      return { figures: figures.map((one) => named(one)), errors: errors.map(shown) };
    }),
};

/** What the program tells of each two neighbouring states, beside what was marked. */
function stepsOf({ name, publisher, states, changes }: Chain): Step[] {
  const helds = states.map(({ modified, headline, text }) => {
    const given = { id: name, text: text.join("\n\n"), title: headline, publisher, published: modified };
    return readText(given).held;
  });
  const stood = standings(helds);
  return stood.slice(1).map((next, i) => {
    const old = stood[i] ?? next;
    const earlier = new Set(stood.slice(0, i).flatMap(({ claims }) => [...claims.values()]));
    const marked = changes
      .filter(({ state }) => state === i + 2)
      .map(
        (change): Marked => ({
          ...change,
          old: placeOf(change.old, old.held, name),
          new: placeOf(change.new, next.held, name),
        }),
      );
    const { events, ownVoice } = diff(old, next, { born: [], dissolved: [] }, earlier);
    return { name: `${name} ${i + 2}`, told: events, ownVoice, marked };
  });
}

/** Where a quote stands. @throws Mistake where it does not. */
function placeOf(quote: string | null, { revision }: HeldRevision, name: string): Span | null {
  if (quote === null) return null;
  const sought = normalize(quote).text;
  const start = revision.text.indexOf(sought);
  if (start < 0) throw new Mistake("invalid", `“${quote}” does not stand in that state of ${name}.`);
  return { start, end: start + sought.length };
}

const shown = ({ step, wanted, told }: EventError) => ({
  step,
  wanted,
  told: told.map(({ kind, old, new: is, slots, disclosedBy, reason }) => ({
    kind,
    old: textOf(old),
    new: textOf(is),
    slots,
    disclosed: disclosedBy !== null,
    reason,
  })),
});

const textOf = (side: OwnSide | null): string | null => side?.text ?? null;
