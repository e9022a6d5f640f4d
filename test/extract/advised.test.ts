import { expect, it } from "vitest";
import { withAdvised } from "../../src/extract/wiring/added/advised.ts";
import { segment } from "../../src/segment/segment.ts";
import { telling } from "./told.ts";

const told = telling("source", "content", "via");

it("tells what others are told to do, where nothing else was read of the sentence", () => {
  expect(told("The department has advised travellers to check before setting out.")).toMatchObject([
    { source: "The department", content: "to check before setting out", via: "travellers" },
  ]);
});

it.each(["The ferry ordered parts to mend the pump.", "The bank urged caution to avoid losses."])(
  "tells of no goods and no plans: %s",
  (text) => {
    expect(withAdvised(text, segment(text), [])).toEqual([]);
  },
);
