import { afterAll, beforeAll, expect, test } from "vitest";
import { clockFrom } from "../store/fixture.ts";
import { openLedger } from "./ledger.ts";

const clock = clockFrom("2026-05-02T00:00:00Z");
const instant = "2026-05-01T08:00:00Z";
let ledger: Awaited<ReturnType<typeof openLedger>>;
beforeAll(async () => {
  const states = [3, 4, 5, 6, 7, 8].map((houses) => ({
    url: "https://news.example/fire",
    publisher: "Example",
    published: instant,
    captured: instant,
    text: `The fire burned ${houses} houses and ${houses + 10} sheds, police chief Dana Reyes said on Friday. The fire chief, Omar Lind, said ${houses} people were hurt.`,
  }));
  ledger = await openLedger(states, clock);
}, 60_000);
afterAll(() => ledger.store.close());

test("of the changes of one instant those of the last revision come first, on every page", async () => {
  const whole: { id: string; to: { n: number } }[] = (await ledger.json("/v1/changes")).items;
  const numbers = whole.map(({ to }) => to.n);
  expect([...new Set(numbers)]).toEqual([6, 5, 4, 3, 2]);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));

  const walked: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await ledger.json(`/v1/changes?limit=1${cursor}`);
    walked.push(...page.items.map(({ id }: { id: string }) => id));
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  expect(walked).toEqual(whole.map(({ id }) => id));
});
