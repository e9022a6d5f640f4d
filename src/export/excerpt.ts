import type { Article, State } from "../model/article.ts";
import { type Agent, everyOne } from "../model/attribution.ts";
import type { Notice } from "../model/document.ts";
import type { Activity, Version } from "../model/graph.ts";
import { Mistake } from "../model/problem.ts";
import { reads } from "../present/held.ts";
import { oneWith } from "../present/identity.ts";
import { inTime } from "../present/in-time.ts";
import type { ClaimRow, OccurrenceRow, Reader, RelationRow } from "../store/contract.ts";
import { cursorOf, pages } from "../store/page.ts";
import type { Sheet } from "../store/room.ts";

/** Which part of the graph: one claim, what one article or one agent says, or all of it, as it was at a version. */
export interface Scope {
  readonly version: number;
  readonly claim?: string | undefined;
  readonly article?: string | undefined;
  /** Under every name that is one with its own. */
  readonly agent?: string | undefined;
}

/** A claim with the places where it stands, from first to last, and the words of their revisions by revision. */
export interface ToldClaim extends Omit<ClaimRow, "occurrences"> {
  readonly occurrences: readonly OccurrenceRow[];
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly relations: readonly RelationRow[];
}

/** The words of a claim as they read by themselves, by how it was first held. */
export const readsOf = ({ claim, occurrences }: Pick<ToldClaim, "claim" | "occurrences">): string =>
  reads(occurrences[0]?.attribution.polarity ?? "asserts", claim.text);

export interface ToldArticle {
  readonly article: Article;
  /** Of its latest revision that came with one. */
  readonly headline: string | null;
  /** In the order of time. */
  readonly states: readonly State[];
  /** By revision. */
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
}

export type ToldVersion = Version & { readonly detail: Activity };

/** A part of the graph, read from the store page by page, so that a large graph needs no more memory than a small one. */
export interface Excerpt {
  readonly version: number;
  /** True where it is not the whole graph, so that relations may lead out of it. */
  readonly partial: boolean;
  /** What tells it from all other versions and parts: "53", "53.clm_…". */
  readonly id: string;
  claims(): AsyncIterable<ToldClaim>;
  /** Each relation of its claims once, whether the other claim is part of it or not. */
  relations(): AsyncIterable<RelationRow>;
  articles(): AsyncIterable<ToldArticle>;
  agents(): AsyncIterable<Agent>;
  /** The versions that its claims, places and relations were born at, newest first; of the whole graph all. */
  versions(): AsyncIterable<ToldVersion>;
}

/** How many claims, agents or versions are read at a time. */
const PAGE = 100;

/** The part of a store's graph that `scope` names. @throws Mistake where its claim, article or agent is not there at the version. */
export async function excerptOf(store: Reader, scope: Scope): Promise<Excerpt> {
  const { version, claim, article, agent } = scope;
  const [, second] = Object.entries({ claim, article, agent }).filter(([, id]) => id !== undefined);
  if (second !== undefined)
    throw new Mistake("invalid", "Give a claim, an article or an agent, and not more than one of them.", [
      { pointer: `/${second[0]}`, detail: "is given beside another of claim, article and agent" },
    ]);
  if (claim !== undefined && !(await store.claim(claim, version))) throw missing("claim", claim, version);
  if (article !== undefined && !(await store.article(article, version)))
    throw missing("article", article, version);
  const speaker = agent === undefined ? null : await store.agent(agent, version);
  if (agent !== undefined && speaker === null) throw missing("agent", agent, version);
  const agents = speaker && (await oneWith(store, speaker.agent, version)).map(({ id }) => id);
  const partial = claim !== undefined || article !== undefined || agents !== null;
  const belongs = ({ occurrence, attribution }: OccurrenceRow) =>
    (article === undefined || occurrence.article === article) &&
    (agents === null || everyOne<Agent>(attribution).some(({ id }) => agents.includes(id)));

  async function* rows(): AsyncGenerator<readonly ClaimRow[]> {
    if (claim !== undefined) {
      const row = await store.claim(claim, version);
      if (row) yield [row];
      return;
    }
    yield* pages((page) => store.claims(version, page, { article, ...(agents && { agents }) }), PAGE);
  }

  async function* claims(): AsyncGenerator<ToldClaim> {
    for await (const page of rows()) {
      const here = page.map((row) => ({
        ...row,
        occurrences: inTime(row.occurrences.filter(belongs)),
      }));
      const sheets = await store.sheets([
        ...new Set(here.flatMap((row) => row.occurrences.map((o) => o.occurrence.revision))),
      ]);
      const relations = await relationsOf(page);
      for (const row of here) yield { ...row, sheets, relations: relations(row.claim.id) };
    }
  }

  /** The relations of a page's claims, by claim. */
  async function relationsOf(page: readonly ClaimRow[]) {
    const ids = page.map((row) => row.claim.id);
    const found = await store.relations(ids, version);
    return (id: string) => found.filter(({ a, b }) => a.id === id || b.id === id);
  }

  async function* relations(): AsyncGenerator<RelationRow> {
    const part = new Set<string>();
    if (partial) for await (const page of rows()) for (const row of page) part.add(row.claim.id);
    // A relation is told with its first claim, or with its second where the first is no part.
    for await (const told of claims())
      for (const row of told.relations)
        if (row.a.id === told.claim.id || (partial && !part.has(row.a.id))) yield row;
  }

  async function* articles(): AsyncGenerator<ToldArticle> {
    for await (const ids of articleIds()) {
      for (const id of ids) {
        const found = await store.article(id, version);
        if (!found) continue;
        const states = [...found.states].sort((x, y) => x.n - y.n);
        yield {
          article: found.article,
          headline: found.headline,
          states,
          notices: await store.notices(states.map(({ revision }) => revision)),
        };
      }
    }
  }

  async function* articleIds(): AsyncGenerator<readonly string[]> {
    if (article !== undefined) yield [article];
    else if (partial) {
      const seen = new Set<string>();
      for await (const told of claims()) {
        const fresh = told.occurrences.map((row) => row.occurrence.article).filter((id) => !seen.has(id));
        for (const id of fresh) seen.add(id);
        yield [...new Set(fresh)];
      }
    } else
      for await (const page of pages((request) => store.articles(version, request), PAGE))
        yield page.map((row) => row.article.id);
  }

  async function* speakers(): AsyncGenerator<Agent> {
    if (!partial) {
      for await (const page of pages((request) => store.agents(version, request), PAGE))
        for (const row of page) yield row.agent;
      return;
    }
    const seen = new Set<string>();
    for await (const told of claims())
      for (const { attribution } of told.occurrences)
        for (const { id, name, kind, behalf } of everyOne<Agent>(attribution)) {
          if (seen.has(id)) continue;
          seen.add(id);
          yield { id, name, kind, behalf };
        }
  }

  async function* versions(): AsyncGenerator<ToldVersion> {
    const first = cursorOf([version + 1]);
    if (!partial) {
      for await (const page of pages((request) => store.versions(request), PAGE, first)) yield* page;
      return;
    }
    const born = new Set<number>();
    for await (const told of claims()) {
      born.add(told.claim.since);
      for (const { occurrence } of told.occurrences) born.add(occurrence.since);
      for (const { relation } of told.relations) born.add(relation.since);
    }
    for (const at of [...born].sort((x, y) => y - x))
      yield* (await store.versions({ limit: 1, cursor: cursorOf([at + 1]) })).items;
  }

  const id = [version, claim ?? article ?? agent].filter((part) => part !== undefined).join(".");
  return { version, partial, id, claims, relations, articles, agents: speakers, versions };
}

const missing = (kind: string, id: string, version: number) =>
  new Mistake("not-found", `There is no ${kind} ${JSON.stringify(id)} at version ${version}.`, [
    { pointer: `/${kind}`, detail: `no such ${kind}` },
  ]);
