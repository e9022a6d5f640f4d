import type { z } from "@hono/zod-openapi";
import { STANCES } from "../../model/graph.ts";
import { instant, versionFor } from "../../present/as-of.ts";
import { copiesOf } from "../../present/copies.ts";
import { idsOneWith } from "../../present/identity.ts";
import { inTime } from "../../present/in-time.ts";
import { wordsNow } from "../../present/now.ts";
import { disputersOf, sourcesOf } from "../../present/origins.ts";
import type { Origin } from "../../present/sources.ts";
import type { ClaimFilter, ClaimRow, OccurrenceRow, Page, Store } from "../../store/contract.ts";
import { idOf, oneOf, paged, unreadable, words } from "../ask/params.ts";
import { type App, missing, pageBody, pageOf, read } from "../ask/read.ts";
import { httpDate, mementoLinks, toTimeLine } from "../past/memento.ts";
import { claimLine, pastOf } from "../past/timelines.ts";
import { claimListOf, pageSchema, Relation } from "../told/schemas.ts";
import { Claim, Occurrence, WholeClaim } from "../told/schemas-claims.ts";
import { showClaim, showOccurrence, showRelation } from "../told/show.ts";
import { revisionsOf, showAgent, showOthers, type Telling, tellings } from "../told/telling.ts";
import { wordings } from "../told/wording.ts";

export const claimFilters = {
  q: words(
    "Words of the claim, its first ones or others in which it stood: all of them, “a phrase”, or without -this. " +
      "Marks, and words as common as “the”, are not looked for.",
  ),
  publisher: words("Only claims that stand in an article of this publisher."),
  article: idOf("article", "Only claims that stand in this article."),
  stance: oneOf(STANCES, "Only claims at an end of such a relation."),
  disputed: oneOf(["true", "false"], "Only claims that are, or are not, contradicted."),
  since: words("Only claims asserted after this version number or ISO 8601 time."),
  stood_at: words(
    "Only claims that stood in the revision that some article had at this ISO 8601 time, by the outlets' own times. " +
      "`as_of` asks what was known here; this asks what could be read there.",
  ),
};

const WORDLESS = {
  pointer: "/q",
  detail:
    "has no word to look for: marks are not looked for, nor are words as common as “the” and “of”; give a word that tells what the claim is about",
};

type Filters = { [K in keyof typeof claimFilters]?: z.infer<(typeof claimFilters)[K]> };

/** The filters as the store takes them. @throws Mistake where there is no word to look for. */
export async function filterOf(store: Store, filters: Filters): Promise<ClaimFilter> {
  const { disputed, since, q, publisher, article, stance, stood_at } = filters;
  if (q !== undefined && !(await store.searchable(q, "asked"))) throw unreadable([WORDLESS]);
  return {
    q,
    publisher,
    article,
    stance,
    since: since === undefined ? undefined : (await versionFor(store, since, "since")).version,
    disputed: disputed === undefined ? undefined : disputed === "true",
    stoodAt: stood_at === undefined ? undefined : instant(stood_at, "stood_at", true),
  };
}

/** A page of claims, each with the words in which it stands now where those are not its first. */
export async function claimsBody(store: Store, page: Page<ClaimRow>, version: number) {
  const places = page.items.flatMap(({ occurrences }) => occurrences);
  const now = await wordsNow(
    store,
    page.items.map(({ claim }) => claim),
    places,
  );
  return pageBody(page, version, (row) => showClaim(row, version, now));
}

/** Through whom the claim came, from first to last: speaker, carrier and publisher, once for each article. */
function provenance(rows: readonly OccurrenceRow[], tells: ReadonlyMap<string, Telling>, v: number) {
  const seen = new Set<string>();
  return inTime(rows).flatMap((row) => {
    if (seen.has(row.occurrence.article)) return [];
    seen.add(row.occurrence.article);
    const { article, url, n, publisher, at } = showOccurrence(row, v);
    const via = tells.get(row.occurrence.revision)?.carriers(row.attribution.via).text || null;
    const { agent, also, source, content } = row.attribution;
    const around = tells.get(row.occurrence.revision)?.around({ source, content });
    return [
      { agent: agent && showAgent(agent, around), ...showOthers(also), via, publisher, article, url, n, at },
    ];
  });
}

/** Where claims that say the same word for word first stood, of all that is told of a claim. */
function elsewhere(origins: readonly Origin[], copies: readonly string[]) {
  return origins
    .flatMap(({ told }) => told)
    .filter(({ claim }) => copies.includes(claim))
    .sort((x, y) => ((x.at ?? "9") < (y.at ?? "9") ? -1 : 1))
    .map(({ claim, article, url, publisher, n, at }) => ({ claim, article, url, publisher, n, at }));
}

function showSources(origins: readonly Origin[]) {
  const confirmed = origins.filter(({ level }) => level === "confirmed").length;
  return {
    independent: confirmed,
    perhaps: origins.length - confirmed,
    origins: origins.map(({ agent, also, around, via, level, told }) => ({
      agent: agent && showAgent(agent, around),
      ...showOthers(also),
      via,
      level,
      told: told.map(({ claim, article, publisher, at }) => ({ claim, article, publisher, at })),
    })),
  };
}

export function claimReads(app: App, store: Store): void {
  const tag = "claims";
  const find = async (id: string, version: number) => {
    const row = await store.claim(id, version);
    if (!row) throw missing("claim", id);
    return row;
  };

  read(
    app,
    store,
    {
      path: "/v1/claims",
      name: "listClaims",
      tag,
      summary:
        "The claims, each with where it stands and, where that is not in its first words, in which it stands `now`",
      query: {
        ...paged,
        ...claimFilters,
        agent: idOf("agent", "Only claims that this agent, or one that is the same, holds."),
      },
      answer: pageSchema(Claim),
    },
    async ({ query, version }) => {
      const agents = query.agent === undefined ? undefined : await idsOneWith(store, query.agent, version);
      const filter = { ...(await filterOf(store, query)), agents };
      const page = await store.claims(version, pageOf(query), filter);
      return claimsBody(store, page, version);
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/claims/{id}",
      name: "getClaim",
      tag,
      summary:
        "One claim: its occurrences with their words, first appearance, provenance, independent sources and who disputes it",
      query: {},
      answer: WholeClaim,
    },
    async ({ param, version, url, past }) => {
      const row = await find(param("id"), version);
      const relations = store.relations([row.claim.id], version);
      const [tells, sources, disputers, related, now] = await Promise.all([
        tellings(store, revisionsOf(row.occurrences)),
        sourcesOf(store, row.claim.id, version, relations),
        disputersOf(store, row.claim.id, version, relations),
        relations,
        wordsNow(store, [row.claim], row.occurrences),
      ]);
      const chain = provenance(row.occurrences, tells, version);
      const body = {
        version,
        ...showClaim(row, version, now, tells),
        provenance: chain,
        copies: elsewhere(sources, copiesOf(row.claim.id, related)),
        sources: showSources(sources),
        disputed_by: showSources(disputers),
      };
      const { id } = row.claim;
      if (!past) return { body, links: toTimeLine(pastOf(url, "claims", id)) };
      const line = await claimLine(store, url, id, version);
      const memento = line.mementos.at(-1);
      const headers = memento && { "Memento-Datetime": httpDate(memento.at) };
      return { body, links: mementoLinks(line, memento, { last: false }), ...(headers && { headers }) };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/claims/{id}/history",
      name: "getClaimHistory",
      tag,
      summary: "Every occurrence that the claim ever had, ended ones too",
      query: {},
      answer: claimListOf(Occurrence),
    },
    async ({ param, version }) => {
      const rows = await store.claimHistory(param("id"), version);
      if (rows.length === 0) await find(param("id"), version);
      const tells = await tellings(store, revisionsOf(rows));
      const items = inTime(rows).map((row) =>
        showOccurrence(row, version, tells.get(row.occurrence.revision)),
      );
      return { body: { version, claim: param("id"), items } };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/claims/{id}/relations",
      name: "listClaimRelations",
      tag,
      summary: "What agrees with the claim, contradicts or supersedes it",
      query: { stance: oneOf(STANCES, "Only relations of this kind.") },
      answer: claimListOf(Relation),
    },
    async ({ param, query, version }) => {
      const { claim } = await find(param("id"), version);
      const rows = await store.relations([claim.id], version);
      const wordingOf = await wordings(
        store,
        rows.flatMap(({ a, b }) => [a, b]),
        version,
      );
      const items = rows
        .filter(({ relation }) => query.stance === undefined || relation.stance === query.stance)
        .map(({ relation, decision }) => showRelation(relation, wordingOf, version, decision));
      return { body: { version, claim: claim.id, items } };
    },
  );
}
