import { canonicalUrl } from "../canonical.ts";
import { type Document, type Element, elementsOf } from "./dom.ts";
import {
  articleOf,
  articlesOf,
  list,
  namedOf,
  resolved,
  type Thing,
  thingsOf,
  wordsOf,
} from "./linked-data.ts";
import { sendsTo } from "./onward.ts";
import { best } from "./times.ts";

/** What a page says about itself where readers do not see it. */
export interface About {
  readonly url: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** Its title, with what follows a bar or a dash: the outlet's name, most often. */
  readonly title: string | null;
  readonly corrections: readonly Correction[];
  /** True where it says that not everyone may read all of it. */
  readonly closed: boolean;
  /** Where it sends its readers on to. */
  readonly onward: string | null;
}

export interface Correction {
  readonly text: string;
  readonly at: string | null;
}

const PUBLISHED = [
  "article:published_time",
  "article:published",
  "article.published",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "pubdate",
  "publishdate",
  "publish_date",
  "publish-date",
  "published_time",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "date",
  "article_date_original",
  "originalpublicationdate",
  "rbpubdate",
  "timestamp",
  "bt:pubdate",
];
const AUTHORS = "author parsely-author article:author byl sailthru.author dc.creator dcterms.creator".split(
  " ",
);
const MODIFIED = [
  "article:modified_time",
  "article:modified",
  "article.updated",
  "og:updated_time",
  "datemodified",
  "last-modified",
  "lastmod",
  "last_modified",
  "dcterms.modified",
  "dc.date.modified",
  "article:updated_time",
  "updated_time",
  "revised",
  "dateupdated",
  "update_date",
  "bt:moddate",
];

const ITEMPROP =
  /<[a-z][\w-]{0,20}\b[^<>]{0,400}?\bitemprop\s*=\s*["']?(datePublished|dateModified)\b[^<>]{0,400}>([^<]{0,60})/gi;

/** Reads JSON-LD, meta elements, links and the microdata of a page. */
export function aboutOf(document: Document, html: string, at: string | null): About {
  const elements = elementsOf(document, ["meta", "link", "script", "time", "title"]);
  const meta = metaOf(elements.meta);
  const things = thingsOf(elements.script);
  const [article, named] = [articleOf(things), namedOf(things)];
  const from = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const micro = microdataOf(elements.time, html);
  const articles = articlesOf(things);
  const dates = (key: string) => articles.flatMap((thing) => list(thing[key]).map(wordsOf));
  const told = (names: readonly string[]) => names.map((name) => meta.get(name));
  const published = best([
    ...dates("datePublished"),
    ...told(PUBLISHED),
    ...micro.published,
    ...dates("dateCreated"),
  ]);
  const modified = best([...dates("dateModified"), ...told(MODIFIED), ...micro.modified]);
  const title = elements.title[0]?.textContent?.replace(/\s+/g, " ").trim() || null;
  return {
    url: urlOf(elements.link, meta, article, at),
    headline:
      decodedTwice(wordsOf(article?.["headline"])) ?? from("og:title", "twitter:title", "parsely-title"),
    description: from("og:description", "description", "twitter:description"),
    byline: authorsOf(article, named) ?? bylineOf(from(...AUTHORS)),
    publisher: publisherOf(
      [
        wordsOf(resolved(article?.["publisher"], named)),
        from("og:site_name"),
        from("application-name", "dc.publisher", "publisher"),
      ],
      at ?? meta.get("og:url") ?? "",
    ),
    published,
    modified,
    language: languageOf(document, meta),
    title,
    corrections: things.flatMap((thing) => list(thing["correction"]).flatMap(correctionOf)),
    onward: sendsTo(elements.meta, at),
    closed: /^false$/i.test(String(article?.["isAccessibleForFree"])),
  };
}

/** The first value of each name, names in lower case. */
function metaOf(elements: readonly Element[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of elements) {
    const name = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop"))
      ?.toLowerCase()
      .trim();
    const content = meta.getAttribute("content")?.replace(/\s+/g, " ").trim();
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** The times that elements say which they are, by microdata or by the names of `time` elements. */
function microdataOf(times: readonly Element[], html: string): { published: string[]; modified: string[] } {
  const published: string[] = [];
  const modified: string[] = [];
  // Over the text, because to ask every element for one attribute takes longer than to parse the page.
  for (const [tag, property, words] of html.matchAll(ITEMPROP)) {
    const value = /\b(?:content|datetime)\s*=\s*["']([^"']{4,60})["']/i.exec(tag)?.[1] ?? words?.trim();
    if (value) (property?.toLowerCase() === "datemodified" ? modified : published).push(value);
  }
  for (const element of times) {
    const value = element.getAttribute("datetime");
    if (!value) continue;
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("pubdate") === null ? "" : "published"}`;
    if (/modified|updated/i.test(names)) modified.push(value);
    else if (/published|entry-date|pubdate/i.test(names)) published.push(value);
  }
  const first = times[0]?.getAttribute("datetime");
  if (first && published.length === 0) published.push(first);
  return { published, modified };
}

function urlOf(
  links: readonly Element[],
  meta: ReadonlyMap<string, string>,
  article: Thing | null,
  at: string | null,
): string | null {
  const canonical = links.find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute("rel") ?? ""));
  const main = article?.["mainEntityOfPage"];
  const candidates = [
    canonical?.getAttribute("href"),
    meta.get("og:url"),
    typeof main === "string" ? main : (main as Thing | undefined)?.["@id"],
    article?.["url"],
    at,
  ];
  for (const candidate of candidates) {
    if (typeof candidate !== "string" || candidate.trim() === "") continue;
    const url = URL.parse(candidate.trim(), at ?? undefined);
    if (url === null || !/^https?:$/.test(url.protocol)) continue;
    // A template that names its front page as every page's canonical URL would make one article of all.
    if (url.pathname === "/" && url.search === "" && candidate !== at) continue;
    return canonicalUrl(url.href);
  }
  return null;
}

/** The first name that the host's own name bears out, else the first; a URL is no name. */
function publisherOf(names: readonly (string | null)[], at: string): string | null {
  const given = names.filter((name) => name !== null && !/^https?:/i.test(name)) as string[];
  const host = letters(URL.parse(at)?.hostname ?? "");
  const initials = (name: string) => (name.match(/\b[\p{L}\d]/gu) ?? []).join("").toLowerCase();
  const bornOut = (name: string) =>
    letters(name).length > 1 &&
    (host.includes(letters(name).replace(/^the/, "")) ||
      (initials(name).length > 1 && host.includes(initials(name))));
  return given.find(bornOut) ?? given[0] ?? null;
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");

function authorsOf(article: Thing | null, named: ReadonlyMap<unknown, Thing>): string | null {
  const names = list(article?.["author"]).flatMap((author) => {
    const name = wordsOf(resolved(author, named));
    return name === null || /^https?:/i.test(name) ? [] : [bylineOf(name)];
  });
  return [...new Set(names)].filter(Boolean).join(", ") || null;
}

/** Names without the "By" before them; a URL is no name. */
export function bylineOf(words: string | null): string | null {
  if (words === null || /^https?:/i.test(words)) return null;
  return (
    words
      .replace(/^(?:(?:written|posted|reported)\s+)?by:?\s+/i, "")
      .trim()
      .slice(0, 300) || null
  );
}

function correctionOf(value: unknown): Correction[] {
  if (typeof value === "string") return /\s/.test(value.trim()) ? [{ text: value.trim(), at: null }] : [];
  const thing = value as Thing | null;
  const text = wordsOf(thing?.["text"]) ?? wordsOf(thing?.["description"]);
  return text === null ? [] : [{ text, at: best([wordsOf(thing?.["datePublished"])]) }];
}

function languageOf(document: Document, meta: ReadonlyMap<string, string>): string | null {
  const told =
    document.documentElement?.getAttribute("lang") ?? meta.get("og:locale") ?? meta.get("language");
  const tag = told?.trim().replace(/_/g, "-");
  return tag && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

/** JSON-LD is often escaped as if it were HTML. */
function decodedTwice(words: string | null): string | null {
  return (
    words
      ?.replace(/&amp;/g, "&")
      .replace(/&(?:quot|#0?34|#x22);/gi, '"')
      .replace(/&(?:#0?39|#x27|apos);/gi, "'")
      .replace(/&(?:#8217|rsquo);/g, "’") ?? null
  );
}
