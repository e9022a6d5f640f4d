import { claimBy } from "../claim/view.ts";
import { type Compared, compared } from "../compared.ts";
import { stanceModel } from "../stance/model.ts";
import { type Heard, UNHEARD, withLikeness } from "./collective.ts";
import { alone, heardOf, type JudgeOf, type PoolClaim, reasonsOf } from "./link.ts";

/** A claim and who makes it, where that is known. */
export interface Said {
  readonly text: string;
  readonly source?: string | null | undefined;
}

const idOf = ({ text, source }: Said) => `${text}\n${source ?? ""}`;
const pairOf = (a: string, b: string) => (a < b ? `${a}\n\n${b}` : `${b}\n\n${a}`);

/**
 * What any two of the claims are to each other, heard among all of them: a pair that is worth comparing as others of the
 * pool speak for it, any other as two claims that have nothing of the pool in common.
 */
export function together(
  claims: Iterable<Said>,
  judgeOf: JudgeOf = stanceModel,
): (a: Said, b: Said) => Compared {
  const pool = new Map<string, PoolClaim>();
  for (const claim of claims) {
    const id = idOf(claim);
    if (!pool.has(id)) pool.set(id, { id, view: claimBy(claim.text, claim.source), day: null });
  }
  const found = new Map<string, Heard>();
  for (const { a, b, heard } of heardOf([...pool.values()], undefined, judgeOf))
    found.set(pairOf(a.id, b.id), heard);
  const claimIn = (said: Said): PoolClaim => {
    const claim = pool.get(idOf(said));
    if (!claim) throw new Error("only claims of the pool can be compared in it");
    return claim;
  };
  return (one, other) => {
    const [a, b] = [claimIn(one), claimIn(other)];
    const by = judgeOf(a, b);
    const heard = found.get(pairOf(a.id, b.id)) ?? {
      ...withLikeness(alone(a.view, b.view, by), a.view.text === b.view.text ? 1 : 0),
      ...UNHEARD,
    };
    return compared(heard, (stance) => reasonsOf(a.view, b.view, stance, heard, by));
  };
}
