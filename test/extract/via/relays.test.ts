import { describe, expect, it } from "vitest";
import { telling } from "../told.ts";

const told = telling("content", "via");

describe("who carried what was said", () => {
  it.each([
    ["“We lost that game,” Brun said, via Ida Lund of the Oslo Post.", "Ida Lund of the Oslo Post"],
    ["“It was a good win,” Marsh said (via Ola Berg of ESPN).", "Ola Berg of ESPN"],
    ["“It was late,” Lind said, via the Oslo Post.", "the Oslo Post"],
    ["“It was late,” said Lind, via the Oslo Post.", "the Oslo Post"],
    ["“It was late,” Lind said, via Twitter.", ""],
    ["“It was late,” Lind said via email.", ""],
  ])("stands behind “via”: %s", (text, via) => {
    expect(told(text)).toMatchObject([{ via }]);
  });

  it("is no part of what was said", () => {
    expect(told("The mayor said, via Ida Lund of the Oslo Post, that the bridge is safe.")).toEqual([
      { content: "that the bridge is safe", via: "Ida Lund of the Oslo Post" },
    ]);
  });
});
