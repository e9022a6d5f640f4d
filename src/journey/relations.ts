import { isDeepStrictEqual } from "node:util";
import { consider, type LinkClaim, linker, related, SKETCHED, sketch } from "../link/link.ts";
import { ruled } from "../link/ruled.ts";
import type { State } from "../model/article.ts";
import type { Claim, Decision, GraphRecords, Occurrence, Profile, Relation } from "../model/graph.ts";
import { ALSO } from "../model/graph.ts";
import type { KnownArticle, Writer } from "../store/contract.ts";
import { sinceOf } from "./told.ts";

/** Articles tell the same story when their heads are so much alike by their topics within these days. */
const STORY = { alike: 0.12, days: 45, articles: 24, claims: 400, shared: SKETCHED };
/** More relations than this of one claim are left out; below it what two claims are by themselves does not depend on the order of arrival. */
const RELATIONS = 64;
const LINKER = `${linker.name}@${linker.version}`;

/** What the store is asked for of a head with these claims. */
export const neighboursOf = (
  { article, topics, at }: Pick<State, "article" | "topics" | "at">,
  claims: readonly Omit<LinkClaim, "id">[],
): Parameters<Writer["neighbours"]> => [
  article,
  topics,
  at,
  STORY,
  claims.map((claim) => sketch(claim, "sought")),
];

/** The relations that touch this article's claims, as they are and as they must become. */
export async function relationsAfter(
  tx: Writer,
  before: KnownArticle,
  after: Omit<GraphRecords, "relations" | "decisions">,
  claims: ReadonlyMap<string, Claim>,
  asRead: ReadonlyMap<string, Profile>,
): Promise<{ readonly before: readonly Relation[]; readonly after: readonly Relation[] }> {
  const head = after.states.at(-1);
  const standing = after.occurrences.filter((o) => o.revision === head?.revision && !(ALSO in o.profile));
  const mine = standing.map((o) => ({
    id: o.claim,
    text: claims.get(o.claim)?.text ?? "",
    profile: asRead.get(o.id) ?? o.profile,
    since: sinceOf(o.profile),
    told: o.revision,
  }));
  const near = head ? await tx.neighbours(...neighboursOf(head, mine)) : { told: [], joined: [] };
  const others = near.told.map(({ claim, revision, profile }) => ({
    id: claim.id,
    text: claim.text,
    profile,
    told: revision,
  }));
  // A claim belongs to its article, so one that is new here has no relations yet.
  const recorded = await tx.relationsOf(before.claims.map((c) => c.id));
  const kept = keptOf(recorded, before, after.claims, standing);
  const found = related(consider(mine, others, { stay: kept }), near.joined, RELATIONS);
  const decisions = await decisionsFor(tx, before, after.claims, standing);
  return { before: recorded, after: asRecorded(ruled([...kept, ...found], decisions), recorded) };
}

/**
 * Relations on record between claims that stand on as they stood: what became of others is no reason to hear them anew, nor is
 * that their articles are no longer among the nearest. What another linker found is judged again.
 */
function keptOf(
  recorded: readonly Relation[],
  before: KnownArticle,
  claims: readonly Claim[],
  standing: readonly Occurrence[],
): Relation[] {
  const head = before.states.at(-1)?.revision;
  const stood = new Map<string, Profile[]>();
  for (const { claim, revision, profile } of before.occurrences)
    if (revision === head && !(ALSO in profile)) stood.set(claim, [...(stood.get(claim) ?? []), profile]);
  const settled = new Set(standing.map(({ claim }) => claim));
  for (const { claim, profile } of standing)
    if (!stood.get(claim)?.some((was) => isDeepStrictEqual(was, profile))) settled.delete(claim);
  const own = new Set([...before.claims, ...claims].map(({ id }) => id));
  const stays = (end: string) => settled.has(end) || !own.has(end);
  return recorded.filter(({ a, b, linker: by }) => by === LINKER && stays(a) && stays(b));
}

/** What people decided stays as it was recorded, with the reasons of the linker of then. */
function asRecorded(relations: readonly Relation[], recorded: readonly Relation[]): Relation[] {
  const known = new Map(recorded.map((relation) => [relation.id, relation]));
  return relations.map((relation) => {
    const was = known.get(relation.id);
    return was && was.linker === relation.linker && relation.linker !== LINKER ? was : relation;
  });
}

/** What people decided of pairs of this article's claims, as far as both still stand. */
async function decisionsFor(
  tx: Writer,
  before: KnownArticle,
  claims: readonly Claim[],
  standing: readonly Occurrence[],
): Promise<readonly Decision[]> {
  // A claim belongs to its article: nobody can have decided about those of a new one.
  if (before.states.length === 0) return [];
  const own = new Set(claims.map(({ id }) => id));
  const decisions = await tx.decisionsOn([...own]);
  const ends = new Set(decisions.flatMap(({ a, b }) => [a, b]));
  const elsewhere = await tx.standing([...ends].filter((id) => !own.has(id)));
  const stands = new Set([...elsewhere.map(({ claim }) => claim.id), ...standing.map(({ claim }) => claim)]);
  return decisions.filter(({ a, b }) => stands.has(a) && stands.has(b));
}
