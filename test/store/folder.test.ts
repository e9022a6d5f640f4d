import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { openStore } from "../../src/store/open.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-folder-"));
beforeAll(() => {
  writeFileSync(join(dir, "file"), "words");
  mkdirSync(join(dir, "others"));
  writeFileSync(join(dir, "others", "notes.txt"), "words");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test.each([
  ["a file", { data: join(dir, "file") }, "is a file; name a folder with --data"],
  ["below a file", { data: join(dir, "file", "deep", "er") }, "cannot be written (ENOTDIR)"],
  ["holding other things", { data: join(dir, "others") }, "holds other things, such as notes.txt"],
  ["not there, and has to be", { data: join(dir, "slip"), existing: true }, "There is no database in"],
])("a folder that is %s is refused in a sentence", async (_, at, sentence) => {
  await expect(openStore(at)).rejects.toThrow(sentence);
  expect(existsSync(join(dir, "slip"))).toBe(false);
});

test.runIf(existsSync("/proc/self"))(
  "a folder where none can be made is refused, at whatever depth",
  async () => {
    await expect(openStore({ data: "/proc/stemma" })).rejects.toThrow("cannot be written (ENOENT)");
    await expect(openStore({ data: "/proc/stemma/deep/er" })).rejects.toThrow("cannot be written (ENOENT)");
  },
);

test("a folder is made with those above it", async () => {
  const data = join(dir, "new", "deep", "er");
  const store = await openStore({ data });
  expect(store.where).toContain(join("new", "deep", "er"));
  await store.close();
});

test("a disk with little room left is not written to, and what is there can still be read", async () => {
  const data = join(dir, "full");
  const migrations = fileURLToPath(new URL("../../drizzle", import.meta.url));
  let left = 10 * 1024 * 1024;
  const opened = () => openEmbedded(data, migrations, false, async () => left);
  await expect(opened()).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("10 MiB left"),
  });
  left = 1024 * 1024 * 1024;
  const driver = await opened();
  expect(await driver.transaction(async () => "written")).toBe("written");
  left = 0;
  await expect(driver.transaction(async () => "written")).rejects.toThrow("make room, then go on");
  expect(await driver.query<number>("select 1 as j")).toEqual([1]);
  left = 1024 * 1024 * 1024;
  expect(await driver.transaction(async () => "again")).toBe("again");
  await driver.close();
}, 60_000);

test("a database that is not whole is refused in a sentence, and a full disk is named as what keeps it from being opened", async () => {
  const data = join(dir, "parts");
  mkdirSync(join(data, "base"), { recursive: true });
  writeFileSync(join(data, "PG_VERSION"), "18\n");
  const migrations = fileURLToPath(new URL("../../drizzle", import.meta.url));
  const opened = (left: number) => openEmbedded(data, migrations, true, async () => left);
  await expect(opened(0)).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("0 MiB left"),
  });
  await expect(opened(2 ** 30)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("not whole"),
  });
}, 60_000);
