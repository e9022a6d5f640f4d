import { isUtf8 } from "node:buffer";
import { guessedCharset } from "./charset.ts";

/** Bytes as text, and how they were read. */
export interface Decoded {
  readonly text: string;
  /** The encoding, by its WHATWG name. */
  readonly charset: string;
  /** How many places held no proper character and now hold U+FFFD. */
  readonly replaced: number;
}

/** Where a page, an XML file or a style sheet says its encoding has to stand within so many bytes. */
const HEAD = 4096;
const DECLARED = [
  /<meta\b[^>]{0,500}?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i,
  /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/,
];

/**
 * Reads bytes by their byte order mark, or as UTF-16 where they show that they are, else by the `Content-Type` that came
 * with them, else by what they say of themselves, else as UTF-8, else as their letters tell, mostly as Windows-1252. Nothing is refused: what is no character is replaced, and counted.
 */
export function decode(bytes: Uint8Array, contentType = ""): Decoded {
  const marked = markOf(bytes) ?? wideOf(bytes);
  if (marked) return read(bytes, marked);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  const header = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType)?.[1];
  const inside = DECLARED.map((pattern) => pattern.exec(head)?.[1]).find((name) => name !== undefined);
  const told = [header, inside && /^utf-?16/i.test(inside) ? "utf-8" : inside].flatMap((label) =>
    known(label),
  );
  // Text of one byte a letter is hardly ever valid UTF-8 by accident, so a label that says so is an old template's.
  const oneByte = /^(?:windows-125\d|iso-8859-\d+|macintosh|ibm866|koi8-[ru])$/;
  if (isUtf8(bytes) && (told[0] === undefined || oneByte.test(told[0]))) return read(bytes, "utf-8");
  const labels =
    told.length > 0 ? told : [guessedCharset(bytes, (some, charset) => read(some, charset).text)];
  const tries = [...new Set(labels)].map((label) => read(bytes, label));
  return tries.find(({ replaced }) => replaced === 0) ?? (tries[0] as Decoded);
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark, as it shows: of the letters that most texts are full of one byte is zero, and always the same one. */
function wideOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  const zeros = (side: number) => head.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) <= head.length / 4 || Math.min(even, odd) > 0) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function known(label: string | undefined): string[] {
  if (label === undefined) return [];
  try {
    return [new TextDecoder(label).encoding];
  } catch {
    return [];
  }
}

/** What Windows-1252 has at 0x80 to 0x9F. */
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function read(bytes: Uint8Array, charset: string): Decoded {
  const decoded = new TextDecoder(charset).decode(bytes);
  // Some releases of Node read Windows-1252 as ISO 8859-1, which has control characters in those places.
  const text =
    charset === "windows-1252"
      ? decoded.replace(/[\x80-\x9f]/g, (at) => WINDOWS[at.charCodeAt(0) - 0x80] ?? at)
      : decoded;
  const marks = count(text);
  // A replacement character that was sent as one was not put there by us.
  const sent = marks > 0 && charset === "utf-8" ? sentMarks(bytes) : 0;
  return { text, charset, replaced: marks - sent };
}

function count(text: string): number {
  let found = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) found += 1;
  return found;
}

function sentMarks(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const mark = Buffer.from([0xef, 0xbf, 0xbd]);
  let found = 0;
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 3)) found += 1;
  return found;
}
