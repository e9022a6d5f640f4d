import { expect, test } from "vitest";
import { mutate } from "../../src/eval/mutations/mutate.ts";
import { MUTATIONS } from "../../src/eval/mutations/mutation.ts";
import { scoreMutations } from "../../src/eval/mutations/score.ts";
import { randomOf } from "../../src/eval/random.ts";
import { read } from "../../src/journey/read.ts";
import type { HeldRevision } from "../../src/model/graph.ts";
import { between } from "../../src/version/carry/between.ts";

const TEXT = `The harbour master of Port Ellis said that the rescue was finished on Tuesday after 13 hours of searching.

"The crew was brought ashore in bitter weather," Anna Lindqvist, who led the search, told reporters.

The ferry had left the northern quay shortly after dusk, and the weather was already worsening by then. The owners keep two more boats of the same make in the harbour.

Maria Toll said the northern quay would be open again for smaller boats at noon.

According to Robert Hale of the coast guard, the boat will stay under guard for 30 days while John Merrow looks into it.
`;

const held = (text: string): HeldRevision =>
  read({ id: text, article: "art", content: text, headline: null, language: "en", text }, null, null);

test("a mutation changes the place that it names and nothing else, the same for the same seed", () => {
  const old = held(TEXT);
  for (const kind of MUTATIONS.filter((one) => one !== "notice")) {
    const made = mutate(old, kind, randomOf(7));
    expect(made, kind).not.toBeNull();
    if (!made) continue;
    expect(made.text).not.toBe(TEXT);
    expect(made.text.slice(0, made.at.start)).toBe(TEXT.slice(0, made.at.start));
    expect(made.text.endsWith(TEXT.slice(made.at.end))).toBe(true);
    expect(mutate(old, kind, randomOf(7))).toEqual(made);
  }
});

test("a difference that tells nothing scores nothing, and each miss shows its place", () => {
  const articles = [{ id: "harbour", held: held(TEXT) }];
  const blind = () => between(held(TEXT), held(TEXT));
  const { figures, missed } = scoreMutations(articles, 2, held, blind);
  const all = figures.at(-1);
  expect(all).toMatchObject({ name: "all", right: 0, f1: 0 });
  expect(missed).toHaveLength(all?.wanted ?? -1);
  for (const { was, is } of missed) expect(was).not.toBe(is);
});

test("changes of this article are told for what they are", () => {
  const { figures, missed } = scoreMutations([{ id: "harbour", held: held(TEXT) }], 3, held, between);
  expect(missed).toEqual([]);
  expect(figures.every(({ wanted }) => wanted > 0)).toBe(true);
});
