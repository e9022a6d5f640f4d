import { isPage, payloadOfPage } from "../ingest/from-page.ts";
import { isNinjs, payloadOfNinjs } from "../ingest/ninjs.ts";
import type { KeptPage } from "../store/contract.ts";
import { sha256 } from "../text/digest.ts";
import type { PageReader } from "./pages.ts";

/** How a payload's `html` came, where that is known. */
export interface Came {
  /** Where it was found, after redirects; a payload that says its own `url` needs none. */
  readonly at?: string;
  /** The page as it came, to be kept, and its media type; with a payload of `text`, the page that the text was read from. */
  readonly bytes?: Uint8Array;
  readonly type?: string;
  /** Fields of the payload for what neither it nor the page tells. */
  readonly otherwise?: Readonly<Record<string, unknown>>;
  /** The outlet of a page that names no more than its host. */
  readonly outlet?: string;
}

/** Reads pages here, by libraries that are loaded with the first. */
export const readHere: PageReader = async (html, at) =>
  (await import("../ingest/page/page.ts")).readPage(html, at);

/**
 * What was given, with the article of its page in place of the page, and the page to keep; of a news item of IPTC ninjs,
 * what it holds as of `now`.
 */
export async function opened(
  given: unknown,
  read: PageReader,
  now: string,
  { at, bytes, type, otherwise = {}, outlet }: Came = {},
): Promise<{ payload: unknown; page: KeptPage | null }> {
  const value = isNinjs(given) ? payloadOfNinjs(given, now, otherwise) : given;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { payload: value, page: null };
  const fields = value as Readonly<Record<string, unknown>>;
  const { html, url } = fields;
  const { key, ...others } = otherwise;
  const kept = (raw: Uint8Array) => ({
    sha256: sha256(raw),
    type: type ?? "text/html; charset=utf-8",
    bytes: raw,
  });
  if (html === undefined)
    return { payload: { ...others, ...fields }, page: bytes === undefined ? null : kept(bytes) };
  if (!isPage(html) || fields["text"] !== undefined) {
    const named = fields["url"] !== undefined || fields["key"] !== undefined;
    const place = named ? {} : at === undefined ? { key } : { url: at };
    return { payload: { ...others, ...place, ...fields }, page: null };
  }
  const page = await read(html, typeof url === "string" ? url : (at ?? null));
  return {
    payload: payloadOfPage(fields, page, at ?? null, otherwise, outlet),
    page: kept(bytes ?? Buffer.from(html)),
  };
}
