import { stem } from "../similar.ts";

/** Numbers the words of sentences by their stems: equal stems have equal numbers, given from 0 on as they are met. */
export function stems() {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const stemmed = stem(word);
    const number = numbers.get(stemmed) ?? numbers.size;
    numbers.set(stemmed, number);
    return number;
  };
  /** Words of other letters as written, so that each is stemmed once. */
  const written = new Map<string, number>();
  const otherwise = (word: string): number => {
    const known = written.get(word) ?? numberOf(word);
    written.set(word, known);
    return known;
  };
  /** Words of plain letters and figures: by a hash of them, each with its letters and its number; they chain where hashes meet. */
  let heads = new Int32Array(512).fill(-1);
  const words: string[] = [];
  const hashes: number[] = [];
  const nexts: number[] = [];
  const of: number[] = [];
  const entered = (hash: number, lower: string): number => {
    if (words.length === heads.length) {
      heads = new Int32Array(heads.length * 2).fill(-1);
      for (let k = 0; k < words.length; k += 1) chain(k);
    }
    words.push(lower);
    hashes.push(hash);
    of.push(numberOf(lower));
    chain(words.length - 1);
    return of[words.length - 1] as number;
  };
  const chain = (k: number): void => {
    const slot = (hashes[k] as number) & (heads.length - 1);
    nexts[k] = heads[slot] as number;
    heads[slot] = k;
  };
  const numberAt = (sentence: string, start: number, end: number, hash: number): number => {
    for (let k = heads[hash & (heads.length - 1)] as number; k >= 0; k = nexts[k] as number)
      if (hashes[k] === hash && isAt(words[k] as string, sentence, start, end)) return of[k] as number;
    return entered(hash, sentence.slice(start, end).toLowerCase());
  };

  /** Puts the numbers of the words of a sentence, in order, into `into` from 0 on, and tells how many there are. */
  return (sentence: string, into: number[]): number => {
    let count = 0;
    let start = -1;
    let hash = 0;
    for (let at = 0; at <= sentence.length; at += 1) {
      const unit = at < sentence.length ? sentence.charCodeAt(at) : 0;
      if (unit >= 128) return others(sentence, into);
      const letter = LOWER[unit] as number;
      if (letter !== 0) {
        if (start < 0) {
          start = at;
          hash = 0;
        }
        hash = (Math.imul(hash, 31) + letter) | 0;
      } else if (start >= 0) {
        into[count] = numberAt(sentence, start, at, hash);
        count += 1;
        start = -1;
      }
    }
    return count;
  };

  function others(sentence: string, into: number[]): number {
    const found = sentence.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    for (let i = 0; i < found.length; i += 1) into[i] = otherwise(found[i] as string);
    return found.length;
  }
}

/** Of each letter and figure of ASCII its lower case, of all else nothing. */
const LOWER = Uint8Array.from({ length: 128 }, (_, unit) => {
  const letter = String.fromCharCode(unit).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});

function isAt(word: string, sentence: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1)
    if (word.charCodeAt(i) !== LOWER[sentence.charCodeAt(start + i)]) return false;
  return true;
}
