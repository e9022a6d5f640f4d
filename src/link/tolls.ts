import type { Evidence } from "../model/graph.ts";
import { cited } from "./cited.ts";
import { type Toll, tollsOf } from "./claim/figures/toll.ts";
import type { View } from "./claim/view.ts";
import { areElsewhere } from "./claim/where.ts";
import { isForecast, meet } from "./clash.ts";
import type { Said } from "./rivals.ts";
import { sides } from "./sides.ts";
import { areFarApart } from "./time.ts";

/**
 * Two claims of one story that count its dead, injured, ill, missing, rescued or those on board, or how long something was out of use, in whatever words: other
 * figures contradict, the same agree. Null where they do not both tell of one toll.
 */
export function tolled(a: View, b: View): Said | null {
  const [mine, yours] = [tollsOf(a), tollsOf(b)];
  if (mine.length === 0 || yours.length === 0) return null;
  const met = mine.flatMap((x) => yours.filter((y) => y.fate === x.fate).map((y) => [x, y] as const));
  // Two figures of one fate are those of two events, or of parts of one.
  if (
    met.some(([x, y]) =>
      [mine, yours].some((all) => all.some((z) => z !== x && z !== y && z.fate === x.fate)),
    )
  )
    return null;
  if (met.length === 0 || isForecast(a) || isForecast(b) || areElsewhere(a, b) || areFarApart(a, b))
    return null;
  const clash = met.find(([x, y]) => !meet(x.quantity, y.quantity));
  if (clash) return { stance: "contradicts", evidence: reason("number clash", a, b, clash) };
  const same = met.find(([x, y]) => x.quantity.value === y.quantity.value && isFloor(x) && isFloor(y));
  return same ? { stance: "agrees", evidence: reason("same toll", a, b, same) } : null;
}

/** True of two claims of which each counts what became of others: nine who were killed are not the nine who were rescued. */
export function otherTolls(a: View, b: View): boolean {
  const [mine, yours] = [tollsOf(a), tollsOf(b)];
  if (mine.length === 0 || yours.length === 0) return false;
  return !mine.some((x) => yours.some((y) => y.fate === x.fate));
}

/** "30" and, where one side rounds, "more than 30"; of fewer than 30 there were not 30. */
const isFloor = ({ quantity: { low, high } }: Toll): boolean =>
  low !== null && (high === null || low === high);

const FATE = {
  dead: "how many died",
  injured: "how many were hurt",
  ill: "how many fell ill",
  missing: "how many are missing",
  rescued: "how many were rescued",
  aboard: "how many were on board",
  down: "how long it was out of use",
  striking: "how many stopped work",
  attending: "how many took part",
};

function reason(feature: string, a: View, b: View, [x, y]: readonly [Toll, Toll]): Evidence {
  const joint = feature === "number clash" ? "against" : "and";
  return {
    feature,
    detail: `${cited(a, x)} ${joint} ${cited(b, y)}: both tell ${FATE[x.fate]}.`,
    weight: 0.9,
    spans: sides(x, y),
  };
}
