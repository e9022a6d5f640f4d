import type { Finding } from "../../model/attribution.ts";
import type { Sentence } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { overlaps, trimmed, wordsOf } from "../../text/span.ts";
import { CUES } from "../rules/lexicon.ts";
import { isOutlet, namesPaper, namesPeople } from "./names.ts";
import { shownTo } from "./setting.ts";

const REPORTS =
  /\b(?:report(?:s|ed|ing)?|wr(?:ites|ote)|said|says|reveal(?:s|ed)|disclosed|notes?|noted|told|tells|quot(?:es|ed)|according to)\b/i;
const REPORTED = /\breport(?:s|ed|ing)?\b/i;
/** Behind a comma: whom an outlet has it from, up to the next comma. */
const CITING = /[,\s]\s?(?:citing|quoting)\s/gu;
/** "The Ledger, which cited two officials": the one behind the one. */
const BEHIND =
  /,\s(?:which|who|itself|in\sturn)\s(?:(?:had|has|in\sturn|itself)\s)*(?:cited|citing|quoted|quoting|credited|attributed\s(?:it|this|that)\sto|heard\s(?:it|this)\sfrom|had\sit\sfrom)\s/u;

/** How far behind a cue an outlet names whom it has it from. */
const FAR = 400;

/** What a stretch of text reports, by rules of grammar. */
export type Reread = (text: string, words: Span) => readonly Finding[];

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
    return inner(text, cited(text, sentence, finding, findings, taken), reread, DEPTH);
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
  if (/^(?:citing|quoting)$/i.test(how)) return led(text, finding, source);
  if (!REPORTS.test(how)) return finding;
  const from = Math.min(...finding.source.map(({ start }) => start), cue.start);
  const end = Math.min(sentence.end, cue.end + FAR);
  for (const match of text.slice(from, end).matchAll(CITING)) {
    const start = from + match.index + match[0].length;
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
    for (const other of all)
      if (other !== finding && other.cue.every((span) => start - 12 <= span.start && span.start < phrase.end))
        taken.add(other);
    return {
      ...finding,
      source: [last],
      content: finding.content.map((span) => (span === within ? { ...span, end: from + match.index } : span)),
      via: [...shownTo(text, last), ...chain.slice(0, -1).reverse(), ...finding.source, ...finding.via],
    };
  }
  return finding;
}

/** "Northwind reported, citing two officials, that …": where only the citing was read, what was reported is told behind it. */
function led(text: string, finding: Finding, source: string): Finding {
  const [cue, [content, ...more]] = [finding.cue[0], finding.content];
  if (!cue || !content || more.length > 0 || content.start < cue.end) return finding;
  const verb = /(\breport(?:s|ed)?)(?:\s[\p{L}\d]+){0,3},\s$/u.exec(
    text.slice(Math.max(0, cue.start - 48), cue.start),
  );
  const that = /,\s(?=that\s)/.exec(text.slice(content.start, content.end));
  if (!verb || !that) return finding;
  const chain = parted(text, { start: content.start, end: content.start + that.index });
  const last = chain.at(-1);
  if (
    !last ||
    !passes(
      source,
      "reported",
      chain.map((span) => text.slice(span.start, span.end)),
    )
  )
    return finding;
  const at = cue.start - verb[0].length;
  return {
    ...finding,
    source: [last],
    cue: [{ start: at, end: at + (verb[1]?.length ?? 0) }],
    content: [{ start: content.start + that.index + that[0].length, end: content.end }],
    via: [...shownTo(text, last), ...chain.slice(0, -1).reverse(), ...finding.source, ...finding.via],
  };
}

/** True where an outlet passes on what is somebody else's: people, another outlet, or papers. */
function passes(source: string, how: string, chain: readonly string[]): boolean {
  const outlet = isOutlet(source) || REPORTED.test(how);
  return outlet && chain.every((words) => namesPeople(words) || namesPaper(words) || isOutlet(words));
}

/** The words from `start` to the comma that ends them, or to where something else of the sentence begins. */
function phraseAt(text: string, start: number, end: number, others: readonly Span[]): Span {
  const next = Math.min(end, ...others.map((span) => span.start).filter((at) => at > start));
  const words = text.slice(start, next);
  let to = words.length;
  for (const comma of words.matchAll(/,(?=\s)/g)) {
    if (
      BEHIND.test(words.slice(comma.index, comma.index + 60)) ||
      /^,\s(?:who|and|including)\s/.test(words.slice(comma.index))
    )
      continue;
    to = comma.index;
    break;
  }
  return ended(text, { start, end: start + to });
}

/** A phrase without the marks and the "that" at its end. */
function ended(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).replace(/(?:[\s,.;:]|\sthat|(?<=\p{Ll})\sand)+$/u, "");
  return { start, end: start + words.length };
}

/** The links of "the Ledger, which cited two officials", the outermost first. */
function parted(text: string, phrase: Span): Span[] {
  const found: Span[] = [];
  let { start } = phrase;
  for (let depth = 0; depth < DEPTH && start < phrase.end; depth += 1) {
    const match = BEHIND.exec(text.slice(start, phrase.end));
    const end = match ? start + match.index : phrase.end;
    if (end > start) found.push(ended(text, { start, end }));
    if (!match) break;
    start = end + match[0].length;
  }
  return found;
}

/** No more links than this are followed. */
const DEPTH = 6;
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
  const [how, source] = [wordsOf(text, finding.cue), wordsOf(text, finding.source)];
  const named = /^(?:[Tt]he\s)?\p{Lu}/u.test(source);
  const outlet = isOutlet(source) || (named && REPORTED.test(how));
  if (depth === 0 || !REPORTS.test(how) || !(outlet || named)) return finding;
  const [content, ...more] = finding.content;
  if (!content || more.length > 0 || content.end - content.start > FAR) return finding;
  const lead = /^that,?\s+/i.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
  const words = trimmed(text, { start: content.start + lead, end: content.end });
  if (/["“„«]/.test(text[words.start] ?? "")) return finding;
  const within = reread(text, words);
  const [only, ...others] = within.filter((one) => covers(one, words));
  if (!only || others.length > 0) return finding;
  // Whoever tells what was told to an outlet carries it on, by whatever name.
  if (!outlet && !isOutlet(wordsOf(text, only.via))) return finding;
  const said = CUES.get(wordsOf(text, only.cue).toLowerCase().split(" ").at(-1) ?? "");
  const speaks = said !== undefined && SAYS.has(said.lemma);
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
