import type { Attribution } from "../../model/attribution.ts";
import type { Slot } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { claimed } from "../../text/claimed.ts";
import { wordsOf } from "../../text/span.ts";
import { plain } from "../../text/words/words.ts";
import { hedges } from "../slots/hedges.ts";
import { nearlySpelled } from "../slots/names.ts";
import { opposites } from "../slots/opposites.ts";
import { slots } from "../slots/slots.ts";
import { attitude, type Standing } from "./carry.ts";
import { isCorrected } from "./corrected.ts";
import { levelled } from "./ground.ts";
import { otherHearer } from "./heard.ts";
import { areOne, otherSource } from "./holder.ts";
import { swapIn } from "./swap.ts";
import { retitled } from "./titled.ts";

/** An attribution where it stands. */
export interface Told {
  readonly attribution: Attribution;
  readonly claim: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What a revision tells, in order. */
export function toldIn({ held, claims }: Standing): Told[] {
  return held.attributions.flatMap((attribution) => {
    const claim = claims.get(attribution.id);
    if (claim === undefined) return [];
    const { text } = held.revision;
    const spans = claimed(text, attribution.content);
    return [{ attribution, claim, text: wordsOf(text, spans), spans }];
  });
}

/** Pairs what tells the same claim, equal words first; `gone` and `come` tell claims that the other side does not. */
export function byClaim(old: readonly Told[], next: readonly Told[]) {
  const claims = new Set(next.map((told) => told.claim));
  const pairs: [Told, Told][] = [];
  const open = [...next];
  const rest: Told[] = [];
  const take = (a: Told, same: (b: Told) => boolean): boolean => {
    const at = open.findIndex((b) => b.claim === a.claim && same(b));
    const [b] = at < 0 ? [] : open.splice(at, 1);
    if (b !== undefined) pairs.push([a, b]);
    return b !== undefined;
  };
  for (const a of old) if (!take(a, (b) => b.text === a.text)) rest.push(a);
  const stood = new Set(old.map((told) => told.claim));
  const gone = rest.filter((a) => !take(a, () => true) && !claims.has(a.claim));
  return { pairs, gone, come: open.filter((b) => !stood.has(b.claim)) };
}

/** What two claims differ in: their wordings, as far as their sentences differ, and the small parts of these. */
export interface Difference {
  readonly was: string;
  readonly is: string;
  readonly slots: readonly Slot[];
  /** Who tells it in place of whom; null where it may be the same. */
  readonly who: Slot | null;
  /** Whom the same teller told it to, or who carried it, in place of whom; null where it may be the same. */
  readonly heard: Slot | null;
  /** True where a notice says of words that changed that they were wrong. */
  readonly corrected: boolean;
}

/** Who tells a claim in place of whom; null where it may be the same by another name, or by one that stands beside it. */
function otherTeller(
  { attribution: a }: Told,
  { attribution: b }: Told,
  old: HeldRevision,
  next: HeldRevision,
): Slot | null {
  const slot = otherSource(a, b);
  const [was, is] = [wordsOf(old.revision.text, a.source), wordsOf(next.revision.text, b.source)];
  if (slot === null) return a.agent && !a.also && !b.also ? retitled(was, is, a.agent.name) : null;
  // Whoever is told of as before has another spelling elsewhere, and it is told there.
  if (plain(was) === plain(is) && nearlySpelled(slot.old ?? "", slot.new ?? "")) return null;
  return areOne(a, was, b, is) ? null : slot;
}

/** In what two claims differ: a fact that alone changed in their sentences, or what their words do. */
export function differing(a: Told, b: Told, old: HeldRevision, next: HeldRevision): Difference {
  const who = otherTeller(a, b, old, next);
  const heard = who === null ? otherHearer(a.attribution, b.attribution, old, next) : null;
  const held = [
    ...attitudes(unshaded(a, old), unshaded(b, next)),
    ...turnedCue(a.attribution, old.revision.text, b.attribution, next.revision.text),
  ];
  if (plain(bare(a)) === plain(bare(b)) && isNegative(a) === isNegative(b))
    return { was: a.text, is: a.text, slots: held, who, heard, corrected: false };
  const swapped = swapIn(old, a.attribution, next, b.attribution);
  const [was, is] = levelled(old, a.attribution, next, b.attribution) ?? wordings(a, b);
  const corrected = isCorrected(was, is, old, next);
  return { was, is, slots: swapped ? [swapped] : [...slots(was, is), ...held], who, heard, corrected };
}

/** What is told without the marks at its ends, for of a quotation that is told in parts these stand with the first and the last. */
function bare({ text }: Told): string {
  const begun = text.replace(/^[“"‘'\s]+/, "");
  let end = begun.length;
  for (const mark of [/[”"’'\s]/, /[,.;\s]/]) while (end > 0 && mark.test(begun[end - 1] ?? "")) end -= 1;
  return begun.slice(0, end);
}

/** True for what begins with a number below nought, whose sign its plain form has not. */
const isNegative = (told: Told): boolean => /^[-−–]\d/.test(bare(told));

/** What the two say; the marks at the ends of a clause come and go with the clauses beside it, and tell nothing alone. */
function wordings(a: Told, b: Told): [string, string] {
  const [was, is] = [bare(a), bare(b)];
  const marked = [a, b].every(({ text }) => /[“"]/.test(text));
  // Of a quotation told in parts only the first has its opening mark.
  const quoted = [a, b].every(({ attribution }) => attribution.manner === "direct");
  return quoted && !marked ? [`“${was}”`, `“${is}”`] : [a.text, b.text];
}

/** The attribution, as sure as its own words are where the doubt is in what else is told by the same words: "said it was false and she might sue". */
function unshaded({ attribution, text }: Told, { revision, attributions }: HeldRevision): Attribution {
  const { polarity, cue } = attribution;
  const at = cue[0]?.start;
  if (polarity !== "hedges" || at === undefined || hedges(text).length > 0) return attribution;
  const beside = attributions.some(
    (other) =>
      other !== attribution &&
      other.cue[0]?.start === at &&
      hedges(wordsOf(revision.text, other.content)).length > 0,
  );
  return beside ? { ...attribution, polarity: "asserts" } : attribution;
}

/** A denial or a hedge in the way it is told rather than in the words told. */
export function attitudes(a: Attribution, b: Attribution): Slot[] {
  if (attitude(a) !== attitude(b)) return [{ type: "negation", old: a.polarity, new: b.polarity }];
  return a.polarity === b.polarity ? [] : [{ type: "hedge", old: a.polarity, new: b.polarity }];
}

/** That they said it is no more than said. */
const DOUBTED = /\b(?:allegedly|reportedly|supposedly|purportedly|apparently|seemingly)\b/i;
/** How people take back what they said. */
const TAKES_BACK =
  /\b(?:withdr[ae]w|withdrawn|retract(?:ed|s)?|(?:took|takes?|taken|taking) back|recant(?:ed|s)?|disavow(?:ed|s)?)\b/i;

/** What is told in contrary ways, though both tell it of their own: "agreed to look into it" and "refused to", "said it was so" and "withdrew a remark that it was". */
function turnedCue(a: Attribution, oldText: string, b: Attribution, newText: string): Slot[] {
  if (attitude(a) !== attitude(b)) return [];
  const [was, is] = [wordsOf(oldText, a.cue), wordsOf(newText, b.cue)];
  if (was === is || was === "" || is === "") return [];
  const [doubted, doubts] = [DOUBTED.exec(was)?.[0] ?? null, DOUBTED.exec(is)?.[0] ?? null];
  if ((doubted === null) !== (doubts === null)) return [{ type: "hedge", old: doubted, new: doubts }];
  if (TAKES_BACK.test(was) !== TAKES_BACK.test(is)) return [{ type: "negation", old: was, new: is }];
  return opposites(`they ${was} it`, `they ${is} it`).filter(({ type }) => type === "antonym");
}
