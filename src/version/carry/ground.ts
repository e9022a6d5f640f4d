import type { Attribution } from "../../model/attribution.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { claimed } from "../../text/claimed.ts";
import { matches } from "../../text/edits.ts";
import { hull, overlaps } from "../../text/span.ts";
import { plain, type Token, tokens } from "../../text/words/words.ts";

/** The words of what may be one sentence in two revisions, and which of them stand in both, in order. */
export interface Ground {
  readonly was: readonly Token[];
  readonly is: readonly Token[];
  readonly pairs: readonly (readonly [number, number])[];
}

/** Sentences that share less of their words are not the same ones edited. */
const SHARED = 0.6;

/** The common ground of two stretches; null where they have too little in common. */
export function ground(oldText: string, from: Span, newText: string, to: Span): Ground | null {
  const [was, is] = [tokens(oldText, from), tokens(newText, to)];
  const words = (all: readonly Token[]) => all.map(({ text }) => plain(text));
  const pairs = matches(words(was), words(is));
  return 2 * pairs.length < SHARED * (was.length + is.length) ? null : { was, is, pairs };
}

/** The sentences in which an attribution's content stands. */
export function around({ document }: HeldRevision, { content }: Pick<Attribution, "content">): Span | null {
  return hull(document.sentences.filter((sentence) => content.some((span) => overlaps(span, sentence))));
}

/**
 * The wordings of a claim in two revisions, each with the words that only the other was read to say though they stand in the sentences
 * of both: what an edit beside a claim does to the reading of its bounds is nothing that became of the claim. Null where both
 * are read alike.
 */
export function levelled(
  old: HeldRevision,
  a: Attribution,
  next: HeldRevision,
  b: Attribution,
): readonly [was: string, is: string] | null {
  const [from, to] = [around(old, a), around(next, b)];
  const found = from && to && ground(old.revision.text, from, next.revision.text, to);
  if (!found) return null;
  const within = (all: readonly Token[], text: string, { content }: Attribution) => {
    const spans = claimed(text, content);
    return all.map((token) => spans.some((span) => overlaps(span, token)));
  };
  const [said, says] = [within(found.was, old.revision.text, a), within(found.is, next.revision.text, b)];
  // What one side says and the other says it by, "Russia" of "Russia said Ukraine …", is said there no more.
  const alone = found.pairs.filter(
    ([i, j]) => said[i] !== says[j] && !tells(a, found.was[i]) && !tells(b, found.is[j]),
  );
  // A mark at the end of a clause comes and goes with the clause beside it.
  if (!alone.some(([i]) => /[\p{L}\p{N}]/u.test(found.was[i]?.text ?? ""))) return null;
  const [lacked, lacks] = [
    new Set(alone.filter(([i]) => !said[i]).map(([i]) => i)),
    new Set(alone.filter(([, j]) => !says[j]).map(([, j]) => j)),
  ];
  for (const [i, j] of alone) said[i] = says[j] = true;
  // What changed amid words that one side was not read to say is part of them.
  const steps = [[-1, -1] as const, ...found.pairs, [found.was.length, found.is.length] as const];
  for (const [at, [i, j]] of steps.slice(0, -1).entries()) {
    const [k, l] = steps[at + 1] ?? [i, j];
    const [gone, come] = [range(i + 1, k), range(j + 1, l)];
    const inside = [said[i], said[k]].every((told) => told === true);
    const told = (all: readonly number[], of: readonly boolean[]) =>
      all.length > 0 && all.every((n) => of[n]);
    const [oldToo, newToo] = [inside || told(come, says), inside || told(gone, said)];
    if (oldToo && (lacked.has(i) || lacked.has(k))) for (const n of gone) said[n] ||= !tells(a, found.was[n]);
    if (newToo && (lacks.has(j) || lacks.has(l))) for (const n of come) says[n] ||= !tells(b, found.is[n]);
  }
  return [worded(old.revision.text, found.was, said), worded(next.revision.text, found.is, says)];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

/** True for a word by which the attribution says who says it, or that it is said. */
const tells = ({ source, cue }: Attribution, token: Token | undefined): boolean =>
  token !== undefined && [...source, ...cue].some((span) => overlaps(span, token));

/** The words that are told, as they stand. */
function worded(text: string, all: readonly Token[], told: readonly boolean[]): string {
  const pieces: Span[] = [];
  all.forEach((token, n) => {
    const last = pieces.at(-1);
    if (told[n] !== true) return;
    if (last && told[n - 1] === true) pieces[pieces.length - 1] = { start: last.start, end: token.end };
    else pieces.push(token);
  });
  return pieces.map(({ start, end }) => text.slice(start, end)).join(" ");
}
