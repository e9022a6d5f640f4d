import type { Article, State } from "../model/article.ts";

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a list is ordered by. */
export type Key = readonly (string | number)[];

/** The cursor of what lies behind the item of a key, in the order of its list. */
export const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString("base64url");

export interface ArticleRow {
  readonly article: Article;
  readonly head: State;
  readonly headline: string | null;
  readonly revisions: number;
}

/** All pages of a list, read one after another, `limit` items at a time; from the cursor `from` on where one is given. */
export async function* pages<T>(
  read: (page: PageRequest) => Promise<Page<T>>,
  limit: number,
  from?: string,
): AsyncGenerator<readonly T[]> {
  let cursor = from;
  do {
    const { items, next } = await read({ limit, cursor });
    yield items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
