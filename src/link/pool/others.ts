import type { Evidence } from "../../model/graph.ts";
import type { Thirds } from "./collective.ts";

const counted = (count: number, verb: readonly [one: string, more: string]): string =>
  count === 1 ? `One other claim ${verb[0]}` : `${count} other claims ${verb[1]}`;

/** What third claims add to the reasons of a stance, in words; nothing where they say nothing or the contrary. */
export function othersSay(
  stance: "agrees" | "contradicts",
  { both, neither, one, swayed }: Thirds,
): Evidence[] {
  const agrees = stance === "agrees";
  if (agrees ? swayed <= 0 : swayed >= 0) return [];
  const said: string[] = [];
  if (agrees && both > 0) said.push(counted(both, ["agrees with both", "agree with both"]));
  if (agrees && neither > 0) said.push(counted(neither, ["contradicts both", "contradict both"]));
  if (!agrees && one > 0)
    said.push(
      counted(one, ["agrees with one and contradicts the other", "agree with one and contradict the other"]),
    );
  if (said.length === 0) return [];
  return [{ feature: "other claims", detail: `${said.join("; ")}.`, weight: weightOf(swayed), spans: [] }];
}

/** How far log-odds are from even, 0 to 1. */
const weightOf = (odds: number) => Math.round(Math.tanh(Math.abs(odds) / 2) * 1000) / 1000;
