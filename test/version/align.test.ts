import fc from "fast-check";
import { expect, test } from "vitest";
import { align } from "../../src/version/align.ts";
import { kindOf, slots } from "../../src/version/slots/slots.ts";

const sentence = fc
  .array(fc.constantFrom("ferry", "sank", "13", "people", "not", "Monday", "Smith", "because of fog"), {
    minLength: 1,
    maxLength: 7,
  })
  .map((words) => `${words.join(" ")}.`);
const text = fc.array(sentence, { maxLength: 9 });

test("every old sentence is linked or removed, every new one linked or added", () => {
  fc.assert(
    fc.property(text, text, (old, next) => {
      const { links, added, removed, moved, changes } = align(old, next);
      const all = (n: number) => Array.from({ length: n }, (_, i) => i);
      expect(all(old.length).filter((i) => removed.includes(i) === links.some(([a]) => a === i))).toEqual([]);
      expect(all(next.length).filter((j) => added.includes(j) === links.some(([, b]) => b === j))).toEqual(
        [],
      );
      for (const [i, j] of moved) {
        const apart = removed.includes(i) && added.includes(j);
        expect(apart || links.some(([a, b]) => a === i && b === j)).toBe(true);
      }
      for (const { from, to } of changes) expect([...links, ...moved]).toContainEqual([from, to]);
    }),
    { numRuns: 300 },
  );
});

test("equal texts correspond one to one, however long", () => {
  const long = Array.from({ length: 20000 }, (_, i) => `Sentence ${i % 500} says this.`);
  expect(align(long, [...long])).toMatchObject({ added: [], removed: [], moved: [], changes: [] });
});

test("a sentence that stands elsewhere in other words is moved, changed, and also taken out and put in", () => {
  const was = "The harbour master said that nine passengers were rescued from the cold water on Monday.";
  const is =
    "The harbour master told reporters that eleven passengers were rescued from the water on Monday.";
  const rest = [
    "Fog lay over the river all night.",
    "Two boats from Halvard came within minutes.",
    "The ferry had left the island at dawn.",
    "A court will hear the owner in May.",
  ];
  const { links, added, removed, moved, changes } = align([was, ...rest], [...rest, is]);
  expect(links).toEqual(rest.map((_, i) => [i + 1, i]));
  expect([added, removed, moved]).toEqual([[4], [0], [[0, 4]]]);
  expect(changes).toMatchObject([
    { from: 0, to: 4, kind: "fact-changed", slots: [{ old: "nine", new: "eleven" }] },
  ]);
});

test("a sentence that stands elsewhere is moved", () => {
  const [a, b, c] = ["The ferry sank at night.", "Rescue teams came.", "Nobody else was aboard."];
  expect(align([a, b, c], [b, c, a]).moved).toEqual([[0, 2]]);
});

test("a sentence cut in two is split, two made one are merged", () => {
  const whole =
    "The ferry sank near the northern harbour and rescue teams from the city searched for survivors.";
  const parts = [
    "The ferry sank near the northern harbour.",
    "Rescue teams from the city searched for survivors.",
  ];
  expect(align([whole], parts).changes.map((change) => change.kind)).toEqual(["split", "split"]);
  expect(align(parts, [whole]).changes.map((change) => change.kind)).toEqual(["merged", "merged"]);
});

const KINDS: [string, string, string | null][] = [
  ["The trip took 13 hours.", "The trip took 15 hours.", "fact-changed"],
  ["Thirteen people died.", "13 people died.", "reworded"],
  ["3 died and 5 were hurt.", "5 died and 3 were hurt.", "fact-changed"],
  ["It opens on Monday.", "It opens on Tuesday.", "fact-changed"],
  ["The mayor met John Smith there.", "The mayor met Jane Jones there.", "fact-changed"],
  ["The mayor met John Smith there.", "The mayor met Mr Smith there.", "reworded"],
  ["It sank because of fog.", "It sank because of a fire.", "fact-changed"],
  ["The ferry sank.", "The ferry may have sank.", "hedging-changed"],
  ["The ferry sank off the coast.", "The old ferry sank off the coast.", "elaborated"],
  ["He called it “a disgrace”.", "He called it “a mistake”.", "quote-changed"],
  ["It’s over – really.", "It's over - really.", null],
];

test.each(KINDS)("%s → %s is %s", (old, next, kind) => {
  expect(kindOf(old, next, slots(old, next))).toBe(kind);
});

const NEGATIONS: [string, string][] = [
  ["The minister was told.", "The minister was not told."],
  ["The minister wasn’t told.", "The minister was told."],
  ["Police found evidence of fraud.", "Police found no evidence of fraud."],
  ["The army, not the police, fired first.", "The police, not the army, fired first."],
  ["A deal is likely this week.", "A deal is unlikely this week."],
  ["He denied taking bribes.", "He admitted taking bribes."],
  ["Everyone survived.", "No one survived."],
];

test.each(NEGATIONS)("a turned negation is a changed fact: %s → %s", (old, next) => {
  expect(kindOf(old, next, slots(old, next))).toBe("fact-changed");
  expect(kindOf(next, old, slots(next, old))).toBe("fact-changed");
});

test("another way to write the same negation is none", () => {
  expect(slots("It isn’t true.", "It is not true.")).toEqual([]);
});
