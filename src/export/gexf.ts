import { escaped } from "../present/escape.ts";
import type { RelationRow } from "../store/contract.ts";
import { behalfIn } from "../text/spoken-for.ts";
import type { Dialect } from "./dialect.ts";
import { type Excerpt, readsOf, type ToldClaim } from "./excerpt.ts";
import type { Names } from "./names.ts";

/**
 * GEXF 1.2 (https://gexf.net), a network for Gephi and its like: claims are nodes, relations edges. Each begins when
 * it was first told, by the publishers' own times, so that a timeline shows the dispute grow. Claims that only a
 * relation of the part leads to are nodes without attributes.
 *
 * networkx reads no graph of directed and undirected edges, and no times of the format "dateTime": all edges are
 * undirected, `later` names the claim that supersedes the other, and instants stand under "date", as others write them.
 */
export const gexf: Dialect = {
  name: "gexf",
  version: "2",
  media: "application/xml",
  ending: "gexf",
  description: "a network of claims and relations over time, for Gephi and the like",
  async *write(excerpt, names) {
    yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<meta><creator>Stemma</creator><description>Claims of version ${excerpt.version}</description></meta>
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date">
<attributes class="node" mode="static">${NODE.map(attribute).join("")}</attributes>
<attributes class="edge" mode="static">${EDGE.map(attribute).join("")}</attributes>
<nodes>
`;
    const began = new Map<string, string | null>();
    for await (const told of excerpt.claims()) {
      began.set(told.claim.id, beginning(told));
      yield node(told, names);
    }
    if (excerpt.partial) yield* strangers(excerpt, began);
    yield "</nodes>\n<edges>\n";
    for await (const row of excerpt.relations()) yield edge(row, began, names);
    yield "</edges>\n</graph>\n</gexf>\n";
  },
};

const NODE = ["agent", "agent_kind", "on_behalf_of", "also", "publishers", "standing", "address"] as const;
const EDGE = ["stance", "level", "score", "later", "linker", "address"] as const;

/** What is no string, so that a program can filter by more and less. */
const TYPES: Readonly<Record<string, string>> = { standing: "boolean", score: "double" };

const attribute = (name: string) =>
  `<attribute id="${name}" title="${name}" type="${TYPES[name] ?? "string"}"/>`;

const values = (given: Readonly<Record<string, string | number | boolean>>) =>
  `<attvalues>${Object.entries(given)
    .map(([name, value]) => `<attvalue for="${name}" value="${text(String(value))}"/>`)
    .join("")}</attvalues>`;

const start = (at: string | null | undefined) => (at ? ` start="${at}"` : "");

// Characters that XML 1.0 cannot hold at all.
const text = (words: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  escaped(words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd"));

const beginning = ({ occurrences }: ToldClaim): string | null => occurrences[0]?.state?.at ?? null;

function node(told: ToldClaim, names: Names): string {
  const { claim, occurrences, sheets, standing } = told;
  const { agent = null, also = [] } = occurrences[0]?.attribution ?? {};
  const behalf = agent && behalfIn(sheets.get(occurrences[0]?.occurrence.revision ?? "")?.text ?? "", agent);
  const publishers = [...new Set(occurrences.flatMap(({ state }) => (state ? [state.publisher] : [])))];
  const more = values({
    ...(agent ? { agent: agent.name, agent_kind: agent.kind } : {}),
    ...(behalf ? { on_behalf_of: behalf } : {}),
    ...(also.length > 0 ? { also: also.map(({ name }) => name).join("; ") } : {}),
    publishers: publishers.join("; "),
    standing,
    address: names.claim(claim.id),
  });
  return `<node id="${claim.id}" label="${text(readsOf(told))}"${start(beginning(told))}>${more}</node>\n`;
}

/** The claims that lie outside the part, at the other ends of its relations. */
async function* strangers(excerpt: Excerpt, began: Map<string, string | null>): AsyncGenerator<string> {
  for await (const { a, b } of excerpt.relations())
    for (const claim of [a, b]) {
      if (began.has(claim.id)) continue;
      began.set(claim.id, null);
      yield `<node id="${claim.id}" label="${text(claim.text)}"/>\n`;
    }
}

function edge(
  { relation, a, b }: RelationRow,
  began: ReadonlyMap<string, string | null>,
  names: Names,
): string {
  const { id, stance, level, score, linker } = relation;
  // It stands from when the later of its claims was told.
  const since = [a, b].map(({ id }) => began.get(id) ?? "").sort()[1];
  const more = values({
    stance,
    level,
    score,
    ...(stance === "supersedes" ? { later: a.id } : {}),
    linker,
    address: names.relation(id),
  });
  return `<edge id="${id}" source="${a.id}" target="${b.id}" weight="${score}" label="${stance}"${start(since)}>${more}</edge>\n`;
}
