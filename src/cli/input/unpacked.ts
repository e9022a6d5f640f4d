import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** The bytes that gzip begins with. */
const GZIP = Buffer.from([0x1f, 0x8b]);

/** A stream, unpacked where it is gzip by its first bytes, or by the name that it goes by. */
export const unpacked = (from: Readable, name: string): Readable => Readable.from(unpacking(from, name));

async function* unpacking(from: Readable, name: string): AsyncGenerator<Buffer> {
  const { head, whole } = await peeked(from, GZIP.length);
  if (!head.subarray(0, GZIP.length).equals(GZIP) && !/\.gz$/i.test(name)) return yield* whole;
  // What goes wrong destroys the last of the pipe, which is read here.
  yield* pipeline(Readable.from(whole), createGunzip(), () => {});
}

/** The first bytes of a stream, so many where it has them, and the whole of it. */
export async function peeked(
  from: AsyncIterable<Uint8Array>,
  least: number,
): Promise<{ readonly head: Buffer; readonly whole: AsyncGenerator<Buffer> }> {
  const pieces = from[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < least) {
    const next = await pieces.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* whole() {
    if (head.length > 0) yield head;
    for await (const piece of { [Symbol.asyncIterator]: () => pieces }) yield Buffer.from(piece);
  }
  return { head, whole: whole() };
}
