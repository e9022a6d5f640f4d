import { type Ingested, sightingId } from "../ingest/ingest.ts";
import type { KnownArticle, Writer } from "../store/contract.ts";
import { timeOf } from "../version/chain.ts";

/**
 * What was given, under the headline that its article had by then where it has the same words and merely came without one: that
 * is no other revision, but the same seen again. Where the headline is not known yet it is one, and stays one.
 */
export async function asItStood(
  tx: Pick<Writer, "held">,
  { states, revisions }: Pick<KnownArticle, "states" | "revisions">,
  given: Ingested,
): Promise<Ingested> {
  const at = timeOf(given.sighting);
  const stood = given.headline === null ? states.findLast((state) => state.at <= at)?.revision : undefined;
  const known = revisions.find(({ id }) => id === stood);
  // One that has its headline from its own text was given without one, too.
  if (known === undefined || known.content === given.content) return given;
  const [held] = await tx.held([known.id]);
  if (!held || held.revision.headline === null || held.revision.text !== given.text) return given;
  const { headline, content } = held.revision;
  const sighting = { ...given.sighting, content };
  return { ...given, headline, content, sighting: { ...sighting, id: sightingId(sighting) } };
}
