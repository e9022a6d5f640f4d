/** Counts behind precision and recall: how many were right, found and wanted. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** A line of a table of figures. */
export interface Figure extends Counts {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The 95 % interval of the F1, where one was drawn. */
  readonly low?: number;
  readonly high?: number;
}

/** A figure that is one number. */
export interface Value {
  readonly name: string;
  readonly value: number;
}

/** Precision, recall and their harmonic mean; 0 where there is nothing to divide by. */
export function figure(name: string, counts: Counts): Figure {
  const { right, found, wanted } = counts;
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  const f1 = right === 0 ? 0 : (2 * right) / (found + wanted);
  return { name, ...counts, precision, recall, f1 };
}

/** How many of all were right, as a share; 0 where there are none. */
export const share = (name: string, right: number, all: number): Value => ({
  name,
  value: all === 0 ? 0 : right / all,
});

/** Adds up right, found and wanted over many documents under each name. */
export class Tally {
  private readonly sums = new Map<string, { right: number; found: number; wanted: number }>();

  add(name: string, found: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
    const sum = this.sums.get(name) ?? { right: 0, found: 0, wanted: 0 };
    for (const one of found) if (wanted.has(one)) sum.right += 1;
    sum.found += found.size;
    sum.wanted += wanted.size;
    this.sums.set(name, sum);
  }

  figures(): Figure[] {
    return [...this.sums].map(([name, counts]) => figure(name, counts));
  }
}

/** Figures as lines of text under one another. */
export function table(figures: readonly (Figure | Value)[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures.map((one) => `${one.name.padEnd(width)}  ${told(one)}`).join("\n");
}

function told(one: Figure | Value): string {
  if ("value" in one) return one.value.toFixed(3);
  const { precision, recall, f1, right, found, wanted } = one;
  const shares = `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  const interval =
    one.low === undefined || one.high === undefined ? "" : ` [${one.low.toFixed(3)}, ${one.high.toFixed(3)}]`;
  return `${shares}${interval}  (right ${right}, found ${found}, wanted ${wanted})`;
}
