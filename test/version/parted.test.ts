import { expect, test } from "vitest";
import { readText } from "../../src/cli/input/texts.ts";
import { between } from "../../src/version/carry/between.ts";

/** What became of the claims of a text that became another. */
const became = (old: string, next: string) => {
  const [was, is] = [old, next].map((text, i) => readText({ id: String(i), text }).held);
  if (!was || !is) throw new Error("two texts are needed");
  return between(was, is).events.map(({ kind, old, new: now }) => [kind, old?.text, now?.text]);
};

test("a claim of which a changed claim has the words now is merged with it, not gone", () => {
  const [one, two] = ["the bank had hidden losses", "it would fine the bank 40 million pounds"];
  const both = "it would fine the bank 40 million pounds because the bank had hidden losses";
  expect(
    became(`The regulator said ${one}. The regulator said ${two}.`, `The regulator said ${both}.`),
  ).toEqual([
    ["merged", two, both],
    ["merged", one, both],
  ]);
});

test("what is left of a quotation that was cut is no new claim", () => {
  const long =
    "This is a bad deal for the town, it is a bad deal for the workers and we will fight it in every court,";
  const kinds = became(
    `“${long}” said Dana Kroll.`,
    "“This is a bad deal for the workers and we will fight it in every court,” said Dana Kroll.",
  ).map(([kind]) => kind);
  expect(kinds).toEqual(["quote-changed"]);
});

test("another cause in the words of the cue is one claim that changed", () => {
  expect(
    became(
      "Investigators blamed the crash on the driver of the train.",
      "Investigators blamed the crash on a broken rail.",
    ),
  ).toEqual([["fact-changed", "the crash on the driver of the train", "the crash on a broken rail"]]);
});

test("what somebody else says in another's place is new, and what that one said gone", () => {
  const kinds = became(
    "“The market expected far more,” said Hugo Brandl, an analyst at Tessin Bank.",
    "“The market wanted less,” said Priya Nambiar, an analyst at Tessin Bank.",
  ).map(([kind]) => kind);
  expect(kinds.sort()).toEqual(["added", "removed"]);
});

test.each([
  ["Tarn Grain Partners said it would sell its mills.", "TGP said it would sell its mills."],
  ["The jobs are safe, Marta Wilk said.", "The jobs are safe, Ms Wilk said."],
  ["The mill is safe, according to the inspectorate.", "The mill is safe, according to its inspectorate."],
])("%s → %s has no other source", (old, next) => {
  expect(became(old, next)).toEqual([]);
});

test("another first name is another source, and told beside a changed fact", () => {
  const [event] = became("The jobs are safe, Marta Wilk said.", "The jobs are safe, Anna Wilk said.");
  expect(event?.[0]).toBe("attribution-changed");
});

test("other words of one source that share but small words are another claim", () => {
  const kinds = became(
    "Finance minister Lena Boll said she was sure that it would come.",
    "Finance minister Lena Boll said she would not stay.",
  ).map(([kind]) => kind);
  expect(kinds.sort()).toEqual(["added", "removed"]);
});

test("a claim that takes in a denial which stood before it denies nothing new", () => {
  const kinds = became(
    "The pilot was not hurt. Police said he was helping the inquiry.",
    "The pilot was not hurt and was helping the inquiry, police said.",
  ).map(([kind]) => kind);
  expect(kinds).not.toContain("fact-changed");
  expect(
    became(
      "The pilot was hurt. Police said he was helping the inquiry.",
      "The pilot was not hurt and was helping the inquiry, police said.",
    ).map(([kind]) => kind),
  ).toContain("fact-changed");
});
