import { randomOf } from "../../eval/random.ts";
import { compareReadings } from "../../link/stance/compare.ts";
import { type Lexicon, lexicon } from "../../text/words/lexicon.ts";
import type { Example, reader } from "./examples.ts";

type Make = ReturnType<typeof reader>["example"];

/**
 * Contradictions made from agreeing pairs: in one of two, a number that both share becomes another, a shared word
 * becomes its opposite, or a "not" comes after an auxiliary. Real pairs seldom part by that alone, yet claims do.
 */
export function augmented(examples: readonly Example[], make: Make, table: Lexicon = lexicon()): Example[] {
  const random = randomOf(11);
  return examples.flatMap((e) => {
    if (e.label !== 0) return [];
    const { short, long, alignment } = compareReadings(e.a.reading, e.b.reading, table);
    const found: Example[] = [];
    const turned = (start: number, end: number, by: string, how: string) => {
      const text = short.text.slice(0, start) + by + short.text.slice(end);
      found.push(make(`made ${e.id} ${how}`, text, long.text, 1, e.groups));
    };
    for (const { s, strength } of alignment.pairs) {
      const word = short.words[s];
      if (!word || strength < 0.95 || found.length > 0) continue;
      const value = Number(word.lower.replace(/,/g, ""));
      if (word.number && value > 1 && Number.isInteger(value)) {
        const factor = random() < 0.5 ? 0.3 + 0.6 * random() : 1.15 + 2 * random();
        const other = Math.max(1, Math.round(value * factor));
        if (other !== value && !(value > 1500 && value < 2100))
          turned(word.start, word.end, String(other), "number");
      } else if (!word.number && !word.name) {
        const opposites = table.turns(word.base);
        const by = opposites[Math.floor(random() * opposites.length)];
        if (by !== undefined && random() < 0.5) turned(word.start, word.end, by, "opposite");
      }
    }
    const auxiliary =
      /\b(?:is|was|were|are|has|had|have|will|would|can|could|did|does)\b(?! not|n['’]t)/.exec(short.text);
    if (auxiliary && random() < 0.3) {
      const end = auxiliary.index + auxiliary[0].length;
      turned(end, end, " not", "not");
    }
    return found;
  });
}
