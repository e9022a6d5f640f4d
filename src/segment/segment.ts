import type { Block, Document, Notice, Sentence } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { type Context, lines, roles } from "./blocks.ts";
import { announced } from "./notices.ts";
import { sentencesIn } from "./sentences.ts";
import { headOf } from "./wires.ts";

export const segmenter = { name: "segment", version: "1" } as const;

/** What is known of a text that came alone. */
const UNKNOWN: Context = { headline: null, published: null, publisher: null };

/** Reads a revision's normal form as blocks, sentences and notices. */
export function segment(text: string, context: Context = UNKNOWN): Document {
  const blocks = joined(text, blocksOf(text, context), context);
  const sentences: Sentence[] = [];
  const notices: Notice[] = [];
  for (const [index, block] of blocks.entries()) {
    const spoken = isSpoken(block) ? sentencesIn(text, block) : [];
    for (const { start, end } of spoken) sentences.push({ start, end, block: index });
    const own = block.role === "notice" || block.role === "timestamp" ? noticeAt(text, block, context) : null;
    if (own !== null) notices.push(own);
    else if (block.role === "paragraph")
      notices.push(...opening(text, block, context), ...closing(text, spoken, context));
  }
  return { blocks, sentences, notices };
}

function blocksOf(text: string, context: Context): Block[] {
  const spans = lines(text);
  const given = roles(text, spans, context);
  return spans.map(({ start, end }, index) => ({ start, end, role: given[index] ?? "paragraph" }));
}

/** What the line below a dated heading says: "An article on Monday about the tower misstated its height." */
const TOLD =
  /^(?:an?|the|this|our|because)\s(?:[\p{L}’'-]+\s){0,3}?(?:articles?|story|obituary|column|report|headline|captions?|photograph|picture|map|chart|graphic|post|item|essay|review|version|editorial|interview)\b[^.]{0,240}\b(?:mis\p{L}+|incorrectly|mistakenly|erroneously|wrongly|omitted|gave\sthe\swrong|was\sincorrect)\b|\b(?:earlier|previous)\sversion\sof\sthis\b|^in\sthe\sversion\s(?:first|originally|initially)\spublished\b|^(?:\p{Lu}[\p{L}’'-]+\s){1,4}(?:has|have)\s(?:withdrawn|retracted|removed|killed)\s(?:its|a|the)\s|^\p{Lu}[^.]{8,160},\snot\s[^.]{1,80}\.$/iu;

/** A heading like "Correction: Dec. 6, 2021" and the line that says what was wrong are one notice. */
function joined(text: string, blocks: readonly Block[], context: Context): Block[] {
  const kept: Block[] = [];
  let heading = false;
  for (const block of blocks) {
    const notice =
      block.role === "notice" ? announced(text.slice(block.start, block.end), context.published) : null;
    const last = kept.at(-1);
    const labelled = /^\W*(?:update|correct|clarif|editor|retract)/i.test(text.slice(block.start, block.end));
    const told =
      notice !== null ? notice.kind !== "developing" : TOLD.test(text.slice(block.start, block.end));
    if (last && heading && told && !labelled) {
      kept[kept.length - 1] = { ...last, end: block.end };
      heading = false;
      continue;
    }
    kept.push(block);
    heading = notice?.bare ?? false;
  }
  return kept;
}

function isSpoken({ role }: Block): boolean {
  return role === "headline" || role === "paragraph" || role === "caption" || role === "notice";
}

/** What an agency changed, at the head of a paragraph: "(Adds comment from the minister) By Ida Flo …" */
function opening(text: string, { start, end }: Block, context: Context): Notice[] {
  const { length } = headOf(text.slice(start, end));
  const notice = length === 0 ? null : noticeAt(text, { start, end: start + length }, context);
  return notice === null ? [] : [notice];
}

/** A notice in the last sentence of a paragraph: "(This story was updated at 8:30 p.m. CT.)" */
function closing(text: string, spoken: readonly Span[], context: Context): Notice[] {
  const last = spoken.length > 1 ? spoken.at(-1) : undefined;
  if (last === undefined || !/^[\s([—–-]*(?:this|the|an?)\s/i.test(text.slice(last.start, last.end)))
    return [];
  const notice = noticeAt(text, last, context);
  return notice === null ? [] : [notice];
}

function noticeAt(text: string, { start, end }: Span, context: Context): Notice | null {
  const words = text.slice(start, end);
  const notice = announced(words, context.published);
  if (notice === null) return null;
  const { kind, at, zone, certain } = notice;
  return { span: { start, end }, kind, at, zone, certain, text: words };
}
