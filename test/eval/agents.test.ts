import { expect, test } from "vitest";
import { agentFigures, namedOf, type Silver } from "../../src/eval/agents.ts";

const text = "Mara Lind, a clerk, left. She said so. Ola Berg’s team agreed. They said more. He left.";
const POS: Readonly<Record<string, string>> = { She: "PRP", They: "PRP", He: "PRP", team: "NN", clerk: "NN" };
const tokens = [...text.matchAll(/\p{L}+|[^\s\p{L}]/gu)].map((match) => ({
  start: match.index,
  end: match.index + match[0].length,
  word: match[0],
  pos: POS[match[0]] ?? (/^\p{Lu}/u.test(match[0]) ? "NNP" : "XX"),
  entity: /Mara|Lind|Ola|Berg/.test(match[0]) ? "PERSON" : "O",
}));
const at = (word: string) => tokens.findIndex((token) => token.word === word);
const mention = (first: string, last: string, head: string) => ({
  sentence: 0,
  from: at(first),
  to: at(last) + 1,
  head: at(head),
});
const silver: Silver = {
  sentences: [{ tokens }],
  chains: [
    [mention("Mara", "clerk", "clerk"), mention("She", "She", "She")],
    [mention("Ola", "team", "team"), mention("They", "They", "They")],
    [mention("so", "so", "so"), mention("He", "He", "He")],
  ],
};
const said = (words: string, agent: string | null) => {
  const start = text.indexOf(words);
  return { source: [{ start, end: start + words.length }], agent };
};
const right = (words: string, agent: string | null) =>
  namedOf(text, [said(words, agent)], silver).map((one) => one.right);

test("a pronoun is named right by the name of whom it stands for", () => {
  expect(right("She", "Mara Lind")).toEqual([true]);
  expect(right("She", "Ola Berg")).toEqual([false]);
  expect(right("She", null)).toEqual([false]);
});

test("somebody's team is not that somebody", () => {
  expect(right("They", "Ola Berg’s team")).toEqual([true]);
  expect(right("They", "Ola Berg")).toEqual([false]);
});

test("where the silver knows nobody by a chain there is nothing to judge", () => {
  expect(right("He", "Ola Berg")).toEqual([]);
  expect(right("left", "Ola Berg")).toEqual([]);
});

test("figures tell all sources and each kind", () => {
  const named = namedOf(text, [said("She", "Mara Lind"), said("They", null)], silver);
  const of = (name: string) => agentFigures(named).find((one) => one.name === name);
  expect(of("agent")).toMatchObject({ right: 1, found: 1, wanted: 2 });
  expect(of("agent, they")).toMatchObject({ right: 0, found: 0, wanted: 1 });
});
