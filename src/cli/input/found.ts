import { pageOfMhtml } from "../../ingest/archive/mhtml.ts";
import { capturedBy, nameApart } from "../../ingest/captured.ts";
import { detect, type Format } from "../../ingest/formats.ts";
import { payloadOfText } from "../../ingest/plain.ts";
import { refuseNoArticle } from "../../ingest/words.ts";
import type { Came } from "../../journey/deliver.ts";
import { Mistake } from "../../model/problem.ts";
import { decode } from "../../text/bytes/decode.ts";
import { digest } from "../../text/digest.ts";

/** One payload to import: where it stands, how many bytes it takes there, and itself (or a throw that says what is wrong). */
export interface Item {
  readonly where: string;
  readonly bytes: number;
  readonly payload: () => unknown;
  /** How its page came, where it is one. */
  readonly came?: Came;
  /** The words of a text that is no more than words. */
  readonly words?: string;
  /** The number of its line, where it is one. */
  readonly line?: number;
  /** True of words of which nobody says which outlet ran them. */
  readonly nameless?: boolean;
}

/** A payload, and how its page came. */
export interface Found {
  readonly payload: unknown;
  readonly came?: Came;
}

/** What a file is read by: its name as it is told, its path, its format, and what the command was told. */
interface About {
  readonly name: string;
  readonly path: string;
  readonly format: Format;
  readonly publisher: string;
  readonly note?: (sentence: string) => void;
}

/** Characters by which a file that has no ending is known. */
const HEAD = 5000;

/** The outlet that the command was told, if it was. */
const toldPublisher = (publisher: string) => (publisher === "unknown" ? {} : { publisher });

/** How a page comes whose host is known: it is of the outlet that it names, or that the command was told, or of its host. */
export const hosted = (at: string, publisher: string): Came => {
  const told = toldPublisher(publisher).publisher;
  const otherwise = { publisher: told ?? URL.parse(at)?.hostname ?? "unknown" };
  return { at, otherwise, ...(told === undefined ? {} : { outlet: told }) };
};

/**
 * A file read whole, its bytes read by what they or their page say of themselves, and as what they look like where no
 * format is told. @throws Mistake where it is no text at all.
 */
export function ofWhole(bytes: Buffer, about: Omit<About, "format">, format?: Format): Item {
  refuseNoArticle(bytes);
  if ((format ?? detect("-", bytes.toString("latin1", 0, HEAD))) === "mhtml") return ofSaved(bytes, about);
  const { text, charset, replaced } = decode(bytes);
  if (replaced > 0)
    about.note?.(`${about.name}: ${replaced} places hold no character of ${charset} and now hold U+FFFD.`);
  if (format !== undefined) return ofText(text, { ...about, format }, bytes);
  const held = detect("-", text);
  return ofText(text.replace(/\r?\n$/, ""), { ...about, format: held === "jsonl" ? "json" : held }, bytes);
}

/** What a file read whole holds: one article, or each of those in a JSON list, known by its place in it from 1. */
export function allOfWhole(bytes: Buffer, about: Omit<About, "format">, format?: Format): Item[] {
  const whole = ofWhole(bytes, about, format);
  if (!/^[\s\uFEFF]*\[/.test(bytes.toString("utf8", 0, 100))) return [whole];
  let listed: unknown;
  try {
    listed = whole.payload();
  } catch {
    return [whole];
  }
  if (!Array.isArray(listed) || listed.length === 0) return [whole];
  return listed.map((payload, i) => ({
    ...whole,
    where: `${about.name}[${i + 1}]`,
    bytes: i === 0 ? whole.bytes : 0,
    payload: () => payload,
  }));
}

/** A page that a browser saved as one message. @throws Mistake where there is none in it. */
function ofSaved(bytes: Buffer, about: Omit<About, "format">): Item {
  const { url, captured, ...page } = pageOfMhtml(bytes);
  if (url === null) return { ...ofWhole(page.bytes, about, "html"), bytes: bytes.length };
  const { payload, came } = archived({ url, captured, ...page }, about);
  return { where: about.name, bytes: bytes.length, payload: () => payload, ...(came ? { came } : {}) };
}

/** A text that is one article: JSON, HTML or words. */
function ofText(text: string, about: About, bytes?: Buffer): Item {
  const { payload, came } = found(text, about, bytes);
  return {
    where: about.name,
    bytes: bytes?.length ?? Buffer.byteLength(text),
    payload,
    ...(came === undefined ? {} : { came }),
    ...(about.format === "text" ? { words: text } : {}),
    ...(about.format === "text" && about.publisher === "unknown" ? { nameless: true } : {}),
  };
}

function found(text: string, about: About, bytes?: Buffer): { payload: () => unknown; came?: Came } {
  const { name, path, format, publisher } = about;
  const words = () => {
    if (text.trim() === "")
      throw new Mistake("invalid", "The text is empty; give an article with words in it.");
    return text;
  };
  if (format === "json") return { payload: () => JSON.parse(words()), came: toldBy(publisher) };
  const plain = payloadOfText(text, { name, publisher });
  const date = capturedBy(path);
  const captured = date === null ? {} : { captured: date };
  const apart = date === null ? "" : nameApart(name) || nameApart(path).split("/").at(-1);
  const key = path === "-" ? nameOfPasted(text, format) : apart || plain.key;
  if (format !== "html") return { payload: () => ({ ...plain, key, ...captured, text: words() }) };
  const otherwise = { key, publisher };
  return {
    payload: () => ({ ...captured, html: words() }),
    came: {
      otherwise,
      ...(publisher === "unknown" ? {} : { outlet: publisher }),
      ...(bytes === undefined ? {} : { bytes, type: "text/html" }),
    },
  };
}

/** Words that come by no file have no name that the next ones would not have, too: they go by how they begin and what they are. */
function nameOfPasted(text: string, format: Format): string {
  const line = format === "html" ? "page" : text.trim().split("\n", 1)[0];
  return `${[...(line ?? "").trim()].slice(0, 60).join("")} (${digest(text.trim()).slice(0, 8)})`;
}

/** How JSON comes: with the outlet that the command was told, for an article that names none. */
export const toldBy = (publisher: string): Came => ({ otherwise: toldPublisher(publisher) });

/** A page of a web archive, or one that was saved. */
export function archived(
  page: {
    readonly url: string;
    readonly captured: string | null;
    readonly type: string;
    readonly bytes: Buffer;
  },
  { publisher }: { readonly publisher: string },
): Found {
  const { url: at, captured, type, bytes } = page;
  const { text } = decode(bytes, type);
  return {
    payload: { ...(captured === null ? {} : { captured }), html: text },
    came: { ...hosted(at, publisher), bytes, type },
  };
}
