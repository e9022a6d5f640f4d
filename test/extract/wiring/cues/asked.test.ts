import { describe, expect, it } from "vitest";
import { eachApart } from "../../../../src/extract/wiring/cues/asked.ts";
import { Written } from "../../../../src/extract/wiring/reading.ts";
import { seenIn } from "../../../../src/text/sought.ts";
import { drawn, marked } from "../../marked.ts";
import { telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

const told = telling("name", "content", "polarity");

describe("what a sentence tells of apart", () => {
  it("goes on behind a quotation with another verb of who speaks", () => {
    expect(
      told(
        "The union said in a statement that he had “acted to protect the public” and asked people to wait.",
      ),
    ).toMatchObject([
      { name: "union", content: "that he had “acted to protect the public”" },
      { name: "union", content: "people to wait" },
    ]);
  });

  it("goes on so where the content was read up to the quotation's end", () => {
    const { text, finding } = marked(
      "[The union] {said} <he had “acted to protect the public”> and later urged members to wait.",
    );
    const found = eachApart(writtenText(text), [finding]).map((one) => drawn(text, one));
    expect(found).toMatchObject([
      { content: "he had “acted to protect the public”" },
      { source: "The union", cue: "urged", content: "members to wait" },
    ]);
  });

  it("leaves what is only told of behind a quotation where it is", () => {
    const text = "Emily Lind said it was “a bad day for the harbour” and everyone in it.";
    expect(told(text)).toMatchObject([
      { name: "Emily Lind", content: "it was “a bad day for the harbour” and everyone in it" },
    ]);
  });

  it("leaves who answers out of what nobody in particular asked", () => {
    expect(
      told("Asked whether schools might close, Pryce's deputy, Rebecca Stowe, replied: “That is not so.”"),
    ).toMatchObject([
      { name: undefined, content: "whether schools might close" },
      { name: "Rebecca Stowe", content: "“That is not so.”" },
    ]);
  });

  it("is left where what is no word stands before the answer", () => {
    const { text, finding } = marked(`{Asked} <whether it would close, ${"À_".repeat(16000)}”> replied.`);
    const answer = { ...finding, cue: [{ start: text.indexOf("replied"), end: text.length - 1 }] };
    const words = writtenText(text);
    const whole = new Written({ start: 0, end: text.length, block: 0 }, text, seenIn([text]), 0);
    expect(eachApart({ ...words, sentences: [whole] }, [finding, answer])[0]).toBe(finding);
  });
});
