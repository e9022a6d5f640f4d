// Who speaks and what they say the wrong way round: "| The firm’s memo, which came by post, | says | the trial | was meant for ten".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { isVerb } from "../verbs.ts";

const SAYS =
  /^(?:(?:also|now|later)\s)?(?:says?|said|shows?|showed|states?|reads?|warns?|warned|claims?|suggests?|reports?|reported)$/;
/** A noun with what is told of it. */
const TOLD_OF =
  /^(?:(?:The|An?|His|Her|Its|Their|One|That|This)\s|\p{Lu}[^,]*\s)[^,;:]{2,60},\s(?:which|who|whose|a\scopy\sof|dated|written|obtained|seen|sent|posted|published|signed)\s[^;:]{3,140},?[”"’]?$/u;

/** "Reported by the Post, which quoted | an official as saying that it was dead |": all of which was taken for who spoke. */
const AS_SAYING =
  /^(?<who>[^;:“”"]{2,90}?),?\s(?<as>as\s(?:saying|having\ssaid|telling\s[^,;:“”"]{2,30}?))\s(?=\S)/u;

/** "He as saying x": so much it takes at least. */
const LEAST = 14;

function asSaying(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  if (!source || more || source.end - source.start < LEAST) return finding;
  const words = text.slice(source.start, source.end);
  // Both "saying" and "telling", and "having said".
  const match = words.includes("ing") ? AS_SAYING.exec(words) : null;
  const { who = "", as = "" } = match?.groups ?? {};
  if (!match) return finding;
  const end = source.start + match[0].length;
  return anew(finding, {
    source: [{ start: source.start, end: source.start + who.length }],
    cue: [{ start: end - 1 - as.length, end: end - 1 }],
    content: [{ start: end, end: source.end }],
  });
}

/** A finding in which the words behind the verb go on with one of their own, with those for what is said and the others for who says it. */
export function reversed(text: string, view: View, given: Finding): Finding {
  const finding = asSaying(text, given);
  const [source, cue, content] = [finding.source[0], finding.cue[0], finding.content[0]];
  if (!source || !cue || !content || finding.source.length + finding.cue.length > 2) return finding;
  if (content.end > cue.start || source.start !== cue.end + 1 || !SAYS.test(text.slice(cue.start, cue.end)))
    return finding;
  if (!TOLD_OF.test(text.slice(content.start, content.end))) return finding;
  const [first = 0] = covered(view, [cue]);
  const stop = view.end[(view.from[(view.sentence[first] ?? 0) + 1] ?? view.size) - 1] ?? 0;
  const end = /[.!?:]/.test(text[stop - 1] ?? "") ? stop - 1 : stop;
  const [next = -1] = covered(view, [{ start: source.end, end }]);
  if (!isVerb(view, next)) return finding;
  const who: Span = { start: content.start, end: content.end - (text[content.end - 1] === "," ? 1 : 0) };
  const said = finding.content.slice(1).filter(({ start }) => start >= end);
  return anew(finding, {
    source: [who],
    content: [{ start: source.start, end }, ...said],
    manner: "indirect",
  });
}
