// In which words statements stand now that were first told in others.

import type { OccurrenceRow } from "../store/contract.ts";
import type { RoomReads } from "../store/room.ts";
import { claimWords } from "../text/claimed.ts";
import { plain } from "../text/words/words.ts";

/** Words by the id of the claim that stands in them. */
export type Now = ReadonlyMap<string, string>;

/**
 * The latest words of those claims that stand in no story any more as they were first told: a quotation that was changed, a
 * sentence that was reworded. The id stays that of the claim, so that what became of it can be followed. `rows` are all places
 * where the claims stand at a version, those of earlier revisions too.
 */
export async function wordsNow(
  store: Pick<RoomReads, "sheets">,
  claims: readonly { readonly id: string; readonly text: string }[],
  rows: readonly OccurrenceRow[],
): Promise<Now> {
  const first = new Map(claims.map(({ id, text }) => [id, text]));
  const heads = new Map<string, OccurrenceRow[]>();
  const wordings = new Map<string, Set<string>>();
  for (const row of rows) {
    const { claim, wording } = row.occurrence;
    wordings.set(claim, (wordings.get(claim) ?? new Set()).add(wording));
    if (row.state?.head) heads.set(claim, [...(heads.get(claim) ?? []), row]);
  }
  const changed = [...heads].filter(([claim]) => (wordings.get(claim)?.size ?? 0) > 1);
  if (changed.length === 0) return new Map();
  const sheets = await store.sheets([
    ...new Set(changed.flatMap(([, found]) => found.map(({ occurrence }) => occurrence.revision))),
  ]);
  const at = ({ state }: OccurrenceRow) => state?.at ?? "";
  return new Map(
    changed.flatMap(([claim, found]) => {
      const words = found
        .sort((a, b) => (at(a) < at(b) ? -1 : 1))
        .map(({ occurrence, attribution }) =>
          claimWords(sheets.get(occurrence.revision)?.text ?? "", attribution.content),
        );
      const told = plain(first.get(claim) ?? "");
      const last = words.at(-1) ?? "";
      return last === "" || words.some((one) => plain(one) === told) ? [] : [[claim, last] as const];
    }),
  );
}
