import { expect, it } from "vitest";
import { oddsOf, Traits } from "../../../src/extract/learned/numbers/odds.ts";

it("keeps each trait once, for one thing after the other", () => {
  const traits = new Traits(15);
  traits.add(1, 7);
  traits.add(2, 7);
  traits.add(1, 7);
  const { places } = traits;
  expect(places).toHaveLength(2);
  for (const place of places) expect(place).toBeGreaterThanOrEqual(0);
  for (const place of places) expect(place).toBeLessThan(2 ** 15);
  traits.begin().add(2, 7);
  expect(traits.places).toEqual(places.slice(1));
  expect(places).toHaveLength(2);
});

it("weighs traits by how many there are", () => {
  const odds = { bias: 1, scale: 0.5, weights: Int8Array.of(4, 0, 8, -2) };
  expect(oddsOf(odds, [0, 1, 2, 3])).toBe(1 + 5 / 2);
  expect(oddsOf(odds, [3])).toBe(0);
});
