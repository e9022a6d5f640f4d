import type { Finding } from "../model/attribution.ts";
import type { Notice } from "../model/document.ts";
import { sought } from "../text/sought.ts";
import { wordsOf } from "../text/span.ts";
import { WITHHOLDS } from "../text/unnamed.ts";
import { anew } from "./anew.ts";
import { mayHave, sentenceOf, type Written } from "./wiring/reading.ts";

const OWN_PAST =
  /^(?:an?|the|our)\s(?:earlier|previous|prior|original|first)\s(?:version|edition|post|report|story|article)s?\b|^this\s(?:story|article|post|piece|page|report)\b|^\(?(?:corrects|refiles|recasts|clarifies)\b/i;

/** "An article on Monday about the tower misstated …": a newspaper tells of its own. */
const OWN_WORK =
  /^(?:[^:.]{0,60}:\s)?(?:an?|the|our)\s(?:[\p{L}’'-]+\s){0,3}?(?:article|story|obituary|column|report|headline|caption|photograph|picture|map|chart|review|editorial)s?\b/iu;
const ERRS =
  /\b(?:mis(?:stated|spelled|spelt|identified|attributed|quoted|represented|described)|incorrectly|mistakenly|erroneously|wrongly|omitted)\b/i;

/** "An earlier version of this article said …": what a correction takes back is nobody's statement. */
export function isOwnPast(text: string, { source, cue }: Pick<Finding, "source" | "cue">): boolean {
  const own = wordsOf(text, source);
  // The heading of a correction may have been taken for part of what got something wrong.
  return (
    OWN_PAST.test(own) ||
    (ERRS.test(wordsOf(text, cue)) && OWN_WORK.test(own.slice(own.lastIndexOf("\n") + 1)))
  );
}

/** On what terms somebody spoke, and no more: "asked | not to be named because …", "speaking on condition of anonymity to discuss …". */
const TERMS =
  /\b(?:asked|asking|request(?:ed|ing)|seeking|sought|wished|preferred|insisted|declin(?:ed|ing)|refus(?:ed|ing))(?:\son)?\s(?:to\sbe\s(?:named|identified|quoted)|not\sto\sbe\s(?:named|identified|quoted)|(?:for\s|to\sremain\s)?anonym\w+)(?!.*\b(?:said|says|told)\b)|^(?:(?:did|does|do)(?:\snot|n[’']t)\swant|declined|refused|(?:was|were)\s(?:afraid|unwilling|reluctant))\s(?:to\s)?(?:give|have|see)\s(?:his|her|their)\s(?:\w+\s)?names?\b|^(?:asked|asking|requested|preferred|wished|wanted|insisted)\s(?:(?:that\s)?(?:only\s)?(?:his|her|their)\s(?:\w+\s)?names?\s(?:not\s)?be\s\w+|not\sto\sgive\s(?:his|her|their)\s(?:\w+\s)?names?)(?!.*\b(?:said|says|told)\b)|^(?:and\s|who\s)?(?:spoke|speaking|talked|speaks)\b.{0,20}\b(?:condition\sof\s(?:strict\s)?anonymity|anonymously)\b/is;
/** "Who | did not want | his name used": the same in whatever words they are told elsewhere. */
const WITHHELD = new RegExp(`^(?:(?:and|but|who)\\s)?(?:${WITHHOLDS})(?!.*\\b(?:said|says|told)\\b)`, "is");
/** What all of those have. */
const NAMELESS = /name|identified|quoted|anonym/i;
const NAMED = sought("name", "identified", "quoted", "anonym");
const SPOKEN =
  /^(?:and\s|who\s)?(?:spoke|speaking|talked|speaks)\b.{0,40}\b(?:anonymity|anonymously|record|background)\b/is;
const UNEXPECTED =
  /^(?:is|are|was|were)\s(?:not|n[’']t)\s(?:yet\s)?expected\b.*\bto\s(?:comment|speak|respond|reply|make\s(?:an?|any)\s(?:statement|comment))\b/is;
/** "The company is | not expected | to comment": what is expected of somebody is no word of theirs. */
export const isForetold = (text: string, { source }: Pick<Finding, "source">): boolean =>
  /^(?:not\s)?(?:yet\s)?(?:expected|likely|unlikely|due)$/i.test(wordsOf(text, source));
const NOBODY = /^(?:nobody|no\s?-?one|none)(?:\selse)?(?:\s(?:of|in|at|on|from)\s[^,;]{2,40})?$/iu;
const EMPTY =
  /^(?:an?\ssingle\sword|a\s(?:single\s)?word|so|it|that|this|much|anything|nothing|otherwise|why|how)(?:\s(?:about|of|to|in|on|for|during)\s[^,;]*)?[.!?]?$/i;
/** A question that an answer follows: "asked about | the study", "asked for | comment". */
const ASKED = /^(?:when\s|if\s)?(?:asked|contacted|reached|pressed|approached)\s(?:about|for)\b/i;

/** How somebody came to be asked, behind what they answered: "denied it | when reached by the Ledger". */
const REACHED = /,?\s(?:when|after\sbeing)\s(?:reached|contacted|approached|telephoned)\b[^“”"]*$/;

/** A finding without the pieces of its content that tell on what terms its source spoke, or how they came to be asked. */
export function withoutTerms(text: string, finding: Finding): Finding {
  const spoken = finding.content.filter((span) => !SPOKEN.test(text.slice(span.start, span.end)));
  const content = (spoken.length > 0 ? spoken : finding.content).map((span, k) => {
    const at = k === finding.content.length - 1 ? text.slice(span.start, span.end).search(REACHED) : -1;
    return at > 0 ? { start: span.start, end: span.start + at } : span;
  });
  return content.every((span, k) => span === finding.content[k]) && content.length === finding.content.length
    ? finding
    : anew(finding, { content });
}

/** "This article has been revised to clarify …", "asked for comment": told by nobody, and of the article or its making; `sentences` spare most a look for terms. */
export function isOfItself(
  text: string,
  { source, cue, content }: Pick<Finding, "source" | "cue" | "content">,
  sentences: readonly Written[] = [],
): boolean {
  const own = sentenceOf(sentences, content);
  const may = mayHave(own, NAMED) || sentenceOf(sentences, cue) !== own;
  const told =
    may || source.length === 0 ? `${wordsOf(text, cue)} ${wordsOf(text, content)}`.slice(0, FAR) : "";
  if (may && NAMELESS.test(told) && (TERMS.test(told) || WITHHELD.test(told))) return true;
  // "Nobody said a word", "nobody else thinks so": that nothing was said, or what was is told elsewhere.
  const isN = (text.charCodeAt(source[0]?.start ?? -1) | 32) === 110;
  if (isN && NOBODY.test(wordsOf(text, source)) && EMPTY.test(wordsOf(text, content))) return true;
  // "The company is not expected to comment": nobody has said anything.
  if (source.length === 0 && UNEXPECTED.test(told)) return true;
  return source.length === 0 && (OWN_PAST.test(wordsOf(text, content)) || ASKED.test(told));
}

/** Terms stand in no more code units of what somebody says: what is looked for behind them is looked for to the end. */
const FAR = 2000;

const VERSION =
  /\b(?:earlier|previous|prior|original)\s(?:version|edition|post|report|story|article|headline|caption)s?\b/i;
const ITSELF =
  /^(?:we\s(?:have\s)?)?(?:\w+\s)?(?:the|this|our)\s(?:story|article|post|piece|page|report)\s(?:was|were|has|have)\b|^(?:has|have)?\s?removed\b.{0,80}\bthis\s(?:story|article|post|piece|page|report)\b/i;
const SORRY = /\b(?:apologi[sz]|regret|sorry)/i;
/** "Made the comment": who said something, and no more. */
const MADE =
  /^(?:had\s)?(?:made|wrote|gave)\s(?:the|this|that|those)\s(?:comments?|remarks?|statements?|quotes?)\b/i;
const VOUCHES = /\b(?:verif|confirm|corroborat|substantiat|stands?\sby|retract|withdr|rel(?:y|ied)\b)/i;

/**
 * True where a notice tells of the article and its making, "We apologise for the error", "Two quotations were attributed to the wrong
 * passengers", and not of what happened. Only an update brings news that nobody is named for.
 */
export function isOfNotice(
  text: string,
  { source, cue, content, manner }: Pick<Finding, "source" | "cue" | "content" | "manner">,
  { kind }: Pick<Notice, "kind">,
): boolean {
  const verb = wordsOf(text, cue);
  const told = `${verb} ${wordsOf(text, content)}`;
  if (manner !== "indirect") return false;
  // "She did not say that": what was not said stands elsewhere.
  if (/^(?:that|this|so|it)(?:\sand\s(?:we|the)\s.*)?$/is.test(wordsOf(text, content).trim())) return true;
  if (ITSELF.test(told.trim())) return true;
  if (ERRS.test(verb) || SORRY.test(verb) || VERSION.test(told) || MADE.test(told)) return true;
  if (kind === "update" || kind === "live-entry") return false;
  // "We previously reported that the bridge was closed."
  if (/^we$/i.test(wordsOf(text, source))) return true;
  return source.length === 0 || ERRS.test(told) || (kind === "retraction" && VOUCHES.test(verb));
}
