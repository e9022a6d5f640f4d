import type { Agent } from "../model/attribution.ts";
import { describeUnnamed, type Unnamed } from "../text/unnamed.ts";

/** What is told of an agent who is not named, in its words and in the sentence `around` them; null for all others. */
export const toldOf = ({ kind, name }: Agent, around?: string): Unnamed | null =>
  kind === "unnamed" ? describeUnnamed(name, around) : null;

const KNOWS: Readonly<Record<NonNullable<Unnamed["closeness"]>["kind"], string>> = {
  direct: "knowing it at first hand",
  present: "present",
  briefed: "briefed",
  involved: "involved",
  familiar: "familiar with it",
  close: "close to it",
};

/** The same for people to read: "2 or more people, senior, familiar with it, on condition of anonymity". */
export function inWords({ number, rank, closeness, condition, reason }: Unnamed): string {
  return [
    ...(number ? [counted(number)] : []),
    ...rank,
    ...(closeness ? [KNOWS[closeness.kind]] : []),
    ...(condition ? [reason ? `${condition} ${reason}` : condition] : []),
  ].join(", ");
}

function counted({ least, most }: NonNullable<Unnamed["number"]>): string {
  if (most === null) return `${least} or more people`;
  return most === 1 ? "1 person" : `${least === most ? least : `${least} to ${most}`} people`;
}
