import type { Attribution } from "../../model/attribution.ts";
import type { Slot } from "../../model/change.ts";
import { sameName } from "../slots/names.ts";
import { holderOf } from "./carry.ts";

const DETERMINER = /^(?:the|an?|its|his|her|their|our)\s+/i;

/** What is said of somebody besides the name: "Anna Moll, 54", "Anna Moll, the firm's lawyer, in a letter". */
const BESIDE = /,.*$/s;

/** True where somebody is told of, but not by a name. */
const unresolved = ({ source, agent }: Attribution): boolean =>
  agent === null ? source.length > 0 : agent.name === "";

/** Who tells it in place of whom; null where it may be the same by another name, or in other words ("the clerk", "its clerk"). */
export function otherSource(was: Attribution, is: Attribution): Slot | null {
  if (holderOf(was) === holderOf(is)) return null;
  const [old, now] = [was.agent?.name ?? null, is.agent?.name ?? null];
  const slot: Slot = { type: "source", old, new: now };
  // Of "it" and "the operator", where nobody knows who is meant, nobody knows that it is another.
  if (unresolved(was) || unresolved(is)) return null;
  if (old === null || now === null) return slot;
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(DETERMINER, "")
      .replace(BESIDE, "")
      .replace(/[\s-]+/g, " ");
  if (bare(old) === bare(now) && was.agent?.behalf === is.agent?.behalf) return null;
  const [kind, other] = [was.agent?.kind, is.agent?.kind];
  const named = [kind, other].every((one) => one === "person" || one === "organization");
  return named && sameName(old, now) ? null : slot;
}
