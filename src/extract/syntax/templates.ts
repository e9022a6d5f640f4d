import { type Ints, ints, kernel } from "../kernel/kernel.ts";
import { GOLDEN } from "./hash.ts";

/** The words of a line, as a type. */
type Words<Line extends string> = Line extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Line;

export type Places<Line extends string = string> = Readonly<Record<Words<Line>, number>>;

/** A place for each name that stands in the lines, counted from 0. */
export function placesOf<const Line extends string>(...lines: Line[]): Places<Line> {
  return Object.fromEntries(
    lines.flatMap((line) => line.split(" ")).map((name, place) => [name, place]),
  ) as Places<Line>;
}

/** Templates are taken by fours; each four has their numbers and the places of their values, seven words together. */
const [HEAD, FOUR] = [3, 7];

/**
 * The features of one kind of item. The values that they are made of are written side by side, and the keys are then
 * made of them by the kernel, four at a time.
 */
export class Templates {
  /** How many keys an item gets. */
  private readonly count: number;
  /** As `kernel.wat` reads it. */
  private readonly plan: Ints;

  /** Templates are told as "301 pair, 303 word side": a number and the names of one to three values. */
  constructor(places: Places, told: string) {
    const templates = told.split(",").map((one) => one.trim().split(/\s+/));
    const bySize = [2, 3, 4].map((size) => templates.filter(({ length }) => length === size));
    const fours = bySize.map(({ length }) => Math.ceil(length / 4));
    this.count = templates.length;
    this.plan = ints(HEAD + FOUR * fours.reduce((sum, count) => sum + count, 0));
    const bytes = new Uint8Array(this.plan.buffer, this.plan.byteOffset, this.plan.byteLength);
    let four = HEAD;
    bySize.forEach((group, kind) => {
      this.plan[kind] = group.length * 4;
      group.forEach(([template, ...names], k) => {
        const [at, lane] = [four + (k >> 2) * FOUR, k & 3];
        this.plan[at + lane] = Math.imul(Number(template), GOLDEN);
        names.forEach((name, slot) => {
          const place = places[name];
          if (place === undefined) throw new TypeError(`no value is called ${name}`);
          bytes[(at + 4 + slot) * 4 + lane] = place * 4;
        });
      });
      four += (fours[kind] as number) * FOUR;
    });
  }

  /** Writes the keys of an item with these values, the first at `from`; gives the place behind the last. */
  write(values: Ints, keys: Ints, from = 0): number {
    kernel.write(this.plan.place, values.place, keys.place + from * 4);
    return from + this.count;
  }
}
