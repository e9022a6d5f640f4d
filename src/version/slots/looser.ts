import type { Slot } from "../../model/change.ts";
import { numbers } from "./figures.ts";
import { boundsOf } from "./vague.ts";

/** True of a number in the place of words that leave it open, or the other way round: "13" and "several", but not "5" and "hundreds". */
export function isLooser({ type, old, new: now }: Slot): boolean {
  if (type !== "number" || old === null || now === null) return false;
  const [was, is] = [boundsOf(old), boundsOf(now)];
  const [bounds, figure] = was ? [was, now] : [is, old];
  if (!bounds || (was && is)) return false;
  const value = Number(numbers(figure)[0]?.key);
  return value >= bounds[0] && value <= bounds[1];
}
