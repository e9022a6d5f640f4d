// What another says in a further clause of a sentence: "The mayor said it was safe, but | two engineers told the Ledger it was not".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { trimmed } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { Places } from "../../quotes/places.ts";
import { inPlace } from "../inplace.ts";
import type { Words } from "../reading.ts";

/** What stands between two main clauses, or one and what it is set against; "and" may join two that one person says. */
const BETWEEN = /(?:,|;|\s[–—-])\s(?:(?<and>and)|but|while|though|although|whereas|yet)\s/g;
/** Where a clause is set against what was said, what "and" joins to it is no more of that. */
const AGAINST = /,\s(?:but|while|though|although)\s/;
const SAYS =
  /^(?:(?:ha[sd]|have|also|later|then|flatly|repeatedly)\s){0,2}(?:sa(?:id|ys?)|t(?:old|ells?)|insist(?:s|ed)|den(?:y|ies|ied)|argue[sd]?|claim(?:s|ed)?|maintain(?:s|ed)?|warn(?:s|ed)?|add(?:s|ed)?|announce[sd]?|confirm(?:s|ed)?|acknowledge[sd]?|concede[sd]?|admit(?:s|ted)?|wr(?:ote|ites?)|repl(?:y|ies|ied)|stress(?:es|ed)?|suggest(?:s|ed)?|allege[sd]?|estimate[sd]?|predict(?:s|ed)?|advise[sd]?|urge[sd]?|dismiss(?:es|ed)?|accuse[sd]?|blame[sd]?|counter(?:s|ed)?|dispute[sd]?|reject(?:s|ed)?)$/;
/** Words by which somebody or several are told of, with no verb among them. */
const SUBJECT =
  /^(?!(?:I|we|he|she|they|you|it|this|that|there|who|what|which|if|when|as|because)\b)[\p{L}\d’'&.-]+(?:\s[\p{L}\d’'&.-]+){0,7}\s?(?:,\s[^,;:“”"]{2,70})?,?$/u;
export const VERB =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|came|got|went)\s/;
const TELLS =
  /\b(?:sa(?:id|ys?)|t(?:old|ells?)|(?:insist|maintain|warn|claim|add|confirm|admit|stress|suggest|predict|dismiss|counter|reject|concede|argue|acknowledge|announce|allege|estimate|advise|urge|accuse|blame|dispute)(?:e?s|e?d|ted)?|den(?:y|ies|ied)|repl(?:y|ies|ied)|wr(?:ote|ites?))\b/;
const HAS_LINK = sought(
  ...["and", "but", "while", "though", "although", "whereas", "yet"].flatMap((word) =>
    [",", ";", " -"].map((mark) => `${mark} ${word} `),
  ),
);
const HAS_VERB = sought(
  ...["said", "say", "told", "tell", "insist", "maintain", "warn", "claim", "add", "confirm", "admit"],
  ...["stress", "suggest", "predict", "dismiss", "counter", "reject", "concede", "argue", "acknowledge"],
  ...["announce", "allege", "estimate", "advise", "urge", "accuse", "blame", "dispute", "deny", "denie"],
  ...["repl", "wrote", "write"],
);
/** So far behind the beginning of a clause its verb may stand. */
const NEAR = 170;
/** No longer sentence is read so. */
const LONGEST = 1200;

/** Findings with those of further clauses that nothing was found in, and what was taken for a part of another's words cut before them. */
export function withClauses(
  { text, sentences, quotes, reread }: Words,
  findings: readonly Finding[],
): readonly Finding[] {
  let out = findings;
  let places: Places<Finding> | null = null;
  for (const sentence of sentences) {
    const { start, end, words } = sentence;
    if (end - start > LONGEST || !sentence.has(HAS_LINK) || !sentence.has(HAS_VERB)) continue;
    for (const { 0: link, index, groups } of words.matchAll(BETWEEN)) {
      const from = start + index + link.length;
      const clause: Span = { start: from, end };
      const at = { start: start + index, end: from };
      if (quotes.touching([at]).length > 0) continue;
      // Rules are asked only where a verb of telling stands near that nobody was found for.
      const near = TELLS.exec(text.slice(from, Math.min(end, from + NEAR)));
      if (!near) continue;
      places ??= new Places(findings, ({ cue, source }) => [...cue, ...source]);
      const verb = { start: from + near.index, end: from + near.index + near[0].length };
      if (places.touching([verb]).length > 0) continue;
      const found = reread(text, clause).find(({ source }) => source[0]?.start === from);
      if (!found || !isWhole(text, found)) continue;
      const joins = groups?.["and"] !== undefined && !AGAINST.test(words.slice(0, index));
      if (joins && out.some((one) => crosses(one, at))) continue;
      if (places.touching([...found.source, ...found.cue]).length > 0) continue;
      out = [
        ...inPlace(out, (one) => (crosses(one, at) ? cut(text, one, at) : one)),
        anew(found, { content: opened(text, found.content), confidence: 0.6 }),
      ];
    }
  }
  return out;
}

/** Content with the "that" which opens it: the rules leave it out, and the models do not. */
export function opened(text: string, [first, ...more]: readonly Span[]): Span[] {
  if (!first) return more;
  return text.slice(first.start - 6, first.start) === " that "
    ? [{ start: first.start - 5, end: first.end }, ...more]
    : [first, ...more];
}

/** True of a finding in which one subject stands before its verb, and what it says behind. */
function isWhole(text: string, { source, cue, content, act }: Finding): boolean {
  const [who, verb, said] = [source[0], cue[0], content[0]];
  if (!who || !verb || !said || act !== "statement" || said.start < verb.end) return false;
  const subject = text.slice(who.start, who.end);
  return (
    who.end <= verb.start &&
    SUBJECT.test(subject) &&
    !VERB.test(` ${subject} `) &&
    SAYS.test(text.slice(verb.start, verb.end))
  );
}

/** True of content on both sides of what stands between clauses. */
const crosses = ({ cue, content }: Finding, at: Span): boolean =>
  (cue[0]?.start ?? at.end) < at.start && content.some((span) => span.start < at.start && span.end > at.end);

function cut(text: string, finding: Finding, at: Span): Finding {
  const content = finding.content.flatMap((span) =>
    span.start >= at.start
      ? []
      : span.end > at.start
        ? [trimmed(text, { start: span.start, end: at.start })]
        : [span],
  );
  return anew(finding, { content });
}
