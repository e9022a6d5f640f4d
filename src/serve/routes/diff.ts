import { LRUCache } from "lru-cache";
import type { State } from "../../model/article.ts";
import { Mistake } from "../../model/problem.ts";
import type { Pipeline } from "../../pipeline.ts";
import { instant, versionFor } from "../../present/as-of.ts";
import type { Store } from "../../store/contract.ts";
import { revisionNumber, words } from "../ask/params.ts";
import { type App, missing, read } from "../ask/read.ts";
import { showDiff, showState } from "../told/show.ts";
import { wordings } from "../told/wording.ts";
import { findArticle, noRevision } from "./articles.ts";
import { Diff } from "./ledger/changes.ts";

/** What rendered differences may take in memory; a long article's is some 200 KB. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * GET /v1/articles/{id}/diff: what changed between two captured revisions. Since a version, once read, reads the same
 * for ever, an answer is kept under what was asked and the version that it was answered from.
 */
export function diffReads(app: App, store: Store, pipeline: Pipeline): void {
  const rendered = new LRUCache<string, string>({
    maxSize: MOST_BYTES,
    sizeCalculation: (body, key) => 2 * (body.length + key.length),
  });
  read(
    app,
    store,
    {
      path: "/v1/articles/{id}/diff",
      name: "diffRevisions",
      tag: "articles",
      summary: "What changed between two captured revisions; the previous and the latest by default",
      query: {
        from: revisionNumber("The earlier revision; the one before `to` by default."),
        to: revisionNumber("The later revision; the latest by default."),
        since: words(
          "Instead of `from`: the revision that stood at this ISO 8601 time, or at this version of the graph.",
        ),
      },
      answer: Diff,
    },
    async ({ param, query, version }) => {
      const key = JSON.stringify([param("id"), query.from, query.to, query.since, version]);
      const kept = rendered.get(key);
      if (kept !== undefined) return { body: kept };
      const { article, states } = await findArticle(store, param("id"), version);
      const { from, to } = await ends(store, article.id, states, query);
      const found = await pipeline.diff(article.id, from, to, version);
      const [old, now] = [from, to].map((n) => states.find((state) => state.n === n));
      if (!found || !old || !now) throw missing("revision", String(to), "/to");
      const wordingOf = await wordings(store, await joinedIn(store, version, found.diff), version);
      const body = JSON.stringify({
        version,
        article: article.id,
        from: showState(old),
        to: showState(now),
        ...showDiff(found.diff, now.publisher, found.from, found.to, wordingOf, version),
      });
      rendered.set(key, body);
      return { body };
    },
  );
}

/** The numbers of the revisions to compare. @throws Mistake when they are not there or do not go together. */
async function ends(
  store: Store,
  article: string,
  states: readonly State[],
  query: { from?: number | undefined; to?: number | undefined; since?: string | undefined },
): Promise<{ from: number; to: number }> {
  if (query.from !== undefined && query.since !== undefined)
    throw new Mistake("invalid", "Give either `from` or `since`, not both.", [
      { pointer: "/since", detail: "cannot go with from; leave one of the two out" },
    ]);
  const to = query.to ?? states.at(-1)?.n ?? 0;
  const from =
    query.since === undefined
      ? (query.from ?? Math.max(1, to - 1))
      : await stoodAt(store, article, states, query.since);
  for (const [name, n] of Object.entries({ from, to }))
    if (!states.some((state) => state.n === n)) throw noRevision(n, states, `/${name}`);
  if (from > to)
    throw new Mistake(
      "invalid",
      `Revision ${from} comes after revision ${to}: \`from\` must not be after \`to\`.`,
      [{ pointer: query.since === undefined ? "/from" : "/since", detail: "is after to" }],
    );
  return { from, to };
}

/** The number of the revision that stood at a time or was the latest known at a version; before the first, the first. */
async function stoodAt(
  store: Store,
  article: string,
  states: readonly State[],
  since: string,
): Promise<number> {
  if (!/^\d+$/.test(since)) {
    const at = instant(since, "since");
    return states.findLast((state) => state.at <= at)?.n ?? 1;
  }
  const { version } = await versionFor(store, since, "since");
  const then = (await store.article(article, version))?.states.find(({ head }) => head);
  return states.find(({ revision }) => revision === then?.revision)?.n ?? 1;
}

type Found = NonNullable<Awaited<ReturnType<Pipeline["diff"]>>>["diff"];

/** The claims that a difference's relations join, in their words; a claim that is gone keeps those it was removed with. */
async function joinedIn(store: Store, version: number, diff: Found): Promise<{ id: string; text: string }[]> {
  const texts = new Map<string, string>();
  for (const event of diff.events) texts.set(event.claim, event.new?.text ?? event.old?.text ?? "");
  const ends = [...diff.relations.born, ...diff.relations.dissolved].flatMap(({ a, b }) => [a, b]);
  for (const id of new Set(ends)) {
    const row = await store.claim(id, version);
    if (row) texts.set(id, row.claim.text);
  }
  return ends.flatMap((id) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, text }];
  });
}
