import type { ClaimIn, JoinedClaims } from "../../../eval/stories.ts";
import type { LinkClaim } from "../../../link/link.ts";
import { Mistake } from "../../../model/problem.ts";
import type { Span } from "../../../model/span.ts";
import { createPipeline } from "../../../pipeline.ts";
import type { Store } from "../../../store/contract.ts";
import { openStore } from "../../../store/open.ts";
import { normalize } from "../../../text/normal.ts";
import type { Story } from "./read.ts";

/** What an import of stories made of them. */
export interface Imported {
  readonly claims: ReadonlyMap<string, ClaimIn & { readonly linked: LinkClaim }>;
  readonly relations: readonly JoinedClaims[];
  /** For each article, claims of the articles that it was found to be of one story with, and those of them that were read. */
  readonly near: ReadonlyMap<string, Near>;
  /** Where a quote stands in its article (`story/article`). @throws Mistake where it does not. */
  readonly place: (article: string, quote: string) => Span;
}

export interface Near {
  readonly found: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
}

/** Imports the stories as they were published, through the pipeline, into an embedded database that is kept nowhere. */
export async function imported(stories: readonly Story[]): Promise<Imported> {
  const store = await openStore({ data: "memory://" });
  try {
    return await importedInto(store, stories);
  } finally {
    await store.close();
  }
}

async function importedInto(store: Store, stories: readonly Story[]): Promise<Imported> {
  const near = new Map<string, Near>();
  let asked: Near = { found: new Set(), read: new Set() };
  const pipeline = createPipeline(
    watched(store, (one) => {
      asked = one;
    }),
    clock(),
  );
  const articles = stories
    .flatMap(({ name, articles }) => articles.map((article) => ({ ...article, at: `${name}/${article.id}` })))
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  const claims = new Map<string, ClaimIn & { linked: LinkClaim }>();
  const texts = new Map<string, string>();
  for (const { at, publisher, published, headline, text } of articles) {
    const payload = { key: at, publisher, published, headline, text: text.join("\n\n") };
    const { revision, version } = await pipeline.submit(payload, at);
    near.set(at, asked);
    texts.set(at, (await store.texts([revision])).get(revision) ?? "");
    const rows = await store.occurrences({ revision }, version ?? 0);
    const nodes = await store.nodes(
      [...new Set(rows.map(({ occurrence }) => occurrence.claim))],
      version ?? 0,
    );
    const told = new Map(nodes.map(({ claim }) => [claim.id, claim.text]));
    for (const { occurrence, attribution } of rows) {
      const { claim: id, profile } = occurrence;
      const words = told.get(id) ?? "";
      if (claims.has(id)) continue;
      claims.set(id, {
        id,
        article: at,
        text: words,
        spans: attribution.content,
        linked: { id, text: words, profile, told: at },
      });
    }
  }
  const latest = (await store.latest())?.version ?? 0;
  const rows = await store.relations([...claims.keys()], latest);
  const place = (article: string, quote: string): Span => {
    const words = normalize(quote).text;
    const start = texts.get(article)?.indexOf(words) ?? -1;
    if (start < 0) throw new Mistake("invalid", `“${quote}” does not stand in ${article}; quote its words.`);
    return { start, end: start + words.length };
  };
  const relations = new Map(rows.map(({ relation }) => [relation.id, relation]));
  return { claims, relations: [...relations.values()], near, place };
}

/** The store, telling what each search for neighbours found, and what it would have found had no claim been left out by its sketch. */
function watched(store: Store, tell: (near: Near) => void): Store {
  return {
    ...store,
    write: (now, work) =>
      store.write(now, (tx) =>
        work({
          ...tx,
          neighbours: async (article, topics, at, limits, sketches) => {
            const read = await tx.neighbours(article, topics, at, limits, sketches);
            const found = await tx.neighbours(article, topics, at, { ...limits, shared: 0 }, sketches);
            const ids = ({ told }: typeof read) => new Set(told.map(({ claim }) => claim.id));
            tell({ found: ids(found), read: ids(read) });
            return read;
          },
        }),
      ),
  };
}

/** A clock that is a second further each time it is asked. */
function clock(): () => string {
  let tick = Date.parse("2030-01-01T00:00:00Z");
  return () => {
    tick += 1000;
    return new Date(tick).toISOString();
  };
}
