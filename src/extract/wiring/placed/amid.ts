// Who says it amid their sentence, where the models read a part of it or nothing: "Was the mayor aware, he boomed, that it had
// closed?", "Nobody had asked, she said; “they were too scared.”"

import type { Finding } from "../../../model/attribution.ts";
import type { Sentence } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { DOUBT, made } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const NAMED =
  "(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady)\\.?\\s)?\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}";
const WHO = `he|she|they|(?:the|his|her|one|an?)\\s(?:\\p{Ll}[\\p{L}’'-]*\\s){0,2}\\p{Ll}[\\p{L}’'-]*|${NAMED}`;
const ASKS =
  "ask(?:s|ed)|wonder(?:s|ed)|demand(?:s|ed)|[ie]nquire[sd]|boom(?:s|ed)|thunder(?:s|ed)|roar(?:s|ed)|mus(?:es|ed)|bark(?:s|ed)|snap(?:s|ped)|cr(?:ies|ied)|shout(?:s|ed)|press(?:es|ed)|challeng(?:es|ed)|complain(?:s|ed)|sigh(?:s|ed)|s(?:aid|ays)|wr(?:ote|ites)|went\\son|add(?:s|ed)|continue[sd]";
const OPENS =
  "(?:[Ww]as|[Ww]ere|[Ii]s|[Aa]re|[Dd]id|[Dd]oes|[Dd]o|[Hh]ad|[Hh]as|[Hh]ave|[Ww]ould|[Ww]ill|[Cc]ould|[Cc]an|[Ss]hould|[Mm]ight|[Mm]ust|[Ww]hy|[Hh]ow|[Ww]hat|[Ww]hen|[Ww]here|[Ww]ho|[Ww]hose|[Ww]hich)";
/** A question as it is asked, with who asks it between commas. */
const POSED = new RegExp(
  `^(?<lead>(?:(?:But|And|So|Or)\\s)?${OPENS}\\b[^“”";?]{0,120}?),\\s(?:(?<who>${WHO})\\s(?<verb>${ASKS})|(?<asks>${ASKS})\\s(?<whose>${WHO})),\\s(?<rest>[^“”"]{2,220}\\?)$`,
  "u",
);
/** What is told before a quotation goes on with it: "Nobody had asked |, she said; “they were too scared.”" */
const FIRST = new RegExp(
  `^(?<lead>\\p{Lu}[^“”";:?]{8,160}),\\s(?<who>${WHO})\\s(?<verb>\\p{Ll}+(?:ed|s)|said|wrote|told\\s\\p{L}+|went\\son);\\s(?=[“"])`,
  "u",
);
/** What somebody points out between a subject and its verb: "Such dams |, he pointed out, | never last". */
const POINTED = new RegExp(
  `^(?<lead>\\p{Lu}[^“”",;:?]{2,80}),\\s(?<who>${WHO})\\s(?<verb>point(?:s|ed)\\sout),\\s(?<rest>(?!(?:and|but|which|who|the|an?|that)\\s)\\p{Ll}[^“”";:]{2,160})[.!]$`,
  "u",
);
const GOES_ON = sought('; "');
/** What begins a clause that goes before who speaks and is no word of theirs: "As she left, he said; “…”" */
const LEADS = /^(?:In|On|At|As|For|If|When|While|After|Before|With|Asked|According|Later|Then|Instead)\b/;

/** Findings with those who speak amid a sentence. */
export function withAmid({ sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  let out = findings;
  for (const sentence of sentences) {
    const { words } = sentence;
    const asked = words.endsWith("?") && words.includes(", ");
    const pointed = words.includes(" out, ") ? POINTED.exec(words)?.groups : undefined;
    if (!asked && !pointed && !sentence.has(GOES_ON)) continue;
    const near = standing(findings).touching([sentence]);
    const own = pointed
      ? pointedOut(words, sentence, pointed)
      : asked
        ? posed(words, sentence)
        : goingOn(words, sentence, near);
    if (!own) continue;
    const [cue] = own.cue;
    const known = near.find((one) => one.cue.some((span) => cue !== undefined && overlaps(span, cue)));
    const lead = own.content[0] as Span;
    const gone = new Set(
      near.filter((one) => one === known || isDoubtful(one, sentence, asked ? sentence : lead)),
    );
    // A quotation behind the question goes on with it.
    const behind = known?.content.filter((span) => span.start >= sentence.end) ?? [];
    out = [
      ...out.filter((one) => !gone.has(one)),
      ...(known && behind.length > 0 ? [anew(known, { content: behind })] : []),
      known ? anew(own, { via: known.via, act: known.act, confidence: known.confidence }) : own,
    ];
  }
  return out;
}

/** True of what the models are in doubt of, and that stands within these words. */
const isDoubtful = (one: Finding, sentence: Span, within: Span): boolean =>
  one.confidence < DOUBT &&
  [...one.cue, ...one.content].every(
    (span) => span.start >= within.start && span.end <= within.end && overlaps(span, sentence),
  );

function posed(words: string, { start }: Sentence): Finding | null {
  const { lead = "", who, verb, asks, whose, rest = "" } = POSED.exec(words)?.groups ?? {};
  const [said = "", by = ""] = [verb ?? asks, who ?? whose];
  if (lead === "") return null;
  const at = start + lead.length + 2;
  const second = words.length - rest.length + start;
  const parts = verb !== undefined ? [by.length, said.length] : [said.length, by.length];
  const [a, b]: [Span, Span] = [
    { start: at, end: at + (parts[0] ?? 0) },
    { start: at + (parts[0] ?? 0) + 1, end: second - 2 },
  ];
  return told(verb !== undefined ? a : b, verb !== undefined ? b : a, [
    { start, end: start + lead.length },
    { start: second, end: second + rest.length },
  ]);
}

function pointedOut(
  words: string,
  { start }: Sentence,
  { lead = "", who = "", verb = "", rest = "" }: Readonly<Record<string, string | undefined>>,
): Finding | null {
  if (LEADS.test(lead)) return null;
  const at = start + lead.length + 2;
  const source: Span = { start: at, end: at + who.length };
  const end = start + words.length - 1;
  return told(source, { start: source.end + 1, end: source.end + 1 + verb.length }, [
    { start, end: start + lead.length },
    { start: end - rest.length, end },
  ]);
}

function goingOn(words: string, { start }: Sentence, near: readonly Finding[]): Finding | null {
  const match = FIRST.exec(words);
  const { lead = "", who = "", verb = "" } = match?.groups ?? {};
  if (!match || LEADS.test(lead)) return null;
  const at = start + lead.length + 2;
  const cue: Span = { start: at + who.length + 1, end: at + who.length + 1 + verb.length };
  const known = near.find((one) => one.cue.some((span) => overlaps(span, cue)));
  const quote = start + match[0].length;
  // Where the quotation is not theirs nothing tells that the words before it are.
  if (known?.content.length !== 1 || known.content[0]?.start !== quote) return null;
  return anew(
    told({ start: at, end: at + who.length }, cue, [{ start, end: start + lead.length }, ...known.content]),
    {
      manner: "mixed",
    },
  );
}

const told = (source: Span, cue: Span, content: Span[]): Finding => made(source, cue, content);
