import { expect, it } from "vitest";
import { Forms } from "../../../src/extract/learned/sight/forms.ts";
import { sensesOf } from "../../../src/extract/learned/sight/senses.ts";

const forms = new Forms(sensesOf({ verbs: "c say\n", nouns: "p nurse\n" }));

it("finds the use of a word by its number, and parts words of the same number", () => {
  const said = { form: "Said", pos: "VBD", lemma: "say", number: 5 };
  const nurses = { form: "nurses", pos: "NNS", lemma: "nurse", number: 5 };
  const use = forms.useOf(said);
  expect(use).toMatchObject({ word: { low: "said" }, lemma: { low: "say" }, pos: "VBD" });
  expect(use.meaning).toBeDefined();
  expect(forms.useOf(said)).toBe(use);
  expect(forms.useOf(nurses)).toMatchObject({ word: { low: "nurses" }, lemma: { low: "nurse" } });
  expect(forms.useOf(said)).toBe(use);
  expect(forms.use(forms.of("Said"), "VBD", "say")).toBe(use);
});
