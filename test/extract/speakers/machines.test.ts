import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const SAID = "said that the bridge would close.";

describe("programs, bodies and offices", () => {
  it.each([
    [`Fern, an AI coding agent made by Lumen, ${SAID}`, "Fern"],
    [`Lumen switched off Fern, an AI coding agent. The agent ${SAID}`, "Fern"],
    [`The bot Fern, which answers customers, ${SAID}`, "Fern"],
  ])("%s", (text, name) => {
    expect(speakers(text).at(-1)).toEqual({ name, kind: "software", behalf: null });
  });

  it("takes an agent of people for no program", () => {
    expect(speakers(`Emily Lind is a spy. The agent ${SAID}`).at(-1)?.kind).not.toBe("software");
  });

  it.each([
    [`The operator, Skerry Line, ${SAID}`, { name: "Skerry Line", kind: "organization" }],
    [`Tunnelco, the operator, ${SAID}`, { name: "Tunnelco", kind: "organization" }],
    [`A Department of Fisheries spokeswoman ${SAID}`, { kind: "role", behalf: "Department of Fisheries" }],
    [`The minister’s office ${SAID}`, { kind: "organization" }],
    [`Defenders of the budget ${SAID}`, { kind: "unnamed" }],
    [`Campaigners, however, ${SAID}`, { kind: "unnamed" }],
    [`Fishermen ${SAID}`, { kind: "unnamed" }],
    [
      `Culture minister Emily Lind met the press. The minister ${SAID}`,
      { name: "Emily Lind", kind: "person" },
    ],
    [`Emily Lind, the former minister, met the press. The next minister ${SAID}`, { kind: "role" }],
  ])("%s", (text, speaker) => {
    expect(speakers(text).at(-1)).toMatchObject(speaker);
  });
});
