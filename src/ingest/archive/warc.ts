import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { Bytes } from "./bytes.ts";
import { type HttpAnswer, httpAnswer, unchunked } from "./http.ts";

/** What an archive may take. */
export const WARC_LIMITS = {
  /** Bytes of one record that is read. */
  record: 20_000_000,
  /** Bytes of one page when unpacked. */
  page: 20_000_000,
  /** Bytes of pages kept for revisit records that say to be the same. */
  kept: 64_000_000,
  line: 16_384,
  headers: 200,
} as const;

/** A page of an archive, or why one that should be there is not; `place` is the record's, in bytes from the start. */
export type Archived =
  | {
      readonly place: number;
      readonly url: string;
      readonly captured: string;
      readonly type: string;
      readonly bytes: Buffer;
    }
  | { readonly place: number; readonly reason: string };

type Headers = ReadonlyMap<string, string>;
type Kept = { readonly type: string; readonly bytes: Buffer };

const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/**
 * The pages of a WARC stream, unpacked already: `response` records of HTML with status 200, and `revisit` records that
 * say that such a page was the same again. Digests are checked; a damaged record is told and the rest goes on.
 */
export async function* pagesOfWarc(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Archived> {
  const bytes = new Bytes(stream);
  const kept = new Recent();
  for (;;) {
    let place = bytes.offset;
    try {
      let line = await bytes.line(WARC_LIMITS.line);
      // Records are parted by two empty lines; more do no harm.
      while (line === "") {
        place = bytes.offset;
        line = await bytes.line(WARC_LIMITS.line);
      }
      if (line === null) return;
      if (!/^WARC\/\d/.test(line)) {
        yield {
          place,
          reason: "no WARC record begins here; what follows is not read. Make the archive anew.",
        };
        return;
      }
      const headers = await headersOf(bytes);
      const length = Number(headers.get("content-length") ?? Number.NaN);
      if (!Number.isSafeInteger(length) || length < 0) {
        yield {
          place,
          reason: "the record does not say its length; what follows is not read. Make the archive anew.",
        };
        return;
      }
      const kind = headers.get("warc-type");
      const wanted = (kind === "response" && isHttp(headers)) || kind === "revisit";
      if (!wanted || length > WARC_LIMITS.record) {
        if (wanted)
          yield {
            place,
            reason: `the record is larger than ${WARC_LIMITS.record} bytes, which is the most that is read.`,
          };
        if (!(await bytes.skip(length))) return;
        continue;
      }
      const block = await bytes.read(length);
      if (block.length < length) {
        yield {
          place,
          reason: `the archive ends within this record, ${length - block.length} bytes early; fetch it again.`,
        };
        return;
      }
      const page = await pageOf(place, headers, block, kept);
      if (page) yield page;
    } catch (error) {
      yield { place, reason: `the archive cannot be read on from here (${(error as Error).message}).` };
      return;
    }
  }
}

const isHttp = (headers: Headers): boolean =>
  /^application\/http\b/i.test(headers.get("content-type") ?? "application/http");

async function headersOf(bytes: Bytes): Promise<Headers> {
  const headers = new Map<string, string>();
  for (let line = await bytes.line(WARC_LIMITS.line); line; line = await bytes.line(WARC_LIMITS.line)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    if (headers.size > WARC_LIMITS.headers) throw new RangeError("a record has too many header lines");
  }
  return headers;
}

async function pageOf(
  place: number,
  headers: Headers,
  block: Buffer,
  kept: Recent,
): Promise<Archived | null> {
  const url = headers.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? "";
  const captured = headers.get("warc-date") ?? "";
  if (!/^https?:/i.test(url)) return null;
  if (Number.isNaN(Date.parse(captured)))
    return { place, reason: `the record of ${url} has no proper WARC-Date.` };
  const payloadDigest = headers.get("warc-payload-digest");
  if (!isRight(headers.get("warc-block-digest"), [block]))
    return { place, reason: `the record of ${url} is damaged: its block is not what its digest says.` };
  if (headers.get("warc-type") === "revisit") {
    const page = kept.get(payloadDigest ?? "");
    if (page) return { place, url, captured, ...page };
    // Of other things than pages nothing was kept, and nothing is missed.
    const type = httpAnswer(block)?.headers.get("content-type");
    if (type !== undefined && !PAGE_TYPE.test(type)) return null;
    return {
      place,
      reason: `${url} is said to be the same as a record that is not in this archive before it; import that one first.`,
    };
  }
  const answer = httpAnswer(block);
  if (!answer) return { place, reason: `the record of ${url} holds no HTTP answer.` };
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200 || !PAGE_TYPE.test(type)) return null;
  const body = /\bchunked\b/i.test(answer.headers.get("transfer-encoding") ?? "")
    ? unchunked(answer.raw)
    : answer.raw;
  if (!isRight(payloadDigest, [answer.raw, body]))
    return { place, reason: `the record of ${url} is damaged: its page is not what its digest says.` };
  const bytes = await unpacked(body, answer);
  if (bytes === null)
    return {
      place,
      reason: `the page of ${url} cannot be unpacked, or is larger than ${WARC_LIMITS.page} bytes.`,
    };
  if (payloadDigest) kept.set(payloadDigest, { type, bytes });
  return { place, url, captured, type, bytes };
}

/** What was packed by the server; null where it cannot be unpacked under the limit. Some archivers unpack and keep the header. */
async function unpacked(body: Buffer, { headers }: HttpAnswer): Promise<Buffer | null> {
  const coding = headers.get("content-encoding")?.toLowerCase() ?? "";
  const limit = { maxOutputLength: WARC_LIMITS.page };
  try {
    if (coding.includes("gzip") && body[0] === 0x1f && body[1] === 0x8b)
      return await promisify(gunzip)(body, limit);
    if (coding.includes("deflate") && body[0] === 0x78) return await promisify(inflate)(body, limit);
    if (coding === "br") return await promisify(brotliDecompress)(body, limit);
    return body;
  } catch {
    return null;
  }
}

/** True where one of the bytes has the digest, or it is of a kind that is not known. */
function isRight(digest: string | undefined, candidates: readonly Buffer[]): boolean {
  const [, algorithm = "", value = ""] =
    /^(sha-?1|sha-?256|md5)\s*[:=]\s*(\S+)$/i.exec(digest?.trim() ?? "") ?? [];
  if (value === "") return true;
  const name = algorithm.toLowerCase().replace("-", "");
  return candidates.some((bytes) => {
    const hash = createHash(name).update(bytes).digest();
    return [hash.toString("hex"), hash.toString("base64"), base32(hash)].some((one) => same(one, value));
  });
}

const same = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

/** The last pages by their digests, as many as fit. */
class Recent {
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;

  get(digest: string): Kept | undefined {
    return this.#pages.get(digest);
  }

  set(digest: string, page: Kept): void {
    if (this.#pages.has(digest)) return;
    this.#pages.set(digest, page);
    this.#bytes += page.bytes.length;
    for (const [oldest, { bytes }] of this.#pages) {
      if (this.#bytes <= WARC_LIMITS.kept) break;
      this.#pages.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
