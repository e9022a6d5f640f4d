/**
 * Makes `src/extract/kernel/kernel.wasm` of `src/extract/kernel/kernel.wat`, which lies beside it.
 *
 *   node --import tsx scripts/kernel.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

const at = (name: string) => new URL(`../src/extract/kernel/${name}`, import.meta.url);
const { parseWat } = await wabt();
const parsed = parseWat("kernel.wat", readFileSync(at("kernel.wat"), "utf8"));
writeFileSync(at("kernel.wasm"), parsed.toBinary({}).buffer);
