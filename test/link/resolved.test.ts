import { expect, it } from "vitest";
import { resolved, unresolved } from "../../src/link/claim/resolved.ts";
import { relate } from "./relating.ts";

const profile = { speaker: null, behalf: null, holder: null, polarity: "asserts", at: null, months: [] };
const stands = (start: number, end: number, name: string) => ({ stands: { start, end, for: name } });

it("reads a claim with its subject named", () => {
  expect(resolved("it failed twice", stands(0, 2, "the pump"))).toBe("the pump failed twice");
  expect(resolved("it failed twice", {})).toBe("it failed twice");
});

it("tells evidence of the words as they stand", () => {
  const evidence = (start: number, end: number) => ({
    feature: "f",
    detail: "d",
    weight: 1,
    spans: [{ side: "a" as const, start, end }],
  });
  const pronoun = stands(5, 7, "the pump");
  // "when it failed" reads "when the pump failed".
  const place = (start: number, end: number) => unresolved(evidence(start, end), pronoun, {}).spans[0];
  expect(place(0, 4)).toMatchObject({ start: 0, end: 4 });
  expect(place(9, 13)).toMatchObject({ start: 5, end: 7 });
  expect(place(14, 20)).toMatchObject({ start: 8, end: 14 });
  expect(place(0, 20)).toMatchObject({ start: 0, end: 14 });
});

it("joins nothing that is told in one breath", () => {
  const [a, b] = ["the fire in the old harbour lasted 3 hours", "the fire in the old harbour lasted 5 hours"];
  const told = (breath?: string) => ({ ...profile, ...(breath && { breath }) });
  const both = (x?: string, y?: string) => {
    const claims = [
      { id: "a", text: a, profile: told(x) },
      { id: "b", text: b, profile: told(y) },
    ];
    return relate(claims, []);
  };
  expect(both()).toHaveLength(1);
  expect(both("x", "y")).toHaveLength(1);
  expect(both("x", "x")).toEqual([]);
});

it("finds what a pronoun hides", () => {
  const claim = (id: string, text: string, more: object = {}) => ({
    id,
    text,
    profile: { ...profile, ...more },
  });
  const denial = claim("b", "the outage was caused by user error, not AI");
  const hidden = "it “deleted and recreated the environment”";
  expect(relate([claim("a", hidden)], [denial])).toEqual([]);
  const [found] = relate([claim("a", hidden, stands(0, 2, "an AI tool"))], [denial]);
  expect(found?.stance).toBe("contradicts");
  for (const { side, start, end } of found?.evidence.flatMap(({ spans }) => spans) ?? []) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(side === "a" ? hidden.length : denial.text.length);
  }
});

it("joins nothing by the name alone that a pronoun stands for", () => {
  const claim = (id: string, text: string, name: string) => ({
    id,
    text,
    profile: { ...profile, ...stands(0, text.indexOf(" "), name) },
  });
  const left = claim("a", "she left the room before the vote", "Helga Brandvold");
  expect(relate([left, claim("b", "she never paid for the flat", "Helga Brandvold")], [])).toEqual([]);
  expect(
    relate(
      [claim("a", "she was going to a meeting", "Helga Brandvold")],
      [claim("b", "she went home at ten", "Helga Brandvold")],
    ),
  ).toEqual([]);
  const [found] = relate([left, claim("b", "she left before the vote was called", "Helga Brandvold")], []);
  expect(found?.stance).toBe("agrees");
});
