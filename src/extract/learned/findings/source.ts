import { has, type Proposal } from "../judge/proposal.ts";
import type { View } from "../sight/view.ts";

/** Words that tie a clause to what is before it, or set off who speaks, and name nobody: "While | the candidates", "even | critics". */
const OPENERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    when: "WRB",
    where: "WRB",
    while: "IN",
    as: "IN",
    and: "CC",
    but: "CC",
    even: "RB",
  }),
);
/** "As many as 40 percent". */
const COUNTS = /^(?:many|much|few|little)$/;
const VERB = /^(?:VB|MD)/;
const FINITE = /^(?:VB[DPZ]|MD)$/;
const RELATIVE = /^W(?:P|DT)$/;
/** Adverbs that are adjectives too: "Early estimates". */
const EITHER = new Set("early late daily weekly monthly yearly hourly nightly further likely".split(" "));
/** What is added to a name is no longer than this, in tokens. */
const ADDED = 40;

/** The tokens of a source without what ties it to its sentence, whole with what is added to a name between commas. */
export function sourceOf(view: View, proposal: Proposal): readonly number[] {
  let { source }: { readonly source: readonly number[] } = proposal;
  while (source.length > 1 && view.word[source.at(-1) ?? -1] === ",") source = source.slice(0, -1);
  const named = source.length > 1 ? ended(view, opened(view, source)) : source;
  return added(view, proposal, begun(view, proposal, joined(view, proposal, named)));
}

/** "Marks | & Spencer": of a name that is joined by “&” its first part, too. */
function joined(
  { word, pos, sentence }: View,
  { content }: Proposal,
  source: readonly number[],
): readonly number[] {
  let first = source[0] ?? -1;
  if (word[first - 1] !== "&" || !pos[first]?.startsWith("N") || !pos[first - 2]?.startsWith("N"))
    return source;
  const out = [...source];
  const fits = (i: number) => sentence[i] === sentence[source[0] ?? -1] && !has(content, i);
  for (const i of [first - 1, first - 2]) if (fits(i)) out.unshift(i);
  for (first -= 3; pos[first]?.startsWith("NNP") && fits(first); first -= 1) out.unshift(first);
  return out;
}

/** "Early | estimates | suggest": a noun with the one word that opens its sentence and can only belong to it. */
function begun(view: View, { cue, content }: Proposal, source: readonly number[]): readonly number[] {
  const first = source[0] ?? -1;
  const from = view.from[view.sentence[first] ?? 0] ?? first;
  if (from !== first - 1 || !/^NNS?$/.test(view.pos[first] ?? "") || (cue[0] ?? -1) < first) return source;
  const of = view.head[from] === first && /^(?:amod|compound)$/.test(view.label[from] ?? "");
  const fits = of || EITHER.has(view.word[from] ?? "");
  return fits && !has(content, from) ? [from, ...source] : source;
}

function opened(view: View, source: readonly number[]): readonly number[] {
  let from = 0;
  while (from + 1 < source.length && opens(view, source[from] as number)) from += 1;
  return from === 0 ? source : source.slice(from);
}

function opens({ word, pos }: View, i: number): boolean {
  const tag = OPENERS.get(word[i] ?? "");
  return tag !== undefined && tag === pos[i] && !(word[i] === "as" && COUNTS.test(word[i + 1] ?? ""));
}

/** A source without "meanwhile", the day when it spoke, or the "who" of a clause that is added to a name. */
function ended(view: View, source: readonly number[]): readonly number[] {
  const { word, pos } = view;
  const [last, before] = [source.at(-1) ?? -1, source.at(-2) ?? -1];
  if (RELATIVE.test(pos[last] ?? "") && word[before] === ",") return source.slice(0, -2);
  if (word[last] === "meanwhile") return source.slice(0, word[before] === "," ? -2 : -1);
  const day = word[before] === "on" && /day$/.test(word[last] ?? "");
  // "The groups who wrote on Thursday": the day is that of another verb.
  return day && source.length > 2 && !source.some((i) => VERB.test(pos[i] ?? ""))
    ? source.slice(0, -2)
    : source;
}

/** "Ada Berg | , the harbour chief, | said", "Ada Berg | , 43, | said". */
function added(view: View, { cue, content }: Proposal, source: readonly number[]): readonly number[] {
  const { word, pos, sentence } = view;
  const [last = -1, first = -1] = [source.at(-1), cue[0]];
  const size = first - 2 - last;
  if (last < 0 || size < 2 || size > ADDED || sentence[last] !== sentence[first]) return source;
  if (word[last + 1] !== "," || word[first - 1] !== "," || !pos[last]?.startsWith("NNP")) return source;
  if (!/^(?:the|an?|\d\d)$/.test(word[last + 2] ?? "")) return source;
  const out = [...source];
  let clause = false;
  for (let i = last + 1; i < first - 1; i += 1) {
    clause ||= RELATIVE.test(pos[i] ?? "");
    if (has(content, i) || (!clause && FINITE.test(pos[i] ?? ""))) return source;
    out.push(i);
  }
  return out;
}
