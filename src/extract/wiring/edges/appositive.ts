// What somebody denies or calls something, named again beside it, where the word for it was read as who does so or as a verb: ", an
// allegation he | denies", "she hid the money, | claims | her lawyers called “baseless”"; and what somebody calls itself.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { CLAIM_NOUNS, CLAIMS_ALONE } from "../../rules/lexicon.ts";
import { inPlace } from "../inplace.ts";
import type { Words } from "../reading.ts";

const NAMED_AGAIN = new RegExp(
  `^(?:(?:an?|the)\\s(?:[\\p{Ll}-]+\\s){0,2}?(?:${CLAIM_NOUNS}|offence|offense|crime|idea|notion|theory|conclusion|sum|label|rumou?r|finding|characteri[sz]ation)|${CLAIMS_ALONE})\\s(?=(?<who>\\S.*)$)`,
  "su",
);
const STANDS =
  /(?:^|\s)(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|refut(?:es?|ed)|contest(?:s|ed)?|confirm(?:s|ed)?|dismiss(?:es|ed)|call(?:s|ed)|describ(?:es?|ed)|labell?(?:s|ed)|brand(?:s|ed)|repeat(?:s|ed))(?:\sas)?$/u;
/** Nouns that are spelt like verbs of saying, or taken for what somebody says: "blamed the union, | an accusation | it denies". */
const SPELT = new RegExp(`^(?:claims|charges|reports|(?:an?|the)\\s(?:${CLAIM_NOUNS}))$`);
const CALLED =
  /^(?<who>(?:(?:the|an?|his|her|its|their)\s)?[^,;:“”"]{2,50}?)\s(?<cue>(?:(?:has|have|had|later|also)\s)?(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)|dismiss(?:es|ed)|call(?:s|ed)|describ(?:es?|ed)|labell?(?:s|ed)))(?<more>\s(?:as\s)?\S.*)?$/su;
const AGAINST = /den|disput|reject|dismiss/;

/** Findings in which what is named again belongs to what is said, without names that somebody calls itself by. */
export function withAppositives({ text }: Words, findings: readonly Finding[]): readonly Finding[] {
  return inPlace(findings, (finding) =>
    callsItself(text, finding) ? null : (spelt(text, finding) ?? ofWho(text, finding)),
  );
}

/** "The group, which | calls | itself Red Dawn". */
const callsItself = (text: string, { cue, content }: Finding): boolean =>
  /\bcall(?:s|ed|ing)?$/.test(wordsOf(text, cue)) &&
  /^(?:itself|themselves)\s(?:the\s)?\p{Lu}[^“”"]*$/u.test(wordsOf(text, content));

/** A finding whose source begins by what is named again, without that. */
function ofWho(text: string, finding: Finding): Finding {
  const [source, ...more] = finding.source;
  const [cue] = finding.cue;
  if (!source || more.length > 0 || !cue || text[source.start - 2] !== ",") return finding;
  if (!/,\s$/.test(text.slice(source.start - 2, source.start))) return finding;
  const lead = NAMED_AGAIN.exec(text.slice(source.start, source.end))?.[0];
  if (lead === undefined || cue.start !== source.end + 1 || !STANDS.test(wordsOf(text, finding.cue)))
    return finding;
  return { ...finding, source: [{ start: source.start + lead.length, end: source.end }] };
}

/** What "claims" was read to say, as who calls these claims something; null where it is a verb. */
function spelt(text: string, finding: Finding): Finding | null {
  const [cue, ...more] = finding.cue;
  const said = finding.content[0];
  if (!cue || more.length > 0 || said?.start !== cue.end + 1 || !SPELT.test(text.slice(cue.start, cue.end)))
    return null;
  if (!/,\s$/.test(text.slice(cue.start - 2, cue.start))) return null;
  const { who, cue: verb, more: rest = "" } = CALLED.exec(text.slice(said.start, said.end))?.groups ?? {};
  if (who === undefined || verb === undefined) return null;
  const source: Span = { start: said.start, end: said.start + who.length };
  const how: Span = { start: source.end + 1, end: source.end + 1 + verb.length };
  const called: Span[] = rest === "" ? [] : [{ start: how.end + 1, end: said.end }];
  return {
    ...finding,
    source: [source],
    cue: [how],
    content: [cue, ...called],
    polarity: AGAINST.test(verb) ? "denies" : "asserts",
  };
}
