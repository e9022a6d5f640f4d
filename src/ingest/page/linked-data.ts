import type { Element } from "./dom.ts";

/** A thing as JSON-LD describes it. */
export type Thing = Readonly<Record<string, unknown>>;

/** Kinds of things that are articles, the surest first. */
const ARTICLES = [
  /^(?:Reportage|Analysis|AskPublic|Background|Opinion|Review)?NewsArticle$/,
  /^LiveBlogPosting$/,
  /^(?:Article|Report|BlogPosting|SocialMediaPosting|ScholarlyArticle|TechArticle|AdvertiserContentArticle|SatiricalArticle)$/,
  /^(?:WebPage|ItemPage|VideoObject)$/,
];
/** Things within things within things are looked at so deep. */
const DEEP = 6;

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null;

/** The things that a page's scripts of JSON-LD speak of, those within others too; what is no JSON is passed over. */
export function thingsOf(scripts: readonly Element[]): Thing[] {
  const found: Thing[] = [];
  const visit = (value: unknown, depth: number) => {
    if (depth > DEEP || !isThing(value)) return;
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1);
    else {
      found.push(value);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"]) visit(value[key], depth + 1);
    }
  };
  for (const script of scripts) {
    if (!/^application\/ld\+json\b/i.test(script.getAttribute("type")?.trim() ?? "")) continue;
    visit(jsonOf(script.textContent ?? ""), 0);
  }
  return found;
}

function jsonOf(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|(?:\/\*|\/\/)?\s?<!\[CDATA\[(?:\s?\*\/)?)/, "")
    .replace(/(?:(?:\/\*|\/\/)?\s?\]\]>(?:\s?\*\/)?|-->);?$/, "");
  // Line breaks within strings are the commonest fault, and white space elsewhere.
  for (const attempt of [bare, [...bare].map((char) => (char < " " ? " " : char)).join("")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return salvaged(bare);
}

/** What can be had of JSON that is broken: the plain values that matter most. */
function salvaged(text: string): Thing | null {
  const type = /"@type"\s*:\s*"(\w*Article|LiveBlogPosting|BlogPosting)"/.exec(text)?.[1];
  if (!type) return null;
  const found: Record<string, unknown> = { "@type": type };
  for (const key of ["headline", "datePublished", "dateModified"]) {
    const value = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,500})"`).exec(text)?.[1];
    if (value !== undefined) found[key] = value.replace(/\\(.)/g, "$1");
  }
  return found;
}

/** The things of the surest kind of article that the page speaks of; more than one where it is told twice. */
export function articlesOf(things: readonly Thing[]): Thing[] {
  for (const kind of ARTICLES) {
    const of = things.filter((thing) => typesOf(thing).some((type) => kind.test(type)));
    if (of.length > 0) return of;
  }
  return [];
}

/** The thing that is the article: the surest kind, and of these the one with a headline. */
export function articleOf(things: readonly Thing[]): Thing | null {
  const of = articlesOf(things);
  return of.find((thing) => wordsOf(thing["headline"]) !== null) ?? of[0] ?? null;
}

function typesOf(thing: Thing): string[] {
  return list(thing["@type"]).filter((type) => typeof type === "string");
}

/** One or many values as many. */
export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The words of a value: itself, its `@value`, or its name. */
export function wordsOf(value: unknown): string | null {
  if (Array.isArray(value)) return wordsOf(value[0]);
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim() || null;
  if (!isThing(value)) return null;
  return wordsOf(value["@value"]) ?? wordsOf(value["name"]);
}

/** The first thing with a name of each `@id`. */
export function namedOf(things: readonly Thing[]): ReadonlyMap<unknown, Thing> {
  const named = things.filter((thing) => thing["name"] !== undefined);
  return new Map(named.reverse().map((thing) => [thing["@id"], thing]));
}

/** The thing that a reference means: itself, or the named one of the page that has its `@id`. */
export function resolved(value: unknown, named: ReadonlyMap<unknown, Thing>): unknown {
  if (!isThing(value) || Array.isArray(value) || value["name"] !== undefined) return value;
  return named.get(value["@id"]) ?? value;
}
