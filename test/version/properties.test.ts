import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../../src/journey/read.ts";
import type { Alignment } from "../../src/model/change.ts";
import { edits } from "../../src/text/edits.ts";
import { align } from "../../src/version/align.ts";
import { between } from "../../src/version/carry/between.ts";
import { slots } from "../../src/version/slots/slots.ts";

const word = fc.constantFrom(
  ..."ferry sank harbour 13 15 people not Monday Tuesday Smith Jones fog frost because of caused said".split(
    " ",
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(" ")}.`);
const text = fc.array(sentence, { maxLength: 12 });

/** A text and a later state of it: sentences kept, changed in a word, taken out, put in and moved. */
const revised = fc
  .tuple(
    text,
    fc.array(fc.record({ at: fc.nat(), act: fc.nat({ max: 4 }), with: sentence }), { maxLength: 6 }),
  )
  .map(([old, acts]) => {
    const next = [...old];
    for (const { at, act, with: other } of acts) {
      const place = next.length === 0 ? 0 : at % next.length;
      const [taken = ""] = act < 3 ? next.splice(place, 1) : [];
      if (act === 0) next.splice(place, 0, taken.replace(/^\S+/, other.split(" ")[0] ?? ""));
      if (act === 1) next.splice((place * 7) % (next.length + 1), 0, taken);
      if (act > 2) next.splice(place, 0, other);
    }
    return { old, next: next.filter((one) => one !== "") };
  });

const counts = (list: readonly number[]) => {
  const found = new Map<number, number>();
  for (const at of list) found.set(at, (found.get(at) ?? 0) + 1);
  return found;
};

test("no sentence is linked twice on both ends: links are one to one, or one to many", () => {
  fc.assert(
    fc.property(revised, ({ old, next }) => {
      const { links, changes } = align(old, next);
      const [froms, tos] = [counts(links.map(([i]) => i)), counts(links.map(([, j]) => j))];
      for (const [i, j] of links) {
        const [outs, ins] = [froms.get(i) ?? 0, tos.get(j) ?? 0];
        expect(Math.min(outs, ins), `${i} ${j}`).toBe(1);
        const kind = changes.find(({ from, to }) => from === i && to === j)?.kind;
        if (outs > 1) expect(kind).toBe("split");
        if (ins > 1 && old[i] !== next[j]) expect(kind).toBe("merged");
      }
      expect(new Set(links.map(String)).size).toBe(links.length);
    }),
    { numRuns: 300 },
  );
});

test("a text beside itself is linked sentence by sentence, and nothing came of it", () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(align(same, [...same])).toEqual({
        links: same.map((_, i) => [i, i]),
        added: [],
        removed: [],
        moved: [],
        changes: [],
      });
      expect(edits(same.join(" "), same.join(" "))).toEqual([]);
    }),
  );
});

test("revisions of the same words have no events, whatever they say", () => {
  fc.assert(
    fc.property(text, (same) => {
      const words = same.join(" ");
      const held = (id: string) =>
        read({ id, article: "art_1", content: id, headline: null, language: "en", text: words }, null, null);
      expect(between(held("a"), held("b"))).toMatchObject({ events: [], emptyBecause: "same words" });
    }),
    { numRuns: 50 },
  );
});

/** What an alignment says, told from the other side. */
const mirrored = ({ links, added, removed, moved }: Alignment) => ({
  links: links.map(([i, j]) => [j, i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  added: removed,
  removed: added,
  moved: moved.length,
});

test("equal sentences are linked the same from both sides", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 8 }),
      fc.uniqueArray(fc.nat({ max: 9 })),
      (a, b) => {
        // Sentences that have no letter in common are linked only where they are equal.
        const told = (at: number) => String.fromCharCode(97 + at).repeat(9);
        const [old, next] = [a.map(told), b.map(told)];
        const [there, back] = [align(old, next), align(next, old)];
        const { links, added, removed, moved } = there;
        expect(mirrored(back)).toEqual({ links, added, removed, moved: moved.length });
        for (const [i, j] of there.links) expect(old[i]).toBe(next[j]);
      },
    ),
  );
});

test("what replaces what is the same from both sides", () => {
  fc.assert(
    fc.property(sentence, sentence, (old, next) => {
      const turned = slots(next, old).map(({ type, old: was, new: is }) => ({ type, old: is, new: was }));
      const key = ({ type, old: was, new: is }: (typeof turned)[number]) => JSON.stringify([type, was, is]);
      const sided = (list: readonly (typeof turned)[number][]) =>
        list.map((slot) => (slot.old === null || slot.new === null ? key(slot) : slot.type)).sort();
      expect(sided(turned)).toEqual(sided(slots(old, next)));
    }),
    { numRuns: 500 },
  );
});
