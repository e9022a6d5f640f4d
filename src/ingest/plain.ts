import { extname } from "node:path";
import type { Payload } from "../model/article.ts";

/** A pasted or plain text as a payload, known by its name: `news/outage.txt` has the key `news/outage`. */
export function payloadOfText(
  text: string,
  about: { readonly name: string; readonly publisher?: string | undefined },
): Payload {
  const { name } = about;
  const key = name
    .slice(0, name.length - extname(name).length)
    .replaceAll("\\", "/")
    .trim();
  return { key: key === "" ? "text" : key, publisher: about.publisher ?? "unknown", text };
}
