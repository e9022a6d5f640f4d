import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../src/extract/learned/findings/source.ts";
import type { Proposal } from "../../../src/extract/learned/judge/proposal.ts";
import { sensesOf } from "../../../src/extract/learned/sight/senses.ts";
import { viewOf } from "../../../src/extract/learned/sight/view.ts";

/** A sentence told as "word/tag"; its source, before the cue, in brackets. */
function read(told: string): string {
  const given = told.split(" ");
  const bare = given.map((one) => one.replace(/^\[|\]$/g, "").split("/"));
  const forms = bare.map(([form = ""]) => form);
  const at = (k: number) => forms.slice(0, k).join(" ").length + (k > 0 ? 1 : 0);
  const sentence = {
    tokens: forms.map((form, k) => ({ form, start: at(k), end: at(k) + form.length })),
    pos: bare.map(([, pos = "NN"]) => pos),
    label: forms.map(() => "dep"),
    head: forms.map(() => -1),
    ner: forms.map(() => "O"),
    lemma: forms,
  };
  const whole = { start: 0, end: forms.join(" ").length };
  const document = {
    blocks: [{ ...whole, role: "paragraph" as const }],
    sentences: [{ ...whole, block: 0 }],
    notices: [],
  };
  const view = viewOf(document, [sentence], [], [], sensesOf({ verbs: "", nouns: "" }));
  const cue = forms.findIndex((form) => /^(?:said|say|fear)$/.test(form));
  const [from, to] = [
    given.findIndex((one) => one.startsWith("[")),
    given.findIndex((one) => one.endsWith("]")),
  ];
  const source = forms.map((_, k) => k).filter((k) => from <= k && k <= to);
  const proposal = { head: cue, cue: [cue], source, content: [cue + 1] } as unknown as Proposal;
  return sourceOf(view, proposal)
    .map((k) => forms[k])
    .join(" ");
}

describe("the words of a source", () => {
  it.each([
    ["[While/IN the/DT keepers/NNS] say/VBP so/RB", "the keepers"],
    ["[But/CC even/RB critics/NNS] say/VBP so/RB", "critics"],
    ["[as/IN many/JJ as/IN forty/CD] say/VBP so/RB", "as many as forty"],
    ["[the/DT board/NN on/IN Monday/NNP] said/VBD so/RB", "the board"],
    ["[groups/NNS which/WDT wrote/VBD on/IN Monday/NNP] said/VBD so/RB", "groups which wrote on Monday"],
    ["[Ada/NNP Berg/NNP ,/, meanwhile/RB] said/VBD so/RB", "Ada Berg"],
    ["[Ada/NNP Berg/NNP ,/, meanwhile/RB ,/,] said/VBD so/RB", "Ada Berg"],
    ["[Ada/NNP Berg/NNP ,/, who/WP] said/VBD so/RB", "Ada Berg"],
    ["[voters/NNS who/WP] fear/VBP so/RB", "voters who"],
    ["[Even/RB] said/VBD so/RB", "Even"],
  ])("are without what ties them to their sentence: %s", (told, source) => {
    expect(read(told)).toBe(source);
  });

  it.each([
    ["[Ada/NNP Berg/NNP] ,/, the/DT harbour/NN chief/NN ,/, said/VBD so/RB", "Ada Berg , the harbour chief"],
    ["[Ada/NNP Berg/NNP] ,/, 43/CD ,/, said/VBD so/RB", "Ada Berg , 43"],
    [
      "[Ada/NNP Berg/NNP] ,/, the/DT aunt/NN who/WP left/VBD ,/, said/VBD so/RB",
      "Ada Berg , the aunt who left",
    ],
    ["[Ada/NNP Berg/NNP] ,/, the/DT chief/NN left/VBD and/CC ,/, said/VBD so/RB", "Ada Berg"],
    ["[keepers/NNS] ,/, the/DT crew/NN ,/, said/VBD so/RB", "keepers"],
    ["[Ada/NNP Berg/NNP] ,/, with/IN tea/NN ,/, said/VBD so/RB", "Ada Berg"],
    ["[Ada/NNP Berg/NNP] said/VBD so/RB", "Ada Berg"],
  ])("go on with what is added to a name: %s", (told, source) => {
    expect(read(told)).toBe(source);
  });
});
