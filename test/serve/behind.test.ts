import { afterAll, beforeAll, expect, test } from "vitest";
import { isOrigin } from "../../src/config.ts";
import { startServer } from "../../src/main.ts";
import { openStore } from "../../src/store/open.ts";
import { PAYLOADS } from "../site.ts";

const base = "https://stemma.example.org:8443";
let stop = async () => {};
let address = "";
beforeAll(async () => {
  const store = await openStore({ data: "memory://" });
  const server = await startServer(store, { host: "127.0.0.1", port: 0, log: false, base: `${base}/` });
  address = server.address;
  stop = async () => {
    await server.close();
    await store.close();
  };
}, 60_000);
afterAll(() => stop());

test("behind a proxy everything told in full begins with where others reach it", async () => {
  const posted = await fetch(`${address}/v1/articles`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(PAYLOADS[0]),
  });
  expect(posted.status).toBe(201);
  const { article } = (await posted.json()) as { article: string };
  const text = async (path: string) => (await fetch(`${address}${path}`)).text();
  const gate = await fetch(`${address}/v1/articles/${article}/timegate`, { redirect: "manual" });
  const told = [
    gate.headers.get("location"),
    gate.headers.get("link"),
    await text("/v1/changes.atom"),
    await text("/v1/changes.json"),
    await text(`/v1/articles/${article}/timemap`),
    await text("/v1/export?format=csv"),
    await text(`/articles/${article}`),
  ];
  for (const words of told) {
    expect(words).toContain(`${base}/`);
    expect(words).not.toContain(address);
  }
  // A path that looks like another host is a path.
  expect(await text("//other.example/v1/claims")).toContain("nothing at //other.example/v1/claims");
});

test.each([
  ["https://stemma.example.org", true],
  ["http://127.0.0.1:8787/", true],
  ["https://example.org/stemma", false],
  ["https://example.org/?x", false],
  ["https://ada@example.org", false],
  ["stemma.example.org", false],
  ["ftp://example.org", false],
])("%s is where it can be reached: %s", (given, right) => {
  expect(isOrigin(given)).toBe(right);
});
