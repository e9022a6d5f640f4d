import { consider, linker, related } from "../link/link.ts";
import { pairOf, ruled } from "../link/ruled.ts";
import {
  ALSO,
  type Changeset,
  type Decision,
  type Relation,
  STANCES,
  type Stance,
  type Verdict,
} from "../model/graph.ts";
import { Mistake } from "../model/problem.ts";
import type { Store, Writer } from "../store/contract.ts";
import { idOf } from "../text/digest.ts";
import { changes, NO_RECORDS } from "../version/changeset.ts";

/** Who decides, and why. */
export interface Person {
  readonly who: string;
  readonly why: string;
}

/** What a person decides of a relation. */
export interface Ruling extends Person {
  readonly verdict: Verdict;
  /** For `change`: what joins the two claims instead. */
  readonly stance?: Stance | undefined;
  /** For `change` to `supersedes`: the claim that supersedes the other. */
  readonly later?: string | undefined;
}

/** What became of a decision, or of taking it back. */
export interface Decided {
  readonly outcome: "created" | "unchanged" | "withdrawn";
  readonly decision: Decision;
  /** The relation that joins the two claims now. */
  readonly relation: string | null;
  /** The graph version that it made; null when nothing changed. */
  readonly version: number | null;
}

/** Decides of the relation, which may have dissolved by an earlier decision, or takes back what was decided (`null`). */
export async function decide(
  store: Store,
  now: () => string,
  at: string,
  relation: string,
  ruling: Ruling | null,
  person: Person,
): Promise<Decided> {
  const row = await store.relation(relation, (await store.latest())?.version ?? 0);
  if (!row) throw absent("relation", relation);
  const { version, result } = await store.write(now, async (tx) => {
    const before = await pairIn(tx, row.relation);
    const [former] = before.decisions;
    if (!ruling && !former) throw absent("decision on relation", relation);
    const next = ruling && decisionOf(row.relation, ruling, at);
    if (next && former && holdsAlready(former, next))
      return { changeset: null, result: { decision: former, relations: before.relations } };
    const standing = await tx.standing([row.relation.a, row.relation.b]);
    const both = new Set(standing.map(({ claim }) => claim.id)).size === 2;
    if (next && (!both || (before.relations.length === 0 && !former)))
      throw new Mistake(
        "conflict",
        `The relation ${JSON.stringify(relation)} no longer holds, for one of its claims was taken out or says something else.`,
      );
    const relations = both ? ruled(found(standing, before.others), next ? [next] : []) : [];
    const { asserted, retracted } = changes(
      { ...NO_RECORDS, relations: before.relations, decisions: before.decisions },
      { ...NO_RECORDS, relations, decisions: next ? [next] : [] },
    );
    const by = { ...person, at, ended: now(), software: [`${linker.name}@${linker.version}`] };
    return {
      changeset: changesetBy(idOf("act", relation, at), by, { asserted, retracted }),
      result: { decision: (next ?? former) as Decision, relations },
    };
  });
  const outcome = version === null ? "unchanged" : ruling ? "created" : "withdrawn";
  const { decision, relations } = result;
  return { outcome, decision, relation: relations[0]?.id ?? null, version: version?.version ?? null };
}

/** The changeset of what a person decided, or took back. */
export function changesetBy(
  id: string,
  by: Person & { readonly at: string; readonly ended: string; readonly software: readonly string[] },
  { asserted, retracted }: Pick<Changeset, "asserted" | "retracted">,
): Changeset {
  const { who, why, at: started, ended, software } = by;
  const activity = {
    id,
    kind: "decision" as const,
    software,
    started,
    ended,
    article: null,
    revision: null,
    who,
    why,
  };
  return { activity, articles: [], sightings: [], revisions: [], agents: [], asserted, retracted };
}

/** What stands between the two claims now, and between either and others. */
async function pairIn(tx: Writer, relation: Relation) {
  const of = pairOf(relation);
  const here = (one: { readonly a: string; readonly b: string }) => pairOf(one) === of;
  const around = await tx.relationsOf([relation.a, relation.b]);
  return {
    relations: around.filter(here),
    others: around.filter((one) => !here(one)),
    decisions: (await tx.decisionsOn([relation.a])).filter(here),
  };
}

/** What the linker finds between two claims where they stand, in the light of what either is to others. */
function found(standing: Awaited<ReturnType<Writer["standing"]>>, others: readonly Relation[]): Relation[] {
  const told = standing.filter(({ profile }) => !(ALSO in profile));
  const claims = told.map(({ claim, profile }) => ({
    id: claim.id,
    text: claim.text,
    profile,
    since: typeof profile["at"] === "string" ? profile["at"] : undefined,
  }));
  return related(consider(claims, []), others);
}

function decisionOf(relation: Relation, { verdict, stance, later, who, why }: Ruling, at: string): Decision {
  const [a, b] = [relation.a, relation.b].sort() as [string, string];
  const invalid = (field: string, detail: string) =>
    new Mistake("invalid", `\`${field}\` ${detail}.`, [{ pointer: `/${field}`, detail }]);
  if (verdict !== "change" && (stance ?? later) !== undefined)
    throw invalid(stance === undefined ? "later" : "stance", "goes with `change` only");
  if (verdict === "change" && stance === undefined)
    throw invalid("stance", `has to say what holds instead: ${STANCES.join(", ")}`);
  if ((stance === "supersedes") !== (later !== undefined))
    throw invalid("later", "goes with the stance `supersedes`, which needs it");
  if (later !== undefined && later !== a && later !== b)
    throw invalid("later", `has to be one of the claims, ${a} or ${b}`);
  const holds = verdict === "reject" ? null : verdict === "change" ? (stance ?? null) : relation.stance;
  const last = later ?? (holds === "supersedes" ? relation.a : null);
  return { id: idOf("dec", a, b, verdict, who, at), a, b, verdict, stance: holds, later: last, who, why, at };
}

const holdsAlready = (former: Decision, next: Decision): boolean =>
  former.verdict === next.verdict && former.stance === next.stance && former.later === next.later;

/** What somebody decides of is not there, or nothing was decided of it. */
export const absent = (what: string, id: string, pointer = "/id"): Mistake =>
  new Mistake("not-found", `There is no ${what} ${JSON.stringify(id)}.`, [
    { pointer, detail: `no such ${what}` },
  ]);
