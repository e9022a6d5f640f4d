import type { Finding } from "../../../model/attribution.ts";
import { wordsOf } from "../../../text/span.ts";
import { isVerdict } from "../../untold/verdict.ts";
import type { Rates } from "../judge/rank.ts";
import { mix } from "../numbers/hash.ts";
import { type Odds, oddsOf, shipped, Traits } from "../numbers/odds.ts";
import { covered } from "../sight/hints.ts";
import type { View } from "../sight/view.ts";
import { matterOf } from "./matter.ts";
import { addTraits, type Parts } from "./traits.ts";

/** How many bits of a hash tell the place of a trait's weight. */
export const BITS = 16;

/**
 * Below these odds, as a logarithm, a finding is no statement and no thought of anybody's: one to two and not even, since more of what was
 * learned from tells nothing than of news.
 */
const LEAST = -0.6;

let loaded: Odds | null = null;

/** What findings of one document are weighed by. */
export interface Telling {
  readonly text: string;
  readonly view: View;
  readonly rates: Rates;
  readonly matter: 0 | 1;
}

export const tellingOf = (text: string, view: View, rates: Rates): Telling => ({
  text,
  view,
  rates,
  matter: matterOf(view),
});

/**
 * Each trait by itself, and as one of articles of a matter, so that what holds of all news is learned from all and what differs
 * from its own (Daumé III 2007, “Frustratingly easy domain adaptation”).
 */
class Adapted extends Traits {
  matter: Telling["matter"] = 0;

  override add(template: number, value: number): void {
    const trait = mix(template, value);
    this.put(trait);
    this.put(mix(trait, this.matter));
  }
}

const traits = new Adapted(BITS);

/** The places of the traits of a finding. */
export function placesOf({ text, view, rates, matter }: Telling, finding: Parts): readonly number[] {
  traits.begin().matter = matter;
  addTraits(text, view, rates, finding, traits);
  return traits.places;
}

/** The odds that go with a chance, as a logarithm; nothing is certain here. */
export function chanceOdds(chance: number): number {
  const bounded = Math.min(0.98, Math.max(0.02, chance));
  return Math.log(bounded / (1 - bounded));
}

/**
 * False where a finding is likely an act, an event or an idiom and nobody's words or thoughts: "the index added 20 points",
 * "a goal denied them the cup". What models of political news think of it counts together with what readers of other news
 * said of findings like it.
 */
export function tells(telling: Telling, finding: Finding): boolean {
  // "Ada Lind: We will not pay" is hers, "PHOTOS: Lind in ten pictures" nobody's.
  if (finding.cue.length === 0 && (endsByPerson(telling.view, finding) || isQuoted(telling.text, finding)))
    return true;
  if (isVerdict(telling.text, telling.view, finding)) return true;
  // Whoever did not answer is told not to have.
  if (finding.polarity === "declines" && ANSWERS.test(wordsOf(telling.text, finding.cue))) return true;
  loaded ??= shipped("telling.bin", BITS);
  return chanceOdds(finding.confidence) + oddsOf(loaded, placesOf(telling, finding)) >= LEAST;
}

const ANSWERS = /\b(?:answer|respon[ds]|repl[iy]|comment)/;

const isQuoted = (text: string, { content }: Parts): boolean =>
  /["“]/.test(text[content[0]?.start ?? -1] ?? "");

const endsByPerson = (view: View, { source }: Parts): boolean =>
  view.ner[covered(view, source).at(-1) ?? -1] === "PERSON";
