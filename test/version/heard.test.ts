import { expect, test } from "vitest";
import { told } from "./told.ts";

const MORE = "The trains run hourly.";

test.each([
  [
    "Ola Berg told Reuters that the talks had stalled.",
    "Ola Berg told Bloomberg that the talks had stalled.",
    ["attribution-changed; source: Reuters → Bloomberg"],
  ],
  [
    "Ola Berg told reporters that the talks had stalled.",
    "Ola Berg told reporters in Norvik that the talks had stalled.",
    [],
  ],
  ["Ola Berg told Reuters that the talks had stalled.", "Ola Berg said that the talks had stalled.", []],
])("whom a claim was told to: %s → %s", (old, next, events) => {
  expect(told(`${old}\n\n${MORE}`, `${next}\n\n${MORE}`)).toEqual(events);
});
