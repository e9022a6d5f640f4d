import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { overlaps, trimmed } from "../../text/span.ts";
import { quotedAs } from "./quotedas.ts";

/** How what is quoted begins, behind whom it is quoted of. */
const AS_SO =
  "as\\s(?:saying|having\\ssaid|telling|writing|warning|denying|claiming|insisting|arguing|stating|adding|naming|confirming|describing|calling)";

/** "Lind quoted the mayor as saying", "the post quotes a councillor, Jens Vogt, as saying": the words in between are who spoke. */
const AS_SAYING =
  /\b(?<verb>quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|(?=record|ha[sdv]|show|ca[ptu]|list|g[ai]ve)(?<=(?:minutes?|logs?|records?|transcripts?|reports?|notes?|memos?|diar(?:y|ies)|documents?|footage|videos?|recordings?|tapes?|accounts?|e-?mails?|messages?|books?|pages?|letters?|filings?|statements?|entr(?:y|ies)|audio|clips?)\s(?:[^.,;:“”"]{1,60}\s|[^.;:“”"]{1,40},\s[^.,;:“”"]{1,40},\s)?)(?:records?|recorded|ha(?:s|ve|d)|shows?|showed|captures?|captured|catches|caught|lists?|gives?|gave))\s(?<who>(?!(?:in|by|on|at)\s)[^.;:“”"]{2,90}?),?\s(?<as>saying(?=\sthat\s)|as\s(?:saying|having\ssaid|telling|writing|warning|denying|claiming|insisting|arguing|stating|adding|naming|confirming|describing|calling))\b/gu;

/** "The co-pilot was quoted by the Keldur Post | as saying": who quotes stands behind the verb. */
const WAS_QUOTED = new RegExp(
  `\\b(?:was|were|is|are|been)\\s(?:also\\s)?(?:quoted|cited)\\sby\\s(?<by>[^,.;:“”"]{2,60}?),?\\s${AS_SO}\\b(?:\\sthat\\b)?`,
  "gu",
);

/** "…," Vang was quoted as saying by | the Norvik Daily: who quotes stands behind, and what was said before. */
const SAYING_BY =
  /(?<=[,?!][”"’]\s)(?<who>[^.;:“”"]{2,90}?)\s(?:was|were|is|are)\s(?:also\s)?(?<cue>(?:quoted|cited)\sas\s(?:saying|telling)|heard\sto\s(?:say|shout|remark|mutter)|(?:reported|said|alleged)\sto\shave\s(?:said|replied|told\s\p{Ll}+))(?:\s(?:by|in)\s(?<by>[^,.;:“”"]{2,60}?))?(?=[.,])/gu;

/** "…," Vang was quoted by | the Norvik Daily | as saying. */
const BY_SAYING =
  /(?<=[,?!][”"’]\s)(?<who>[^.;:“”"]{2,90}?)\s(?:was|were|is|are)\s(?:also\s)?(?<cue>quoted|cited)\s(?:by|in)\s(?<by>[^,.;:“”"]{2,60}?)\sas\s(?:saying|telling)(?=[.,])/gu;

/** "…," the Norvik Daily quoted | Vang | as saying. */
const QUOTED_LAST =
  /(?<=[,?!][”"’]\s)(?<by>[^.;:“”"]{2,60}?)\s(?<cue>quoted|cited)\s(?<who>(?!(?:by|in)\s)[^.;:“”"]{2,90}?)\sas\s(?:saying|telling)(?=[.,]|\s(?:on|in)\s)/gu;

/** A subject at the beginning of its sentence. */
const SUBJECT =
  /(?:^|[.!?][”"’]?\s|\n)(?<who>(?!(?:In|On|At|As|If|When|After|Before|It|This|That|There)\s)\p{Lu}[^.,;:!?“”"\n]{1,70})\s$/u;
const FAR = 100;

/** "Quotes a doctor who". */
const MAY_QUOTE = /\b(?:quote|cite)[sd]\s[^.\n]{1,120}\swho\s/;
/** "Quoted officials saying that". */
const QUOTES_THAT = '\\b(?:quot|cit)(?:es?|ed|ing)\\s[^.;:“”"]{2,90}\\ssaying\\sthat\\b';
/** What has none of these quotes nobody so; most texts have none. Each by itself is looked for far sooner than all at once. */
const QUOTED_SO: readonly RegExp[] = [
  /\bsaying\sthat\b/,
  new RegExp(`\\b${AS_SO}\\b`),
  /\bheard\sto\s/,
  /\bto\shave\s(?:said|replied|told)\b/,
  /\b(?:is|was)\s(?:how|what)\b/,
];
const SAYING = new RegExp(`\\b${AS_SO}\\b|${QUOTES_THAT}`);

/** Findings with who was quoted by somebody else as their source, and whoever quoted them as what carried it. */
export function quoting(text: string, given: readonly Finding[]): Finding[] {
  const findings = text.includes("who") && MAY_QUOTE.test(text) ? quotedWho(text, given) : given;
  if (!QUOTED_SO.some((one) => one.test(text))) return [...findings];
  let out = [...findings];
  for (const match of SAYING.test(text) ? text.matchAll(AS_SAYING) : []) {
    const { verb = "", who = "", as = "" } = match.groups ?? {};
    const start = match.index + verb.length + 1;
    const source: Span = { start, end: start + who.length };
    const cue: Span[] = [
      { start: match.index, end: match.index + verb.length },
      { start: match.index + match[0].length - as.length, end: match.index + match[0].length },
    ];
    const words: Span = { start: match.index, end: match.index + match[0].length };
    const near = out.filter((one) =>
      [...one.cue, ...one.source, ...one.content].some((span) => overlaps(span, words)),
    );
    const said = near.find(
      (one) =>
        one.content.some((span) => span.end > words.end) && one.cue.some((span) => overlaps(span, words)),
    );
    if (!said) continue;
    // Whoever quotes stands before the verb, and where only what they say was read in that of another finding.
    const quoter =
      near
        .find((one) => one.source.some((span) => span.end <= match.index))
        ?.source.filter((span) => span.end <= match.index) ??
      (/^(?:quot|cit)/.test(verb) ? [] : subjectBefore(text, match.index));
    // Whom somebody quotes may have been read as the beginning of what they say.
    const content = said.content
      .filter((span) => span.end > words.end)
      .map((span) => {
        const from = Math.max(span.start, words.end);
        return trimmed(text, { start: text[from] === ":" ? from + 1 : from, end: span.end });
      });
    const own: Finding = {
      ...said,
      source: [source],
      cue,
      content,
      via: [...quoter, ...said.via.filter((span) => !quoter.some((other) => overlaps(other, span)))],
      polarity: as.endsWith("denying") ? "denies" : said.polarity,
    };
    out = out.flatMap((one) =>
      one === said
        ? [own]
        : near.includes(one) && one.content.every((span) => overlaps(span, words))
          ? []
          : [one],
    );
  }
  return saidBefore(
    text,
    out.map((one) => quotedAs(text, passive(text, one))),
  );
}

/** "The paper | also quoted | a doctor, who | said that": before the pronoun. */
const WHO_SAID =
  /(?<=(?<by>(?:[Tt]he\s(?:[\p{Ll}-]+\s){0,2}?\p{Ll}+|\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*){0,3}))\s(?:also\s|has\s|had\s)?)(?:quoted|quotes|cited|cites)\s(?<who>[^.;:,“”"\n]{2,80}?)(?:,\s|\s)$/u;

/** What stands between somebody and the pronoun. */
const BEFORE_WHO = /^,?\s(?=who\b)/;

/** Findings in which "who" is somebody that another quotes with that one for their source and the other in `via`; what quotes says no more. */
function quotedWho(text: string, findings: readonly Finding[]): Finding[] {
  const gone: Span[] = [];
  const out = findings.map((finding) => {
    const [source, other] = finding.source;
    const [cue, said] = [finding.cue[0], finding.content[0]];
    if (!source || other || !cue || !said || said.start < cue.end) return finding;
    const words = text.slice(source.start, source.end);
    const behind = BEFORE_WHO.exec(text.slice(source.end, source.end + 6))?.[0].length;
    if (words !== "who" && behind === undefined) return finding;
    const pronoun = words === "who" ? source.start : source.end + (behind ?? 0);
    const match = WHO_SAID.exec(text.slice(Math.max(0, pronoun - 2 * FAR), pronoun));
    const { by = "", who = "" } = match?.groups ?? {};
    if (!match) return finding;
    const start = pronoun - match[0].length + match[0].indexOf(` ${who}`) + 1;
    const quoter = text.lastIndexOf(by, start - 1);
    gone.push({ start, end: start + who.length });
    return {
      ...finding,
      source: [{ start, end: start + who.length }],
      via: [{ start: quoter, end: quoter + by.length }],
    };
  });
  return gone.length === 0
    ? out
    : out.filter(
        ({ cue, content }) =>
          !gone.some(
            (who) =>
              content[0]?.start === who.start &&
              /quote|cite/.test(text.slice(cue[0]?.start, cue.at(-1)?.end)),
          ),
      );
}

/** “Devastated,” is how | one friend | puts it. */
const IS_HOW =
  /(?<=[,?!][”"’]\s)(?:is|was)\s(?:how|what)\s(?<who>[^,.;:“”"]{2,90}?)\s(?<cue>(?:puts?|described?s?|calls?|called|remembers?|remembered|recalls?|recalled|sums?(?:\sit)?|summed(?:\sit)?)\s(?:it|him|her|them|the\s\p{L}+|up))(?=[.,])/gu;

/** Findings with who was quoted behind what they said, and by whom. */
function saidBefore(text: string, findings: readonly Finding[]): Finding[] {
  let out = [...findings];
  for (const match of [SAYING_BY, BY_SAYING, QUOTED_LAST, IS_HOW].flatMap((one) => [...text.matchAll(one)])) {
    const { who = "", cue = "", by } = match.groups ?? {};
    const end = match.index + match[0].length;
    const place = (words: string): Span => {
      const start = match.index + match[0].indexOf(words);
      return { start, end: start + words.length };
    };
    const open = Math.max(...['"', "“"].map((mark) => text.lastIndexOf(mark, match.index - 3)));
    const whole: Span = { start: open, end };
    const near = out.filter((one) => [...one.cue, ...one.content].some((span) => overlaps(span, whole)));
    const [said = QUOTED] = near;
    // A quotation that nobody was found for ends right before.
    if (
      open < 0 ||
      text.slice(open, match.index).includes("\n") ||
      near.some((one) => one.source.some((span) => span.end <= open))
    )
      continue;
    const own: Finding = {
      ...said,
      source: [place(who)],
      cue: [place(cue)],
      content: [{ start: open, end: match.index - 1 }],
      via: by === undefined ? [] : [place(by)],
      manner: "direct",
    };
    out =
      near.length === 0
        ? [...out, own]
        : out.flatMap((one) => (one === said ? [own] : near.includes(one) ? [] : [one]));
  }
  return out;
}

const QUOTED: Finding = {
  source: [],
  cue: [],
  content: [],
  via: [],
  manner: "direct",
  act: "statement",
  polarity: "asserts",
  speaker: null,
  confidence: 0.6,
};

/** "The trainer | was quoted by …": all that stands before the verb in its sentence, where that is no more than a subject. */
function subjectBefore(text: string, at: number): Span[] {
  const words = SUBJECT.exec(text.slice(Math.max(0, at - FAR), at))?.groups?.["who"];
  return words === undefined ? [] : [{ start: at - 1 - words.length, end: at - 1 }];
}

/** A finding whose source only quotes, with who is quoted for its source: they stand before the verb. */
function passive(text: string, finding: Finding): Finding {
  const [cue] = finding.cue;
  if (!cue || !/\b(?:quoted|cited)\b/.test(text.slice(cue.start, cue.end))) return finding;
  const from = Math.max(0, cue.start - 20);
  for (const match of text.slice(from, cue.end + 120).matchAll(WAS_QUOTED)) {
    const by = match.groups?.["by"] ?? "";
    const at = from + match.index;
    const end = at + match[0].length;
    const start = at + match[0].indexOf(` by ${by}`) + 4;
    const carrier: Span = { start, end: start + by.length };
    const before = finding.content.filter((span) => span.end <= at);
    const content = finding.content
      .filter((span) => span.end > end)
      .map((span) => trimmed(text, { start: Math.max(span.start, end), end: span.end }));
    const quotes = finding.source.some((span) => overlaps(span, carrier));
    const who = !quotes ? finding.source : before.length > 0 ? before : subjectBefore(text, at);
    if (who.length !== 1 || content.length === 0 || at > cue.end) continue;
    return { ...finding, source: who, content, via: [carrier] };
  }
  return finding;
}
