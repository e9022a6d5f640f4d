import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sighting } from "../../src/model/article.ts";
import { chainOf, isKnown } from "../../src/version/chain.ts";

const time = fc.option(
  fc.integer({ min: 0, max: 20 }).map((h) => new Date(h * 3_600_000).toISOString()),
  { nil: null },
);
const sightings = fc
  .array(
    fc.record({
      content: fc.constantFrom("A", "B", "C"),
      modified: time,
      captured: time,
      published: time,
      hour: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, i) => seen(`see_${i}`, row.content, row)));

function seen(id: string, content: string, more: Partial<Sighting> & { hour?: number } = {}): Sighting {
  return {
    id,
    article: "art_1",
    content,
    publisher: "bbc",
    published: more.published ?? null,
    modified: more.modified ?? null,
    captured: more.captured ?? null,
    arrived:
      more.arrived ??
      new Date(Date.parse("2026-04-01T00:00:00Z") + (more.hour ?? 0) * 3_600_000).toISOString(),
    origin: more.origin ?? null,
  };
}

test("the chain does not depend on the order of arrival", () => {
  const permuted = sightings.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(permuted, ([all, shuffled]) => {
      const chain = chainOf(all);
      expect(chainOf([...shuffled, ...shuffled])).toEqual(chain);
      expect(new Set(chain.map((link) => link.revision)).size).toBe(chain.length);
      expect(chain.filter((link) => link.head)).toEqual(chain.slice(-1));
    }),
  );
});

test("a text that comes back restores its first appearance and is a revision of its own", () => {
  const [a, b, again] = chainOf([
    seen("1", "A", { hour: 1 }),
    seen("2", "B", { hour: 2 }),
    seen("3", "A", { hour: 3 }),
    seen("4", "A", { hour: 4 }),
  ]);
  expect(again).toMatchObject({ n: 3, restores: a?.revision, head: true });
  expect(again?.revision).not.toBe(a?.revision);
  expect(b?.restores).toBeNull();
});

const day = (n: number) => `2026-03-0${n}T00:00:00.000Z`;

test("words that come back under the stamp that they had come back when they were captured", () => {
  const chain = chainOf([
    seen("1", "A", { modified: day(1), captured: day(2) }),
    seen("2", "B", { modified: day(3), captured: day(4) }),
    seen("3", "A", { modified: day(1), captured: day(6) }),
  ]);
  expect(chain.map(({ content, at }) => [content, at])).toEqual([
    ["A", day(1)],
    ["B", day(3)],
    ["A", day(6)],
  ]);
  expect(chain[2]?.restores).toBe(chain[0]?.revision);
});

test("other words under an unchanged stamp, or one that is ahead of its capture, are as old as their capture", () => {
  const chain = chainOf([
    seen("1", "A", { modified: day(1), captured: day(2) }),
    seen("2", "B", { modified: day(1), captured: day(3) }),
    seen("3", "C", { modified: day(9), captured: day(4) }),
    seen("4", "D", { modified: day(5) }),
  ]);
  expect(chain.map(({ content, at }) => [content, at])).toEqual([
    ["A", day(1)],
    ["B", day(3)],
    ["C", day(4)],
    ["D", day(5)],
  ]);
});

test("an undated post of what stands already is known, a dated one is not", () => {
  const before = [seen("1", "A", { hour: 1 }), seen("2", "B", { hour: 2 })];
  expect(isKnown(before, seen("3", "B", { hour: 3 }))).toBe(true);
  expect(isKnown(before, seen("3", "A", { hour: 3 }))).toBe(false);
  expect(isKnown(before, seen("2", "A"))).toBe(true);
  expect(isKnown(before, seen("3", "B", { captured: "2024-01-01T00:00:00.000Z" }))).toBe(false);
  expect(isKnown(before, seen("3", "B", { origin: "x.jsonl:1" }))).toBe(false);
});

test("words published at a time are known again, posted or in any file, also after the article changed", () => {
  const published = "2024-01-01T00:00:00.000Z";
  const before = [seen("1", "A", { published }), seen("2", "B", { modified: "2024-01-01T05:00:00.000Z" })];
  expect(isKnown(before, seen("3", "A", { published, hour: 3 }))).toBe(true);
  expect(isKnown(before, seen("3", "A", { published, origin: "other.jsonl:7" }))).toBe(true);
  expect(isKnown(before, seen("3", "C", { published }))).toBe(false);
  // Where what stands now is dated no later, a post puts the words of before back.
  const undated = [seen("1", "A", { published }), seen("2", "B", { published, hour: 2 })];
  expect(isKnown(undated, seen("3", "A", { published, hour: 3 }))).toBe(false);
  expect(isKnown(undated, seen("3", "A", { published, origin: "other.jsonl:7" }))).toBe(true);
  expect(isKnown(before, seen("3", "A", { published: "2024-01-02T00:00:00.000Z" }))).toBe(false);
  expect(isKnown(before, seen("3", "A", { published, captured: "2024-01-03T00:00:00.000Z" }))).toBe(false);
});

test("a time that had not come when it arrived orders nothing, whichever it is", () => {
  const far = "2099-01-01T00:00:00.000Z";
  const chain = chainOf([
    seen("1", "A", { published: far, arrived: day(2) }),
    seen("2", "B", { published: day(1), modified: far, arrived: day(9) }),
    seen("3", "C", { captured: far, arrived: day(4) }),
    // Half a day ahead is another zone, or a clock that is wrong.
    seen("4", "D", { modified: "2026-03-05T12:00:00.000Z", arrived: day(5) }),
  ]);
  expect(chain.map(({ content, at }) => [content, at])).toEqual([
    ["B", day(1)],
    ["A", day(2)],
    ["C", day(4)],
    ["D", "2026-03-05T12:00:00.000Z"],
  ]);
  expect(chain[1]?.published).toBe(far);
});
