import type { Act, Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps, trimmed, wordsOf } from "../../../text/span.ts";
import { leadOf } from "../../lead.ts";
import { CUES } from "../../rules/lexicon.ts";
import { inPlace } from "../inplace.ts";
import type { Words, Written } from "../reading.ts";
import { foretold } from "./foretold.ts";
import { withHearers } from "./hearers.ts";

const PLACE =
  "court|inquest|inquiry|hearing|tribunal|jury|jurors|magistrates|panel|committee|meeting|trial|Old\\sBailey|councillors|MPs|MSPs|peers|Court|Inquest|Inquiry|Tribunal|Magistrates|Committee";
/** Where things are heard: "a court", "Norvik Crown Court", "the hearing in Truro". */
const ROOM = `(?:(?:an?|the|The|An?)\\s)?(?:[\\p{L}’'-]+\\s){0,4}?(?:${PLACE})(?:\\s(?:in|at|of|into)\\s(?:\\p{Lu}[\\p{L}’'-]*|the|[\\p{Ll}-]+)(?:\\s[\\p{L}’'-]+){0,3}?)?`;
const HEARD = "(?:(?:has|have|had|also|later|then|previously)\\s)*heard";
const TOLD =
  "(?:was|were|is|are|(?:has|have|had)\\s(?:also\\s|since\\s)?been)\\s(?:also\\s|later\\s|then\\s)?told";
const WHEN = '(?:\\s(?:on|last|this|yesterday|today|earlier|in)\\b[^,;“”"]{0,30})?';
const TELLER = '(?:(?:an?|the|his|her|its|one|two|three|four|five|several|some)\\s|\\p{Lu})[^;:“”"]{2,90}?';
/** ", a court heard.", ", the court heard from a chemist, Iain Speight." */
const HEARD_LAST = new RegExp(
  `,\\s(?<room>${ROOM})\\s(?:(?<from>${HEARD}${WHEN}\\sfrom)\\s(?<teller>${TELLER})|(?<cue>${HEARD}|${TOLD})${WHEN})[.!]?$`,
  "u",
);

/** ", court told": as headlines have it, without an article or a stop. */
const HEARD_LINE =
  /,\s(?<room>(?:\p{Ll}+\s)?(?:court|inquest|inquiry|hearing|tribunal|jury|jurors|magistrates|trial|committee|councillors|MPs|peers))\s(?<cue>told|hears|heard)$/u;

const LISTENING =
  "[Cc]ourt|[Ii]nquest|[Ii]nquiry|[Hh]earing|[Tt]ribunal|[Jj]ury|[Jj]urors|[Mm]agistrates|[Tt]rial|[Cc]ommittee|[Cc]ouncillors|MPs|MSPs|[Pp]eers";
const LISTENERS = `(?:\\p{Lu}[\\p{L}’'-]+\\s){0,3}(?:${LISTENING})`;
/** "Inquest told | nurse raised alarm three times", as headlines have it. */
const TOLD_LINE = new RegExp(
  `^(?<room>${LISTENERS})\\s(?<cue>told|hears)\\s(?=(?!(?:to|the|that|of|about|it|him|her|them)\\s)(?:[^\\s.!?]+\\s){2,}[^\\s.!?]+$)`,
  "u",
);

/** "The committee heard on Friday that …" */
const HEARD_FIRST = new RegExp(`^(?<room>${ROOM})\\s(?<cue>${HEARD}|${TOLD})${WHEN}\\s(?=that\\s)`, "u");

const KNOWN =
  "understood|claimed|alleged|reported|rumou?red|thought|believed|suggested|feared|revealed|announced|confirmed|estimated";
const IS =
  "(?:is|was|has\\s(?:also\\s|since\\s)?been|had\\sbeen)\\s(?:also\\s|widely\\s|now\\s|first\\s|since\\s)?";
const EMERGED = "(?:(?:has|had|also|later|since)\\s)*(?:emerged|transpired)";
const CUE = `(?<cue>${IS}(?:${KNOWN})|${EMERGED})`;
/** ", it emerged last night." */
const SAID_LAST = new RegExp(`,\\sit\\s${CUE}${WHEN}[.!]?$`, "u");
/** "It has been claimed that …" */
const SAID_FIRST = new RegExp(`^It\\s${CUE}(?:\\s[\\p{L}\\s]{1,40}?)?\\s(?=that\\s)`, "u");
const HOLDS = /(?:understood|thought|believed|feared)$/;
const IT_HOLDS = new RegExp(`^It\\s${IS}(?:understood|thought|believed|feared)$`, "u");

/** What the models are no surer of than this gives way to what the whole sentence is said to be. */
const DOUBT = 0.75;

const NOT_SOURCE = new RegExp(`^${ROOM}$`, "u");
const ACTIVE = new RegExp(`^${HEARD}${WHEN}$`, "u");

/** "A minister", "residents": no name, which may be whoever accuses what stands before it ("the union | Norvik | accused of theft"). */
const NOUN =
  /^(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Tt]hose|[Oo]ne)\s|\p{Ll})/u;

/** "A minister | accused of | taking bribes": who is accused accuses nobody. */
function accused(text: string, finding: Finding): Finding {
  const [source] = finding.source;
  const [cue, more] = finding.cue;
  const is =
    source &&
    cue &&
    !more &&
    source.end + 1 === cue.start &&
    /^(?:accused|suspected)\sof$/.test(wordsOf(text, [cue])) &&
    NOUN.test(wordsOf(text, [source]));
  return is ? { ...finding, source: [], content: [source, ...finding.content], speaker: null } : finding;
}

/**
 * Findings with what nobody is named for: who "was told" and the court that "heard" are those who heard, so that they
 * stand in `via`, and "it emerged" has no source.
 */
export function withNobody({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  const told = inPlace(findings, (finding) => foretold(text, accused(text, heard(text, finding))));
  let own: Finding[] | null = null;
  const added: Finding[] = [];
  const gone = new Set<Finding>();
  for (const sentence of sentences) {
    const said = saidIn(text, sentence);
    if (!said) continue;
    own ??= [...told];
    const within = own.filter((one) => one.cue.concat(one.content).some((span) => overlaps(span, sentence)));
    const same = within.find(({ cue }) =>
      cue.some((span) => said.cue.some((other) => overlaps(span, other))),
    );
    if (same) {
      // The words for the court may have been taken for the end of what it heard.
      if (said.via.length > 0) own[own.indexOf(same)] = { ...said, confidence: same.confidence };
      continue;
    }
    const firm = within.filter(({ confidence, manner }) => confidence >= DOUBT || manner !== "indirect");
    // "She told police it was a gift, the court heard": she told it, and the court was told in turn.
    if (firm.length > 0) {
      for (const one of firm) own[own.indexOf(one)] = { ...one, via: [...one.via, ...said.via] };
      continue;
    }
    for (const one of within) gone.add(one);
    added.push(said);
  }
  return own ? [...own.filter((one) => !gone.has(one)), ...added] : told;
}

const ROOMS = sought(
  ...["court", "inquest", "inquiry", "hearing", "tribunal", "jury", "jurors", "magistrates", "panel"],
  ...["committee", "meeting", "trial", "old bailey", "councillors", "mps", "msps", "peers"],
);
const HEARS = sought(" heard", " hears", " told");
const KNOWS = sought(...KNOWN.replace("ou?red", "").split("|"), "emerged", "transpired");
const IT = sought(
  ...["it is ", "it was ", "it has ", "it had ", "it also ", "it later ", "it since ", "it emerged"],
  "it transpired",
);

/** A finding whose source only heard, or stands in its content for that, or is the "it" of "it is understood". */
function heard(text: string, finding: Finding): Finding {
  const cue = wordsOf(text, finding.cue);
  const [first, second] = finding.content;
  const isLed = first && second && first.end - first.start === 2 && first.end <= (finding.cue[0]?.start ?? 0);
  if (isLed && /^it$/i.test(text.slice(first.start, first.end)) && /^that\s/.test(wordsOf(text, [second])))
    return {
      ...finding,
      content: finding.content.slice(1),
      act: HOLDS.test(cue) ? "belief" : finding.act,
    };
  if (finding.source.length === 0 && IT_HOLDS.test(cue)) return { ...finding, act: "belief" };
  const told = withHearers(text, finding);
  if (told !== finding) return told;
  return (ACTIVE.test(cue) && NOT_SOURCE.test(wordsOf(text, finding.source))) ||
    isHeadline(text, finding, cue)
    ? { ...finding, source: [], via: [...finding.source, ...finding.via] }
    : finding;
}

/** "Inquest told | nurse raised alarm": headlines leave out that it was told. */
const IN_HEADLINES = new RegExp(`^${LISTENERS}$`, "u");
const LISTENS = new RegExp(`(?:${LISTENING})$`);
const LONGEST = "magistrates".length;

/** True of a headline in which those who were told of something look as if they had told it. */
function isHeadline(text: string, { source, content }: Finding, cue: string): boolean {
  const [who, said] = [source[0], content[0]];
  if (!who || !said || !/^(?:told|hears)$/.test(cue)) return false;
  // Nearly all who tell or hear are nobody who listens in a line of their own.
  if (!LISTENS.test(text.slice(Math.max(0, who.end - LONGEST), who.end))) return false;
  const line = text.slice(text.lastIndexOf("\n", who.start) + 1, who.end);
  return IN_HEADLINES.test(line) && !/^(?:to|the|that)\s/.test(text.slice(said.start, said.end));
}

/** What a sentence as a whole is said to be, by nobody who is named; null for most. */
function saidIn(text: string, sentence: Written): Finding | null {
  const held = sentence.has(IT) && sentence.has(KNOWS);
  const heard = sentence.has(ROOMS) && sentence.has(HEARS);
  if (!held && !heard) return null;
  const at = sentence.start + leadOf(text, sentence);
  const words = text.slice(at, sentence.end);
  const first =
    (held ? SAID_FIRST.exec(words) : null) ??
    (heard ? (HEARD_FIRST.exec(words) ?? TOLD_LINE.exec(words)) : null);
  const last = first
    ? null
    : ((held ? SAID_LAST.exec(words) : null) ??
      (heard ? (HEARD_LAST.exec(words) ?? HEARD_LINE.exec(words)) : null));
  const match = first ?? last;
  const how = match?.groups?.["cue"] ?? match?.groups?.["from"];
  if (!match || how === undefined) return null;
  const room = match.groups?.["room"];
  const whose = match.index + (room === undefined || first ? 0 : 2);
  const cue = at + match.index + match[0].indexOf(how, room?.length ?? 0);
  const end = words.replace(/[.!?\s]+$/, "").length;
  const content = first ? { start: first[0].length, end } : { start: 0, end: match.index };
  const via: Span[] = room ? [{ start: at + whose, end: at + whose + room.length }] : [];
  const verb = CUES.get(how.split(" ").at(-1) ?? "");
  const who = match.groups?.["teller"];
  const teller = cue + how.length + 1;
  const act: Act = HOLDS.test(how) ? "belief" : "statement";
  return {
    source: who === undefined ? [] : [{ start: teller, end: teller + who.length }],
    cue: [{ start: cue, end: cue + how.length }],
    content: [trimmed(words, content)].map(({ start, end }) => ({ start: at + start, end: at + end })),
    via,
    manner: "indirect",
    act,
    polarity: verb?.polarity === "hedges" ? "hedges" : "asserts",
    speaker: null,
    confidence: 0.8,
  };
}
