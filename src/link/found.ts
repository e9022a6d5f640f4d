import type { Evidence } from "../model/graph.ts";
import { cited } from "./cited.ts";
import { presenceClash } from "./claim/causes/presence.ts";
import type { View } from "./claim/view.ts";
import { areElsewhere } from "./claim/where.ts";
import { recalls } from "./clash.ts";
import { sides } from "./sides.ts";
import { otherNames } from "./turned.ts";

/** Why two claims clash of which one says that something was found and the other that it was not there; null where neither does. */
export function wasFound(a: View, b: View): Evidence | null {
  const [x, y] = presenceClash(a, b) ?? [];
  if (!x || !y || otherNames(a, b) || recalls(a, b) || areElsewhere(a, b)) return null;
  const detail = `${cited(a, x)} and ${cited(b, y)}: one side found it, the other says that there was none.`;
  return { feature: "negation", detail, weight: 0.7, spans: sides(x, y) };
}
