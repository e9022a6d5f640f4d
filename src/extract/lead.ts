import { SLUG } from "../text/slug.ts";

/** Where and whence it was sent: "SEATTLE — ", "PORT HALVARD, March 15 (Northwind) - ", "Feb 20 (Northwind) - ". */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.’'-]+(?:\s\p{Lu}[\p{Lu}.’'-]+){0,3}(?:,\s[\p{L}\d., ]{2,30}?)?|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2})(?:\s\([\p{L}\s]{2,30}\))?\s[—–-]{1,2}\s(?=[\p{Lu}“"])/u;

/** "Norvik, 14 Mar (Northwind).- ": as agencies of Spanish tongue write it. */
const SENT =
  /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,3}(?:,\s\d{1,2}\s\p{L}{3,10}\.?)?\s\([\p{L}\s/]{2,30}\)\.\s?[—–-]{1,2}\s(?=[\p{Lu}“"])/u;

const MONTHS = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}*\\.?";
const WHEN = `(?:${MONTHS}\\s\\d{1,2}|\\d{1,2}\\s${MONTHS})`;
/** "Norpur, Jul 14 (KNA) ", "Velik, 4 October: ": as agencies write it that have no dash. */
const UNDASHED = new RegExp(
  `^\\p{Lu}[\\p{L}.’'-]+(?:[\\s/]\\p{Lu}[\\p{L}.’'-]+){0,3}(?:,\\s|:\\s)${WHEN}(?:\\s\\((?:\\p{Lu}{2,7}|\\p{Lu}\\p{Ll}+)(?:[\\s/]\\p{Lu}\\p{L}+){0,2}\\)[:.]?|:)\\s(?=[\\p{Lu}“"])`,
  "u",
);

/** "(Kessal News) - ": as agencies write it that tell no place. */
const BARE = /^\(\p{Lu}[\p{L}\s]{1,29}\)\s[—–-]{1,2}\s(?=[\p{Lu}“"])/u;

/** When an entry of a live page was written: "22:41 ", "9.31am: ". */
const ENTRY = /^\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?[:–—-])?\s+(?=[\p{Lu}“"])/u;

const NAME =
  "(?:Updated?|UPDATED?|Correct(?:ed|ion)|CORRECT(?:ED|ION)|Clarifi(?:ed|cation)|CLARIFICATION|Retract(?:ed|ion)|RETRACTION|(?:Editor|Author)(?:[’']s)?\\s[Nn]ote|EDITOR[’']S\\sNOTE)";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
const DATE = [
  `${MONTH}\\s\\d+(?:st|nd|rd|th)?`,
  `\\d+(?:st|nd|rd|th)?\\s${MONTH}`,
  "\\d+(?:[:./-]\\d+)+(?:\\s?[AaPp]\\.?[Mm]\\.?)?",
  "\\d+\\s?[AaPp]\\.?[Mm]\\.?",
  "(?:19|20)\\d\\d",
  "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
  "(?:[A-Z]{1,3}T|UTC)\\b",
].join("|");
/** What a notice is called and when it was printed: "Correction, Feb. 21, 2026, 10:05 a.m. EST: ". */
const LABEL = new RegExp(
  `^[[(]?${NAME}(?:[,:]?\\s(?:(?:at|on)\\s)?(?:${DATE})(?![\\p{L}\\d]))*[\\s:.,–—-]*`,
  "u",
);

/** True at the beginning of the text or of a line. */
const opensLine = (text: string, start: number): boolean => start === 0 || text[start - 1] === "\n";

/** How the names of notices begin. */
const LABELLED = /^[[(]?(?:U|C|R|E|Author)/;

/** How many code units of a sentence stand before what it says: its dateline, or the name and time of a notice. */
export function leadOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  if (!mayLead(text.charCodeAt(start))) return 0;
  const head = text.slice(start, Math.min(end, start + 100));
  // Datelines and slugs hold a dash, most beginnings of sentences none.
  const dashed = /[–—-]/.test(head);
  const sent = head.includes(").") ? SENT.exec(head) : null;
  const length =
    ((dashed ? (DATELINE.exec(head) ?? (opensLine(text, start) ? BARE.exec(head) : null)) : null) ??
      sent ??
      (/\d/.test(head) ? UNDASHED.exec(head) : null) ??
      ENTRY.exec(head) ??
      (dashed ? SLUG.exec(head) : null))?.[0].length ?? labelOf(head);
  return length < end - start ? length : 0;
}

/** True of what a lead may begin with: a capital, a digit, a bracket, or a letter that has to be looked at. */
const mayLead = (code: number): boolean =>
  (code >= 65 && code <= 91) || (code >= 48 && code <= 57) || code === 40 || code > 127;

/** A label ends in a mark or a time; "Update the plan, Lind said" has none. */
function labelOf(head: string): number {
  if (!LABELLED.test(head)) return 0;
  const label = LABEL.exec(head)?.[0] ?? "";
  return /[:–—-]\s*$|\d.*\s$/u.test(label) ? label.length : 0;
}
