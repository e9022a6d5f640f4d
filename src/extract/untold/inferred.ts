// What follows from a thing, and what would be so if it were known: "which would imply that", "if that is confirmed".

import type { Asked } from "./asked.ts";

const THIS = /^(?:this|that|which)$/i;
const MEANS =
  /^(?:(?:would|could|may|might|must)(?:\s\p{Ll}+)?|(?:seems?|appears?)\sto|certainly|clearly|surely|strongly)\s(?:suggest|imply|indicate|mean|point\sto|hint\sat)s?$/u;
/** "And that | would suggest", ", which | would imply": no noun stands before them that they tell of. */
const BEGINS =
  /(?:^|[.!?;:,—–-][”"’)]?\s|\n|\b(?:and|but|because|as|so|yet|though|although|since|all|of)\s)$/i;
const FAR = 12;

const VERIFIED =
  /^(?:(?:is|are|was|were|be|been|has|have|had|can|could|not|never|yet|to|ever|also|later|(?:is|was|has|have|had|could)n[’']t|\p{Ll}+ly)\s)*(?:confirmed|verified|authenticated)$/u;
const IF = /\b(?:if|unless|until|once)(?:\sand\swhen)?\s$/i;
const OPENS = /^(?:if|unless|until|once)\s/i;
const NOTHING = /(?:^|\s)(?:nothing|none\sof\s(?:this|that|it))$/i;

/** False of a cue by which nothing follows and nothing is supposed. */
export const mayInfer = (cue: string): boolean => MEANS.test(cue) || VERIFIED.test(cue);

/** True of what nobody says because it only follows, or is only supposed. */
export function isInferred({ text, finding, source, cue }: Asked): boolean {
  const [first] = finding.content;
  const [who] = finding.source;
  if (!first) return false;
  if (MEANS.test(cue)) {
    const what = who ?? (first.start < (finding.cue[0]?.start ?? 0) ? first : undefined);
    if (!what || !THIS.test(text.slice(what.start, what.end))) return false;
    return BEGINS.test(text.slice(Math.max(0, what.start - FAR), what.start));
  }
  if (!VERIFIED.test(cue) || (who && first.end > (finding.cue[0]?.start ?? 0))) return false;
  const said = text.slice(first.start, first.end);
  return (
    OPENS.test(said) ||
    NOTHING.test(said) ||
    NOTHING.test(source) ||
    IF.test(text.slice(Math.max(0, first.start - FAR), first.start))
  );
}
