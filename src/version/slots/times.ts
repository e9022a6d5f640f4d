import { AHEAD } from "../../text/zones.ts";

/** A zone behind a time of day. */
export const ZONE = `(?:,? \\(?(?:${Object.keys(AHEAD).join("|").toUpperCase()})\\b\\)?)?`;
const NAMED: Readonly<Record<string, number>> = { midnight: 0, noon: 720, midday: 720 };
const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))? ?(?:([ap])\.?m\b\.?)?/i;
const DAY = 1_440;

/** Minutes since midnight, and those that the clock may be ahead of UTC, if the zone is told; null for what is no time of day. */
function timeOf(
  words: string,
): { readonly at: number; readonly ahead: readonly number[] | undefined } | null {
  const lower = words.toLowerCase();
  const ahead = AHEAD[/[a-z]+(?=\)?$)/.exec(lower)?.[0] ?? ""];
  const named = NAMED[lower.split(/[^a-z]/, 1)[0] ?? ""];
  if (named !== undefined) return { at: named, ahead };
  const [, hour, minute, half] = CLOCK.exec(lower) ?? [];
  if (hour === undefined || (minute === undefined && half === undefined)) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "p" ? 12 : 0);
  return { at: hours * 60 + Number(minute ?? 0), ahead };
}

/**
 * True where two wordings tell one time of day: "3 p.m.", "15:00" and "3pm", "noon" and "12 p.m.", "9:30 a.m. EDT" and "1:30 p.m. GMT". A
 * time without a zone may be in any.
 */
export function sameTime(one: string, other: string): boolean {
  const [a, b] = [timeOf(one), timeOf(other)];
  if (a === null || b === null) return false;
  const { ahead: from } = a;
  const { ahead: to } = b;
  if (from === undefined || to === undefined) return a.at === b.at;
  return from.some((x) => to.some((y) => (a.at - x - (b.at - y)) % DAY === 0));
}

/** A day in figures alone: "2026-03-14", "14/3/2026". */
const FIGURES = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Whether two wordings, of which one is in figures alone, tell one day, whichever of the figures is the month; null of any others and of weekdays. */
export function sameDay(one: string, other: string): boolean | null {
  if ((!FIGURES.test(one) && !FIGURES.test(other)) || !/\d/.test(one) || !/\d/.test(other)) return null;
  const [a, b] = [one, other].map((date) => new Set(date.match(/\d+|\p{L}{3,}/gu)?.map(figureOf)));
  if (a === undefined || b === undefined) return false;
  return [...a].every((part) => b.has(part)) || [...b].every((part) => a.has(part));
}

/** "03" and "March" are 3; of another word, itself. */
function figureOf(part: string): number | string {
  const month = MONTHS.indexOf(part.slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? month : /^\d/.test(part) ? Number(part) : part;
}
