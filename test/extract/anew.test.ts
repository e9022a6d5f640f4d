import { expect, it } from "vitest";
import { anew } from "../../src/extract/anew.ts";
import type { Finding } from "../../src/model/attribution.ts";

const finding: Finding = {
  source: [{ start: 0, end: 17 }],
  cue: [{ start: 18, end: 22 }],
  content: [{ start: 23, end: 40 }],
  via: [],
  manner: "indirect",
  act: "statement",
  polarity: "asserts",
  speaker: { name: "Mara Lind", kind: "person", behalf: null },
  also: [{ name: "Tom Berg", kind: "person", behalf: null, source: [{ start: 10, end: 17 }] }],
  confidence: 0.9,
};

it("tells some parts of a finding anew and leaves all others", () => {
  expect(anew(finding, {})).toEqual(finding);
  expect(anew(finding, { via: [{ start: 41, end: 47 }], confidence: 0 })).toEqual({
    ...finding,
    via: [{ start: 41, end: 47 }],
    confidence: 0,
  });
  const { also: _, ...alone } = finding;
  expect(Object.keys(anew(alone, { polarity: "denies" }))).not.toContain("also");
});
