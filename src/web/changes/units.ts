import type { Alignment } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";

/** A sentence, or a block that has none: a byline, a list of topics. */
export interface Unit extends Span {
  readonly block: number;
  readonly text: string;
  /** The number of the sentence; null for a block without sentences. */
  readonly sentence: number | null;
}

export type Link = readonly [number, number];

/** All words of a revision in order, sentence by sentence. */
export function unitsOf({ revision, document }: HeldRevision): Unit[] {
  const units: Unit[] = document.sentences.map((sentence, n) => ({
    ...sentence,
    text: revision.text.slice(sentence.start, sentence.end),
    sentence: n,
  }));
  const spoken = new Set(units.map(({ block }) => block));
  for (const [block, { start, end }] of document.blocks.entries())
    if (!spoken.has(block))
      units.push({ start, end, block, text: revision.text.slice(start, end), sentence: null });
  return units.sort((a, b) => a.start - b.start);
}

/** Which units correspond: sentences as aligned, blocks without sentences with the next equal one. */
export function linksOf(old: readonly Unit[], now: readonly Unit[], { links, moved }: Alignment) {
  const [was, is] = [placesOf(old), placesOf(now)];
  const inUnits = (pairs: readonly Link[]): Link[] =>
    pairs.flatMap(([i, j]): Link[] => {
      const [from, to] = [was.get(i), is.get(j)];
      return from === undefined || to === undefined ? [] : [[from, to]];
    });
  const equal: Link[] = [];
  let after = 0;
  for (const [j, unit] of now.entries()) {
    if (unit.sentence !== null) continue;
    const i = old.findIndex(
      (one, at) => at >= after && one.sentence === null && one.text.trim() === unit.text.trim(),
    );
    if (i < 0) continue;
    equal.push([i, j]);
    after = i + 1;
  }
  // What moved and changed much is no link to the alignment, and shown as a move all the same.
  const linked = new Set(links.map(([i, j]) => `${i} ${j}`));
  const strayed = moved.filter(([i, j]) => !linked.has(`${i} ${j}`));
  return {
    links: [...inUnits([...links, ...strayed]), ...equal].sort((a, b) => a[1] - b[1] || a[0] - b[0]),
    moved: new Set(inUnits(moved).map(([i, j]) => `${i} ${j}`)),
  };
}

const placesOf = (units: readonly Unit[]): Map<number, number> =>
  new Map(units.flatMap(({ sentence }, place) => (sentence === null ? [] : [[sentence, place] as const])));
