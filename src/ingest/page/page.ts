import { parseHTML } from "linkedom";
import { visible } from "../../text/visible.ts";
import { hostOf, ownUrl } from "../canonical.ts";
import { type About, aboutOf, bylineOf, type Correction } from "./about.ts";
import { blocksOf } from "./blocks.ts";
import { readabilityAlone, readable } from "./body.ts";
import type { Document } from "./dom.ts";
import { guarded } from "./guard.ts";
import { type Instead, insteadOf } from "./instead.ts";
import { isStub } from "./onward.ts";
import { type Chosen, choose, type Role } from "./select.ts";
import { shown } from "./times.ts";
import { isWall } from "./wording.ts";

/** The parts of an article as its page shows them. */
const PAGE_ROLES = [
  "headline",
  "byline",
  "timestamp",
  "standfirst",
  "heading",
  "paragraph",
  "live-entry",
  "notice",
  "caption",
  "promo",
  "related",
  "topics",
] as const;
export type PageRole = (typeof PAGE_ROLES)[number];

/** An article as its page has it. */
export interface Page {
  readonly url: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly corrections: readonly Correction[];
  /** What it says that it is instead of an article; one with a day of its own is an article about that. */
  readonly instead: Instead | null;
  /** What its names say that it is, be it with a day of its own, as templates go on to tell the day of what was removed. */
  readonly called: "missing" | "barrier" | null;
  /** True where the rest of it may stand behind a wall, for those who pay or log in. */
  readonly walled: boolean;
  /** The words of the article, paragraphs parted by blank lines. */
  readonly body: string;
  /** What stands in the article's place on the page, in order; of a role that is not the article's own words too. */
  readonly blocks: readonly { readonly role: PageRole; readonly text: string }[];
}

const SHOWN = new Set<string>(PAGE_ROLES);

/** Reads a page. `at` is where it was found, if that is known; it has the last word on nothing that the page says. */
export function readPage(html: string, at: string | null = null): Page {
  const clean = whole(guarded(html));
  const { document } = parseHTML(clean) as unknown as { document: Document };
  const about = aboutOf(document, clean, at);
  const body = document.body;
  const blocks = body ? blocksOf(body) : [];
  const chosen = choose(blocks, body ? readable(document) : new Set(), {
    description: about.description,
    headline: about.headline,
  });
  const article = framed(chosen);
  const text = article.filter((one) => one.body).map((one) => one.block.text);
  const untold = about.corrections.filter(
    (correction) => !text.some((one) => one.includes(correction.text.slice(0, 60))),
  );
  const notices = untold.map(({ text: words }) =>
    /^\W*(?:correct|clarif)/i.test(words) ? words : `Correction: ${words}`,
  );
  const stamps = stampsOf(chosen);
  const headline = headlineOf(chosen, about);
  const published = about.published ?? stamps.published;
  const called = insteadOf([headline, bare(about.title ?? "")]);
  const words = [...text, ...notices].join("\n\n");
  const onward = about.onward !== null && isStub(words) ? { onward: about.onward } : null;
  return {
    url: about.url,
    headline,
    byline: about.byline ?? bylineIn(chosen),
    publisher: about.publisher ?? hostOf(ownUrl(about.url, at)),
    published,
    modified: about.modified ?? stamps.modified,
    language: about.language,
    corrections: about.corrections,
    instead: onward ?? (published === null ? called : null),
    called,
    walled: about.closed || blocks.some((block) => isWall(block.text)),
    body: words,
    blocks: [
      ...article.flatMap(({ role, block }) =>
        SHOWN.has(role) ? [{ role: role as PageRole, text: block.text }] : [],
      ),
      ...notices.map((notice) => ({ role: "notice" as const, text: notice })),
    ],
  };
}

/** The page with the elements that may be left out of HTML, without which its words would stand nowhere. */
function whole(html: string): string {
  let made = html;
  if (!/<body[\s>]/i.test(made)) {
    const head = made.search(/<\/head>/i);
    const at = (head < 0 ? made.indexOf(">", made.search(/<html|$/i)) : head + "</head".length) + 1;
    made = `${made.slice(0, at)}<body>${made.slice(at)}`;
  }
  return /<html[\s>]/i.test(made) ? made : `<html>${made}</html>`;
}

/** The article by Readability over linkedom, without anything of our own: the figure to beat. */
export function bodyByReadability(html: string): string {
  return readabilityAlone((parseHTML(html) as unknown as { document: Document }).document);
}

/** From the first block of the article to the last, what stands between included. */
function framed(chosen: readonly Chosen[]): readonly Chosen[] {
  const first = chosen.findIndex((one) => one.body);
  const last = chosen.findLastIndex((one) => one.body);
  if (first < 0) return [];
  const head: readonly Role[] = ["headline", "byline", "timestamp"];
  const before = chosen
    .slice(0, first)
    .filter((one) => head.includes(one.role) && isNear(one, chosen, first));
  return [...before, ...chosen.slice(first, last + 1)];
}

/** A byline or headline of this article stands after its main heading, or shortly before its text. */
function isNear(one: Chosen, chosen: readonly Chosen[], first: number): boolean {
  const heading = chosen.findLastIndex((other, i) => i < first && other.block.place.tag === "h1");
  return chosen.indexOf(one) >= (heading < 0 ? first - 6 : heading);
}

/** The main heading where it says what the page's title says, else what the page says of itself. */
function headlineOf(chosen: readonly Chosen[], { headline, title }: About): string | null {
  const known = bare(headline ?? title ?? "");
  const headings = chosen.filter(({ block }) => block.place.tag === "h1").map(({ block }) => block.text);
  const alike = headings.map((heading) => ({ heading, share: overlap(heading, known) }));
  const best = alike.sort((a, b) => b.share - a.share)[0];
  if (best && best.share >= 0.4) return best.heading.replace(/\s+/g, " ");
  const told = headline ?? headings[0] ?? (known || null);
  return told === null ? null : visible(told);
}

/** A title without the name of the outlet behind it. */
const bare = (title: string) => title.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/, "");

/** The share of the words of both that both have. */
function overlap(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  const [one, two] = [words(a), words(b)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, one.size + two.size - shared);
}

function bylineIn(chosen: readonly Chosen[]): string | null {
  const found = framed(chosen).find(
    ({ role, block }) =>
      role === "byline" && /\p{L}/u.test(block.text) && block.text.length <= 120 && !/\d{4}/.test(block.text),
  );
  return found ? bylineOf(found.block.text.replace(/\s+/g, " ")) : null;
}

/** The times that the article's head or foot shows. */
function stampsOf(chosen: readonly Chosen[]): { published: string | null; modified: string | null } {
  let published: string | null = null;
  let modified: string | null = null;
  for (const { role, block } of framed(chosen)) {
    if (role !== "timestamp" && role !== "byline") continue;
    const times = shown(block.text);
    published ??= times.published;
    modified ??= times.modified;
  }
  return { published, modified };
}
