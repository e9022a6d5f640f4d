import type { Scored } from "../../extract/learned/judge/decode.ts";
import { EDGES_WIDTH, edgeFeatures, readingsOf } from "../../extract/learned/judge/drawn.ts";
import { edged, isWord } from "../../extract/learned/judge/edges.ts";
import type { Proposals } from "../../extract/learned/judge/proposal.ts";
import type { Example } from "./examples.ts";
import type { Marked } from "./gold.ts";
import type { Tabled } from "./stages.ts";

/**
 * The ways to draw the source of each chosen reading (`read`, by example) whose cue has an annotated source: 1 for the
 * one that has its words.
 */
export function edgings(
  examples: readonly Example[],
  proposed: readonly Proposals[],
  read: readonly (readonly Scored[])[],
): Tabled {
  const [values, labels, owner]: [number[], number[], number[]] = [[], [], []];
  const row = new Float32Array(EDGES_WIDTH);
  examples.forEach(({ view, marked }, k) => {
    const all = proposed[k];
    if (!all) return;
    const readings = readingsOf(all);
    const annotated = new Map<number, Marked>();
    for (const one of marked) for (const i of one.cue) annotated.set(i, one);
    for (const { proposal, chance } of read[k] ?? []) {
      const source = (annotated.get(proposal.head)?.source ?? []).filter((i) => isWord(view, i));
      const ways = source.length > 0 ? edged(proposal, readings.get(proposal.head) ?? []) : null;
      ways?.runs.forEach(({ from, to }, way) => {
        edgeFeatures(ways, way, chance, row);
        values.push(...row);
        labels.push(from === source[0] && to - 1 === source.at(-1) ? 1 : 0);
        owner.push(k);
      });
    }
  });
  return {
    table: { width: EDGES_WIDTH, values: Float32Array.from(values) },
    labels: Float32Array.from(labels),
    owner: Int32Array.from(owner),
  };
}
