import { join } from "node:path";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { openPostgres } from "../../src/store/database/postgres.ts";
import { openStore } from "../../src/store/open.ts";
import { DATABASE, emptyStore } from "./fixture.ts";
import { dir, migrationsTo } from "./older-fixture.ts";

const refusal = { code: "unsupported", message: expect.stringContaining("most likely a newer one") };

test("a folder that a newer program upgraded is refused, and is left as it is", async () => {
  const data = join(dir, "newer");
  await (await openStore({ data })).close();
  await expect(openEmbedded(data, migrationsTo(20))).rejects.toMatchObject(refusal);
  await (await openStore({ data })).close();
}, 60_000);

test.runIf(DATABASE)("so is a database of PostgreSQL", async () => {
  await (await emptyStore()).close();
  await expect(openPostgres(DATABASE ?? "", migrationsTo(20))).rejects.toMatchObject(refusal);
  await (await openStore({ database: DATABASE })).close();
});
