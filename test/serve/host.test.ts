import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../../src/main.ts";
import { openStore } from "../../src/store/open.ts";
import { fakeApp } from "./fakes.ts";

const stops: (() => Promise<void>)[] = [];
const ports: Record<"plain" | "behind" | "published", string> = { plain: "", behind: "", published: "" };
beforeAll(async () => {
  const told = {
    plain: { host: "127.0.0.1" },
    behind: { host: "127.0.0.1", base: "https://stemma.example.org" },
    published: { host: "0.0.0.0", base: "http://127.0.0.1:8787" },
  };
  for (const name of ["plain", "behind", "published"] as const) {
    const store = await openStore({ data: "memory://" });
    const server = await startServer(store, { port: 0, log: false, ...told[name] });
    ports[name] = new URL(server.address).port;
    stops.push(async () => {
      await server.close();
      await store.close();
    });
  }
}, 60_000);
afterAll(async () => {
  for (const stop of stops) await stop();
});

/** What a server answers to a request that names a host as its own. */
const asked = (to: keyof typeof ports, method: string, host: string) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const headers = { Host: host, "Content-Type": "application/json" };
    const sent = request(
      { port: ports[to], host: "127.0.0.1", method, path: "/v1/articles", headers },
      (got) => {
        let body = "";
        got.on("data", (part) => (body += part));
        got.on("end", () => resolve({ status: got.statusCode ?? 0, body }));
      },
    );
    sent.on("error", reject);
    sent.end(
      method === "POST" ? JSON.stringify({ key: host, publisher: "P", text: "Ann Lee said no." }) : "",
    );
  });

test.each([
  ["rebound.example", 403],
  ["rebound.example:8787", 403],
  ["127.0.0.1.rebound.example", 403],
  ["localhost.rebound.example", 403],
  ["localhost:8787", 201],
  ["stemma.localhost", 201],
  ["127.0.0.1:8787", 201],
  ["[::1]:8787", 201],
])("a server for its own machine is written to as %s: %i", async (host, status) => {
  expect((await asked("plain", "POST", host)).status).toBe(status);
  expect((await asked("plain", "GET", host)).status).toBe(200);
});

test("the refusal says what to do, and behind a proxy the name that was told is the server's own", async () => {
  const refused = await asked("plain", "POST", "stemma.example.org");
  expect(JSON.parse(refused.body)).toMatchObject({ status: 403, code: "forbidden" });
  expect(JSON.parse(refused.body).detail).toContain("--base https://");
  expect((await asked("behind", "POST", "stemma.example.org")).status).toBe(201);
  expect((await asked("behind", "POST", "rebound.example")).status).toBe(403);
});

test("so is a server that listens for all and is told that it is reached from its own machine", async () => {
  expect((await asked("published", "POST", "rebound.example")).status).toBe(403);
  expect((await asked("published", "POST", "localhost:8787")).status).toBe(201);
});

test("an app that is told nothing of where it listens is written to by whoever reaches it", async () => {
  const body = JSON.stringify({ key: "a", publisher: "P", text: "New." });
  const headers = { "Content-Type": "application/json", Host: "rebound.example" };
  expect((await fakeApp().app.request("/v1/articles", { method: "POST", body, headers })).status).toBe(201);
});
