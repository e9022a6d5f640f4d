import { type Forest, logistic, sumOf } from "../numbers/trees.ts";
import { ROLES } from "../tagger/spans.ts";
import type { Scored } from "./decode.ts";
import { type Edged, edged, isWord, type Run, runOf, topOf, within } from "./edges.ts";
import { rankOf, wordsIn } from "./parts.ts";
import type { Proposal, Proposals } from "./proposal.ts";

export const EDGES_WIDTH = 57;

/** How much likelier another way to draw a source must be than its own. */
const MARGIN = 0.05;
/** How many tokens on either side a source may have lost. */
const AROUND = 6;

const RELATIVE = new Set(["WP", "WP$", "WDT", "WRB"]);
const FINITE = new Set(["VBD", "VBP", "VBZ", "MD"]);
const TAGS = wordsIn(
  "NNP NN NNS , IN DT CC VBD VBZ VBP MD PRP PRP$ JJ CD VBN VBG WP WDT RB TO POS : . '' `` VB",
);
const WORDS = wordsIn(", who that which whose of in and the a at for with 's from to on by also -- ( ) :");
const LABELS = wordsIn(
  "nsubj nmod appos acl acl:relcl nmod:tmod amod compound det case conj cc nmod:poss dep nummod advmod punct cop",
);
const NAMES = wordsIn("O PERSON ORGANIZATION LOCATION MISC");
const TIMES = wordsIn(
  "today yesterday monday tuesday wednesday thursday friday saturday sunday morning night week month year ago earlier later now also recently who",
);
const CUES = wordsIn("say tell call want think believe ask know according plan expect hope show accuse");

/** One of the ways to draw a source, as numbers written to `out` from `at` on; `chance` is that of its reading. */
export function edgeFeatures(all: Edged, index: number, chance: number, out: Float32Array, at = 0): void {
  const { chosen, runs } = all;
  const [run, own] = [runs[index] as Run, runs[0] as Run];
  out[at] = index === 0 ? 1 : 0;
  out[at + 1] = chance;
  out[at + 2] = run.to - run.from;
  out[at + 3] = own.from - run.from;
  out[at + 4] = run.to - own.to;
  out[at + 5] = chosen.tagged.sure[0].least;
  let n = massFeatures(all, run, own, out, at + 6);
  n = chanceFeatures(all, run, out, n);
  n = insideFeatures(all, run, out, n);
  placeFeatures(all, run, out, n);
}

/** How likely the readings are that draw it so. */
function massFeatures(
  { chosen, readings }: Edged,
  run: Run,
  own: Run,
  out: Float32Array,
  at: number,
): number {
  const { view } = chosen.tagged.frame;
  let [mass, place, ownMass] = [0, 9, 0];
  readings.forEach((other, k) => {
    const theirs = runOf(view, other.source);
    if (!theirs) return;
    const share = Math.exp(other.tagged.whole);
    if (theirs.from === own.from && theirs.to === own.to) ownMass += share;
    if (theirs.from !== run.from || theirs.to !== run.to) return;
    mass += share;
    place = Math.min(place, k);
  });
  out[at] = place;
  out[at + 1] = mass;
  out[at + 2] = mass - ownMass;
  return at + 3;
}

/** How likely the tokens in it and around it belong to the source. */
function chanceFeatures({ chosen, free }: Edged, run: Run, out: Float32Array, at: number): number {
  const { spoken } = chosen.tagged;
  const { from } = chosen.tagged.frame;
  let [least, sum, left, right] = [1, 0, 0, 0];
  for (let i = run.from; i < run.to; i += 1) {
    least = Math.min(least, chanceAt(spoken, i - from));
    sum += chanceAt(spoken, i - from);
  }
  for (let i = Math.max(free.from, run.from - AROUND); i < run.from; i += 1)
    left = Math.max(left, chanceAt(spoken, i - from));
  for (let i = run.to; i < Math.min(free.to, run.to + AROUND); i += 1)
    right = Math.max(right, chanceAt(spoken, i - from));
  const next = nextWord(chosen, free, run);
  out[at] = least;
  out[at + 1] = sum / (run.to - run.from);
  out[at + 2] = chanceAt(spoken, run.from - 2 - from);
  out[at + 3] = chanceAt(spoken, run.from - 1 - from);
  out[at + 4] = chanceAt(spoken, run.from - from);
  out[at + 5] = chanceAt(spoken, run.to - 1 - from);
  out[at + 6] = chanceAt(spoken, run.to - from);
  out[at + 7] = chanceAt(spoken, next - from);
  out[at + 8] = chanceAt(spoken, next + 1 - from);
  out[at + 9] = left;
  out[at + 10] = right;
  return at + 11;
}

/** The chance of a token of a sentence; 0 outside of it. */
const chanceAt = (spoken: Float32Array, k: number): number => spoken[k] ?? 0;

function nextWord({ tagged }: Proposal, free: Run, run: Run): number {
  let next = run.to;
  while (next < free.to && !isWord(tagged.frame.view, next)) next += 1;
  return next;
}

/** What stands in it, and whether it is a whole of the tree. */
function insideFeatures({ chosen }: Edged, run: Run, out: Float32Array, at: number): number {
  const { view } = chosen.tagged.frame;
  const { word, pos, ner, label, head } = view;
  let [commas, relative, finite, of, roots] = [0, 0, 0, 0, 0];
  for (let i = run.from; i < run.to; i += 1) {
    if (word[i] === ",") commas += 1;
    else if (word[i] === "of") of = 1;
    const tag = pos[i] as string;
    if (RELATIVE.has(tag)) relative += 1;
    else if (FINITE.has(tag)) finite += 1;
    if (!within(run, head[i] as number) && isWord(view, i)) roots += 1;
  }
  const top = topOf(view, run);
  out[at] = commas;
  out[at + 1] = relative;
  out[at + 2] = finite;
  out[at + 3] = of;
  out[at + 4] = roots;
  out[at + 5] = view.left[top] === run.from ? 1 : 0;
  out[at + 6] = view.right[top] === run.to - 1 ? 1 : 0;
  out[at + 7] = rankOf(LABELS, label[top]);
  out[at + 8] = rankOf(TAGS, pos[top]);
  out[at + 9] = rankOf(NAMES, ner[top]);
  out[at + 10] = rankOf(TAGS, pos[run.from]);
  out[at + 11] = rankOf(TAGS, pos[run.from + 1]);
  out[at + 12] = rankOf(TAGS, pos[run.to - 2]);
  out[at + 13] = rankOf(TAGS, pos[run.to - 1]);
  out[at + 14] = rankOf(WORDS, word[run.from]);
  out[at + 15] = rankOf(TIMES, word[run.to - 1]);
  out[at + 16] = rankOf(NAMES, ner[run.from]);
  out[at + 17] = rankOf(NAMES, ner[run.to - 1]);
  return at + 18;
}

/** What stands around it, and how it lies to its cue. */
function placeFeatures({ chosen, free }: Edged, run: Run, out: Float32Array, at: number): void {
  const { head } = chosen;
  const { view } = chosen.tagged.frame;
  const { word, pos } = view;
  const next = nextWord(chosen, free, run);
  let [before, behind] = [run.from - 1, next];
  while (behind < free.to && !within(run, view.head[behind] as number)) behind += 1;
  while (before >= free.from && !within(run, view.head[before] as number)) before -= 1;
  out[at] = rankOf(TAGS, pos[run.from - 1]);
  out[at + 1] = rankOf(TAGS, pos[run.to]);
  out[at + 2] = rankOf(TAGS, pos[next]);
  out[at + 3] = rankOf(WORDS, word[run.from - 1]);
  out[at + 4] = rankOf(WORDS, word[run.to]);
  out[at + 5] = rankOf(WORDS, word[next]);
  out[at + 6] = rankOf(TIMES, word[next]);
  out[at + 7] = rankOf(NAMES, view.ner[next]);
  out[at + 8] = next < free.to && within(run, view.head[next] as number) ? 1 : 0;
  out[at + 9] = behind < free.to ? rankOf(LABELS, view.label[behind]) : -2;
  out[at + 10] = before >= free.from ? rankOf(LABELS, view.label[before]) : -2;
  out[at + 11] = run.from > head ? 1 : 0;
  out[at + 12] = run.from > head ? run.from - head : head - run.to;
  out[at + 13] = view.left[head] === run.from ? 1 : 0;
  out[at + 14] = run.from - (view.from[view.sentence[head] as number] as number);
  out[at + 15] = free.to - run.to;
  out[at + 16] = rankOf(CUES, view.lemma[head]);
  out[at + 17] = rankOf(TAGS, pos[head]);
  out[at + 18] = hinted(chosen, run);
}

/** How far a run agrees with the source that the rules found; -1 where they found nothing for its cue. */
function hinted({ head, tagged }: Proposal, run: Run): number {
  const roles = tagged.frame.view.hints.roles.get(head);
  if (!roles) return -1;
  let [both, all] = [0, run.to - run.from];
  for (const [i, role] of roles) {
    if (role !== ROLES.source) continue;
    if (within(run, i)) both += 1;
    else all += 1;
  }
  return both / all;
}

/** What stands before a noun and is part of what it names: "a", "senior", "two", "Harbour". */
const BOUND = /^(?:det|amod|compound|nummod|nmod:poss)$/;
/** On what terms somebody spoke: that is told of them wherever it stands, and must not fall to what is said. */
const TERMS = /^(?:anonym|named$|identified$|quoted$|condition$)/;

/**
 * False where a way to draw a source would serve readers badly, though annotators now and then do so: a noun without the words
 * that belong before it, somebody without the terms on which they spoke.
 */
function sound({ chosen, free, runs }: Edged, index: number): boolean {
  const [run, own] = [runs[index] as Run, runs[0] as Run];
  const { word, label, head } = chosen.tagged.frame.view;
  const before = run.from - 1;
  if (run.from !== own.from && before >= free.from && within(run, head[before] as number))
    if (BOUND.test(label[before] as string)) return false;
  if (run.to >= own.to) return true;
  const end = Math.min(chosen.tagged.frame.to, own.to + AROUND);
  for (let i = run.to; i < end; i += 1) if (TERMS.test(word[i] as string)) return false;
  return true;
}

const row = new Float32Array(EDGES_WIDTH);

/** A reading that was kept, its source drawn as is likeliest; `readings` are those of its cue. */
export function redrawn(kept: Scored, readings: readonly Proposal[], forest: Forest): Scored {
  const all = edged(kept.proposal, readings);
  if (!all) return kept;
  let [best, top, least] = [0, 0, 0];
  for (let k = 0; k < all.runs.length; k += 1) {
    edgeFeatures(all, k, kept.chance, row);
    const chance = logistic(sumOf(forest, row));
    if (k === 0) least = chance + MARGIN;
    if (k > 0 && (chance <= top || chance < least || !sound(all, k))) continue;
    [best, top] = [k, chance];
  }
  if (best === 0) return kept;
  const { from, to } = all.runs[best] as Run;
  const source = Array.from({ length: to - from }, (_, k) => from + k);
  return { ...kept, proposal: { ...kept.proposal, source } };
}

/** The readings of each cue, by its first. */
export function readingsOf({ proposals, leaders, leader }: Proposals): Map<number, Proposal[]> {
  const out = new Map<number, Proposal[]>();
  proposals.forEach((p, k) => {
    const head = leaders[leader[k] as number]?.head ?? p.head;
    const known = out.get(head);
    if (known) known.push(p);
    else out.set(head, [p]);
  });
  return out;
}
