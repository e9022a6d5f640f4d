import type { BlockRole } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { momentOf } from "../text/moment.ts";
import { trimmed } from "../text/span.ts";
import { plain } from "../text/words/words.ts";
import { headsEntries, isEntry, isTimeAlone } from "./entries.ts";
import { announced, isStaticNote } from "./notices.ts";

export interface Context {
  readonly headline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
}

const FINAL = /[.!?:;…]["”’'»)\]]*$/;
const PROMO =
  /^(?:advertisement|sponsored|sign up (?:for|to|here)|subscribe (?:to|now|here)|read more\b|see also\b|related\s*:|recommended\s*:|also read\b|more from\b|follow us\b|download (?:our|the)\b.*\bapp\b|story continues below|article continues (?:below|after)|watch\s*:|listen\s*:|don[’']t miss\b|share this\b)/i;
const CAPTION =
  /^(?:(?:file )?(?:photo|image|picture|photograph|credit|illustration)\s*(?::|by\b|credit\b)|pictured\s*:|caption\s*:)|(?:\((?:AP|Reuters|AFP)(?: Photo)?\/[^)]*\)|\/\s?Getty Images\)?|\bvia Getty Images\)?|\bCredit: [^.]{2,60})$/i;
const TOPICS = /^(?:topics|tags|filed under|categories|keywords|more on|related topics)\s*(?::.*)?$/i;
const BYLINE =
  /^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eporting by)\s+\p{Lu}[\p{L}.'’-]*(?:[\s,]+(?:and\s+)?[\p{Lu}(|][\p{L}.'’()|-]*)*(?:,[^.]{0,60})?$/u;

/** A line of nothing but who wrote it, beneath a headline. */
const NAMED = /^(?:[Bb]y|BY)\s+\p{Lu}[\p{L}.'’-]*(?:(?:,?\s(?:and|&)\s|[\s,]+)[\p{Lu}(|][\p{L}.'’()|-]*)+$/u;

/** The lines of the text, hard-wrapped ones joined to paragraphs; together they hold everything but white space. */
export function lines(text: string): Span[] {
  const groups: Span[][] = [[]];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const span = trimmed(text, { start: match.index, end: match.index + match[0].length });
    const last = groups.at(-1)?.at(-1);
    if (span.start === span.end) continue;
    if (last && /\n\s*\n/.test(text.slice(last.end, span.start))) groups.push([]);
    groups.at(-1)?.push(span);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    return first && last && isWrapped(text, group) ? [{ start: first.start, end: last.end }] : group;
  });
}

function isWrapped(text: string, group: readonly Span[]): boolean {
  const [, second] = group;
  if (second && NAMED.test(text.slice(second.start, second.end))) return false;
  const inner = group.slice(0, -1).map((line) => text.slice(line.start, line.end));
  return (
    inner.length > 0 &&
    inner.every((line) => line.length >= 50 && line.length <= 100) &&
    inner.some((line) => !FINAL.test(line))
  );
}

/** Among so many lines at the head of a live page an entry stands. */
const OPENING = 3;

/** The part that each line plays. */
export function roles(text: string, spans: readonly Span[], context: Context): BlockRole[] {
  const words = spans.map((span) => text.slice(span.start, span.end));
  const headline = context.headline === null ? null : plain(context.headline);
  // A timeline amid a story is none of a live page, which begins by an entry.
  const head = words.slice(0, OPENING);
  const live = head.some(isEntry);
  const timed = head.some(headsEntries);
  const given: BlockRole[] = [];
  let inTopics = false;
  for (const [index, line] of words.entries()) {
    inTopics = inTopics ? isTag(line) : TOPICS.test(line);
    const none = (!live && isEntry(line)) || (!timed && isTimeAlone(line));
    const told = none ? "paragraph" : roleOf(words, index, headline, context.published);
    given.push(inTopics ? "topics" : told);
  }
  return given;
}

function roleOf(
  words: readonly string[],
  index: number,
  headline: string | null,
  published: string | null,
): BlockRole {
  const line = words[index] ?? "";
  if (headline !== null && index < 3 && plain(line) === headline) return "headline";
  const notice = announced(line, published);
  if (notice !== null) return notice.kind === "timestamp" ? "timestamp" : "notice";
  if (isStaticNote(line)) return "notice";
  if (isTimestamp(line, published)) return "timestamp";
  if (index < 6 && line.length <= 100 && BYLINE.test(line)) return "byline";
  if (line.length <= 300 && CAPTION.test(line)) return "caption";
  if (line.length <= 140 && PROMO.test(line)) return "promo";
  if (index === 0 && headline === null && looksLikeHeadline(line, words[1])) return "headline";
  if (isProductLine(line) && standsAlone(words[index - 1]) && standsAlone(words[index + 1])) return "promo";
  return "paragraph";
}

function isTag(line: string): boolean {
  return line.length <= 40 && line.split(/\s+/).length <= 5 && !FINAL.test(line);
}

function isTimestamp(line: string, published: string | null): boolean {
  if (line.length > 90) return false;
  const moment = momentOf(line, published);
  if (!moment.date) return false;
  return !/\p{L}{2}/u.test(
    moment.rest.replace(/\b(?:first|last|published|posted|updated|modified|on|at)\b/gi, ""),
  );
}

function looksLikeHeadline(line: string, next: string | undefined): boolean {
  return (
    next !== undefined && line.length <= 140 && line.split(/\s+/).length >= 3 && !/[.!:;,…]["”’]*$/.test(line)
  );
}

/** A short title-case line without a final mark: the name of a newsletter or a product. */
function isProductLine(line: string): boolean {
  const parts = line.split(/\s+/);
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    line.length <= 45 &&
    !/[.!?:;,…"”]$/.test(line) &&
    parts.every((part) => /^[\p{Lu}\d&+]|^(?:of|the|and|for|from|by)$/u.test(part))
  );
}

function standsAlone(neighbour: string | undefined): boolean {
  return neighbour !== undefined && (neighbour.length >= 60 || FINAL.test(neighbour));
}
