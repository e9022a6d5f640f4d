import { expect, test } from "vitest";
import type { Agent } from "../../src/model/attribution.ts";
import type { Origin } from "../../src/present/sources.ts";
import type { PairRow, ToldRow } from "../../src/store/room.ts";
import { folded } from "../../src/web/fold.ts";
import { pairList } from "../../src/web/pairs.ts";
import { claimList } from "../../src/web/parts.ts";
import { sourceList, voices } from "../../src/web/sources.ts";
import type { Visit } from "../../src/web/visit.ts";
import { fakeStore, relation } from "../serve/fakes.ts";

const visit = {
  href: (path: string) => path,
  store: fakeStore({ occurrences: async () => [] }),
} as unknown as Visit;
const who = (name: string, kind: Agent["kind"] = "person"): Agent => ({
  id: `agt_${name}`,
  name,
  kind,
  behalf: null,
});
const row = (id: string, text: string, agent: Agent, publisher: string, hour: number): ToldRow => ({
  claim: { id, text, agent: agent.id, since: 1, until: null },
  first: {
    article: `art_${publisher}`,
    n: 1,
    publisher,
    at: `2026-03-10T${String(hour).padStart(2, "0")}:00:00.000Z`,
    own: true,
    agent,
    manner: "indirect",
    polarity: "asserts",
  },
  publishers: [publisher],
  standing: true,
  agrees: 0,
  contradicts: 1,
});
const [rourke, hallam] = [who("Dana Rourke"), who("Peter Hallam")];
const open = row("clm_open", "The valve was open", hallam, "Gazette", 7);
const wire = row("clm_wire", "“The valve was shut,”", rourke, "Wire", 8);
const copy = row("clm_copy", "the valve was shut", rourke, "Ledger", 9);
const own = row("clm_own", "The valve was shut", hallam, "Courier", 10);

test("what is alike stands once, at the place of the first, headed by the earliest", () => {
  const folds = folded(
    ["b9", "a5", "b2", "c1"],
    ([letter]) => letter ?? "",
    ([, digit]) => digit ?? "",
  );
  expect(folds).toEqual([
    { head: "b2", also: ["b9"] },
    { head: "a5", also: [] },
    { head: "c1", also: [] },
  ]);
});

test("a list tells a statement and its copies once, and the same words of another speaker apart", async () => {
  const { text } = await claimList(visit, [own, copy, wire]);
  expect(text.match(/<li>/g)).toHaveLength(2);
  expect(text).toMatch(
    /href="\/claims\/clm_wire".*the same words in <a href="\/claims\/clm_copy"><bdi>Ledger<\/bdi>/s,
  );
});

test("disputes of copies are one, with a way to each", async () => {
  const pair = (id: string, a: ToldRow, b: ToldRow): PairRow => ({
    relation: { ...relation, id, a: a.claim.id, b: b.claim.id },
    a,
    b,
  });
  const { text } = await pairList(visit, [
    pair("rel_1", copy, open),
    pair("rel_2", open, wire),
    pair("rel_3", open, own),
  ]);
  expect(text.match(/<li class="pair/g)).toHaveLength(2);
  expect(text).toContain('href="/disputes/rel_2"');
  expect(text).toMatch(/the same words in <a href="\/disputes\/rel_1"><bdi>Ledger/);
});

test("whom a statement comes from tells what the text tells of people whom it does not name", () => {
  const origin = (agent: Agent, level: Origin["level"], around?: string): Origin => ({
    agent,
    around,
    via: [],
    level,
    told: [],
  });
  const nurse = "a nurse, who asked not to be named because she feared for her post, said";
  const origins = [origin(who("a nurse", "unnamed"), "confirmed", nurse), origin(rourke, "suggested")];
  expect(sourceList(visit, origins).text).toContain(
    "<bdi>a nurse</bdi></a> (1 person, asked not to be named because she feared for her post)",
  );
  expect(voices(origins)).toBe("1 voice, 1 more perhaps");
  expect(voices(origins.slice(1))).toBe("1 voice perhaps");
});

test("what was replaced stands before what replaced it, whichever was told first", async () => {
  const later = { ...open, claim: { ...open.claim, id: "clm_later", text: "19 were hurt" } };
  const { text } = await pairList(visit, [
    {
      relation: { ...relation, stance: "supersedes", a: later.claim.id, b: own.claim.id, evidence: [] },
      a: later,
      b: own,
    },
  ]);
  expect(text.indexOf("The valve was shut")).toBeLessThan(text.indexOf("19 were hurt"));
});
