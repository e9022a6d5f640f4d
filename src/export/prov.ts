import { type Agent, everyOne } from "../model/attribution.ts";
import { claimWords } from "../text/claimed.ts";
import { listOf, wordsOf } from "../text/span.ts";
import { type Dialect, entries } from "./dialect.ts";
import { type Excerpt, readsOf } from "./excerpt.ts";
import type { Names } from "./names.ts";
import { address, called, given, isA, prefixes, type Value } from "./prov-terms.ts";
import { timeIs } from "./times.ts";

/**
 * PROV-JSON (https://www.w3.org/submissions/prov-json/) in the terms of W3C PROV: a claim is quoted from revisions,
 * a revision derived from the one before it, a role acts on behalf of an organization, and each record is the work of
 * the activity that made its version. Each section is a reading of the graph of its own, so that none is held in memory.
 */
export const prov: Dialect = {
  name: "prov",
  version: "3",
  media: "application/json",
  ending: "json",
  description: "W3C PROV as PROV-JSON: what each claim derives from, and by whose word",
  async *write(excerpt, names) {
    yield `{"prefix":${JSON.stringify(prefixes(names))}`;
    for (const [section, records] of Object.entries(SECTIONS)) {
      yield `,\n"${section}":{`;
      yield* entries(records(excerpt, names));
      yield "}";
    }
    yield "}\n";
  },
};

type Records = AsyncGenerator<readonly [string, Readonly<Record<string, Value>>]>;

/** The sections of the document in their order, each with its records by identifier. */
const SECTIONS: Readonly<Record<string, (excerpt: Excerpt, names: Names) => Records>> = {
  entity: entities,
  activity: activities,
  agent: agents,
  wasGeneratedBy: numbered("g", generations),
  wasDerivedFrom: numbered("d", derivations),
  specializationOf: numbered("s", specializations),
  wasAttributedTo: numbered("t", authorships),
  wasAssociatedWith: numbered("w", associations),
  actedOnBehalfOf: numbered("b", delegations),
};

/** Relations of PROV have no names of their own: they are told by number, as nodes of this document alone. */
function numbered(
  letter: string,
  records: (excerpt: Excerpt) => AsyncGenerator<Readonly<Record<string, Value>>>,
): (excerpt: Excerpt) => Records {
  return async function* (excerpt) {
    let number = 0;
    for await (const record of records(excerpt)) {
      number += 1;
      yield [`_:${letter}${number}`, record];
    }
  };
}

async function* entities(excerpt: Excerpt, names: Names): Records {
  for await (const { article, states } of excerpt.articles()) {
    yield [
      `article:${article.id}`,
      { ...isA("stemma:Article"), ...given({ "prov:location": article.url && address(article.url) }) },
    ];
    // A text that came back is one revision in two places of the chain.
    for (const state of new Map(states.map((one) => [one.revision, one])).values()) {
      const { n, publisher, at, published, modified, captured } = state;
      yield [
        called("revision", state.revision),
        {
          ...isA("stemma:Revision"),
          "prov:location": address(names.revision(article.id, n)),
          ...given({
            "stemma:publisher": publisher,
            "stemma:at": at,
            "stemma:atIs": timeIs(state),
            "stemma:published": published,
            "stemma:modified": modified,
            "stemma:captured": captured,
          }),
        },
      ];
    }
  }
  const told = new Set<string>();
  for await (const row of excerpt.claims()) {
    const { claim, standing } = row;
    if (excerpt.partial) told.add(claim.id);
    yield [
      `claim:${claim.id}`,
      { ...isA("stemma:Claim"), "prov:value": readsOf(row), "stemma:standing": standing },
    ];
  }
  for await (const { relation, a, b } of excerpt.relations()) {
    const { id, stance, level, score, linker } = relation;
    for (const claim of excerpt.partial ? [a, b] : []) {
      if (told.has(claim.id)) continue;
      told.add(claim.id);
      yield [`claim:${claim.id}`, { ...isA("stemma:Claim"), "prov:value": claim.text }];
    }
    yield [
      `relation:${id}`,
      {
        ...isA("stemma:Relation"),
        "stemma:stance": stance,
        "stemma:level": level,
        "stemma:score": score,
        "stemma:linker": linker,
      },
    ];
  }
}

async function* activities(excerpt: Excerpt): Records {
  for await (const { version, detail } of excerpt.versions()) {
    const { kind, started, ended, why } = detail;
    yield [
      called("version", version),
      {
        ...isA(`stemma:${kind}`),
        "prov:startTime": started,
        "prov:endTime": ended,
        ...given({ "stemma:why": why }),
      },
    ];
  }
}

const TYPES: Readonly<Record<Agent["kind"], string>> = {
  person: "prov:Person",
  role: "prov:Person",
  organization: "prov:Organization",
  software: "prov:SoftwareAgent",
  unnamed: "stemma:Unnamed",
  document: "stemma:Document",
};

async function* agents(excerpt: Excerpt): Records {
  const told = new Set<string>();
  function* once(id: string, type: string, label: string): Generator<[string, Record<string, Value>]> {
    if (told.has(id)) return;
    told.add(id);
    yield [id, { ...isA(type), "prov:label": label }];
  }
  for await (const { id, kind, name, behalf } of excerpt.agents()) {
    yield [`agent:${id}`, { ...isA(TYPES[kind]), "prov:label": name }];
    if (behalf !== null) yield* once(called("organization", behalf), "prov:Organization", behalf);
  }
  for await (const { states } of excerpt.articles())
    for (const { publisher } of states)
      yield* once(called("publisher", publisher), "prov:Organization", publisher);
  for await (const { detail } of excerpt.versions()) {
    for (const program of detail.software)
      yield* once(called("software", program), "prov:SoftwareAgent", program);
    if (detail.who !== null) yield* once(called("person", detail.who), "prov:Person", detail.who);
  }
}

async function* generations(excerpt: Excerpt) {
  const by = (entity: string, version: number) => ({
    "prov:entity": entity,
    "prov:activity": called("version", version),
  });
  const there = new Set<string>();
  for await (const { states } of excerpt.articles()) for (const { revision } of states) there.add(revision);
  for await (const { version, detail } of excerpt.versions())
    if (detail.revision !== null && there.delete(detail.revision))
      yield by(called("revision", detail.revision), version);
  for await (const { claim } of excerpt.claims()) yield by(`claim:${claim.id}`, claim.since);
  for await (const { relation } of excerpt.relations()) yield by(`relation:${relation.id}`, relation.since);
}

async function* derivations(excerpt: Excerpt) {
  const from = (generated: string, used: string, more: Readonly<Record<string, Value>> = {}) => ({
    "prov:generatedEntity": generated,
    "prov:usedEntity": used,
    ...more,
  });
  for await (const { states } of excerpt.articles())
    for (const [i, { revision }] of states.entries()) {
      const before = states[i - 1]?.revision;
      // What restores an earlier text derives from nothing new.
      if (before === undefined || states.findIndex((one) => one.revision === revision) < i) continue;
      yield from(called("revision", revision), called("revision", before), isA("prov:Revision"));
    }
  for await (const { claim, occurrences, sheets } of excerpt.claims())
    for (const { occurrence, attribution } of occurrences) {
      const text = sheets.get(occurrence.revision)?.text ?? "";
      const { source, cue, content, via, manner, act, polarity, confidence } = attribution;
      yield from(`claim:${claim.id}`, called("revision", occurrence.revision), {
        ...isA("prov:Quotation"),
        ...given({
          "stemma:words": claimWords(text, content),
          "stemma:source": wordsOf(text, source),
          "stemma:cue": wordsOf(text, cue),
          "stemma:via": listOf(text, via),
        }),
        "stemma:manner": manner,
        "stemma:act": act,
        "stemma:polarity": polarity,
        "stemma:confidence": confidence,
      });
    }
  for await (const { relation, a, b } of excerpt.relations())
    for (const claim of [a, b]) yield from(`relation:${relation.id}`, `claim:${claim.id}`);
}

async function* specializations(excerpt: Excerpt) {
  for await (const { article, states } of excerpt.articles())
    for (const revision of new Set(states.map((state) => state.revision)))
      yield {
        "prov:specificEntity": called("revision", revision),
        "prov:generalEntity": `article:${article.id}`,
      };
}

async function* authorships(excerpt: Excerpt) {
  const to = (entity: string, agent: string) => ({ "prov:entity": entity, "prov:agent": agent });
  for await (const { states } of excerpt.articles())
    for (const { revision, publisher } of new Map(states.map((one) => [one.revision, one])).values())
      yield to(called("revision", revision), called("publisher", publisher));
  for await (const { claim, occurrences } of excerpt.claims()) {
    const holders = new Set(
      occurrences.flatMap(({ attribution }) => everyOne<Agent>(attribution).map(({ id }) => id)),
    );
    for (const holder of holders) yield to(`claim:${claim.id}`, `agent:${holder}`);
  }
}

async function* associations(excerpt: Excerpt) {
  for await (const { version, detail } of excerpt.versions()) {
    const parties = detail.software.map((program) => called("software", program));
    if (detail.who !== null) parties.push(called("person", detail.who));
    for (const party of parties) yield { "prov:activity": called("version", version), "prov:agent": party };
  }
}

async function* delegations(excerpt: Excerpt) {
  for await (const { id, behalf } of excerpt.agents())
    if (behalf !== null)
      yield { "prov:delegate": `agent:${id}`, "prov:responsible": called("organization", behalf) };
}
