import { basename, extname } from "node:path";
import type { Payload } from "../model/article.ts";

/** A pasted or plain text as a payload, known by its name: `news/outage.txt` has the key `outage`. */
export function payloadOfText(
  text: string,
  about: { readonly name: string; readonly publisher?: string | undefined },
): Payload {
  const base = basename(about.name);
  const key = basename(base, extname(base)).trim();
  return { key: key === "" ? "text" : key, publisher: about.publisher ?? "unknown", text };
}
