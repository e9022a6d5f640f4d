import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite } from "../site.ts";
import { emptyStore } from "../store/fixture.ts";

const BOTH = "Mara Lind and Ola Okafor said that the bridge at Norvik was safe.";
const story = (key: string, day: number, text: string) => ({
  key,
  publisher: "The Ledger",
  modified: `2026-02-0${day}T10:00:00Z`,
  text,
});

let site: Awaited<ReturnType<typeof openSite>>;
const ids = new Map<string, string>();
beforeAll(async () => {
  const payloads = [
    story("one", 1, BOTH),
    story("one", 2, BOTH.replace(" and Ola Okafor", "")),
    story("two", 3, "In a joint statement, Anna Vang and Peter Berg said that the mine was shut."),
  ];
  site = await openSite(payloads, await emptyStore());
  for (const { id, name } of (await json("/v1/agents")).items) ids.set(name, id);
}, 120_000);
afterAll(() => site.stop());

const body = async (path: string) => {
  const answer = await fetch(`${site.address}${path}`);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types would
const json = async (path: string): Promise<any> => JSON.parse(await body(path));
const names = (also: readonly { name: string }[] = []) => also.map(({ name }) => name);

test("claims are found under all who say them, with who else does", async () => {
  for (const name of ["Mara Lind", "Ola Okafor"]) {
    const { items } = await json(`/v1/claims?agent=${ids.get(name)}`);
    expect(items).toHaveLength(1);
    const [first, last] = items[0].occurrences;
    expect(first.attribution.agent.name).toBe("Mara Lind");
    expect(names(first.attribution.also)).toEqual(["Ola Okafor"]);
    expect(last.attribution).not.toHaveProperty("also");
    const whole = await json(`/v1/claims/${items[0].id}`);
    expect(whole.occurrences[0].attribution.also[0].source.text).toBe("Ola Okafor");
    expect(whole.sources.independent).toBe(2);
    const { claims } = await json(`/v1/agents/${ids.get(name)}`);
    expect(claims).toBe(1);
  }
  const { aliases } = await json(`/v1/agents/${ids.get("Ola Okafor")}`);
  expect(aliases).toEqual([]);
});

test("a joint statement is one source", async () => {
  const { items } = await json(`/v1/claims?agent=${ids.get("Peter Berg")}`);
  const { sources } = await json(`/v1/claims/${items[0].id}`);
  expect(sources.independent).toBe(1);
  expect(sources.origins[0].agent.name).toBe("Anna Vang");
  expect(names(sources.origins[0].also)).toEqual(["Peter Berg"]);
});

test("changes, feeds and differences tell of both", async () => {
  for (const name of ["Mara Lind", "Ola Okafor"]) {
    const { items } = await json(`/v1/changes?agent=${ids.get(name)}`);
    expect(items).toHaveLength(1);
    expect(names(items[0].old.also)).toEqual(["Ola Okafor"]);
    expect(items[0]).not.toHaveProperty("also");
  }
  expect(await body("/v1/changes.atom")).toContain("Said by: Mara Lind and Ola Okafor, then by: Mara Lind");
  const article = site.done[0]?.article ?? "";
  const { events } = await json(`/v1/articles/${article}/diff`);
  expect(names(events[0].old.also)).toEqual(["Ola Okafor"]);
});

test("pages show what several say once, with all of their names", async () => {
  const article = site.done[0]?.article ?? "";
  const both = /Mara Lind<\/bdi><\/a> and <a[^>]*><bdi>Ola Okafor/g;
  const { items } = await json(`/v1/claims?agent=${ids.get("Ola Okafor")}`);
  const page = await body(`/articles/${article}?n=1`);
  expect(page.match(both)).toHaveLength(1);
  expect(await body(`/claims/${items[0].id}`)).toMatch(both);
  const own = await body(`/agents/${ids.get("Ola Okafor")}`);
  expect(own).toMatch(/said<\/span> with <a [^>]*><bdi>Mara Lind<\/bdi><\/a> in /);
  expect(own.match(/the bridge at Norvik was safe<\/bdi>/g)).toHaveLength(1);
  expect(await body("/search?q=bridge")).toMatch(both);
});

test("exports name both, and each has the part that is theirs", async () => {
  for (const name of ["Mara Lind", "Ola Okafor"])
    for (const format of ["csv", "annotations", "schema-org", "prov", "gexf"]) {
      const part = await body(`/v1/export?format=${format}&agent=${ids.get(name)}`);
      expect(part, format).toContain("the bridge at Norvik was safe");
      for (const one of ["Mara Lind", "Ola Okafor"]) expect(part, format).toContain(one);
    }
  const { "@graph": things } = await json(`/v1/export?format=schema-org`);
  const claim = things.find(({ text }: { text?: string }) => text?.includes("bridge"));
  expect(claim.author).toHaveLength(2);
});
