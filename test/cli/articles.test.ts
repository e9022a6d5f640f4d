import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ARTICLES, articlesOf } from "../../src/cli/eval/articles.ts";

const GOLD = fileURLToPath(new URL("../articles", import.meta.url));

const articles = await articlesOf(GOLD);

test.each(articles)(
  "the article $name has each content that is marked in it once",
  ({ text, attributions }) => {
    const words = text.join("\n\n");
    for (const { content, source, via } of attributions) {
      for (const quote of content) expect([quote, words.split(quote).length - 1]).toEqual([quote, 1]);
      expect(words).toContain(source);
      expect(words).toContain(via ?? "");
    }
  },
);

test("some of the articles are held back", () => {
  expect(articles.filter(({ held }) => held).length).toBeGreaterThanOrEqual(16);
});

const ARTICLE = {
  about: "A pier is shut; the harbour master and a ferry line disagree.",
  held: false,
  publisher: "Haven Herald",
  published: "2025-03-01T10:00:00Z",
  headline: "Pier shut at Brough",
  text: [
    "Anna Lindqvist, the harbour master, told Reuters that the pier was shut.",
    "The ferry operator Marlin Lines denied that the pier was unsafe.",
  ],
  attributions: [
    {
      content: ["the pier was shut"],
      source: "Anna Lindqvist, the harbour master",
      agent: "Anna Lindqvist",
      kind: "person",
      via: "Reuters",
    },
    {
      content: ["the pier was unsafe"],
      source: "The ferry operator Marlin Lines",
      agent: "Marlin Lines",
      kind: "organization",
      polarity: "denies",
    },
  ],
};

const measured = async (article: object) => {
  const folder = await mkdtemp(join(tmpdir(), "articles-"));
  await writeFile(join(folder, "pier.json"), JSON.stringify(article));
  return ARTICLES.measure(await articlesOf(folder), null, { gold: folder, each: "1", errors: true });
};

test("what is found in a folder's articles is held against their marks", async () => {
  const { figures, errors } = await measured(ARTICLE);
  expect(figures).toMatchObject([
    { name: "found (seen)", right: 2, found: 2, wanted: 2 },
    { name: "names (seen)", value: 1 },
    { name: "kinds (seen)", value: 1 },
    { name: "polarity (seen)", value: 1 },
    { name: "via (seen)", value: 1 },
    { name: "all right (seen)", value: 1 },
  ]);
  expect(errors).toEqual([]);
});

test("an attribution is wrong in each part that was marked otherwise, and one that nobody marked is too much", async () => {
  const [first] = ARTICLE.attributions;
  const marked = { ...first, agent: "Anna Lind", kind: "role", polarity: "hedges", via: "harbour" };
  const { figures, errors } = await measured({ ...ARTICLE, attributions: [marked] });
  expect(figures[0]).toMatchObject({ right: 1, found: 2, wanted: 1 });
  expect(figures.at(-1)).toMatchObject({ value: 0 });
  expect(errors).toMatchObject([
    { missed: ["name", "kind", "polarity", "via"], found: { agent: "Anna Lindqvist", via: "Reuters" } },
    { missed: [], marked: null, found: { agent: "Marlin Lines" } },
  ]);
});

test("a quote that does not stand in its article is refused", async () => {
  const [first] = ARTICLE.attributions;
  await expect(
    measured({ ...ARTICLE, attributions: [{ ...first, source: "the harbour" }] }),
  ).resolves.toBeDefined();
  await expect(measured({ ...ARTICLE, attributions: [{ ...first, source: "the captain" }] })).rejects.toThrow(
    "“the captain” does not stand in pier; quote its words.",
  );
});

test("who said it stands outside of what was said, where the same word stands there too", async () => {
  const article = {
    ...ARTICLE,
    text: ["Ola Berg runs the pier. Asked on Monday, he said he had shut it."],
    attributions: [{ content: ["he had shut it"], source: "he", agent: "Ola Berg", kind: "person" }],
  };
  const { figures } = await measured(article);
  expect(figures[0]).toMatchObject({ right: 1, found: 1, wanted: 1 });
});
