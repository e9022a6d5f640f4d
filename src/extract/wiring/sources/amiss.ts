// What the parser takes for something else and the words of a sentence tell plainly.

import type { Finding } from "../../../model/attribution.ts";
import type { Sentence } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { overlaps, trimmed } from "../../../text/span.ts";
import { CUES } from "../../rules/lexicon.ts";

const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Rev|Sgt|Capt)\.?$/;
const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]*(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}’'-]*|van|von|de|der|el|al|bin)){0,3}";
const BEHIND_TITLE = new RegExp(
  `^\\.?\\s(?<name>${NAME})\\s(?<verb>\\p{Ll}+(?:ed|id|es|s|t|ke|te))(?=[.,:]|\\s)`,
  "u",
);
/** "…," said farmer Glyn Berg, "…" */
const BETWEEN =
  /^\s(?<who>(?:\p{Ll}[\p{L}’'-]*\s){0,5}?\p{Lu}[^“”"«»„.;:!?]{1,80}?|(?:the|an?|his|her|my|one|another)\s[^“”"«»„.;:!?]{2,60}?|he|she|they),\s(?=["“„«»])/u;
/** "The minister was blunt: “…”" */
const PREDICATE =
  /^(?<who>(?:\p{Lu}|["“])[^;:“”"]{1,90}?),?\s(?<cue>(?:was|is|were|are|seemed|sounded|remained|grew|became)\s(?:(?:more|quite|rather|very|less|equally|typically|characteristically|even)\s)?\p{Ll}+)$/u;
const NAMED_CUE = new RegExp(
  `^(?!(?:Do|Did|Does|Don[’']t|Let|Can|Could|Would|Will|What|Who|How|Why|Here|There|Now|Then|Yes|Not|Never|The|An?|This|That|These|Those|Its?|His|Her|Their|Our|My|No|One|Some|Any|As|In|On|At|By|So|And|But|According|Has|Have|Had|Was|Were|Is|Are|Also|Later)\\s)(?<name>${NAME})\\s(?<verb>\\p{Ll}+)$`,
  "u",
);
const ACTIVE = /^(?:(?:has|have|had|also|later)\s)*\p{Ll}+$/u;
/** Nothing behind it that a clause has. */
export const NO_CLAUSE =
  "(?!.*\\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|that|which|who|when|if|as)\\b)";
/** A name or a noun with what stands beside it between commas, and no clause. */
const SUBJECT = new RegExp(
  `^(?:The|An?|His|Her|Its|Their|\\p{Lu}[^,\\s]{0,80})${NO_CLAUSE}[^,;:“”"]{2,70}(?:,\\s[^,;:“”"]{3,60})?$`,
  "u",
);
const PUT_OFF = /^(?:referred|directed|passed|forwarded|redirected|deferred)$/;
const QUESTIONS = /^(?:questions|inquiries|enquiries|requests|queries|calls|comment)\b/;

/** Findings with source, cue and content as their sentence has them, where the parse went astray. */
export function amiss(
  text: string,
  sentenceAt: (at: number) => Sentence | undefined,
  finding: Finding,
): Finding {
  const [cue] = finding.cue;
  const [source] = finding.source;
  const sentence = cue && sentenceAt(cue.start);
  const beside = cue && apposed(text, finding, cue, sentence);
  if (beside) return beside;
  if (cue && !source && COURTESY.test(text.slice(cue.start, cue.end))) return titled(text, finding, cue);
  if (cue && !source) return led(text, named(text, between(text, finding, cue, sentence)), sentence);
  if (!source) return finding;
  const trailing = untrailed(text, finding, sentenceAt);
  if (trailing !== null) return trailing;
  if (cue && cue.end + 1 === source.start) return turned(text, finding, cue, source);
  const who = text.slice(source.start, source.end);
  if (cue && PUT_OFF.test(who) && QUESTIONS.test(text.slice(cue.start, cue.end)))
    return putOff(text, finding, source, cue);
  if (/^\p{Ll}+$/u.test(who) && text[source.end] === ":")
    return predicated(text, finding, source, sentenceAt(source.start));
  return finding;
}

const ONLY_NAME = new RegExp(`^${NAME}$`, "u");

/** "The party's leader, | Emily Lind MP, | said it rained": the name beside the subject was taken for a part of what was said. */
function apposed(text: string, finding: Finding, cue: Span, sentence: Sentence | undefined): Finding | null {
  const [source, other] = finding.source;
  const [name, ...content] = finding.content;
  if (!name || !sentence || content.length === 0 || other || name.end > cue.start) return null;
  if (text.slice(name.end, cue.start) !== ", " || text.slice(name.start - 2, name.start) !== ", ")
    return null;
  if (!ONLY_NAME.test(text.slice(name.start, name.end)) || (content[0]?.start ?? 0) < cue.end) return null;
  if (source && source.end !== name.start - 2) return null;
  const start = source?.start ?? sentence.start;
  if (!source && !SUBJECT.test(text.slice(start, name.end))) return null;
  return { ...finding, source: [{ start, end: name.end }], content };
}

/** "“No,” | Ms | Berg retorted." */
function titled(text: string, finding: Finding, cue: Span): Finding {
  const match = BEHIND_TITLE.exec(text.slice(cue.end, cue.end + 90));
  const { name = "", verb = "" } = match?.groups ?? {};
  if (!match || name === "") return finding;
  const from = cue.end + match[0].indexOf(name) + name.length;
  const at = cue.end + match[0].length - verb.length;
  const content = finding.content.filter((span) => span.end <= cue.start || span.start >= at + verb.length);
  if (content.length === 0) return finding;
  return {
    ...finding,
    source: [{ start: cue.start, end: from }],
    cue: [{ start: at, end: at + verb.length }],
    content,
    confidence: Math.max(finding.confidence, 0.6),
  };
}

/** "| Norrick confirmed | the cuts": the name before the verb was taken for a part of it. */
function named(text: string, finding: Finding): Finding {
  const [cue, ...more] = finding.cue;
  if (!cue || more.length > 0 || finding.source.length > 0) return finding;
  const { name = "", verb = "" } = NAMED_CUE.exec(text.slice(cue.start, cue.end))?.groups ?? {};
  if (name === "" || CUES.get(verb.toLowerCase()) === undefined) return finding;
  return {
    ...finding,
    source: [{ start: cue.start, end: cue.start + name.length }],
    cue: [{ start: cue.end - verb.length, end: cue.end }],
  };
}

/** "The founder, Ada Berg, | has told | staff she will stay": the subject was taken for a part of what was said. */
function led(text: string, finding: Finding, sentence: Sentence | undefined): Finding {
  const [cue] = finding.cue;
  const [first, ...rest] = finding.content;
  if (!cue || !first || rest.length === 0 || finding.source.length > 0 || first.start !== sentence?.start)
    return finding;
  if (!/^,?\s$/.test(text.slice(first.end, cue.start)) || rest.some((span) => span.start < cue.end))
    return finding;
  const verb = CUES.get(text.slice(cue.start, cue.end).split(" ").at(-1) ?? "");
  const who = text.slice(first.start, first.end);
  return verb?.form === "past" &&
    verb.act === "statement" &&
    ACTIVE.test(text.slice(cue.start, cue.end)) &&
    SUBJECT.test(who)
    ? { ...finding, source: [first], content: rest }
    : finding;
}

const TRAILING = /^(?!including|during|according|regarding|concerning)\p{Ll}{2,}ing\b/u;

/** "Four were hurt, the service said | , revising an earlier figure": what who speaks did by saying it was taken for a part of it. */
function untrailed(
  text: string,
  finding: Finding,
  sentenceAt: (at: number) => Sentence | undefined,
): Finding | null {
  const told = Math.max(...[...finding.source, ...finding.cue].map(({ end }) => end));
  const [first] = finding.content;
  if (!first || first.end > told) return null;
  const at = finding.content.findIndex(({ start }) => start >= told);
  const piece = finding.content[at];
  if (!piece || !TRAILING.test(text.slice(piece.start, piece.end))) return null;
  if (!/^[^.;:“”"]*,\s$/.test(text.slice(told, piece.start))) return null;
  const end = sentenceAt(piece.start)?.end ?? piece.end;
  const content = finding.content.flatMap((span) => {
    if (span.start < piece.start || span.start >= end) return [span];
    const rest = trimmed(text, { start: Math.min(end, span.end), end: span.end });
    return rest.start < rest.end ? [rest] : [];
  });
  return { ...finding, content };
}

const FINITE =
  /^\s(?:(?:also|all|both|later|since)\s)?(?:had|has|have|was|were|is|are|would|will|could|can|may|might|must|should|did|does|do)\b/;

const AGED = new RegExp(`^${NAME}(?:,\\s\\d{1,3})?$`, "u");

/** "Ida Flo, 43, | said the hall leaks": who says it was taken for what is said. */
function isSwapped(text: string, { manner }: Finding, first: Span, cue: Span): boolean {
  const between = text.slice(first.end, cue.start);
  return (
    manner === "indirect" &&
    AGED.test(text.slice(first.start, first.end)) &&
    /^(?:,\s\d{1,3})?,?\s$/.test(between) &&
    /,\s\d{1,3},\s$/.test(text.slice(first.start, cue.start))
  );
}

/** "Police | said three people | had been hurt": the subject of what is said was taken for who says it. */
function turned(text: string, finding: Finding, cue: Span, source: Span): Finding {
  const [first, second, ...more] = finding.content;
  if (first && !second && first.end < cue.start && isSwapped(text, finding, first, cue))
    return { ...finding, source: [{ start: first.start, end: cue.start - 2 }], content: finding.source };
  if (!first || !second || finding.source.length > 1 || text.slice(first.end, cue.start) !== " ")
    return finding;
  const who = text.slice(first.start, first.end);
  if (
    !(/^\p{Lu}[\p{L}’'-]*$/u.test(who) || SUBJECT.test(who)) ||
    !FINITE.test(text.slice(source.end, second.end))
  )
    return finding;
  if (second.start !== source.end + 1 || CUES.get(text.slice(cue.start, cue.end))?.form !== "past")
    return finding;
  return { ...finding, source: [first], content: [{ start: source.start, end: second.end }, ...more] };
}

/** “It is empty,” said | neighbour Glyn Berg.; “It is shut,” answered | Ms Dahl’s lawyer, Nils Ek.; “Quite,” says | one minister. */
const ENDING = new RegExp(
  `^\\s(?<who>(?:(?!that\\s|to\\s|in\\s|on\\s|at\\s)\\p{Ll}[\\p{L}’'-]*\\s){0,4}?${NAME}|(?:the\\s|an?\\s|his\\s|her\\s|(?:(?:Dr|Mrs?|Ms)\\.?\\s)?${NAME}[’']s?\\s)(?:[\\p{L}’'-]+\\s){0,4}?\\p{Ll}[\\p{Ll}-]+,\\s${NAME}|(?:an?|one|another|some|many|most|several|two|three|the|his|her|its|their|my)(?:\\s${NO_CLAUSE}[\\p{L}\\d’'-]+){1,7}|one|another|others|both|many|some)(?:,\\s\\d+)?[.!]?$`,
  "u",
);

/** “If it rains,” said | farmer Glyn Berg, | “we stop”: who speaks was taken for a part of what they say, or for nobody. */
function between(text: string, finding: Finding, cue: Span, sentence: Sentence | undefined): Finding {
  if (!/[,?!—-]["”»“«]\s$/.test(text.slice(cue.start - 3, cue.start))) return finding;
  const verb = text.slice(cue.start, cue.end).toLowerCase();
  if (CUES.get(verb.split(" ").at(-1) ?? "") === undefined && !/^\p{Ll}+(?:ed|s)$/u.test(verb))
    return finding;
  const who =
    BETWEEN.exec(text.slice(cue.end, cue.end + 120))?.groups?.["who"] ??
    ENDING.exec(text.slice(cue.end, Math.min(sentence?.end ?? 0, cue.end + 120)))?.groups?.["who"];
  if (who === undefined) return finding;
  const source: Span = { start: cue.end + 1, end: cue.end + 1 + who.length };
  const content = finding.content.flatMap((span): Span[] => {
    if (!overlaps(span, { start: source.start, end: source.end + 2 })) return [span];
    const rest = trimmed(text, { start: Math.max(span.start, source.end + 1), end: span.end });
    return rest.start < rest.end ? [rest] : [];
  });
  return content.length === 0
    ? finding
    : { ...finding, source: [source], content, confidence: Math.max(finding.confidence, 0.8) };
}

/** "The maker | referred questions to | its lawyer": it declines to answer itself. */
function putOff(text: string, finding: Finding, source: Span, cue: Span): Finding {
  const who = finding.content.filter((span) => span.end <= source.start);
  if (who.length !== 1) return finding;
  const behind = /^[^,.;:“”"]{0,80}/.exec(text.slice(cue.start))?.[0] ?? "";
  return {
    ...finding,
    source: who,
    cue: [source],
    content: [trimmed(text, { start: cue.start, end: cue.start + behind.length })],
    via: [],
    polarity: "declines",
    act: "statement",
  };
}

/** "The minister, Ada Berg, was | blunt |: “…”": who speaks is how the clause before the colon begins. */
function predicated(text: string, finding: Finding, source: Span, sentence: Sentence | undefined): Finding {
  const start = sentence?.start ?? source.start;
  const clause = text.slice(start, source.end);
  const { who = "", cue = "" } = clause.length < 160 ? (PREDICATE.exec(clause)?.groups ?? {}) : {};
  if (who === "" || !finding.content.every((span) => span.start > source.end)) return finding;
  return {
    ...finding,
    source: [{ start, end: start + who.length }],
    cue: [{ start: source.end - cue.length, end: source.end }],
    confidence: Math.max(finding.confidence, 0.6),
  };
}
