import type { Changeset, GraphRecords } from "../model/graph.ts";

/** What turns one set of graph records into another. */
export type GraphDelta = Pick<Changeset, "asserted" | "retracted">;

export const NO_RECORDS: GraphRecords = {
  states: [],
  claims: [],
  occurrences: [],
  relations: [],
  events: [],
  decisions: [],
};

/** What must be asserted and retracted to get from `before` to `after`; a changed record is both. */
export function changes(before: GraphRecords, after: GraphRecords): GraphDelta {
  const states = compared(before.states, after.states);
  const claims = compared(before.claims, after.claims);
  const occurrences = compared(before.occurrences, after.occurrences);
  const relations = compared(before.relations, after.relations);
  const events = compared(before.events, after.events);
  const decisions = compared(before.decisions, after.decisions);
  return {
    asserted: {
      states: states.asserted,
      claims: claims.asserted,
      occurrences: occurrences.asserted,
      relations: relations.asserted,
      events: events.asserted,
      decisions: decisions.asserted,
    },
    retracted: {
      states: states.retracted,
      claims: claims.retracted,
      occurrences: occurrences.retracted,
      relations: relations.retracted,
      events: events.retracted,
      decisions: decisions.retracted,
    },
  };
}

interface Identified {
  readonly id: string;
}

function compared<T extends Identified>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((record) => [record.id, record]));
  const next = new Map(after.map((record) => [record.id, record]));
  const same = (id: string): boolean => {
    const a = old.get(id);
    const b = next.get(id);
    return a !== undefined && b !== undefined && (a === b || canonical(a) === canonical(b));
  };
  return {
    asserted: [...next.values()].filter((record) => !same(record.id)),
    retracted: [...old.keys()].filter((id) => !same(id)),
  };
}

/** JSON with sorted keys: equal for deeply equal records. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
