import { z } from "zod";
import { isNinjs, payloadOfNinjs } from "../../ingest/ninjs.ts";
import { refuseInstead } from "../../ingest/page/instead.ts";
import type { Page } from "../../ingest/page/page.ts";
import { bounded, parsePayload } from "../../ingest/payload.ts";
import { garbled } from "../../ingest/words.ts";
import type { PageReader } from "../../journey/pages.ts";
import { Mistake } from "../../model/problem.ts";
import { checked, parsed, reasonOf } from "../lines.ts";
import { type Item, itemsOf } from "./items.ts";
import type { Given } from "./texts.ts";

/** An article that a file holds, as it is read without a database. */
export interface Article extends Given {
  /** True where its text is not that of the file, but of a page or of a field in it. */
  readonly apart: boolean;
}

/** Where an article stands, and itself, or a throw that says why there is none. */
export interface Place {
  readonly where: string;
  readonly article: () => Promise<Article>;
}

const document = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
});
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a file or standard input holds, told apart as `stemma import` tells it. @throws Mistake where there is no such file. */
export async function* heldIn(file: string, format: string): AsyncGenerator<Item> {
  checked(file);
  const note = (sentence: string) => process.stderr.write(`${sentence}\n`);
  yield* itemsOf({ path: file, name: file, bytes: null }, { format, publisher: UNKNOWN, note });
}

/** The outlet of what names none. */
const UNKNOWN = "unknown";

/** The articles of a file: texts, pages, {id, text} lines, and whatever else import takes in. */
export async function* articlesIn(file: string, format: string, read: PageReader): AsyncGenerator<Place> {
  for await (const item of heldIn(file, format))
    yield { where: item.where, article: () => articleOf(item, read) };
}

/** The one article of a file. @throws Mistake that names it where there is none, or there are several. */
export async function articleIn(file: string, read: PageReader): Promise<Article> {
  const all: Place[] = [];
  for await (const place of articlesIn(file, "auto", read)) if (all.push(place) > 1) break;
  const [only, more] = all;
  if (only === undefined || more !== undefined)
    throw new Mistake(
      "invalid",
      `${file} holds ${more ? "several articles" : "no article"}; give a file of one.`,
    );
  try {
    return await only.article();
  } catch (error) {
    throw new Mistake("invalid", `${only.where}: ${reasonOf(error)}`);
  }
}

async function articleOf(item: Item, read: PageReader): Promise<Article> {
  const { where: id, words } = item;
  if (words !== undefined) return { id, text: readable(words), apart: false };
  const value = item.payload();
  if (!isObject(value) || !isArticle(value)) {
    const given = parsed(document, value);
    return { ...given, text: bounded(given.text), apart: false };
  }
  const payload = isNinjs(value) ? payloadOfNinjs(value, new Date().toISOString()) : value;
  if (typeof payload["html"] === "string" && payload["text"] === undefined) {
    const url = typeof payload["url"] === "string" ? payload["url"] : (item.came?.at ?? null);
    const { body, headline, publisher, published } = articleOfPage(await read(payload["html"], url));
    const known = typeof payload["id"] === "string" ? payload["id"] : id;
    return { id: known, text: bounded(body), title: headline, publisher, published, apart: true };
  }
  const place = "url" in payload || "key" in payload ? {} : { key: "text" };
  const {
    text = "",
    headline,
    publisher,
    published,
  } = parsePayload({ publisher: UNKNOWN, ...place, ...payload });
  const outlet = publisher === UNKNOWN ? null : publisher;
  return { id, text: readable(text), title: headline, publisher: outlet, published, apart: true };
}

/** True for what import takes, and false for a text with an id. */
const isArticle = (value: Readonly<Record<string, unknown>>): boolean =>
  !("id" in value && "text" in value) &&
  (isNinjs(value) || ["url", "key", "html", "publisher"].some((name) => name in value));

/** A text that people can read. @throws Mistake where it is none. */
function readable(text: string): string {
  const fault = garbled(bounded(text));
  if (fault !== null) throw new Mistake("invalid", `The text ${fault}.`);
  return text;
}

/** The page as it is told where it holds an article. @throws Mistake where it holds none. */
export function articleOfPage({ instead, called: _, ...page }: Page): Omit<Page, "instead" | "called"> {
  refuseInstead({ instead, headline: page.headline });
  if (page.body === "" && page.blocks.length === 0)
    throw new Mistake("invalid", "No article is found on this page; give the page of one article.");
  const fault = garbled(page.body);
  if (fault !== null) throw new Mistake("invalid", `The page ${fault}.`);
  return page;
}
