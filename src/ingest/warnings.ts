import type { Sighting } from "../model/article.ts";
import { isAhead } from "../text/ahead.ts";

/** What is odd in what was taken in all the same, in sentences for whoever gave it. */
export function warningsOf(sighting: Sighting): readonly string[] {
  const { arrived } = sighting;
  return (["published", "modified", "captured"] as const).flatMap((field) => {
    const time = sighting[field];
    if (time === null || !isAhead(time, arrived)) return [];
    return [
      `\`${field}\` is ${time}, and the clock says ${arrived}: nothing is ordered by a time that has not come.`,
    ];
  });
}
