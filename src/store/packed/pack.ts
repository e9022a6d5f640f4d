import { AN_ID, BY_LISTS, COMMON_PHRASES, COMMON_WORDS, LISTS, PHRASE, RARE_PHRASE, TAG } from "./bytes.ts";
import { PHRASES, SHAPES, type Shape, WORDS } from "./words.ts";

const WORD_NUMBERS = new Map(WORDS.map((word, number) => [word, number]));
const PHRASE_BYTES = new Map(
  PHRASES.map((phrase, number) => [
    phrase,
    number < COMMON_PHRASES ? [PHRASE + number] : [RARE_PHRASE, number - COMMON_PHRASES],
  ]),
);
/** Any phrase, longer ones first. */
const ANY_PHRASE = new RegExp(
  `(${[...PHRASES]
    .sort((x, y) => y.length - x.length)
    .map((phrase) => phrase.replace(/[.()]/g, "\\$&"))
    .join("|")})`,
);

/** A shape and its number. */
type Numbered = readonly [number: number, shape: Shape];

const encoder = new TextEncoder();

/** Names in the order in which the database tells them. */
const byName = (x: string, y: string): number =>
  Buffer.byteLength(x) - Buffer.byteLength(y) || Buffer.compare(Buffer.from(x), Buffer.from(y));

/**
 * What JSON would say of `value`, in fewer bytes; as `\x` and hexadecimal digits, which the database takes for bytes.
 * `unpacked` gives it back, the fields of each record in the order in which the database would tell them.
 */
export function packed(value: unknown): string {
  const bytes = [BY_LISTS];
  put(value, bytes);
  return `\\x${Buffer.from(bytes).toString("hex")}`;
}

function put(value: unknown, to: number[]): void {
  if (typeof value === "string") putText(value, to);
  else if (typeof value === "number") putNumber(value, to);
  else if (Array.isArray(value)) {
    if (value.length < LISTS) to.push(TAG.LIST + value.length);
    else count(value.length, to, TAG.MANY);
    for (const each of value) put(each, to);
  } else if (typeof value === "object" && value !== null) putRecord(value as Record<string, unknown>, to);
  else to.push(value === true ? TAG.TRUE : value === false ? TAG.FALSE : TAG.NULL);
}

function putNumber(value: number, to: number[]): void {
  if (isSmall(value)) {
    if (value >= 0 && value < TAG.INTEGER) to.push(value);
    else count(zigzag(value), to, TAG.INTEGER);
    return;
  }
  const thousandths = Math.round(value * 1000);
  if (thousandths / 1000 === value && isSmall(thousandths)) count(zigzag(thousandths), to, TAG.THOUSANDTHS);
  else if (Number.isFinite(value)) {
    const eight = Buffer.alloc(8);
    eight.writeDoubleBE(value);
    to.push(TAG.NUMBER, ...eight);
  } else to.push(TAG.NULL);
}

/** True of a whole number of which the double is told to the digit. */
const isSmall = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** A whole number, seven bits to a byte, the lowest first. */
function count(value: number, to: number[], ...tag: number[]): void {
  to.push(...tag);
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) to.push(128 + (left % 128));
  to.push(left);
}

function putText(text: string, to: number[]): void {
  const word = WORD_NUMBERS.get(text);
  if (word !== undefined) {
    if (word < COMMON_WORDS) to.push(TAG.WORD + word);
    else to.push(TAG.RARE_WORD, word - COMMON_WORDS);
    return;
  }
  if (AN_ID.test(text)) {
    to.push(TAG.ID, ...Buffer.from(text.slice(0, 3)), ...Buffer.from(text.slice(4), "hex"));
    return;
  }
  const said = text.split(ANY_PHRASE).flatMap((part, i) => {
    const phrase = i % 2 === 1 ? PHRASE_BYTES.get(part) : undefined;
    return phrase ?? [...encoder.encode(part)];
  });
  count(said.length, to, TAG.TEXT);
  for (const byte of said) to.push(byte);
}

/** Names in order, by the names as a program gave them: there are as many as there are kinds of records. */
const inOrder = new Map<string, { readonly names: readonly string[]; readonly alike: readonly Numbered[] }>();

function made(record: Record<string, unknown>) {
  const given = Object.keys(record).filter((name) => record[name] !== undefined);
  const key = JSON.stringify(given);
  const known = inOrder.get(key);
  if (known !== undefined) return known;
  const names = given.sort(byName);
  const fields = JSON.stringify(names);
  const alike = SHAPES.flatMap((shape, number): Numbered[] =>
    JSON.stringify(shape.fields) === fields ? [[number, shape]] : [],
  );
  const found = { names, alike };
  if (inOrder.size < 256) inOrder.set(key, found);
  return found;
}

function putRecord(record: Record<string, unknown>, to: number[]): void {
  const { names, alike } = made(record);
  const { end, start } = record;
  // The length of what has one is told in place of its end.
  const length = isSmall(end) && isSmall(start) ? end - start : null;
  const found = alike.find(
    ([, { fields, fixed }]) =>
      (length !== null || !fields.includes("end")) && (!fixed || record["side"] === fixed.side),
  );
  if (found === undefined) {
    count(names.length, to, TAG.RECORD);
    for (const name of names) {
      putText(name, to);
      put(record[name], to);
    }
    return;
  }
  const [number, { fields, fixed }] = found;
  to.push(TAG.SHAPE + number);
  for (const name of fields)
    if (!fixed || name !== "side") put(name === "end" && length !== null ? length : record[name], to);
}
