import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../src/store/contract.ts";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { openPostgres } from "../../src/store/database/postgres.ts";
import { foundBy } from "../../src/store/database/search.ts";
import { openStore } from "../../src/store/open.ts";
import { applied } from "../../src/store/write/write.ts";
import {
  agent,
  article,
  changeset,
  claim,
  DATABASE,
  emptied,
  held,
  occurrence,
  put,
  run,
  state,
} from "./fixture.ts";
import { dir, migrationsTo } from "./older-fixture.ts";

const page = { limit: 20 };

/** What is said, and what finds it: by the API, and where it is typed into the reading room. */
const SAID: Record<string, [text: string, ...found: string[]]> = {
  quoted: ["the ferry was “no more than a raft”", "raft", "“more than a raft”", "“no ferry"],
  single: [
    "the council’s ‘scheme’ was O’Hara’s",
    "council",
    "scheme",
    "o'hara",
    "OʼHara",
    "O’Hara",
    "O’Hara’s scheme",
  ],
  dashed: ["the bridge—closed in May–June—reopens", "bridge closed", "june", "may–june"],
  silent: ["…nobody slept in Skerry…", "nobody", "skerry"],
  foreign: ["«Pont» is „Brücke“ in Wales", "pont", "brücke", "„BRÜCKE“", "«pont»"],
  narrow: ["19\u00a0homes and 7\u202fbarns burnt", "homes", "7 barns", "barns"],
  capital: ["the ÉLYSÉE thanked Ärzte in İzmir", "élysée", "Élysée", "ärzte", "ÄRZTE", "izmir", "İzmir"],
  apart: ["the cafe\u0301s in Orle\u0301ans shut", "cafés", "orléans", "orle\u0301ans"],
  hyphened: [
    "a north‑west wind and a dis\u00adaster",
    "north-west",
    "north‑west",
    "disaster",
    "dis\u00adaster",
  ],
  priced: ["a ticket costs €30 or £25, at 20°C", "30", "20 ½", "€30", "25", "20°C"],
};

const at = state("x", 1);
const set = {
  ...changeset({
    agents: [
      agent,
      { ...agent, id: "ag2", name: "ÉMILE Roux" },
      { ...agent, id: "ag3", name: "Paul ROUËT" },
      { ...agent, id: "ag4", name: "P. Rouët" },
      { ...agent, id: "ag5", name: "Łukasz Großrouet" },
      { ...agent, id: "ag6", name: "Zoë O’Hara‑Nuñez" },
    ],
    articles: [article("x")],
    revisions: [
      { ...held(at), revision: { ...held(at).revision, headline: "Minister: “Ferry unsafe” – ÉTAT" } },
    ],
    asserted: {
      states: [at],
      claims: Object.entries(SAID).map(([id, [text]]) => claim(id, text)),
      occurrences: [
        occurrence(claim("quoted", ""), at),
        { ...occurrence(claim("single", ""), at), agent: "ag2" },
        { ...occurrence(claim("dashed", ""), at), agent: "ag3" },
        { ...occurrence(claim("silent", ""), at), agent: "ag4" },
        { ...occurrence(claim("foreign", ""), at), agent: "ag5" },
        { ...occurrence(claim("narrow", ""), at), agent: "ag6" },
      ],
    },
  }),
  reworded: [{ claim: "quoted", words: "the ferry was “no better than a sieve”" }],
};

// The records are older than the index that finds them, but for the last.
let store: Store;
beforeAll(async () => {
  const data = join(dir, "search");
  if (DATABASE) await emptied();
  const older = DATABASE
    ? await openPostgres(DATABASE, migrationsTo(25))
    : await openEmbedded(data, migrationsTo(25));
  await older.transaction((query, tx) => applied(query, tx, set, "2026-03-01T00:00:00.000Z"));
  await older.close();
  store = await openStore(DATABASE ? { database: DATABASE } : { data });
  await put(store, {
    ...changeset({ asserted: { claims: [claim("last", "the lock was “frozen”")] } }),
    reworded: [{ claim: "last", words: "the lock was ‘iced’" }],
  });
}, 60_000);
afterAll(() => store.close());

/** Which claims are found by the words: as the API asks for them, and as they are typed into the reading room. */
const found = async (q: string) =>
  [(await store.claims(2, page, { q })).items, (await store.told(2, page, { q })).items].map((items) =>
    items.map((row) => row.claim.id),
  );

test("claims are found by words that touch marks, and by small letters for capitals, in every locale", async () => {
  for (const [id, [, ...queries]] of Object.entries(SAID))
    for (const q of queries) expect(await found(q), q).toEqual([[id], [id]]);
  expect(await found("sieve")).toEqual([["quoted"], ["quoted"]]);
  for (const q of ["frozen", "iced"]) expect(await found(q), q).toEqual([["last"], ["last"]]);
  // What is quoted stands as it is quoted, whichever marks quote it.
  expect((await store.claims(2, page, { q: "“ferry raft”" })).items).toEqual([]);
});

test("headlines and speakers are found alike", async () => {
  for (const q of ["unsafe", "“ferry", "minister état", "éta"])
    expect(await store.headlines(1, 5, q), q).toHaveLength(1);
  expect((await store.agents(1, page, { q: "émile" })).items.map((row) => row.agent.id)).toEqual(["ag2"]);
});

test("speakers are found with and without the marks of the letters in their names", async () => {
  const speakers = async (q: string) =>
    (await store.agents(1, page, { q })).items.map((row) => row.agent.id).sort();
  for (const q of ["emile", "Émile r", "e\u0301mile"]) expect(await speakers(q), q).toEqual(["ag2"]);
  for (const q of ["lukasz", "Łukasz grossr", "großrouët"]) expect(await speakers(q), q).toEqual(["ag5"]);
  for (const q of ["o'hara", "O’HARA", "hara-nunez", "hara‐nuñez"])
    expect(await speakers(q), q).toEqual(["ag6"]);
  expect(await speakers("rouet")).toEqual(["ag3", "ag4", "ag5"]);
});

test("speakers may be the same whose names differ in capitals alone", async () => {
  expect((await store.alike(["ag3"], 1)).map((row) => row.agent.id)).toEqual(["ag4"]);
});

test.runIf(DATABASE)("claims are looked up by the indexes of their words", async () => {
  const search = "websearch_to_tsquery('english', stemma_plain('“raft”'))";
  const plan = await run(
    `set enable_seqscan = off; explain select * from claims c where ${foundBy("c", search, "1")}`,
  );
  for (const index of ["claims_search", "wordings_search"]) expect(JSON.stringify(plan)).toContain(index);
});
