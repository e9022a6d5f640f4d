import { type Ints, ints, kernel } from "../../kernel/kernel.ts";
import type { Places } from "../../syntax/templates.ts";
import type { Bag } from "./hash.ts";

/**
 * Features of one kind of item, each a mix of values: "word * side" is `mix(word, side)`, "word * cue * side" mixes the
 * first two before the third. "q: word * side" gives a mix a name and is no feature. What several features have in
 * common is mixed once, all of it by the kernel.
 */
export class Mixes {
  /** The values of the item at hand, in their places; behind them, what is mixed of them. */
  readonly values: Ints;
  private readonly pairs: Ints;
  /** Of each group of features, of each of them, the number of its template, multiplied, and where its value stands. */
  private readonly groups: readonly Ints[];

  /** Each group of features with the number of its first template, from which the others are counted on. */
  constructor(places: Places, ...groups: readonly (readonly [template: number, told: string])[]) {
    const names = new Map(Object.entries(places));
    const mixed = new Map<string, number>();
    const base = names.size;
    const pair = (a: number, b: number): number => {
      const known = mixed.get(`${a} ${b}`) ?? base + mixed.size;
      mixed.set(`${a} ${b}`, known);
      return known;
    };
    this.groups = groups.map(([template, told]) => {
      let next = template;
      const picks: number[] = [];
      for (const one of told.split(",")) {
        const [, name, expression] = /^\s*(?:(\w+):)?(.*)$/s.exec(one) ?? [];
        const at = placeOf(expression ?? "", names, pair);
        if (name === undefined) picks.push(Math.imul(next++, 0x9e3779b1), at * 4);
        else names.set(name, at);
      }
      return taken(picks);
    });
    this.pairs = taken([...mixed.keys()].map((key) => packed(key.split(" ").map(Number))));
    this.values = ints(base + mixed.size);
  }

  /** Several groups of features as one, for `fill`. */
  together(...groups: readonly number[]): Ints {
    return taken(groups.flatMap((group) => [...(this.groups[group] as Ints)]));
  }

  /** Mixes the values and makes a bag of these features and no others, ready to be summed. */
  fill(bag: Bag, picks: Ints): void {
    const { pairs, values } = this;
    const at = values.place;
    const behind = at + (values.length - pairs.length) * 4;
    bag.size = Math.min(picks.length >> 1, bag.capacity);
    const to = bag.places.place;
    kernel.bag(pairs.place, pairs.length, at, behind, picks.place, bag.size, to, bag.shift);
  }

  /** Mixes the values. */
  run(): void {
    const { pairs, values } = this;
    const to = values.place + (values.length - pairs.length) * 4;
    kernel.mix(pairs.place, pairs.length, values.place, to);
  }

  /** Adds a group of features to a bag. */
  put(group: number, bag: Bag): void {
    const picks = this.groups[group] as Ints;
    bag.take(picks.place, picks.length >> 1, this.values.place);
  }
}

const packed = ([a = 0, b = 0]: readonly number[]): number => (a * 4) | ((b * 4) << 16);

function taken(numbers: readonly number[]): Ints {
  const out = ints(numbers.length);
  out.set(numbers);
  return out;
}

/** Where the value of an expression stands. */
function placeOf(
  expression: string,
  names: ReadonlyMap<string, number>,
  pair: (a: number, b: number) => number,
): number {
  const words = expression.match(/\w+|[()]/g) ?? [];
  let at = 0;
  const operand = (): number => {
    const word = words[at++] ?? "";
    if (word === "(") return product();
    const place = names.get(word);
    if (place === undefined) throw new TypeError(`no value is called ${word}`);
    return place;
  };
  const product = (): number => {
    let left = operand();
    while (at < words.length && words[at] !== ")") left = pair(left, operand());
    at += 1;
    return left;
  };
  return product();
}
