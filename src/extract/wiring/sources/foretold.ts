// Who is expected to say something: "| The chancellor | is due to announce | that the levy will go", which the reading gives to nobody.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";

const IS =
  "(?:is|are|was|were|has\\sbeen|have\\sbeen)\\s(?:also\\s|now\\s|widely\\s)?(?:expected|due|set|scheduled|likely|poised|certain|tipped|supposed)";
const SAY =
  "say|argue|tell|announce|propose|insist|stress|warn|testify|claim|declare|confirm|explain|acknowledge|admit|promise|pledge|recommend|suggest|conclude|report|reveal|repeat|state|rule";
const FORETOLD = new RegExp(`^${IS}(?:\\sto\\s(?<verb>${SAY}))?$`, "u");
/** "To say next week | that …", "to tell | parliament | that …". */
const TO = new RegExp(
  `^to\\s(?<verb>${SAY})(?<whom>\\s(?!(?:that|on|in|at|next|this|later|today|tomorrow)\\b)[^,;:“”"]{2,40}?)??(?:\\s(?:on|in|at|next|this|later|today|tomorrow|as|before|during)\\b[^,;:“”"]{0,40}?)?\\s(?=that\\s)`,
  "u",
);
const TELLS = /^(?:tell|warn|promise)$/;

/** A finding of what nobody said with who is expected to for its source. */
export function foretold(text: string, finding: Finding): Finding {
  const [who, said, more] = finding.content;
  const [cue, other] = finding.cue;
  if (finding.source.length > 0 || !who || !said || more || !cue || other || who.end > cue.start)
    return finding;
  const how = FORETOLD.exec(wordsOf(text, [cue]));
  const words = text.slice(said.start, said.end);
  const to = how?.groups?.["verb"] === undefined ? TO.exec(words) : null;
  if (!how || said.start !== cue.end + 1 || !(to || (how.groups?.["verb"] && words.startsWith("that "))))
    return finding;
  const { verb = "", whom } = to?.groups ?? {};
  if (whom !== undefined && !TELLS.test(verb)) return finding;
  const end = to ? said.start + 3 + verb.length : cue.end;
  const via: Span[] = whom === undefined ? [] : [{ start: end + 1, end: end + whom.length }];
  return anew(finding, {
    source: [who],
    cue: [{ start: cue.start, end }],
    content: [{ start: said.start + (to?.[0].length ?? 0), end: said.end }],
    via: [...via, ...finding.via],
    act: "statement",
  });
}
