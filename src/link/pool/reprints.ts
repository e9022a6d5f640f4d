import { hashOf } from "../stance/hashed.ts";

/** Bands of so many hashes each: sets that share four fifths nearly always agree in a band, half-alike ones seldom. */
const BANDS = 8;
const ROWS = 4;
/** From this share of common words on, two claims are one that was printed twice. */
const SAME = 0.8;

/** For each set of words, the place of the first one that is nearly the same; its own place where none is. */
export function reprintsOf(sets: readonly ReadonlySet<string>[]): number[] {
  const first = sets.map((_, place) => place);
  const buckets = new Map<string, number[]>();
  sets.forEach((words, place) => {
    if (words.size === 0) return;
    const lows = lowestHashes(words);
    for (let band = 0; band < BANDS; band += 1) {
      const key = `${band} ${lows.slice(band * ROWS, band * ROWS + ROWS).join()}`;
      const others = buckets.get(key);
      if (!others) {
        buckets.set(key, [place]);
        continue;
      }
      if (first[place] !== place) continue;
      const same = others.find((other) => jaccard(sets[other] as ReadonlySet<string>, words) >= SAME);
      if (same === undefined) others.push(place);
      else first[place] = first[same] as number;
    }
  });
  return first;
}

/** The least hash of any word, by each of several hash functions. */
function lowestHashes(words: ReadonlySet<string>): Uint32Array {
  const lows = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const word of words) {
    const [one, step] = [hashOf(word), hashOf(word, 1) | 1];
    for (let k = 0; k < lows.length; k += 1) {
      const hash = Math.imul(one + Math.imul(k, step), 0x9e3779b1) >>> 0;
      if (hash < (lows[k] as number)) lows[k] = hash;
    }
  }
  return lows;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}
