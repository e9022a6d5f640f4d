import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bind, latticeOf, Marginals } from "../../../src/extract/learned/tagger/crf.ts";
import { Readings } from "../../../src/extract/learned/tagger/readings.ts";
import { LABELS, ROLES } from "../../../src/extract/learned/tagger/spans.ts";
import { madeWhole } from "../../../src/extract/learned/tagger/whole.ts";

const { none, source, cue, content } = ROLES;
/** The chances of labels that are likely as given, the rest shared among the others. */
const chancesOf = (labels: readonly number[], sure: readonly number[]) =>
  Float64Array.from({ length: labels.length * LABELS }, (_, k) => {
    const p = sure[Math.floor(k / LABELS)] ?? 0;
    return k % LABELS === labels[Math.floor(k / LABELS)] ? p : (1 - p) / (LABELS - 1);
  });
const whole = (labels: readonly number[], sure: readonly number[]) => [
  ...madeWhole(Uint8Array.from(labels), chancesOf(labels, sure)),
];
const runs = (labels: readonly number[], role: number) =>
  labels.filter((y, k) => y === role && labels[k - 1] !== role).length;

describe("a reading in whole pieces", () => {
  it("keeps of two sources the likelier", () => {
    expect(whole([source, none, source, cue, content], [0.5, 0.9, 0.9, 0.9, 0.9])).toEqual([
      none,
      none,
      source,
      cue,
      content,
    ]);
  });

  it("fills a doubtful hole in what is said, and drops a doubtful piece before a sure one", () => {
    expect(whole([cue, content, none, content], [0.9, 0.9, 0.4, 0.9])).toEqual([
      cue,
      content,
      content,
      content,
    ]);
    expect(whole([cue, content, none, content], [0.9, 0.3, 0.9, 0.9])).toEqual([cue, none, none, content]);
  });

  it("leaves what a source or cue parts as it is", () => {
    const labels = [content, content, source, cue, none, content];
    expect(whole(labels, [0.9, 0.9, 0.9, 0.9, 0.9, 0.9])).toEqual(labels);
  });

  it("joins as many pieces as there are", () => {
    const labels = Array.from({ length: 20 }, (_, k) => (k % 2 ? none : content));
    const out = whole(
      labels,
      labels.map(() => 0.26),
    );
    expect(runs(out, content)).toBeLessThanOrEqual(1);
  });

  it("has one source at most, and no content parted by words without a role", () => {
    const tokens = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 3 }), fc.double({ min: 0.26, max: 1, noNaN: true })),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(tokens, (all) => {
        const out = whole(
          all.map(([label]) => label),
          all.map(([, sure]) => sure),
        );
        expect(runs(out, source)).toBeLessThanOrEqual(1);
        expect(out.join("")).not.toMatch(new RegExp(`${content}${none}+${content}`));
      }),
    );
  });
});

it("a bound lattice reads one cue, and its head in it", () => {
  const size = 9;
  const scores = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
    minLength: size * LABELS,
    maxLength: size * LABELS,
  });
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: size - 1 }), (unary, head) => {
      const lattice = latticeOf(size);
      lattice.unary.set(unary);
      bind(lattice, head);
      for (const { labels } of new Readings().of(lattice, 4, 3)) {
        expect(runs([...labels], cue)).toBe(1);
        expect(labels[head]).toBe(cue);
      }
      const chance = new Marginals().of(lattice, false).unary[head * LABELS + cue];
      expect(chance).toBeCloseTo(1, 9);
    }),
  );
});
