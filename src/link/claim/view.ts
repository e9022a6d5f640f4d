import type { Polarity, Speaker } from "../../model/attribution.ts";
import type { Profile } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import type { Token } from "../../text/words/words.ts";
import { type Cause, causes } from "./causes/cause.ts";
import { type Described, describe, monthsIn } from "./described.ts";
import { type Quantity, quantities } from "./figures/numbers.ts";
import { type Keeper, keptWith, room } from "./kept.ts";
import { placed, resolved } from "./resolved.ts";
import { type Cut, cut, type Known } from "./words/cut.ts";
import { concept, EVENTS } from "./words/words.ts";

/** Names for something that happened, whatever it was: too general to tell events apart or to join them. */
const GENERAL = new Set(["EVENT", "ARISE"]);

/** A claim read for comparison. */
export interface View extends Keeper, Cut {
  readonly text: string;
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
  /** True where it is no clause, but only names something. */
  readonly bare: boolean;
  readonly negators: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** Reads a claim as it is described. */
export const claimOf = (claim: Described): View => view(claim.text, describe(claim));

/** Reads a claim of which no more is known than who asserts it, by name, and when, where that is known. */
export function claimBy(text: string, source?: string | null, at: string | null = null): View {
  // What stands alone is described by its own words, which are read when they are asked for.
  if (!source) return view(text, at === null ? NOBODY : { ...NOBODY, at });
  const speaker: Speaker = { name: source, kind: "organization", behalf: null };
  return claimOf({ text, speaker, polarity: "asserts", at });
}

/** Reads a claim's words once, for any number of comparisons; of most claims no more is asked than what they are about. */
export const view = (text: string, profile: Profile): View => new Reading(resolved(text, profile), profile);

const NONE: readonly string[] = [];
const NO_EVENTS: ReadonlySet<string> = new Set();
const NOBODY: Profile = { speaker: null, behalf: null, holder: null, polarity: "asserts", at: null };

class Reading implements View {
  readonly kept: unknown[] = room();
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly known: readonly Known[];
  readonly signs: number;
  readonly polarity: Polarity;
  readonly at: View["at"];
  readonly holder: View["holder"];
  readonly named: View["named"];
  readonly concepts: ReadonlyMap<string, { start: number; end: number }>;
  readonly negators: View["negators"];
  readonly aside: View["aside"];
  readonly bare: boolean;
  readonly #profile: Profile;
  #names: View["names"] | undefined;
  #events: View["events"] | undefined;
  #quantities: View["quantities"] | undefined;
  #causes: View["causes"] | undefined;
  #months: View["months"] | undefined;

  constructor(text: string, profile: Profile) {
    this.text = text;
    const { tokens: words, known, signs } = cut(text);
    const concepts = new Map<string, Token>();
    const negators: Token[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as Token;
      const { negates, meaning, life } = known[i] as Known;
      if (negates && !contrasts(text, word.start, words[i + 1]?.text)) negators.push(word);
      if (meaning === null) continue;
      const key = life && isLife(words, i) ? "KILL" : meaning;
      if (!concepts.has(key)) concepts.set(key, word);
    }
    this.at = typeof profile["at"] === "string" ? profile["at"] : null;
    this.holder = typeof profile["holder"] === "string" ? profile["holder"] : null;
    this.named = placed(profile);
    this.aside = Array.isArray(profile["aside"]) ? (profile["aside"] as string[]) : NONE;
    this.bare = profile["bare"] === true;
    this.polarity = (profile["polarity"] as Polarity | undefined) ?? "asserts";
    this.concepts = concepts;
    this.negators = negators;
    this.tokens = words;
    this.known = known;
    this.signs = signs;
    this.#profile = profile;
  }

  get names(): View["names"] {
    if (this.#names === undefined) {
      const names = new Set<string>();
      for (const { name } of this.known) if (name !== null) names.add(name);
      for (const key of ["speaker", "behalf"]) {
        const said = this.#profile[key];
        if (typeof said === "string") for (const name of namesIn(said)) names.add(name);
      }
      this.#names = names;
    }
    return this.#names;
  }

  get events(): View["events"] {
    this.#events ??= eventsOf(this.concepts);
    return this.#events;
  }

  get quantities(): View["quantities"] {
    this.#quantities ??= quantities(this.text, this);
    return this.#quantities;
  }

  get causes(): View["causes"] {
    this.#causes ??= causes(this.text, this.signs);
    return this.#causes;
  }

  get months(): View["months"] {
    const months = this.#profile["months"];
    this.#months ??= Array.isArray(months) ? (months as string[]) : monthsIn(this.text, this);
    return this.#months;
  }
}

function eventsOf(concepts: View["concepts"]): ReadonlySet<string> {
  let found: Set<string> | null = null;
  for (const key of concepts.keys())
    if (EVENTS.has(key)) {
      found ??= new Set();
      found.add(key);
    }
  return found ?? NO_EVENTS;
}

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
  const names = new Set<string>();
  for (const name of claim.names) names.add(concept(name));
  const found = new Map<string, number>();
  for (const key of matter(claim)) found.set(key, isTime(key) ? 1 : names.has(key) ? NAME : 3);
  return found;
});

const NAME = 2;
/** True of a part of the matter that is a name. */
export const isName = (claim: View, key: string): boolean => weights(claim).get(key) === NAME;

/** "A, not B": the "not" parts two nouns and does not turn the clause around. */
function contrasts(text: string, start: number, next: string | undefined): boolean {
  if (next === "only" || next === "just") return true;
  return (
    /(?:[,—–-]|\band|\bbut)\s*$/.test(text.slice(Math.max(0, start - 5), start)) ||
    next?.toLowerCase() === "ai"
  );
}

/** Capitalised words that are names, lower-cased. */
const namesIn = (text: string): string[] => cut(text).known.flatMap(({ name }) => name ?? []);
