import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";

/** Thrown where more came than was allowed for. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}
/** Thrown where what came cannot be unpacked. */
export class Damaged extends Error {
  override readonly name = "Damaged";
}

/** The packings that are asked for and understood. */
export const ACCEPTED = "gzip, deflate, br";
/** Packed again and again is no way to save; it is a way to harm. */
const MOST_CODINGS = 2;

const ways = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  zlib: promisify(inflate),
  raw: promisify(inflateRaw),
};

/** Reads what arrives, at most so many bytes of it. @throws TooLarge, and stops reading, at the first byte more. */
export async function readAtMost(arriving: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of arriving) {
    bytes += chunk.length;
    if (bytes > most) throw new TooLarge(`more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Undoes the codings of a `Content-Encoding`. @throws TooLarge as soon as more than `most` bytes come out. */
export async function unpack(packed: Buffer, contentEncoding: string, most: number): Promise<Buffer> {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > MOST_CODINGS) throw new Damaged(`it is packed ${codings.length} times over`);
  let bytes = packed;
  for (const coding of codings.reverse()) if (bytes.length > 0) bytes = await undone(bytes, coding, most);
  return bytes;
}

async function undone(packed: Buffer, coding: string, most: number): Promise<Buffer> {
  const way = wayOf(coding, packed);
  try {
    return await ways[way](packed, { maxOutputLength: most });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ERR_BUFFER_TOO_LARGE") throw new TooLarge(`more than ${most} bytes when unpacked`);
    throw new Damaged(code === "Z_BUF_ERROR" ? "its packing ends too early" : `${coding} cannot unpack it`);
  }
}

function wayOf(coding: string, packed: Buffer): keyof typeof ways {
  if (coding === "gzip" || coding === "x-gzip") return "gzip";
  if (coding === "br") return "br";
  // Servers send deflate with and without the head of zlib; only the first byte tells which.
  if (coding === "deflate") return ((packed[0] ?? 0) & 0x0f) === 8 ? "zlib" : "raw";
  throw new Damaged(`it is packed as ${coding}, which was not asked for`);
}
