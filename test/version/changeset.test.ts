import fc from "fast-check";
import { expect, test } from "vitest";
import type { GraphRecords } from "../../src/model/graph.ts";
import { changes, type GraphDelta, NO_RECORDS } from "../../src/version/changeset.ts";

const claims = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("clm_1", "clm_2", "clm_3", "clm_4"),
    text: fc.constantFrom("x", "y"),
    agent: fc.constantFrom(null, "agt_1"),
  }),
  { selector: (claim) => claim.id },
);
const graph: fc.Arbitrary<GraphRecords> = claims.map((found) => ({ ...NO_RECORDS, claims: found }));
const sorted = (g: GraphRecords) => [...g.claims].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The records as they stand once the delta is written. */
function apply(graph: GraphRecords, delta: GraphDelta): GraphRecords {
  const { asserted, retracted } = delta;
  return {
    states: applied(graph.states, asserted.states, retracted.states),
    claims: applied(graph.claims, asserted.claims, retracted.claims),
    occurrences: applied(graph.occurrences, asserted.occurrences, retracted.occurrences),
    relations: applied(graph.relations, asserted.relations, retracted.relations),
    events: applied(graph.events, asserted.events, retracted.events),
    decisions: applied(graph.decisions, asserted.decisions, retracted.decisions),
  };
}

function applied<T extends { readonly id: string }>(
  records: readonly T[],
  asserted: readonly T[],
  retracted: readonly string[],
): T[] {
  const gone = new Set([...retracted, ...asserted.map((record) => record.id)]);
  return [...records.filter((record) => !gone.has(record.id)), ...asserted];
}

test("applying the changes gives what was meant, and then there are none", () => {
  fc.assert(
    fc.property(graph, graph, (before, after) => {
      const got = apply(before, changes(before, after));
      expect(sorted(got)).toEqual(sorted(after));
      expect(changes(got, after)).toEqual(changes(NO_RECORDS, NO_RECORDS));
    }),
  );
});

test("a record that says something else under the same id is retracted and asserted", () => {
  const [a, b] = ["x", "y"].map((text) => ({ ...NO_RECORDS, claims: [{ id: "clm_1", text, agent: null }] }));
  const delta = changes(a as GraphRecords, b as GraphRecords);
  expect(delta.retracted.claims).toEqual(["clm_1"]);
  expect(delta.asserted.claims).toMatchObject([{ text: "y" }]);
});
