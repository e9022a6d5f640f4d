import { hostOf, ownUrl } from "./canonical.ts";
import { refuseInstead } from "./page/instead.ts";
import type { Page } from "./page/page.ts";

/** What is said of an article beside its page: it goes before what the page says, or where the page says nothing. */
type Fields = Readonly<Record<string, unknown>>;

/** True for a whole page rather than a piece of HTML: one that has a head, a body or a document type. */
export const isPage = (html: unknown): html is string =>
  typeof html === "string" && /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(html.slice(0, 5000));

/**
 * The payload that a page makes: its article as `text`, and of what the caller does not tell what the page tells.
 * `at` is where it was fetched, `otherwise` what is so where neither tells, `outlet` whose a page is that names no more
 * than its host. A page without an article is left as HTML.
 * @throws Mistake where the page says that it stands in place of an article.
 */
export function payloadOfPage(
  given: Fields,
  page: Page,
  at: string | null,
  otherwise: Fields = {},
  outlet: string | null = null,
): Fields {
  refuseInstead(page);
  const { html, ...told } = given;
  const url = ownUrl(page.url, at);
  const named = page.publisher === hostOf(url) ? null : page.publisher;
  const fields: Record<string, unknown> = {
    publisher: named ?? outlet ?? page.publisher ?? otherwise["publisher"],
    headline: page.headline?.slice(0, 2000),
    published: page.published,
    modified: page.modified,
    language: page.language,
  };
  if (told["url"] === undefined && told["key"] === undefined) {
    if (url === null) fields["key"] = otherwise["key"];
    else fields["url"] = url;
  }
  const missing = Object.entries({ captured: otherwise["captured"], ...fields }).filter(
    ([name, value]) => told[name] === undefined && value !== null && value !== undefined,
  );
  const words = page.body === "" ? { html } : { text: page.body };
  return { ...told, ...Object.fromEntries(missing), ...words };
}
