import type { Slot } from "../../model/change.ts";
import { base } from "../../text/words/base.ts";
import { lexicon } from "../../text/words/lexicon.ts";
import { contentWords, plainTokens } from "../similar.ts";

/** What somebody is held, tried or punished for, as far as the next mark or what was done besides. */
const CHARGE =
  /\b(?:on suspicion of|suspected of|charged with|accused of|convicted of|acquitted of|cleared of|guilty (?:of|to)|charges? of|allegations? of|(?:jailed|fined|arrested|indicted|tried|prosecuted|sued|investigated|wanted) for)\s+([^,.;:”"()]+?)(?=$|[,.;:”"()]|\s(?:and (?:was|is|has|will|had)|after|before|when|while|at|on|in connection|by|but|outside|near)\b)/gi;
/** A word of each of these. */
const CUES = new Set(
  `suspicion suspected charged charge charges accused convicted acquitted cleared guilty allegation allegations jailed fined arrested indicted
  tried prosecuted sued investigated wanted`.split(/\s+/),
);
/** How long somebody is jailed is another matter. */
const SPELL = /\d|\b(?:years?|months?|weeks?|days?|hours?|life)\b/i;

/** One offence in the place of another with which it shares no word, and of which it is no wider or narrower name: "affray", "being drunk". */
export function charges(old: string, next: string): Slot[] {
  if (!plainTokens(old).some((word) => CUES.has(word))) return [];
  const [was, is] = [chargesIn(old), chargesIn(next)];
  const [one, other] = [was[0], is[0]];
  if (was.length !== 1 || is.length !== 1 || one === undefined || other === undefined) return [];
  const [said, says] = [one, other].map((charge) => contentWords(charge.replaceAll("-", " ")).map(base));
  if (!said?.length || !says?.length) return [];
  return said.some((word) => says.some((also) => areNear(word, also)))
    ? []
    : [{ type: "cause", old: one, new: other }];
}

const chargesIn = (words: string): string[] =>
  [...words.matchAll(CHARGE)].flatMap(([, of = ""]) => (SPELL.test(of) ? [] : [of]));

/** True of words that mean the same, or of which one means more than the other. */
function areNear(one: string, other: string): boolean {
  if (one === other || one.slice(0, 5) === other.slice(0, 5)) return true;
  const [a, b] = [one, other].map((word) => lexicon().entry(word));
  if (a === undefined || b === undefined) return false;
  const within = (some: readonly number[], others: readonly number[]) =>
    some.some((sense) => others.includes(sense));
  return within(a.senses, b.senses) || within(a.senses, b.broader) || within(a.broader, b.senses);
}
