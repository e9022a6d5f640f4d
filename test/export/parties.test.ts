import { parse } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportTo } from "../../src/cli/export.ts";
import { excerptOf } from "../../src/export/excerpt.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { ClaimRow, Store } from "../../src/store/contract.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

const ABOUT = "Engineers looked at the bridge at Norvik in Halden County. ";
const TEXTS = [
  "Mara Lind and Ola Okafor said that the bridge at Norvik was safe.",
  "A spokesman for Norvik Roads said that the bridge at Norvik was not safe.",
];
const person = { who: "Ada Lindgren", why: "The report came after the statement." };

let store: Store;
let version: number;
let safe: ClaimRow;
let unsafe: ClaimRow;
beforeAll(async () => {
  store = await emptyStore();
  const pipeline = createPipeline(store, clockFrom("2026-03-01T00:00:00Z"));
  for (const [i, text] of TEXTS.entries())
    await pipeline.submit(
      { key: `k${i}`, publisher: `Paper ${i}`, published: `2026-02-0${i + 1}T10:00:00Z`, text: ABOUT + text },
      null,
    );
  const { items } = await store.claims((await store.latest())?.version ?? 0, { limit: 10 }, {});
  const [one, other] = ["was safe", "was not safe"].map((words) =>
    items.find(({ claim }) => claim.text.endsWith(words)),
  );
  if (!one || !other) throw new Error("the claims are not there");
  [safe, unsafe] = [one, other];
  const [row] = await store.relations([safe.claim.id], (await store.latest())?.version ?? 0);
  await pipeline.decide(row?.relation.id ?? "", {
    verdict: "change",
    stance: "supersedes",
    later: unsafe.claim.id,
    ...person,
  });
  version = (await store.latest())?.version ?? 0;
}, 60_000);
afterAll(() => store.close());

async function exported(format: string): Promise<string> {
  const pieces: string[] = [];
  await exportTo(store, { format }, (piece) => void pieces.push(piece));
  return pieces.join("");
}

test("a table tells for whom somebody speaks, and who says it too", async () => {
  const rows = parse<Record<string, string>>(await exported("csv"), { bom: true, columns: true });
  expect(rows).toContainEqual(
    expect.objectContaining({
      claim: safe.claim.text,
      agent: "Mara Lind",
      also: "Ola Okafor",
      on_behalf_of: "",
    }),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({
      claim: unsafe.claim.text,
      agent_kind: "role",
      on_behalf_of: "Norvik Roads",
      also: "",
    }),
  );
});

test("provenance tells for whom somebody speaks, and which person decided what, and why", async () => {
  const { agent, activity, actedOnBehalfOf, wasAssociatedWith } = JSON.parse(await exported("prov"));
  const speaker = `agent:${unsafe.occurrences[0]?.attribution.agent?.id}`;
  const [told, ...more] = Object.values(actedOnBehalfOf) as Record<string, string>[];
  expect(more).toEqual([]);
  expect(told).toMatchObject({ "prov:delegate": speaker });
  expect(agent[told?.["prov:responsible"] ?? ""]).toMatchObject({ "prov:label": "Norvik Roads" });
  const [decision] = Object.entries(activity as Record<string, Record<string, string>>).filter(
    ([, { "stemma:why": why }]) => why === person.why,
  );
  const parties = (Object.values(wasAssociatedWith) as Record<string, string>[])
    .filter(({ "prov:activity": of }) => of === decision?.[0])
    .map(({ "prov:agent": id }) => agent[id ?? ""]["prov:label"]);
  expect(parties).toContain(person.who);
});

test("schema.org is told both authors of what two say, and the body that somebody is of", async () => {
  const graph: Record<string, unknown>[] = JSON.parse(await exported("schema-org"))["@graph"];
  const claim = graph.find(({ text }) => text === safe.claim.text);
  const authors = ((claim?.["author"] ?? []) as { "@id": string }[]).map((author) =>
    graph.find((one) => one["@id"] === author["@id"]),
  );
  expect(authors.map((one) => one?.["name"])).toEqual(["Mara Lind", "Ola Okafor"]);
  expect(graph).toContainEqual(
    expect.objectContaining({ affiliation: { "@type": "Organization", name: "Norvik Roads" } }),
  );
});

test("a network tells who says it too, for whom, and which of two claims is the later", async () => {
  const { gexf } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(
    await exported("gexf"),
  );
  const told = (one: { attvalues: { attvalue: { for: string; value: string }[] } }) =>
    Object.fromEntries(one.attvalues.attvalue.map(({ for: name, value }) => [name, value]));
  const nodes = new Map([gexf.graph.nodes.node].flat().map((node) => [node.id, told(node)]));
  expect(nodes.get(safe.claim.id)).toMatchObject({ agent: "Mara Lind", also: "Ola Okafor" });
  expect(nodes.get(unsafe.claim.id)).toMatchObject({ on_behalf_of: "Norvik Roads" });
  const edges = [gexf.graph.edges.edge].flat();
  expect(edges.map((edge) => [edge.label, told(edge)["later"], edge.start])).toEqual([
    ["supersedes", unsafe.claim.id, "2026-02-02T10:00:00.000Z"],
  ]);
});

test("a part is of one thing, and of one that is there", async () => {
  const claim = safe.claim.id;
  const agent = safe.occurrences[0]?.occurrence.agent ?? "";
  await expect(excerptOf(store, { version, claim, agent })).rejects.toMatchObject({
    code: "invalid",
    pointers: [{ pointer: "/agent" }],
  });
  await expect(excerptOf(store, { version, agent: "agt_none" })).rejects.toMatchObject({
    code: "not-found",
    pointers: [{ pointer: "/agent" }],
  });
  // Before the first version nobody had said anything.
  await expect(excerptOf(store, { version: 0, claim })).rejects.toMatchObject({ code: "not-found" });
});
