import type { Attribution } from "../../model/attribution.ts";
import type { Slot } from "../../model/change.ts";
import { sameName } from "../slots/names.ts";
import { holderOf } from "./carry.ts";

const DETERMINER = /^(?:the|an?|its|his|her|their|our)\s+/i;

/** Who tells it in place of whom; null where it may be the same by another name, or in other words ("the clerk", "its clerk"). */
export function otherSource(was: Attribution, is: Attribution): Slot | null {
  if (holderOf(was) === holderOf(is)) return null;
  const [old, now] = [was.agent?.name ?? null, is.agent?.name ?? null];
  const slot: Slot = { type: "source", old, new: now };
  if (old === null || now === null) return slot;
  const bare = (name: string) => name.toLowerCase().replace(DETERMINER, "");
  const [kind, other] = [was.agent?.kind, is.agent?.kind];
  if (kind === other && bare(old) === bare(now) && was.agent?.behalf === is.agent?.behalf) return null;
  const named = [kind, other].every((one) => one === "person" || one === "organization");
  return named && sameName(old, now) ? null : slot;
}
