import type { ClaimEvent, EventSide, Slot } from "../../model/change.ts";
import { reason } from "../reason.ts";
import { isFactual } from "../slots/slots.ts";
import { listsTheSort } from "./sorts.ts";

type Answer = Pick<ClaimEvent, "disclosedBy" | "confidence" | "reason">;

/**
 * A change with the notice that owns up to it; where one owns up to some of its facts alone, told once for these and once for the others.
 * `event` tells it as of a claim, and `ask` who owns up to such.
 */
export function toldApart<C extends Pick<ClaimEvent, "kind" | "slots"> & Answer>(
  change: C,
  event: ClaimEvent,
  ask: (event: ClaimEvent) => Answer,
): C[] {
  const { kind, slots } = change;
  const { disclosedBy, confidence, reason: why } = ask(event);
  const whole = { ...change, disclosedBy, confidence, reason: why };
  const facts = slots.filter(isFactual);
  if (disclosedBy === null || facts.length < 2) return [whole];
  const silent = facts.filter(
    (fact) =>
      ask(withFact(event, fact)).disclosedBy === null &&
      !listsTheSort(disclosedBy.text, { ...event, slots: [fact] }),
  );
  if (silent.length === 0 || silent.length === facts.length) return [whole];
  const told = slots.filter((slot) => !silent.includes(slot));
  const said = (words: string, parts: readonly Slot[]) =>
    words.replace(reason(kind, slots), () => reason(kind, parts));
  return [
    { ...whole, slots: told, reason: said(why, told) },
    { ...change, slots: silent, reason: said(change.reason, silent) },
  ];
}

/** An event as if one of its facts were all that changed: in the clause of either side in which that stands, without the others. */
function withFact(event: ClaimEvent, fact: Slot): ClaimEvent {
  const others = event.slots.filter((slot) => slot !== fact && isFactual(slot));
  const alone = (side: EventSide | null, of: "old" | "new") =>
    side && {
      ...side,
      text: others.reduce((left, slot) => without(left, slot[of]), clauseOf(side.text, fact[of])),
    };
  return { ...event, slots: [fact], old: alone(event.old, "old"), new: alone(event.new, "new") };
}

const without = (words: string, part: string | null): string =>
  part === null || part === "" ? words : words.replace(part, () => "");

/** The clause of a sentence that has the words of a slot; all of it where none has, or where it says no more than these: "Anna Weir, 34, was …". */
const clauseOf = (sentence: string, words: string | null): string =>
  sentence
    .split(/(?<=[,;:–—])\s|\s(?=(?:and|but|while)\s)/)
    .find((clause) => words !== null && clause.includes(words) && /\p{L}{2}/u.test(without(clause, words))) ??
  sentence;
