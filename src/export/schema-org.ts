import type { State } from "../model/article.ts";
import { type Agent, everyOne } from "../model/attribution.ts";
import { CHANGE_NOTICES, type Notice } from "../model/document.ts";
import { type Dialect, listed } from "./dialect.ts";
import { type Excerpt, readsOf, type ToldArticle, type ToldClaim } from "./excerpt.ts";
import type { Names } from "./names.ts";
import { ownTime } from "./times.ts";

/**
 * JSON-LD in the words of schema.org: a Claim with its author and each NewsArticle in which it appears, and each
 * article with its corrections. No ClaimReview is written, since nobody reviewed a claim; schema.org has no word for
 * one claim that contradicts another.
 */
export const schemaOrg: Dialect = {
  name: "schema-org",
  version: "3",
  media: "application/ld+json",
  ending: "jsonld",
  description: "schema.org Claims and NewsArticles as JSON-LD",
  async *write(excerpt, names) {
    yield '{"@context":"https://schema.org","@graph":[';
    yield* listed(things(excerpt, names));
    yield "\n]}\n";
  },
};

async function* things(excerpt: Excerpt, names: Names) {
  for await (const told of excerpt.articles()) yield article(told, names);
  for await (const agent of excerpt.agents()) yield speaker(agent, names);
  for await (const told of excerpt.claims()) yield claim(told, names);
}

/** schema.org knows people, organizations, documents and programs; somebody unnamed or in a role is a person. */
const TYPES: Readonly<Record<Agent["kind"], string>> = {
  person: "Person",
  role: "Person",
  unnamed: "Person",
  organization: "Organization",
  document: "CreativeWork",
  software: "SoftwareApplication",
};

function speaker({ id, name, kind, behalf }: Agent, names: Names) {
  return {
    "@type": TYPES[kind],
    "@id": names.agent(id),
    name,
    ...(behalf === null ? {} : { affiliation: { "@type": "Organization", name: behalf } }),
  };
}

function claim(told: ToldClaim, names: Names) {
  const { claim, occurrences } = told;
  const [first] = occurrences;
  const holders = first ? everyOne<Agent>(first.attribution) : [];
  const authors = holders.map(({ id }) => ({ "@id": names.agent(id) }));
  const created = first?.state ? ownTime(first.state) : null;
  const appearance = occurrences.map(({ occurrence, state }) => ({
    "@id": state ? names.revision(occurrence.article, state.n) : names.article(occurrence.article),
  }));
  return {
    "@type": "Claim",
    "@id": names.claim(claim.id),
    text: readsOf(told),
    ...(authors.length > 0 ? { author: authors.length === 1 ? authors[0] : authors } : {}),
    ...(created === null ? {} : { dateCreated: created }),
    ...(appearance[0] ? { firstAppearance: appearance[0], appearance } : {}),
  };
}

function article({ article: { id, url }, headline, states, notices }: ToldArticle, names: Names) {
  return {
    "@type": "NewsArticle",
    "@id": names.article(id),
    ...(url === null ? {} : { url }),
    ...(headline === null ? {} : { headline }),
    hasPart: states.map((state) => revision(id, state, notices.get(state.revision) ?? [], names)),
  };
}

function revision(id: string, state: State, notices: readonly Notice[], names: Names) {
  const corrections = notices.filter(({ kind }) => CHANGE_NOTICES.includes(kind));
  return {
    "@type": "NewsArticle",
    "@id": names.revision(id, state.n),
    version: String(state.n),
    publisher: { "@type": "NewsMediaOrganization", name: state.publisher },
    ...(state.published === null ? {} : { datePublished: state.published }),
    ...(state.modified === null ? {} : { dateModified: state.modified }),
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(({ text, at }) => ({
            "@type": "CorrectionComment",
            text,
            ...(at === null ? {} : { datePublished: at }),
          })),
        }),
  };
}
