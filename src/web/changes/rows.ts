import type { Difference } from "../../model/diff.ts";
import { type Link, linksOf, type Unit, unitsOf } from "./units.ts";

/** What stands on the two sides at one height; `move` numbers what stands at another height on the other side. */
export interface Row {
  readonly old: readonly Unit[];
  readonly now: readonly Unit[];
  readonly move: { readonly n: number; readonly side: "away" | "here"; readonly up: boolean } | null;
}

/** Sentences that correspond: more than one on a side where some were split or merged. */
interface Group {
  readonly old: number[];
  readonly now: number[];
}

/** Two revisions sentence by sentence in the order of the new one; what was taken out stands where it stood. */
export function rowsOf({ from, to, diff }: Difference): Row[] {
  const [old, now] = [unitsOf(from), unitsOf(to)];
  const { links, moved } = linksOf(old, now, diff.alignment);
  const { ofOld, ofNow } = grouped(links);
  const hasMoved = (group: Group) => group.old.some((i) => group.now.some((j) => moved.has(`${i} ${j}`)));
  const rows: Row[] = [];
  const stays = new Map<Group, Row>();
  const away = new Map<Group, Row>();
  const anchors = new Set<Group>();
  for (const [j, unit] of now.entries()) {
    const group = ofNow.get(j);
    if (!group) rows.push({ old: [], now: [unit], move: null });
    else if (group.now[0] === j) {
      const both = {
        old: group.old.flatMap((i) => old[i] ?? []),
        now: group.now.flatMap((k) => now[k] ?? []),
      };
      if (hasMoved(group)) {
        // It moved up when what stood before it, and stays, is no longer all before it.
        const up = [...anchors].every((other) => (other.old[0] ?? 0) < (group.old[0] ?? 0));
        const move = { n: away.size + 1, up };
        rows.push({ ...both, move: { ...move, side: "here" } });
        away.set(group, { ...both, move: { ...move, side: "away" } });
      } else {
        const row = { ...both, move: null };
        rows.push(row);
        stays.set(group, row);
        anchors.add(group);
      }
    }
  }
  const gone = new Map<Row | null, Row[]>();
  let anchor: Row | null = null;
  for (const [i, unit] of old.entries()) {
    const group = ofOld.get(i);
    const here: Row | undefined = group && stays.get(group);
    if (here) anchor = here;
    else if (!group || group.old[0] === i) {
      const row: Row = (group && away.get(group)) ?? { old: [unit], now: [], move: null };
      gone.set(anchor, [...(gone.get(anchor) ?? []), row]);
    }
  }
  return [...(gone.get(null) ?? []), ...rows.flatMap((row) => [row, ...(gone.get(row) ?? [])])];
}

/** Puts together what is linked and stands side by side; a sentence that went to two places stays with the first. */
function grouped(links: readonly Link[]) {
  const ofOld = new Map<number, Group>();
  const ofNow = new Map<number, Group>();
  for (const [i, j] of links) {
    const [was, is] = [ofOld.get(i), ofNow.get(j)];
    if (!was && !is) {
      const group = { old: [i], now: [j] };
      ofOld.set(i, group);
      ofNow.set(j, group);
    } else if (was && !is && was.now.at(-1) === j - 1) {
      was.now.push(j);
      ofNow.set(j, was);
    } else if (is && !was && is.old.at(-1) === i - 1) {
      is.old.push(i);
      ofOld.set(i, is);
    }
  }
  return { ofOld, ofNow };
}
