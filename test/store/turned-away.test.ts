import { createServer } from "node:net";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open.ts";

/** A server of PostgreSQL that refuses whoever comes, as the protocol tells it. */
async function refusing(code: string, message: string) {
  const fields = ["SFATAL", "VFATAL", `C${code}`, `M${message}`].map((field) => `${field}\0`).join("");
  const body = Buffer.from(`${fields}\0`);
  const head = Buffer.from("E\0\0\0\0");
  head.writeInt32BE(body.length + 4, 1);
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(Buffer.concat([head, body])));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  servers.push(server);
  const { port } = server.address() as { port: number };
  return `postgres://ada:secret@127.0.0.1:${port}/news`;
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
])("a server that refuses with %s is told with its reason and a cure", async (code, message, cure) => {
  const refused = await openStore({ database: await refusing(code, message) }).catch((error) => error);
  expect(refused).toMatchObject({ name: "Mistake", code: "invalid" });
  expect(refused.message).toContain(message);
  expect(refused.message).toContain(cure);
  expect(refused.message).not.toContain("secret");
});
