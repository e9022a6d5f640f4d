import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { expect, test } from "vitest";
import { onDatabase, whichDatabase } from "../../src/cli/database.ts";
import { articleIn } from "../../src/cli/input/articles.ts";
import { trainCommand } from "../../src/cli/train/train.ts";
import { readHere } from "../../src/journey/deliver.ts";
import { openStore } from "../../src/store/open.ts";

const config = { DATABASE_URL: undefined, STEMMA_DATA: ".stemma" };

test("a database that is no PostgreSQL is refused by name, and not looked for", async () => {
  for (const database of ["mysql://here/news", "here", "/var/news"])
    await expect(openStore(whichDatabase({ database }, config))).rejects.toThrow(
      /^--database and DATABASE_URL have to be a URL of PostgreSQL/,
    );
});

test("a database is the one of the options, else the environment's, else the embedded one", () => {
  const url = "postgresql://there/news";
  expect(whichDatabase({ database: "postgres://here/news" }, { ...config, DATABASE_URL: url })).toEqual({
    database: "postgres://here/news",
  });
  expect(whichDatabase({}, { ...config, DATABASE_URL: url })).toEqual({ database: url });
  expect(whichDatabase({ data: "here" }, { ...config, DATABASE_URL: url })).toEqual({ data: "here" });
  expect(whichDatabase({}, config)).toEqual({ data: ".stemma" });
});

test("two databases at once, and a model that there is not, are wrong usage", async () => {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  onDatabase(program.command("list"));
  trainCommand(program);
  const run = (...args: string[]) => program.parseAsync(args, { from: "user" });
  await expect(run("list", "--data", "here", "--database", "postgres://there/news")).rejects.toMatchObject({
    code: "commander.conflictingOption",
  });
  await expect(run("train", "nope", "--data", "here", "--out", "there")).rejects.toMatchObject({
    code: "commander.invalidArgument",
  });
});

test("a page of nothing that people can read is refused", async () => {
  const dir = mkdtempSync(join(tmpdir(), "stemma-read-"));
  const file = join(dir, "a.html");
  const noise = Array.from({ length: 900 }, (_, i) => String.fromCharCode(1 + ((i * 89) % 120)));
  writeFileSync(file, `<p>${noise.join("").replace(/[<&]/g, "")}</p>`, "latin1");
  await expect(articleIn(file, readHere)).rejects.toThrow(/a\.html: The page has to hold words/);
  rmSync(dir, { recursive: true });
});
