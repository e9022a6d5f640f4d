import { expect, test } from "vitest";
import { read } from "../../src/journey/read.ts";

/** The agent of what is said first in a text of an article. */
const agentIn = (article: string, text: string) =>
  read({ id: "rev_1", article, content: "", headline: null, language: null, text }, null, null)
    .attributions[0]?.agent;

test.each(["Vlada Petrova", "Влада Петрова", "محمد علي", "द्वारका शर्मा"])(
  "a whole name is one agent's in every article, whatever its script: %s",
  (name) => {
    const ids = ["art_1", "art_2"].map(
      (article) => agentIn(article, `${name} said the harbour was shut.`)?.id,
    );
    expect(ids[0]).toMatch(/^agt_/);
    expect(ids[0]).toBe(ids[1]);
  },
);

test.each(["Petrova", "王伟", "محمد"])("a name of one word is its article's: %s", (name) => {
  const ids = ["art_1", "art_2"].map(
    (article) => agentIn(article, `Dr ${name} said the harbour was shut.`)?.id,
  );
  expect(ids[0]).not.toBe(ids[1]);
});
