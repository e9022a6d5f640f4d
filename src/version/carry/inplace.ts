import type { Attribution } from "../../model/attribution.ts";
import type { Alignment, ClaimEvent, EventSide, Slot } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { overlaps, wordsOf } from "../../text/span.ts";
import { plain } from "../../text/words/words.ts";
import { contained, dice, type Grams, grams } from "../grams.ts";
import { reason } from "../reason.ts";
import { contentWords, stem } from "../similar.ts";
import { isFactual, kindOf, slots as slotsOf } from "../slots/slots.ts";
import { attitude, isOfNotice } from "./carry.ts";
import { levelled } from "./ground.ts";
import { areOne, otherSource } from "./holder.ts";
import { attitudes } from "./told.ts";

/** What one source says in one sentence is the same claim though less alike than elsewhere: "the crash on the driver", "the crash on a broken rail". */
const ALIKE = 0.3;
/**
 * What another says in its place is the same claim when it is this much alike, or when one has nearly all words of the other; where the one turns
 * round what the other says, or gives another cause, more alike, for who contradicts somebody makes a claim of their own.
 */
const ALIKE_OF_OTHERS = 0.5;
const ALIKE_AGAINST = 0.75;
const GROWN = 0.9;
/** Shorter wordings stand in too many others. */
const LEAST = 12;

/**
 * A claim that seems gone and one that seems new, of one source or nearly in the same words, each the only one in its sentence, where the one sentence became the
 * other, are one claim that changed; what it changed in is what the sentences differ in, for the cue may tell of it ("blamed").
 */
export function inPlace(
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
  { links, changes }: Alignment,
): ClaimEvent[] {
  const gone = events.filter(({ kind }) => kind === "removed");
  // What a notice says of the article is not what became of what was said.
  const come = events.filter(({ kind, new: now }) => {
    const own = kind === "added" && now !== null ? teller(next, now) : undefined;
    return own !== undefined && !isOfNotice(next, own);
  });
  if (gone.length === 0 || come.length === 0) return [...events];
  const became = new Map<ClaimEvent, ClaimEvent | null>();
  for (const { from, to, kind: change, slots } of changes) {
    if (
      change === "split" ||
      change === "merged" ||
      links.filter(([i, j]) => i === from || j === to).length > 1
    )
      continue;
    const [a, ...others] = gone.filter((event) => standsIn(old, from, event.old));
    const [b, ...more] = come.filter((event) => standsIn(next, to, event.new));
    if (!a?.old || !b?.new || others.length + more.length > 0) continue;
    const [was, is] = [a.old, b.new];
    const tellers = [teller(old, was), teller(next, is)] as const;
    const [said, says] = levels(old, tellers[0], next, tellers[1]) ?? [was.text, is.text];
    const who = otherTeller(old, tellers[0], next, tellers[1]);
    if (turns(...tellers) && (who !== null || tellers.some((one) => one?.polarity === "declines"))) continue;
    const [pieces, now] = [grams(said), grams(says)];
    const like = Math.max(dice(pieces, now), dice(...withoutFacts(said, says, slots)));
    const grown =
      Math.min(pieces.length, now.length) >= LEAST &&
      Math.max(contained(pieces, now), contained(now, pieces)) >= GROWN;
    const named = who === null && tellers.every((one, i) => calls(i === 0 ? old : next, one));
    if (!named && (!shareWord(said, says) || (like < leastOf(who, slots) && !grown))) continue;
    const [wasPlain, isPlain] = [plain(said), plain(says)];
    // Where whoever speaks changed places with whom they speak of, the sentences have the same names.
    const turned =
      who === null ? [] : slotsOf(said, says).filter((slot) => slot.type === "name" && isFactual(slot));
    const found = [
      ...turned,
      ...slots.filter(
        (slot) =>
          !turned.some((one) => one.old === slot.old && one.new === slot.new) &&
          ((slot.old !== null && wasPlain.includes(plain(slot.old))) ||
            (slot.new !== null && isPlain.includes(plain(slot.new)))),
      ),
      ...(tellers[0] && tellers[1] ? attitudes(tellers[0], tellers[1]) : []),
      ...(who === null ? [] : [who]),
    ];
    const kind = kindOf(said, says, found) ?? "reworded";
    const changed = { old: was, slots: found, supersedes: a.claim, confidence: 0.7 };
    became.set(a, null).set(b, { ...b, ...changed, kind, reason: reason(kind, found) });
  }
  return events.flatMap((event) => {
    const other = became.get(event);
    return other === undefined ? [event] : other === null ? [] : [other];
  });
}

/** How much alike two have to be to be one claim. */
function leastOf(who: Slot | null, slots: readonly Slot[]): number {
  if (who === null) return ALIKE;
  const against = slots.some(({ type }) => type === "negation" || type === "cause" || type === "antonym");
  return against ? ALIKE_AGAINST : ALIKE_OF_OTHERS;
}

/** The pieces of two wordings without the figures, bounds and negations that they differ in: "four were held" and "more than nine were held". */
function withoutFacts(said: string, says: string, slots: readonly Slot[]): [Grams, Grams] {
  const told = slots.filter(({ type }) => ["number", "date", "hedge", "negation"].includes(type));
  const without = (words: string, parts: readonly (string | null)[]) =>
    grams(
      parts.reduce<string>((rest, part) => (part === null ? rest : less(rest, plain(part))), plain(words)),
    );
  const [was, is] = [told.map(({ old }) => old), told.map(({ new: now }) => now)];
  return [without(said, was), without(says, is)];
}

/** Words without the first of a part that stands in them as words of its own. */
function less(words: string, part: string): string {
  const padded = ` ${words} `;
  const at = part === "" ? -1 : padded.indexOf(` ${part} `);
  return at < 0
    ? words.replace(part, (all) => (all.length > 2 ? " " : all))
    : padded.slice(0, at + 1) + padded.slice(at + part.length + 1);
}

/** How somebody says what a thing is: "called it a disgrace" and "called it a pity" are of the same. */
const CALLS = /^(?:calls?|called|describes?|described|labell?ed|dubbed|branded|termed|deemed)\b/i;
const calls = ({ revision }: HeldRevision, told: Attribution | undefined): boolean =>
  told !== undefined && CALLS.test(wordsOf(revision.text, told.cue));

/** "She would resign" and "she would wait" have but small words in common. */
function shareWord(one: string, other: string): boolean {
  const words = new Set(contentWords(one).map(stem));
  return contentWords(other).some((word) => words.has(stem(word)));
}

function standsIn({ document }: HeldRevision, sentence: number, side: EventSide | null): boolean {
  const span = document.sentences[sentence];
  return span !== undefined && (side?.spans.some((own) => overlaps(own, span)) ?? false);
}

const teller = ({ attributions }: HeldRevision, { attribution }: EventSide): Attribution | undefined =>
  attributions.find(({ id }) => id === attribution);

const levels = (
  old: HeldRevision,
  a: Attribution | undefined,
  next: HeldRevision,
  b: Attribution | undefined,
) => (a && b ? levelled(old, a, next, b) : null);

/** True where one says it and the other denies it, or says nothing of it. */
const turns = (a: Attribution | undefined, b: Attribution | undefined): boolean =>
  a !== undefined && b !== undefined && attitude(a) !== attitude(b);

/** Who tells it in place of whom; nobody in particular is nobody known to be the same. */
function otherTeller(
  old: HeldRevision,
  a: Attribution | undefined,
  next: HeldRevision,
  b: Attribution | undefined,
): Slot | null {
  const [was, is] = [a?.agent?.name ?? null, b?.agent?.name ?? null];
  if (a === undefined || b === undefined || was === null || is === null)
    return { type: "source", old: was, new: is };
  const [oldWords, newWords] = [wordsOf(old.revision.text, a.source), wordsOf(next.revision.text, b.source)];
  return areOne(a, oldWords, b, newWords) ? null : otherSource(a, b);
}
