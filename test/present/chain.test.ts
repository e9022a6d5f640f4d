import { expect, test } from "vitest";
import type { Notice } from "../../src/model/document.ts";
import { chain } from "../../src/present/chain.ts";
import { state } from "../store/fixture.ts";

const AT = (hour: number) => `2026-02-01T${String(hour).padStart(2, "0")}:00:00.000Z`;
const notice = (hour: number | null, more: Partial<Notice> = {}): Notice => ({
  span: { start: 0, end: 1 },
  kind: "update",
  at: hour === null ? null : AT(hour),
  zone: null,
  certain: true,
  text: "Updated",
  ...more,
});
const [one, two, three] = [1, 2, 3].map((n) => state("a", n, { at: AT(n * 3) })) as [
  ReturnType<typeof state>,
  ReturnType<typeof state>,
  ReturnType<typeof state>,
];

/** The chain as its captured states by number, and what was declared by since and until when it stood. */
const told = (states: Parameters<typeof chain>[0], notices: readonly [typeof one, ...Notice[]][] = []) =>
  chain(states, new Map(notices.map(([{ revision }, ...of]) => [revision, of]))).map((entry) =>
    "state" in entry ? entry.state.n : [entry.declared.since?.at ?? null, entry.declared.by.at],
  );

test("captured states stand in the order of their numbers, in whatever order they come", () => {
  expect(told([three, one, two])).toEqual([1, 2, 3]);
});

test("what a notice replaced is declared where nothing captured stood until then, and since the change before", () => {
  expect(told([one, three], [[three, notice(5), notice(8)]])).toEqual([1, [AT(5), AT(8)], 3]);
  expect(told([three], [[three, notice(5)]])).toEqual([[null, AT(5)], 3]);
  expect(told([one, three], [[three, notice(5)]])).toEqual([1, 3]);
});

test("a change that two texts own up to is one, and told by the first", () => {
  const entries = chain(
    [two, three],
    new Map([
      [two.revision, [notice(5)]],
      [three.revision, [notice(5), notice(8, { certain: false })]],
    ]),
  );
  const [first, ...rest] = entries;
  expect(first).toMatchObject({ declared: { revision: two.revision, since: null } });
  expect(rest.map((entry) => ("state" in entry ? entry.state.n : "declared"))).toEqual([2, 3]);
});

test("a text that tells of a change was made no earlier, whatever dates it, and still comes before the next", () => {
  expect(told([one, two], [[one, notice(8)]])).toEqual([1, 2]);
  expect(told([one, three], [[one, notice(8), notice(4)]])).toEqual([[null, AT(4)], [AT(4), AT(8)], 1, 3]);
});

test("what tells no time, or of no change of the words, declares nothing", () => {
  expect(told([two], [[two, notice(null), notice(4, { kind: "live-entry" })]])).toEqual([2]);
});

test("since when is not certain where the notice that tells it is not", () => {
  const entries = chain([three], new Map([[three.revision, [notice(5, { certain: false }), notice(8)]]]));
  expect(entries).toMatchObject([
    { declared: { since: null, by: { at: AT(5) } } },
    { declared: { since: { at: AT(5), certain: false }, by: { at: AT(8) } } },
    { state: { n: 3 } },
  ]);
});
