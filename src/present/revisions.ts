import type { State } from "../model/article.ts";

/** Which revisions an article has, for whoever asked for one that it has not. */
export function revisionsOf(states: readonly Pick<State, "n">[]): string {
  const last = Math.max(0, ...states.map(({ n }) => n));
  return last === 1 ? "it has revision 1 alone" : `it has 1 to ${last}`;
}
