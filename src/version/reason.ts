import type { EventKind, Slot } from "../model/change.ts";
import { isFactual } from "./slots.ts";

const REASONS: Partial<Record<EventKind, string>> = {
  "fact-changed": "a fact in it changed",
  "hedging-changed": "it is told with more or less certainty",
  "quote-changed": "the words quoted changed",
  "attribution-changed": "the source named in it changed",
  elaborated: "words were added to it",
  reworded: "it is told in other words",
};

/** Why a claim is told as changed, in words: what kind of change it is, and which parts changed. */
export function reason(kind: EventKind, found: readonly Slot[]): string {
  const shown = (kind === "fact-changed" ? found.filter(isFactual) : found).map((slot) =>
    slot.old === null
      ? `${slot.type} “${slot.new}” is new`
      : slot.new === null
        ? `${slot.type} “${slot.old}” is gone`
        : `${slot.type} “${slot.old}” became “${slot.new}”`,
  );
  return [REASONS[kind] ?? kind, ...(shown.length > 0 ? [shown.join(", ")] : [])].join(": ");
}
