import { expect, test } from "vitest";
import { readText } from "../../src/cli/input/texts.ts";
import { between } from "../../src/version/carry/between.ts";
import { rejoined } from "../../src/version/carry/parted.ts";

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

test.each([
  [
    "words are added to what somebody says who is named now",
    "His coach said he would rest.",
    "His coach, Nina Orr, said he would rest for a month.",
    ["attribution-changed"],
  ],
  [
    "a notice that says again what somebody said brings nothing new",
    "The curator, Olga Lind, said the vase was “surely a fake”.",
    "The curator, Olga Lind, said the vase was “maybe a fake”.\n\nThis article was amended on 9 June 2025. Olga Lind said that the vase was “maybe a fake”, not “surely a fake” as we first had it.",
    ["quote-changed"],
  ],
  [
    "nor does a notice that has a firm say what its head says there",
    "“We have no sign that bank details were taken,” Rhea Castell of Quillon told the Herald.",
    "“We have no sign that bank details were taken,” Rhea Castell of Quillon told the Herald.\n\nClarification: This article has been updated to clarify that Quillon says it has no sign that bank details were taken.",
    [],
  ],
  [
    "nor one that tells in a word what somebody did not say",
    "Karl Anders said that the man was known to the police.",
    "Karl Anders said that the man was not known to the police.\n\nCorrection: An earlier version said that Mr Anders had claimed the man was known to the police. He said that he was not.",
    ["fact-changed"],
  ],
])("%s", (_, old, next, kinds) => {
  expect(became(old, next).map(([kind]) => kind)).toEqual(kinds);
});

test("what was split off takes its denial along", () => {
  const whole = "pupils will be charged 40 euros more a year from May and prizes will not be cut";
  const [first, second] = [whole.slice(0, 51), "prizes will not be cut"];
  const side = (text: string) => ({ text, spans: [], attribution: `att_${text}` });
  const event = { supersedes: null, disclosedBy: null, confidence: 0.9, reason: "" };
  const denial = { type: "negation", old: "not", new: null } as const;
  const found = rejoined([
    { ...event, kind: "fact-changed", claim: "a", old: side(whole), new: side(first), slots: [denial] },
    { ...event, kind: "added", claim: "b", old: null, new: side(second), slots: [] },
  ]);
  expect(found.map(({ kind }) => kind)).toEqual(["split", "split"]);
});
