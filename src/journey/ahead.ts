import { topics } from "../link/link.ts";
import type { Revision } from "../model/article.ts";
import type { HeldRevision } from "../model/graph.ts";
import type { Writer } from "../store/contract.ts";
import { neighboursOf } from "./relations.ts";
import { toldIn } from "./told.ts";

const known = new WeakMap<Revision, readonly string[]>();

/** What a revision is about; worked out once for each. */
export function topicsOf(revision: Revision): readonly string[] {
  const before = known.get(revision);
  if (before) return before;
  const about = topics(revision.text, revision.headline);
  known.set(revision, about);
  return about;
}

/** What the store will be asked for of the first revision of an article, which appeared at `at`: known as soon as it is read. */
export const soughtOf = (held: HeldRevision, at: string): Parameters<Writer["neighbours"]> =>
  neighboursOf({ article: held.revision.article, topics: topicsOf(held.revision), at }, [
    ...toldIn(held, at).values(),
  ]);
