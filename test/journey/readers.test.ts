import { afterAll, expect, test } from "vitest";
import { read } from "../../src/journey/read.ts";
import { readers } from "../../src/journey/readers.ts";

const beside = readers();
afterAll(() => beside.close());

const revision = (n: number) => ({
  id: `rev_${n}`,
  article: "art_1",
  content: `c${n}`,
  headline: "Lake Ferry Late Again",
  language: null,
  text: `The ferry was ${n} minutes late, said Ada Lund. “We had no crew,” she told The Ledger.\n\nThe owner denied that.`,
});

test("threads read what would be read here, in any number and at once", async () => {
  expect(await beside.start()).toBe(true);
  const numbers = Array.from({ length: 12 }, (_, n) => n + 2);
  const held = await Promise.all(numbers.map((n) => beside.reader(revision(n), null, "The Ledger")));
  expect(held).toEqual(numbers.map((n) => read(revision(n), null, "The Ledger")));
  expect(held.every(({ attributions }) => attributions.length > 0)).toBe(true);
}, 60_000);

test("a text without a headline of its own goes by the one that it begins with", () => {
  const bare = { ...revision(4), headline: null };
  expect(read(bare, null, null).revision.headline).toBeNull();
  const headed = { ...bare, text: `Lake ferry late for a third day\n\n${bare.text}` };
  expect(read(headed, null, null).revision.headline).toBe("Lake ferry late for a third day");
  expect(read(headed, null, null).revision.text).toBe(headed.text);
  expect(read(revision(4), null, null).revision.headline).toBe("Lake Ferry Late Again");
});

test("what no thread can read is read here", async () => {
  const here = readers();
  await here.start();
  await here.close();
  expect(await here.reader(revision(1), null, null)).toEqual(read(revision(1), null, null));
}, 60_000);
