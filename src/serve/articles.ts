import { z } from "@hono/zod-openapi";
import { Mistake } from "../model/problem.ts";
import type { Pipeline } from "../pipeline.ts";
import type { Store } from "../store/contract.ts";
import { chain } from "./declared.ts";
import { type App, instant, missing, pageBody, paged, pageOf, read } from "./read.ts";
import { Article, Diff, listOf, pageSchema, Revision, RevisionRow, versioned } from "./schemas.ts";
import { showArticle, showAttribution, showDiff, showNotice, showState, telling } from "./show.ts";

const number = z.coerce.number().int().min(1).optional();

export function articleReads(app: App, store: Store, pipeline: Pipeline): void {
  const tag = "articles";

  async function find(id: string, version: number) {
    const found = await store.article(id, version);
    if (!found) throw missing("article", id);
    return { article: found.article, states: [...found.states].sort((a, b) => a.n - b.n) };
  }

  read(
    app,
    store,
    {
      path: "/v1/articles",
      name: "listArticles",
      tag,
      summary: "The articles, each as it stands",
      query: { ...paged, publisher: z.string().optional() },
      answer: pageSchema(Article),
    },
    async ({ query, version }) =>
      pageBody(
        await store.articles(version, pageOf(query), { publisher: query.publisher }),
        version,
        showArticle,
      ),
  );

  read(
    app,
    store,
    {
      path: "/v1/articles/{id}",
      name: "getArticle",
      tag,
      summary: "One article",
      query: {},
      answer: versioned({ id: z.string(), head: RevisionRow.nullable(), revisions: z.number().int() }),
    },
    async ({ param, version }) => {
      const { article, states } = await find(param("id"), version);
      const head = states.findLast((state) => state.head) ?? states.at(-1);
      if (!head) throw missing("article", article.id);
      const headline = (await store.revision(head.revision))?.revision.headline ?? null;
      const row = showArticle({ article, head, headline, revisions: states.length });
      return { body: { version, ...row } };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/articles/{id}/revisions",
      name: "listRevisions",
      tag,
      summary:
        "The states of an article: those captured, and those that a notice declares to have stood in between",
      query: {},
      answer: listOf(RevisionRow),
    },
    async ({ param, version }) => {
      const { states } = await find(param("id"), version);
      const entries = chain(states, await store.notices(states.map((state) => state.revision)));
      const items = [];
      for (const entry of entries) {
        if ("state" in entry) {
          items.push(showState(entry.state));
          continue;
        }
        const { by, revision, from, until } = entry.declared;
        const text = (await store.revision(revision))?.revision.text ?? "";
        const declared_by = { revision, ...showNotice(by, telling(text)) };
        items.push({ n: null, status: "declared" as const, declared_by, from, until });
      }
      return { body: { version, items } };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/articles/{id}/revisions/{n}",
      name: "getRevision",
      tag,
      summary: "One captured revision: its text, blocks, notices and attributions",
      query: {},
      answer: Revision,
    },
    async ({ param, version }) => {
      const { article, states } = await find(param("id"), version);
      const state = states.find(({ n }) => String(n) === param("n"));
      const held = state && (await store.revision(state.revision));
      if (!state || !held) throw missing("revision", param("n"), "/n");
      const rows = await store.occurrences({ revision: state.revision }, version);
      const claims = new Map(rows.map(({ occurrence }) => [occurrence.attribution, occurrence.claim]));
      const { revision, document, attributions } = held;
      const tell = telling(revision.text);
      return {
        body: {
          version,
          article: article.id,
          ...showState(state),
          headline: revision.headline,
          language: revision.language,
          text: revision.text,
          blocks: document.blocks.map((block) => ({ ...tell.place(block), role: block.role })),
          notices: document.notices.map((notice) => showNotice(notice, tell)),
          attributions: attributions.map((a) => showAttribution(a, tell, claims.get(a.id) ?? null)),
        },
      };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/articles/{id}/diff",
      name: "diffRevisions",
      tag,
      summary: "What changed between two captured revisions; the previous and the latest by default",
      query: {
        from: number.openapi({ description: "The earlier revision; the one before `to` by default." }),
        to: number.openapi({ description: "The later revision; the latest by default." }),
        since: z.string().optional().openapi({
          description: "Instead of `from`: the revision that stood at this ISO 8601 time.",
        }),
      },
      answer: Diff,
    },
    async ({ param, query, version }) => {
      const { article, states } = await find(param("id"), version);
      if (query.from !== undefined && query.since !== undefined)
        throw new Mistake("invalid", "Give either from or since, not both.", [
          { pointer: "/since", detail: "cannot go with from" },
        ]);
      const to = query.to ?? states.at(-1)?.n ?? 0;
      let from = query.from ?? Math.max(1, to - 1);
      if (query.since !== undefined) {
        const since = instant(query.since, "since");
        from = states.findLast(({ at }) => at <= since)?.n ?? 1;
      }
      for (const [name, n] of Object.entries({ from, to }))
        if (!states.some((state) => state.n === n)) throw missing("revision", String(n), `/${name}`);
      if (from > to)
        throw new Mistake(
          "invalid",
          `Revision ${from} comes after revision ${to}: from must not be after to.`,
          [{ pointer: query.since === undefined ? "/from" : "/since", detail: "is after to" }],
        );
      const found = await pipeline.diff(article.id, from, to, version);
      if (!found) throw missing("revision", String(to), "/to");
      const textOf = await textsFor(store, version, found.diff);
      const [old, now] = [from, to].map((n) => states.find((state) => state.n === n));
      return {
        body: {
          version,
          article: article.id,
          from: old ? showState(old) : null,
          to: now ? showState(now) : null,
          ...showDiff(found.diff, found.from, found.to, textOf, version),
        },
      };
    },
  );
}

type Found = NonNullable<Awaited<ReturnType<Pipeline["diff"]>>>["diff"];

/** The words of the claims that a difference's relations join; a claim that is gone keeps those it was removed with. */
async function textsFor(
  store: Store,
  version: number,
  diff: Found,
): Promise<(claim: string) => string | null> {
  const texts = new Map<string, string>();
  for (const event of diff.events) texts.set(event.claim, event.new?.text ?? event.old?.text ?? "");
  const ends = [...diff.relations.born, ...diff.relations.dissolved].flatMap(({ a, b }) => [a, b]);
  for (const id of new Set(ends)) {
    const row = await store.claim(id, version);
    if (row) texts.set(id, row.claim.text);
  }
  return (claim) => texts.get(claim) ?? null;
}
