import type { Agent } from "../model/attribution.ts";
import { describeUnnamed, type Unnamed } from "../text/unnamed.ts";

/** What is told of an agent who is not named, in its words and in the sentence `around` them; null for all others. */
export const toldOf = ({ kind, name }: Agent, around?: string): Unnamed | null =>
  kind === "unnamed" ? describeUnnamed(name, around) : null;

const KNOWS: Readonly<Record<NonNullable<Unnamed["closeness"]>["kind"], string>> = {
  direct: "knows it at first hand",
  present: "was there",
  briefed: "was briefed",
  involved: "was involved",
  familiar: "is familiar with it",
  close: "is close to it",
};

/** The same for people to read: "two or more, senior, is familiar with it, on condition of anonymity". */
export function inWords({ number, rank, closeness, condition, reason }: Unnamed): string {
  return [
    ...(number ? [counted(number)] : []),
    ...rank,
    ...(closeness ? [KNOWS[closeness.kind]] : []),
    ...(condition ? [reason ? `${condition} ${reason}` : condition] : []),
  ].join(", ");
}

function counted({ least, most }: NonNullable<Unnamed["number"]>): string {
  if (most === null) return `${least} or more`;
  return least === most ? `${least}` : `${least} to ${most}`;
}
