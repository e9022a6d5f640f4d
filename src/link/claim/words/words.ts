import { remembered } from "../../../text/remembered.ts";
import { base } from "../../../text/words/base.ts";
import { stem } from "../../../text/words/stem.ts";
import { DERIVED } from "./derived.ts";
import { SYNONYMS } from "./synonyms.ts";

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Words that carry no matter of their own. */
export const STOP = new Set([
  // Articles, pronouns and determiners
  ...list(`a an the this that these those it its he him his she her hers they them their theirs we us our ours
    i me my you your who whom whose which what one ones each any some such both all same other another itself
    themselves himself herself there here many much more most several own every`),
  // Auxiliaries and verbs that only carry tense
  ...list(`is was were are am be been being do does did done has have had having will would shall should can
    could may might must get got`),
  // Prepositions and conjunctions
  ...list(`of in on at by for from to with into over under about after before between during through against as
    than and or but if while when where because so since until within across per out up down off upon amid nor
    whether though although how why`),
  // Adverbs that shade but do not state
  ...list(`also just only very still even then now ever too however meanwhile again further already specifically
    actually really rather instead once recently later following`),
  // Reporting words: who says so is kept elsewhere
  ...list(`said says say saying told tell tells added according reported reportedly reports stated states
    claimed claims aware related`),
  // Negators: kept as polarity, not as matter
  ...list(`not no never none neither nobody nothing without cannot`),
]);

/** Words that newspapers use for one thing; each row is one concept. */
const CONCEPT_ROWS: readonly (readonly [string, string])[] = [
  // Services that stop working
  ["OUTAGE", "outage disruption interruption downtime blackout shutdown disrupted interrupted"],
  // Names for something that happened, whatever it was
  ["EVENT", "event incident episode issue situation occurrence instance accident matter"],
  // What unhappy customers send
  ["COMPLAINT", "complaint inquiry enquiry grievance query complained"],
  // One thing coming out of another
  ["ARISE", "arise arose arisen result stem resulting"],
  // Having consequences for
  ["AFFECT", "affect impact hit influence"],
  // Ending a life, and its count
  ["KILL", "kill killed die died dead death deaths fatality fatalities killing"],
  // Hurting without killing
  ["INJURE", "injure injury injuries wound wounded hurt"],
  // Keeping up over time
  ["LAST", "last lasted lasting continue"],
  // Starting
  ["BEGIN", "begin began begun start commence"],
  // Going up
  ["RISE", "rise rose risen increase grow grew grown climb climbed surge"],
  // Going down
  ["FALL", "fall fell fallen decrease decline drop dropped shrink shrank"],
  // Buying a company
  ["BUY", "buy bought purchase acquire acquisition"],
  // Giving up a post
  ["RESIGN", "resign resignation quit step-down"],
  // Ending employment
  ["DISMISS", "dismiss fire fired sack sacked layoff"],
  // People at work
  ["STAFF", "staff employee worker personnel"],
  // Taking into custody
  ["ARREST", "arrest detain detained detention"],
];
/** Base forms to the concept of their row. */
export const CONCEPTS = new Map(
  CONCEPT_ROWS.flatMap(([name, row]) => list(row).map((w) => [stem(w), name] as const)),
);
CONCEPTS.delete("fire"); // The noun is a blaze far more often than the verb is a dismissal.

/** Forms whose base form is another word far more often: a ship that struck a rock is no strike. */
const OWN = new Set(list(`struck stricken people person persons`));

/** The concept of a word: its row's name, or the base form of what it names. */
export const concept = remembered((word: string): string => {
  const form = OWN.has(word) ? stem(word) : base(word);
  const meant = DERIVED.get(form) ?? form;
  return CONCEPTS.get(meant) ?? SYNONYMS.get(meant) ?? meant;
}, 20_000);

/** The concepts of words that a space parts. */
const concepts = (words: string): string[] => list(words).map(concept);

/** Kinds of happenings, by words that may be said of one: two claims about different kinds are about different events. An attack may be a
 * shooting, a strike from the air or a hack, but no shooting is a hack. */
const KINDS: readonly (readonly string[])[] = [
  ["OUTAGE"],
  ...[
    "crash collision derailment",
    "fire explosion",
    "flood storm hurricane",
    "earthquake",
    "attack shooting",
    "attack strike explosion",
    "attack hack breach leak",
    "breach leak spill",
    "strike",
    "recall",
    "merger",
    "election",
  ].map(concepts),
];
export const EVENTS = new Set(KINDS.flat());

/** True of two words for happenings that may be one: a collision is a crash. */
export const areOneKind = (one: string, other: string): boolean =>
  one === other || KINDS.some((kind) => kind.includes(one) && kind.includes(other));

const NEGATIONS = new Set(list(`not no never none neither nor nobody nothing without cannot`));

/** True of grammar's own negations, in small letters: "cannot", "wasn't". */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't");

/** Words that turn a clause around. */
export const NEGATORS = new Set([
  ...NEGATIONS,
  // Verbs and adjectives that say "it is not so"
  ...list(
    `denied denies deny denying rejected rejects disputed disputes false untrue incorrect baseless unable`,
  ),
]);

export const MONTHS = list(
  `january february march april may june july august september october november december`,
);
export const DAYS = list(`monday tuesday wednesday thursday friday saturday sunday`);

/** Capitalised words that are nobody's name. */
export const NOT_NAMES = new Set([
  ...MONTHS,
  ...DAYS,
  // Titles
  ...list(`mr mrs ms dr sir president minister ceo chief`),
  // Page furniture and the names of technology at large
  ...list(
    `update correction editor's note clarification topics ai artificial intelligence est gmt utc pm am`,
  ),
]);
