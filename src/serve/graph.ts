import { z } from "@hono/zod-openapi";
import type { Claim, Relation } from "../model/graph.ts";
import { Mistake } from "../model/problem.ts";
import type { GraphChanges, RelationRow, Store } from "../store/contract.ts";
import { type App, missing, pageBody, paged, pageOf, read } from "./read.ts";
import { pageSchema, Relation as RelationShape, versioned } from "./schemas.ts";
import { showBareClaim, showRelation, showState } from "./show.ts";

/** The most claims that one answer of the graph holds. */
const MOST = 500;
const SEEDS_A_PAGE = 200;

const depth = z.coerce.number().int().min(0).max(4).default(1);
const versionNumber = z.coerce.number().int().min(0).optional();

export function graphReads(app: App, store: Store): void {
  const tag = "graph";

  read(
    app,
    store,
    {
      path: "/v1/graph",
      name: "getGraph",
      tag,
      summary: "The claims around a claim, an agent or an article, and the relations among them",
      query: {
        claim: z.string().optional(),
        agent: z.string().optional(),
        article: z.string().optional(),
        depth: depth.openapi({ description: "How many relations away from the start to go, 0 to 4." }),
      },
      answer: versioned({
        nodes: z.array(z.unknown()),
        edges: z.array(RelationShape),
        truncated: z.boolean(),
      }),
    },
    async ({ query, version }) => {
      const nodes = new Map<string, Claim>();
      let truncated = await seed(store, version, query, nodes);
      const edges = new Map<string, RelationRow>();
      let edge = [...nodes.keys()];
      for (let step = 0; step < query.depth && edge.length > 0; step += 1) {
        const rows = await store.relations(edge, version);
        edge = [];
        for (const row of rows) {
          for (const claim of [row.a, row.b]) {
            if (nodes.has(claim.id)) continue;
            if (nodes.size >= MOST) {
              truncated = true;
              continue;
            }
            nodes.set(claim.id, claim);
            edge.push(claim.id);
          }
          if (nodes.has(row.a.id) && nodes.has(row.b.id)) edges.set(row.relation.id, row);
        }
      }
      return {
        body: {
          version,
          nodes: [...nodes.values()].map((claim) => showBareClaim(claim, version)),
          edges: [...edges.values()].map(({ relation, a, b }) =>
            showRelation(relation, (id) => (id === a.id ? a.text : b.text), version),
          ),
          truncated,
        },
      };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/graph/versions",
      name: "listVersions",
      tag,
      summary: "The versions of the graph, and what made each",
      query: paged,
      answer: pageSchema(z.unknown()),
    },
    async ({ query, version }) => {
      const page = await store.versions(pageOf(query));
      const items = page.items.filter((item) => item.version <= version);
      return { ...pageBody({ ...page, items }, version, (item) => item), fixed: false };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/graph/changes",
      name: "getChanges",
      tag,
      summary: "What was born and what ended after version `from`, up to version `to`",
      query: {
        from: versionNumber.openapi({ description: "The version before `to` by default." }),
        to: versionNumber.openapi({ description: "The version read by default." }),
      },
      answer: versioned({ from: z.number(), to: z.number(), born: z.unknown(), ended: z.unknown() }),
    },
    async ({ query, version }) => {
      const to = query.to ?? version;
      const from = query.from ?? Math.max(0, to - 1);
      if (to > version) throw missing("version", String(to), "/to");
      if (from > to)
        throw new Mistake(
          "invalid",
          `Version ${from} comes after version ${to}: from must not be after to.`,
          [{ pointer: "/from", detail: "is after to" }],
        );
      const { born, ended } = await store.changes(from, to);
      const texts = new Map([...born.claims, ...ended.claims].map(({ id, text }) => [id, text]));
      for (const id of new Set([...born.relations, ...ended.relations].flatMap(({ a, b }) => [a, b]))) {
        if (texts.has(id)) continue;
        const row = (await store.claim(id, to)) ?? (await store.claim(id, from));
        if (row) texts.set(id, row.claim.text);
      }
      const show = (part: GraphChanges["born"]) => ({
        states: part.states.map((state) => ({ article: state.article, ...showState(state) })),
        claims: part.claims.map((claim) => showBareClaim(claim, to)),
        occurrences: part.occurrences.map(({ id, claim, attribution, revision, article, agent }) => ({
          id,
          claim,
          attribution,
          revision,
          article,
          agent,
        })),
        relations: part.relations.map((r: Relation) => showRelation(r, (id) => texts.get(id) ?? null, to)),
      });
      return { body: { version, from, to, born: show(born), ended: show(ended) } };
    },
  );
}

/** Puts the claims to start from into `nodes`; true when there were more than fit. */
async function seed(
  store: Store,
  version: number,
  from: { claim?: string | undefined; agent?: string | undefined; article?: string | undefined },
  nodes: Map<string, Claim>,
): Promise<boolean> {
  const { claim, agent, article } = from;
  if (claim === undefined && agent === undefined && article === undefined)
    throw new Mistake("invalid", "Say where to start: give a claim, an agent or an article.", [
      { pointer: "/claim", detail: "one of claim, agent and article is needed" },
    ]);
  if (claim !== undefined) {
    const row = await store.claim(claim, version);
    if (!row) throw missing("claim", claim, "/claim");
    nodes.set(row.claim.id, row.claim);
  }
  if (agent !== undefined && !(await store.agent(agent, version))) throw missing("agent", agent, "/agent");
  if (article !== undefined && !(await store.article(article, version)))
    throw missing("article", article, "/article");
  if (agent === undefined && article === undefined) return false;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store["claims"]>> = await store.claims(
      version,
      { limit: SEEDS_A_PAGE, cursor: cursor ?? undefined },
      { agent, article },
    );
    for (const row of page.items) {
      if (nodes.size >= MOST) return true;
      nodes.set(row.claim.id, row.claim);
    }
    cursor = page.next;
  } while (cursor !== null);
  return false;
}
