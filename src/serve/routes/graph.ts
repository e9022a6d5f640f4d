import { z } from "@hono/zod-openapi";
import type { Relation } from "../../model/graph.ts";
import { Mistake } from "../../model/problem.ts";
import { LARGEST } from "../../present/as-of.ts";
import { idsOneWith } from "../../present/identity.ts";
import type { GraphChanges, RelationRow, Store } from "../../store/contract.ts";
import { cursorOf, pages } from "../../store/page.ts";
import { paged, whole, words } from "../ask/params.ts";
import { type App, missing, pageBody, pageOf, read } from "../ask/read.ts";
import { pageSchema, Relation as RelationShape, versioned } from "../told/schemas.ts";
import { Node } from "../told/schemas-claims.ts";
import { showDecision, showNode, showRelation, showState } from "../told/show.ts";
import { wordings } from "../told/wording.ts";
import { Changes, Version } from "./ledger/changes.ts";

/** The most claims that one answer of the graph holds. */
const MOST = 500;
const SEEDS_A_PAGE = 200;

/** Reads of the graph as a whole and of how it came about. */
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
        claim: words("Start from this claim; without `agent` and `article`."),
        agent: words(
          "Start from the claims that this agent, or one that is the same, holds; with `article`, from those of them that stand there.",
        ),
        article: words(
          "Start from the claims that stand in this article; with `agent`, from those of them that it holds.",
        ),
        depth: whole(0, 4, "How many relations away from the start to go, 0 to 4; 1 by default.").default(1),
      },
      answer: versioned({
        nodes: z.array(Node),
        edges: z.array(RelationShape),
        truncated: z.boolean(),
      }),
    },
    async ({ query, version }) => {
      const seen = new Set<string>();
      let truncated = await seed(store, version, query, seen);
      const edges = new Map<string, RelationRow>();
      let rim = [...seen];
      // One step more than asked: the last finds the relations among the claims that are there already.
      for (let step = 0; step <= query.depth && rim.length > 0; step += 1) {
        const rows = await store.relations(rim, version);
        rim = [];
        for (const row of rows) {
          for (const { id } of [row.a, row.b]) {
            if (seen.has(id) || step === query.depth) continue;
            if (seen.size >= MOST) {
              truncated = true;
              continue;
            }
            seen.add(id);
            rim.push(id);
          }
          if (seen.has(row.a.id) && seen.has(row.b.id)) edges.set(row.relation.id, row);
        }
      }
      const nodes = await store.nodes([...seen], version);
      const wordingOf = await wordings(
        store,
        nodes.map(({ claim }) => claim),
        version,
      );
      return {
        body: {
          version,
          nodes: nodes.map((row) => showNode(row, wordingOf(row.claim.id), version)),
          edges: [...edges.values()].map(({ relation, decision }) =>
            showRelation(relation, wordingOf, version, decision),
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
      answer: pageSchema(Version),
      fixed: false,
    },
    async ({ query, version }) => {
      const { limit, cursor = cursorOf([version + 1]) } = pageOf(query);
      return pageBody(await store.versions({ limit, cursor }), version, (item) => item);
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/graph/changes",
      name: "getChanges",
      tag,
      summary:
        "What stands at version `to` and did not at version `from`, and what stood then and no longer does",
      query: {
        from: whole(0, LARGEST, "The version before `to` by default.").optional(),
        to: whole(0, LARGEST, "The version read by default.").optional(),
      },
      answer: Changes,
    },
    async ({ query, version }) => {
      const to = query.to ?? version;
      const from = query.from ?? Math.max(0, to - 1);
      if (to > version)
        throw new Mistake("not-found", `There is no version ${to}; the last to read here is ${version}.`, [
          { pointer: "/to", detail: `has to be at most ${version}` },
        ]);
      if (from > to)
        throw new Mistake(
          "invalid",
          `Version ${from} comes after version ${to}: \`from\` must not be after \`to\`.`,
          [{ pointer: "/from", detail: "is after to" }],
        );
      const { born, ended } = await store.changes(from, to);
      const named = new Map([...born.claims, ...ended.claims].map((claim) => [claim.id, claim]));
      for (const id of new Set([...born.relations, ...ended.relations].flatMap(({ a, b }) => [a, b]))) {
        if (named.has(id)) continue;
        const row = (await store.claim(id, to)) ?? (await store.claim(id, from));
        if (row) named.set(id, row.claim);
      }
      const wordingOf = await wordings(store, named.values(), to);
      const show = (part: GraphChanges["born"]) => ({
        states: part.states.map((state) => ({ article: state.article, ...showState(state) })),
        claims: part.claims.map(({ id, text, agent }) => ({ id, text, reads: wordingOf(id).reads, agent })),
        occurrences: part.occurrences.map(({ id, claim, attribution, revision, article, agent }) => ({
          id,
          claim,
          attribution,
          revision,
          article,
          agent,
        })),
        decisions: part.decisions.map((decision) => showDecision(decision, to)),
        relations: part.relations.map((r: Relation) => showRelation(r, wordingOf, to)),
      });
      return { body: { version, from, to, born: show(born), ended: show(ended) } };
    },
  );
}

/** Puts the claims to start from into `seen`; true when there were more than fit. */
async function seed(
  store: Store,
  version: number,
  from: { claim?: string | undefined; agent?: string | undefined; article?: string | undefined },
  seen: Set<string>,
): Promise<boolean> {
  const { claim, agent, article } = from;
  if (claim === undefined && agent === undefined && article === undefined)
    throw new Mistake("invalid", "Say where to start: give a claim, an agent or an article.", [
      { pointer: "/claim", detail: "one of claim, agent and article is needed" },
    ]);
  if (claim !== undefined) {
    const beside = agent === undefined ? (article === undefined ? null : "article") : "agent";
    if (beside !== null)
      throw new Mistake(
        "invalid",
        `Start from a claim or from what an ${beside} tells: give \`claim\` or \`${beside}\`, not both.`,
        [{ pointer: `/${beside}`, detail: "is given beside claim" }],
      );
    const row = await store.claim(claim, version);
    if (!row) throw missing("claim", claim, "/claim");
    seen.add(row.claim.id);
    return false;
  }
  if (agent !== undefined && !(await store.agent(agent, version))) throw missing("agent", agent, "/agent");
  if (article !== undefined && !(await store.article(article, version)))
    throw missing("article", article, "/article");
  const wanted = {
    agents: agent === undefined ? undefined : await idsOneWith(store, agent, version),
    article,
  };
  for await (const items of pages((page) => store.claims(version, page, wanted), SEEDS_A_PAGE))
    for (const row of items) {
      if (seen.size >= MOST) return true;
      seen.add(row.claim.id);
    }
  return false;
}
