import { tokens } from "../text/words.ts";
import { bestFirst, candidates, dice, grams, type Match, stem } from "./similar.ts";

export type Pair = readonly [from: number, to: number];

// Found by search on the drafts of ArgRewrite (86 pairs of essays, 1,898 links); half of them chose, half confirmed.
/** What letters, words by rarity, and the share of the shorter sentence weigh in the likeness of two sentences. */
const WEIGHT = { letters: 0.55, words: 0.35, shorter: 0.1 };
/** Sentences this much alike correspond wherever they stand. */
const ALIKE = 0.6;
/** Others correspond when their likeness, with what their place adds or takes, comes to this. */
const ALIKE_IN_PLACE = 0.55;
/** What standing between the same neighbours adds, at most, and standing across all of them takes. */
const ORDER = 0.125;
/** What each direct neighbour that corresponds adds. */
const NEIGHBOUR = 0.08;
const ROUNDS = 2;

/**
 * Pairs the sentences `left` of the old text with `right` of the new one to one: the most alike first, then those
 * that are less alike but stand where the pairs found so far let expect them. `anchors` are the pairs known before.
 */
export function pairUp(
  old: readonly string[],
  next: readonly string[],
  left: readonly number[],
  right: readonly number[],
  anchors: readonly Pair[],
): Pair[] {
  if (left.length === 0 || right.length === 0) return [];
  const rarity = rarityOf([...old, ...next]);
  const read = (sentence: string) => ({ letters: grams(sentence), words: weighed(sentence, rarity) });
  const was = left.map((i) => read(old[i] ?? ""));
  const is = right.map((j) => read(next[j] ?? ""));
  const near = candidates(
    was.map((side) => side.letters),
    is.map((side) => side.letters),
    (a, b) => likeness(was[a], is[b]),
  ).map(({ from, to, score }) => ({ from: left[from] ?? 0, to: right[to] ?? 0, score }));
  const asPair = ({ from, to }: Match): Pair => [from, to];
  const found = bestFirst(near.filter(({ score }) => score >= ALIKE)).map(asPair);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [froms, tos] = [new Set(found.map(([i]) => i)), new Set(found.map(([, j]) => j))];
    const open = near.filter(({ from, to }) => !froms.has(from) && !tos.has(to));
    if (open.length === 0) break;
    const place = placing([...anchors, ...found], old.length, next.length);
    const placed = open.map((match) => ({ ...match, score: match.score + place(match.from, match.to) }));
    found.push(...bestFirst(placed.filter(({ score }) => score >= ALIKE_IN_PLACE)).map(asPair));
  }
  return found;
}

interface Read {
  readonly letters: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, number>;
}

function likeness(a: Read | undefined, b: Read | undefined): number {
  if (!a || !b) return 0;
  const [left, right] = [total(a.words), total(b.words)];
  let shared = 0;
  for (const [word, weight] of a.words) if (b.words.has(word)) shared += weight;
  const words = left + right === 0 ? 0 : (2 * shared) / (left + right);
  const shorter = Math.min(left, right) === 0 ? 0 : shared / Math.min(left, right);
  return WEIGHT.letters * dice(a.letters, b.letters) + WEIGHT.words * words + WEIGHT.shorter * shorter;
}

const total = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((a, b) => a + b, 0);

const stemsOf = (sentence: string): Set<string> =>
  new Set(
    tokens(sentence.toLowerCase()).flatMap(({ text }) => (/[\p{L}\p{N}]/u.test(text) ? [stem(text)] : [])),
  );

/** Inverse document frequency of each stem among the sentences. */
function rarityOf(sentences: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of stemsOf(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    [...counts].map(([word, count]) => [word, Math.log((sentences.length + 1) / (count + 0.5))]),
  );
}

function weighed(sentence: string, rarity: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...stemsOf(sentence)].map((word) => [word, Math.max(0, rarity.get(word) ?? 0)]));
}

/** What the place of a pair says for it, given the pairs that are known. */
function placing(known: readonly Pair[], oldLength: number, nextLength: number) {
  const byOld = new Map(known);
  const forward = neighbours(known, oldLength, nextLength);
  const backward = neighbours(
    known.map(([i, j]): Pair => [j, i]),
    nextLength,
    oldLength,
  );
  const beside = (i: number, j: number, end: boolean) => Number(end || byOld.get(i) === j);
  return (i: number, j: number): number => {
    const [a, b] = [forward(i), backward(j)];
    const inOrder = Number(a.before < j) + Number(j < a.after) + Number(b.before < i) + Number(i < b.after);
    const besides =
      beside(i - 1, j - 1, i === 0 && j === 0) +
      beside(i + 1, j + 1, i === oldLength - 1 && j === nextLength - 1);
    return ORDER * (inOrder / 2 - 1) + NEIGHBOUR * besides;
  };
}

/** For a place in one text, where its nearest paired neighbours before and after it stand in the other. */
function neighbours(pairs: readonly Pair[], length: number, otherLength: number) {
  const to = new Map(pairs);
  const before: number[] = [];
  const after: number[] = [];
  for (let i = 0, last = -1; i < length; i += 1) {
    before.push(last);
    last = to.get(i) ?? last;
  }
  for (let i = length - 1, next = otherLength; i >= 0; i -= 1) {
    after[i] = next;
    next = to.get(i) ?? next;
  }
  return (i: number) => ({ before: before[i] ?? -1, after: after[i] ?? otherLength });
}
