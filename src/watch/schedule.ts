import type { Watch } from "../model/watch.ts";

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/**
 * What has not changed for a while is looked at again after a sixth of that while: most changes to a story come in its
 * first hours, and a feed that spoke an hour ago will hardly wait for a day.
 */
const PART = 1 / 6;
const BOUNDS = {
  feed: { least: 5 * MINUTE, most: DAY },
  page: { least: 10 * MINUTE, most: 30 * DAY },
} as const;
/** Waits are made longer by up to so much, so that what was added together is not asked for together for ever. */
const SPREAD = 0.1;
/** A server that fails is asked again after twice as long each time, up to a day. */
const FAILURE = { least: 5 * MINUTE, most: DAY };
/** No server may put off its next visit for longer. */
const LONGEST_RETRY = 7 * DAY;

/** The instant so many milliseconds after another, as UTC ISO 8601. */
export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** When to look again at what answered: `random` is from 0 to 1, `fresh` how long the answer says that it holds. */
export function nextLook(
  watch: Pick<Watch, "kind" | "added" | "published" | "changed">,
  now: string,
  random: number,
  fresh = 0,
): string {
  const { least, most } = BOUNDS[watch.kind ?? "page"];
  const since = [watch.changed, watch.published ?? watch.added].reduce<number>((last, at) => {
    const time = at === null ? Number.NaN : Date.parse(at);
    return time <= Date.parse(now) ? Math.max(last, time) : last;
  }, Number.NEGATIVE_INFINITY);
  const quiet = Number.isFinite(since) ? Date.parse(now) - since : 0;
  const wait = Math.min(most, Math.max(least, quiet * PART, Math.min(fresh, DAY)));
  return later(now, Math.round(wait * (1 + SPREAD * random)));
}

/** When to look again after so many failures in a row. */
export function nextTry(failures: number, now: string, random: number): string {
  const wait = Math.min(FAILURE.most, FAILURE.least * 2 ** Math.min(failures - 1, 20));
  return later(now, Math.round(wait * (1 + SPREAD * random)));
}

/** Until when a `Retry-After` asks to wait: seconds, or an HTTP date; null where it says nothing that can be read. */
export function retryAfter(header: string | undefined, now: string): string | null {
  if (header === undefined) return null;
  const given = header.trim();
  const at = /^\d{1,9}$/.test(given) ? Date.parse(now) + Number(given) * 1000 : Date.parse(given);
  if (Number.isNaN(at) || at <= Date.parse(now)) return null;
  return new Date(Math.min(at, Date.parse(now) + LONGEST_RETRY)).toISOString();
}

/** For how many milliseconds an answer says that it holds; 0 where it does not say. */
export function freshFor(cacheControl: string | undefined): number {
  const directives = (cacheControl ?? "").toLowerCase();
  if (/\bno-(?:cache|store)\b/.test(directives)) return 0;
  return Number(/\bmax-age\s*=\s*"?(\d{1,9})/.exec(directives)?.[1] ?? 0) * 1000;
}
