// Who carried what somebody said, told beside it: "said Lind, as quoted by the Ledger", "As Northwind reported, Lind said", "Lind said, reports the Ledger".

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { sought } from "../../text/sought.ts";
import { holds, hull, overlaps, wordsOf } from "../../text/span.ts";
import { anew } from "../anew.ts";
import type { Written } from "../wiring/reading.ts";
import { BEARER } from "./names.ts";

const BY =
  "as\\s(?:first\\s|earlier\\s|also\\s)?(?:cited|quoted|reported|relayed|recounted|carried|published|transcribed)\\sby";
/** Between commas, or behind the last. */
const BESIDE = new RegExp(
  `,\\s(?:${BY}|(?:quoted|cited)\\sby)\\s(?<who>${BEARER})(?:\\s(?:on|last|in|this)\\s[^,;:.“”"]{2,24})?(?=[,.;]|$)`,
  "gu",
);
const BY_THEM = sought("ed by ");
const MAY_STAND_BESIDE = /,\s(?:as\s(?:\p{Ll}+\s)?)?\p{Ll}+ed\sby\s/u;
/** At the beginning of the sentence. */
const OPENING = new RegExp(
  `^(?:A${BY.slice(1)}\\s(?<by>${BEARER})|As\\s(?<who>${BEARER})\\s(?:(?:first|has|had|also|earlier)\\s)?(?:reports|reported)),\\s`,
  "u",
);
const REPORTS = "(?:reports|reported)";
/** At the end, where who says it is told before: "…, reports Northwind". */
const TAIL = new RegExp(
  `(?:,|(?<=[,.?!][”"’]))\\s(?:${REPORTS}\\s(?<who>${BEARER})|(?<by>${BEARER})\\s${REPORTS})(?=[.;]|$)`,
  "u",
);
const REPORTING = sought("reports", "reported");
const MAY_END = /\breport(?:s|ed)\b/;
/** A name: what is no more than a noun may be who does something else. */
const NAMED = /^(?:the\s)?(?:\p{Ll}+\s)*\p{Lu}/iu;
/** So far behind what a finding has its carrier may stand. */
const FAR = 90;

interface Aside {
  readonly whole: Span;
  readonly who: Span;
}

/** Findings with who carried them, where the words beside tell it, and without what was read of these words alone. */
export function reported(
  text: string,
  sentenceAt: (at: number) => Written | undefined,
  findings: readonly Finding[],
): readonly Finding[] {
  if (!MAY_STAND_BESIDE.test(text) && !MAY_END.test(text)) return findings;
  const found: Aside[] = [];
  const out = findings.map((finding) => {
    const [cue, source] = [finding.cue[0], finding.source[0]];
    const sentence = cue && sentenceAt(cue.start);
    if (!cue || !source || !sentence || finding.content.length === 0) return finding;
    const aside =
      besideOf(sentence, finding) ??
      openingOf(text, sentence, source) ??
      notSpeaking(findings, tailOf(text, finding, sentence));
    if (!aside || overlaps(aside.whole, cue) || overlaps(aside.who, source) !== within(source, aside.whole))
      return finding;
    found.push(aside);
    return carriedBy(text, finding, aside);
  });
  return found.length === 0 ? findings : out.filter((one, k) => !isOfAside(text, one, k, out, found));
}

/** True of a source that holds the aside behind who speaks. */
const within = (source: Span, { start, end }: Span): boolean => source.start < start && end <= source.end + 1;

/** ", as quoted by the Ledger,": amid the parts of a finding or right behind. */
function besideOf(sentence: Written, finding: Finding): Aside | null {
  const { start, words } = sentence;
  if (!sentence.has(BY_THEM) || !MAY_STAND_BESIDE.test(words)) return null;
  const all = hull([...finding.source, ...finding.cue, ...finding.content]);
  if (!all) return null;
  for (const match of words.matchAll(BESIDE)) {
    const aside = asideOf(start + match.index, match, match.groups?.["who"] ?? "");
    const { whole } = aside;
    const isNear = whole.start > all.start && whole.start <= all.end;
    const cuts = finding.content.some((span) => span.start < whole.start && whole.end < span.end - 1);
    if (isNear && !cuts) return aside;
  }
  return null;
}

/** "As Northwind reported, | Lind | said". */
function openingOf(text: string, { start }: Span, source: Span): Aside | null {
  if (source.start <= start || !text.startsWith("As ", start)) return null;
  const match = OPENING.exec(text.slice(start, source.start));
  const who = match?.groups?.["by"] ?? match?.groups?.["who"] ?? "";
  return match && start + match[0].length === source.start && NAMED.test(who)
    ? asideOf(start, match, who)
    : null;
}

/** "…, reports Northwind", "…,” the Ledger reported", where who says it stands before. */
function tailOf(text: string, { source, cue, content, act }: Finding, sentence: Written): Aside | null {
  // What somebody realized is no more than a part of what is reported.
  if (act !== "statement") return null;
  const all = hull([...source, ...cue, ...content]);
  if (!all || (holds(sentence, all) && !sentence.has(REPORTING))) return null;
  // A quotation may go on behind it.
  const ends = content.length > 1 ? [all.end, content[0]?.end ?? all.end] : [all.end];
  for (const end of ends) {
    const last = content.find((span) => span.end === end);
    const from = last ? Math.max(last.start, end - FAR) : end - 1;
    const words = text.slice(from, Math.max(end, Math.min(end + FAR, sentence.end)));
    const match = MAY_END.test(words) ? TAIL.exec(words) : null;
    const who = match?.groups?.["by"] ?? match?.groups?.["who"] ?? "";
    if (!match || !NAMED.test(who)) continue;
    const aside = asideOf(from + match.index, match, who);
    const starts = aside.whole.start === end || aside.whole.start === end - 1;
    if (starts || (last && Math.abs(aside.whole.end - end) < 2)) return aside;
  }
  return null;
}

function asideOf(start: number, match: RegExpExecArray, who: string): Aside {
  const from = start + match[0].lastIndexOf(who);
  return {
    whole: { start, end: start + match[0].length },
    who: { start: from, end: from + who.length },
  };
}

/** An aside, where nobody was found to speak by it: all that the Ledger reports is the Ledger's. */
const notSpeaking = (findings: readonly Finding[], aside: Aside | null): Aside | null =>
  aside && findings.some(({ source }) => source.some((span) => overlaps(span, aside.who))) ? null : aside;

/** A finding apart from the words that tell who carried it, with that one behind all others. */
function carriedBy(text: string, finding: Finding, { whole, who }: Aside): Finding {
  const cut = (spans: readonly Span[]): Span[] =>
    spans.map((span) =>
      span.start < whole.start && whole.start < span.end ? { start: span.start, end: whole.start } : span,
    );
  const name = text.slice(who.start, who.end);
  const known = finding.via.some((span) => overlaps(span, who) || text.slice(span.start, span.end) === name);
  return anew(finding, {
    source: cut(finding.source),
    content: cut(finding.content),
    via: known ? finding.via : [...finding.via, who],
  });
}

/** True of what was read of the words beside alone, and of what stands twice since. */
function isOfAside(
  text: string,
  { source, cue, content }: Finding,
  at: number,
  all: readonly Finding[],
  asides: readonly Aside[],
): boolean {
  if (cue.length > 0 && asides.some(({ whole }) => cue.every((span) => overlaps(span, whole)))) return true;
  const who = wordsOf(text, source);
  return all
    .slice(0, at)
    .some(
      (one) =>
        one.cue[0]?.start === cue[0]?.start &&
        one.content[0]?.start === content[0]?.start &&
        wordsOf(text, one.source) === who &&
        asides.some((aside) => one.via.includes(aside.who)),
    );
}
