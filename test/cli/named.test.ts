import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sourcesOf, toldApart } from "../../src/cli/input/folder.ts";
import { archived, ofWhole } from "../../src/cli/input/found.ts";
import { type Item, itemsOf } from "../../src/cli/input/items.ts";
import { opened, readHere } from "../../src/journey/deliver.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-named-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const options = { format: "auto", publisher: "The Ledger" };

const payloadOf = async (item: Item) =>
  (await opened(item.payload(), readHere, new Date().toISOString(), item.came)).payload as {
    readonly key: string;
    readonly publisher: string;
  };

test("files called alike in several folders are articles of their own, and captures of one by dates are one", async () => {
  const root = mkdtempSync(join(dir, "alike-"));
  for (const folder of ["ledger", "courier", "2026-03-01", "2026-03-02"]) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, "pier.txt"), `The pier is shut, says the ${folder}.`);
  }
  const named = async (path: string) => {
    const found: string[][] = [];
    for (const source of sourcesOf(path))
      for await (const item of itemsOf(source, options))
        found.push([item.where, (await payloadOf(item)).key]);
    return found;
  };
  const expected = [
    ["2026-03-01/pier.txt", "pier"],
    ["2026-03-02/pier.txt", "pier"],
    ["courier/pier.txt", "courier/pier"],
    ["ledger/pier.txt", "ledger/pier"],
  ];
  expect(await named(root)).toEqual(expected);
  const each = toldApart(expected.flatMap(([file]) => sourcesOf(join(root, file ?? ""))));
  expect(each.map(({ name }) => name)).toEqual(expected.map(([where]) => where));
  expect(await named(join(root, "ledger", "pier.txt"))).toEqual([["pier.txt", "pier"]]);
});

test("the outlet that is told is that of pages that name none, wherever they stand", async () => {
  const page = (name: string) =>
    `<html><head><meta property="og:site_name" content="${name}"></head><body><p>${"The pier is shut, said Ida Strand. ".repeat(9)}</p></body></html>`;
  const outlet = async (item: Item) => (await payloadOf(item)).publisher;
  const at = { url: "https://herald.example/pier", captured: "2026-03-01T10:00:00Z", type: "text/html" };
  for (const [name, expected] of [
    ["The Herald", "The Herald"],
    ["", "The Ledger"],
  ] as const) {
    const bytes = Buffer.from(page(name));
    const about = { name: "pier.html", path: "pier.html", publisher: "The Ledger" };
    expect(await outlet(ofWhole(bytes, about, "html"))).toBe(expected);
    const { payload, ...came } = archived({ ...at, bytes }, options);
    expect(await outlet({ where: "", bytes: 0, payload: () => payload, ...came })).toBe(expected);
  }
});

test("of texts from standard input each is an article of its own, the same whenever it comes", () => {
  const key = (text: string) =>
    (ofWhole(Buffer.from(text), { name: "-", path: "-", publisher: "P" }).payload() as { key: string }).key;
  expect(key("The pier is shut.\n\nSo said Ida Strand.\n")).toMatch(/^The pier is shut\. \([0-9a-f]{8}\)$/);
  expect(key("The pier is open.")).not.toBe(key("The pier is shut."));
  expect(key("The pier is open.")).toBe(key("The pier is open."));
});
