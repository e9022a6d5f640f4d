// Talk of several in turn: “Where?” the judge asked. “At home,” Berg answered. – Never, he said.

import type { Finding } from "../../../model/attribution.ts";
import type { Document } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { isRead } from "../../quotes/quotes.ts";
import { inPlace } from "../inplace.ts";
import { type Standing, standing } from "../near.ts";
import type { Words } from "../reading.ts";

const VERB =
  "(?:said|says|asked|asks|replied|replies|answered|answers|added|adds|insisted|insists|laughed|laughs|recalled|recalls|explained|explains|continued|continues|shouted|shouts|retorted|countered|posted|tweeted|wrote|writes|responded|responds)";
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}.’'-]*){0,3}";
const WHO = `(?:${NAME}|@\\w{2,30}|he|she|they|I|(?:the|a|an|his|her|my|one|another)\\s(?:[\\p{Ll}-]+\\s){0,3}?[\\p{Ll}-]+(?:\\s${NAME})?)`;
/** Behind a quotation that a comma or another mark ends: " Berg answered." */
const BEHIND = new RegExp(
  `^\\s(?:(?<who>${WHO})\\s(?<cue>${VERB})|(?<cue2>${VERB})\\s(?<who2>${WHO}))(?=[.,;:]|\\s(?:on|in|at|from|after|before|later|that|to)\\b|$)`,
  "u",
);
const STOPPED = /[,?!.…][”"’»“]$/;
/** A line of talk behind a dash, with who speaks at its end or amid it. */
const LINE = new RegExp(
  `^(?<lead>[–—―-]\\s?)(?<said>[^\\n]{1,400}?[,?!.…])\\s(?:(?<cue>${VERB})\\s(?<who>${WHO})|(?<who2>${WHO})\\s(?<cue2>${VERB}))\\.?$`,
  "u",
);

const spanned = (at: number, text: string, words: string): Span => {
  const start = at + text.lastIndexOf(words);
  return { start, end: start + words.length };
};

/** A finding of what somebody says in direct speech. */
const spoken = (source: Span, cue: Span, content: readonly Span[], confidence: number): Finding => ({
  source: [source],
  cue: [cue],
  content,
  via: [],
  manner: "direct",
  act: "statement",
  polarity: "asserts",
  speaker: null,
  confidence,
});

/** Findings of which each has only what its own source said, and those of who answered. */
export function inTurn({ text, document }: Words, findings: readonly Finding[]): readonly Finding[] {
  const out = inPlace(findings, (finding) => answered(text, finding));
  const dashed = document.blocks.filter((block) => isRead(block) && /[–—―-]/.test(text[block.start] ?? ""));
  if (dashed.length < 2 && !text.includes("@")) return out;
  // Nobody is called “the boat?”: who speaks stands behind what they ask, and was read as what they said.
  const own = dashed.length < 2 ? out : out.filter(({ source }) => !/[?!]/.test(wordsOf(text, source)));
  const claimed = standing(own);
  return [...own, ...posted(text, claimed), ...lines(text, dashed, claimed)];
}

/** A quotation right behind which another is told to speak is no part of what the one before said. */
function answered(text: string, finding: Finding): Finding | readonly Finding[] {
  const [cue] = finding.cue;
  if (finding.manner !== "direct" || finding.content.length < 2 || !cue) return finding;
  const out: Finding[] = [];
  let own: Finding = { ...finding, content: [] };
  for (const span of finding.content) {
    const words = text.slice(span.start, span.end);
    const after = text.slice(span.end, span.end + 100);
    const match = STOPPED.test(words) && own.content.length > 0 ? BEHIND.exec(after) : null;
    const who = match?.groups?.["who"] ?? match?.groups?.["who2"];
    const verb = match?.groups?.["cue"] ?? match?.groups?.["cue2"];
    if (match && who && verb) {
      const place = spanned(span.end, match[0], verb);
      // "He" and "she" go on as a rule with who spoke.
      const other = cue.end <= span.start && !/^(?:he|she|they|I)$/.test(who) && place.start !== cue.start;
      if (other) {
        out.push(own);
        own = spoken(spanned(span.end, match[0], who), place, [], finding.confidence);
      }
    }
    own = { ...own, content: [...own.content, span] };
  }
  return out.length === 0 ? finding : [...out, own];
}

const POST =
  /(?<quote>["“][^"“”\n]{4,400}["”])\s(?<who>@\w{2,30})\s(?<cue>posted|tweeted|wrote|replied|added|said)(?=[\s.,:])/gu;

/** “…” @handle posted. */
function posted(text: string, claimed: Standing): Finding[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(POST)].flatMap((match) => {
    const { quote = "", who = "", cue = "" } = match.groups ?? {};
    const whole: Span = { start: match.index, end: match.index + match[0].length };
    if (claimed.touching([whole]).length > 0) return [];
    const content: Span = { start: match.index, end: match.index + quote.length };
    return [spoken(spanned(match.index, match[0], who), spanned(match.index, match[0], cue), [content], 0.7)];
  });
}

/** The lines of a text that has several of them behind dashes, as far as nothing was found in them. */
function lines(text: string, dashed: Document["blocks"], claimed: Standing): Finding[] {
  if (dashed.length < 2) return [];
  return dashed.flatMap((block) => {
    if (claimed.touching([block]).length > 0) return [];
    const match = LINE.exec(text.slice(block.start, block.end).trimEnd());
    const { lead = "", said = "" } = match?.groups ?? {};
    const who = match?.groups?.["who"] ?? match?.groups?.["who2"];
    const cue = match?.groups?.["cue"] ?? match?.groups?.["cue2"];
    if (!match || !who || !cue) return [];
    const start = block.start + lead.length;
    const end = start + said.replace(/[,.]$/, "").length;
    const tail = match[0].slice(lead.length + said.length);
    const at = start + said.length;
    return [spoken(spanned(at, tail, who), spanned(at, tail, cue), [{ start, end }], 0.7)];
  });
}
