import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../text/span.ts";
import { anew } from "../anew.ts";
import { paperBefore, paperCalled } from "../speakers/bodies/papers.ts";
import { BEARER, bearerLength, FOR_THEM, isOutlet, mayHear } from "./names.ts";

const TALK =
  "(?:interview|conversation|statement|letter|e-?mail|message|note|call|remarks|comments|memo|text|appearance|response|exchange|discussion|testimony|evidence)s?";
const HANDED =
  "(?:(?:that\\s(?:was\\s)?)?(?:given|provided|sent|issued|shared|handed|made|e-?mailed|read|submitted)\\s)?";
const SHOWN =
  "(?:first\\s)?(?:(?:obtained|seen|reviewed|viewed|published|aired|broadcast|carried|printed|reported|quoted|released|issued|signed|posted|read(?:\\sout)?|put\\sout|sent\\sout|made\\spublic)\\s)?by";
const PIECE = "(?:article|column|commentary|editorial|essay|op-ed|piece|blog\\spost|guest\\spost)";
const SHOW = "(?:programme|program|podcast|documentary|show|bulletin|newscast|series|phone-in)";
/** "In an interview with Northwind", "in a statement obtained by the Ledger", "in an interview on Northwind Radio". */
const SETTING = `(?:\\bin\\s(?:(?:an?|the|his|her|their|its|this|that|one)\\s)?(?:[\\p{L}\\p{M}\\d-]+\\s){0,3}?${TALK}\\s(?:${HANDED}(?:with|to|for|before)|${SHOWN}|on(?=\\s(?:the\\s)?\\p{Lu}))\\s|\\bin\\s(?:an?|the|his|her|this|that)\\s(?:[\\p{L}\\d-]+\\s){0,2}?${PIECE}\\s(?:(?:published|written|carried|printed)\\s)?(?:for|in|by|on)\\s(?=(?:the\\s)?\\p{Lu})|\\b(?:in|on)\\s(?=(?:the|her|his|its|their|an?)\\s(?:[\\p{Ll}-]+\\s){0,3}?${SHOW}\\s\\p{Lu}))`;
const MIDST = new RegExp(`${SETTING}(?<bearer>${BEARER})`, "u");
/** "Said through his lawyer": who passed it on. */
const THROUGH = new RegExp(`^\\s(?:through|via)\\s(?<bearer>${FOR_THEM})`, "u");
const ON_AIR =
  "Radio|TV|Television|FM|News|Today|Tonight|BBC|CNN|CNBC|MSNBC|NBC|ABC|CBS|PBS|NPR|Fox|ITV|show|podcast|program";
/** What opens a sentence whose subject speaks: "In a statement to Northwind,", "Speaking to reporters on Monday,". */
const OPENING = new RegExp(
  `^(?:\\[?\\p{Lu}[^:,.“”"]{2,30}:\\s|(?:But|And|Later|Earlier),?\\s)?(?:${SETTING.replaceAll("\\bin\\s", "[Ii]n\\s")}|(?:[Ss]peaking|[Tt]alking)\\s(?:to|with)\\s|(?:Writing\\s(?:in|for)|Appearing\\s(?:on|before)|Testifying\\s(?:before|to)|Speaking\\s(?:before(?=\\s(?:the\\s)?\\p{Lu})|on(?=\\s(?:the\\s)?\\p{Lu}[^,]{0,40}?(?:${ON_AIR}))))\\s|(?:Asked|Pressed|Questioned|Challenged|Interviewed)\\sby\\s|(?:On|During)\\s(?:an?|the|his|her|its|their)\\s(?:\\p{Ll}+\\s){0,2}?(?:call|meeting|interview|exchange|debate)\\swith\\s)(?<bearer>${BEARER})(?:[^,.;“”"]{0,60},\\s|(?:\\s(?:on|in|late|early|earlier|last|this|yesterday)(?:\\s[\\p{L}\\d]+){0,3})?\\s(?=(?:he|she|they|it|we|I|the|an?|his|her|its|their)\\s))`,
  "u",
);
/** What has none of these has no such setting amid it; most sentences have none. */
const TALKED = new RegExp(`\\b(?:${TALK}|${PIECE}|${SHOW})\\s|(?:speaking|talking|appearing|writing)\\s`);
const AIRED = "Radio|TV|Television|FM|News|Today|Tonight|Times|Post|Guardian|Gazette|Ledger|Herald|Tribune";
/** What stands behind a subject to tell where it spoke: "the chairman, | in comments first published by Havnen |, said". */
const BEHIND = new RegExp(
  `,\\s(?:${SETTING}|(?:speaking|talking|appearing|writing)\\s(?:to|with|(?:on|in|for)(?=\\s(?:the\\s)?(?:podcast|programme|show|\\p{Lu}[^,]*(?:${AIRED}))))\\s)(?<bearer>${BEARER})(?:,\\s\\p{Lu}[\\p{L}\\p{M}’'-]+(?:\\s\\p{Lu}[\\p{L}\\p{M}’'-]+){1,2}|[^,;“”"]{0,40})$`,
  "u",
);
/** Who was shown what speaks: "a memo seen by the Ledger". */
const WITHIN = new RegExp(
  `\\b(?:(?:seen|heard|obtained|reviewed|viewed|examined|inspected|verified|authenticated)\\s(?:exclusively\\s)?by|who\\s(?:spoke|talked|was\\sspeaking)\\s(?:to|with)|(?:provided|given|leaked|sent|shown|shared|forwarded|e-?mailed)\\s(?:to|with))\\s(?<bearer>${BEARER})`,
  "u",
);

/** Where what speaks was printed: "a report in the Ledger". */
const PRINTED = new RegExp(
  `\\b(?:report|story|article|account|interview|column|investigation)s?\\s(?:(?:published|printed|aired|broadcast)\\s)?(?:in|on|by|from)\\s(?<bearer>${BEARER})`,
  "u",
);

/** What stands before whoever printed or was shown something. */
const WITH = /(?:by|to|with)\s/;
const ON = /(?:in|on|by|from)\s/;
/** "Asked by X ": no setting at the beginning of a sentence has fewer code units. */
const SHORTEST = 11;
/** "On a show X", "seen by X": no setting amid a sentence has fewer code units, and none within the words for somebody. */
const [LEAST, LEAST_WITHIN] = [11, 9];
/** So many code units may stand between a cue and how it was said: "said | on Monday | in an interview". */
const NEAR = 60;

/** A finding with whom it was told to, where a setting or its own source names them, and its cue without the setting. */
export function setting(text: string, sentence: Span, finding: Finding): Finding {
  const told = shortened(text, finding.via);
  const [cue] = finding.cue;
  if (!cue) return anew(finding, { via: told });
  let { end } = sentence;
  for (const { start } of finding.content) if (start >= cue.end && start < end) end = start;
  const after = end - cue.start > LEAST ? spanOf(MIDST, text, { start: cue.start, end }, TALKED) : null;
  if (
    after &&
    after.whole.start > cue.start &&
    after.whole.start - cue.end < NEAR &&
    free(text, cue, after.whole, finding)
  ) {
    const own = finding.cue.flatMap((span) => cut(text, span, after.whole.start));
    return anew(finding, {
      cue: own.length > 0 ? own : finding.cue,
      via: told.length > 0 ? told : [after.bearer],
    });
  }
  let behindBoth = cue.end;
  for (const one of finding.source) if (one.end > behindBoth) behindBoth = one.end;
  const isPassed = text.startsWith("through", behindBoth + 1) || text.startsWith("via", behindBoth + 1);
  const through = isPassed ? spanOf(THROUGH, text, { start: behindBoth, end }) : null;
  if (through) return anew(finding, { via: [...told, through.bearer] });
  if (told.length > 0) return anew(finding, { via: told });
  const placed = behind(text, finding, cue);
  if (placed) return placed;
  const shown = finding.source.flatMap((span) => shownTo(text, span, sentence.end));
  if (shown.length > 0) return anew(finding, { via: shown });
  const [source] = finding.source;
  // A subject that opens its sentence has no setting before it.
  const opens = !source || source.start < sentence.start + SHORTEST;
  const before = opens ? null : spanOf(OPENING, text, { start: sentence.start, end: cue.start });
  return before && source && source.start >= before.whole.end && !touches(finding.content, before.whole)
    ? anew(finding, { via: [before.bearer] })
    : anew(finding, { via: told });
}

/** ", reviewed by the Ledger, ", ", a copy of which was obtained by the Ledger, ": what is told between commas of what speaks. */
const BESIDE =
  /^,\s(?:(?:an?\s)?(?:copy|copies|parts?|excerpts?|screenshots?)\sof\swhich\s|(?:which|that)\s)?(?:(?:was|were|has\sbeen|have\sbeen|had\sbeen)\s)?\p{Ll}+\s(?:exclusively\s)?(?:by|to|with)\s[^,;:“”"]{2,40}(?=,)/u;

/** Who was shown or printed what speaks, as its own words tell, or those behind it up to `end`. */
export function shownTo(text: string, source: Span, end = source.end): Span[] {
  if (source.end - source.start < LEAST_WITHIN && text[source.end] !== ",") return [];
  const told =
    end > source.end && text[source.end] === "," ? BESIDE.exec(text.slice(source.end, end))?.[0].length : 0;
  const words = told ? text.slice(source.start, source.end) : "";
  const beside = told && (paperBefore(words) ?? paperCalled(words)) !== null ? told : 0;
  const within = spanOf(WITHIN, text, { start: source.start, end: source.end + beside }, WITH);
  if (within) return [within.bearer];
  const printed = spanOf(PRINTED, text, source, ON);
  return printed && isOutlet(text.slice(printed.bearer.start, printed.bearer.end)) ? [printed.bearer] : [];
}

/** "The chairman, | in comments first published by Havnen, | said": where he spoke is no part of who he is. */
function behind(text: string, finding: Finding, cue: Span): Finding | null {
  const [source, more] = finding.source;
  if (!source || more || source.start > cue.start) return null;
  const until = cue.start - (text[cue.start - 2] === "," ? 2 : 1);
  if (until - source.start <= LEAST) return null;
  const told = spanOf(BEHIND, text, { start: source.start, end: until }, TALKED);
  if (!told || told.whole.end < source.end || told.whole.start <= source.start) return null;
  const end = Math.min(source.end, told.whole.start);
  return anew(finding, { source: [{ start: source.start, end }], via: [told.bearer] });
}

/** Nothing but the source and when it was said stands between a verb and its setting. */
function free(text: string, cue: Span, setting: Span, { source }: Finding): boolean {
  const between = text.slice(cue.end, Math.max(cue.end, setting.start));
  return !/[“”";:]/.test(between) && (source.some((span) => span.start >= cue.end) || !/,/.test(between));
}

/** "Bar | /code": the rest of a name with a slash in it. */
const BEHIND_SLASH = /^\/\p{Ll}+/u;

function shortened(text: string, via: readonly Span[]): Span[] {
  return via.flatMap(({ start, end: cut }) => {
    const end =
      cut + (text[cut] === "/" ? (BEHIND_SLASH.exec(text.slice(cut, cut + 20))?.[0].length ?? 0) : 0);
    const length = bearerLength(text.slice(start, end));
    return mayHear(text.slice(start, start + length)) ? [{ start, end: start + length }] : [];
  });
}

/** The part of a span before `at`, without marks at its end. */
function cut(text: string, { start, end }: Span, at: number): Span[] {
  if (start >= at) return [];
  const words = text.slice(start, Math.min(end, at)).replace(/[\s,]+$/, "");
  return words === "" ? [] : [{ start, end: start + words.length }];
}

/** Whom a pattern finds named amid some words; `needs` is what these have wherever it finds anybody, and is sooner looked for. */
function spanOf(
  pattern: RegExp,
  text: string,
  { start, end }: Span,
  needs?: RegExp,
): { whole: Span; bearer: Span } | null {
  const within = text.slice(start, end);
  const match = needs?.test(within) === false ? null : pattern.exec(within);
  const words = match?.groups?.["bearer"];
  // "In response to Lind’s letter": it is not Lind who was told.
  if (!match || !words || /[’'](?:s)?$/.test(words)) return null;
  const at = start + match.index;
  const from = at + match[0].lastIndexOf(words);
  return {
    whole: { start: at, end: at + match[0].length },
    bearer: { start: from, end: from + bearerLength(words) },
  };
}

const touches = (spans: readonly Span[], span: Span): boolean => spans.some((one) => overlaps(one, span));
