import type { Article, Payload, Sighting } from "../model/article.ts";
import { Mistake } from "../model/problem.ts";
import { digest, idOf } from "../text/digest.ts";
import { normalize } from "../text/normal.ts";
import { canonicalUrl } from "./canonical.ts";
import { textOfHtml } from "./html.ts";
import { garbled } from "./words.ts";

/** A payload as records: whose article it is, which words it has, and that they were seen. */
export interface Ingested {
  readonly article: Article;
  readonly content: string;
  readonly headline: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly sighting: Sighting;
}

/** Reads a payload that `parsePayload` let through. The same payload gives the same ids, however often it comes. */
export function ingest(
  payload: Payload,
  seen: { readonly arrived: string; readonly origin: string | null },
): Ingested {
  const { text } = normalize(payload.text ?? textOfHtml(payload.html ?? ""));
  const fault = /\S/.test(text)
    ? garbled(text)
    : "has to hold some words; nothing is left when markup and white space are taken away";
  if (fault !== null) {
    const field = payload.text === undefined ? "html" : "text";
    const sentence = `\`${field}\` ${fault}.`;
    throw new Mistake("invalid", sentence, [{ pointer: `/${field}`, detail: sentence }]);
  }
  const headline = normalize(payload.headline ?? "").text.trim() || null;
  const url = payload.url === undefined ? null : canonicalUrl(payload.url);
  const key = url === null ? normalize(payload.key ?? "").text.trim() : null;
  const article: Article = { id: idOf("art", url ?? key ?? ""), url, key };
  const content = digest(headline ?? "", text);
  const unnamed = {
    article: article.id,
    content,
    publisher: normalize(payload.publisher).text.trim(),
    published: utc(payload.published),
    modified: utc(payload.modified),
    captured: utc(payload.captured),
    arrived: utc(seen.arrived) ?? seen.arrived,
    origin: seen.origin,
  };
  const sighting: Sighting = { id: sightingId(unnamed), ...unnamed };
  return { article, content, headline, language: payload.language ?? null, text, sighting };
}

/** The id of a sighting: of one that tells no time of its own by where it was read, or when it came. */
export function sightingId(sighting: Omit<Sighting, "id">): string {
  const { article, content, modified, captured, arrived, origin } = sighting;
  const apart = modified !== null || captured !== null ? "" : (origin ?? arrived);
  return idOf("see", article, content, modified ?? "", captured ?? "", apart);
}

function utc(time: string | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
