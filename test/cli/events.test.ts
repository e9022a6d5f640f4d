import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { chainsOf, EVENTS } from "../../src/cli/eval/events.ts";

const GOLD = fileURLToPath(new URL("../chains", import.meta.url));

const chains = await chainsOf(GOLD);

test.each(chains)("the chain $name quotes words that stand once in their state", ({ states, changes }) => {
  for (const { state, old, new: is } of changes) {
    for (const [quote, at] of [
      [old, state - 1],
      [is, state],
    ] as const) {
      const text = states[at - 1]?.text.join("\n\n") ?? "";
      if (quote !== null) expect([quote, text.split(quote).length - 1]).toEqual([quote, 1]);
    }
  }
});

test("half of the chains are held back", () => {
  expect(chains.filter(({ held }) => held).length).toBe(chains.length / 2);
});

const CHAIN = {
  about: "A ferry sinks; the toll rises, and a denial goes.",
  held: false,
  publisher: "Haven Herald",
  states: [
    {
      modified: "2025-03-01T10:00:00Z",
      headline: "Ferry Marlin sinks off Brough",
      text: [
        "The coastguard said nine people were killed when the ferry Marlin sank off Brough.",
        "Its owner, Sound Lines, denied that the ferry was overloaded.",
      ],
    },
    {
      modified: "2025-03-01T12:00:00Z",
      headline: "Ferry Marlin sinks off Brough",
      text: ["The coastguard said twelve people were killed when the ferry Marlin sank off Brough."],
    },
  ],
  changes: [
    {
      state: 2,
      kinds: ["fact-changed"],
      old: "nine people were killed",
      new: "twelve people were killed",
      slots: [{ type: "number", old: "nine", new: "twelve" }],
    },
  ],
};

const measured = async (chain: object) => {
  const folder = await mkdtemp(join(tmpdir(), "chains-"));
  await writeFile(join(folder, "ferry.json"), JSON.stringify(chain));
  return EVENTS.measure(await chainsOf(folder), null, { gold: folder, each: "1", errors: true });
};

test("events of a folder's chains are held against its marks", async () => {
  const { figures, errors } = await measured(CHAIN);
  expect(figures).toMatchObject([
    { name: "events (seen)", right: 1, found: 2, wanted: 1 },
    { name: "changed facts (seen)", right: 1, found: 1, wanted: 1 },
    { name: "slots told (seen)", value: 1 },
    { name: "disclosed or silent, rightly (seen)", value: 1 },
  ]);
  expect(errors).toMatchObject([{ step: "ferry 2", wanted: null, told: [{ kind: "removed" }] }]);
});

test("what is marked and not told is an error", async () => {
  const [first] = CHAIN.changes;
  const { errors } = await measured({ ...CHAIN, changes: [{ ...first, kinds: ["quote-changed"] }] });
  expect(errors).toMatchObject([
    { wanted: { kinds: ["quote-changed"] }, told: [{ kind: "fact-changed" }] },
    { wanted: null, told: [{ kind: "fact-changed" }] },
    { wanted: null, told: [{ kind: "removed" }] },
  ]);
});

test("a quote that does not stand in its state is refused", async () => {
  const [first] = CHAIN.changes;
  await expect(measured({ ...CHAIN, changes: [{ ...first, new: "ten people" }] })).rejects.toThrow(
    "“ten people” does not stand in that state of ferry.",
  );
});

test("a folder without chains is refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chains-"));
  await expect(chainsOf(folder)).rejects.toThrow("holds no chains; give a folder with a JSON file for each.");
});
