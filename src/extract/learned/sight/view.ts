import type { Finding } from "../../../model/attribution.ts";
import type { Document } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import type { Quote } from "../../quotes/quotes.ts";
import type { Analysed, Token } from "../../syntax/types.ts";
import { hashOf, mix } from "../numbers/hash.ts";
import { formsOf } from "./forms.ts";
import { type Hints, hintsOf } from "./hints.ts";
import type { Meaning, Senses } from "./senses.ts";

/** A document as flat arrays over its tokens: what the models' features read. */
export interface View {
  readonly size: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: readonly string[];
  readonly lemma: readonly string[];
  readonly pos: readonly string[];
  readonly ner: readonly string[];
  readonly label: readonly string[];
  /** What verbs and nouns mean, where that is known. */
  readonly meaning: readonly (Meaning | undefined)[];
  /** The head's place in the document, -1 for a root. */
  readonly head: Int32Array;
  readonly sentence: Int32Array;
  /** First token of each sentence, and the count of tokens behind the last. */
  readonly from: Int32Array;
  /** Block of each sentence. */
  readonly block: Int32Array;
  /** The quotation a token stands in, -1 for none; its marks belong to it. */
  readonly quote: Int32Array;
  /** First and last token of the subtree of each token. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Dependents of a token, in order: `kids[kidsFrom[i]..kidsFrom[i+1])`. */
  readonly kids: Int32Array;
  readonly kidsFrom: Int32Array;
  /** Of each token, a hash of the label of the largest subtree that begins there, and that ends there. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly hints: Hints;
  readonly hash: {
    readonly word: Int32Array;
    readonly lemma: Int32Array;
    readonly pos: Int32Array;
    readonly ner: Int32Array;
    readonly label: Int32Array;
  };
}

const NO_HINTS: Hints = { kind: new Int8Array(0), roles: new Map() };

/** The hash of what most tokens are to the tagger of names: none. */
const NO_NAME = hashOf("O");

/** Lays the parsed sentences of a text out as a view. */
export function viewOf(
  document: Document,
  parsed: readonly Analysed[],
  quotes: readonly Quote[],
  findings: readonly Finding[],
  senses: Senses,
): View {
  const size = parsed.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const ints = () => new Int32Array(size);
  const view = {
    size,
    start: ints(),
    end: ints(),
    word: new Array<string>(size),
    lemma: new Array<string>(size),
    pos: new Array<string>(size),
    ner: new Array<string>(size),
    label: new Array<string>(size),
    meaning: new Array<Meaning | undefined>(size),
    head: ints(),
    sentence: ints(),
    from: new Int32Array(parsed.length + 1),
    block: new Int32Array(parsed.length),
    quote: ints().fill(-1),
    left: ints(),
    right: ints(),
    kids: ints(),
    kidsFrom: new Int32Array(size + 1),
    begins: ints(),
    ends: ints(),
    hints: NO_HINTS,
    hash: { word: ints(), lemma: ints(), pos: ints(), ner: ints(), label: ints() },
  };
  const { hash } = view;
  const forms = formsOf(senses);
  let at = 0;
  let block = 0;
  parsed.forEach((sentence, s) => {
    const base = at;
    view.from[s] = base;
    const { tokens, lemma: lemmas, pos: tags, ner: names, label: labels, head: heads, words } = sentence;
    const begin = tokens[0]?.start ?? 0;
    while (block + 1 < document.blocks.length && (document.blocks[block + 1]?.start ?? 0) <= begin)
      block += 1;
    view.block[s] = block;
    for (let k = 0; k < tokens.length; k += 1, at += 1) {
      const token = tokens[k] as Token;
      const pos = tags[k] ?? "";
      const ner = names[k] ?? "O";
      const label = labels[k] ?? "dep";
      const known = words?.[k];
      const { word, lemma, tag, meaning } = known
        ? forms.useOf(known)
        : forms.use(forms.of(token.form), pos, lemmas[k]);
      view.start[at] = token.start;
      view.end[at] = token.end;
      view.word[at] = word.low;
      view.lemma[at] = lemma.low;
      view.pos[at] = pos;
      view.ner[at] = ner;
      view.label[at] = label;
      view.meaning[at] = meaning;
      const head = heads[k] ?? -1;
      view.head[at] = head < 0 ? -1 : base + head;
      view.sentence[at] = s;
      hash.word[at] = word.hash;
      hash.lemma[at] = lemma.hash;
      hash.pos[at] = tag;
      hash.ner[at] = ner === "O" ? NO_NAME : hashOf(ner);
      hash.label[at] = hashOf(label);
    }
  });
  view.from[parsed.length] = size;
  families(view);
  for (let i = 0; i < size; i += 1) {
    view.begins[i] = edgeAt(view, i, view.left);
    view.ends[i] = edgeAt(view, i, view.right);
  }
  quoted(
    view,
    quotes.map((quote) => quote.spans),
  );
  view.hints = hintsOf(view, findings);
  return view;
}

/**
 * A view with other names. It is made field by field: what a spread of so many makes is slow to read, and each has a shape
 * of its own.
 */
export const renamed = (view: View, { ner, pos }: Pick<View, "ner" | "pos">): View => ({
  size: view.size,
  start: view.start,
  end: view.end,
  word: view.word,
  lemma: view.lemma,
  pos,
  ner,
  label: view.label,
  meaning: view.meaning,
  head: view.head,
  sentence: view.sentence,
  from: view.from,
  block: view.block,
  quote: view.quote,
  left: view.left,
  right: view.right,
  kids: view.kids,
  kidsFrom: view.kidsFrom,
  begins: view.begins,
  ends: view.ends,
  hints: view.hints,
  hash: view.hash,
});

function families(view: {
  size: number;
  head: Int32Array;
  left: Int32Array;
  right: Int32Array;
  kids: Int32Array;
  kidsFrom: Int32Array;
}) {
  const { size, head, left, right, kids, kidsFrom } = view;
  for (let i = 0; i < size; i += 1) {
    left[i] = i;
    right[i] = i;
    const h = head[i] ?? -1;
    if (h >= 0) kidsFrom[h + 1] = (kidsFrom[h + 1] ?? 0) + 1;
  }
  for (let i = 0; i < size; i += 1) kidsFrom[i + 1] = (kidsFrom[i + 1] ?? 0) + (kidsFrom[i] ?? 0);
  const next = kidsFrom.slice();
  for (let i = 0; i < size; i += 1) {
    const h = head[i] ?? -1;
    if (h < 0) continue;
    kids[next[h] ?? 0] = i;
    next[h] = (next[h] ?? 0) + 1;
    // Every ancestor's subtree reaches as far as this token.
    for (let up = h, steps = 0; up >= 0 && steps < 200; up = head[up] ?? -1, steps += 1) {
      const l = left[up] ?? 0;
      const r = right[up] ?? 0;
      if (l <= i && i <= r) break;
      if (i < l) left[up] = i;
      if (i > r) right[up] = i;
    }
  }
}

/** The label of the largest subtree whose first or last token, as `edge` says, is `t`. */
function edgeAt(
  { head, hash }: { head: Int32Array; hash: { label: Int32Array } },
  t: number,
  edge: Int32Array,
): number {
  let a = t;
  for (let up = head[a] as number; up >= 0 && edge[up] === t; up = head[a] as number) a = up;
  return mix(hash.label[a] as number, a === t ? 1 : 2);
}

function quoted(
  view: { size: number; start: Int32Array; quote: Int32Array },
  quotes: readonly (readonly Span[])[],
) {
  const spans = quotes.flatMap((parts, id) => parts.map(({ start, end }) => ({ start, end, id })));
  spans.sort((a, b) => a.start - b.start);
  let k = 0;
  for (let i = 0; i < view.size; i += 1) {
    const at = view.start[i] ?? 0;
    while (k < spans.length && (spans[k]?.end ?? 0) <= at) k += 1;
    const span = spans[k];
    if (span && span.start <= at) view.quote[i] = span.id;
  }
}

/** Where the name of a kind of the tagger's that begins at `i` ends; `i` where none does. */
export function nameEnd({ ner, pos, sentence, size }: View, i: number, kind: string): number {
  let end = i;
  while (end < size && ner[end] === kind && pos[end]?.startsWith("NNP") && sentence[end] === sentence[i])
    end += 1;
  return end;
}

/** What hangs on a token, in order; nothing on a root's own head. */
export function kidsOf({ kids, kidsFrom }: Pick<View, "kids" | "kidsFrom">, i: number): number[] {
  const found: number[] = [];
  const end = i < 0 ? 0 : (kidsFrom[i + 1] ?? 0);
  for (let k = kidsFrom[i] ?? 0; k < end; k += 1) found.push(kids[k] as number);
  return found;
}
