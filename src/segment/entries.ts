import { zoneIn } from "../text/timezones.ts";

/** "Latest: 7:52 pm", "14.32", "0915": when an entry of a live page was written. */
const TIME =
  /^(?:(?:the\s)?latest:?\s)?(?:\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|hrs))?|\d{1,2}\s?[ap]\.?m\.?|\d{1,2}h[0-5]\d|[0-2]\d[0-5]\d(?=\s[A-Z]{3}\b))(?!\d|:\d)/i;
const DAY =
  "(?:\\d{1,2}\\s\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+\\s\\d{1,2},?)(?:\\s\\d{4})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
/** The day of it, behind the time or before it. */
const DATE = new RegExp(`^,?\\s(?:${DAY})`, "u");
const DATED = new RegExp(`^(?:${DAY}),?\\s(?=\\d)`, "u");
/** What parts the time from what is told; behind a zone white space is enough. */
const MARK = /^(?:\supdate|\])?(?:\s?[:|]|\s[–—-]{1,2}|(?<=\]))\s+(?=[\p{Lu}“"‘'])/u;
const SPACE = /^\.?\s+(?=[\p{Lu}“"‘'])/u;
/** So many words make a sentence, not a line of a programme: "2.15 | The Big Match". */
const WORDS = 6;

/** True of a line that begins with the time at which it was written, as the entries of live pages do. */
export function isEntry(words: string): boolean {
  const line = words.replace(/^\[/, "").replace(DATED, "");
  const time = TIME.exec(line)?.[0];
  if (time === undefined) return false;
  let rest = line.slice(time.length);
  const near = rest.trimStart().replace(/^\((?=[^)]{1,16}\))/, "");
  const zone = zoneIn(near);
  if (zone) rest = near.slice(zone.length).replace(/^\)/, "");
  rest = rest.slice(DATE.exec(rest)?.[0].length ?? 0);
  const mark = MARK.exec(rest)?.[0] ?? (zone ? SPACE.exec(rest)?.[0] : undefined);
  return mark !== undefined && rest.slice(mark.length).split(/\s+/).length >= WORDS;
}

/** What a live page is headed by whose entries have their times on lines of their own. */
const TIMED = /\(all times\b|^the latest\b/i;

/** True of a line that heads a page of entries. */
export const headsEntries = (line: string): boolean => TIMED.test(line);

/** True of a line that is nothing but a time of day. */
export const isTimeAlone = (line: string): boolean => TIME.exec(line)?.[0].length === line.trim().length;
