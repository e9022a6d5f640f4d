import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { createWeb } from "../../src/web/room.ts";
import { openSite } from "../site.ts";

let store: Store;
let stop: () => Promise<void>;
let web: ReturnType<typeof createWeb>;
beforeAll(async () => {
  store = await openStore({ data: "memory://" });
  const story = (n: number, text: string) => ({
    url: `https://ledger.example/${n}`,
    publisher: "The Ledger",
    published: `2026-03-0${n}T08:00:00Z`,
    text,
  });
  ({ stop } = await openSite(
    [
      story(1, "“The pumps were tested in May,” said Nils Brevik, a spokesman for Kelda Water."),
      story(2, "A Kelda Water spokesperson said the pumps were tested in June."),
      story(
        3,
        "Kelda Water said it would replace the pumps. “Nobody in Kelda Water’s street saw a test,” two neighbours said.",
      ),
      story(4, "“I never saw a test,” said Ragna Moe, who lives beside the works."),
    ],
    store,
  ));
  web = createWeb({ store, diff: async () => null });
}, 120_000);
afterAll(() => stop());

const pageOf = async (q: string) => {
  const { items } = await store.agents(4, { limit: 9 }, { q });
  const found = items.find(({ agent }) => agent.name.includes(q));
  return (await web.request(`/agents/${found?.agent.id}`)).text();
};

test("the page of a spokesperson by name says for whom they speak, and leads to the others who do", async () => {
  const page = await pageOf("Nils Brevik");
  expect(page).toMatch(/Speaks for <bdi>Kelda Water<\/bdi>/);
  const others = page.slice(page.indexOf("Others who speak for"));
  expect(others).toContain("<bdi>Kelda Water spokesperson</bdi>");
  expect(others).toContain("<bdi>Kelda Water</bdi></a>");
  expect(others).not.toMatch(/neighbours|Brevik/);
});

test("whoever speaks for themselves is told as what they are", async () => {
  const page = await pageOf("Ragna Moe");
  expect(page).toContain("Person · 1 statement");
  expect(page).not.toMatch(/peaks? for/);
});

test("the page of a role leads to those who speak for the same, by name too", async () => {
  const others = (await pageOf("Kelda Water spokesperson")).split("Others who speak for")[1] ?? "";
  expect(others).toContain("<bdi>Kelda Water</bdi></a>");
  expect(others).not.toContain("neighbours");
});
