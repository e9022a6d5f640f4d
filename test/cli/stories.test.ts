import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { storiesOf } from "../../src/cli/eval/stories/read.ts";
import { STORIES } from "../../src/cli/eval/stories/stories.ts";

const GOLD = fileURLToPath(new URL("../stories", import.meta.url));

const stories = await storiesOf(GOLD);

test.each(stories)(
  "the story $name quotes words that stand once in its articles",
  ({ articles, questions, unsure }) => {
    const quotes = [...questions.flatMap(({ sides }) => sides.flat()), ...unsure.flat()];
    for (const { article, quote } of quotes) {
      const text = articles.find(({ id }) => id === article)?.text.join("\n\n") ?? "";
      expect([quote, text.split(quote).length - 1]).toEqual([quote, 1]);
    }
    for (const { article } of quotes)
      expect(articles.find(({ id }) => id === article)?.other).toBeUndefined();
  },
);

test("some of the stories are held back", () => {
  expect(stories.filter(({ held }) => held).length).toBeGreaterThanOrEqual(10);
});

const STORY = {
  about: "A ferry sinks, and its owner and the coastguard count differently.",
  held: false,
  articles: [
    {
      id: "a",
      publisher: "Haven Herald",
      published: "2025-03-01T10:00:00Z",
      headline: "Ferry Marlin sinks off Brough",
      text: [
        "The ferry Marlin sank off Brough on Saturday.",
        "The coastguard said nine people were killed when the ferry Marlin sank off Brough.",
        "It was cold.",
      ],
    },
    {
      id: "b",
      publisher: "Sound Post",
      published: "2025-03-01T12:00:00Z",
      headline: "Owner on the loss of the ferry Marlin off Brough",
      text: [
        "The owner said four people were killed when the ferry Marlin sank off Brough on Saturday.",
        "The weather was fair.",
      ],
    },
  ],
  questions: [
    {
      about: "the dead",
      sides: [
        [{ article: "a", quote: "nine people were killed" }],
        [{ article: "b", quote: "four people were killed" }],
      ],
    },
    {
      about: "the weather",
      sides: [[{ article: "a", quote: "It was cold" }], [{ article: "b", quote: "The weather was fair" }]],
    },
  ],
};

test("stories are imported and held against what is marked, and a miss is told with its reason", async () => {
  const folder = await mkdtemp(join(tmpdir(), "stories-"));
  await writeFile(join(folder, "ferry.json"), JSON.stringify(STORY));
  const gold = (await STORIES.rows?.(folder)) ?? [];
  const { figures, errors } = await STORIES.measure(gold, null, { gold: folder, each: "0", errors: true });
  expect(figures[0]).toMatchObject({ name: "contradicts (seen)", right: 1, found: 1, wanted: 2 });
  expect(errors).toMatchObject([
    { a: "a: It was cold", b: "b: The weather was fair", why: "claim not extracted" },
  ]);
  const held = await STORIES.measure(gold, null, { gold: folder, each: "0", errors: true, held: true });
  expect(held.errors).toEqual([]);
}, 300_000);

test("a folder without stories is refused", async () => {
  await expect(storiesOf(join(GOLD, "none"))).rejects.toThrow(/holds no stories/);
});
