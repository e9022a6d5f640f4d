import { lexicon } from "../../text/words/lexicon.ts";
import { causes } from "../claim/causes/cause.ts";
import { compareReadings } from "./compare.ts";
import type { Mark } from "./features/marks.ts";
import { type Reading, readClaim } from "./read.ts";

/** Units of quantities that say when. */
const WHEN = new Set(["year", "day"]);

/** Why two claims might clash, by their words alone and whatever a judge says: for telling figures apart. */
export function reasons(a: string, b: string): string[] {
  const table = lexicon();
  const [x, y] = [readClaim(a, table), readClaim(b, table)];
  const { figures, opposites, substitutions } = compareReadings(x, y, table);
  const clashes = figures.filter(({ fit }) => fit === "apart").map(({ mine }) => WHEN.has(mine.unit));
  const oneSided = (...marks: Mark[]) => {
    const count = ({ shades }: Reading) => shades.filter(({ mark }) => marks.includes(mark)).length;
    return count(x) > 0 !== count(y) > 0;
  };
  const found: readonly [string, boolean][] = [
    ["negation", oneSided("not")],
    ["refutation", oneSided("fake", "deny", "doubt")],
    ["antonym", opposites.length > 0 || substitutions.some(({ kind }) => kind === "opposite")],
    ["number", clashes.includes(false)],
    ["date", clashes.includes(true)],
    ["cause", causes(a).length > 0 && causes(b).length > 0],
  ];
  return found.flatMap(([name, holds]) => (holds ? [name] : []));
}
