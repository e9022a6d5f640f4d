import type { Attribution } from "../model/attribution.ts";
import type { HeldRevision, Occurrence } from "../model/graph.ts";
import { holds, overlaps } from "../text/span.ts";
import { carry, type Standing } from "../version/carry/carry.ts";
import { claimsIn, type OnRecord } from "../version/carry/steps.ts";
import { isCurrent } from "./read.ts";

/** What stood in the revision that the next ones are compared with, and what is on record of it. */
export interface Before {
  readonly standing: Standing;
  readonly onRecord: OnRecord;
}

/**
 * A revision as it stands before the next ones. One that an older program read is read again and its claims carried
 * over to that reading, so that what differs between two programs is never told as what an outlet changed.
 */
export function standingBefore(
  held: HeldRevision,
  occurrences: readonly Occurrence[],
  known: ReadonlyMap<string, { readonly claim: string }>,
  read: () => HeldRevision,
): Before {
  const claims = claimsIn(occurrences, held.revision.id);
  const own = { held, claims };
  const same = (attribution: string) => ({ attribution, claim: claims.get(attribution) ?? null });
  if (isCurrent(held)) return { standing: own, onRecord: same };
  const again = read();
  const recorded = new Map(again.attributions.map((one) => [one.id, toldBy(one, held)?.id]));
  const parts = [...recorded.values()];
  // The parts of what was one claim are claims of their own, and none of them is the whole.
  const whole = held.attributions.filter(({ id }) => parts.indexOf(id) === parts.lastIndexOf(id));
  const carried = carry({ held: { ...held, attributions: whole }, claims }, known, again);
  return {
    standing: {
      held: again,
      claims: new Map(carried.map(({ attribution, claim }) => [attribution.id, claim])),
    },
    onRecord: (attribution) => {
      const id = recorded.get(attribution);
      return id === undefined ? null : same(id);
    },
  };
}

/** The attribution of a revision on record that tells what another reading found there. */
function toldBy({ content }: Attribution, { attributions }: HeldRevision): Attribution | undefined {
  const near = attributions.filter((one) => content.some((a) => one.content.some((b) => overlaps(a, b))));
  return near.find((one) => content.every((a) => one.content.some((b) => holds(b, a)))) ?? near[0];
}
