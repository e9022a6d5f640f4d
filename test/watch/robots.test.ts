import { expect, test } from "vitest";
import { isStale, permission, robotsOf } from "../../src/watch/robots.ts";

const AT = "2026-03-01T12:00:00.000Z";
const AGENT = "Stemma/0.1 (+mailto:desk@example.org)";
const may = (text: string, path: string) =>
  permission(`https://news.example${path}`, robotsOf(200, text, AT), AGENT);

test("the longest rule that fits decides, and our own group stands before the one for all", () => {
  const text =
    "User-agent: *\nDisallow: /\n\nUser-agent: stemma\nAllow: /open\nDisallow: /open/secret\nDisallow: /*.pdf$\nCrawl-delay: 2.5";
  expect(may(text, "/open")).toEqual({ allowed: true, gap: 2500 });
  expect(may(text, "/open/secret/x").allowed).toBe(false);
  expect(may(text, "/a.pdf").allowed).toBe(false);
  expect(may(text, "/a.pdf?x").allowed).toBe(true);
  expect(may("User-agent: *\nDisallow: /private", "/private/1").allowed).toBe(false);
  expect(may("User-agent: other\nDisallow: /", "/x").allowed).toBe(true);
});

test("a host without robots.txt allows all, and one that fails allows nothing until it answers", () => {
  const of = (status: number | null) =>
    permission("https://news.example/", robotsOf(status, "", AT), AGENT).allowed;
  expect([404, 403, 500, 503, null].map(of)).toEqual([true, true, false, false, false]);
});

test("what is no robots.txt allows all, and a pace that nobody could keep is made one that can be kept", () => {
  expect(may("<html>not found</html>\u0000", "/x")).toEqual({ allowed: true, gap: null });
  expect(may("User-agent: *\nCrawl-delay: 86400", "/x").gap).toBe(300_000);
  expect(may("User-agent: *\nCrawl-delay: soon", "/x").gap).toBeNull();
});

test("a delay is kept with its unit, a comma or a remark behind it", () => {
  const gap = (delay: string) => may(`User-agent: *\nCrawl-delay: ${delay}\nDisallow: /y`, "/x").gap;
  expect(["10s", "2,5", "10 # seconds", "7 sec\r", "0.5"].map(gap)).toEqual([
    10_000, 2500, 10_000, 7000, 500,
  ]);
});

test("it is read again after a day, or after five minutes where it could not be had", () => {
  const at = (hours: number) => new Date(Date.parse(AT) + hours * 3_600_000).toISOString();
  expect(isStale(null, AT)).toBe(true);
  expect([0, 23, 24].map((hours) => isStale(robotsOf(200, "", AT), at(hours)))).toEqual([false, false, true]);
  expect([0, 4, 5].map((minutes) => isStale(robotsOf(503, "", AT), at(minutes / 60)))).toEqual([
    false,
    false,
    true,
  ]);
});
