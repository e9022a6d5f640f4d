import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { thingsOf } from "../../src/train/things/build.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-things-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

// A lemma, its part of speech and field, its sense, the place of that among the word's, and how often it was met.
writeFileSync(
  join(dir, "index.sense"),
  `boat%1:06:00:: 00000002 1 9
ferry%1:06:00:: 00000003 1 0
ferry%2:38:00:: 00000009 1 0
hull%1:06:00:: 00000004 1 1
larch%1:20:00:: 00000005 1 0
oak%1:20:00:: 00000006 1 0
row%1:06:00:: 00000008 1 1
row%2:38:00:: 00000009 1 7
sailor%1:18:00:: 00000007 1 5
titanic%1:06:00:: 00000010 1 0`,
);
writeFileSync(
  join(dir, "data.noun"),
  `  a line of no matter
00000001 06 n 01 craft 0 000 | it floats
00000002 06 n 01 boat 0 001 @ 00000001 n 0000 | a craft
00000003 06 n 01 ferry 0 001 @ 00000002 n 0000 | a boat
00000004 06 n 01 hull 0 001 #p 00000001 n 0000 | of a craft
00000005 20 n 01 larch 0 000 | a tree
00000006 20 n 01 oak 0 000 | a tree
00000010 06 n 01 Titanic 0 001 @i 00000002 n 0000 | a ship`,
);

it("has nouns for things with what they are sorts and parts of, known ones alone of trees, no names and no words that are mostly verbs", () => {
  // The craft has no word here, and a number none the less, for a hull is a part of it.
  expect(thingsOf(dir, new Set(["oak"]))).toEqual({
    things: "boat 0\nferry 1\nhull 2\noak 3",
    wider: "4\n0\n/4\n\n",
  });
});
