import { afterAll, beforeAll, expect, test } from "vitest";
import { judge, list, listAlike } from "../../src/cli/agents.ts";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let pipeline: Pipeline;
beforeAll(async () => {
  store = await emptyStore();
  pipeline = createPipeline(store, () => new Date().toISOString());
  for (const [key, text] of [
    ["a", "Nobody was hurt, harbour master Anna Lindqvist said."],
    ["b", "The pier is shut, Lindqvist said."],
    ["c", "A clerk told the Ledger that the pier is shut."],
    ["d", "A clerk told the Courier that the pier is open."],
  ])
    await pipeline.submit({ key, publisher: "P", text }, null);
}, 60_000);
afterAll(() => store.close());

/** What was reported, as a reader of the lines has it. */
async function lines(run: (report: (line: unknown) => void) => Promise<void>) {
  // biome-ignore lint/suspicious/noExplicitAny: lines are read as a program without types would
  const found: any[] = [];
  await run((line) => void found.push(line));
  return found;
}
const alike = (asOf?: string) => lines((report) => listAlike(store, "lindqvist", asOf, report));
const by = { who: "Ada Lindgren", why: "There is one harbour master." };

test("agents are listed, with what is told of those unnamed", async () => {
  const all = await lines((report) => list(store, undefined, undefined, report));
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Anna Lindqvist", "Lindqvist", "A clerk"]),
  );
  expect(all.find(({ name }) => name === "A clerk").told_of.people).toBe("clerk");
  expect(await lines((report) => list(store, "anna", undefined, report))).toMatchObject([
    { name: "Anna Lindqvist", kind: "person", claims: 1 },
  ]);
  expect(await lines((report) => list(store, undefined, "0", report))).toEqual([]);
});

test("a person says by names or ids who is the same, and takes it back", async () => {
  expect(await alike()).toMatchObject([{ name: "Anna Lindqvist", verdict: "undecided", by: "program" }]);
  const before = String((await store.latest())?.version);
  const [{ id }] = await alike();
  const said = await judge(store, pipeline, ["Lindqvist", id], "same", by);
  expect(said).toMatchObject({ outcome: "created", decision: { verdict: "same", ...by } });
  expect(await alike()).toMatchObject([
    { name: "Anna Lindqvist", verdict: "same", by: "person", who: by.who, reason: by.why },
  ]);
  expect(await alike(before)).toMatchObject([{ verdict: "undecided", by: "program" }]);
  const again = await judge(store, pipeline, ["Anna Lindqvist", "lindqvist"], "same", by);
  expect(again.outcome).toBe("unchanged");
  const back = await judge(store, pipeline, ["lindqvist", "Anna Lindqvist"], null, by);
  expect(back.outcome).toBe("withdrawn");
  expect(await alike()).toMatchObject([{ verdict: "undecided", by: "program" }]);
});

test("whom a name does not tell, and who says nothing, is refused with what would be right", async () => {
  const say = (a: string, b: string, who = "Ada") =>
    judge(store, pipeline, [a, b], "different", { who, why: "Two people." });
  await expect(say("Nobody", "Lindqvist")).rejects.toThrow('There is no agent "Nobody"; give an id');
  await expect(say("A clerk", "Lindqvist")).rejects.toThrow(
    /^Several agents are called "A clerk"; give the id of one: agt_\w+ \(unnamed, in art_\w+ of P\), agt_\w+ \(unnamed, in art_\w+ of P\)\.$/,
  );
  await expect(say("Lindqvist", "Anna Lindqvist", " ")).rejects.toThrow("`--who` has to say something.");
  await expect(say("Lindqvist", "Lindqvist")).rejects.toThrow("name two");
});
