import type { Settled, Watch } from "../model/watch.ts";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);
/** Redirects in a row that are followed. */
const MOST = 5;
/** The longest URL that is followed. */
const LONGEST = 4000;

/** What tells where a watch looks. */
type Way = Pick<Required<Settled["now"]>, "host" | "target" | "passing" | "hops" | "etag" | "modified">;

/** The URL that a watch looks at now. */
export const lookedAt = ({ target, url }: Watch): string => target ?? url;

/** The way back to the watch's own URL; what a server told to ask by was told of another. */
export const home = ({ url }: Watch): Way => ({
  host: new URL(url).host,
  target: null,
  passing: false,
  hops: 0,
  etag: null,
  modified: null,
});

/** The way home from where its URL led, for a watch that got nothing there. */
export const back = (watch: Watch): Partial<Way> => (watch.target === null ? {} : home(watch));

/**
 * Where an answer leads, or why it is not followed there; null for an answer that is no redirect. The next look goes
 * there in its turn, so that the host that is led to is asked by its own robots.txt and at its own pace.
 */
export function leads(
  watch: Watch,
  { status, headers }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): { readonly way: Way } | { readonly fault: string } | null {
  const location = headers["location"];
  if (!REDIRECTS.has(status) || location === undefined) return null;
  const to = URL.parse(location, lookedAt(watch));
  if (to === null || !/^https?:$/.test(to.protocol) || to.href.length > LONGEST)
    return { fault: `it leads to ${location.slice(0, 200)}, which is no web address that can be followed` };
  if (watch.hops >= MOST) return { fault: `it redirects more than ${MOST} times` };
  // So sites hide that an article is gone; the words of the front page are none of it.
  if (watch.article !== null && to.pathname === "/" && to.search === "")
    return { fault: `it leads to a front page now, ${to.href}` };
  const [host, passing, hops] = [to.host, watch.passing || !FOR_GOOD.has(status), watch.hops + 1];
  for (const part of ["hash", "username", "password"] as const) to[part] = "";
  return { way: { ...home(watch), host, target: to.href, passing, hops } };
}

/** Where the next look goes once there was an answer: where it came from, or home if a redirect there was for now only. */
export const arrived = (watch: Watch): Partial<Way> =>
  watch.passing ? home(watch) : watch.hops > 0 ? { hops: 0 } : {};
