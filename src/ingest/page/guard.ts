import { Mistake } from "../../model/problem.ts";
import { decoded } from "../../text/references.ts";
import { slim } from "./attributes.ts";

/** What a page may have before it is parsed; the largest of news sites stay far below. */
export const PAGE_LIMITS = {
  /** Characters as it comes. */
  length: 6_000_000,
  /** Characters when scripts, styles and comments are taken out. */
  kept: 3_000_000,
  elements: 20_000,
  depth: 150,
  /** Elements, texts and references side by side in one element. */
  siblings: 6_000,
  /** The sum of the depths of all elements: what it takes to look at all that is within each. */
  nesting: 600_000,
  /** Character references in one text. */
  references: 50_000,
  /** Characters of one tag; a longer one loses its attributes. */
  tag: 20_000,
  /** Attributes of one element; those of an element with more are dropped. */
  attributes: 200,
} as const;

/** Elements whose content is no markup, and ends at their end tag. */
const RAW = new Set([
  "script",
  "style",
  "noscript",
  "svg",
  "iframe",
  "textarea",
  "title",
  "xmp",
  "noembed",
  "noframes",
  "template",
  "math",
]);
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements that an element of the same kind, or of these kinds, closes. */
const CLOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  p: new Set(["p"]),
  li: new Set(["li"]),
  dt: new Set(["dt", "dd"]),
  dd: new Set(["dt", "dd"]),
  option: new Set(["option"]),
  tr: new Set(["tr", "td", "th"]),
  td: new Set(["td", "th"]),
  th: new Set(["td", "th"]),
};
const NAME = /[a-zA-Z][^\s/>]{0,60}/y;

/**
 * The page without what is never read, fit to be parsed: one pass over its characters, in time that grows with them
 * alone. @throws Mistake where it is too large, has too many elements, or nests them so deep that a parser would break.
 */
export function guarded(html: string): string {
  if (html.length > PAGE_LIMITS.length) throw tooMuch(`is longer than ${PAGE_LIMITS.length} characters`);
  const page = new Kept();
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf("<", at);
    page.text(html.slice(at, next < 0 ? html.length : next));
    if (next < 0) break;
    const mark = html.charCodeAt(next + 1);
    if (mark === 33 || mark === 63) {
      at = afterComment(html, next);
      continue;
    }
    const closing = mark === 47;
    NAME.lastIndex = next + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      // A mark of less-than among words; a parser would try anew at each of a million.
      page.text("&lt;");
      at = next + 1;
      continue;
    }
    const end = tagEnd(html, NAME.lastIndex);
    at = end.at;
    if (closing) page.close(name);
    else if (RAW.has(name)) {
      const close = endOf(html, name, at);
      const tag = html.slice(next, at);
      const isData = name === "script" && tag.length < 500 && /ld\+json/i.test(tag);
      if (isData || name === "title") page.raw(name, tag + html.slice(at, close));
      at = close < html.length ? tagEnd(html, close + 2 + name.length).at : close;
    } else {
      const isLong = end.attributes > PAGE_LIMITS.attributes || at - next > PAGE_LIMITS.tag;
      const tag = html.slice(next, at);
      page.open(name, isLong ? `<${name}>` : end.attributes > 0 ? slim(tag, name) : tag);
    }
  }
  return page.html();
}

/** What is kept of a page, and how it nests. */
class Kept {
  readonly #pieces: string[] = [];
  readonly #open: { readonly name: string; children: number }[] = [];
  #top = { name: "", children: 0 };
  #length = 0;
  #elements = 0;
  #nesting = 0;

  html(): string {
    return this.#pieces.join("");
  }

  text(words: string): void {
    if (words === "") return;
    const references = ampersands(words);
    if (references > PAGE_LIMITS.references)
      throw tooMuch(`has more than ${PAGE_LIMITS.references} character references in a row`);
    // Each reference makes a text of its own, so that a page of them is a page of a million texts.
    if (references > 20) {
      const resolved = decoded(words, (char) => char !== "<" && char !== "&");
      this.#grow(ampersands(resolved));
      this.#keep(resolved);
    } else {
      this.#grow(references + 1);
      this.#keep(words);
    }
  }

  raw(name: string, piece: string): void {
    this.#count();
    this.#keep(`${piece}</${name}>`);
  }

  open(name: string, tag: string): void {
    const closes = CLOSES[name];
    while (closes?.has(this.#open.at(-1)?.name ?? "")) this.#open.pop();
    this.#count();
    this.#keep(tag);
    if (VOID.has(name) || tag.endsWith("/>")) return;
    this.#open.push({ name, children: 0 });
    if (this.#open.length > PAGE_LIMITS.depth)
      throw tooMuch(`nests elements more than ${PAGE_LIMITS.depth} deep`);
  }

  /** An end without a beginning is left out: parsers make an empty paragraph of it, or nothing. */
  close(name: string): void {
    const depth = this.#open.findLastIndex((one) => one.name === name);
    if (depth < 0) return;
    this.#open.length = depth;
    this.#keep(`</${name}>`);
  }

  #count(): void {
    this.#elements += 1;
    this.#nesting += this.#open.length;
    this.#grow(1);
    if (this.#elements > PAGE_LIMITS.elements)
      throw tooMuch(`has more than ${PAGE_LIMITS.elements} elements`);
    if (this.#nesting > PAGE_LIMITS.nesting) throw tooMuch("nests too many elements in one another");
  }

  #grow(by: number): void {
    const around = this.#open.at(-1) ?? this.#top;
    around.children += by;
    if (around.children > PAGE_LIMITS.siblings)
      throw tooMuch(`has more than ${PAGE_LIMITS.siblings} elements or texts side by side`);
  }

  #keep(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > PAGE_LIMITS.kept)
      throw tooMuch(`has more than ${PAGE_LIMITS.kept} characters beside its scripts`);
  }
}

function ampersands(words: string): number {
  let found = 0;
  for (let at = words.indexOf("&"); at >= 0; at = words.indexOf("&", at + 1)) found += 1;
  return found;
}

function tooMuch(what: string): Mistake {
  return new Mistake(
    "invalid",
    `The page ${what}, so it is not read; import its words as \`text\` if it is an article.`,
  );
}

function afterComment(html: string, at: number): number {
  const isComment = html.startsWith("<!--", at);
  const end = html.indexOf(isComment ? "-->" : ">", at + (isComment ? 4 : 1));
  return end < 0 ? html.length : end + (isComment ? 3 : 1);
}

/** Where a tag ends, past its quoted values, and how many attributes it has. */
function tagEnd(html: string, from: number): { at: number; attributes: number } {
  let attributes = 0;
  let spaced = false;
  for (let at = from; at < html.length; at += 1) {
    const char = html.charCodeAt(at);
    if (char === 62) return { at: at + 1, attributes };
    const isSpace = char <= 32;
    if (spaced && !isSpace) attributes += 1;
    spaced = isSpace;
    if ((char === 34 || char === 39) && html.charCodeAt(at - 1) === 61) {
      const end = html.indexOf(char === 34 ? '"' : "'", at + 1);
      // A quotation that never ends is not one.
      if (end > 0) at = end;
    }
  }
  return { at: html.length, attributes };
}

/** Where a raw element's end tag begins, or the end of the page. */
function endOf(html: string, name: string, from: number): number {
  const wanted = `</${name}`;
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2))
    if (html.slice(at, at + wanted.length).toLowerCase() === wanted) return at;
  return html.length;
}
