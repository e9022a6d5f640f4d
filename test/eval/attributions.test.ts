import { expect, test } from "vitest";
import { faultsOf, figuresOf, seen } from "../../src/eval/attributions.ts";

const text = "Mara Lind said that the bridge would close. Ola Berg denied it.";
const span = (words: string) => {
  const start = text.indexOf(words);
  return [{ start, end: start + words.length }];
};
const roles = (source: string, cue: string, content: string) => ({
  source: span(source),
  cue: span(cue),
  content: span(content),
});
const one = roles("Mara Lind", "said", "that the bridge would close");
const two = roles("Ola Berg", "denied", "it");
const judged = (predicted: (typeof one)[]) =>
  seen([{ id: "a", publisher: "ledger", text, gold: [one, two], predicted }]);
const named = (predicted: (typeof one)[], name: string) =>
  figuresOf(judged(predicted)).find((figure) => figure.name === name);

test("quotes, commas and a word more or less do not make a content another one", () => {
  const near = roles("Lind", "said", "the bridge would close.");
  expect(named([near], "attrib_soft")).toMatchObject({ right: 1, found: 1, wanted: 2 });
  expect(named([near], "attrib_strict")).toMatchObject({ right: 0 });
  expect(named([one, two], "attrib_strict")).toMatchObject({ f1: 1, low: 1, high: 1 });
});

test("faults are told by class", () => {
  const faults = (predicted: (typeof one)[]) =>
    judged(predicted)
      .flatMap(faultsOf)
      .map(({ fault }) => fault);
  expect(faults([one, two])).toEqual([]);
  expect(faults([one])).toEqual(["missed"]);
  expect(faults([{ ...one, source: span("Ola Berg") }, two])).toEqual(["wrong source"]);
  expect(faults([{ ...one, content: span("close") }, two])).toEqual(["wrong content"]);
  expect(faults([one, two, roles("", "bridge", "would")])).toEqual(["spurious"]);
});
