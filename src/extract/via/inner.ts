// Who says what an outlet reports that they said: "Northwind reported that Lind said so".

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { remembered } from "../../text/remembered.ts";
import { overlaps, trimmed, wordsOf } from "../../text/span.ts";
import type { Reread } from "../reread.ts";
import { CUES } from "../rules/lexicon.ts";
import type { Written } from "../wiring/reading.ts";
import { isOutlet, mayHoldOutlet, namesPaper, namesPeople } from "./names.ts";

const REPORTS =
  /\b(?:report(?:s|ed|ing)?|wr(?:ites|ote)|said|says|reveal(?:s|ed)|disclosed|notes?|noted|told|tells|quot(?:es|ed)|according to)\b/i;
const REPORTED = /\breport(?:s|ed|ing)?\b/i;
/** What a verb tells by itself. Texts use few, again and again. */
export const meant = remembered((how: string) => ({
  cites: /^(?:citing|quoting)$/i.test(how),
  reports: REPORTS.test(how),
  reported: REPORTED.test(how),
  according: /^according\sto$/i.test(how),
}));
/** No more code units of what an outlet reports are read again. */
const FAR = 400;
/** So much of what an outlet reports must be somebody's report in turn. */
const WHOLE = 0.85;

const SAYS = new Set(
  "say tell claim allege acknowledge admit confirm announce deny warn argue insist state testify add tweet inform suggest explain".split(
    " ",
  ),
);
/** The outlet itself, or what is its own. */
const OWN = /^(?:i|we|it|its|she|he|they|her|his|their)\b/i;
/** Marks that open what somebody is quoted to say. */
const QUOTES = '"“„«';
/** A share of those asked: a poll passes on nobody's words. */
const SHARE = /\d+\s?(?:percent|%|per\scent)|\b(?:respondents|voters)\b/;

/** "The outlet reported that Lind said so": Lind is the source, and the outlet carried it. */
export function inner(
  text: string,
  sentence: Written,
  finding: Finding,
  reread: Reread,
  depth: number,
): Finding {
  const [content, more] = finding.content;
  if (depth === 0 || !content || more || content.end - content.start > FAR) return finding;
  // What is quoted is read as it stands.
  if (QUOTES.includes(text.charAt(content.start))) return finding;
  const how = wordsOf(text, finding.cue);
  const { reports, reported, according } = meant(how);
  if (!reports) return finding;
  const source = wordsOf(text, finding.source);
  const named = /^(?:[Tt]he\s)?\p{Lu}/u.test(source);
  const heard = according && (namesPeople(source) || namesPaper(source));
  const outlet = heard || isOutlet(source) || (named && reported);
  if (!(outlet || named)) return finding;
  const lead = /^that,?\s+/i.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
  const words = trimmed(text, { start: content.start + lead, end: content.end });
  if (QUOTES.includes(text.charAt(words.start))) return finding;
  // Whoever tells what was told to an outlet carries it on, by whatever name.
  if (!outlet && !mayHoldOutlet(text, words, sentence)) return finding;
  const within = reread(text, words);
  const [only, ...others] = within.filter((one) => covers(one, words));
  if (!only || others.length > 0) return finding;
  if (!outlet && !isOutlet(wordsOf(text, only.via))) return finding;
  const said = CUES.get(wordsOf(text, only.cue).toLowerCase().split(" ").at(-1) ?? "");
  const speaks =
    said !== undefined &&
    SAYS.has(said.lemma) &&
    !(heard && (said.lemma === "suggest" || said.lemma === "state"));
  // "Warned the council" tells what was done, "warned that" what was said.
  const start = only.content[0]?.start ?? 0;
  if (said?.frame === "object" && !/\bthat\s$/.test(text.slice(start - 5, start))) return finding;
  const first = only.source[0]?.start ?? 0;
  const placed = first === words.start || only.content.every((span) => span.end <= first);
  if (!speaks || !placed || OWN.test(wordsOf(text, only.source))) return finding;
  if (SHARE.test(text.slice(words.start, only.source[0]?.end))) return finding;
  const nested = {
    ...only,
    manner: finding.manner,
    confidence: finding.confidence,
    via: [...only.via, ...finding.source, ...finding.via],
  };
  return inner(text, sentence, nested, reread, depth - 1);
}

/** True where a report has a source and spans nearly all of the words. */
function covers({ source, cue, content, via }: Finding, words: Span): boolean {
  if (source.length === 0 || content.length === 0) return false;
  const parts = [...source, ...cue, ...content, ...via].filter((span) => overlaps(span, words));
  const size = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  return size >= WHOLE * (words.end - words.start) - 12;
}
