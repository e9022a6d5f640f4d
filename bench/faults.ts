import type { Reader } from "../src/store/contract.ts";

/** What is wrong with the graph at its latest version: half-written changesets, dangling ends, gaps between versions. */
export async function faultsOf(store: Reader): Promise<string[]> {
  const latest = (await store.latest())?.version ?? 0;
  const { born, ended } = await store.changes(0, latest);
  const beyond = await store.changes(latest, 2 ** 31 - 1);
  const faults: string[] = [];
  for (const side of [beyond.born, beyond.ended])
    for (const [kind, records] of Object.entries(side))
      if (records.length > 0) faults.push(`${records.length} ${kind} belong to no version`);

  const ids = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
  const [states, claims, occurrences] = [ids(born.states), ids(born.claims), ids(born.occurrences)];
  const revisions = new Set(born.states.map(({ revision }) => revision));
  for (const { id, claim, revision } of born.occurrences) {
    if (!claims.has(claim)) faults.push(`occurrence ${id} has no claim`);
    if (!revisions.has(revision)) faults.push(`occurrence ${id} has no state`);
  }
  for (const { id, a, b } of born.relations)
    if (!claims.has(a) || !claims.has(b)) faults.push(`relation ${id} dangles`);
  for (const { id } of ended.states) if (!states.has(id)) faults.push(`state ${id} ended and never began`);
  for (const { id } of ended.occurrences)
    if (!occurrences.has(id)) faults.push(`occurrence ${id} ended and never began`);

  // One activity, one version, no gap: the activity is written in the statement that writes the version.
  let cursor: string | null = null;
  let expected = latest;
  do {
    const page: Awaited<ReturnType<Reader["versions"]>> = await store.versions({
      limit: 500,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const { version } of page.items) {
      if (version !== expected) faults.push(`version ${expected} is missing`);
      expected = version - 1;
    }
    cursor = page.next;
  } while (cursor !== null);
  if (expected !== 0) faults.push(`versions before ${expected + 1} are missing`);

  for (const { revision, article } of born.states) {
    const held = await store.revision(revision);
    if (held === null) faults.push(`the words of ${revision} are missing`);
    const counted = born.occurrences.filter((o) => o.revision === revision && o.article === article).length;
    if (held && counted === 0 && held.attributions.length > 0) faults.push(`${revision} has no occurrences`);
  }
  return faults;
}
