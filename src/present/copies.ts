import type { RelationRow } from "../store/contract.ts";
import { plain } from "../text/words/words.ts";

/** True of a claim and one that agrees with it in the same words: one thing said, in two places. */
export const isCopy = ({ relation, a, b }: Pick<RelationRow, "relation" | "a" | "b">): boolean =>
  relation.stance === "agrees" && plain(a.text) === plain(b.text);

/** The claims that say the same as a claim word for word, of its relations. */
export const copiesOf = (claim: string, relations: readonly RelationRow[]): string[] =>
  relations.filter(isCopy).map(({ a, b }) => (a.id === claim ? b.id : a.id));
