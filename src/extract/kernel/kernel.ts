import { readFileSync } from "node:fs";

/** What is used of WebAssembly, whose types are a browser's. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** The inner loops of the models, in machine code as good as it gets; `kernel.wat` says what each does. */
interface Kernel {
  write(plan: number, values: number, keys: number): void;
  steps(
    keys: number,
    count: number,
    slots: number,
    moves: number,
    mask: number,
    beyond: number,
    sums: number,
  ): void;
  rows(keys: number, count: number, table: number, rows: number, sums: number): void;
  mix(pairs: number, count: number, values: number, to: number): void;
  pick(picks: number, count: number, values: number, to: number): void;
  places(at: number, count: number, shift: number): void;
  bag(
    pairs: number,
    mixed: number,
    values: number,
    behind: number,
    picks: number,
    count: number,
    to: number,
    shift: number,
  ): void;
  sum4(places: number, count: number, bytes: number, scale: number, out: number): void;
  say(
    units: number,
    count: number,
    outputs: number,
    row: number,
    numbers: number,
    out: number,
    likely: number,
  ): void;
  forest(roots: number, count: number, row: number, base: number): number;
  sum16(places: number, count: number, bytes: number, wide: number, scale: number, out: number): void;
  sum32(places: number, count: number, bytes: number, wide: number, scale: number, out: number): void;
}

/** 256 MB of addresses; only what is written to takes memory. It never grows, for that would cut off every array. */
const memory = new WebAssembly.Memory({ initial: 4096 });
const module = new WebAssembly.Module(readFileSync(new URL("./kernel.wasm", import.meta.url)));
const { exports } = new WebAssembly.Instance(module, { kernel: { memory } });
/** A plain object, of which V8 knows that its functions stay what they are. */
export const kernel: Kernel = { ...(exports as Kernel) };

let used = 0;

/** Where so many bytes lie that the kernel can reach; they are never given back. */
function room(bytes: number): number {
  const at = used;
  if (at + bytes > memory.buffer.byteLength) throw new RangeError("no room is left for another model");
  // Each begins on a line of cache.
  used = (at + bytes + 63) & ~63;
  return at;
}

/** An array that the kernel finds at its `place`: what `byteOffset` says, which V8 asks of it by a call each time. */
type Held<A> = A & { readonly place: number };
export type Ints = Held<Int32Array>;
export type Doubles = Held<Float64Array>;
export type Octets = Held<Int8Array>;
export type Floats = Held<Float32Array>;

const held = <A extends ArrayBufferView>(array: A): Held<A> =>
  Object.assign(array, { place: array.byteOffset });

/** Arrays for the kernel. */
export const ints = (length: number): Ints => held(new Int32Array(memory.buffer, room(length * 4), length));
export const doubles = (length: number): Doubles =>
  held(new Float64Array(memory.buffer, room(length * 8), length));
export const octets = (length: number): Octets => held(new Int8Array(memory.buffer, room(length), length));
export const floats = (length: number): Floats =>
  held(new Float32Array(memory.buffer, room(length * 4), length));
