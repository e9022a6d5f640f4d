import type { State } from "../model/article.ts";

/** What the time is that orders a state: one that its outlet tells, that of a capture, or when Stemma saw it. */
export type TimeIs = "modified" | "published" | "captured" | "seen";

export function timeIs({ at, modified, published, captured }: State): TimeIs {
  if (at === modified) return "modified";
  if (at === captured) return "captured";
  return at === published ? "published" : "seen";
}

/** The time that orders a state where its outlet tells it; null where nobody but who saw it does. */
export const ownTime = (state: State): string | null =>
  ["modified", "published"].includes(timeIs(state)) ? state.at : null;
