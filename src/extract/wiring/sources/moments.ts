// Who says something of a noun that stands right before them without "that" or "who": "at the time | police | say", "the man | Lind | says".

import type { Finding } from "../../../model/attribution.ts";
import { anew } from "../../anew.ts";

const NOUN =
  "times?|dates?|moments?|hours?|minutes?|weeks?|points?|places?|spots?|reasons?|ways?|extent|man|woman|men|women|boy|girl|person|people|suspects?";
const BODIES =
  "(?:the\\s|local\\s|federal\\s|state\\s|city\\s|\\p{Lu}[\\p{L}-]+\\s){0,2}(?:police|officials|authorities|prosecutors|investigators|detectives|officers|witnesses|experts|analysts|doctors|scientists|researchers|critics|lawyers|neighbou?rs|relatives|sources|reports|some|many|others)";
const NAMED = "(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*\\s){0,2}\\p{Lu}[\\p{L}\\p{M}’'-]+|he|she|they|we|I";
const BEHIND = new RegExp(
  `\\b(?:[Tt]he|[Aa]n?|[Oo]ne)\\s(?:(?:exact|same|very|only|main|last|first)\\s)?(?:(?:${NOUN})\\s(?<who>${BODIES}|${NAMED})|(?:day|night|year|month)\\s(?<by>${BODIES}))$`,
  "u",
);
const SAYS =
  /^(?:(?:has|have|had|now|also|later)\s)?(?:says?|said|claims?|claimed|believes?|believed|thinks?|thought|allege[sd]?|suspect(?:s|ed)?|insists?|insisted)$/;

/** A finding without the noun that its clause tells of for a part of its source. */
export function withoutMoment(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  const [cue] = finding.cue;
  if (!source || more || cue?.start !== source.end + 1 || finding.manner === "direct") return finding;
  if (!SAYS.test(text.slice(cue.start, cue.end))) return finding;
  const words = text.slice(source.start, source.end);
  const match = words.includes(" ") ? BEHIND.exec(words) : null;
  const who = match?.groups?.["who"] ?? match?.groups?.["by"];
  return who === undefined || who.length === words.length
    ? finding
    : anew(finding, { source: [{ start: source.end - who.length, end: source.end }] });
}
