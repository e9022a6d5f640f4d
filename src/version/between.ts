import type { Diff } from "../model/diff.ts";
import type { HeldRevision } from "../model/graph.ts";
import { carry, type Standing } from "./carry.ts";
import { diff } from "./events.ts";

/** Which claims stand in each of an article's revisions, oldest first, carried along the whole chain. */
export function standings(chain: readonly HeldRevision[]): Standing[] {
  const known = new Map<string, { claim: string }>();
  const found: Standing[] = [];
  for (const held of chain) {
    const carried = carry(found.at(-1) ?? null, known, held);
    for (const { wording, claim } of carried) if (!known.has(wording)) known.set(wording, { claim });
    found.push({ held, claims: new Map(carried.map(({ attribution, claim }) => [attribution.id, claim])) });
  }
  return found;
}

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
