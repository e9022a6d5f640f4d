import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Attribution } from "../src/model/attribution.ts";
import type { ClaimEvent } from "../src/model/change.ts";
import type { Diff } from "../src/model/diff.ts";
import type { HeldRevision, Relation } from "../src/model/graph.ts";
import { createPipeline, type Pipeline, type Submitted } from "../src/pipeline.ts";
import { sourcesOf } from "../src/present/origins.ts";
import type { Store } from "../src/store/contract.ts";
import { wordsOf } from "../src/text/span.ts";
import { expectLaws, graphAt } from "./laws.ts";
import { clockFrom, emptyStore } from "./store/fixture.ts";
import { type End, type ExpectedAttribution, sharedWords, stories } from "./stories.ts";

/** Contents that share this much are the same content; sources and vias may be told shorter or longer. */
const SAME_CONTENT = 0.8;
const SAME_SOURCE = 0.5;
/** An assertion stands within so many characters of the subject that it shares. */
const FAR = 240;

const all = stories();
const payloads = all.flatMap(({ name, files }) =>
  [...files].map(([file, payload]) => ({ at: `${name}/${file}`, payload })),
);

let store: Store;
let pipeline: Pipeline;
let latest = 0;
let backwards: Awaited<ReturnType<typeof contentOf>>;
let graph: Awaited<ReturnType<typeof graphAt>>;
const done = new Map<string, Submitted>();
const held = new Map<string, HeldRevision>();
const diffs = new Map<string, Diff>();

const clock = clockFrom("2026-04-01T00:00:00Z");

beforeAll(async () => {
  store = await emptyStore();
  for (const { at, payload } of [...payloads].reverse())
    await createPipeline(store, clock).submit(payload, at);
  backwards = await contentOf(store);
  await store.close();

  store = await emptyStore();
  pipeline = createPipeline(store, clock);
  for (const { at, payload } of payloads) done.set(at, await pipeline.submit(payload, at));
  latest = (await store.latest())?.version ?? 0;
  graph = await graphAt(store, latest);
  for (const [at, { revision }] of done) {
    const found = await store.revision(revision);
    if (found) held.set(at, found);
  }
  for (const { name, expected } of all) {
    for (const [outlet, events] of Object.entries(expected.events)) {
      for (const { from, to } of events) {
        const article = done.get(`${name}/${outlet}.${to}`)?.article ?? "";
        const found = await pipeline.diff(article, from, to, latest);
        if (found) diffs.set(`${name}/${outlet} ${from} ${to}`, found.diff);
      }
    }
  }
}, 120_000);
afterAll(() => store.close());

/** The live graph without what depends on when it came to be, and which pairs are related how. */
async function contentOf(of: Store) {
  const { states, claims, occurrences, relations } = await graphAt(of, (await of.latest())?.version ?? 0);
  const timeless = (records: readonly { id: string }[]) =>
    records
      .map((record) => ({ ...record, since: null, until: null }))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    records: [states, claims, occurrences].map(timeless),
    stances: new Map(
      relations.map(({ a, b, stance, score }) => [[a, b].sort().join(" "), { stance, score }]),
    ),
  };
}

/** Runs the check; one that is marked as not yet met has to fail, so that the mark goes when it starts to hold. */
function verify(expected: { "not yet"?: string }, check: () => void): void {
  const why = expected["not yet"];
  if (why === undefined) check();
  else expect(check, `holds now: take the mark “not yet” off (${why})`).toThrow();
}

const found = (at: string) => held.get(at)?.attributions ?? [];
/** The same source, with or without what is said about it ("Einar Dahl, whose boat picked up nine people"). */
const names = (words: string, source: string) =>
  sharedWords(words, source) >= SAME_SOURCE || (words !== "" && source.includes(words));
const textOf = (at: string) => held.get(at)?.revision.text ?? "";

function told(at: string, attribution: Attribution): string {
  const words = (part: "source" | "cue" | "content" | "via") => wordsOf(textOf(at), attribution[part]);
  const { agent, manner, polarity } = attribution;
  const via = words("via") && ` [via ${words("via")}]`;
  return `${words("source")} | ${words("cue")}${via} | ${words("content")} (${manner}, ${polarity}, ${agent?.kind} ${agent?.name})`;
}

function isFound(at: string, attribution: Attribution, expected: ExpectedAttribution): boolean {
  const text = textOf(at);
  const { content, source, cue, via, agent, manner } = attribution;
  const isAgent =
    expected.agent === undefined ||
    (expected.agent === "unnamed" ? agent?.kind === "unnamed" : agent?.name === expected.agent);
  return (
    sharedWords(wordsOf(text, content), expected.content) >= SAME_CONTENT &&
    names(wordsOf(text, source), expected.source) &&
    sharedWords(wordsOf(text, cue), expected.cue) >= SAME_SOURCE &&
    (expected.via === undefined || sharedWords(wordsOf(text, via), expected.via) >= SAME_SOURCE) &&
    (expected.manner === undefined || manner === expected.manner) &&
    isAgent
  );
}

/** The claims that stand at the words of an end. */
function claimsAt(story: string, { file, quote, source }: End): Set<string> {
  const at = `${story}/${file}`;
  const here = found(at).filter(
    (attribution) =>
      sharedWords(wordsOf(textOf(at), attribution.content), quote) >= SAME_CONTENT &&
      (source === undefined || sharedWords(wordsOf(textOf(at), attribution.source), source) >= SAME_SOURCE),
  );
  const ids = new Set(here.map(({ id }) => id));
  return new Set(graph.occurrences.filter((o) => ids.has(o.attribution)).map(({ claim }) => claim));
}

function between(story: string, a: End, b: End): Relation[] {
  const [left, right] = [claimsAt(story, a), claimsAt(story, b)];
  for (const [end, claims] of [[a, left] as const, [b, right] as const]) {
    expect(claims.size, `a claim stands at “${end.quote}” in ${end.file}`).toBeGreaterThan(0);
  }
  return graph.relations.filter(
    (r) => (left.has(r.a) && right.has(r.b)) || (left.has(r.b) && right.has(r.a)),
  );
}

const isSame = (was: string | null, is: string | undefined) =>
  was === null ? is === undefined : is !== undefined && sharedWords(was, is) >= SAME_CONTENT;

const shown = (e: ClaimEvent) =>
  `${e.kind}: ${e.old?.text ?? "–"} → ${e.new?.text ?? "–"} ${JSON.stringify(e.slots)} ${e.disclosedBy ? "disclosed" : "silent"}`;

const has = (quote: string | null, word: string | null) =>
  quote === null || word === null
    ? quote === word
    : quote.toLowerCase().includes(word.toLowerCase()) || word.toLowerCase().includes(quote.toLowerCase());

/** True for words that stand in a text as they are, or in two pieces where an assertion shares its subject with the one before. */
function isIn(text: string, quote: string): boolean {
  const [whole, part] = [text.toLowerCase(), quote.toLowerCase()];
  if (whole.includes(part)) return true;
  const gaps = [...part.matchAll(/ /g)].map(({ index }) => index);
  return gaps.some((at) => {
    const subject = whole.indexOf(part.slice(0, at));
    return subject >= 0 && whole.slice(subject, subject + FAR).includes(part.slice(at + 1));
  });
}

describe.each(all)("the story of $name", ({ name, files, expected }) => {
  test("names files that are there, and quotes words that stand in them", () => {
    const stands = (file: string, quote: string | null | undefined) => {
      if (quote === null || quote === undefined) return;
      expect([...files.keys()]).toContain(file);
      expect(isIn(files.get(file)?.text ?? "", quote), `${file} says “${quote}”`).toBe(true);
    };
    for (const [file, list] of Object.entries(expected.attributions)) {
      for (const { source, cue, content, via } of list)
        for (const quote of [source, cue, content, via]) stands(file, quote);
    }
    const pairs = [...expected.relations, ...expected.never].flatMap(({ a, b }) => [a, b]);
    for (const end of [...pairs, ...(expected.sources ?? []).map(({ of }) => of)])
      for (const quote of [end.quote, end.source]) stands(end.file, quote);
    for (const [file, list] of Object.entries(expected.notices))
      for (const { quote } of list) stands(file, quote);
    for (const [outlet, list] of Object.entries(expected.events)) {
      for (const event of list) {
        for (const quote of [event.old, ...(event.slots ?? []).map((slot) => slot.old)])
          stands(`${outlet}.${event.from}`, quote);
        for (const quote of [event.new, ...(event.slots ?? []).map((slot) => slot.new)])
          stands(`${outlet}.${event.to}`, quote);
      }
    }
  });

  const attributions = Object.entries(expected.attributions).flatMap(([file, list]) =>
    list.map((one) => ({ ...one, file })),
  );
  test.each(attributions)("$file: $source $cue $content", ({ file, ...one }) => {
    const at = `${name}/${file}`;
    verify(one, () => {
      const near = found(at).some((attribution) => isFound(at, attribution, one));
      expect(
        near
          ? "found"
          : found(at)
              .map((one) => told(at, one))
              .join("\n"),
      ).toBe("found");
    });
  });

  test.each(expected.relations)("$a.file “$a.quote” $stance $b.file “$b.quote”", (pair) => {
    verify(pair, () => {
      const relation = between(name, pair.a, pair.b).find(({ stance }) => stance === pair.stance);
      expect(relation).toBeDefined();
      expect(relation?.evidence.length).toBeGreaterThan(0);
    });
  });

  test.each(expected.never)("$a.file “$a.quote” has nothing to do with $b.file “$b.quote”", (pair) => {
    verify(pair, () => expect(between(name, pair.a, pair.b)).toEqual([]));
  });

  test.each(expected.sources ?? [])("one source of “$of.quote” in $one", async (one) => {
    const articles = one.one.map((outlet) => {
      const file = [...files.keys()].find((key) => key.startsWith(`${outlet}.`));
      return done.get(`${name}/${file}`)?.article;
    });
    const [claim = ""] = claimsAt(name, one.of);
    const origins = await sourcesOf(store, claim, latest, store.relations([claim], latest));
    verify(one, () => {
      const told = origins.map((origin) => origin.told.map(({ article }) => article));
      expect(told).toContainEqual(expect.arrayContaining(articles));
    });
  });

  const events = Object.entries(expected.events).flatMap(([outlet, list]) =>
    list.map((one) => ({ ...one, outlet })),
  );
  test.each(events)("$outlet $from to $to: $kind $old → $new", (one) => {
    const { events: given = [] } = diffs.get(`${name}/${one.outlet} ${one.from} ${one.to}`) ?? {};
    verify(one, () => {
      const event = given.find(
        (e) =>
          e.kind === one.kind &&
          isSame(one.old, e.old?.text) &&
          isSame(one.new, e.new?.text) &&
          (e.disclosedBy !== null) === one.disclosed &&
          (one.slots ?? []).every((slot) =>
            e.slots.some((s) => s.type === slot.type && has(slot.old, s.old) && has(slot.new, s.new)),
          ),
      );
      expect(event ? "found" : given.map(shown).join("\n")).toBe("found");
    });
  });

  const notices = [...files.keys()].map((file) => ({ file, list: expected.notices[file] ?? [] }));
  test.each(notices)("$file has the notices it prints, and no others", ({ file, list }) => {
    const given = (held.get(`${name}/${file}`)?.document.notices ?? []).filter((n) => n.kind !== "timestamp");
    expect(given.map(({ kind, text }) => ({ kind, text }))).toEqual(
      list.map(({ kind, quote }) => ({ kind, text: quote })),
    );
    for (const [i, { at }] of list.entries()) {
      if (at !== null) expect(given[i]?.at).toMatch(new RegExp(`^${at.replace("Z", "(?:\\.000)?Z")}`));
    }
  });
});

test("claims of different stories are never related", () => {
  const storyOf = new Map([...done].map(([at, { article }]) => [article, at.split("/")[0]]));
  const told = new Map(graph.occurrences.map((o) => [o.claim, storyOf.get(o.article)]));
  for (const { a, b } of graph.relations) expect(told.get(a)).toBe(told.get(b));
});

test("the graph of all stories keeps the laws", () => expectLaws(store, latest));

test("the same claims come of importing in reversed order, and nothing changes sides by who was heard before", async () => {
  const { records, stances } = await contentOf(store);
  expect(records).toEqual(backwards.records);
  const both = [...stances].filter(([pair]) => backwards.stances.has(pair));
  expect(both.length).toBeGreaterThan(0.9 * Math.max(stances.size, backwards.stances.size));
  for (const [pair, { stance }] of both)
    expect([pair, backwards.stances.get(pair)?.stance]).toEqual([pair, stance]);
});

test("importing again changes nothing", async () => {
  for (const { at, payload } of payloads) {
    expect(await pipeline.submit(payload, at)).toMatchObject({ outcome: "unchanged", version: null });
  }
  expect((await store.latest())?.version).toBe(latest);
});
