import type { Finding } from "../../model/attribution.ts";
import type { Sentence } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { overlaps, trimmed, wordsOf } from "../../text/span.ts";
import type { Reread } from "../reread.ts";
import { CUES } from "../rules/lexicon.ts";
import { isOutlet, mayHoldOutlet, namesPaper, namesPeople, tells } from "./names.ts";
import { nested } from "./nested.ts";
import { BEHIND, DEPTH, ended, parted, phraseAt } from "./phrases.ts";
import { shownTo } from "./setting.ts";

const REPORTS =
  /\b(?:report(?:s|ed|ing)?|wr(?:ites|ote)|said|says|reveal(?:s|ed)|disclosed|notes?|noted|told|tells|quot(?:es|ed)|according to)\b/i;
const REPORTED = /\breport(?:s|ed|ing)?\b/i;
/** Behind a comma: whom an outlet has it from, up to the next comma. */
const CITES = new RegExp(`[,\\s]\\s?(?:citing|quoting)\\s|${BEHIND.source}`, "gu");
/** What all of those have. */
const MAY_CITE = /cit(?:ed|ing)\s|quot(?:ed|ing)\s|credited|attributed|\sfrom\s/;
const WHICH = /^,\s(?:which|who|itself|in\sturn)\s/;

/** How far behind a cue an outlet names whom it has it from. */
const FAR = 400;

/**
 * Findings in which outlets that only pass on what others told speak no more: "Northwind reported, citing two officials"
 * becomes what the two officials said through Northwind, and so does "Northwind reported that two officials said". Who
 * carried it stands in `via`, the nearest to the source first, to any depth.
 */
export function chained(
  text: string,
  sentenceAt: (at: number) => Sentence | undefined,
  findings: readonly Finding[],
  reread: Reread,
): Finding[] {
  const taken = new Set<Finding>();
  const out = findings.map((finding) => {
    const sentence = sentenceAt(finding.cue[0]?.start ?? finding.content[0]?.start ?? 0);
    if (!sentence || finding.source.length === 0) return finding;
    const own = nested(text, finding, reread);
    return own === finding
      ? inner(text, cited(text, sentence, finding, findings, taken), reread, DEPTH)
      : own;
  });
  return out.filter((_, k) => !taken.has(findings[k] as Finding));
}

/** "The outlet reported, citing whom": those cited are the source, and their outlets carried it. */
function cited(
  text: string,
  sentence: Span,
  finding: Finding,
  all: readonly Finding[],
  taken: Set<Finding>,
): Finding {
  const [cue] = finding.cue;
  const source = wordsOf(text, finding.source);
  const how = wordsOf(text, finding.cue);
  if (!cue) return finding;
  if (/^(?:citing|quoting)$/i.test(how)) return led(text, sentence, finding, source);
  if (!REPORTS.test(how)) return finding;
  const from = Math.min(...finding.source.map(({ start }) => start), cue.start);
  const end = Math.min(sentence.end, cue.end + FAR);
  const opened = opening(text, sentence, finding, from);
  if (opened) return passedOn(text, finding, all, taken, opened, sentence.start);
  const words = text.slice(from, end);
  for (const match of MAY_CITE.test(words) ? words.matchAll(CITES) : []) {
    const start = from + match.index + match[0].length;
    // "The Ledger, which cited two officials": it must be the one that speaks.
    if (WHICH.test(match[0]) && !finding.source.some((span) => span.end === from + match.index)) continue;
    const within = finding.content.find((span) => span.start < start && start < span.end);
    const phrase = phraseAt(text, start, end, [...finding.content, cue]);
    // "Reported that he was unhappy, quoting an aide": what ends what was said belongs to how it was known.
    const closes = within && text[from + match.index] === "," && phrase.end >= within.end;
    if (within && !closes) continue;
    const chain = parted(text, phrase);
    const last = chain.at(-1);
    if (
      !last ||
      !passes(
        source,
        how,
        chain.map((span) => text.slice(span.start, span.end)),
      )
    )
      continue;
    const own = {
      ...finding,
      content: finding.content.map((span) => (span === within ? { ...span, end: from + match.index } : span)),
    };
    return passedOn(text, behind(text, sentence, own, from, phrase), all, taken, chain, start - 12);
  }
  return finding;
}

/** A finding as what the last of a chain says, the others and who reports it as what carried it. */
function passedOn(
  text: string,
  finding: Finding,
  all: readonly Finding[],
  taken: Set<Finding>,
  chain: readonly Span[],
  since: number,
): Finding {
  const last = chain.at(-1) as Span;
  for (const other of all)
    if (
      other.cue !== finding.cue &&
      other.cue.length > 0 &&
      other.cue.every((span) => since <= span.start && span.start < last.end)
    )
      taken.add(other);
  return {
    ...finding,
    source: [last],
    via: [...shownTo(text, last), ...chain.slice(0, -1).reverse(), ...finding.source, ...finding.via],
  };
}

/** "Citing three officials, the Ledger reported": whom the sentence begins by citing. */
function opening(
  text: string,
  sentence: Span,
  { source, cue, content }: Finding,
  from: number,
): Span[] | null {
  const words = text.slice(sentence.start, from);
  const first = words.length < FAR ? /^(?:Citing|Quoting)\s(?=.+,\s$)/su.exec(words) : null;
  if (!first || content.some((span) => span.start < from)) return null;
  const chain = parted(text, ended(text, { start: sentence.start + first[0].length, end: from }));
  const named = chain.map((span) => text.slice(span.start, span.end));
  return chain.length > 0 && passes(wordsOf(text, source), wordsOf(text, cue), named) ? chain : null;
}

/** "Earlier, the Ledger reported, citing two officials, that …": what was said stands behind whom it is from. */
function behind(text: string, sentence: Span, finding: Finding, from: number, phrase: Span): Finding {
  const that = /^,\s(?=that\s)/.exec(text.slice(phrase.end, sentence.end));
  if (!that || finding.content.some((span) => span.end > from)) return finding;
  const start = phrase.end + that[0].length;
  const words = text.slice(start, sentence.end).replace(/[.\s]+$/, "");
  return { ...finding, content: [{ start, end: start + words.length }] };
}

/** "Northwind reported, citing two officials, that …": where only the citing was read, what was reported is told behind it. */
function led(text: string, sentence: Span, finding: Finding, source: string): Finding {
  const [cue, [content, ...more]] = [finding.cue[0], finding.content];
  if (!cue || !content || more.length > 0 || content.start < cue.end) return finding;
  const verb =
    /(\b(?:report(?:s|ed)?|wr(?:ote|ites)|sa(?:id|ys)|reveal(?:s|ed)|disclosed))(?:\s[\p{L}\d]+){0,3},\s$/u.exec(
      text.slice(Math.max(0, cue.start - 48), cue.start),
    );
  const end = Math.min(sentence.end, content.start + FAR);
  const that = /,\s(?=that\s)/.exec(text.slice(content.start, end));
  if (!verb || !that) return finding;
  const chain = parted(text, { start: content.start, end: content.start + that.index });
  const last = chain.at(-1);
  const named = chain.map((span) => text.slice(span.start, span.end));
  if (!last || !passes(source, "reported", named)) return finding;
  const at = cue.start - verb[0].length;
  const start = content.start + that.index + that[0].length;
  const words = text.slice(start, sentence.end).replace(/[.\s]+$/, "");
  return {
    ...finding,
    source: [last],
    cue: [{ start: at, end: at + (verb[1]?.length ?? 0) }],
    content: [{ start, end: content.end > start ? content.end : start + words.length }],
    via: [...shownTo(text, last), ...chain.slice(0, -1).reverse(), ...finding.source, ...finding.via],
  };
}

/** True where an outlet passes on what is somebody else's: people, another outlet, or papers. */
export function passes(source: string, how: string, chain: readonly string[]): boolean {
  const outlet = isOutlet(source) || REPORTED.test(how) || STATION.test(source);
  return outlet && chain.every(tells);
}

/** Outlets by what they are called, in whatever name. */
const STATION =
  /\b(?:broadcaster|television|radio|news\s(?:agency|site|channel)|newsletter|newswire|state\smedia|tabloid)\b/i;
/** So much of what an outlet reports must be somebody's report in turn. */
const WHOLE = 0.85;

const SAYS = new Set(
  "say tell claim allege acknowledge admit confirm announce deny warn argue insist state testify add tweet inform suggest explain".split(
    " ",
  ),
);
/** The outlet itself, or what is its own. */
const OWN = /^(?:i|we|it|its|she|he|they|her|his|their)\b/i;
/** A share of those asked: a poll passes on nobody's words. */
const SHARE = /\d+\s?(?:percent|%|per\scent)|\b(?:respondents|voters)\b/;

/** "The outlet reported that Lind said so": Lind is the source, and the outlet carried it. */
function inner(text: string, finding: Finding, reread: Reread, depth: number): Finding {
  const how = wordsOf(text, finding.cue);
  if (depth === 0 || !REPORTS.test(how)) return finding;
  const source = wordsOf(text, finding.source);
  const named = /^(?:[Tt]he\s)?\p{Lu}/u.test(source);
  const heard = /^according\sto$/i.test(how) && (namesPeople(source) || namesPaper(source));
  const outlet = heard || isOutlet(source) || (named && REPORTED.test(how));
  if (!(outlet || named)) return finding;
  const [content, ...more] = finding.content;
  if (!content || more.length > 0 || content.end - content.start > FAR) return finding;
  const lead = /^that,?\s+/i.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
  const words = trimmed(text, { start: content.start + lead, end: content.end });
  if (/["“„«]/.test(text[words.start] ?? "")) return finding;
  // Whoever tells what was told to an outlet carries it on, by whatever name.
  if (!outlet && !mayHoldOutlet(text.slice(words.start, words.end))) return finding;
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
  return inner(text, nested, reread, depth - 1);
}

/** True where a report has a source and spans nearly all of the words. */
function covers({ source, cue, content, via }: Finding, words: Span): boolean {
  if (source.length === 0 || content.length === 0) return false;
  const parts = [...source, ...cue, ...content, ...via].filter((span) => overlaps(span, words));
  const size = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  return size >= WHOLE * (words.end - words.start) - 12;
}
