import fc from "fast-check";
import { expect, test } from "vitest";
import { freshFor, nextLook, nextTry, retryAfter } from "../../src/watch/schedule.ts";

const NOW = "2026-03-01T12:00:00.000Z";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ago = (ms: number) => new Date(Date.parse(NOW) - ms).toISOString();
const after = (at: string) => Date.parse(at) - Date.parse(NOW);
const page = { kind: "page", added: ago(60 * DAY), published: null, changed: null } as const;

test("what was found changed just now is looked at soon, and what is quiet ever more rarely", () => {
  const wait = (quiet: number) => after(nextLook({ ...page, changed: ago(quiet) }, NOW, 0));
  expect(wait(0)).toBe(10 * MINUTE);
  expect(wait(6 * HOUR)).toBe(HOUR);
  expect(wait(12 * DAY)).toBe(2 * DAY);
  expect(wait(10_000 * DAY)).toBe(10 * DAY);
  expect(after(nextLook({ ...page, added: ago(10_000 * DAY) }, NOW, 0))).toBe(30 * DAY);
});

test("an old story that is watched from now on is looked at as rarely as its age says", () => {
  expect(after(nextLook({ ...page, added: NOW, published: ago(6 * DAY) }, NOW, 0))).toBe(DAY);
  // A time in the future says nothing.
  expect(after(nextLook({ ...page, added: NOW, published: "2030-01-01T00:00:00.000Z" }, NOW, 0))).toBe(
    10 * MINUTE,
  );
});

test("a feed is looked at once a day at least, and not before its answer stops to hold", () => {
  const feed = { ...page, kind: "feed", changed: ago(90 * DAY) } as const;
  expect(after(nextLook(feed, NOW, 0))).toBe(DAY);
  expect(after(nextLook({ ...feed, changed: NOW }, NOW, 0, 0))).toBe(5 * MINUTE);
  expect(after(nextLook({ ...feed, changed: NOW }, NOW, 0, freshFor("public, max-age=3600")))).toBe(HOUR);
  expect(freshFor("no-cache, max-age=3600")).toBe(0);
  expect(freshFor(undefined)).toBe(0);
});

test("waits never shrink as quiet grows, and lie within a tenth of what they are without chance", () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((n) => n * HOUR);
  fc.assert(
    fc.property(days, days, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, random) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((quiet) =>
        after(nextLook({ ...page, changed: ago(quiet) }, NOW, 0)),
      ) as [number, number];
      const spread = after(nextLook({ ...page, changed: ago(a) }, NOW, random));
      const plain = after(nextLook({ ...page, changed: ago(a) }, NOW, 0));
      return less <= more && spread >= plain && spread <= plain * 1.1 + 1;
    }),
  );
});

test("a server that fails is asked again after twice as long each time, up to a day", () => {
  expect([1, 2, 3, 100].map((n) => after(nextTry(n, NOW, 0)))).toEqual([
    5 * MINUTE,
    10 * MINUTE,
    20 * MINUTE,
    DAY,
  ]);
});

test("Retry-After is seconds or a date, at most a week, and nothing when it cannot be read or has passed", () => {
  expect(retryAfter("120", NOW)).toBe("2026-03-01T12:02:00.000Z");
  expect(retryAfter("Sun, 01 Mar 2026 13:00:00 GMT", NOW)).toBe("2026-03-01T13:00:00.000Z");
  expect(retryAfter("999999999", NOW)).toBe("2026-03-08T12:00:00.000Z");
  for (const none of [undefined, "", "soon", "-5", "0", "Sun, 01 Mar 2026 11:00:00 GMT"])
    expect(retryAfter(none, NOW), String(none)).toBeNull();
});
