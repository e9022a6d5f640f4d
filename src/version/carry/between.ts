import type { Diff } from "../../model/diff.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { diff } from "../diff.ts";
import { type Carried, carry, type Standing } from "./carry.ts";

/** What the claims of one revision are, once carried to it. */
interface Step {
  readonly previous: Standing | null;
  readonly standing: Standing;
  readonly carried: readonly Carried[];
}

/** Carries claims along revisions, oldest first, from what stood before them and from the wordings `known` until then. */
export function* along(
  chain: Iterable<HeldRevision>,
  known = new Map<string, { readonly claim: string }>(),
  before: Standing | null = null,
): Generator<Step> {
  let previous = before;
  for (const held of chain) {
    const carried = carry(previous, known, held);
    for (const { wording, claim } of carried) if (!known.has(wording)) known.set(wording, { claim });
    const claims = new Map(carried.map(({ attribution, claim }) => [attribution.id, claim]));
    const standing = { held, claims };
    yield { previous, standing, carried };
    previous = standing;
  }
}

/** Which claims stand in each of an article's revisions, oldest first, carried along the whole chain. */
export const standings = (chain: readonly HeldRevision[]): Standing[] =>
  [...along(chain)].map(({ standing }) => standing);

/** What changed from `old` to `next` when nothing is known but the two. */
export function between(old: HeldRevision, next: HeldRevision): Diff {
  const [was, is] = standings([old, next]);
  return diff(
    was ?? { held: old, claims: new Map() },
    is ?? { held: next, claims: new Map() },
    { born: [], dissolved: [] },
    new Set(),
  );
}
