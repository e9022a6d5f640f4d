import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("what an outlet asks of its readers", () => {
  it.each([
    "Anyone with information is asked to call the sheriff's office at 555-0142.",
    "Anyone with information about the crash is urged to contact police on 101, quoting incident 1187.",
    "Anyone who saw the van should ring 101, quoting reference 45 of 3 May.",
    "Anyone with information should call 101, quoting incident 1187.",
    "Witnesses are asked to contact detectives on 0800 555 111.",
    "Drivers are advised to avoid the area.",
  ])("is said by nobody: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["Police asked anyone with information to call them.", "Police"],
    ["Anyone who doubts it should come and look, the mayor said.", "the mayor"],
    ["Residents were told to leave their homes.", ""],
    ["Investigators are asking anyone who skated there to call.", "Investigators"],
    ["The chief asked witnesses to come forward.", "The chief"],
  ])("is not what somebody asks of them: %s", (text, source) => {
    expect(told(text)[0]?.source).toBe(source);
  });
});

describe("a letter", () => {
  it("is not from whom it greets", () => {
    const text =
      "DEAR PAM: My brother sold our boat without asking me. Am I wrong to be cross? -- SAILOR IN MAINE\nDEAR SAILOR: You are right to be cross. Tell him so.\nDEAR PAM: My neighbour says my dog barks.";
    expect(told(text).map(({ source }) => source)).toEqual(["My neighbour"]);
  });

  it.each([
    ["Dear Abby wrote: “Leave him.”", "Dear Abby"],
    ["Dearborn police: “He is safe.”", "Dearborn police"],
  ])("leaves who is only called like that: %s", (text, source) => {
    expect(told(text)[0]?.source).toBe(source);
  });
});
