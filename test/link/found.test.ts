import { expect, test } from "vitest";
import { presenceClash } from "../../src/link/claim/causes/presence.ts";
import { claimBy } from "../../src/link/claim/view.ts";
import { sketchOf } from "../../src/link/claim/words/sketch.ts";
import { describe, SKETCHED } from "../../src/link/link.ts";
import { match, relate } from "./relating.ts";

const claim = (text: string) => ({
  text,
  profile: describe({ text, speaker: null, polarity: "asserts", at: "2026-05-20T09:00:00.000Z" }),
});
const stance = (a: string, b: string) => {
  const [x, y] = [match(claim(a), claim(b)), match(claim(b), claim(a))];
  expect(x?.stance).toBe(y?.stance);
  return x?.stance ?? null;
};

test.each([
  ["traces of arsenic were found in the soup", "the laboratory detected no arsenic in any of the samples"],
  ["a rifle was discovered under the floor of the cabin", "no rifle was found at the house"],
  ["inspectors found asbestos", "there was no asbestos in the ceiling, the builders say"],
  ["divers found some survivors in the hull", "rescuers saw no sign of survivors"],
  ["steroids were found in the locker", "no steroids in the changing room, the club said"],
])("what was found clashes with its having not been there: “%s”, “%s”", (a, b) => {
  expect(stance(a, b)).toBe("contradicts");
});

test.each([
  ["other things", "a rifle was found in the boot", "no ammunition was found in the boot of the car"],
  ["both without", "no arsenic was found in the soup", "the laboratory detected no arsenic in the samples"],
  ["a thing beside it", "an arsenic compound was found", "no arsenic poisoning was seen in the patients"],
  ["what is denied twice", "arsenic was found", "nobody says that no arsenic was found"],
])("no clash: %s: “%s”, “%s”", (_, a, b) => {
  expect(presenceClash(claimBy(a), claimBy(b))).toBeNull();
});

test("such claims are compared by one shared word, and their sketches do not keep them apart", () => {
  const [a, b] = [
    "traces of arsenic were found in the soup that guests ate at the hotel on Friday night",
    "the laboratory detected no arsenic in any of the samples that inspectors had sent it",
  ];
  expect(relate([{ id: "a", ...claim(a) }], [{ id: "b", ...claim(b) }])).toMatchObject([
    { stance: "contradicts" },
  ]);
  const bits = (text: string, as: "kept" | "sought") => BigInt(`0x${sketchOf(claimBy(text), as)}`);
  const shared = (bits(a, "kept") & bits(b, "sought")).toString(2).replace(/0/g, "").length;
  expect(shared).toBeGreaterThanOrEqual(SKETCHED);
});
