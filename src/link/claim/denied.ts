import { lexicon } from "../../text/words/lexicon.ts";
import type { Token } from "../../text/words/words.ts";
import { keptWith } from "./kept.ts";
import { isTime, type View } from "./view.ts";
import type { Known } from "./words/cut.ts";
import { small } from "./words/phrases.ts";
import { concept, DAYS, isNegation } from "./words/words.ts";

/** What a claim says is not so. */
export interface Denied {
  /** The concepts behind its one negation, or of all of a claim told as denied, in order, without those that say little. */
  readonly core: readonly string[];
  /** Those that only limit it ("twice"): whoever does not say them says something else. */
  readonly only: readonly string[];
}

const concepts = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(concept));
/** Verbs and nouns that what is not so leans on: "no payment was made", "no sign of a payment". */
const LIGHT = concepts(
  `make take give have get go come put use find offer happen occur record receive keep do let bring set raise one any single
  time way evidence sign trace proof indication thing people anything long year month week day hour morning night ever able`,
);
const LIMITS = concepts("twice again alone fully entirely completely properly");
/** What somebody did not say or know may be so. */
const MINDS =
  /^(?:tell|told|say|said|know|knew|known|hear|heard|think|thought|believe|believed|want|wanted|expect|expected|hope|hoped|mean|meant|mind|recall|remember|explain|understand|notice|noticed|realise|realised|realize|realized|recognise|recognised|recognize|recognized|doubt|doubted|claim|claimed)$/;
const HELPS =
  /^(?:is|are|was|were|be|been|being|has|have|had|did|does|do|to|would|will|could|can|ever|yet|even|\p{L}+ly)$/u;
/** Where what is not so ends. */
const ENDS =
  /^(?:[^\p{L}\p{N}%$£€]+|because|while|when|until|before|after|since|once|unless|if|as|who|which|but|than)$/u;
/** Behind them stands where something was not: "no fault at the depot". */
const PLACES = /^(?:at|in|near|inside|outside|aboard|within)$/u;
/** They deny something beside what is told. */
const ASIDE = /^(?:without|nor|neither|unable|nothing)$/;

const NONE: Denied = { core: [], only: [] };

/** What is not so by a claim; nothing where it has no negation or several, or tells what somebody did not say or know. */
export const deniedIn = keptWith((view: View): Denied => {
  const { tokens, known, negators, polarity } = view;
  if (negators.length > 1 || (negators.length === 1) === (polarity === "denies")) return NONE;
  const [negator] = negators;
  if (negator && (ASIDE.test(small(negator.text)) || !isNegation(small(negator.text)))) return NONE;
  let i = negator ? tokens.findIndex(({ start }) => start === negator.start) + 1 : 0;
  while (i < tokens.length && HELPS.test(wordAt(tokens, i))) i += 1;
  if (MINDS.test(wordAt(tokens, i))) return NONE;
  const core: string[] = [];
  const only: string[] = [];
  for (; i < tokens.length; i += 1) {
    const word = wordAt(tokens, i);
    if (ENDS.test(word) || (core.length > 0 && PLACES.test(word))) break;
    const { meaning } = known[i] as Known;
    if (meaning === null || isTime(meaning) || DAYS.includes(word)) continue;
    if (LIMITS.has(meaning)) only.push(meaning);
    else if (!LIGHT.has(meaning) && !core.includes(meaning)) core.push(meaning);
  }
  return core.length > 0 ? { core, only } : NONE;
});

const wordAt = (tokens: readonly Token[], at: number): string => small(tokens[at]?.text ?? "");

/** Rarer words tell no more. */
const RARE = 10;

/** How much a word tells, 0 to 1, by how rare it is in print. */
export const tells = (key: string): number => Math.min(1, lexicon().entry(key).rarity / RARE);
