import { expect, describe as group, test } from "vitest";
import { describe } from "../../src/link/link.ts";
import { relate } from "./relating.ts";

const MINE = [
  "the Orrin bridge was closed at noon",
  "lorries were sent round by Tarn",
  "the toll was waived",
];
const OTHERS = [
  "ferries to Skerry are full",
  "the harbour wall is being raised",
  "a new crane was lent by Norvik",
];

interface Said {
  readonly text: string;
  readonly bare?: boolean;
  readonly at?: string;
}

/** What joins a claim of an article told in March and one of another, told in February. */
function joins(a: Said, b: Said, beside: readonly string[] = OTHERS) {
  const told = (article: string, month: string, all: readonly Said[]) =>
    all.map(({ text, bare = false }, i) => {
      const at = `2026-${month}-03T10:00:00.000Z`;
      return {
        id: `${article}${i}`,
        text,
        told: article,
        profile: describe({ text, speaker: null, polarity: "asserts", at, speaksOf: !bare }),
      };
    });
  const texts = (all: readonly string[]) => all.map((text) => ({ text }));
  const found = relate(told("b", "03", [a, ...texts(MINE)]), told("a", "02", [b, ...texts(beside)]));
  const one = found.find((each) => each.a === "a0" && each.b === "b0");
  return one ? `${one.stance}, ${one.level}` : null;
}

group("claims of two articles that tell no one story, weeks apart", () => {
  test.each([
    ["Mara Lind is not fit to lead", "Mara Lind leads in three wards and has spent little"],
    ["Mara Lind is standing tall despite her loss", "voters have urged Mara Lind to run"],
    ["no siren was ever bought for the dam", "a siren went off in the market on the night of the fair"],
  ])("are not joined by names and a word: %s", (a, b) => {
    expect(joins({ text: a }, { text: b })).toBeNull();
  });

  test("are joined where one says again what the other says", () => {
    const [a, b] = [
      "Mara Lind sold her shares in the quarry in May",
      "Mara Lind sold shares of the quarry in May",
    ];
    expect(joins({ text: a }, { text: b })).toMatch(/^agrees/);
  });
});

group("what only names something", () => {
  const ban = { text: "a ban on lorries over nine tonnes", bare: true };
  test("neither agrees nor contradicts by what it shares", () => {
    expect(
      joins({ text: "Mara Lind", bare: true }, { text: "Mara Lind's remarks about lorries", bare: true }),
    ).toBeNull();
    expect(joins(ban, { text: "no ban on lorries was ever discussed by the council" })).toBeNull();
  });

  test("is said again by whoever names it in the same words", () => {
    expect(joins(ban, { text: "a ban on lorries over nine tonnes", bare: true })).toMatch(/^agrees/);
  });
});

test.each([
  ["his support for Mara Lind", true],
  ["to close the pier to visitors", true],
  ["Mara Lind's own account of the night", true],
  ["User error caused the outage, not the agent", false],
  ["had not moved the ground at all", false],
  ["Lind’s leaving the council", false],
])("without a subject, “%s” only names something: %s", (text, bare) => {
  const told = { text, speaker: null, polarity: "asserts", at: null } as const;
  expect(describe({ ...told, speaksOf: false })["bare"] ?? false).toBe(bare);
  expect(describe(told)["bare"]).toBeUndefined();
});
