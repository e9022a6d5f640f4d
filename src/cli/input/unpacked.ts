import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** A stream, unpacked where the name that it goes by ends in `.gz`. */
export function unpacked(from: Readable, name: string): Readable {
  if (!/\.gz$/i.test(name)) return from;
  const to = createGunzip();
  from.on("error", (error) => to.destroy(error));
  return from.pipe(to);
}
