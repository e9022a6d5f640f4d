import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { overlaps, trimmed } from "../../text/span.ts";
import { calledSo } from "../speakers/beside.ts";
import { bodyCalled } from "../speakers/bodies/bodies.ts";
import { paperCalled } from "../speakers/bodies/papers.ts";
import { BEARER } from "./names.ts";

const CONDITION = /^(?:not\s)?(?:to\sbe\s(?:named|identified|quoted)|anonymity)\b/i;
/** What else tells on what terms somebody spoke, taken for the beginning of what they said. */
const TERMS =
  /^(?:who|which)\s(?:(?:did(?:\snot|n[’']t)\swant|declined|refused|asked|requested|wished|preferred|insisted)\s[^“”",]{0,60}?\b(?:names?|named|identified|anonym\w+|quoted)\b|(?:spoke|was\sspeaking)\s[^“”",]{0,40}\b(?:anonym\w+|record|background)\b)[^“”",]{0,80},\s/i;
/** "A memo written by Lind and obtained by | Northwind": whom it was shown to is not what speaks. */
const PAPERS =
  /(?:^|[\s“"(])(?<whole>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]wo|[Tt]hree)\s(?:[\p{L}’'-]+\s){0,3}?(?:memo|e-?mail|letter|report|document|message|draft|note|filing|transcript|recording|complaint|lawsuit|slide|presentation|statement|post|study|paper)s?\s(?:[^,.;:“”"]{0,80}\s)?(?:obtained|seen|reviewed|viewed|published|released|written|prepared|signed)\sby\s(?:the\s)?(?:\p{Lu}[\p{L}&’'-]*\s){0,3})$/u;
const ASKING = /\b(?:asked|requested|declined|refused|wished|preferred|insisted|demanded|granted)(?:\son)?$/i;
const SHOWN = /\b(?:seen|obtained|reviewed|viewed|examined|published|released)$/i;
const BY = new RegExp(`^by\\s${BEARER}(?=,\\s)`, "u");

const CITED = new RegExp(
  `^(?:cited|quoted|seen|obtained|reviewed|viewed|published|released|heard)\\sby\\s${BEARER}(?=,\\s)`,
  "u",
);

/**
 * A finding whose source was cut amid what tells of it, its rest taken for the beginning of what is said: "a person, who
 * asked | not to be named, said …", "according to a filing seen | by the Ledger, …".
 */
export function wholeSource(text: string, finding: Finding): Finding {
  const own = beside(text, aged(text, ofPaper(text, finding)));
  const [source, ...others] = own.source;
  const [first, ...rest] = finding.content;
  if (!source || !first || others.length > 0 || first.start - source.end > 2 || first.start < source.end)
    return own;
  const terms = rest.length === 0 ? TERMS.exec(text.slice(first.start, first.end))?.[0].length : undefined;
  if (terms !== undefined)
    return { ...finding, content: [trimmed(text, { start: first.start + terms, end: first.end })] };
  const [before, after] = [text.slice(source.start, source.end), text.slice(first.start, first.end)];
  if (rest.length > 0 && ASKING.test(before) && CONDITION.test(after))
    return { ...finding, source: [{ start: source.start, end: first.end }], content: rest };
  // "A record | cited by the Ledger, | the ferry leaked".
  const cited = paperCalled(before) === null ? undefined : CITED.exec(after)?.[0].length;
  // "A person briefed | on the talks, | the offer was withdrawn".
  const known = cited ?? (KNOWING.test(before) ? OF_WHAT.exec(after)?.[0].length : undefined);
  const length = known ?? (SHOWN.test(before) ? BY.exec(after)?.[0].length : undefined);
  if (length === undefined || length >= after.length - 2) return own;
  const end = first.start + length;
  const content = trimmed(text, { start: end + 1, end: first.end });
  return { ...finding, source: [{ start: source.start, end }], content: [content, ...rest] };
}

/** Somebody who knows of what is told, and what they know of behind it, up to the comma. */
const KNOWING =
  /(?:people|persons?|officials?|sources?|executives?|diplomats?|aides?|employees?|insiders?|lawyers?|one|two|three|those)\s(?:briefed|familiar|involved|close|aware|informed|knowledgeable|present|acquainted)$/i;
const OF_WHAT = /^(?:on|with|in|to|of|about|at)\s[^,;:“”"]{3,110}(?=,\s)/;

/** What ends the word before whom a paper was shown to. */
const ENDS_WORD = /[\p{L}\p{Cs}&’'-]/u;

/** A finding of which the source is only whom a paper was shown to, with the paper for its source. */
function ofPaper(text: string, finding: Finding): Finding {
  const [source, ...others] = finding.source;
  if (!source || others.length > 0 || !ENDS_WORD.test(text.charAt(source.start - 2))) return finding;
  if (!/^(?:the\s)?\p{Lu}/u.test(text.slice(source.start, source.end))) return finding;
  const from = Math.max(text.lastIndexOf("\n", source.start - 1) + 1, source.start - 160);
  const before = text.slice(from, source.start);
  if (!/\bby\s/.test(before)) return finding;
  const whole = PAPERS.exec(before)?.groups?.["whole"];
  if (whole === undefined) return finding;
  const start = source.start - whole.length;
  const inner = finding.cue
    .concat(finding.content)
    .some((span) => overlaps(span, { start, end: source.start }));
  return inner ? finding : { ...finding, source: [{ start, end: source.end }] };
}

/** How old somebody is, and what else is told of them. */
const AGE = /^\d{1,3}(?:,\s(?:who|whose|of|from|a|an|the)\s[^;:“”"]*)?$/;
/** Who stands before it, from where their sentence begins. */
const NAME_BEFORE = /(?:^|[.!?][”"’]?\s|\n)(?<who>[^.,;:!?“”"\n]{2,80}\s\p{Lu}[\p{L}\p{M}’'-]+),\s$/u;

/** "Farmer Ola Berg, | 61, who owns the land, | said": a finding whose source is no more than an age, with whose it is. */
function aged(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  if (!source || more || !AGE.test(text.slice(source.start, source.end))) return finding;
  const before = text.slice(Math.max(0, source.start - 120), source.start);
  const who = NAME_BEFORE.exec(before)?.groups?.["who"];
  if (who === undefined) return finding;
  const start = source.start - 2 - who.length;
  const taken = [...finding.cue, ...finding.content].some((span) =>
    overlaps(span, { start, end: source.start }),
  );
  return taken ? finding : { ...finding, source: [{ start, end: source.end }] };
}

/** "A man from Norvik, | who gave his name as Ola, told": the name that somebody gave stands behind them. */
const GAVE =
  /^,?\s(?:who\s|giving\s)[^,;:“”"]{4,60}\s\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)?(?=,\s)/u;
/** "According to | the mayor | , Ola Berg, the road was closed". */
const NAMED =
  /^,\s(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Cllr)\.?\s)?\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:\p{Lu}[\p{L}\p{M}’'.-]*|de|van|von|al|bin)){1,3}(?=,\s(?!(?:who|whose|which|where|when|and|or|\d)))/u;
/** "According to | Ola Berg | , head of rail at the ministry, the road was closed". */
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]+\s){1,3}(?:(?:al|el|de|van|von|bin)[\s-])?\p{Lu}[\p{L}\p{M}’'-]+$/u;
const IS =
  /^,\s(?:(?:the|an?|its|his|her|their)\s)?(?:[\p{L}’'-]+\s){0,4}?(?:\p{Ll}+(?:er|or|ist|ian|ant|man|woman|ee)|head|chief|fellow|partner|secretary|president|deputy|witness|resident|counsel|captain|judge|nurse|boss|general)\b[^,;:“”"]{0,70}(?=,\s)/u;
const FINITE = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says)\b/;
const OFFICE =
  /^(?:the|its|his|her|their|an?|[^,“”"]{2,60}[’']s?)\s(?:[\p{L}’'-]+\s){0,5}?\p{Ll}[\p{Ll}-]+$/iu;
/** What goes on behind a name and its comma to tell more of it. */
const APPOSED =
  /^,\s(?:the|an?|his|her|its|their|one)\s[^,.;]{3,60},\s(?:has|had|is|was|will|would|said|\p{Ll}+ed)\b/u;

/** "The party's leader | , Emily Lind MP, | said", "The company | that built the dam, Corvex, | denied": the name beside what they are, before their verb. */
const NAMED_FIRST =
  /^(?:\s(?:that|which|who|whose|behind)\s[^,;:“”"()—–]{3,80})?,\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Cllr)\.?\s)?\p{Lu}[\p{L}\p{M}\d&.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}\d&.’'-]*|de|van|von|al|bin|of|and)){0,5}(?=,\s(?:(?:has|have|had|also|later)\s)*$)/u;
const COMMON =
  /^(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[^,“”"]{2,60}[’']s?)\s(?:[\p{L}’'-]+\s){0,5}?\p{Ll}[\p{Ll}-]+$/u;

/** “We are full,” complained | the club’s treasurer | , Ada Holm, or | a waiter | who gave his name as Samir. */
const ENDS =
  /^(?<name>,\s(?:(?:Dr|Mrs?|Ms|Prof|Cllr)\.?\s)?\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){1,2})(?=[.!,]|$)(?!,\s(?!who|a|an|the|\d))|^(?<gave>,?\s(?:who|giving|a|an)\s[^.;:“”"]{4,90}?\s\p{Lu}[\p{L}\p{M}’'-]+)(?=[.,])/u;

/** A finding whose source stands behind its verb, with the name that it goes on with. */
function turned(text: string, finding: Finding, source: Span): Finding {
  if (finding.content.some((span) => span.start >= source.end && span.start < source.end + 4)) return finding;
  const words = text.slice(source.start, source.end);
  const { name, gave } = ENDS.exec(text.slice(source.end, source.end + 120))?.groups ?? {};
  const more = name ?? gave;
  if (more === undefined || (name !== undefined && !OFFICE.test(words))) return finding;
  const end = source.end + more.length;
  const whole = text.slice(source.start, end);
  return name !== undefined || calledSo(whole) !== undefined
    ? { ...finding, source: [{ start: source.start, end }] }
    : finding;
}

/** A name and the commas around it have so many code units or more. */
const SHORTEST = 5;

/** A finding with the name that its source goes on with behind a comma. */
function beside(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  const [cue] = finding.cue;
  if (!source || more || !cue || text[source.end] === ".") return finding;
  // Of most sources the verb follows at once.
  if (cue.start >= source.end && cue.start < source.end + SHORTEST) return finding;
  const after = text.slice(source.end, source.end + 140);
  const words = text.slice(source.start, source.end);
  if (cue.start >= source.end) {
    const between = text.slice(source.end, cue.start);
    const first = between.includes(",") && COMMON.test(words) ? NAMED_FIRST.exec(between) : null;
    const name = { start: source.end, end: source.end + (first?.[0].length ?? 0) };
    if (first && !finding.content.some((span) => overlaps(span, name)))
      return { ...finding, source: [{ start: source.start, end: name.end }] };
    const length = cue.start > source.end + 8 ? (GAVE.exec(after)?.[0].length ?? 0) : 0;
    const end = source.end + length;
    return length > 0 && end < cue.start && calledSo(text.slice(source.start, end)) !== undefined
      ? { ...finding, source: [{ start: source.start, end }] }
      : finding;
  }
  if (!/^according\sto$/i.test(text.slice(cue.start, cue.end))) return turned(text, finding, source);
  const isPerson = PERSON.test(words);
  if (!isPerson && !OFFICE.test(words)) return finding;
  const length = (isPerson ? IS : NAMED).exec(after)?.[0].length ?? 0;
  const end = source.end + length;
  const at = finding.content.findIndex(
    (span) => span.start < end && span.end > end + 2 && span.start >= source.end,
  );
  if (length === 0 || at < 0 || paperCalled(words) !== null || bodyCalled(words) !== null) return finding;
  if (isPerson && FINITE.test(after.slice(0, length))) return finding;
  if (!isPerson && APPOSED.test(after.slice(length))) return finding;
  const content = finding.content.map((span, k) =>
    k === at ? trimmed(text, { start: end + 1, end: span.end }) : span,
  );
  return { ...finding, source: [{ start: source.start, end }], content };
}
