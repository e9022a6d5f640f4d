import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packed } from "../../src/store/packed/pack.ts";
import { unpacked } from "../../src/store/packed/unpack.ts";
import { PHRASES, SHAPES, WORDS } from "../../src/store/packed/words.ts";

const bytes = (told: string) => (told.length - 2) / 2;

const evidence = [
  {
    feature: "aligned words",
    detail: "Both speak of “harbour”, “Ferry” and “ferries”, “crossed”.",
    weight: 0.613,
    spans: [
      { side: "a", start: 4, end: 11 },
      { side: "b", start: 210, end: 217 },
    ],
  },
  { feature: "number clash", detail: "“13” against “15”.", weight: 0.9, spans: [] },
];

test("evidence is told in a fraction of what JSON takes", () => {
  expect(unpacked(packed(evidence))).toEqual(evidence);
  expect(bytes(packed(evidence))).toBeLessThan(JSON.stringify(evidence).length / 3);
});

test("fields come back in the order in which the database tells them", () => {
  const told = JSON.stringify(unpacked(packed(evidence.slice(0, 1))));
  expect(told).toMatch(/^\[\{"spans":\[\{"end":11,"side":"a","start":4\}.*"detail":.*"weight":.*"feature":/);
  expect(JSON.stringify(unpacked(packed({ bb: 1, a: 2, é: 3 })))).toBe('{"a":2,"bb":1,"é":3}');
});

test("what was packed once is read for ever", () => {
  const [said] = evidence;
  const detail = "Both speak of “harbour”, “Ferry” and “ferries”.";
  expect(
    unpacked(
      "\\x01b2b6adb40704b507a0a403a617f9686172626f7572f54665727279fa66657272696573f8a1ca09c7a761677400ff00ff00ff00ff00ffa00d" +
        "a241e65a0bc0000000a5a3a801a60178ab",
    ),
  ).toEqual([{ ...said, detail }, "agt_00ff00ff00ff00ff00ff", -7, 3e9, true, null, { x: [] }]);
  // The lists may grow at their ends; nothing in them may change.
  const lists = JSON.stringify([SHAPES.slice(0, 8), WORDS.slice(0, 46), PHRASES.slice(0, 52)]);
  expect(createHash("sha256").update(lists).digest("hex")).toBe(
    "7beda33a86ec904df60d0ec640195aee88dd4f86a620ddc20204f429b2da0efc",
  );
});

test("older stores hold it as JSON text, and what a newer program packed is refused", () => {
  const text = JSON.stringify(evidence);
  expect(unpacked(`\\x00${Buffer.from(text).toString("hex")}`)).toEqual(evidence);
  expect(() => unpacked("\\x0205")).toThrow(/newer program/);
  expect(() => unpacked("\\x01ff")).toThrow(/newer program/);
  expect(() => unpacked("\\x01ac")).toThrow(/cut short/);
});

test("whatever JSON tells comes back", () => {
  const span = fc.record({ start: fc.integer(), end: fc.integer() });
  const sided = fc.record({ start: fc.nat(400), end: fc.nat(400), side: fc.constantFrom("a", "b", "c") });
  const said = fc
    .array(
      fc.constantFrom(
        "Both speak of “",
        "”, “",
        "“",
        "”.",
        "a fact in it changed",
        "10",
        "Ö",
        "😀",
        "\n",
        "À",
      ),
    )
    .map((parts) => parts.join(""));
  const id = fc.constantFrom(
    "clm_0123456789abcdef0123",
    "clm_0123456789abcdef012",
    "CLM_0123456789abcdef0123",
  );
  const any = fc.oneof(fc.jsonValue(), span, sided, said, id, fc.constantFrom(...WORDS), fc.double());
  const slot = fc.record({ type: any, old: any, new: any });
  fc.assert(
    fc.property(fc.oneof(any, fc.array(any, { maxLength: 20 }), slot), (value) => {
      const told: unknown = JSON.parse(JSON.stringify(value));
      expect(unpacked(packed(value))).toEqual(told);
    }),
    { numRuns: 500 },
  );
});
