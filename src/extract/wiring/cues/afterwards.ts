// When it was said, told by what somebody else did before: "…, hours after | Belmark accused it of laying mines".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { anew } from "../../anew.ts";
import { Places } from "../../quotes/places.ts";
import { isQuoted } from "../../speakers/words.ts";
import type { Words } from "../reading.ts";

const NUMBER = "an?|one|two|three|four|five|six|seven|eight|nine|ten|a\\sfew|several|some|many|\\d+";
const ABOUT = "(?:just|only|barely|nearly|almost|about|some|more\\sthan|less\\sthan)\\s";
/** Behind a comma and when it was: a clause of its own. */
const AFTER = new RegExp(
  `,\\s(?:${ABOUT})?(?:(?:shortly|soon|immediately|hours|minutes|moments|days|weeks|months|years)|(?:${NUMBER})\\s(?:\\p{Ll}+\\s)?(?:minute|hour|day|week|month|year)s?)\\s(?:after|before)\\s(?=(?:the|an?|his|her|its|their|he|she|it|they|another|rival|\\p{Lu}|\\p{Ll}+s?\\s\\p{Lu}|[\\p{L}’'-]+\\s[\\p{L}’'-]+)\\s?)`,
  "gu",
);
const HAS_WHEN = sought(
  ...["shortly", "soon", "immediately", "moment", "minute", "hour", "day", "week", "month", "year"].flatMap(
    (word) => [`${word} after `, `${word} before `, `${word}s after `, `${word}s before `],
  ),
);
const FINITE =
  /\b(?:is|are|was|were|has|have|had|said|told|accused|revealed|reported|announced|denied|warned|claimed|called|published|ordered|blamed|admitted|confirmed|declared|alleged|insisted|\p{Ll}+ed)\b/u;
/** Fewer letters are no claim. */
const LEAST = 8;

/** Findings that end before they are told to have followed something, with what somebody said in that. */
export function withAfterwards(
  { text, sentences, reread }: Words,
  findings: readonly Finding[],
): readonly Finding[] {
  let out = findings;
  let cues: Places<Finding> | null = null;
  for (const sentence of sentences) {
    if (!sentence.has(HAS_WHEN)) continue;
    const { start, end, words } = sentence;
    for (const match of words.matchAll(AFTER)) {
      const comma = start + match.index;
      const from = comma + match[0].length;
      const clause: Span = { start: from, end: end - (/[.!?]$/.test(words) ? 1 : 0) };
      const said = text.slice(clause.start, clause.end);
      if (isQuoted(text, comma) || !FINITE.test(said)) continue;
      out = out.map((one) => ending(one, comma, end));
      cues ??= new Places(findings, ({ cue }) => cue);
      if (cues.touching([clause]).length > 0) continue;
      const found = reread(text, clause).find(
        ({ source, cue, content }) =>
          source[0]?.start === from && (cue[0]?.start ?? 0) >= (source[0]?.end ?? 0) && content.length > 0,
      );
      if (found) out = [...out, anew(found, { confidence: 0.6 })];
    }
  }
  return out;
}

/** A finding whose content goes on over the comma behind its verb, cut there. */
function ending(finding: Finding, comma: number, end: number): Finding {
  const verb = finding.cue.at(-1)?.end ?? comma;
  const last = finding.content.at(-1);
  // "“It was late,” the ministry said Thursday, | hours after …": all of the piece tells when.
  const before = finding.content.slice(0, -1);
  if (last && before.length > 0 && verb <= comma && last.start === comma + 2 && last.end <= end)
    return anew(finding, { content: before });
  if (!last || verb > last.start || last.start + LEAST > comma || last.end <= comma || last.end > end)
    return finding;
  return anew(finding, { content: [...before, { start: last.start, end: comma }] });
}
