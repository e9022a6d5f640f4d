import { hasLetter } from "../../../text/span.ts";
import type { View } from "../sight/view.ts";
import { has, type Proposal } from "./proposal.ts";

/** A run of tokens `[from, to)`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The source of a reading with the ways to draw its edges. */
export interface Edged {
  readonly chosen: Proposal;
  /** The readings of its cue, itself among them. */
  readonly readings: readonly Proposal[];
  /** Where its source may stand: the tokens around it that are none of its cue and content. */
  readonly free: Run;
  /** The ways to draw it, no mark at their ends, the first as the reading has it. */
  readonly runs: readonly Run[];
}

/** Where every token is surer than this to be in the source, or out of it, its edges are not asked about. */
const CERTAIN = 0.9;
/** Words that begin a clause about the noun before them: "who left", "based in Oslo". */
const CLAUSE = /^(?:W(?:P|DT|RB)|VB[GN])/;
const MARK = /^(?:,|:|--|-LRB-|-RRB-|\(|\)|—|–|-)$/;
/** How many marks behind a source it may reach over. */
const MARKS = 2;

/** True where a token is a word, not a mark. */
export const isWord = ({ word }: View, i: number): boolean => hasLetter(word[i] ?? "");

/** A run without the marks at its ends; null where nothing else is in it. */
function bare(view: View, { from, to }: Run): Run | null {
  let [a, b] = [from, to];
  while (a < b && !isWord(view, a)) a += 1;
  while (a < b && !isWord(view, b - 1)) b -= 1;
  return a < b ? { from: a, to: b } : null;
}

/** The words of a source from the first to the last; null where it has none. */
export function runOf(view: View, source: readonly number[]): Run | null {
  const [first, last] = [source[0], source.at(-1)];
  return first === undefined || last === undefined ? null : bare(view, { from: first, to: last + 1 });
}

/** True where a run is "who" or "that" alone: annotated so behind "voters who", it tells nobody who speaks. */
const isRelative = ({ pos }: View, { from, to }: Run): boolean =>
  to - from === 1 && /^W(?:P|DT)$/.test(pos[from] as string);

/** The highest token of a run: the first whose head lies outside it. */
export function topOf({ head }: View, { from, to }: Run): number {
  for (let i = from; i < to; i += 1) if (!within({ from, to }, head[i] as number)) return i;
  return from;
}

export const within = ({ from, to }: Run, i: number): boolean => i >= from && i < to;

/** The ways to draw the source of a reading; null where it has none, has it in pieces, or is sure of it. */
export function edged(chosen: Proposal, readings: readonly Proposal[]): Edged | null {
  const { source, tagged } = chosen;
  const { view } = tagged.frame;
  const [sure] = tagged.sure;
  if (source.length === 0 || (sure.least > CERTAIN && sure.most < 1 - CERTAIN)) return null;
  const own = runOf(view, source);
  if (!own || source.length !== (source.at(-1) as number) - (source[0] as number) + 1) return null;
  const free = freeAround(chosen, own);
  const runs: Run[] = [own];
  const add = (from: number, to: number) => {
    const run = bare(view, { from: Math.max(from, free.from), to: Math.min(to, free.to) });
    if (!run || run.from >= own.to || run.to <= own.from || isRelative(view, run)) return;
    if (!runs.some((other) => other.from === run.from && other.to === run.to)) runs.push(run);
  };
  for (const other of readings) {
    const run = runOf(view, other.source);
    if (run) add(run.from, run.to);
  }
  byTree(view, chosen.head, own, free, add);
  byMarks(view, own, free, add);
  add(own.from + 1, own.to);
  add(own.from, own.to - 1);
  add(own.from, own.to - 2);
  add(own.from - 1, own.to);
  add(own.from, own.to + 1);
  return { chosen, readings, free, runs };
}

/** The tokens around a source that its cue and content leave to it. */
function freeAround({ cue, content, tagged }: Proposal, own: Run): Run {
  const { from, to } = tagged.frame;
  const free = { from: own.from, to: own.to };
  while (free.from > from && !taken(free.from - 1, cue, content)) free.from -= 1;
  while (free.to < to && !taken(free.to, cue, content)) free.to += 1;
  return free;
}

const taken = (i: number, cue: readonly number[], content: readonly number[]): boolean =>
  has(cue, i) || has(content, i);

type Add = (from: number, to: number) => void;

/** Whole subtrees: of the source's top, of the cue's subject, of what hangs on the source next to it. */
function byTree(view: View, cue: number, own: Run, free: Run, add: Add): void {
  const { head, left, right, kids, kidsFrom, label } = view;
  const top = topOf(view, own);
  const end = (right[top] as number) + 1;
  add(left[top] as number, end);
  add(own.from, end);
  for (let k = kidsFrom[cue] as number; k < (kidsFrom[cue + 1] as number); k += 1) {
    const kid = kids[k] as number;
    if (label[kid]?.startsWith("nsubj")) add(left[kid] as number, (right[kid] as number) + 1);
  }
  add(own.from, free.to);
  let [before, behind] = [own.from - 1, own.to];
  while (behind < free.to && !within(own, head[behind] as number)) behind += 1;
  if (behind < free.to) add(own.from, (right[behind] as number) + 1);
  while (before >= free.from && !within(own, head[before] as number)) before -= 1;
  if (before >= free.from) add(left[before] as number, own.to);
}

/** Cut at a mark or a clause within, carried on to a mark behind. */
function byMarks({ word, pos }: View, own: Run, free: Run, add: Add): void {
  for (let i = own.from + 1; i < own.to; i += 1) {
    if (!MARK.test(word[i] as string) && !CLAUSE.test(pos[i] as string)) continue;
    add(own.from, i);
    add(i, own.to);
  }
  for (let i = own.to + 1, marks = 0; i < free.to && marks < MARKS; i += 1) {
    if (!MARK.test(word[i] as string)) continue;
    add(own.from, i);
    marks += 1;
  }
}
