import type { State } from "../../model/article.ts";
import { Mistake } from "../../model/problem.ts";
import { chain } from "../../present/chain.ts";
import { revisionsOf } from "../../present/revisions.ts";
import type { Store } from "../../store/contract.ts";
import { paged, words } from "../ask/params.ts";
import { type App, missing, pageBody, pageOf, read } from "../ask/read.ts";
import { httpDate, mementoLinks, toTimeLine } from "../past/memento.ts";
import { articleLine, pastOf } from "../past/timelines.ts";
import {
  Article,
  article as articleShape,
  listOf,
  pageSchema,
  Revision,
  RevisionRow,
  versioned,
} from "../told/schemas.ts";
import { showArticle, showState } from "../told/show.ts";
import { showAttribution, showNotice, telling, tellings } from "../told/telling.ts";

/** An article with its chain of captured revisions. @throws Mistake when it is not there at the version. */
export async function findArticle(store: Store, id: string, version: number) {
  const found = await store.article(id, version);
  if (!found) throw missing("article", id);
  return { ...found, states: [...found.states].sort((a, b) => a.n - b.n) };
}

/** That an article has no revision of that number, and which it has. */
export function noRevision(n: string | number, states: readonly State[], pointer: string): Mistake {
  const known = revisionsOf(states);
  return new Mistake("not-found", `The article has no revision ${n} at this version; ${known}.`, [
    { pointer, detail: `no such revision; ${known}` },
  ]);
}

/** Reads of articles and of their revisions. */
export function articleReads(app: App, store: Store): void {
  const tag = "articles";
  const find = (id: string, version: number) => findArticle(store, id, version);

  read(
    app,
    store,
    {
      path: "/v1/articles",
      name: "listArticles",
      tag,
      summary: "The articles, each as it stands",
      query: { ...paged, publisher: words("Only articles that this publisher runs.") },
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
      answer: versioned(articleShape),
    },
    async ({ param, version, url }) => {
      const { article, headline, states } = await find(param("id"), version);
      const head = states.findLast((state) => state.head) ?? states.at(-1);
      if (!head) throw missing("article", article.id);
      const row = showArticle({ article, head, headline, revisions: states.length });
      return { body: { version, ...row }, links: toTimeLine(pastOf(url, "articles", article.id)) };
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
      const tells = await tellings(
        store,
        entries.flatMap((entry) => ("declared" in entry ? [entry.declared.revision] : [])),
      );
      const items = entries.map((entry) => {
        if ("state" in entry) return showState(entry.state);
        const { by, revision, since } = entry.declared;
        const declared_by = { revision, ...showNotice(by, tells.get(revision) ?? telling("")) };
        return {
          n: null,
          status: "declared" as const,
          declared_by,
          from: since?.at ?? null,
          until: by.at,
        };
      });
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
    async ({ param, version, url }) => {
      const { article, states } = await find(param("id"), version);
      const state = states.find(({ n }) => String(n) === param("n"));
      const held = state && (await store.revision(state.revision));
      if (!state || !held) throw noRevision(param("n"), states, "/n");
      const rows = await store.occurrences({ revision: state.revision }, version);
      const claims = new Map(rows.map(({ occurrence }) => [occurrence.attribution, occurrence.claim]));
      const { revision, document, attributions } = held;
      const tell = telling(revision.text);
      const line = articleLine(url, article.id, states, version);
      const memento = line.mementos[states.indexOf(state)];
      return {
        links: mementoLinks(line, memento),
        headers: { "Memento-Datetime": httpDate(state.at) },
        body: {
          version,
          article: article.id,
          ...showState(state),
          headline: revision.headline,
          language: revision.language,
          via: await store.through(state.revision),
          text: revision.text,
          blocks: document.blocks.map((block) => ({ ...tell.place(block), role: block.role })),
          notices: document.notices.map((notice) => showNotice(notice, tell)),
          attributions: attributions.map((a) => showAttribution(a, tell, claims.get(a.id) ?? null, state.at)),
        },
      };
    },
  );
}
