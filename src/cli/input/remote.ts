import type { Fetcher } from "../../fetch/fetch.ts";
import { detect } from "../../ingest/formats.ts";
import { refuseNoArticle } from "../../ingest/words.ts";
import { Mistake } from "../../model/problem.ts";
import { decode } from "../../text/bytes/decode.ts";

/** What a URL gave: its text, how it is to be read, and where and when it was had. */
export interface Remote {
  readonly text: string;
  readonly bytes: Buffer;
  readonly type: string;
  readonly format: ReturnType<typeof detect>;
  readonly url: string;
  readonly captured: string;
}

/** True for what is to be fetched rather than opened. */
export const isUrl = (path: string): boolean => /^https?:\/\//i.test(path);

const BY_TYPE: readonly (readonly [RegExp, Remote["format"]])[] = [
  [/^application\/(?:x-ndjson|jsonl|jsonlines)\b/i, "jsonl"],
  [/^application\/(?:[\w.-]+\+)?json\b/i, "json"],
  [/^(?:text\/html|application\/xhtml\+xml)\b/i, "html"],
];

/** What it takes to fetch: a fetcher, made when it is first asked for, a clock, and where to say what was strange. */
export interface RemoteOptions {
  readonly fetcher: () => Promise<Fetcher>;
  readonly now: () => string;
  readonly note: (sentence: string) => void;
}

/** Fetches what is to be imported, and says on `note` what was strange about it. @throws Mistake where nothing came. */
export async function fetchRemote(url: string, { fetcher, now, note }: RemoteOptions): Promise<Remote> {
  const answer = await (await fetcher()).fetch(url);
  if (!answer.ok) throw new Mistake("unavailable", `Not imported: ${answer.reason}`);
  const { status, headers, body } = answer;
  if (status !== 200)
    throw new Mistake(
      "unavailable",
      `Not imported, because the server answered ${status}; give the URL of a page that it shows to everyone.`,
    );
  refuseNoArticle(body);
  const type = headers["content-type"] ?? "";
  const { text, charset, replaced } = decode(body, type);
  if (replaced > 0) note(`${url}: ${replaced} places hold no character of ${charset} and now hold U+FFFD.`);
  const format = BY_TYPE.find(([pattern]) => pattern.test(type))?.[1] ?? detect("-", text);
  return { text, bytes: body, type, format, url: answer.url, captured: now() };
}

/** How the environment wants URLs to be fetched; nothing is opened before the first. */
export function remoteOptions(
  config: { STEMMA_CONTACT?: string | undefined; STEMMA_ALLOW_HOSTS: readonly string[] },
  now: () => string,
  note: (sentence: string) => void,
): RemoteOptions & { close(): Promise<void> } {
  let made: Promise<Fetcher> | undefined;
  const fetcher = () => {
    // Most imports fetch nothing, and need not wait until the library is read.
    made ??= import("../../fetch/fetch.ts").then(({ createFetcher }) =>
      createFetcher({ contact: config.STEMMA_CONTACT, allow: config.STEMMA_ALLOW_HOSTS }),
    );
    return made;
  };
  return { fetcher, now, note, close: async () => (await made)?.close() };
}
