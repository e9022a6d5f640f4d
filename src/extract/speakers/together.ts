// Who else speaks where a source joins several: only who has a name or an office, and only where it is sure that they are several.

import type { Fellow, Finding, Speaker } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { kidsOf, type View } from "../learned/sight/view.ts";
import { between, type Part, partsOf, standsApart } from "./joint.ts";
import { isGiven } from "./names/given.ts";
import { coupleIn } from "./persons/couple.ts";
import { bothOf } from "./persons/pair.ts";
import type { Tellers, Together } from "./tellers.ts";
import { speaker as somebody } from "./words.ts";

/** One of those whom a source joins, as far as it can be told who that is. */
interface One extends Part {
  readonly words: string;
  readonly speaker: Speaker | null;
}

const DETERMINER = /^(?:the|his|her|its|their|our|my)$/;
/** "Lind and her team": nobody who speaks apart from her. */
const OWN_PEOPLE = /^(?:team|staff|family|crew|people|entourage|circle|camp|side)$/;
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|sens|rep|reps|gov|govs|gen|president|senator|senators|prime|professor|judge|mayor|minister|chancellor|secretary)\.?$/;

/** No further behind those who spoke together does "they" go on with them. */
const NEAR = 600;

/** Tells who else speaks, finding by finding in the order of one text. */
export class Joint {
  readonly #tellers: Tellers;
  /** Who spoke last, where several did together: as all their words were taken, as they were told apart, and where. */
  #last: { readonly taken: Speaker | null; readonly told: Together; readonly at: number } | null = null;

  constructor(tellers: Tellers) {
    this.#tellers = tellers;
  }

  /** Who says it and who else does; `speaker` is who all the words of the source were taken for. */
  read({ source, cue }: Pick<Finding, "source" | "cue">, speaker: Speaker | null): Together {
    const at = (cue[0] ?? source[0])?.start ?? 0;
    const last = this.#last;
    // Who speaks is the very same where "they" found nobody else to stand for.
    if (
      last &&
      speaker !== null &&
      isSame(speaker, last.taken) &&
      at - last.at < NEAR &&
      this.#isThey(source)
    ) {
      this.#last = { ...last, at };
      return { ...last.told, also: last.told.also?.map((one) => ({ ...one, source })) ?? [] };
    }
    const told = bothOf(this.#tellers, source) ?? together(this.#tellers, source, speaker);
    if (told.also) this.#last = { taken: speaker, told, at };
    else if (speaker !== null) this.#last = null;
    return told;
  }

  #isThey([only, ...more]: readonly Span[]): boolean {
    const { text } = this.#tellers;
    return only !== undefined && more.length === 0 && /^they$/i.test(text.slice(only.start, only.end));
  }
}

/** True of the very same, and of whoever is called by the same words without a name. */
const isSame = (one: Speaker, taken: Speaker | null): boolean =>
  one === taken ||
  (one.kind === "unnamed" && taken !== null && one.name.toLowerCase() === taken.name.toLowerCase());

/** What joins one speaker to the next. */
const JOINS = /\s(?:and|as well as|along with|together with)\s/i;

/** Who says it and who else does, where `speaker` is who all the words of a source were taken for. */
function together(tellers: Tellers, source: readonly Span[], speaker: Speaker | null): Together {
  if (speaker === null) return { speaker };
  const { text, view } = tellers;
  const from = source[0]?.start ?? 0;
  const words = text.slice(from, source.at(-1)?.end ?? 0);
  const couple = coupleIn(words);
  if (couple) {
    const [one, { name, start, end }] = couple;
    const fellow = { ...somebody(name, "person"), source: [{ start: from + start, end: from + end }] };
    return { speaker: somebody(one.name, "person"), also: [fellow] };
  }
  // Most sources are of one, and told so by a look.
  if (!JOINS.test(words)) return { speaker };
  const unnamed = !NAMED.has(speaker.kind);
  if (unnamed && !speaker.name.includes(" and ")) return { speaker };
  const parts = partsOf(view, source);
  const pair = wholeOf(text, view, parts);
  const sure: One[] = [];
  let before: One | undefined;
  for (const part of parts) {
    const span = spanOf(view, part);
    const called = text.slice(span.start, span.end);
    const one: One = {
      ...part,
      words: called,
      speaker: tellers.told(called, span.start, tellers.called([span])),
    };
    // Whoever stands behind words that may be one person's is in doubt too.
    if (!fits(tellers, before, one)) break;
    if (isSure(tellers, one, pair)) sure.push(one);
    else if (unnamed) return { speaker };
    before = one;
  }
  const own = sure.find((one) => one.speaker?.name === speaker.name);
  // "The candidates Lind and Okafor" were taken for somebody without a name.
  const whole = sure.length === parts.length && speaker.name.includes(" and ");
  const first = own ? speaker : whole ? sure[0]?.speaker : null;
  if (!first) return { speaker };
  const found = new Map<string, Fellow>();
  for (const one of sure) {
    const name = one.speaker?.name ?? "";
    if (one.speaker !== null && name !== first.name && !found.has(name))
      found.set(name, { ...one.speaker, source: [spanOf(view, one)] });
  }
  return found.size > 0 ? { speaker: first, also: [...found.values()] } : { speaker };
}

/** Who has a name or an office; nobody else is told apart. */
const NAMED: ReadonlySet<Speaker["kind"]> = new Set(["person", "organization", "role", "software"]);

const spanOf = ({ start, end }: View, { from, to }: Part): Span => ({
  start: start[from] as number,
  end: end[to] as number,
});

/** All the words of the parts and of what joins them. */
const wholeOf = (text: string, view: View, parts: readonly Part[]): string =>
  text.slice(view.start[parts[0]?.from ?? 0], view.end[parts.at(-1)?.to ?? 0]);

const isName = ({ pos }: View, i: number): boolean => (pos[i] ?? "").startsWith("NNP");

/** True where a part is somebody by a name that stands elsewhere too or tells enough, or by an office with its article. */
function isSure({ text, view }: Tellers, one: One, whole: string): boolean {
  const { speaker, head, from } = one;
  if (speaker === null || !NAMED.has(speaker.kind)) return false;
  const { name, kind, behalf } = speaker;
  const first = view.word[from] ?? "";
  if (/^(?:he|she)$/.test(view.word[head] ?? "")) return kind === "person" && from === one.to;
  if (!isName(view, head) && view.ner[head] !== "PERSON") {
    if (kind === "person") return namedIn(view, one);
    if (view.pos[head] === "NNS" || OWN_PEOPLE.test(view.word[head] ?? "")) return false;
    return DETERMINER.test(first) || (behalf !== null && /^an?$/.test(first));
  }
  if (kind === "role") return behalf !== null;
  if (kind === "person" && view.ner[head] !== "PERSON" && !name.toLowerCase().endsWith(` ${view.word[head]}`))
    return false;
  // "Republicans and independents": peoples and parties have members, who do not speak as one.
  if (view.pos[head] === "NNPS" && kind === "organization" && !/\s/.test(name)) return false;
  return (
    /\s/.test(name) ||
    /^\p{Lu}{2,}$/u.test(name) ||
    // A firm may be called "Lind and Okafor", and a league "the Central and Eastern League"; titles stand within no such name.
    (from < head && !DETERMINER.test(first)) ||
    view.ner[head] === "LOCATION" ||
    standsApart(text, name, whole)
  );
}

const namedIn = ({ ner }: View, { from, to }: Part): boolean => {
  for (let i = from; i <= to; i += 1) if (ner[i] === "PERSON") return true;
  return false;
};

/** False where what stands behind "and" may belong to the words before it and be nobody else. */
function fits(tellers: Tellers, before: One | undefined, one: One): boolean {
  if (before === undefined) return true;
  const { view } = tellers;
  const first = view.word[one.from] ?? "";
  const own = DETERMINER.test(first) || /^an?$/.test(first);
  const named = view.ner[one.from] === "PERSON" || TITLE.test(first);
  // "The founder and chief executive Ann Lee" is one person, and so may "Popular Norvik and radio host Ann Lee" be.
  const bare = !own && !named && !/^(?:he|she)$/.test(view.word[before.head] ?? "");
  if (bare && !isName(view, before.head)) return false;
  if (bare && /^(?:NN|JJ)$/.test(view.pos[one.from] ?? "") && !isKnown(tellers, before)) return false;
  const comma = commaBetween(view, before, one);
  // "Lind, the chair and Okafor" are two or three.
  if (comma && !andBetween(view, before, one)) return DETERMINER.test(view.word[before.from] ?? "") || !own;
  if (comma) return true;
  // "Lind, a teacher at the school and Okafor": the words behind the comma may go on.
  if (commaWithin(view, before) && !isApposed(view, before, one)) return false;
  return !objects(view, before).some((object) => mayJoin(view, before, object, one));
}

/** True of somebody who is named as people are, or elsewhere too. */
function isKnown({ text }: Tellers, { speaker, words }: One): boolean {
  if (speaker?.kind !== "person") return speaker !== null;
  const { name } = speaker;
  return isGiven(name.split(" ", 1)[0] ?? "") || !words.includes(name) || standsApart(text, name, words);
}

const commaWithin = ({ word }: View, { head, to }: Part): boolean =>
  [...between(head, to + 1)].some((i) => word[i] === ",");

/** "Two divers, | Emily Lind": a name that ends what tells of several. */
function isApposed({ ner, word }: View, { from, to }: One, { head }: One): boolean {
  let at = to;
  while (at > from && ner[at] === "PERSON") at -= 1;
  return at < to && word[at] === "," && ner[head] === "PERSON";
}

const commaBetween = ({ word }: View, before: Part, one: Part): boolean =>
  [...between(before.to, one.from)].some((i) => word[i] === ",");

const andBetween = ({ word }: View, before: Part, one: Part): boolean =>
  [...between(before.to, one.from)].some((i) => word[i] !== ",");

/** The last words of phrases that stand behind the head of a part: "the mayor of | Norrick". */
function objects(view: View, { head, to }: Part): number[] {
  return kidsOf(view, head).filter(
    (kid) => kid > head && kid <= to && /^(?:nmod|acl|dep)/.test(view.label[kid] ?? ""),
  );
}

/** True where "and" may as well go on with what a preposition brings: "a spokesman for Lind | and Okafor". */
function mayJoin(view: View, before: One, object: number, one: One): boolean {
  if (!/^nmod/.test(view.label[object] ?? "")) return true;
  const person = view.ner[object] === "PERSON";
  if (one.speaker?.kind === "person")
    return person || !/^(?:of|from|in|at)$/.test(view.word[view.left[object] ?? object] ?? "");
  // "A spokesman for the council and a spokeswoman for the mayor".
  if (objects(view, one).length > 0 && isName(view, before.head) === isName(view, one.head)) return false;
  if (isName(view, before.head) && before.speaker?.kind === "organization")
    return !DETERMINER.test(view.word[one.from] ?? "");
  return true;
}
