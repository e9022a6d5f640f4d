import type { Attribution } from "../../model/attribution.ts";
import type { Slot } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { hull, overlaps } from "../../text/span.ts";
import { plain, type Token, tokens } from "../../text/words/words.ts";
import { sharedEnds } from "../similar.ts";
import { isFactual, slots } from "../slots/slots.ts";
import { around } from "./ground.ts";

/** A fact in place of another, and where each stands. */
interface Swap {
  readonly slot: Slot;
  readonly old: Span;
  readonly next: Span;
}

/** "did not say" in place of "said". */
const WITH_NEGATION = 3;

/** The words of two sentences, and how many of them both begin and end with. */
function apart(old: string, next: string) {
  const [was, is] = [tokens(old), tokens(next)];
  const texts = (all: readonly Token[]) => all.map(({ text }) => text);
  const [head, tail] = sharedEnds(texts(was), texts(is));
  return { was, is, head, tail };
}

/** What two sentences differ in when one of them has one name, number or date in place of the other's and all else stayed. */
export function swap(old: string, next: string): Swap | null {
  if (old === next) return null;
  const { was, is, head, tail } = apart(old, next);
  const stretch = (all: readonly Token[]): Span | null => hull(all.slice(head, all.length - tail));
  const [a, b] = [stretch(was), stretch(is)];
  if (a === null || b === null) return null;
  const [gone, come] = [old.slice(a.start, a.end), next.slice(b.start, b.end)];
  const [slot, ...more] = slots(gone, come);
  if (slot === undefined || more.length > 0 || !isFactual(slot) || slot.type === "negation") return null;
  // What is left of "six-hour" without the number is the same on both sides.
  const [left, right] = [rest(gone, slot.old), rest(come, slot.new)];
  if (left === null || left !== right || left.includes(" ")) return null;
  return { slot: wholeAround(old, next, slot) ?? slot, old: a, next: b };
}

/** The fact that two sentences differ in and in nothing else, of which a slot is a part: "14 May" of "14", "2 million" of "million", "1950 people" of "1950". */
function wholeAround(old: string, next: string, { type }: Slot): Slot | null {
  if (type !== "number" && type !== "word" && type !== "date") return null;
  const [slot, ...more] = slots(old, next);
  const whole = slot?.type === "date" || (type !== "number" && slot?.type === "number");
  return whole && more.length === 0 ? (slot ?? null) : null;
}

/** Where two sentences differ in a negation and in no other words; the side without it is told by the words around it. */
export function negated(old: string, next: string, found: readonly Slot[]): Omit<Swap, "slot"> | null {
  if (found.length !== 1 || found[0]?.type !== "negation") return null;
  const { was, is, head, tail } = apart(old, next);
  if (Math.max(was.length, is.length) - head - tail > WITH_NEGATION) return null;
  const near = (all: readonly Token[]) =>
    hull(all.slice(Math.max(0, head - 1), Math.min(all.length, all.length - tail + 1)));
  const [a, b] = [near(was), near(is)];
  return a && b && { old: a, next: b };
}

/** A wording without the fact in it; null where it is not in it. */
function rest(words: string, fact: string | null): string | null {
  const [all, part] = [plain(words), plain(fact ?? "")];
  const at = all.indexOf(part);
  return at < 0 ? null : all.slice(0, at) + all.slice(at + part.length);
}

/**
 * The fact that changed in a claim whose sentences differ in nothing else, however much of them is read as the claim: a
 * name like another's may make the extractor see other bounds, and then other words seem to have come and gone.
 */
export function swapIn(old: HeldRevision, a: Attribution, next: HeldRevision, b: Attribution): Slot | null {
  const [was, is] = [around(old, a), around(next, b)];
  if (was === null || is === null) return null;
  const found = swap(old.revision.text.slice(was.start, was.end), next.revision.text.slice(is.start, is.end));
  if (found === null) return null;
  const tells = ({ content }: Attribution, { start }: Span, at: Span) =>
    content.some((span) => overlaps(span, { start: start + at.start, end: start + at.end }));
  return tells(a, was, found.old) || tells(b, is, found.next) ? found.slot : null;
}
