import type { Article, State } from "../../src/model/article.ts";
import type { Agent } from "../../src/model/attribution.ts";
import type { Changeset, Claim, HeldRevision, Occurrence } from "../../src/model/graph.ts";
import type { Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";

export const DATABASE = process.env["DATABASE_URL"];

/** Empties the database of DATABASE_URL, of its tables too. */
export const emptied = () =>
  run("drop schema if exists public cascade; create schema public; drop schema if exists drizzle cascade");

/** A store without records: in memory, or in the PostgreSQL database of DATABASE_URL, which is emptied. */
export async function emptyStore(): Promise<Store> {
  if (!DATABASE) return openStore({ data: "memory://" });
  await emptied();
  return openStore({ database: DATABASE });
}

/** A clock that is a second further each time it is asked. */
export function clockFrom(start: string): () => string {
  let tick = Date.parse(start);
  return () => {
    tick += 1000;
    return new Date(tick).toISOString();
  };
}

/** What `run` is called in the database's list of connections. */
export const BESIDE = "beside";

/** Runs SQL on the test database, past the store. */
export async function run(text: string): Promise<Record<string, unknown>[]> {
  const { default: postgres } = await import("postgres");
  const sql = postgres(DATABASE ?? "", {
    max: 1,
    onnotice: () => {},
    connection: { application_name: BESIDE },
  });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

export const agent: Agent = { id: "ag1", name: "Jane Roe", kind: "person", behalf: null };

export const article = (id: string): Article => ({ id, url: `https://news.example/${id}`, key: null });

export const state = (id: string, n: number, more: Partial<State> = {}): State => ({
  id: `${id}-s${n}`,
  article: id,
  n,
  revision: `${id}-r${n}`,
  publisher: "The Example",
  published: null,
  modified: null,
  captured: null,
  at: `2026-02-0${n}T00:00:00.000Z`,
  restores: null,
  head: true,
  topics: ["name:dam", "name:river", "flood"],
  ...more,
});

export const claim = (id: string, text: string): Claim => ({ id, text, agent: agent.id });

export const occurrence = (of: Claim, at: State): Occurrence => ({
  id: `${of.id}@${at.revision}`,
  claim: of.id,
  attribution: `${at.revision}-t`,
  revision: at.revision,
  article: at.article,
  agent: agent.id,
  wording: `w-${of.id}`,
  profile: { words: ["flood"], score: 0.1 },
});

export const held = (at: State): HeldRevision => ({
  revision: {
    id: at.revision,
    article: at.article,
    content: `c-${at.revision}`,
    headline: `Headline ${at.n}`,
    language: "en",
    text: `Headline ${at.n}\n\nThe dam held, said Jane Roe. “Ünïcode 😀”`,
  },
  document: {
    blocks: [{ start: 0, end: 10, role: "headline" }],
    sentences: [{ start: 0, end: 10, block: 0 }],
    notices: [
      { span: { start: 0, end: 4 }, kind: "update", at: null, zone: null, certain: false, text: "Update" },
    ],
  },
  attributions: [
    {
      id: `${at.revision}-t`,
      revision: at.revision,
      source: [{ start: 30, end: 38 }],
      cue: [{ start: 25, end: 29 }],
      content: [{ start: 12, end: 24 }],
      via: [],
      manner: "indirect",
      act: "statement",
      polarity: "asserts",
      confidence: 0.9,
      agent,
      predication: null,
      extractor: "rules@1",
    },
  ],
});

let activities = 0;
export function changeset(
  more: {
    [K in Exclude<keyof Changeset, "sketches">]?: Changeset[K] extends readonly unknown[]
      ? Changeset[K]
      : Partial<Changeset[K]>;
  } & Pick<Changeset, "sketches">,
): Changeset {
  const none = { states: [], claims: [], occurrences: [], relations: [], events: [], decisions: [] };
  return {
    articles: more.articles ?? [],
    sightings: more.sightings ?? [],
    revisions: more.revisions ?? [],
    agents: more.agents ?? [agent],
    activity: {
      id: `act${++activities}`,
      kind: "import",
      software: ["rules@1", "linker@1"],
      started: "2026-03-01T00:00:00.000Z",
      ended: "2026-03-01T00:00:01.000Z",
      article: null,
      revision: null,
      who: null,
      why: null,
      ...more.activity,
    },
    asserted: { ...none, ...more.asserted },
    retracted: { ...none, ...more.retracted },
    ...(more.sketches && { sketches: more.sketches }),
  };
}

export const put = async (store: Store, set: Changeset, now = "2026-03-01T00:00:00.000Z") =>
  (
    await store.write(
      () => now,
      async () => ({ changeset: set, result: null }),
    )
  ).version;
