import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { sought } from "../../text/sought.ts";
import { wordsOf } from "../../text/span.ts";
import type { Reread } from "../reread.ts";
import type { Written } from "../wiring/reading.ts";
import { inner, meant } from "./inner.ts";
import { isOutlet, tells } from "./names.ts";
import { nested } from "./nested.ts";
import { BEHIND, DEPTH, ended, parted, phraseAt } from "./phrases.ts";
import { shownTo } from "./setting.ts";

/** Behind a comma: whom an outlet has it from, up to the next comma. */
const CITES = new RegExp(`[,\\s]\\s?(?:citing|quoting)\\s|${BEHIND.source}`, "gu");
/** What all of those have. */
const MAY_CITE = sought(
  ...["citing ", "quoting ", "cited ", "quoted ", "credited ", "attributed ", "it from ", "this from "],
);
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
  sentenceAt: (at: number) => Written | undefined,
  findings: readonly Finding[],
  reread: Reread,
): Finding[] {
  const taken = new Set<Finding>();
  const out = findings.map((finding) => {
    const sentence = sentenceAt(finding.cue[0]?.start ?? finding.content[0]?.start ?? 0);
    if (!sentence || finding.source.length === 0) return finding;
    const own = nested(text, finding, reread);
    return own === finding
      ? inner(text, sentence, cited(text, sentence, finding, findings, taken), reread, DEPTH)
      : own;
  });
  return out.filter((_, k) => !taken.has(findings[k] as Finding));
}

/** "The outlet reported, citing whom": those cited are the source, and their outlets carried it. */
function cited(
  text: string,
  sentence: Written,
  finding: Finding,
  all: readonly Finding[],
  taken: Set<Finding>,
): Finding {
  const [cue] = finding.cue;
  if (!cue) return finding;
  const how = wordsOf(text, finding.cue);
  const { cites, reports } = meant(how);
  if (!cites && !reports) return finding;
  const source = wordsOf(text, finding.source);
  if (cites) return led(text, sentence, finding, source);
  let from = cue.start;
  for (const { start } of finding.source) if (start < from) from = start;
  const end = Math.min(sentence.end, cue.end + FAR);
  const opened = opening(text, sentence, finding, from);
  if (opened) return passedOn(text, finding, all, taken, opened, sentence.start);
  if (from >= sentence.start && !sentence.has(MAY_CITE)) return finding;
  for (const match of text.slice(from, end).matchAll(CITES)) {
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

const CITING = ["Citing", "Quoting"] as const;

/** "Citing three officials, the Ledger reported": whom the sentence begins by citing. */
function opening(
  text: string,
  sentence: Span,
  { source, cue, content }: Finding,
  from: number,
): Span[] | null {
  if (!CITING.some((word) => text.startsWith(word, sentence.start))) return null;
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
  const outlet = isOutlet(source) || meant(how).reported || STATION.test(source);
  return outlet && chain.every(tells);
}

/** Outlets by what they are called, in whatever name. */
const STATION =
  /\b(?:broadcaster|television|radio|news\s(?:agency|site|channel)|newsletter|newswire|state\smedia|tabloid)\b/i;
