import type { Polarity, Speaker } from "../../model/attribution.ts";
import type { Profile } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { remembered } from "../../text/remembered.ts";
import { type Token, tokens } from "../../text/words/words.ts";
import { type Cause, causes } from "./cause.ts";
import { type Described, describe, monthsOf } from "./described.ts";
import { type Keeper, keptWith } from "./kept.ts";
import { type Quantity, quantities } from "./numbers.ts";
import { placed, resolved } from "./resolved.ts";
import { concept, EVENTS, MONTHS, NEGATORS, NOT_NAMES, STOP } from "./words.ts";

/** Names for something that happened, whatever it was: too general to tell events apart or to join them. */
const GENERAL = new Set(["EVENT", "ARISE"]);

/** A claim read for comparison. */
export interface View extends Keeper {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly polarity: Polarity;
  /** When it was told, UTC ISO 8601; null where that is not known. */
  readonly at: string | null;
  /** Whom it binds, in small letters; null where that is not known. */
  readonly holder: string | null;
  /** Where in its text a name was put for a pronoun; null where none was. */
  readonly named: Span | null;
  /** Concept to the first place of its word. */
  readonly concepts: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly names: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly causes: readonly Cause[];
  readonly months: readonly string[];
  /** Names, in small letters, of the other place or body to which its article turned there; none where it did not. */
  readonly aside: readonly string[];
  readonly negators: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** Reads a claim as it is described. */
export const claimOf = (claim: Described): View => view(claim.text, describe(claim));

/** Reads a claim of which no more is known than who asserts it, by name, and when, where that is known. */
export function claimBy(text: string, source?: string | null, at: string | null = null): View {
  const speaker: Speaker | null = source ? { name: source, kind: "organization", behalf: null } : null;
  return claimOf({ text, speaker, polarity: "asserts", at });
}

/** Reads a claim's words once, for any number of comparisons; of most claims no more is asked than what they are about. */
export const view = (text: string, profile: Profile): View => new Reading(resolved(text, profile), profile);

const NONE: readonly string[] = [];
const OF_YEAR: ReadonlySet<string> = new Set(MONTHS);

class Reading implements View {
  readonly kept: unknown[] = [];
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly polarity: Polarity;
  readonly at: View["at"];
  readonly holder: View["holder"];
  readonly named: View["named"];
  readonly concepts: ReadonlyMap<string, { start: number; end: number }>;
  readonly negators: View["negators"];
  readonly aside: View["aside"];
  readonly #profile: Profile;
  #names: View["names"] | undefined;
  #events: View["events"] | undefined;
  #quantities: View["quantities"] | undefined;
  #causes: View["causes"] | undefined;
  #months: View["months"] | undefined;

  constructor(text: string, profile: Profile) {
    this.text = text;
    const words = tokens(text);
    const concepts = new Map<string, { start: number; end: number }>();
    const negators: { text: string; start: number; end: number }[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as Token;
      const { negates, meaning, life } = sensed(word.text);
      if (negates && !contrasts(text, word.start, words[i + 1]?.text)) negators.push(word);
      if (meaning === null) continue;
      const key = life && isLife(words, i) ? "KILL" : meaning;
      if (!concepts.has(key)) concepts.set(key, { start: word.start, end: word.end });
    }
    this.at = typeof profile["at"] === "string" ? profile["at"] : null;
    this.holder = typeof profile["holder"] === "string" ? profile["holder"] : null;
    this.named = placed(profile);
    this.aside = Array.isArray(profile["aside"]) ? (profile["aside"] as string[]) : NONE;
    this.polarity = (profile["polarity"] as Polarity | undefined) ?? "asserts";
    this.concepts = concepts;
    this.negators = negators;
    this.tokens = words;
    this.#profile = profile;
  }

  get names(): View["names"] {
    if (this.#names === undefined) {
      const names = new Set(namesOf(this.tokens));
      for (const key of ["speaker", "behalf"]) {
        const said = this.#profile[key];
        if (typeof said === "string") for (const name of namesIn(said)) names.add(name);
      }
      this.#names = names;
    }
    return this.#names;
  }

  get events(): View["events"] {
    this.#events ??= new Set([...this.concepts.keys()].filter((key) => EVENTS.has(key)));
    return this.#events;
  }

  get quantities(): View["quantities"] {
    this.#quantities ??= quantities(this.text, this.tokens);
    return this.#quantities;
  }

  get causes(): View["causes"] {
    this.#causes ??= causes(this.text);
    return this.#causes;
  }

  get months(): View["months"] {
    const months = this.#profile["months"];
    this.#months ??= Array.isArray(months) ? (months as string[]) : monthsOf(this.text);
    return this.#months;
  }
}

/** What a word means wherever it stands. */
interface Sense {
  readonly negates: boolean;
  /** The concept that it adds to what a claim is about; null where it adds none. */
  readonly meaning: string | null;
  readonly life: boolean;
}

const NO_SENSE: Sense = { negates: false, meaning: null, life: false };
const NEGATES: Sense = { negates: true, meaning: null, life: false };

const sensed = remembered((word: string): Sense => {
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (!(isSmall(lower) || /^\p{L}/u.test(lower))) return NO_SENSE;
  if (NEGATORS.has(lower) || lower.endsWith("n't")) return NEGATES;
  if (STOP.has(lower) || OF_YEAR.has(lower)) return NO_SENSE;
  return { negates: false, meaning: concept(lower), life: lower === "life" || lower === "lives" };
}, 20_000);

/** "Lost their lives", "claimed nine lives": the word says that people died. */
const isLife = (words: readonly Token[], i: number): boolean =>
  [2, 3].some((k) => /^(?:los[et]|losing|claim(?:ed|s)?|cost)$/i.test(words[i - k]?.text ?? ""));

/** Concepts that say what a claim is about. */
export const matter = keptWith(({ concepts }: View): readonly string[] => {
  const found: string[] = [];
  for (const key of concepts.keys()) if (!GENERAL.has(key)) found.push(key);
  return found;
});

/** Of so few words one may be turned into its opposite: "the dam was stable", "there was no warning". */
const BRIEF = 2;
export const isBrief = (claim: View): boolean => matter(claim).length <= BRIEF;

const TIMES = new Set(["second", "minute", "hour", "day", "week", "month", "year"].map(concept));
/** True of a unit of time. */
export const isTime = (key: string): boolean => TIMES.has(key);

/** Its matter with what it tells: a word says what (3), a name of whom (2), a unit of time only how long (1). */
export const weights = keptWith((claim: View): ReadonlyMap<string, number> => {
  const names = new Set([...claim.names].map(concept));
  const found = new Map<string, number>();
  for (const key of matter(claim)) found.set(key, isTime(key) ? 1 : names.has(key) ? 2 : 3);
  return found;
});

/** "A, not B": the "not" parts two nouns and does not turn the clause around. */
function contrasts(text: string, start: number, next: string | undefined): boolean {
  if (next === "only" || next === "just") return true;
  return (
    /(?:[,—–-]|\band|\bbut)\s*$/.test(text.slice(Math.max(0, start - 5), start)) ||
    next?.toLowerCase() === "ai"
  );
}

/** True of a word that begins with a small letter of the plain alphabet, as nearly all do. */
const isSmall = (word: string) => word.charCodeAt(0) >= 97 && word.charCodeAt(0) <= 122;

/** Capitalised words that are names, lower-cased. */
export const namesIn = (text: string): string[] => namesOf(tokens(text));

function namesOf(words: readonly Token[]): string[] {
  const names: string[] = [];
  for (const { text } of words) {
    if (isSmall(text) || !/^\p{Lu}/u.test(text)) continue;
    const word = text.toLowerCase().replace(/[’']s$/, "");
    if (word.length > 1 && !NOT_NAMES.has(word) && !STOP.has(word)) names.push(word);
  }
  return names;
}
