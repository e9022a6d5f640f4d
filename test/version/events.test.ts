import { expect, test } from "vitest";
import type { Polarity } from "../../src/model/attribution.ts";
import type { HeldRevision } from "../../src/model/graph.ts";
import { idOf } from "../../src/text/digest.ts";
import { standings } from "../../src/version/carry/between.ts";
import { diff } from "../../src/version/diff.ts";

type Line = readonly [source: string, content: string, polarity?: Polarity, agent?: string];

/** A revision in which every line is one sentence, told by its source, who is its agent if no other is given; a notice may end it. */
function revision(name: string, lines: readonly Line[], notice?: string): HeldRevision {
  let text = "";
  const sentences = [];
  const attributions = [];
  for (const [speaker, content, polarity, agent = speaker] of lines) {
    const start = text.length;
    const from = start + `${speaker} said `.length;
    text += `${speaker} said ${content}.\n`;
    sentences.push({ start, end: text.length - 1, block: 0 });
    attributions.push({
      id: idOf("att", name, String(start)),
      revision: name,
      source: [{ start, end: start + speaker.length }],
      cue: [{ start: from - 5, end: from - 1 }],
      content: [{ start: from, end: from + content.length }],
      via: [],
      manner: "indirect" as const,
      act: "statement" as const,
      polarity: polarity ?? ("asserts" as const),
      confidence: 1,
      agent: { id: `agt_${agent}`, name: agent, kind: "person" as const, behalf: null },
      predication: null,
      extractor: "test@1",
    });
  }
  const start = text.length;
  text += notice ?? "";
  const span = { start, end: text.length };
  const shown = {
    span,
    kind: "correction" as const,
    at: null,
    zone: null,
    certain: false,
    text: notice ?? "",
  };
  return {
    revision: { id: name, article: "art_1", content: name, headline: null, language: "en", text },
    document: { blocks: [], sentences, notices: notice === undefined ? [] : [shown] },
    attributions,
  };
}

function run(...all: HeldRevision[]) {
  const standing = standings(all);
  const [old, next] = standing.slice(-2);
  if (!old || !next) throw new Error("two revisions are needed");
  const earlier = new Set(standing.slice(0, -2).flatMap((s) => [...s.claims.values()]));
  return { old, next, ...diff(old, next, { born: [], dissolved: [] }, earlier) };
}

const TRIP: Line = ["Ann", "the rescue of the crew took 13 hours"];
const LATER: Line = ["Ann", "the rescue of the crew took 15 hours"];
const FOG: Line = ["Bob", "thick fog had covered the whole harbour"];

test("13 hours to 15 hours is a changed fact and another claim", () => {
  const { events, old, next } = run(revision("r1", [TRIP, FOG]), revision("r2", [LATER, FOG]));
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    kind: "fact-changed",
    slots: [{ type: "number", old: "13", new: "15" }],
    supersedes: [...old.claims.values()][0],
    claim: [...next.claims.values()][0],
    disclosedBy: null,
  });
  expect(events[0]?.claim).not.toBe(events[0]?.supersedes);
});

test("a correction that speaks of it discloses it, one that was there before does not", () => {
  const notice = "Correction: an earlier version said the rescue took 13 hours.";
  const told = run(revision("r1", [TRIP]), revision("r2", [LATER], notice));
  expect(told.events[0]?.disclosedBy?.text).toBe(notice);
  const silent = run(revision("r1", [TRIP], notice), revision("r2", [LATER], notice));
  expect(silent.events[0]?.disclosedBy).toBeNull();
  const other = run(
    revision("r1", [TRIP]),
    revision("r2", [LATER], "Correction: the caption misspelt a name."),
  );
  expect(other.events[0]?.disclosedBy).toBeNull();
  const general = run(revision("r1", [TRIP]), revision("r2", [LATER], "This article has been amended."));
  expect(general.events[0]?.disclosedBy).not.toBeNull();
  expect(general.events[0]?.confidence).toBeLessThan(told.events[0]?.confidence ?? 0);
});

test("a notice that says what it added owns up to that alone", () => {
  const notice = "This article has been updated with a statement from Cleo.";
  const { events } = run(
    revision("r1", [TRIP]),
    revision("r2", [LATER, ["Cleo", "the harbour was well lit at night"]], notice),
  );
  expect(events.map((e) => [e.kind, e.disclosedBy !== null])).toEqual([
    ["fact-changed", false],
    ["added", true],
  ]);
});

test("a statement from somebody is what whoever speaks for them says, wherever the text tells that", () => {
  const notice = "This article has been updated with a statement from Cleo.";
  const { events } = run(
    revision("r1", [TRIP]),
    revision(
      "r2",
      [
        TRIP,
        ["a spokesman for Cleo, Dan Moss,", "the harbour was well lit at night", "asserts", "Dan Moss"],
        ["Moss", "nobody had asked for a pilot", "asserts", "Dan Moss"],
        ["Eve", "the lamps had been out for a week"],
      ],
      notice,
    ),
  );
  expect(events.map(({ kind, disclosedBy }) => [kind, disclosedBy !== null])).toEqual([
    ["added", true],
    ["added", true],
    ["added", false],
  ]);
});

test("none left is a count", () => {
  const { events } = run(
    revision("r1", [["Ann", "11 sailors were missing in the harbour"]]),
    revision("r2", [["Ann", "no sailors were missing in the harbour"]]),
  );
  expect(events[0]?.kind).toBe("fact-changed");
  expect(events[0]?.slots).toContainEqual({ type: "number", old: "11", new: "no" });
});

test("other words and another source keep the claim", () => {
  const reworded = run(
    revision("r1", [FOG]),
    revision("r2", [["Bob", "dense fog had covered the whole harbour"]]),
  );
  expect(reworded.events.map((e) => e.kind)).toEqual(["reworded"]);
  expect([...reworded.next.claims.values()]).toEqual([...reworded.old.claims.values()]);
  const handed = run(revision("r1", [FOG]), revision("r2", [["Cleo", FOG[1]]]));
  expect(handed.events).toMatchObject([
    { kind: "attribution-changed", slots: [{ type: "source", old: "Bob", new: "Cleo" }], supersedes: null },
  ]);
});

test("to deny the same words is a changed fact", () => {
  const { events } = run(revision("r1", [FOG]), revision("r2", [["Bob", FOG[1], "denies"]]));
  expect(events).toMatchObject([{ kind: "fact-changed", slots: [{ type: "negation" }] }]);
});

test("who comes to deny what another said is told as another who speaks", () => {
  const { events } = run(revision("r1", [FOG]), revision("r2", [FOG, ["Cleo", FOG[1], "denies"]]));
  expect(events).toMatchObject([
    { kind: "added", reason: "its words stood there before, but others said them" },
  ]);
});

test("what another denies is not what was said, told of another source", () => {
  const { events } = run(revision("r1", [FOG]), revision("r2", [["Cleo", FOG[1], "denies"]]));
  expect(events.map(({ kind }) => kind).sort()).toEqual(["added", "removed"]);
});

test("another attitude is told in plain words", () => {
  const { events } = run(revision("r1", [FOG]), revision("r2", [["Bob", FOG[1], "hedges"]]));
  expect(events).toMatchObject([
    { kind: "hedging-changed", slots: [{ type: "hedge", old: "asserts", new: "hedges" }] },
  ]);
  expect(events[0]?.reason).toContain("said plainly before, said with reserve now");
});

test("claims come, go, come back and move", () => {
  const both = revision("r1", [TRIP, FOG]);
  expect(run(revision("r0", [TRIP]), both).events.map((e) => e.kind)).toEqual(["added"]);
  expect(run(both, revision("r2", [TRIP])).events.map((e) => e.kind)).toEqual(["removed"]);
  const back = run(both, revision("r2", [TRIP]), revision("r3", [TRIP, FOG]));
  expect(back.events.map((e) => e.kind)).toEqual(["reinstated"]);
  expect(run(both, revision("r2", [FOG, TRIP])).events.map((e) => e.kind)).toEqual(["moved"]);
});

test("nothing changed is said with its reason", () => {
  expect(run(revision("r1", [FOG]), revision("r2", [FOG])).emptyBecause).toBe("same words");
  expect(run(revision("r1", [TRIP]), revision("r2", [LATER])).emptyBecause).toBeNull();
});

test.each([
  ["the AI agent caused the outage", "user error caused the outage", "the AI agent", "user error"],
  ["AI had led to the outage on Monday", "the outage on Monday was caused by user error", "AI", "user error"],
  ["the cause of the outage was AI", "the cause of the outage was frost", "AI", "frost"],
])("another cause of the same is a changed fact: %s → %s", (old, next, was, is) => {
  const { events, old: before } = run(
    revision("r1", [["Ann", old], FOG]),
    revision("r2", [["Ann", next], FOG]),
  );
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ kind: "fact-changed", slots: [{ type: "cause", old: was, new: is }] });
  expect([...before.claims.values()]).toContain(events[0]?.supersedes);
});

test("another cause of something else is another claim", () => {
  const { events } = run(
    revision("r1", [["Ann", "the AI agent caused the outage"]]),
    revision("r2", [["Ann", "user error caused a collision in the northern harbour"]]),
  );
  expect(events.map((e) => e.kind)).toEqual(["added", "removed"]);
});

/** The revision with the content of its first attribution cut to these words. */
function cut(held: HeldRevision, words: string): HeldRevision {
  const [first, ...rest] = held.attributions;
  const start = held.revision.text.indexOf(words);
  if (!first || start < 0) throw new Error("no such words");
  return { ...held, attributions: [{ ...first, content: [{ start, end: start + words.length }] }, ...rest] };
}

test("a hedge that makes the claim's bounds be read anew is told as a hedge, and as nothing else", () => {
  const plain = revision("r1", [["Ann", "the crew was found by the coast guard in the bay of Halvard"]]);
  const hedged = revision("r2", [
    ["Ann", "the crew was reportedly found by the coast guard in the bay of Halvard"],
  ]);
  const shorter = cut(hedged, "found by the coast guard in the bay of Halvard");
  const slots = [{ type: "hedge", old: null, new: "reportedly" }];
  expect(run(plain, shorter).events).toMatchObject([{ kind: "hedging-changed", slots }]);
  const other = cut(hedged, "the coast guard in the bay of Halvard");
  expect(run(plain, other).events).toMatchObject([{ kind: "hedging-changed", slots }]);
  const unread = { ...hedged, attributions: [] };
  expect(run(plain, unread).events).toMatchObject([{ kind: "hedging-changed", slots, new: null }]);
  expect(run(unread, plain).events).toMatchObject([{ kind: "hedging-changed", old: null }]);
  const gone = { ...revision("r2", [["Bob", "fog is reportedly thick"]]), attributions: [] };
  expect(run(plain, gone).events.map(({ kind }) => kind)).toEqual(["removed"]);
});

test.each([
  [
    "negation",
    "the crew was found by the coast guard in the bay",
    "the crew was not found by the coast guard in the bay",
  ],
  [
    "number",
    "the crew of 13 was found in the bay of Halvard",
    "the crew of 15 was found in the bay of Halvard",
  ],
  ["name", "the crew was found in the bay of Halvard", "the crew was found in the bay of Moreau"],
])("another %s is a changed fact, though nobody is read to say it any more", (type, was, is) => {
  const [old, next] = [revision("r1", [["Ann", was], FOG]), revision("r2", [["Ann", is], FOG])];
  const [unread, unreadBefore] = [next, old].map((held) => ({
    ...held,
    attributions: held.attributions.slice(1),
  }));
  if (!unread || !unreadBefore) throw new Error("two revisions are needed");
  const slots = [{ type }];
  expect(run(old, unread).events).toMatchObject([
    { kind: "fact-changed", slots, new: null, claim: expect.any(String) },
  ]);
  expect(run(unreadBefore, next).events).toMatchObject([{ kind: "fact-changed", slots, old: null }]);
});

test("of a claim that is read no more, or was not before, nothing is told where its words and who says them stand", () => {
  const both = revision("r1", [TRIP, FOG]);
  const unread = { ...revision("r2", [TRIP, FOG]), attributions: both.attributions.slice(1) };
  expect(run(both, unread).events).toEqual([]);
  expect(run(unread, both).events).toEqual([]);
  const other = revision("r2", [["Zoe", TRIP[1]], FOG]);
  const nobody = { ...other, attributions: other.attributions.slice(1) };
  expect(run(both, nobody).events).toMatchObject([
    { kind: "removed", reason: "its words stand there still, but nobody is read to say them" },
  ]);
  expect(run(nobody, both).events).toMatchObject([
    { kind: "added", reason: "its words stood there before, but nobody was read to say them" },
  ]);
  expect(run(both, revision("r2", [FOG])).events).toMatchObject([
    { reason: "nothing like it stands there now" },
  ]);
});

test("marks that a clause has from the end of its quotation are no change of it", () => {
  const both = revision("r1", [["Ann", "“thick fog covered the harbour and boats stayed in port”"]]);
  const first = cut(both, "“thick fog covered the harbour");
  const alone = revision("r2", [["Ann", "“thick fog covered the harbour,”"]]);
  expect(run(first, alone).events).toEqual([]);
  expect(run(alone, first).events).toEqual([]);
  const other = revision("r2", [["Ann", "“thin fog covered the harbour,”"]]);
  expect(run(first, other).events).toHaveLength(1);
});

test("“the president of the court” is “the court’s president”", () => {
  const words = "the gate would open on Monday";
  const { events } = run(
    revision("r1", [["The court’s president", words]]),
    revision("r2", [["The president of the court", words]]),
  );
  expect(events).toEqual([]);
});

test("a claim that became several is split, and several that became one are merged", () => {
  const parts = [
    "the ferry had left the southern harbour at night",
    "nobody on the bridge had looked at the weather chart",
    "three of the lifeboats were chained to the railing",
    "rescuers from two islands reached the wreck by noon",
  ];
  const whole = revision("r1", [["Ann", parts.join(", and ")]]);
  const apart = revision(
    "r2",
    parts.map((part): Line => ["Ann", part]),
  );
  const split = run(whole, apart);
  expect(split.events.map(({ kind, new: now }) => [kind, now?.text])).toEqual(
    parts.map((part) => ["split", part]),
  );
  expect(new Set(split.events.map(({ supersedes }) => supersedes))).toEqual(
    new Set(split.old.claims.values()),
  );
  const merged = run(apart, whole);
  expect(merged.events.map(({ kind }) => kind)).toEqual(parts.map(() => "merged"));
  expect(merged.events.map(({ old }) => old?.text).sort()).toEqual([...parts].sort());
});

test("words that were told in another's and stand between quotation marks now are told as a changed quotation", () => {
  const as = (name: string, manner: "direct" | "indirect") => {
    const held = revision(name, [FOG]);
    return { ...held, attributions: held.attributions.map((one) => ({ ...one, manner })) };
  };
  const { events } = run(as("r1", "indirect"), as("r2", "direct"));
  expect(events).toMatchObject([
    { kind: "quote-changed", slots: [{ type: "quote", old: "indirect", new: "direct" }] },
  ]);
});
