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
  steps(keys: number, count: number, slots: number, mask: number, beyond: number, sums: number): void;
  rows(keys: number, count: number, table: number, cells: number, sums: number): void;
}

/** 256 MB of addresses; only what is written to takes memory. It never grows, for that would cut off every array. */
const memory = new WebAssembly.Memory({ initial: 4096 });
const module = new WebAssembly.Module(readFileSync(new URL("./kernel.wasm", import.meta.url)));
export const kernel = new WebAssembly.Instance(module, { kernel: { memory } }).exports as Kernel;

let used = 0;

/** An array that the kernel can reach, at its `byteOffset`; it is never given back. */
export function ints(length: number): Int32Array {
  const at = used;
  if (at + length * 4 > memory.buffer.byteLength) throw new RangeError("no room is left for another model");
  // Each begins on a line of cache.
  used = (at + length * 4 + 63) & ~63;
  return new Int32Array(memory.buffer, at, length);
}
