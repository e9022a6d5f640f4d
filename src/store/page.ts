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

export interface ArticleRow {
  readonly article: Article;
  readonly head: State;
  readonly headline: string | null;
  readonly revisions: number;
}
