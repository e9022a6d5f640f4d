import type { ClaimEvent, EventKind, OwnChange, OwnSide, Slot, Voice } from "../model/change.ts";
import type { Span } from "../model/span.ts";
import { overlaps } from "../text/span.ts";
import { plain } from "../text/words/words.ts";
import { type Figure, figure, share, type Value } from "./score.ts";

/** What a careful reader says became of a claim, with where its words stand on either side; null where it does not stand. */
export interface Marked {
  /** Any of these is right; the first says it best. */
  readonly kinds: readonly EventKind[];
  readonly old: Span | null;
  readonly new: Span | null;
  readonly slots: readonly Slot[];
  readonly disclosed: boolean;
  /** True where nothing need be told. */
  readonly may: boolean;
  /** Whose words these are. */
  readonly voice: Voice;
}

/** Two neighbouring states of an article: what is told of them, and what was marked. */
export interface Step {
  /** Which step it is, for a person to find. */
  readonly name: string;
  /** What became of claims, and what changed in the outlet's own voice. */
  readonly told: readonly ToldChange[];
  readonly ownVoice: readonly OwnChange[];
  readonly marked: readonly Marked[];
}

/** A change as it is told, of a claim or of what the outlet tells itself. */
export type ToldChange = Pick<ClaimEvent, "kind" | "slots" | "disclosedBy" | "reason"> & {
  readonly old: OwnSide | null;
  readonly new: OwnSide | null;
};

/** A change that was not told as marked, with what was told there, or an event that no mark calls for. */
export interface EventError {
  readonly step: string;
  readonly wanted: Marked | null;
  readonly told: readonly ToldChange[];
}

/** Events that tell of form alone count only where they are marked. */
const QUIET: ReadonlySet<EventKind> = new Set(["reworded", "moved", "split", "merged"]);

/**
 * How well events tell what was marked in chains of states: changes found, of any kind and changed facts alone, and of
 * those found the slots that are told and whether they are rightly held to be disclosed or silent; of claims, and of what the
 * outlet tells in its own voice.
 */
export function scoreEvents(steps: readonly Step[]): { figures: (Figure | Value)[]; errors: EventError[] } {
  const [claims, own] = [scored(steps, "source"), scored(steps, "outlet")];
  return {
    figures: [
      ...claims.figures,
      // Chains may be marked for claims alone, and tell of nothing else.
      ...(steps.some(hasOwn) ? own.figures.map((one) => ({ ...one, name: `own voice: ${one.name}` })) : []),
    ],
    errors: [...claims.errors, ...own.errors],
  };
}

const hasOwn = ({ ownVoice, marked }: Step): boolean =>
  ownVoice.length > 0 || marked.some(({ voice }) => voice === "outlet");

/** The marks of one voice, which either may tell of, and what is told in that voice and marked nowhere. */
function scored(steps: readonly Step[], voice: Voice): ReturnType<typeof scoreEvents> {
  const all = { right: 0, wrong: 0, wanted: 0 };
  const facts = { right: 0, wrong: 0, wanted: 0 };
  const slots = { right: 0, all: 0 };
  const owned = { right: 0, all: 0 };
  const errors: EventError[] = [];
  for (const { name, told: ofClaims, ownVoice, marked } of steps) {
    const told: readonly ToldChange[] = [...ofClaims, ...ownVoice];
    for (const mark of marked) {
      if (mark.voice !== voice) continue;
      const fits = told.filter((event) => isRight(event, mark));
      if (fits.length > 0) {
        slots.all += mark.slots.length;
        slots.right += mark.slots.filter((slot) => fits.some((event) => tells(event, slot))).length;
        owned.all += 1;
        owned.right += Number(fits.some((event) => (event.disclosedBy !== null) === mark.disclosed));
      } else if (!mark.may)
        errors.push({ step: name, wanted: mark, told: told.filter((event) => touches(event, mark)) });
      for (const sum of [all, ...(mark.kinds[0] === "fact-changed" ? [facts] : [])]) {
        if (mark.may) continue;
        sum.wanted += 1;
        if (fits.length > 0) sum.right += 1;
      }
    }
    for (const event of voice === "source" ? ofClaims : ownVoice) {
      if (QUIET.has(event.kind) || marked.some((mark) => isRight(event, mark))) continue;
      all.wrong += 1;
      if (event.kind === "fact-changed") facts.wrong += 1;
      errors.push({ step: name, wanted: null, told: [event] });
    }
  }
  const row = (name: string, { right, wrong, wanted }: typeof all) =>
    figure(name, { right, found: right + wrong, wanted });
  return {
    figures: [
      row("events", all),
      row("changed facts", facts),
      share("slots told", slots.right, slots.all),
      share("disclosed or silent, rightly", owned.right, owned.all),
    ],
    errors,
  };
}

/** True where the event is of a marked kind and stands, on each side that both have, where the mark does. */
function isRight(event: ToldChange, mark: Marked): boolean {
  const sides = [
    [event.old, mark.old],
    [event.new, mark.new],
  ] as const;
  const both = sides.filter(([told, marked]) => told !== null && marked !== null);
  return mark.kinds.includes(event.kind) && both.length > 0 && both.every(([told, at]) => isAt(told, at));
}

const touches = (event: ToldChange, mark: Marked): boolean =>
  isAt(event.old, mark.old) || isAt(event.new, mark.new);

const isAt = (side: OwnSide | null, at: Span | null): boolean =>
  side !== null && at !== null && side.spans.some((span) => overlaps(span, at));

/** True where the event tells the slot: of its type, with its words in those told or the other way round. */
function tells(event: ToldChange, { type, old, new: is }: Slot): boolean {
  const holds = (told: string | null, wanted: string | null) =>
    wanted === null ||
    (told !== null && (plain(told).includes(plain(wanted)) || plain(wanted).includes(plain(told))));
  return event.slots.some((slot) => slot.type === type && holds(slot.old, old) && holds(slot.new, is));
}
