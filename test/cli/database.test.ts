import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { whichDatabase } from "../../src/cli/database.ts";
import { readPage } from "../../src/cli/read.ts";
import { readHere } from "../../src/journey/deliver.ts";

const config = { DATABASE_URL: undefined, STEMMA_DATA: ".stemma" };

test("a database that is no PostgreSQL is refused by name, and not looked for", () => {
  expect(() => whichDatabase({ database: "mysql://here/news" }, config)).toThrow(
    /^--database has to be a URL of PostgreSQL/,
  );
  for (const database of ["postgres://here/news", "postgresql://here/news"])
    expect(whichDatabase({ database }, config)).toEqual({ database });
});

test("a page of nothing that people can read is refused", async () => {
  const dir = mkdtempSync(join(tmpdir(), "stemma-read-"));
  const file = join(dir, "a.html");
  const noise = Array.from({ length: 900 }, (_, i) => String.fromCharCode(1 + ((i * 89) % 120)));
  writeFileSync(file, `<p>${noise.join("").replace(/[<&]/g, "")}</p>`, "latin1");
  await expect(readPage(file, null, readHere)).rejects.toThrow(/^The page has to hold words/);
  rmSync(dir, { recursive: true });
});
