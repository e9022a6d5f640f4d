import { LRUCache } from "lru-cache";
import robotsParser from "robots-parser";
import type { Robots } from "../model/watch.ts";

const MINUTE = 60_000;
/** RFC 9309: what was read holds for at most a day; a server that fails is asked again as soon as a page that fails. */
const HOLDS = { answered: 24 * 60 * MINUTE, failed: 5 * MINUTE };
/** RFC 9309 asks for at least 500 KiB to be read. */
const LONGEST = 512_000;
/** A host that wants more than this between two requests is asked at this pace. */
const SLOWEST = 300_000;

interface Rules {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}
// What the library's types say is not what it exports: one function.
const parse = robotsParser as unknown as (url: string, text: string) => Rules;

/** Files that were understood lately, up to so many characters of them: a large one takes a while. */
const understood = new LRUCache<string, Rules>({
  max: 5000,
  maxSize: 4_000_000,
  sizeCalculation: (_, key) => key.length,
});

/** A delay, be it with a comma or its unit behind it; the library reads plain numbers alone. */
const DELAY = /^(\s*crawl-delay\s*:\s*\d+)(?:[.,](\d+))?[^\n\r]*/gim;

/** Where a host's robots.txt lies. */
export const robotsUrl = (url: string): string => new URL("/robots.txt", url).href;

/** True when robots.txt has to be read, or read again, before anything else is. */
export const isStale = (robots: Robots | null, now: string): boolean =>
  robots === null || Date.parse(now) >= holdsUntil(robots);

/** Until when what was read of robots.txt holds, or that it could not be had, as a number of milliseconds. */
export const holdsUntil = (robots: Robots): number =>
  Date.parse(robots.read) + (cannotBeHad(robots) ? HOLDS.failed : HOLDS.answered);

/** True where nothing is known of what a host allows, since it fails. */
export const cannotBeHad = ({ status }: Robots): boolean => status === null || status >= 500;

/** An answer to the request for robots.txt as what is kept of it; a status of null stands for no answer. */
export function robotsOf(status: number | null, text: string, read: string): Robots {
  const found = status !== null && status >= 200 && status < 300;
  return { text: found ? text.slice(0, LONGEST).replaceAll("\0", "") : null, status, read };
}

/** Whether a URL may be fetched, and how many milliseconds the host wants between two requests. */
export function permission(
  url: string,
  robots: Robots,
  userAgent: string,
): { readonly allowed: boolean; readonly gap: number | null } {
  const { text } = robots;
  // RFC 9309: a host that has no robots.txt allows all; of one that fails nothing is known, so nothing is taken.
  if (text === null) return { allowed: !cannotBeHad(robots), gap: null };
  const at = robotsUrl(url);
  const key = `${at} ${text}`;
  const rules = understood.get(key) ?? parse(at, text.replace(DELAY, "$1.$2"));
  understood.set(key, rules);
  const delay = rules.getCrawlDelay(userAgent);
  const gap = delay !== undefined && delay > 0 ? Math.min(SLOWEST, Math.ceil(delay * 1000)) : null;
  return { allowed: rules.isAllowed(url, userAgent) !== false, gap };
}
