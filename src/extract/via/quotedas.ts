// Who "was quoted as saying" something, with where they were: "| Berg | was quoted in Friday’s Gazette as saying | he would stay".

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { hull } from "../../text/span.ts";
import { anew } from "../anew.ts";

const WHERE = '(?:\\s(?:in|by|on)\\s(?<by>[^,;:“”"]{2,60}?))?';
const QUOTED = new RegExp(
  `^(?:(?:was|were|is|are|(?:has|have|had)\\sbeen)\\s(?:also\\s|widely\\s|later\\s)?)?(?<cue>(?:quoted|cited))${WHERE}(?:\\s(?:on|last|this|earlier)\\s[^,;:“”"]{2,24}?)?\\sas\\s(?:saying|having\\ssaid|arguing|claiming|insisting|warning|denying|stating|adding|writing|confirming|telling\\s(?<whom>[^,;:“”"]{2,40}?)(?=\\s(?:that|he|she|it|they|the|in)\\s|:\\s))(?:\\s(?:in|to|on)\\s(?<there>[^,;:“”"]{2,50}?)(?=\\s(?:that|[“"]|he|she|it|they|the)))?:?\\s(?=\\S)`,
  "u",
);
/** "Was quoted in | Friday’s Gazette | as | saying": where it was, before a verb that was read alone. */
const BEFORE =
  /\b(?:was|were|is|are)\s(?:also\s)?(?:quoted|cited)\s(?:in|by|on)\s(?<by>[^,;:“”"]{2,60})\sas\s$/u;
/** So much behind the verb tells where it was. */
const FAR = 220;

/** A finding with who was quoted for its source, and the outlet in `via`. */
export function quotedAs(text: string, finding: Finding): Finding {
  const [cue] = finding.cue;
  if (!cue) return finding;
  const how = text.slice(cue.start, cue.end);
  if (/^(?:saying|telling)/.test(how) && finding.via.length === 0)
    return carriedBefore(text, finding, cue.start);
  if (!/\b(?:quoted|cited)\b/.test(how)) return finding;
  const match = QUOTED.exec(text.slice(cue.start, cue.start + FAR));
  if (!match) return finding;
  const { source, content, via } = finding;
  // Whoever stands right before the verb, whatever they were read as.
  const who = [...source, ...content, ...via].find(
    ({ end }) => end < cue.start && /^,?\s$/.test(text.slice(end, cue.start)),
  );
  const whole = hull([...source, ...content, ...via, ...finding.cue]);
  const start = cue.start + match[0].length;
  if (!who || !whole || whole.end <= start) return finding;
  const said: Span = { start, end: whole.end };
  const more = content.filter((span) => span.start > said.end);
  const carriers = [match.groups?.["whom"], match.groups?.["there"], match.groups?.["by"]].flatMap(
    (words) => {
      if (words === undefined) return [];
      const at = cue.start + match[0].lastIndexOf(` ${words}`) + 1;
      return [{ start: at, end: at + words.length }];
    },
  );
  const polarity = /\sdenying\s/.test(match[0]) ? "denies" : finding.polarity;
  return anew(finding, {
    source: [who],
    content: [said, ...more],
    via: carriers,
    act: "statement",
    polarity,
  });
}

function carriedBefore(text: string, finding: Finding, at: number): Finding {
  const by = BEFORE.exec(text.slice(Math.max(0, at - FAR), at))?.groups?.["by"];
  return by === undefined ? finding : anew(finding, { via: [{ start: at - 4 - by.length, end: at - 4 }] });
}
