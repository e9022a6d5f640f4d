/** Takes bytes off a stream as they are needed, by line or by count, never more than is asked for in memory. */
export class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;
  /** Bytes taken so far. */
  offset = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** A line without its end, or null where nothing is left. @throws RangeError where it is longer than `most`. */
  async line(most: number): Promise<string | null> {
    let end = this.#held.indexOf(10);
    while (end < 0) {
      if (this.#held.length > most) throw new RangeError(`a line is longer than ${most} bytes`);
      if (!(await this.#more())) break;
      end = this.#held.indexOf(10);
    }
    if (end < 0 && this.#held.length === 0) return null;
    return this.#take(end < 0 ? this.#held.length : end + 1)
      .toString("utf8")
      .replace(/\r?\n$/, "");
  }

  /** The next bytes; fewer where the stream ends before. */
  async read(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) break;
      const part = this.#take(Math.min(left, this.#held.length));
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** Passes over bytes; false where the stream ends before. */
  async skip(count: number): Promise<boolean> {
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) return false;
      left -= this.#take(Math.min(left, this.#held.length)).length;
    }
    return true;
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    this.offset += count;
    return taken;
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const { done, value } = await this.#chunks.next();
    if (done) this.#ended = true;
    else this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value]);
    return !done;
  }
}
