import { describe, expect, it } from "vitest";
import { begun, completed } from "../../../src/extract/learned/findings/complete.ts";
import { sensesOf } from "../../../src/extract/learned/sight/senses.ts";
import { viewOf } from "../../../src/extract/learned/sight/view.ts";
import type { Analysed } from "../../../src/extract/syntax/types.ts";

/** A sentence of words with the head and the relation of each. */
function viewFrom(words: string, head: readonly number[], label: string) {
  const forms = words.split(" ");
  const at = (k: number) => forms.slice(0, k).join(" ").length + (k > 0 ? 1 : 0);
  const tokens = forms.map((form, k) => ({ form, start: at(k), end: at(k) + form.length }));
  const sentence: Analysed = {
    tokens,
    head,
    label: label.split(" "),
    pos: forms.map(() => "NN"),
    ner: forms.map(() => "O"),
    lemma: forms,
  };
  const whole = { start: 0, end: words.length };
  const blocks = [{ ...whole, role: "paragraph" as const }];
  const document = { blocks, sentences: [{ ...whole, block: 0 }], notices: [] };
  return viewOf(document, [sentence], [], [], sensesOf({ verbs: "", nouns: "" }));
}

const words = "Lind said that if it holds , the bridge closes .";
const view = viewFrom(
  words,
  [1, -1, 9, 5, 5, 9, 9, 8, 9, 1, 1],
  "nsubj root mark mark nsubj advcl punct det nsubj ccomp punct",
);
const upTo = (end: number) => Array.from({ length: end - 1 }, (_, k) => k + 2);

describe("content that breaks off behind its condition", () => {
  it("goes on to the end of its main clause", () => {
    expect(completed(view, 1, upTo(5))).toBe(9);
    expect(completed(view, 1, upTo(6))).toBe(9);
  });

  it("is left as it is where it has its main clause, or ends amid the condition", () => {
    expect(completed(view, 1, upTo(9))).toBe(9);
    expect(completed(view, 1, upTo(4))).toBe(4);
  });

  it("is left as it is where the condition is not of what is said", () => {
    const other = viewFrom(
      words,
      [1, -1, 5, 5, 5, 1, 9, 8, 9, 1, 1],
      "nsubj root mark mark nsubj ccomp punct det nsubj parataxis punct",
    );
    expect(completed(other, 1, upTo(5))).toBe(5);
  });
});

describe("content that breaks off on the left amid its clause", () => {
  const clause = (words: string) => {
    const whole = viewFrom(
      words,
      [1, -1, 3, 4, 1, 1, 7, 1],
      "nsubj root det nsubj ccomp punct nsubj parataxis",
    );
    return { ...whole, pos: ["NNS", "VBD", "DT", "NN", "VB", ",", "NNP", "VBD"] };
  };

  it("begins with its sentence", () => {
    expect(begun(clause("Clerks let the ferry sail , Lind said"), 7, [2, 3, 4])).toBe(0);
    expect(begun(clause("Clerks let the ferry sail , Lind said"), 7, [0, 1, 2, 3, 4])).toBe(0);
  });

  it("is left as it is where a mark parts them, or none parts it from who says it", () => {
    expect(begun(clause("Clerks , the ferry sail , Lind said"), 7, [2, 3, 4])).toBe(2);
    expect(begun(clause("Clerks let the ferry sail as Lind said"), 7, [2, 3, 4])).toBe(2);
  });
});
