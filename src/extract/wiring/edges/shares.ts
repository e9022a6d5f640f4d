// Of what one share of those who were asked say, what another says is no part: "63 percent said they were against it |, while 24 percent
// were in favour".

import type { Finding } from "../../../model/attribution.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";

const PART = "\\d[\\d.]*(?:\\s?%|\\s(?:percent|per\\scent|pc))";
const ABOUT =
  "(?:(?:an?|about|another|around|almost|full|further|just|more\\sthan|nearly|only|over|roughly|some|the\\sother|the\\sremaining)\\s)*";
const SHARE = new RegExp(`^${ABOUT}(?:${PART}|half|most)(?=\\s|$)`, "iu");
/** Another share, and what they do or are. */
const OTHER = new RegExp(
  `(?:,\\s(?:while|whereas|and|but|with|against)|;(?:\\s(?:while|and|but))?|,)\\s${ABOUT}${PART}(?:\\sof\\s[^,;:“”"]{2,40}?)?\\s(?:were|was|are|is|had|have|has|did|do|would|will|could|say|not|undecided|unsure|against|opposed|in\\sfavou?r|agree|disagree|want|think|believe|back|support|oppose|prefer|\\p{Ll}{2,}ed|said|thought|felt)(?![\\p{L}-])`,
  "iu",
);

/** A finding of what a share of people say, up to where it is told of another. */
export function ofShare(text: string, finding: Finding): Finding {
  const [said, ...more] = finding.content;
  const verb = finding.cue.at(-1);
  if (!said || !verb || more.length > 0 || finding.manner === "direct" || said.start < verb.end)
    return finding;
  if (!SHARE.test(wordsOf(text, finding.source))) return finding;
  const at = text.slice(said.start, said.end).search(OTHER);
  return at > 0 ? anew(finding, { content: [{ start: said.start, end: said.start + at }] }) : finding;
}
