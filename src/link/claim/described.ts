import type { Polarity, Speaker } from "../../model/attribution.ts";
import type { Profile } from "../../model/graph.ts";
import { holderOf } from "../time.ts";
import { asideOf } from "./aside.ts";
import type { StandIn } from "./resolved.ts";
import { type Cut, cut } from "./words/cut.ts";
import { sign } from "./words/signs.ts";
import { concept, EVENTS, MONTHS } from "./words/words.ts";

/** What `describe` is told of a claim where it stands. */
export interface Described {
  readonly text: string;
  readonly speaker: Speaker | null;
  readonly polarity: Polarity;
  /** Who else says it together with the speaker. */
  readonly also?: readonly Speaker[] | undefined;
  /** The organization that the text introduces a person as the spokesperson of. */
  readonly voiceOf?: string | null;
  /** When the article stood so, UTC ISO 8601. */
  readonly at: string | null;
  /** The whole sentence around it. */
  readonly sentence?: string;
  /** The text before that sentence. */
  readonly before?: string;
  /** Whom or what a pronoun in its words stands for. */
  readonly stands?: StandIn | null;
  /** The same for claims that are told in one breath. */
  readonly breath?: string | null;
  /** False where no subject was found in its words. */
  readonly speaksOf?: boolean;
}

/** Words that only a clause has: without a subject or any of them, words only name something ("a ban on visitors", "to stay at home"). */
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|does|do|did|will|would|can|could|shall|should|may|might|must|cannot)\b|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\s(?!own\b)\p{Ll}+(?:ing|ed)\b/iu;
/** "User error caused the outage": behind a participle no thing is told of. */
const PAST =
  /\p{L}\s\p{Ll}+ed\s(?:the|an?|his|her|its|their|our|my|your|this|these|those|it|them|him|us|no|any|every|all)\b/iu;

/** The facts about a claim that its own words do not hold; the rest is read from the words when it is compared. */
export function describe(claim: Described): Profile {
  const { speaker, polarity, at } = claim;
  return {
    speaker: speaker?.name ?? null,
    behalf: speaker?.behalf ?? null,
    holder: claim.voiceOf?.toLowerCase() ?? holderOf(speaker),
    polarity,
    at,
    months: monthsFor(claim),
    ...fellows(claim),
    ...elsewhere(claim),
    ...(claim.stands ? { stands: claim.stands } : {}),
    ...(claim.breath ? { breath: claim.breath } : {}),
    ...(claim.speaksOf === false && !FINITE.test(claim.text) && !PAST.test(claim.text) ? { bare: true } : {}),
  };
}

/** Whom the words bind besides the first who says them. */
function fellows({ also = [] }: Described): Profile {
  const holders = also.flatMap((speaker) => holderOf(speaker) ?? []);
  return holders.length > 0 ? { fellows: holders } : {};
}

function elsewhere({ text, sentence = "", before = "" }: Described): Profile {
  const aside = asideOf(text, sentence, before);
  return aside.length > 0 ? { aside } : {};
}

/** Names for something that happened, told as known: "the outage", "the December event". */
const KNOWN = /\b(?:the|this|that)\s+([\p{L}-]+)\b/giu;
/** A month that something happened in, not one of a printed date: "in December", "the October outage". */
const WHEN = new RegExp(
  `\\b(?:in|last|this|the)\\s+(?:early\\s|late\\s|mid-)?(${MONTHS.join("|")})\\b(?!\\.?\\s\\d)`,
  "gi",
);

/** The months of a claim's sentence; else, where it speaks of a known event, the month last spoken of before. */
function monthsFor({ sentence, text, before = "" }: Described): string[] {
  const own = monthsOf(sentence ?? text);
  if (own.length > 0 || !MONTH.test(before)) return own;
  const known = [...text.matchAll(KNOWN)].some(([, noun]) => isHappening(noun ?? ""));
  const last = known ? [...before.matchAll(WHEN)].findLast(({ index }) => !isFoil(before, index)) : undefined;
  return last?.[1] === undefined ? [] : [last[1].toLowerCase()];
}

/** Words that set what is told against another event. */
const SET_AGAINST =
  /\b(?:comparable|compar(?:ed?|es|ing)|similar|unlike|different|differs?|contrast|unrelated|dwarf(?:s|ed)?|than)\b/i;

/** True of a month in a sentence that sets another event beside the one it tells of. */
function isFoil(text: string, at: number): boolean {
  const start = Math.max(...[".", "!", "?", "\n"].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  return SET_AGAINST.test(text.slice(start, at));
}

function isHappening(word: string): boolean {
  const meaning = concept(word.toLowerCase());
  return EVENTS.has(meaning) || meaning === "EVENT";
}

/** Most texts name no month. */
const MONTH = new RegExp(MONTHS.join("|"), "i");
const OF_MONTH = sign(new RegExp(`^(?:${MONTHS.join("|")})$`, "iu"));

/** Months spoken of, but not those of another event that this one is compared with ("as the October outage did"). */
export const monthsOf = (text: string): string[] => (MONTH.test(text) ? monthsIn(text, cut(text)) : []);

/** The same of a text that is cut into words. */
export function monthsIn(text: string, { tokens, signs }: Cut): string[] {
  const found: string[] = [];
  if ((signs & OF_MONTH) === 0) return found;
  for (const word of tokens) {
    const lower = word.text.toLowerCase();
    if (!MONTHS.includes(lower) || !/^\p{Lu}/u.test(word.text)) continue;
    const before = text.slice(Math.max(0, word.start - 40), word.start);
    if (
      /\b(?:as|than|unlike|like|from|to|since|before|until|till|by|after)\s(?:the\s|in\s|last\s|an?\s|\w+\s){0,4}$/i.test(
        before,
      )
    )
      continue;
    if (!found.includes(lower)) found.push(lower);
  }
  return found;
}
