import { expect, test } from "vitest";
import { heldBy, reads } from "../../src/present/held.ts";

test.each([
  ["to comment on the crack", "declined to comment on the crack"],
  ["to say whether the bridge was safe", "declined to say whether the bridge was safe"],
  ["be drawn on the figures", "declined to be drawn on the figures"],
  ["comment", "declined to comment"],
  [
    "to questions before this piece was published",
    "did not respond to questions before this piece was published",
  ],
  ["to several requests for comment", "did not respond to several requests for comment"],
  ["a request for comment", "declined a request for comment"],
])("what somebody would not do reads so: %s", (words, read) => {
  expect(reads("declines", words)).toBe(read);
  expect(heldBy("declines", words)).toBe("told of");
});

test.each(["whether the bridge was safe", "that a leak was found", "the figures"])(
  "what nobody would speak of stands by itself: %s",
  (words) => {
    expect(reads("declines", words)).toBe(words);
    expect(heldBy("declines", words)).toBe("not commented on by");
  },
);

test("what was said reads as it was said", () => {
  for (const polarity of ["asserts", "denies", "hedges"] as const)
    expect(reads(polarity, "to comment is to lose")).toBe("to comment is to lose");
});
