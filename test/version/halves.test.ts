import { expect, test } from "vitest";
import type { ClaimEvent, EventSide } from "../../src/model/change.ts";
import type { HeldRevision } from "../../src/model/graph.ts";
import { withHalves } from "../../src/version/carry/halves.ts";

const TEXT = "She was found in the yard and was taken to a clinic, police said.";
const side = (text: string): EventSide => ({
  text,
  spans: [{ start: Math.max(0, TEXT.indexOf(text)), end: Math.max(0, TEXT.indexOf(text)) + text.length }],
  attribution: "att",
});
const event = (kind: ClaimEvent["kind"], old: EventSide | null, now: EventSide | null): ClaimEvent => ({
  kind,
  claim: "clm",
  supersedes: null,
  old,
  new: now,
  slots: [],
  disclosedBy: null,
  confidence: 0.9,
  reason: "",
});
const held = { revision: { text: TEXT } } as HeldRevision;
const whole = side("She was found in the yard and was taken to a clinic");

test.each([
  ["of which the second changed", "She was taken to a prison", "fact-changed"],
  ["of which neither changed", "was taken to a clinic", "split"],
])("a claim that is told as two now, %s", (_, second, kind) => {
  const first = event("reworded", whole, side("She was found in the yard"));
  const events = withHalves([first, event("added", null, side(second))], held);
  expect(events.map((one) => one.kind)).toEqual(["split", kind]);
  expect(events[1]?.old?.text).toBe("was taken to a clinic");
  expect(TEXT.slice(events[1]?.old?.spans[0]?.start, events[1]?.old?.spans[0]?.end)).toBe(
    "was taken to a clinic",
  );
});

test("what is new beside a claim that lost its second half is new", () => {
  const first = event("reworded", whole, side("She was found in the yard"));
  const events = [first, event("added", null, side("The mayor has closed the bridge over the river"))];
  expect(withHalves(events, held)).toEqual(events);
});

test("a claim of which the end alone was cut has no halves", () => {
  const first = event("reworded", whole, side("She was found in the yard and was"));
  const events = [first, event("added", null, side("She was taken to a prison"))];
  expect(withHalves(events, held)).toEqual(events);
});
