import type { Article, State } from "../model/article.ts";
import { revisionsOf } from "../present/revisions.ts";
import { html } from "./html.ts";
import { lost } from "./layout.ts";
import { titleOf } from "./parts.ts";
import type { Visit } from "./visit.ts";

/** The page for a revision that a story has not: which it has, and the way to its latest. */
export function unrevised(
  visit: Visit,
  found: { readonly article: Article; readonly headline: string | null; readonly states: readonly State[] },
  asked: string,
): Response {
  const story = html`<a href="${visit.href(`/articles/${found.article.id}`)}"><bdi>${titleOf(found)}</bdi></a>`;
  return lost(visit, html`${story} has no revision <bdi>${asked}</bdi>; ${revisionsOf(found.states)}`);
}
