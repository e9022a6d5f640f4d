import { Mistake } from "../model/problem.ts";

/** Files that hold no plain words, by the bytes at their head, each as a character; `?` is any. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ["a PDF", ["%PDF-"]],
  ["a picture", ["\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "RIFF????WEBP", "II*\0", "MM\0*"]],
  [
    "sound or a film",
    ["ID3\x03\0", "ID3\x04\0", "OggS\0", "fLaC\0", "????ftyp", "RIFF????WAVE", "\x1aE\xdf\xa3"],
  ],
  ["a document of an office program", ["\xd0\xcf\x11\xe0", "{\\rtf"]],
  ["an archive, or a document of an office program", ["PK\x03\x04", "PK\x05\x06"]],
  ["a packed file", ["\x1f\x8b", "BZh91AY", "7z\xbc\xaf", "\xfd7zXZ", "\x28\xb5\x2f\xfd", "Rar!\x1a"]],
  ["a program", ["\x7fELF", "MZ\x90\0", "\0asm", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe"]],
  ["a page that Safari saved for itself", ["bplist00"]],
  ["a database", ["SQLite format 3\0"]],
];
const HEAD = 16;
const begins = (head: string, mark: string): boolean =>
  mark.length <= head.length && [...mark].every((want, at) => want === "?" || want === head[at]);

/**
 * Feeds and sitemaps name articles and are none, by the element that holds all of them. What stands before it can be read in
 * one way alone: in two, a page of a hundred comments would be tried in more ways than there is time for.
 */
const FEED =
  /^(?:\xef\xbb\xbf)?(?:\s|<\?[^>]*>|<!--(?:(?!-->).)*-->)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/s;
const FEED_HEAD = 2000;
/** JSON Feed names its version, and few write it anywhere but at the beginning. */
const JSON_FEED = /^(?:\xef\xbb\xbf)?\s*\{.*?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\b/s;

/** @throws Mistake where the bytes of a file are no article's: of a kind that is no text, like a picture, or of a feed. It names the kind. */
export function refuseNoArticle(bytes: Uint8Array): void {
  const latin = (most: number) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, most)).toString("latin1");
  const start = latin(FEED_HEAD);
  if (FEED.test(start) || JSON_FEED.test(start))
    throw new Mistake(
      "invalid",
      "This is a feed or a sitemap, which names articles and is none; `stemma watch add` with its URL takes in what it names.",
    );
  const head = latin(HEAD);
  const kind = KINDS.find(([, marks]) => marks.some((mark) => begins(head, mark)))?.[0];
  if (kind !== undefined)
    throw new Mistake(
      "invalid",
      `This is ${kind}, which is not read; give the words of the article as text, HTML or JSON.`,
    );
}

/** @throws Mistake where the name of a file says that it holds a table, whose cells nobody wrote as sentences. */
export function refuseTable(name: string): void {
  if (/\.(?:csv|tsv)(?:\.gz)?$/i.test(name))
    throw new Mistake(
      "invalid",
      "This is a table, which is not read; give a JSON line for each of its rows, with url or key, publisher and text, or --format text where it is an article all the same.",
    );
}

/** What no article is written with: control characters, code points without a character, and places that held none. */
const STRANGE = /[\p{Cc}\p{Cn}\p{Co}\uFFFD]/gu;
/** Those that stand in texts: tabs and ends of lines and pages. */
const USUAL = /[\t-\r\x85]/;
/** Above this share a text is garbled: random bytes have .13 and more, French with its accents torn some .04. */
const GARBLED = 0.09;
/** So few are let pass whatever their share: a short text may have been torn, and is still one. */
const FEW = 8;
/** Characters looked at. */
const LOOKED_AT = 100_000;

/** Why a text is not one that people read, as the rest of a sentence after its name; null where it may be one. */
export function garbled(text: string): string | null {
  const seen = text.slice(0, LOOKED_AT);
  const strange = seen.match(STRANGE)?.filter((character) => !USUAL.test(character)).length ?? 0;
  if (strange <= Math.max(FEW, seen.length * GARBLED)) return null;
  const among = `${seen.length < text.length ? "the first " : ""}${seen.length} characters`;
  return `has to hold words that people can read; of ${among} ${strange} are control characters or none at all, as where a file is no text or is read in another encoding than its own. Where it is text, give it in UTF-8`;
}
