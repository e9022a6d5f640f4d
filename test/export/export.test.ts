import { parse } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportTo } from "../../src/cli/export.ts";
import { DIALECTS } from "../../src/export/dialects.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { ClaimRow, Store } from "../../src/store/contract.ts";
import { codeUnits } from "../../src/text/selector.ts";
import { PAYLOADS } from "../site.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

// A formula, letters outside the basic plane, and a character that XML cannot hold.
const ODD = "🚂🚃 Ann Lee told The Ledger: “=1+1 is 2, and 👍 that is\u0007 all.”";
const CAPTURED = "The lock was shut, harbour master Ona Brevik said.";

let store: Store;
let claims: readonly ClaimRow[];
let version: number;
beforeAll(async () => {
  store = await emptyStore();
  const pipeline = createPipeline(store, clockFrom("2026-03-01T00:00:00Z"));
  const captured = { key: "archived", publisher: "Post", captured: "2026-02-25T00:00:00Z", text: CAPTURED };
  for (const payload of [...PAYLOADS, { key: "odd", publisher: "=Odd News", text: ODD }, captured])
    await pipeline.submit(payload, null);
  version = (await store.latest())?.version ?? 0;
  claims = (await store.claims(version, { limit: 200 }, {})).items;
}, 60_000);
afterAll(() => store.close());

type Options = Omit<Parameters<typeof exportTo>[1], "format">;

async function exported(format: string, options: Options = {}): Promise<string> {
  const pieces: string[] = [];
  await exportTo(store, { format, ...options }, (piece) => void pieces.push(piece));
  return pieces.join("");
}

// biome-ignore lint/suspicious/noExplicitAny: documents are read as a program without types would
const json = async (format: string, options?: Options): Promise<any> =>
  JSON.parse(await exported(format, options));

const disputed = () => {
  const row = claims.find(({ claim }) => claim.text.includes("did not delete"));
  if (!row) throw new Error("the claim is not there");
  return row;
};

test("a table has a row for each place of a claim, whose words stand where it says", async () => {
  const whole = await exported("csv");
  expect(whole.startsWith("\ufeffclaim,agent,")).toBe(true);
  const rows = parse<Record<string, string>>(whole, { bom: true, columns: true });
  const places = claims.flatMap(({ occurrences }) => occurrences);
  expect(rows.length).toBe(places.length);
  const texts = await store.texts(places.map(({ occurrence }) => occurrence.revision));
  for (const row of rows) {
    const held = places.some(({ occurrence, state }) => {
      const text = texts.get(occurrence.revision) ?? "";
      const { start, end } = codeUnits(text)({ start: Number(row["start"]), end: Number(row["end"]) });
      const words = row["content"]?.replace(/^'(?=[=+@-])/, "") ?? "?";
      return (
        state?.publisher === row["publisher"]?.replace(/^'/, "") &&
        text.slice(start, end).startsWith(words.slice(0, 9))
      );
    });
    expect(held, JSON.stringify(row)).toBe(true);
  }
  expect(rows).toContainEqual(
    expect.objectContaining({
      agent: "Maria Okafor",
      on_behalf_of: "Initech",
      contradicting: expect.stringMatching(/^[1-9]/),
      polarity: "asserts",
      publisher: "Example Wire",
    }),
  );
});

test("a table names the headline under which each place of a claim stands, and none where there was none", async () => {
  const whole = await exported("csv");
  expect(whole).toContain(",publisher,headline,url,");
  const rows = parse<Record<string, string>>(whole, { bom: true, columns: true });
  const named = rows.map(({ publisher, headline, revision }) => ({ publisher, headline, revision }));
  const [first, changed] = [
    "AI agent took Initech down for 13 hours",
    "AI agent took Initech down for 15 hours",
  ].map((headline, i) => expect.objectContaining({ headline, revision: String(i + 1) }));
  expect(named).toEqual(expect.arrayContaining([first, changed]));
  expect(named).toContainEqual({ publisher: "'=Odd News", headline: "", revision: "1" });
});

test("a table tells which article each place is in, by its id, and by its key where it has no address", async () => {
  const rows = parse<Record<string, string>>(await exported("csv"), { bom: true, columns: true });
  const ids = new Set(
    claims.flatMap(({ occurrences }) => occurrences.map(({ occurrence }) => occurrence.article)),
  );
  expect(new Set(rows.map(({ article }) => article))).toEqual(ids);
  expect(rows.every(({ url, key }) => (url === "") !== (key === ""))).toBe(true);
  expect(rows).toContainEqual(expect.objectContaining({ publisher: "'=Odd News", url: "", key: "odd" }));
});

test("when Stemma saw or captured something is told for no time of its outlet", async () => {
  const rows = parse<Record<string, string>>(await exported("csv"), { bom: true, columns: true });
  const kinds = new Map(rows.map((row) => [row["key"] || row["article"], row["at_is"]]));
  expect(kinds.get("odd")).toBe("seen");
  expect(kinds.get("archived")).toBe("captured");
  expect(new Set(kinds.values())).toEqual(new Set(["seen", "captured", "modified", "published"]));

  const { entity } = await json("prov");
  const revisions = Object.values<Record<string, string>>(entity).filter((one) => "stemma:at" in one);
  expect(revisions.length).toBeGreaterThan(3);
  for (const one of revisions) {
    const is = one["stemma:atIs"] ?? "";
    if (is === "seen") expect(one).not.toHaveProperty("stemma:captured");
    else expect(one[`stemma:${is}`]).toBe(one["stemma:at"]);
  }

  const graph: Record<string, unknown>[] = (await json("schema-org"))["@graph"];
  const written = JSON.stringify(graph.filter((one) => !("hasPart" in one && "url" in one)));
  expect(written).toContain("Odd News");
  expect(written).not.toMatch(/"dateModified"/);
  expect(JSON.stringify(graph)).toContain('"dateModified":"2026-02-21T09:30:00.000Z"');
  const own = new Set(
    [...JSON.stringify([...PAYLOADS]).matchAll(/2026-\d\d-\d\dT[\d:]+/g)].map(([time]) => time),
  );
  for (const [, time] of JSON.stringify(graph).matchAll(/"date(?:Created|Modified)":"([^".]+)/g))
    expect(own).toContain(time);
});

test("of one speaker, by id or name, everything said under all names that are one is told, and nothing else", async () => {
  const speaker = disputed().occurrences[0]?.attribution.agent;
  const id = speaker?.id ?? "";
  const rows = parse<Record<string, string>>(await exported("csv", { agent: id }), {
    bom: true,
    columns: true,
  });
  const own = claims.flatMap(({ occurrences }) => occurrences.filter((o) => o.occurrence.agent === id));
  expect(rows.length).toBe(own.length);
  expect(new Set(rows.map((row) => row["agent"]))).toEqual(new Set([speaker?.name]));
  expect(await exported("csv", { agent: speaker?.name ?? "" })).toBe(await exported("csv", { agent: id }));
  await expect(exported("csv", { agent: "Nobody Here" })).rejects.toMatchObject({ code: "not-found" });
  const prov = await json("prov", { agent: id });
  expect(JSON.stringify(prov.agent)).toContain(speaker?.name);
  expect(JSON.stringify(prov.agent)).not.toContain("Ann Lee");
});

test("no cell of a table is run as a formula", async () => {
  const rows = parse(await exported("csv"), { bom: true }) as string[][];
  expect(rows.flat().filter((cell) => /^[=+@\t\r]|^-\D/.test(cell))).toEqual([]);
  expect(rows.flat()).toContain("'=Odd News");
});

test("annotations follow the model and their selectors find the words", async () => {
  const { first, ...collection } = await json("annotations");
  expect(collection).toMatchObject({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
  });
  expect(first).toMatchObject({ type: "AnnotationPage", partOf: collection["id"] });
  // Read together, two parts of one version are two collections.
  const part = await json("annotations", { claim: disputed().claim.id });
  expect(part.id).not.toBe(collection["id"]);
  expect(part.first.id).not.toBe(first.id);
  const { items } = first;
  expect(items.length).toBe(claims.flatMap(({ occurrences }) => occurrences).length);
  expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
  for (const item of items) {
    expect(item).toMatchObject({ type: "Annotation", motivation: "identifying", id: expect.any(String) });
    // A body that is named may have no purpose.
    for (const body of item.body) expect("id" in body && "purpose" in body).toBe(false);
    for (const target of [item.target].flat()) {
      const [quote, position] = target.selector;
      const cached: string = target.state.cached;
      const [, article, n] = /article:(\w+):revision:(\d+)$/.exec(cached) ?? [];
      const states = (await store.article(article ?? "", version))?.states ?? [];
      const revision = states.find((state) => String(state.n) === n)?.revision ?? "";
      const text = (await store.texts([revision])).get(revision) ?? "";
      expect([...text].slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
    }
  }
});

describe.each([
  ["the whole", (): Options => ({})],
  ["a claim", (): Options => ({ claim: disputed().claim.id })],
  ["an article", (): Options => ({ article: disputed().occurrences[0]?.occurrence.article ?? "" })],
])("%s", (_, options) => {
  test("as provenance names nothing that it does not declare", async () => {
    const written = await exported("prov", options());
    const document = JSON.parse(written);
    const { prefix, entity, activity, agent, ...relations } = document;
    const declared = { entity, activity, agent };
    for (const records of Object.values(declared))
      for (const id of Object.keys(records as object)) {
        expect(Object.keys(prefix)).toContain(id.split(":")[0]);
        // A name that is given twice would be lost by whoever reads the document.
        expect(written.split(`\n${JSON.stringify(id)}:`).length, id).toBe(2);
      }
    const ends = {
      entity: [
        "prov:entity",
        "prov:generatedEntity",
        "prov:usedEntity",
        "prov:specificEntity",
        "prov:generalEntity",
      ],
      activity: ["prov:activity"],
      agent: ["prov:agent", "prov:delegate", "prov:responsible"],
    } as const;
    let told = 0;
    for (const records of Object.values(relations))
      for (const record of Object.values(records as Record<string, Record<string, string>>))
        for (const [kind, names] of Object.entries(ends) as [keyof typeof ends, readonly string[]][])
          for (const name of names)
            if (record[name] !== undefined) {
              expect(Object.keys(declared[kind]), `${name} ${record[name]}`).toContain(record[name]);
              told += 1;
            }
    expect(told).toBeGreaterThan(20);
    expect(Object.values(relations.wasDerivedFrom)).toContainEqual(
      expect.objectContaining({
        "prov:generatedEntity": `claim:${disputed().claim.id}`,
        "prov:type": { $: "prov:Quotation", type: "prov:QUALIFIED_NAME" },
        "stemma:cue": "told",
      }),
    );
  });

  test("in the words of schema.org leads nowhere that it does not tell", async () => {
    const graph = (await json("schema-org", options()))["@graph"];
    const articles = graph.filter((one: { "@type": string }) => one["@type"] === "NewsArticle");
    expect(articles).toContainEqual(
      expect.objectContaining({ headline: "Initech blames user error for outage" }),
    );
    const ids = [...graph, ...articles.flatMap((one: { hasPart: object[] }) => one.hasPart)].map(
      (one) => one["@id"],
    );
    const written = JSON.stringify(graph);
    for (const [, id] of written.matchAll(/\{"@id":"([^"]+)"\}/g)) expect(ids).toContain(id);
    const claim = graph.find((one: { "@id": string }) => one["@id"].endsWith(disputed().claim.id));
    expect(claim).toMatchObject({ "@type": "Claim", text: disputed().claim.text, author: expect.anything() });
  });

  test("as a network has both ends of each relation, each thing once", async () => {
    const written = await exported("gexf", options());
    const { gexf } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(written);
    const nodes: Record<string, string>[] = [gexf.graph.nodes.node].flat();
    const edges: Record<string, string>[] = [gexf.graph.edges.edge].flat();
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    for (const { source, target } of edges) expect(ids).toEqual(expect.arrayContaining([source, target]));
    expect(edges).toContainEqual(expect.objectContaining({ label: "contradicts" }));
    const types = [gexf.graph.attributes].flat().flatMap(({ attribute }) => attribute);
    expect(types).toContainEqual({ id: "score", title: "score", type: "double" });
    expect(types).toContainEqual({ id: "standing", title: "standing", type: "boolean" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML holds none of them
    expect(written).not.toMatch(/[\u0000-\u0008]/);
  });
});

test.each(DIALECTS.map(({ name }) => name))("%s tells the graph as it was", async (format) => {
  const before = await exported(format, { asOf: "1" });
  expect(before).toContain("4,200 customers");
  expect(before).not.toContain("user error, not AI");
  expect(await exported(format, { asOf: "1" })).toBe(before);
  expect(await exported(format, { asOf: "0" })).not.toContain("clm_");
});

test("names become addresses where it is said who serves them", async () => {
  const { claim } = disputed();
  const graph = (await json("schema-org", { base: "https://stemma.example/" }))["@graph"];
  expect(graph.map((one: { "@id": string }) => one["@id"])).toContain(
    `https://stemma.example/v1/claims/${claim.id}`,
  );
});

test("what cannot be exported is refused with what would be right", async () => {
  await expect(exported("rdf")).rejects.toThrow('There is no format "rdf"; give one of csv, annotations');
  await expect(exported("csv", { claim: "clm_none" })).rejects.toThrow(
    'There is no claim "clm_none" at version',
  );
  await expect(exported("csv", { article: "art_none" })).rejects.toThrow('There is no article "art_none"');
  await expect(exported("csv", { base: "stemma.example" })).rejects.toThrow(
    "like https://stemma.example.org",
  );
  await expect(exported("csv", { asOf: "yesterday" })).rejects.toThrow(
    "`--as-of` has to be a version number",
  );
});
