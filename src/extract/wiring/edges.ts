// What the models leave on the wrong side of an edge between the parts of a finding, and a verb that says nothing.

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../text/span.ts";
import { anew } from "../anew.ts";

/** When it was said, before what was: "had said | earlier | that a guard slept". */
const WHEN =
  /^(?:earlier|later|previously|afterwards|yesterday|today|tonight|again)(?:\s(?:on|in|this)\s[\p{L}\d]+)?,?\s(?=that\s)/iu;
/** "The security firm | Gatewell": what somebody is, right before their name. */
const BEARING = /^(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Aa]n?)(?:\s[\p{Ll}-]+){1,4}$/u;
/** "Recalls 40,000 vans", "is recalling all of its oat bars": goods are called back, and nothing is said. */
const RECALLS = /^(?:(?:has|have|had|is|are|was|were|also)\s)*recall(?:s|ed|ing)?$/i;
const GOODS =
  /^(?:\d|all\b|its\b|more\b|some\b|certain\b|several\b|thousands\b|millions\b|hundreds\b|(?!(?:that|how|when|what|why|where|who|whether|being|seeing|hearing|the|an?|his|her|their|my|our|this|those|these)\b)\p{Ll})/u;

/** A finding with its parts where its words have them; null where goods are recalled. */
export function edged(text: string, finding: Finding): Finding | null {
  const [first, ...rest] = finding.content;
  if (!first) return finding;
  if (finding.manner === "indirect" && RECALLS.test(wordsOf(text, finding.cue)))
    if (GOODS.test(text.slice(first.start, first.end))) return null;
  const when = WHEN.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  if (when > 0) return anew(finding, { content: [{ start: first.start + when, end: first.end }, ...rest] });
  const [source, ...more] = finding.source;
  const [said] = rest;
  // "The company Lind blamed for the leak" is not hers to be.
  if (!source || !said || !/^that\s/.test(text.slice(said.start, said.end)) || !bears(text, first, source))
    return finding;
  return anew(finding, { source: [{ start: first.start, end: source.end }, ...more], content: rest });
}

const bears = (text: string, { start, end }: Span, source: Span): boolean =>
  end + 1 === source.start &&
  text[end] === " " &&
  /^\p{Lu}/u.test(text.slice(source.start)) &&
  BEARING.test(text.slice(start, end));
