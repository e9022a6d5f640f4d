import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "cue", "content");

describe("content that left off before the verb of its subject", () => {
  it.each([
    [
      "The ministry denies a senator's claim that guards at the prison camp, also known as Site Nine, were beating detainees.",
      "that guards at the prison camp, also known as Site Nine, were beating detainees",
    ],
    [
      "Reports say Olin Marsh — also known as “Quill” — is the ringleader.",
      "Olin Marsh — also known as “Quill” — is the ringleader",
    ],
    [
      "A rumour claimed singer Della Quist, best known for her early ballads, had quit the tour.",
      "singer Della Quist, best known for her early ballads, had quit the tour",
    ],
    [
      "It is hard for her to understand how her bakery van - including its painted sign - ended up in a museum.",
      "how her bakery van - including its painted sign - ended up in a museum",
    ],
    [
      "Officials said the bridge, which carries 4,000 cars a day, would close in June.",
      "the bridge, which carries 4,000 cars a day, would close in June",
    ],
  ])("goes on to it: %s", (text, content) => {
    expect(told(text).map((one) => one.content)).toContain(content);
  });

  it.each([
    ["The firm announced a merger, its third this year, and said shares would rise.", "a merger"],
    ["A man who police say broke into the chapel was charged on Friday.", "who broke into the chapel"],
    ["The fisherman who claims the cove, once full of eels, as his own was fined.", "the cove"],
    [
      "A nurse who said the ward, which has 12 beds, was unsafe has been dismissed.",
      "the ward, which has 12 beds, was unsafe",
    ],
    ["Lind, who announced a pact, the first of its kind, was late.", "a pact"],
  ])("and no further where the verb is another’s: %s", (text, content) => {
    expect(told(text).map((one) => one.content.replaceAll(" + ", " "))).toContain(content);
  });
});
