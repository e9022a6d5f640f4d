import type { EventKind, Slot, SlotType } from "../model/change.ts";
import { attitudeChange } from "../text/attitude.ts";
import { isFactual } from "./slots/slots.ts";

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
  const facts = kind === "fact-changed" ? found.filter(isFactual) : [];
  const shown = (facts.length > 0 ? facts : found).map((slot) => attitudeChange(slot) ?? became(slot));
  return [REASONS[kind] ?? kind, ...(shown.length > 0 ? [shown.join(", ")] : [])].join(": ");
}

/** Where both sides are told, these show by themselves what they are; so do units of time. */
const PLAIN: ReadonlySet<SlotType> = new Set(["word", "negation"]);
const UNIT = /^\p{L}+s$/u;

function became({ type, old, new: now }: Slot): string {
  if (old === null) return `${type} “${now}” is new`;
  if (now === null) return `${type} “${old}” is gone`;
  if (type === "antonym") return `“${old}” became the contrary, “${now}”`;
  return `${PLAIN.has(type) || (type === "number" && UNIT.test(old) && UNIT.test(now)) ? "" : `${type} `}“${old}” became “${now}”`;
}
