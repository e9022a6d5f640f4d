import type { State } from "../../src/model/article.ts";
import type { Claim, Decision, HeldRevision, Lived, Relation } from "../../src/model/graph.ts";
import { Mistake } from "../../src/model/problem.ts";
import type { Pipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import type { ClaimRow, RelationRow, Store } from "../../src/store/contract.ts";
import { createWeb } from "../../src/web/room.ts";

export const TEXT = "😀 Mayor Ann Lee said the <b>bridge</b> is safe. Correction at noon: the bridge is old.";
const at = (word: string) => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length });
const agent = { id: "agt_1", kind: "person" as const, name: "Ann Lee", behalf: null };

export const held = (id: string): HeldRevision => ({
  revision: { id, article: "art_1", content: id, headline: "A <bridge>", language: "en", text: TEXT },
  document: {
    blocks: [{ start: 0, end: TEXT.length, role: "paragraph" }],
    sentences: [],
    notices: [
      {
        span: at("Correction at noon: the bridge is old."),
        kind: "correction",
        at: "2026-01-02T12:00:00.000Z",
        zone: "UTC",
        certain: true,
        text: "Correction at noon: the bridge is old.",
      },
    ],
  },
  attributions: [
    {
      id: "att_1",
      revision: id,
      source: [at("Mayor Ann Lee")],
      cue: [at("said")],
      content: [at("the <b>bridge</b> is safe")],
      via: [],
      agent,
      manner: "indirect",
      act: "statement",
      polarity: "asserts",
      confidence: 0.9,
      predication: null,
      extractor: "rules@1",
    },
  ],
});

export const state = (n: number, day: string): State => ({
  id: `sta_${n}`,
  article: "art_1",
  n,
  revision: `rev_${n}`,
  publisher: "Example",
  published: null,
  modified: day,
  captured: null,
  at: day,
  restores: null,
  head: n === 2,
  topics: [],
});
export const states = [state(1, "2026-01-01T00:00:00.000Z"), state(2, "2026-01-03T00:00:00.000Z")];

const claim = (id: string, text: string): Lived<Claim> => ({ id, text, agent: "agt_1", since: 1, until: 2 });
const life = { since: 1, until: 2 };
const occurrence = {
  id: "occ_1",
  claim: "clm_1",
  attribution: "att_1",
  revision: "rev_2",
  article: "art_1",
  agent: "agt_1",
  wording: "w",
  profile: {},
  ...life,
};
const attribution = held("rev_2").attributions[0];
if (!attribution) throw new Error("the fake has an attribution");
const row: ClaimRow = {
  claim: claim("clm_1", "the bridge is safe"),
  standing: true,
  occurrences: [
    { occurrence, attribution, state: states[1] ?? null, url: "https://example.org/a", key: null },
  ],
};
export const relation: Lived<Relation> = {
  id: "rel_1",
  a: "clm_1",
  b: "clm_2",
  stance: "contradicts",
  level: "suggested",
  score: 0.7,
  evidence: [
    { feature: "negation", detail: "one denies", weight: 1, spans: [{ side: "a", start: 0, end: 3 }] },
  ],
  linker: "l@1",
  ...life,
};
const decision: Lived<Decision> = {
  id: "dec_1",
  a: "clm_1",
  b: "clm_2",
  verdict: "confirm",
  stance: "contradicts",
  later: null,
  who: "Ann <b>Lee</b>",
  why: "Read both.",
  at: "2026-01-01T12:00:00.000Z",
  ...life,
};
const related: RelationRow = {
  relation,
  a: row.claim,
  b: claim("clm_2", "the bridge is not safe"),
  decision,
};

const toldRow = (row: Lived<Claim>) => ({
  claim: row,
  first: {
    article: "art_1",
    n: 1,
    publisher: "Example",
    at: "2026-01-01T00:00:00.000Z",
    own: true,
    agent,
    manner: "indirect" as const,
    polarity: "asserts" as const,
  },
  publishers: ["Example"],
  standing: true,
  agrees: 0,
  contradicts: 1,
});

/** A store of one article with two revisions, one agent, one relation and two versions. */
export function fakeStore(over: Partial<Store> = {}): Store {
  const memory = new Map<string, { request: string; status: number; body: string }>();
  const versions = [1, 2].map((n) => ({
    version: n,
    at: `2026-01-0${n}T00:00:00.000Z`,
    activity: `act_${n}`,
  }));
  const none = { states: [], claims: [], occurrences: [], relations: [], events: [], decisions: [] };
  const store: Omit<Store, "write"> = {
    where: "memory",
    watches: {
      add: async () => [],
      remove: async () => 0,
      list: async () => ({ items: [], next: null }),
      get: async () => null,
      ledTo: async () => null,
      publications: async () => [],
      take: async () => [],
      settle: async () => {},
      next: async () => null,
    },
    latest: async () => versions[1] ?? null,
    claimVersions: async (id, v) => (id === "clm_1" ? versions.filter(({ version }) => version <= v) : []),
    versionAt: async (asOf) =>
      versions.findLast((v) => (typeof asOf === "number" ? v.version === asOf : v.at <= asOf)) ?? null,
    articles: async (v, { cursor }) => {
      if (cursor && cursor !== "c2") throw new Mistake("malformed", "The cursor is not one of ours.");
      const head = states[1] ?? state(2, "");
      const item = {
        article: { id: "art_1", url: "https://example.org/a", key: null },
        head,
        headline: "A <bridge>",
        revisions: 2,
      };
      return { items: v === 0 ? [] : [item], next: v === 0 || cursor ? null : "c2" };
    },
    article: async (id, v) =>
      id === "art_1" && v > 0
        ? { article: { id, url: "https://example.org/a", key: null }, headline: "A <bridge>", states }
        : null,
    revision: async (id) => held(id),
    notices: async (ids) => new Map(ids.map((id) => [id, id === "rev_2" ? held(id).document.notices : []])),
    occurrences: async () => row.occurrences,
    standing: async (revisions) => new Map(revisions.map((id) => [id, new Map([["att_1", "clm_1"]])])),
    claims: async () => ({ items: [row], next: null }),
    searchable: async () => true,
    claim: async (id) => (id === "clm_1" ? row : null),
    claimHistory: async (id) => (id === "clm_1" ? row.occurrences : []),
    relations: async () => [related],
    nodes: async () => [
      { claim: row.claim, agent, standing: true },
      { claim: related.b as Lived<Claim>, agent: null, standing: false },
    ],
    polarities: async () => new Map(),
    relation: async (id) => (id === "rel_1" ? related : null),
    decisions: async () => [decision],
    told: async (_v, _page, { ids }) => ({
      items: !ids || ids.includes("clm_1") ? [toldRow(row.claim)] : [],
      next: null,
    }),
    pairs: async () => ({
      items: [{ relation, a: toldRow(row.claim), b: toldRow(related.b as Lived<Claim>) }],
      next: null,
    }),
    spoken: async () => ({ claims: 1, outlets: 1 }),
    headlines: async () => [],
    outlets: async () => [{ publisher: "<b>Example</b>", articles: 1 }],
    arrivals: async () => new Map(),
    drawn: async (v) => {
      const { first } = toldRow(row.claim);
      const ends = [row.claim, related.b as Lived<Claim>].map((one) => ({ ...one, first, standing: true }));
      return {
        claims: v === 0 ? [] : ends,
        relations: v === 0 ? [] : [relation],
        more: false,
        moreRelations: false,
      };
    },
    sheets: async (ids) =>
      new Map(
        ids.map((id) => {
          const { revision, document } = held(id);
          return [id, { ...revision, sentences: document.sentences }] as const;
        }),
      ),
    margin: async () => [{ attribution: "att_1", claim: "clm_1", agrees: 0, contradicts: 1 }],
    agents: async () => ({ items: [{ agent, claims: 1, only: null }], next: null }),
    agent: async (id) => (id === "agt_1" ? { agent, claims: 1 } : null),
    alike: async () => [],
    versions: async () => ({ items: [], next: null }),
    step: async () => [],
    events: async () => ({ items: [], next: null }),
    texts: async (ids) => new Map(ids.map((id) => [id, TEXT])),
    changes: async () => ({ born: { ...none, relations: [relation] }, ended: none }),
    seen: async () => null,
    keep: async () => {},
    through: async () => [],
    page: async (revision) =>
      revision === "rev_2"
        ? { sha256: "ab".repeat(32), type: "text/html", bytes: Buffer.from("<script>alert(1)</script>") }
        : null,
    replay: async (key) => memory.get(key) ?? null,
    remember: async (key, request, status, body) => void memory.set(key, { request, status, body }),
    close: async () => {},
  };
  return { ...store, write: () => Promise.reject(new Error("not here")), ...over };
}

export const fakePipeline: Pipeline = {
  submit: async (payload) => {
    const { text, publisher } = payload as { text?: string; publisher?: string };
    if (!publisher)
      throw new Mistake("invalid", "publisher is needed.", [{ pointer: "/publisher", detail: "needed" }]);
    const outcome = text === "known" ? "unchanged" : "created";
    return { article: "art_1", revision: "rev_2", n: 2, outcome, version: 2, restores: null };
  },
  decide: async (_relation, { who, why }) => ({
    outcome: "created",
    decision: { ...decision, who, why },
    relation: "rel_1",
    version: 3,
  }),
  recount: async (article) => ({ article, events: 0, wordings: 0, version: null }),
  withdraw: async () => ({ outcome: "withdrawn", decision, relation: null, version: 3 }),
  identify: async (_pair, { who, why, verdict }) => ({
    outcome: "created",
    decision: { ...decision, verdict, who, why },
    version: 3,
  }),
  unidentify: async () => ({ outcome: "withdrawn", decision, version: 3 }),
  diff: async (_article, from, to) => {
    const span = at("the <b>bridge</b> is safe");
    const side = { text: TEXT.slice(span.start, span.end), spans: [span], attribution: "att_1" };
    const notice = held("x").document.notices[0] ?? null;
    const event = {
      kind: "reworded",
      claim: "clm_1",
      supersedes: null,
      old: side,
      new: side,
      slots: [],
    } as const;
    return {
      diff: {
        edits: [{ kind: "replace", old: span, new: span }],
        alignment: { links: [], added: [], removed: [], moved: [], changes: [] },
        events: [
          { ...event, disclosedBy: notice, confidence: 1, reason: "r" },
          { ...event, disclosedBy: null, confidence: 1, reason: "r" },
        ],
        ownVoice: [],
        notices: [],
        relations: { born: [relation], dissolved: [] },
        headline: null,
        emptyBecause: null,
      },
      from: held(`rev_${from}`),
      to: held(`rev_${to}`),
    };
  },
};

export function fakeApp(over: { store?: Partial<Store>; pipeline?: Partial<Pipeline> } = {}) {
  const lines: Record<string, unknown>[] = [];
  const store = fakeStore(over.store);
  const app = createApp({
    store,
    pipeline: { ...fakePipeline, ...over.pipeline },
    now: () => "2026-01-04T00:00:00.000Z",
    requestId: () => "req-1",
    log: (line) => lines.push(line),
    web: createWeb({ store, diff: fakePipeline.diff }),
  });
  return { app, lines };
}
