import { afterAll, beforeAll, expect, test } from "vitest";
import type { NewWatch, Settled } from "../../src/model/watch.ts";
import type { Store } from "../../src/store/contract.ts";
import { DATABASE, emptyStore, run } from "./fixture.ts";

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(async () => store?.close());

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1) + seconds * 1000).toISOString();
const one = (id: string, host: string, more: Partial<NewWatch> = {}): NewWatch => ({
  id,
  url: `http://${host}/${id}`,
  host,
  kind: null,
  feed: null,
  publisher: null,
  headline: null,
  published: null,
  added: at(0),
  due: at(0),
  ...more,
});
const turn = (seconds: number, limit = 10, worker = "w1") => ({
  now: at(seconds),
  limit,
  leasedUntil: at(seconds + 60),
  worker,
});
const settled = (
  watch: string,
  lease: string,
  now: Settled["now"],
  more: Partial<Settled> = {},
): Settled => ({
  watch,
  lease,
  now,
  publication: null,
  hostFree: "",
  robots: null,
  ...more,
});
const ids = (jobs: readonly { watch: { id: string } }[]) => jobs.map(({ watch }) => watch.id).sort();

test("a watch is added once, and of each host one is given out until it is settled and the host has rested", async () => {
  const given = [one("a1", "a.example"), one("a2", "a.example"), one("b1", "b.example")];
  expect(await store.watches.add(given)).toEqual(["a1", "a2", "b1"]);
  expect(await store.watches.add(given)).toEqual([]);
  const first = await store.watches.take(turn(0));
  expect(ids(first)).toEqual(["a1", "b1"]);
  expect(first[0]).toMatchObject({
    robots: null,
    lease: `${at(60)} w1`,
    watch: { url: "http://a.example/a1" },
  });
  // A watch that comes in meanwhile does not free its host.
  expect(await store.watches.add([one("a3", "a.example")])).toEqual(["a3"]);
  expect(ids(await store.watches.take(turn(30)))).toEqual([]);
  await store.watches.settle([
    settled(
      "a1",
      `${at(60)} w1`,
      { due: at(500), status: 200, etag: '"x"', kind: "page" },
      { hostFree: at(32) },
    ),
  ]);
  expect(await store.watches.get("a1")).toMatchObject({
    status: 200,
    due: at(500),
    etag: '"x"',
    kind: "page",
  });
  expect(ids(await store.watches.take(turn(31.9)))).toEqual([]);
  const next = await store.watches.take(turn(32));
  expect(ids(next)).toEqual(["a2"]);
  await store.watches.settle([settled("a2", `${at(92)} w1`, { due: at(8000) }, { hostFree: at(33) })]);
  expect(ids(await store.watches.take(turn(33)))).toEqual(["a3"]);
  await store.watches.settle([settled("a3", `${at(93)} w1`, { due: at(8001) }, { hostFree: at(34) })]);
});

test("what a worker left lying comes again when its lease ends, and its late word is not taken", async () => {
  const again = await store.watches.take(turn(62, 10, "w2"));
  expect(ids(again)).toEqual(["b1"]);
  await store.watches.settle([settled("b1", `${at(60)} w1`, { due: at(9000), status: 500 })]);
  expect(await store.watches.get("b1")).toMatchObject({ status: null, due: at(0) });
  expect(ids(await store.watches.take(turn(100)))).toEqual([]);
});

test("a host that asks to wait is left alone until then, and keeps its robots.txt", async () => {
  const robots = { text: "User-agent: *", status: 200, read: at(62) };
  await store.watches.settle([
    settled(
      "b1",
      `${at(122)} w2`,
      { due: at(300), status: 503, failures: 1, fault: "it failed" },
      { hostFree: at(400), robots },
    ),
  ]);
  await store.watches.add([one("b2", "b.example", { due: at(350) })]);
  expect(ids(await store.watches.take(turn(399)))).toEqual([]);
  const [job] = await store.watches.take(turn(400));
  expect(job).toMatchObject({ watch: { id: "b1", status: 503, fault: "it failed" }, robots });
  await store.watches.settle([settled("b1", `${at(460)} w1`, { due: at(9000) }, { hostFree: at(405) })]);
  expect(await store.watches.take(turn(405))).toMatchObject([{ watch: { id: "b2" }, robots }]);
});

test("a host sleeps until there is something to do, and a new watch wakes it", async () => {
  expect(ids(await store.watches.take(turn(500)))).toEqual(["a1", "b2"]);
  await store.watches.settle([
    settled("a1", `${at(560)} w1`, { due: at(9000) }, { hostFree: at(501) }),
    settled("b2", `${at(560)} w1`, { due: at(9000) }, { hostFree: at(501) }),
  ]);
  expect(await store.watches.next()).toBe(at(8000));
  expect(await store.watches.next(at(7000))).toBeNull();
  expect(ids(await store.watches.take(turn(7000)))).toEqual([]);
  await store.watches.add([one("a4", "a.example", { due: at(7000) })]);
  expect(await store.watches.next(at(7000))).toBe(at(7000));
  expect(ids(await store.watches.take(turn(7000)))).toEqual(["a4"]);
  await store.watches.settle([
    settled("a4", `${at(7060)} w1`, { due: at(9999), failures: 1 }, { hostFree: at(7001) }),
  ]);
});

test("watches are listed page by page and by state, and that a page went is told once and for ever", async () => {
  const first = await store.watches.list({ limit: 2 }, {});
  const second = await store.watches.list({ limit: 10, cursor: first.next ?? "" }, {});
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(["a1", "a2", "a3", "a4", "b1", "b2"]);
  expect(first.items[0]).not.toHaveProperty("lease");
  expect(
    ids((await store.watches.list({ limit: 10 }, { state: "failing" })).items.map((watch) => ({ watch }))),
  ).toEqual(["a4", "b1"]);
  const [job] = (await store.watches.take(turn(9000))).filter(({ watch }) => watch.id === "a2");
  const publication = {
    id: "pub1",
    watch: "a2",
    article: "art1",
    url: "http://a.example/a2",
    kind: "unpublished" as const,
    at: at(9000),
    status: 404,
  };
  const told = settled(
    "a2",
    job?.lease ?? "",
    { due: at(9999), gone: at(9000), article: "art1" },
    { publication },
  );
  await store.watches.settle([told]);
  await store.watches.settle([told]);
  expect(await store.watches.publications({ watch: "a2" })).toEqual([publication]);
  expect(await store.watches.publications({ article: "none" })).toEqual([]);
  expect((await store.watches.list({ limit: 10 }, { state: "gone" })).items.map(({ id }) => id)).toEqual([
    "a2",
  ]);
});

test("a feed is taken away with all that it led to, or alone", async () => {
  await store.watches.add([
    one("map", "c.example"),
    one("feed", "c.example", { feed: "map" }),
    one("page", "c.example", { feed: "feed" }),
    one("alone", "d.example"),
    one("stays", "d.example", { feed: "alone" }),
  ]);
  expect(await store.watches.remove("map", false)).toBe(3);
  expect(await store.watches.remove("alone", true)).toBe(1);
  expect(await store.watches.remove("alone", true)).toBe(0);
  expect(await store.watches.get("stays")).not.toBeNull();
});

test("what leads to another host is given out with that host's, whether it is known, asleep or new", async () => {
  await store.watches.add([one("m1", "m.example"), one("n1", "n.example")]);
  const jobs = await store.watches.take(turn(20_000));
  expect(ids(jobs)).toEqual(expect.arrayContaining(["m1", "n1"]));
  const lease = `${at(20_060)} w1`;
  const way = (host: string) => ({
    host,
    target: `http://${host}/`,
    passing: true,
    hops: 1,
    due: at(20_000),
  });
  // n.example has nothing to do for a long while, and of o.example nobody has heard.
  await store.watches.settle([settled("n1", lease, { due: at(9_000_000) }, { hostFree: at(20_005) })]);
  await store.watches.settle([settled("m1", lease, way("n.example"), { hostFree: at(20_001) })]);
  expect(ids(await store.watches.take(turn(20_004)))).not.toContain("m1");
  const there = (await store.watches.take(turn(20_006, 10, "w2"))).find(({ watch }) => watch.id === "m1");
  expect(there?.watch).toMatchObject({
    host: "n.example",
    target: "http://n.example/",
    passing: true,
    hops: 1,
  });
  await store.watches.settle([settled("m1", there?.lease ?? "", way("o.example"), { hostFree: at(20_008) })]);
  expect(ids(await store.watches.take(turn(20_009)))).toContain("m1");
  for (const id of ["m1", "n1"]) await store.watches.remove(id, false);
});

test("what was left lying is not put off by what else is due on its host", async () => {
  await store.watches.add([
    one("z1", "z.example", { due: at(20_000) }),
    one("z2", "z.example", { due: at(20_001) }),
  ]);
  const lost = await store.watches.take(turn(30_000));
  expect(ids(lost)).toContain("z1");
  const again = (await store.watches.take(turn(30_060))).find(({ watch }) => watch.host === "z.example");
  expect(again?.watch.id).toBe("z1");
  await store.watches.settle([
    settled("z1", again?.lease ?? "", { due: at(90_000) }, { hostFree: at(30_061) }),
  ]);
  expect(ids(await store.watches.take(turn(30_061)))).toContain("z2");
  for (const id of ["z1", "z2"]) await store.watches.remove(id, false);
});

test.runIf(DATABASE)(
  "many workers over one database get each job once, and one host never twice at once",
  async () => {
    await run("delete from watches; delete from watch_hosts");
    const all = Array.from({ length: 300 }, (_, n) => one(`m${n}`, `h${n % 30}.example`));
    await store.watches.add(all);
    const seen = new Map<string, string[]>();
    for (let second = 0; second < 12; second += 1) {
      const turns = await Promise.all(
        Array.from({ length: 6 }, (_, w) => store.watches.take({ ...turn(second, 8), worker: `w${w}` })),
      );
      const jobs = turns.flat();
      expect(new Set(jobs.map(({ watch }) => watch.host)).size).toBe(jobs.length);
      for (const { watch, lease } of jobs) seen.set(watch.id, [...(seen.get(watch.id) ?? []), lease]);
      await Promise.all(
        turns.map((jobs) =>
          store.watches.settle(
            jobs.map(({ watch, lease }) =>
              settled(watch.id, lease, { due: at(9999) }, { hostFree: at(second + 1) }),
            ),
          ),
        ),
      );
    }
    expect(seen.size).toBe(300);
    expect([...seen.values()].every((leases) => leases.length === 1)).toBe(true);
  },
);
