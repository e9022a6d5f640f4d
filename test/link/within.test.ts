import { expect, describe as group, test } from "vitest";
import { describe } from "../../src/link/link.ts";
import { relate } from "./relating.ts";

const claim = (id: string, text: string, at: string) => ({
  id,
  text,
  profile: describe({ text, speaker: null, polarity: "asserts", at }),
});
const MINE = ["the kiln at the Orrin pottery exploded at dawn", "smoke drifted over the orchard for hours"];
const SAME = ["the pottery was shut after its kiln burst", "neighbours in the orchard smelled smoke"];
const OTHER = ["the council raised parking charges", "a bridge across the canal needs paint"];

/** What joins two claims of two articles that tell one story, or, `beside` other things, are not known to. */
const joins = (a: string, b: string, beside: readonly string[] = SAME) => {
  const mine = [a, ...MINE].map((text, i) => claim(`b${i}`, text, "2026-03-03T10:00:00.000Z"));
  const others = [b, ...beside].map((text, i) => claim(`a${i}`, text, "2026-03-02T09:00:00.000Z"));
  const found = relate(mine, others).find((one) => one.a === "a0" && one.b === "b0");
  return found ? `${found.stance}, ${found.level}` : null;
};

group("of two articles that tell one story", () => {
  test("figures that clash are confirmed", () => {
    const [a, b] = ["three potters were hurt", "seven people were injured"];
    expect(joins(a, "five potters were hurt")).toBe("contradicts, confirmed");
    expect(joins(a, "five potters were hurt", OTHER)).toBe("contradicts, suggested");
    expect(joins(b, "three people were wounded")).toBe("contradicts, confirmed");
  });

  test("a denial that shares what few others tell is confirmed", () => {
    const [no, yes] = ["no asbestos gloves were ever issued", "asbestos gloves were issued to each potter"];
    expect(joins(no, yes)).toBe("contradicts, confirmed");
    expect(joins(no, yes, OTHER)).not.toBe("contradicts, confirmed");
  });

  test("what is to come is no denial of what was", () => {
    const [no, yes] = ["no potters will be dismissed", "nine potters were dismissed"];
    expect(joins(no, yes)).toBeNull();
    expect(joins("no potters were dismissed", yes)).toMatch(/^contradicts/);
  });

  test("claims do not agree by what many of the story's claims tell of alone", () => {
    const [a, b] = ["the pottery lost half of its orders", "the pottery is to lose its manager"];
    const more = "gate,roof,yard,shop,clay,office,wall,chimney"
      .split(",")
      .map((part) => `the ${part} of the pottery`);
    expect(joins(a, b, [...SAME, ...more])).toBeNull();
    // A statement that all have is still one.
    expect(joins(a, a, [...SAME, ...more, ...Array.from({ length: 9 }, () => a)])).toMatch(/^agrees/);
  });
});
