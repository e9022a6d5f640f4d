import { Mistake } from "../model/problem.ts";

/** Query parameters that tell how a reader came, not what is read. */
const TRACKING = /^(?:utm_.*|fbclid|gclid)$/i;

/**
 * The one spelling of a URL: lower-case scheme and host, no fragment, default port, tracking parameters or
 * trailing slash, and the query in order. Two spellings of one page give one article.
 */
export function canonicalUrl(given: string): string {
  const url = URL.parse(given.trim());
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    const sentence = "`url` has to be an absolute http or https URL, like https://example.org/story.";
    throw new Mistake("invalid", sentence, [{ pointer: "/url", detail: sentence }]);
  }
  // Apart from the URL, which would be written anew with each parameter that is taken out.
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name)));
  kept.sort();
  const query = kept.toString();
  const { pathname } = url;
  let end = pathname.length;
  while (pathname[end - 1] === "/") end -= 1;
  const path = pathname.slice(0, end);
  return `${url.protocol}//${url.host}${path}${query === "" ? "" : `?${query}`}`;
}

/** The host of an address without its `www.`; null where there is none. */
export const hostOf = (url: string | null): string | null =>
  url === null ? null : (URL.parse(url)?.hostname.replace(/^www\./, "") ?? null);

/** Where a page lies: where it says so, unless that is another outlet's; of one that calls that its original, where it was found. */
export const ownUrl = (told: string | null, at: string | null): string | null =>
  at === null || isSameSite(told, at) ? told : at;

/** True of addresses of one site, be it the one for telephones. */
export function isSameSite(url: string | null, at: string): boolean {
  const host = (text: string) => URL.parse(text)?.hostname.replace(/^(?:www|m|amp)\./, "");
  return url !== null && host(url) === host(at);
}
