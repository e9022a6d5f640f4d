// Where an article or an owner was taken for who speaks: "| The | reported | outbreak is over", "| Lind’s | claims | contradict hers".

import { covered } from "../learned/sight/hints.ts";
import type { Asked } from "./asked.ts";

const ARTICLE = /^(?:the|an?)$/i;
const OWNER = /['’]s?$/;
const NOUN =
  /^(?:claims|reports|states|comments|remarks|notes|tweets|posts|demands|hopes|fears|plans|views|estimates)$/;
/** "The actors' | heavily anticipated | film". */
const ADJECTIVE =
  /^(?:\p{Ll}+ly\s)?(?:anticipated|awaited|expected|reported|alleged|claimed|supposed|publicised|publicized)$/u;

/** True where an article, or whose it is, was taken for who speaks, and the noun for the verb. */
export function isHalf({ view, finding, source, cue }: Asked): boolean {
  if (ARTICLE.test(source)) return finding.source[0]?.end === (finding.cue[0]?.start ?? 0) - 1;
  if (!OWNER.test(source)) return false;
  const [first = -1] = covered(view, finding.content.slice(-1));
  if (NOUN.test(cue)) return /^(?:VB[DPZ]?|MD)$/.test(view.pos[first] ?? "");
  return ADJECTIVE.test(cue) && /^(?:NN|``|["“‘])/.test(view.pos[first] ?? "");
}
