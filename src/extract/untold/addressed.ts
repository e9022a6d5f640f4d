// Who is nobody in particular: the reader ("if you want to see it"), and no one ("nobody believes it", "who would have thought").

import { covered } from "../learned/sight/hints.ts";
import type { Asked } from "./asked.ts";

const YOU = /^you$/i;
/** What a writer supposes of readers; what they say they may have said. */
const SUPPOSED =
  /(?:^|\s)(?:want|wants|wanted|wondering|wonder|wish|hope|need|like|think|thinking|believe|prefer|know|guess|imagine|expect|(?:can|could)\stell)$/;
/** "If you ask an expert", "you might ask". */
const ASKS = /(?:^|\s)(?:ask|asking)$/;
const MODAL = /^(?:may|might|could|will|would|should)\s/;
const IF = /\b(?:if|when|whenever|whether|unless|in\scase|should)\s$/i;
const FAR = 12;
const NO_ONE = /^(?:no\s?one|no-one|nobody|anyone|anybody)$/i;
const WHO = /^Who$/;
const KNEW =
  /^(?:(?:would(?:\s(?:ever\s)?have|['’]ve)|could(?:\s(?:ever\s)?have|['’]ve)|['’]d(?:\shave|['’]ve)?)\s(?:ever\s)?(?:thought|guessed|known|imagined|expected|predicted|believed|foreseen)|knew)$/;

/** True of what is thought or wanted by the reader, or by nobody. */
export function isAddressed({ matter, text, view, finding, source, cue }: Asked): boolean {
  const [who] = finding.source;
  // In politics “No one underestimates the senator” tells what is thought of her, and what “you want” is marked as well.
  if (!who || source.length > 7 || matter === 1) return false;
  if (NO_ONE.test(source)) return true;
  if (WHO.test(source)) return KNEW.test(cue);
  if (!YOU.test(source)) return false;
  // "“You want the bridge,” she said": somebody is spoken to.
  const [token = -1] = covered(view, [who]);
  if ((view.quote[token] ?? -1) >= 0) return false;
  return (
    SUPPOSED.test(cue) ||
    (ASKS.test(cue) && (MODAL.test(cue) || IF.test(text.slice(Math.max(0, who.start - FAR), who.start))))
  );
}
