import { describe, expect, it } from "vitest";
import { telling } from "./told.ts";

const told = telling("source", "content", "name");

describe("quotations that no verb of saying hands to anybody", () => {
  it.each([
    [
      "Emily Vang has heard the question before. “We stopped because the money stopped. There is no more to it.”",
      "Emily Vang",
    ],
    [
      "Curator Bruna Falk opened the box.\n\n“It had been under the floor for two hundred years.”\n\nIt goes on show in May.",
      "Bruna Falk",
    ],
    ["Ada Vang, who runs the port, shook her head: “We lost it. It will not come back.”", "Ada Vang"],
    ['The governor, Ada Vang, was curt: "We lost it. It will not come back."', "Ada Vang"],
  ])("are what the subject before them says: %s", (text, name) => {
    expect(told(text)).toMatchObject([{ name }]);
  });

  it.each([
    "The harbour was quiet. “We stopped because the money stopped. There is no more to it.”",
    "Emily Vang has heard it before. “I never saw the box in my life.” That is what the clerk said.",
  ])("are nobody's where no person stands before them, or somebody behind: %s", (text) => {
    expect(told(text).filter(({ name }) => name === "Emily Vang")).toEqual([]);
  });
});
