import { keptWith } from "../kept.ts";
import type { View } from "../view.ts";
import { DAYS } from "../words/words.ts";

const DAY = 86_400_000;
const NAMED = new RegExp(
  `\\b(?:(until|till|by|before|next|every|each|since|from)\\s)?(${DAYS.join("|")})\\b`,
  "giu",
);
/** In which zone a day was counted is not known. */
const SLACK = 1;

/** Days since 1970 of the weekdays that a claim names, each the last before it was told; none of "until Friday" or "next Friday". */
const daysOf = keptWith(({ text, at }: View): readonly number[] => {
  if (at === null || !text.includes("day")) return [];
  const today = Math.floor(Date.parse(at) / DAY);
  // The first day of 1970 was a Thursday; DAYS begin with Monday.
  const weekday = (today + 3) % 7;
  return [...text.matchAll(NAMED)].flatMap(([, apart, name = ""]) =>
    apart ? [] : [today - ((weekday - DAYS.indexOf(name.toLowerCase()) + 7) % 7)],
  );
});

/** True where one claim tells of a day that came only after the other was told: what happened then is another event. */
export const isAfter = (a: View, b: View): boolean => isAfterTold(a, b) || isAfterTold(b, a);

function isAfterTold(a: View, { at }: View): boolean {
  const days = daysOf(a);
  if (at === null || days.length === 0) return false;
  const told = Math.floor(Date.parse(at) / DAY);
  return days.every((day) => day > told + SLACK);
}
