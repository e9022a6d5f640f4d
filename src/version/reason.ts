import type { EventKind, Slot } from "../model/change.ts";
import { attitudeChange } from "../text/attitude.ts";
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
  const shown = (kind === "fact-changed" ? found.filter(isFactual) : found).map(
    (slot) => attitudeChange(slot) ?? became(slot),
  );
  return [REASONS[kind] ?? kind, ...(shown.length > 0 ? [shown.join(", ")] : [])].join(": ");
}

function became({ type, old, new: now }: Slot): string {
  if (old === null) return `${type} “${now}” is new`;
  return now === null ? `${type} “${old}” is gone` : `${type} “${old}” became “${now}”`;
}
