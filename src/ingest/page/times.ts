import { momentOf } from "../../text/moment.ts";

/** A time as found, and how exactly it is told: with its zone, without, or as a day only. */
interface Told {
  readonly at: string;
  readonly exact: 3 | 2 | 1;
}

const FIRST = Date.UTC(1980, 0, 1);
const LAST = Date.UTC(2100, 0, 1);
const ZONED = /(?:Z|[+-]\d{2}:?\d{2}|\b(?:GMT|UTC|UT|[ECMP][SD]T)\b(?:[+-]\d{1,4})?)\s*(?:\([^)]*\))?$/i;
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]\s?(\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** The time in the value of an attribute or of JSON-LD, or null where it holds none. */
export function told(value: string): Told | null {
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, day, clock, zone] = iso;
    if (clock === undefined) return valid(`${day}T00:00:00Z`, 1);
    const offset =
      zone === undefined ? "Z" : zone.length === 3 ? `${zone}:00` : zone.replace(/(\d{2})(\d{2})$/, "$1:$2");
    return valid(`${day}T${clock.replace(",", ".")}${offset}`, zone === undefined ? 2 : 3);
  }
  if (/^\d{10}(?:\d{3})?$/.test(text)) return valid(Number(text.padEnd(13, "0")), 3);
  if (!/\d{4}/.test(text) || text.length > 60) return null;
  if (ZONED.test(text)) {
    const at = valid(text, 3);
    if (at) return at;
  }
  const moment = momentOf(text, null);
  if (moment.at === null || !moment.date) return null;
  return valid(moment.at, moment.zone !== null ? 3 : moment.time ? 2 : 1);
}

/** The first of the most exactly told times. */
export function best(values: readonly (string | null | undefined)[]): string | null {
  const found = values.flatMap((value) => (value ? [told(value)] : [])).filter((one) => one !== null);
  const exact = found.reduce((most, one) => Math.max(most, one.exact), 0);
  return found.find((one) => one.exact === exact)?.at ?? null;
}

function valid(time: string | number, exact: Told["exact"]): Told | null {
  const at = new Date(time);
  const inRange = at.getTime() >= FIRST && at.getTime() < LAST;
  return inRange ? { at: at.toISOString().replace(".000Z", "Z"), exact } : null;
}

const CHANGED =
  /\b(?:updated?|modified|last (?:edited|changed)|revised|amended|aktualisiert|actualizado|mis à jour|atualizado)\b/i;
const FIRST_SEEN = /\b(?:published|posted|first|created|filed)\b/i;

/** The times that a line shows to readers: which of them is said to be a change, and which is not. */
export function shown(line: string): { published: string | null; modified: string | null } {
  if (!/\d/.test(line) || line.length > 250) return { published: null, modified: null };
  // "Published A | Updated B" is two times in one line.
  const cut = line.search(CHANGED);
  if (cut < 0) return { published: timeIn(line), modified: null };
  const [before, after] = [line.slice(0, cut), line.slice(cut)];
  const later = after.search(FIRST_SEEN);
  if (later > 0) return { published: timeIn(after.slice(later)), modified: timeIn(after.slice(0, later)) };
  return { published: timeIn(before), modified: timeIn(after) };
}

function timeIn(words: string): string | null {
  const moment = momentOf(words, null);
  return moment.date && moment.at !== null ? (valid(moment.at, 1)?.at ?? null) : null;
}
