import { keptWith } from "./kept.ts";
import type { View } from "./view.ts";
import { DAYS, MONTHS } from "./words/words.ts";

const PLACE = /\b(?:in|at|near|off|outside|on)\s(?:the\s)?(\p{Lu}\p{L}+)/gu;

/** Places and days that a claim names, in small letters. */
const whereabouts = keptWith(({ text }: View) => {
  const names = [...text.matchAll(PLACE)].map(([, name = ""]) => name.toLowerCase());
  const days = names.filter((name) => DAYS.includes(name));
  return { days, places: names.filter((name) => !DAYS.includes(name) && !MONTHS.includes(name)) };
});

/** True where each names a place, or a day, that the other does not: two events. */
export function areElsewhere(a: View, b: View): boolean {
  const [x, y] = [whereabouts(a), whereabouts(b)];
  const differ = (one: readonly string[], other: readonly string[]) =>
    one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
  return differ(x.places, y.places) || differ(x.days, y.days);
}
