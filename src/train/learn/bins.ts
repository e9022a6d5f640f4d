/** The most bins of a column. */
export const BINS = 64;

/** A table of dense features by column, each value as the number of its bin. */
export interface Binned {
  /** By column, then by row: a bin from 0 to `edges.length`. */
  readonly bins: Uint8Array[];
  /** By column, ascending: values up to `edges[i]` are in bin `i`, larger ones in a later bin. */
  readonly edges: number[][];
}

/** Values to bins by quantiles; edges are 4-byte floats, as they are shipped. */
export function binned(columns: readonly Float64Array[]): Binned {
  const edges = columns.map((column) => {
    const sorted = Float64Array.from(column).sort();
    const found: number[] = [];
    const distinct = [...new Set(sorted)];
    const take = (low: number, high: number) => {
      const edge = Math.fround((low + high) / 2);
      if (edge >= low && edge < high && edge > (found.at(-1) ?? -Infinity)) found.push(edge);
    };
    if (distinct.length <= BINS) {
      for (let i = 1; i < distinct.length; i += 1) take(distinct[i - 1] as number, distinct[i] as number);
    } else {
      for (let b = 1; b < BINS; b += 1) {
        const at = Math.floor((b * sorted.length) / BINS);
        let next = at;
        while (next < sorted.length && sorted[next] === sorted[at]) next += 1;
        if (next < sorted.length) take(sorted[at] as number, sorted[next] as number);
      }
    }
    return found;
  });
  const bins = columns.map((column, f) => {
    const mine = edges[f] as number[];
    return Uint8Array.from(column, (value) => {
      let low = 0;
      let high = mine.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (mine[middle] as number)) high = middle;
        else low = middle + 1;
      }
      return low;
    });
  });
  return { bins, edges };
}
