import { AS_JSON, BY_LISTS, COMMON_PHRASES, COMMON_WORDS, PHRASE, RARE_PHRASE, TAG } from "./bytes.ts";
import { PHRASES, SHAPES, WORDS } from "./words.ts";

/** What was packed, from `\x` and the hexadecimal digits of its bytes. @throws Error where this program cannot read it. */
export function unpacked(told: string): unknown {
  const bytes = Buffer.from(told.slice(2), "hex");
  if (bytes[0] === AS_JSON) return JSON.parse(bytes.toString("utf8", 1));
  if (bytes[0] !== BY_LISTS) throw new Error("a newer program packed this record");
  return new Unpacking(bytes).next();
}

const listed = <T>(list: readonly T[], number: number): T => {
  const found = list[number];
  if (found === undefined) throw new Error("a newer program packed this record");
  return found;
};

class Unpacking {
  #at = 1;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  next(): unknown {
    const tag = this.#byte();
    if (tag < TAG.INTEGER) return tag;
    if (tag >= TAG.WORD) return listed(WORDS, tag - TAG.WORD);
    if (tag >= TAG.SHAPE) return this.#shape(tag - TAG.SHAPE);
    if (tag >= TAG.LIST) return this.#list(tag - TAG.LIST);
    switch (tag) {
      case TAG.INTEGER:
        return this.#whole();
      case TAG.THOUSANDTHS:
        return this.#whole() / 1000;
      case TAG.NUMBER:
        this.#at += 8;
        return this.#bytes.readDoubleBE(this.#at - 8);
      case TAG.NULL:
        return null;
      case TAG.TEXT:
        return this.#text(this.#count());
      case TAG.ID:
        this.#at += 13;
        return `${this.#bytes.toString("latin1", this.#at - 13, this.#at - 10)}_${this.#bytes.toString("hex", this.#at - 10, this.#at)}`;
      case TAG.RECORD:
        return this.#record(this.#count());
      case TAG.MANY:
        return this.#list(this.#count());
      case TAG.RARE_WORD:
        return listed(WORDS, COMMON_WORDS + this.#byte());
      default:
        return tag === TAG.TRUE;
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Error("a packed record is cut short");
    this.#at += 1;
    return byte;
  }

  #count(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#byte();
      value += (byte % 128) * unit;
      if (byte < 128) return value;
    }
  }

  #whole(): number {
    const value = this.#count();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  #list(length: number): unknown[] {
    const list: unknown[] = [];
    for (let i = 0; i < length; i += 1) list.push(this.next());
    return list;
  }

  #record(length: number): object {
    const fields: [string, unknown][] = [];
    for (let i = 0; i < length; i += 1) fields.push([this.next() as string, this.next()]);
    return Object.fromEntries(fields);
  }

  #shape(number: number): object {
    const { fields, fixed } = listed(SHAPES, number);
    const record: Record<string, unknown> = {};
    for (const name of fields) record[name] = fixed && name === "side" ? fixed.side : this.next();
    if (typeof record["end"] === "number") record["end"] += record["start"] as number;
    return record;
  }

  #text(length: number): string {
    const end = this.#at + length;
    let text = "";
    let from = this.#at;
    for (let at = from; at < end; at += 1) {
      const byte = this.#bytes[at] as number;
      if (byte < PHRASE && byte !== RARE_PHRASE) continue;
      text += this.#bytes.toString("utf8", from, at);
      if (byte === RARE_PHRASE) at += 1;
      text += listed(
        PHRASES,
        byte === RARE_PHRASE ? COMMON_PHRASES + (this.#bytes[at] ?? 256) : byte - PHRASE,
      );
      from = at + 1;
    }
    this.#at = end;
    return text + this.#bytes.toString("utf8", from, end);
  }
}
