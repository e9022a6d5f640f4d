import type { HeldRevision } from "../../model/graph.ts";
import { dated, hedged, named, negated, noticed, number, reattributed, requoted } from "./claims.ts";
import type { Change, Mutation, Random } from "./mutation.ts";
import { deleted, merge, split, swapped } from "./sentences.ts";

/** The article changed in one way, or null where it has nothing to change so. */
export function mutate(held: HeldRevision, kind: Mutation["kind"], random: Random): Mutation | null {
  const made = CHANGES[kind](held, random);
  return made && { kind, ...made };
}

const CHANGES: Readonly<Record<Mutation["kind"], Change>> = {
  number,
  name: named,
  date: dated,
  negation: negated,
  attribution: reattributed,
  hedge: hedged,
  "quoted word": requoted,
  reorder: swapped,
  split,
  merge,
  delete: deleted,
  notice: noticed,
};
