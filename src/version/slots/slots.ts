import type { EventKind, Slot, SlotType } from "../../model/change.ts";
import { hull } from "../../text/span.ts";
import { visible } from "../../text/visible.ts";
import { plain, tokens } from "../../text/words/words.ts";
import { contentWords, plainTokens, sharedEnds, stem } from "../similar.ts";
import { around } from "./around.ts";
import { causes } from "./causes.ts";
import { charges } from "./charges.ts";
import { exchanged } from "./exchanged.ts";
import { dates, quotes, sources } from "./facts.ts";
import { numbers } from "./figures.ts";
import { hedges, otherBound, withBounds } from "./hedges.ts";
import { excluding, nameOthers } from "./kinds.ts";
import { isLooser } from "./looser.ts";
import { counting, isUnit } from "./measures.ts";
import { names } from "./names.ts";
import { negation } from "./negation.ts";
import { deprived, opposites } from "./opposites.ts";
import { always, counted, paired } from "./paired.ts";
import { pending } from "./pending.ts";
import { quantified } from "./quantified.ts";
import { refusing } from "./refusing.ts";
import { rises } from "./rises.ts";
import { sameSpelling } from "./spelling.ts";
import { sameDay, sameTime } from "./times.ts";
import { lastAlike } from "./vague.ts";
import { countedAsYears } from "./years.ts";

/** The small parts in which two wordings differ. Either side is null where that side has no such part. */
export function slots(given: string, later: string): Slot[] {
  const [old, next] = around(visible(given), visible(later));
  if (old === next) return [];
  const counts = countedAsYears(old, next);
  const [oldDates, newDates] = [dates(old, counts), dates(next, counts)];
  const [oldSources, newSources] = [sources(old), sources(next)];
  const cause = paired("cause", causes(old), causes(next), always).filter((slot) => !alike(slot));
  const [oldNumbers, newNumbers] = [numbers(oldDates.rest), numbers(newDates.rest)];
  const measures = [...oldNumbers, ...newNumbers].flatMap(({ measure }) => measure ?? []);
  const shades = paired("hedge", hedges(oldDates.rest), hedges(newDates.rest), always).map((slot) =>
    otherBound(slot, old, next),
  );
  const contraries = opposites(old, next).filter(
    (slot) =>
      (slot.type !== "number" || !lastAlike(slot, oldNumbers, newNumbers)) &&
      // "Five miles" are "eight kilometres"; "the last mile" is not "the last kilometre".
      (measures.length === 0 || !isUnit(slot.old) || !isUnit(slot.new)) &&
      !shades.some((shade) => isWithin(slot, shade)),
  );
  const named = paired(
    "name",
    names(old, oldDates.rest, oldSources, next),
    names(next, newDates.rest, newSources, old),
    always,
  ).filter((slot) => !isTold(slot, cause) && !isRespelled(slot));
  const found: readonly Slot[] = [
    ...counted(counting(oldNumbers, newNumbers, old, next), counting(newNumbers, oldNumbers, next, old)),
    ...rises(old, next),
    ...quantified(old, next),
    ...paired("date", oldDates.found, newDates.found, always).filter((slot) => !relative(slot)),
    ...named,
    ...turned(
      negation(old, next),
      contraries.filter((slot) => !named.some((name) => isWithin(slot, lowered(name)))),
    ),
    ...deprived(old, next),
    ...shades,
    ...paired("quote", quotes(old), quotes(next), always).filter((slot) => !isRespelled(slot)),
    ...paired("source", oldSources, newSources, always).filter((slot) => !isRespelled(slot)),
    ...cause,
    ...charges(old, next).filter((charge) => !contraries.some((slot) => isWithin(slot, charge))),
  ];
  const open = pending(old, next);
  if (found.length > 0) return [...withBounds(found, old, next), ...open];
  const refused = refusing(old, next);
  if (refused.length > 0) return refused;
  const turnedRound = exchanged(old, next);
  if (turnedRound.length > 0) return turnedRound;
  const words = replaced(old, next);
  return open.length > 0 ? [...words.filter(isFactual), ...open] : words;
}

/** "Labour" and "Labor" are one name, and a quotation in the spelling of another house is the same one. */
const isRespelled = ({ old: was, new: is }: Slot): boolean =>
  was !== null && is !== null && sameSpelling(was, is);

/** True for words that both stand in those of another slot: "least" and "many" of "at least 60" and "as many as 60". */
const isWithin = ({ old: was, new: is }: Slot, other: Slot): boolean =>
  was !== null && is !== null && (other.old?.includes(was) ?? false) && (other.new?.includes(is) ?? false);

/** "Finance Minister Berg" with "finance minister" in it. */
const lowered = (slot: Slot): Slot => ({ ...slot, old: plain(slot.old ?? ""), new: plain(slot.new ?? "") });

/** A name that stands in one of two causes alone comes or goes with it. */
const isTold = ({ old: was, new: is }: Slot, causes: readonly Slot[]): boolean =>
  (was === null || is === null) &&
  causes.some(
    (slot) => isFactual(slot) && [slot.old, slot.new].some((side) => side?.includes(was ?? is ?? "")),
  );

/** So many words in the place of others are told as such. */
const FEW = 3;

/** Marks around a wording, which its plain form has not. */
const EDGES = /^[\s"'.,;:‐-―−‘-‟«»`´-]+|[\s"'.,;:‐-―−‘-‟«»`´-]+$/gu;

/** The words in the place of others, where two wordings differ in nothing else. */
function replaced(old: string, next: string): Slot[] {
  const [head, tail] = sharedEnds(plainTokens(old), plainTokens(next));
  const changed = (words: string) => {
    const plainly = plainTokens(words);
    const length = plainly.length - tail - head;
    if (length > FEW || length < 1) return null;
    const bare = words.replace(EDGES, "");
    const all = tokens(bare);
    const span = all.length === plainly.length ? hull(all.slice(head, head + length)) : null;
    const said = span && bare.slice(span.start, span.end);
    return said && contentWords(said).length > 0 ? said : null;
  };
  const [was, is] = [changed(old), changed(next)];
  return was === null || is === null || sameSpelling(was, is) ? [] : [{ type: "word", old: was, new: is }];
}

/**
 * "Not open" is "closed": a negation that comes or goes with an opposite leaves things as they were. Where the opposite is
 * the negation, "unlikely" or "denied", it is told once.
 */
function turned(negations: readonly Slot[], contraries: readonly Slot[]): readonly Slot[] {
  const [not, ...more] = negations;
  const [other, ...others] = contraries;
  if (not === undefined || other === undefined || more.length > 0 || others.length > 0)
    return [...negations, ...contraries];
  const words = [not.old, not.new].flatMap((words) => words?.toLowerCase().split(" ") ?? []);
  return words.some((word) => word === other.old || word === other.new) ? negations : [];
}

const FACTS: readonly SlotType[] = ["number", "date", "name", "antonym", "cause"];

/**
 * True for a slot that makes another claim of it: one fact in place of another, a word in the place of what cannot be the same, or a
 * negation that comes or goes.
 */
export function isFactual(slot: Slot): boolean {
  if (slot.type === "negation") return true;
  if (slot.type === "word") {
    const [was, is] = [plain(slot.old ?? ""), plain(slot.new ?? "")];
    return excluding(was, is) || nameOthers(was, is);
  }
  return FACTS.includes(slot.type) && slot.old !== null && slot.new !== null && !isLooser(slot);
}

/** What kind of change leads from one wording to another; null when only typography differs. */
export function kindOf(old: string, next: string, found: readonly Slot[]): EventKind | null {
  if (found.some(isFactual)) return "fact-changed";
  const types = new Set(found.map((slot) => slot.type));
  if (types.has("source")) return "attribution-changed";
  if (types.has("hedge") || found.some(isLooser)) return "hedging-changed";
  if (types.has("quote")) return "quote-changed";
  const [was, is] = [bare(old), bare(next)];
  if (was === is) return plain(old) === plain(next) ? null : "reworded";
  const [said, says] = [matter(was), matter(is)];
  return says.length > said.length && within(said, says) ? "elaborated" : "reworded";
}

/** Words by which the same is put otherwise: "opened" and "had opened", "A and B" and "A, B and C". */
const FORM = new Set(
  "a an the that who which and or has have had be been being is are was were do does did".split(" "),
);

/** The words that say what is said, in order. */
const matter = (words: string): string[] => words.split(" ").filter((word) => !FORM.has(word));

/** The words alone, each in lower case. */
export function bare(words: string): string {
  return plainTokens(words)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(" ");
}

/** True when all words of `part` stand in `whole` in the same order. */
function within(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at += 1;
  return at === part.length;
}

/** Days and stretches of time that are told from the day of writing. */
const LOOSE = /^(?:today|tonight|yesterday|tomorrow)$/i;
const SPELL = /^(?:this|next|last|the) \p{Ll}+$/iu;

/** "yesterday" and "Monday" may be the same day, and "last month" may be June; so may "5 May" and "5 May 2024", and "noon" and "12 p.m.". */
function relative(slot: Slot): boolean {
  if (slot.old === null || slot.new === null) return false;
  const day = sameDay(slot.old, slot.new);
  if (day !== null) return day;
  if (sameTime(slot.old, slot.new)) return true;
  if ([LOOSE, SPELL].some((told) => told.test(slot.old ?? "") !== told.test(slot.new ?? ""))) return true;
  const [a, b] = [slot.old, slot.new].map((date) => new Set(bare(date).split(" ")));
  return (
    a !== undefined && b !== undefined && ([...a].every((x) => b.has(x)) || [...b].every((x) => a.has(x)))
  );
}

/** True when one cause says what the other says in other words. */
function alike(slot: Slot): boolean {
  if (slot.old === null || slot.new === null) return false;
  const [a, b] = [slot.old, slot.new].map((cause) => new Set(contentWords(cause).map(stem)));
  if (a === undefined || b === undefined) return false;
  if (a.size === 0 || b.size === 0) return true;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared >= Math.min(a.size, b.size) / 2;
}
