import { createServer, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, expect, test } from "vitest";
import { openPostgres } from "../../src/store/database/postgres.ts";
import { openStore } from "../../src/store/open.ts";
import { DATABASE, run } from "./fixture.ts";

/** A server of PostgreSQL that refuses whoever comes, as the protocol tells it. */
async function refusing(code: string, message: string) {
  const fields = ["SFATAL", "VFATAL", `C${code}`, `M${message}`].map((field) => `${field}\0`).join("");
  const body = Buffer.from(`${fields}\0`);
  const head = Buffer.from("E\0\0\0\0");
  head.writeInt32BE(body.length + 4, 1);
  const at = await listening((socket) => socket.once("data", () => socket.end(Buffer.concat([head, body]))));
  return `postgres://ada:secret@${at}/news`;
}

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

test.each([
  ["3D000", 'database "news" does not exist', "createdb"],
  ["28000", 'role "ada" does not exist', "name a user"],
  ["28P01", 'password authentication failed for user "ada"', "PGPASSWORD"],
  ["42501", "permission denied for database news", "may make tables"],
  ["42704", 'unrecognized configuration parameter "host"', "PGHOST"],
])("a server that refuses with %s is told with its reason and a cure", async (code, message, cure) => {
  const refused = await openStore({ database: await refusing(code, message) }).catch((error) => error);
  expect(refused).toMatchObject({ name: "Mistake", code: "invalid" });
  expect(refused.message).toContain(message);
  expect(refused.message).toContain(cure);
  expect(refused.message).not.toContain("secret");
});

/** Where a server listens that does this with whoever comes. */
async function listening(came: (socket: Socket) => void, host = "127.0.0.1"): Promise<string> {
  const server = createServer((socket) => came(socket.on("error", () => {})));
  await new Promise<void>((ready) => server.listen(0, host, ready));
  servers.push(server);
  const { port } = server.address() as { port: number };
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

test.each(["", "?sslmode=require"])(
  "a proxy that hangs up, its server being gone, is told at once%s",
  async (how) => {
    let came = 0;
    const at = await listening((socket) => {
      came += 1;
      socket.end();
    });
    await expect(openStore({ database: `postgres://ada@${at}/news${how}` })).rejects.toMatchObject({
      code: "unavailable",
    });
    expect(came).toBe(1);
  },
);

test("a server that is asked for TLS and speaks none is told with a cure", async () => {
  const at = await listening((socket) =>
    socket.once("data", () => {
      socket.write("S");
      socket.once("data", () => socket.end("no TLS"));
    }),
  );
  const refused = openStore({ database: `postgres://ada@${at}/news?sslmode=verify-full` });
  await expect(refused).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
  });
});

test.runIf(Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1")))(
  "a server is found by its IPv6 address, and the database by a name that is written with %",
  async () => {
    let said = "";
    const at = await listening(
      (socket) =>
        socket.once("data", (data) => {
          said = data.toString();
          socket.end();
        }),
      "::1",
    );
    await expect(openStore({ database: `postgres://ada@${at}/z%C3%BCrich` })).rejects.toThrow("[::1]");
    expect(said).toContain("\0zürich\0");
  },
);

test.each(["p%zz", "p/q", "p#q"])("a password of %s in the URL is refused and not told", async (password) => {
  const refused = await openStore({ database: `postgres://ada:${password}@127.0.0.1:1/news` }).catch(
    (e) => e,
  );
  expect(refused).toMatchObject({ name: "Mistake", code: "invalid" });
  expect(refused.message).toContain("%25");
  expect(refused.message).not.toContain(password);
});

test.runIf(DATABASE)(
  "where the server gives out few connections, what is asked waits for one of them",
  async () => {
    const few = new URL(DATABASE ?? "");
    [few.username, few.password, few.pathname] = ["stemma_few", "few", "/stemma_few"];
    await run("drop database if exists stemma_few");
    await run("drop role if exists stemma_few");
    await run("create role stemma_few login password 'few' connection limit 2");
    await run("create database stemma_few owner stemma_few template template0 encoding utf8");
    const driver = await openPostgres(few.href, new URL("../../drizzle", import.meta.url).pathname);
    const asked = Array.from({ length: 40 }, (_, i) =>
      driver.query<number>(`select to_json(${i} + length(pg_sleep(0.02)::text)) as j`),
    );
    expect((await Promise.all(asked)).flat()).toEqual(asked.map((_, i) => i));
    await driver.close();
    await run("drop database stemma_few");
    await run("drop role stemma_few");
  },
  30_000,
);
