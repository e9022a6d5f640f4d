import { bestFirst, candidates, dice, type Grams, grams, type Match, stem } from "./similar.ts";

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
  const read = reader([...old, ...next]);
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
  readonly letters: Grams;
  /** Rarity of each stem, and their sum. */
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

function likeness(a: Read | undefined, b: Read | undefined): number {
  if (!a || !b) return 0;
  let shared = 0;
  for (const [word, weight] of a.words) if (b.words.has(word)) shared += weight;
  const both = a.weight + b.weight;
  const least = Math.min(a.weight, b.weight);
  return (
    WEIGHT.letters * dice(a.letters, b.letters) +
    (both === 0 ? 0 : (WEIGHT.words * 2 * shared) / both) +
    (least === 0 ? 0 : (WEIGHT.shorter * shared) / least)
  );
}

const stemsOf = (sentence: string): ReadonlySet<string> =>
  new Set(
    sentence
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.map(stem),
  );

/** Reads sentences by their letters and by their stems, which weigh more the fewer sentences of both texts have them. */
function reader(sentences: readonly string[]): (sentence: string) => Read {
  const counts = new Map<string, number>();
  const seen = new Map<string, ReadonlySet<string>>();
  for (const sentence of sentences) {
    const stems = seen.get(sentence) ?? stemsOf(sentence);
    seen.set(sentence, stems);
    for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) =>
    Math.max(0, Math.log((sentences.length + 1) / ((counts.get(word) ?? 0) + 0.5)));
  return (sentence) => {
    const words = new Map([...(seen.get(sentence) ?? [])].map((word) => [word, rarity(word)]));
    return { letters: grams(sentence), words, weight: [...words.values()].reduce((a, b) => a + b, 0) };
  };
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
