import { expect, test } from "vitest";
import type { HeldRevision } from "../../src/model/graph.ts";
import { idOf } from "../../src/text/digest.ts";
import { between } from "../../src/version/carry/between.ts";
import { levelled } from "../../src/version/carry/ground.ts";

type Reading = readonly [source: string, cue: string, content: string, name?: string | null];

/** A revision of which each line is a sentence, as somebody read it; who says it is called by the source's words if by no name. */
function read(id: string, lines: readonly string[], readings: readonly Reading[]): HeldRevision {
  const text = lines.join("\n");
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no “${words}”`);
    return words === "" ? [] : [{ start, end: start + words.length }];
  };
  return {
    revision: { id, article: "art_1", content: id, headline: null, language: "en", text },
    document: {
      blocks: [],
      sentences: lines.map((line) => ({ ...(spanOf(line)[0] ?? { start: 0, end: 0 }), block: 0 })),
      notices: [],
    },
    attributions: readings.map(([source, cue, content, name = source]) => ({
      id: idOf("att", id, content),
      revision: id,
      source: spanOf(source),
      cue: spanOf(cue),
      content: spanOf(content),
      via: [],
      manner: "indirect",
      act: "statement",
      polarity: "asserts",
      confidence: 1,
      agent: name === null ? null : { id: `agt_${name}`, name, kind: "organization", behalf: null },
      predication: null,
      extractor: "test@1",
    })),
  };
}

const kinds = (old: HeldRevision, next: HeldRevision) => between(old, next).events.map(({ kind }) => kind);

const SAID = "The port said the quay would be rebuilt by a firm from Oster, which built the old mill.";
const ADDED = "The port added the quay would be rebuilt by a firm from Oster, which built the old mill.";
const SHORT = "the quay would be rebuilt by a firm from Oster";
const LONG = `${SHORT}, which built the old mill`;

test("another verb beside a claim that makes it be read longer or shorter changes nothing of it", () => {
  const [short, long] = [
    read("r1", [SAID], [["The port", "said", SHORT]]),
    read("r2", [ADDED], [["The port", "added", LONG]]),
  ];
  expect(kinds(short, long)).toEqual([]);
  expect(kinds(long, short)).toEqual([]);
});

test("what changed amid words that only one side is read to say is told", () => {
  const next = ADDED.replace("the old mill", "the old pier");
  const events = between(
    read("r1", [SAID], [["The port", "said", SHORT]]),
    read("r2", [next], [["The port", "added", LONG.replace("mill", "pier")]]),
  ).events;
  expect(events).toMatchObject([{ kind: "reworded", slots: [{ old: "mill", new: "pier" }] }]);
});

test("words that a sentence did not have before are told as such", () => {
  const bare = "The port said the quay would be rebuilt by a firm from Oster.";
  const old = read("r1", [bare], [["The port", "said", SHORT]]);
  expect(kinds(old, read("r2", [SAID], [["The port", "said", LONG]]))).toEqual(["elaborated"]);
});

test("sentences with little in common are compared as they are read", () => {
  const other = "The port said nothing about the quay, but a firm from Oster is at work.";
  const [a, b] = [
    read("r1", [SAID], [["The port", "said", SHORT]]),
    read("r2", [other], [["The port", "said", "nothing about the quay"]]),
  ];
  const [was, is] = [a.attributions[0], b.attributions[0]];
  expect(was && is && levelled(a, was, b, is)).toBeNull();
});

test("a claim that only one revision is read to make has not come or gone while its words and its source stand", () => {
  const [old, none] = [read("r1", [SAID], [["The port", "said", LONG]]), read("r2", [ADDED], [])];
  expect(kinds(old, none)).toEqual([]);
  expect(kinds(none, old)).toEqual([]);
});

test.each([
  ["a word came", SAID.replace("rebuilt", "rebuilt twice")],
  ["words went", SAID.replace(" by a firm from Oster", "")],
])("a claim that is not read where %s is gone", (_, next) => {
  expect(kinds(read("r1", [SAID], [["The port", "said", LONG]]), read("r2", [next], []))).toEqual([
    "removed",
  ]);
});

test("a claim that nobody is named for any more is told of another source", () => {
  const bare = "The quay would be rebuilt by a firm from Oster, which built the old mill.";
  expect(kinds(read("r1", [SAID], [["The port", "said", LONG]]), read("r2", [bare], []))).toEqual([
    "attribution-changed",
  ]);
});

test.each([
  ["Wes Tran", "Wes Tran, the lawyer of the port, in a letter"],
  ["a 23-year old", "the 23-year-old"],
  ["Metro East", ""],
])("%s is no other source than “%s”", (one, other) => {
  const [a, b] = ["r1", "r2"].map((id, n) =>
    read(id, [SAID], [["The port", "said", LONG, n === 0 ? one : other]]),
  );
  expect(a && b && kinds(a, b)).toEqual([]);
});

test("nobody in place of somebody is told, and so is another", () => {
  const old = read("r1", [SAID], [["The port", "said", LONG]]);
  expect(kinds(old, read("r2", [SAID], [["", "said", LONG, null]]))).toEqual(["attribution-changed"]);
  expect(kinds(old, read("r2", [SAID], [["The port", "said", LONG, "Dock Board"]]))).toEqual([
    "attribution-changed",
  ]);
});
