import { expect, test } from "vitest";
import { scoreAlignment } from "../../src/eval/alignment.ts";
import { scoreNotices } from "../../src/eval/notices.ts";

const drafts = {
  id: "one",
  old: ["The ferry sank.", "Nobody was hurt.", "It was foggy."],
  new: ["The ferry sank!", "One was hurt.", "Boats came."],
  links: [
    { o: 0, n: 0 },
    { o: 1, n: 1 },
    { o: 2, n: 2, strength: "weak" },
  ],
};

test("weak links count neither way, and words alone tell whether a sentence changed", () => {
  const made = { links: [[0, 0] as const, [2, 2] as const], added: [1], removed: [1] };
  const [links, changed, added, removed] = scoreAlignment([drafts], () => made);
  expect(links).toMatchObject({ right: 1, found: 1, wanted: 2 });
  expect(changed).toMatchObject({ right: 0, found: 0, wanted: 1 });
  expect(added).toMatchObject({ right: 0, found: 1, wanted: 0 });
  expect(removed).toMatchObject({ right: 0, found: 1, wanted: 0 });
});

const notice = {
  id: "n",
  text: "Correction",
  kind: "correction",
  is_change_notice: true,
  date: "2026-02-20",
  time: "20:24",
  tz: "ET",
};

test("an instant is right in the zone of its season, and not asked for where letters and season disagree", () => {
  const at = (when: string) => () => [{ kind: "correction" as const, at: when }];
  const right = scoreNotices([notice], at("2026-02-21T01:24:00Z"));
  expect(right.figures.map((figure) => figure.right)).toEqual([1, 1, 1]);
  expect(right.errors).toEqual([]);
  const summer = { ...notice, date: "2026-07-01" };
  expect(scoreNotices([summer], at("2026-07-02T00:24:00Z")).figures[2]).toMatchObject({
    right: 1,
    wanted: 1,
  });
  expect(scoreNotices([{ ...summer, tz: "EST" }], at("2026-07-02T01:24:00Z")).figures[2]?.wanted).toBe(0);
});

test("notices that are missed, told of what is none, or told by another kind or time are errors", () => {
  const none = { ...notice, id: "none", kind: "false_positive", is_change_notice: false, date: null };
  const told = { kind: "update" as const, at: null };
  const { errors } = scoreNotices([notice, { ...notice, id: "other" }, none], ({ id }) =>
    id === "n" ? [] : [told],
  );
  expect(errors.map(({ id, wrong }) => [id, wrong])).toEqual([
    ["n", "missed"],
    ["n", "instant"],
    ["other", "kind"],
    ["other", "instant"],
    ["none", "none"],
  ]);
  expect(errors[2]).toEqual({
    id: "other",
    text: "Correction",
    wrong: "kind",
    wanted: { kind: "correction", date: "2026-02-20", time: "20:24", tz: "ET" },
    told: [told],
  });
});
