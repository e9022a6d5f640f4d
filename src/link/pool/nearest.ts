import type { Keys } from "./keys.ts";

/** A claim of the pool by its place, and how alike it is, 0 to 1 unless its day counts. */
export interface Near {
  readonly place: number;
  readonly likeness: number;
}

/** What the table of words says of rarity counts as much as this many claims of the pool. */
const PRIOR = 2000;
/** How an index is searched. */
export interface Search {
  /** Postings looked at per claim, its rarest keys first: the work does not grow with the pool. */
  readonly postings: number;
  /** How much a long text is held back: wholly (1), as cosine does, or in part, since the long ones answer more questions. */
  readonly slope: number;
  /** The power to which the rarity of a key is taken: below 1, no one rare word outweighs several that are less so. */
  readonly rarity: number;
  /** How much more a claim of the same day counts. */
  readonly sameDay: number;
}

/** For claims among claims. */
const AMONG_CLAIMS: Search = { postings: 6000, slope: 1, rarity: 1, sameDay: 0 };
/** So many days away, that much more is halved. */
const FADES = 10;

/** Claims in an inverted index, found by shared keys that weigh the more the rarer they are. */
export class Nearest {
  private readonly postings = new Map<string, { places: number[]; weights: number[]; idf: number }>();
  private readonly lengths: Float64Array;
  private readonly norms: Float64Array;
  private readonly sums: Float64Array;

  private readonly keys: readonly Keys[];
  private readonly days: readonly (number | null)[];
  private readonly most: number;
  private readonly sameDay: number;

  /** `days` are the dates of the claims as numbers of days, null where unknown. */
  constructor(keys: readonly Keys[], days: readonly (number | null)[], search: Search = AMONG_CLAIMS) {
    const { slope } = search;
    this.most = search.postings;
    this.sameDay = search.sameDay;
    this.keys = keys;
    this.days = days;
    this.lengths = new Float64Array(keys.length);
    this.sums = new Float64Array(keys.length);
    const rarities = new Map<string, number>();
    keys.forEach(({ weights, rarity }, place) => {
      for (const [key, weight] of weights) {
        const list = this.postings.get(key) ?? { places: [], weights: [], idf: 0 };
        if (list.places.length === 0) {
          this.postings.set(key, list);
          rarities.set(key, rarity(key));
        }
        list.places.push(place);
        list.weights.push(weight);
      }
    });
    for (const [key, list] of this.postings) {
      const prior = PRIOR * Math.exp(-(rarities.get(key) ?? 0));
      list.idf = Math.log((keys.length + PRIOR) / (list.places.length + prior)) ** search.rarity;
    }
    keys.forEach(({ weights }, place) => {
      let sum = 0;
      for (const [key, weight] of weights) sum += (weight * this.idf(key)) ** 2;
      this.lengths[place] = Math.sqrt(sum);
    });
    const mean = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, keys.length);
    this.norms = this.lengths.map((length) => (1 - slope) * mean + slope * length);
  }

  private idf(key: string): number {
    return this.postings.get(key)?.idf ?? 0;
  }

  /** The `most` claims that are most like the one at `place`, those within `window` days of it where dates are known. */
  to(place: number, most: number, window: number): Near[] {
    const { weights } = this.keys[place] as Keys;
    const own = [...weights].flatMap(([key, weight]) => {
      const list = this.postings.get(key);
      return list ? [{ list, weight: weight * list.idf * list.idf }] : [];
    });
    own.sort((x, y) => x.list.places.length - y.list.places.length);
    const touched: number[] = [];
    let left = this.most;
    for (const { list, weight } of own) {
      const { places } = list;
      left -= places.length;
      if (left < 0 && touched.length > 0) break;
      for (let i = 0; i < places.length; i += 1) {
        const other = places[i] as number;
        if (other === place) continue;
        if (this.sums[other] === 0) touched.push(other);
        this.sums[other] = (this.sums[other] as number) + weight * (list.weights[i] as number);
      }
    }
    const when = this.days[place] ?? null;
    const length = this.lengths[place] as number;
    const found: Near[] = [];
    for (const other of touched) {
      const likeness = (this.sums[other] as number) / (length * (this.norms[other] as number));
      this.sums[other] = 0;
      const then = this.days[other] ?? null;
      const away = when === null || then === null ? null : Math.abs(when - then);
      if (away !== null && away > window) continue;
      const more = away === null ? 1 : 1 + this.sameDay / (1 + away / FADES);
      found.push({ place: other, likeness: likeness * more });
    }
    found.sort((x, y) => y.likeness - x.likeness || x.place - y.place);
    return found.slice(0, most);
  }
}
