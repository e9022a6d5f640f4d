import { expect, test } from "vitest";
import type { Attribution } from "../../src/model/attribution.ts";
import { assertion } from "../../src/web/assertion.ts";
import { numbered } from "../../src/web/marks.ts";
import type { Told } from "../../src/web/timeline.ts";
import { held } from "../serve/fakes.ts";

const TEXT =
  "There, Lind said the <pump>, an old one, failed on Tuesday and may not have reopened more than 40 valves for $3 million.";
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const [base] = held("rev_1").attributions;

function said(
  content: readonly string[],
  more: Partial<NonNullable<Attribution["predication"]>> = {},
): Attribution {
  if (!base) throw new Error("there is none to make others from");
  const plain = {
    subject: [at("the <pump>, an old one")],
    about: null,
    negated: false,
    modality: null,
    breath: null,
  };
  return { ...base, content: content.map(at), predication: { ...plain, ...more } };
}

function shown(attribution: Attribution): string {
  const row = { attribution, state: { at: "2026-02-20T12:00:00.000Z" } } as unknown as Told["row"];
  const told = { row, text: TEXT, headline: null, words: "", via: "", around: [] };
  return assertion(told)?.text ?? "";
}

test("a statement's page says of what it speaks, how it is put, its figures and its days", () => {
  const page = shown(
    said(["the <pump>, an old one,", "may not have reopened more than 40 valves for $3 million"], {
      negated: true,
      modality: "possible",
    }),
  );
  expect(page).toContain("<dt>Speaks of</dt><dd><bdi>the &lt;pump&gt;, an old one</bdi></dd>");
  expect(page).toContain("that it is not so, as possible");
  expect(page).toContain("more than 40 valves; $3,000,000");
  expect(page).not.toContain("Days");
});

test("a day is told as it read when the article stood so", () => {
  const page = shown(said(["the <pump>, an old one, failed on Tuesday"]));
  expect(page).toContain('<bdi>on Tuesday</bdi>, <time datetime="2026-02-17">17 February 2026</time>');
  expect(page).not.toContain("Put");
});

test("whom a pronoun stands for is told in its place", () => {
  expect(shown(said(["the <pump>"], { about: "Ola Berg" }))).toContain("<dd><bdi>Ola Berg</bdi></dd>");
});

test("“there” as in “there was no danger” is nothing to speak of", () => {
  expect(shown(said(["the <pump>"], { subject: [at("There")] }))).not.toContain("Speaks of");
});

test("nothing is told of what an older program read, where its words have no figures", () => {
  expect(shown({ ...said(["an old one"]), predication: null })).toBe("");
});

test("the number of an assertion that shares its subject stands at its own words", () => {
  const [first, second] = [
    said(["the <pump>, an old one, failed on Tuesday"]),
    said(["the <pump>, an old one,", "may not have reopened"]),
  ];
  expect(numbered([first, second]).map((one) => one.at)).toEqual([
    at("the <pump>").start,
    at("may not").start,
  ]);
});
