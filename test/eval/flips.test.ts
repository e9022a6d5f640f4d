import { expect, test } from "vitest";
import { scoreChains } from "../../src/eval/chains.ts";
import { scoreFlips } from "../../src/eval/flips.ts";
import { align } from "../../src/version/align.ts";

const row = {
  id: "f",
  page: "Ferries",
  evidence: ["The ferry carries 90 people.", "The ferry carries 120 people."],
  claims: [
    { claim: "It carries fewer than 100.", labels: ["SUPPORTS", "REFUTES"] },
    { claim: "It carries more than 100.", labels: ["REFUTES", "SUPPORTS"] },
    { claim: "It is blue.", labels: ["NOT ENOUGH INFO", "REFUTES"] },
  ],
};

test("of two states the one that leans more to a claim supports it; claims that do not flip are left out", () => {
  const first = (_: string, evidence: string) => (evidence.includes("90") ? 0.5 : -0.5);
  const { figures, errors } = scoreFlips([row], first, () => false);
  expect(figures.map(({ value }) => value)).toEqual([0.5, 0.5, 2, 0, 1]);
  expect(errors.map(({ id, leans }) => [id, leans])).toEqual([["f#1", [-0.5, 0.5]]]);
});

test("a state that leans as much as the other does not support", () => {
  expect(
    scoreFlips(
      [row],
      () => 0.1,
      () => false,
    ).figures[0],
  ).toMatchObject({ value: 0 });
  expect(
    scoreFlips(
      [],
      () => 0,
      () => true,
    ).figures[0],
  ).toMatchObject({ value: 0 });
});

test("given answers are asked for by claim and state", () => {
  const asked: string[] = [];
  scoreFlips(
    [row],
    (_claim, _evidence, { id, state }) => asked.push(`${id}@${state}`),
    () => true,
  );
  expect(asked).toEqual(["f#0@0", "f#0@1", "f#1@1", "f#1@0"]);
});

test("each pair of states between which a claim flips is asked once whether a fact changed", () => {
  const still = { ...row, id: "g", claims: row.claims.slice(2) };
  const other = { ...row, id: "h", evidence: ["It is open.", "It is closed."] };
  const asked: string[] = [];
  const { figures } = scoreFlips(
    [row, row, still, other],
    () => 0,
    (old, next) => {
      asked.push(`${old} ${next}`);
      return next.includes("closed");
    },
  );
  expect(asked).toEqual([row, other].map(({ evidence }) => evidence.join(" ")));
  expect(figures.slice(3).map(({ value }) => value)).toEqual([0.5, 2]);
});

const chain = [
  ["The ferry sank at night.", "Nobody on board was hurt, the mayor said."],
  ["The ferry sank at night.", "Nobody on board was hurt, the mayor said on Monday.", "Boats came at once."],
  ["The ferry sank at night.", "Boats came at once."],
  ["The ferry sank at night.", "Boats came at once.", "Nobody on board was hurt, the mayor said on Monday."],
];

test("a sentence that comes back is who it was", () => {
  const [switches, others, carried, chains] = scoreChains([chain, [["One."], ["Two."]]], align);
  expect([switches?.value, others?.value, chains?.value]).toEqual([0, 0, 1]);
  expect(carried?.value).toBe(7);
});

test("an alignment that takes one sentence for another switches identities", () => {
  const crossed = (old: readonly string[], next: readonly string[]) => ({
    links: old.length === next.length ? ([[0, 1]] as [number, number][]) : [],
  });
  const same = ["The ferry sank.", "Boats came."];
  const [switches] = scoreChains([[same, same, same]], crossed);
  expect(switches?.value).toBeGreaterThan(0);
});
