import { XMLParser } from "fast-xml-parser";
import type { Hints } from "../model/watch.ts";
import { decoded } from "../text/references.ts";

/** One thing that a feed leads to: a page, or in a sitemap of sitemaps another feed. */
export interface Entry extends Hints {
  readonly url: string;
  readonly kind: "page" | "feed";
}

/** A feed's entries in its own order; what leads nowhere is left out. */
export interface Feed {
  readonly format: "rss" | "atom" | "json" | "sitemap";
  readonly entries: readonly Entry[];
}

/** What begins as a feed does and is not to be read as one. */
export interface Unread {
  readonly fault: string;
}

/** More than any feed of news has; a sitemap of everything goes on for 50,000. */
const MOST_ENTRIES = 1000;
const LONGEST_URL = 4000;
const LONGEST_NAME = 500;

// Values are read as lists wherever an element may stand more than once, and never as numbers or dates.
const REPEATED = new Set(["item", "entry", "link", "url", "sitemap", "category"]);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  isArray: (name) => REPEATED.has(name),
  maxNestedTags: 40,
  // Only the five of XML itself are left once a document that defines its own is refused.
  processEntities: { maxTotalExpansions: Number.POSITIVE_INFINITY, maxExpandedLength: 20_000_000 },
});

type Node = { readonly [name: string]: unknown };

/** What holds all of a feed, behind what XML may have before it. */
const ROOT =
  /^(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(rss|feed|rdf:RDF|urlset|sitemapindex)\b/;
/** In so many characters it begins, whatever is defined before it. */
const HEAD = 100_000;
const VERSION = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\b/;

/**
 * Reads RSS 0.9 to 2.0, Atom, JSON Feed, or a sitemap, with or without news; null where it is none of these. Of one that breaks off
 * what came is read, unless nothing did.
 */
export function parseFeed(text: string, at: string): Feed | Unread | null {
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith("{")) return jsonFeed(text, at);
  const root = ROOT.exec(text.slice(0, HEAD).replace(/^\uFEFF?\s*/, ""))?.[1];
  if (root === undefined) return null;
  // Entities of a document's own are a way to harm, and no feed has a use for them.
  if (/<!ENTITY/i.test(text))
    return { fault: "the feed defines entities of its own, and such feeds are not read" };
  const tree = treeOf(text) ?? treeOf(text.slice(0, WHOLE.exec(text)?.[0].length ?? 0));
  const feed = tree && xmlFeed(tree, at);
  if (tree && feed === null && isClosed(text, root)) return null;
  if (feed && (feed.entries.length > 0 || isClosed(text, root))) return feed;
  return {
    fault: `the feed's XML ${isClosed(text, root) ? "is malformed" : "breaks off"}, and no entry of it is whole`,
  };
}

/** True where the element that holds all of it ends. */
const isClosed = (text: string, root: string): boolean =>
  text.lastIndexOf(`</${root}`) >= 0 || new RegExp(`<${root}\\b[^<>]*/>`).test(text);

function xmlFeed(root: Node, at: string): Feed | null {
  const rdf = node(root["rdf:RDF"]);
  if (rdf) return rss(list(rdf["item"]), node(rdf["channel"]), at);
  const channel = node(node(root["rss"])?.["channel"]);
  if (channel) return rss(list(channel["item"]), channel, at);
  const atom = node(root["feed"]);
  if (atom) return atomFeed(atom, at);
  const urls = node(root["urlset"]);
  if (urls) return { format: "sitemap", entries: kept(list(urls["url"]).map((url) => mapped(url, at))) };
  const maps = node(root["sitemapindex"]);
  if (!maps) return null;
  const entries = list(maps["sitemap"]).map((map) =>
    entry(words(map["loc"]), at, { published: words(map["lastmod"]) }, "feed"),
  );
  return { format: "sitemap", entries: kept(entries) };
}

/** All up to the end of the last entry that is whole. */
const WHOLE = /^[\s\S]*<\/(?:item|entry|url|sitemap)\s*>/;

/** What an XML parser makes of a text, be it cut off between two tags; null where it is none. */
function treeOf(text: string): Node | null {
  try {
    // A mark of less-than that begins no tag would swallow all that follows.
    return parser.parse(text.replace(/<(?![\p{L}_/!?])/gu, "&lt;")) as Node;
  } catch {
    return null;
  }
}

function rss(items: readonly Node[], channel: Node | null, at: string): Feed {
  const publisher = words(channel?.["title"]);
  const entries = items.map((item) => {
    const guid = item["guid"];
    const permanent = node(guid)?.["@isPermaLink"] !== "false" ? words(guid) : null;
    const links = [item["feedburner:origLink"], ...all(item["link"]), permanent].map(words);
    return entry(links.find((link) => link !== null && /^(?:https?:|\/)/i.test(link)) ?? null, at, {
      publisher,
      headline: words(item["title"]),
      published: words(item["pubDate"]) ?? words(item["dc:date"]),
    });
  });
  return { format: "rss", entries: kept(entries) };
}

function atomFeed(feed: Node, at: string): Feed {
  const publisher = words(feed["title"]);
  const based = (one: Node, on: string) => URL.parse(String(one["@xml:base"] ?? ""), on)?.href ?? on;
  const entries = list(feed["entry"]).map((one) => {
    const links = list(one["link"]);
    const pages = links.filter((link) => (link["@rel"] ?? "alternate") === "alternate");
    const page = pages.find((link) => /html/.test(String(link["@type"] ?? "text/html"))) ?? pages[0];
    return entry(words(page?.["@href"]), based(one, based(feed, at)), {
      publisher,
      headline: words(one["title"]),
      published: words(one["published"]) ?? words(one["updated"]),
    });
  });
  return { format: "atom", entries: kept(entries) };
}

function jsonFeed(text: string, at: string): Feed | Unread | null {
  let feed: Node | null;
  try {
    feed = node(JSON.parse(text));
  } catch (error) {
    if (!VERSION.test(text)) return null;
    return {
      fault: `the feed's JSON is malformed (${error instanceof Error ? error.message.slice(0, 200) : "?"})`,
    };
  }
  if (!/^https:\/\/jsonfeed\.org\/version\/1/.test(String(feed?.["version"]))) return null;
  const entries = list(feed?.["items"]).map((item) =>
    entry(words(item["url"]) ?? words(item["external_url"]), at, {
      publisher: words(feed?.["title"]),
      headline: words(item["title"]),
      published: words(item["date_published"]),
    }),
  );
  return { format: "json", entries: kept(entries) };
}

function mapped(url: Node, at: string): Found | null {
  const news = node(url["news:news"]);
  return entry(words(url["loc"]), at, {
    publisher: words(node(news?.["news:publication"])?.["news:name"]),
    headline: words(news?.["news:title"]),
    published: words(news?.["news:publication_date"]) ?? words(url["lastmod"]),
  });
}

/** An entry, and about when it was, be it without a zone, or 0. */
interface Found {
  readonly entry: Entry;
  readonly time: number;
}

function entry(
  link: string | null,
  at: string,
  { publisher = null, headline = null, published = null }: Partial<Hints>,
  kind: Entry["kind"] = "page",
): Found | null {
  const url = link === null ? null : URL.parse(link, at);
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST_URL) return null;
  url.hash = "";
  return {
    entry: {
      url: url.href,
      kind,
      publisher: publisher?.slice(0, LONGEST_NAME) ?? null,
      headline: headline === null ? null : plain(headline).slice(0, LONGEST_NAME) || null,
      published: published === null || kind === "feed" ? null : instant(published),
    },
    time: Date.parse(published ?? "") || 0,
  };
}

/** The entries that lead somewhere, each once; of too many those told last, since sitemaps begin with the oldest. */
function kept(found: readonly (Found | null)[]): Entry[] {
  const apart = [...new Map(found.flatMap((one) => (one ? [[one.entry.url, one]] : []))).values()];
  const latest = apart.length <= MOST_ENTRIES ? apart : apart.sort((a, b) => b.time - a.time);
  return latest.slice(0, MOST_ENTRIES).map(({ entry }) => entry);
}

/** A time with its zone as a UTC instant; without one nobody knows when it was. */
function instant(given: string): string | null {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2}|\b(?:GMT|UTC?|[ECMP][SD]T))\)?$/i.test(given.trim());
  const at = zoned ? Date.parse(given) : Number.NaN;
  return Number.isNaN(at) || at < 0 ? null : new Date(at).toISOString();
}

/** A title without the markup that some feeds put into it. */
const plain = (title: string): string =>
  decoded(title.replace(/<\/?[a-z][^<>]{0,500}>/gi, ""))
    .replace(/\s+/g, " ")
    .trim();

const node = (value: unknown): Node | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : null;
const all = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const list = (value: unknown): Node[] =>
  all(value)
    .map(node)
    .filter((one) => one !== null);

/** The words of an element, with or without attributes; null where there are none. */
function words(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  const text = typeof one === "string" ? one : node(one)?.["#text"];
  const trimmed = typeof text === "string" ? text.replaceAll("\0", "").trim() : "";
  return trimmed === "" ? null : trimmed;
}
