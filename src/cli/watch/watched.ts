import { canonicalUrl } from "../../ingest/canonical.ts";
import type { NewWatch } from "../../model/watch.ts";
import { idOf } from "../../text/digest.ts";

/** A watch of a URL: the same for every spelling of it. */
export function watchOf(url: string, more: Partial<NewWatch>, at: string): NewWatch {
  const none = { kind: null, feed: null, publisher: null, headline: null, published: null };
  const id = idOf("wat", canonicalUrl(url));
  const { href, host } = new URL(url.trim());
  return { ...none, ...more, id, url: href.replace(/#.*/s, ""), host, added: at, due: at };
}
