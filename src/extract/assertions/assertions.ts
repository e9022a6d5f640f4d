import type { Assertion, Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { hasLetter, trimmed, wordsOf } from "../../text/span.ts";
import { runs } from "../learned/findings/tell.ts";
import { covered } from "../learned/sight/hints.ts";
import type { View } from "../learned/sight/view.ts";
import type { Places } from "../quotes/places.ts";
import type { Quote } from "../quotes/quotes.ts";
import { mannerOf } from "../rules/rules.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { asksOnly, asksWhether, namesOnly, pointsOnly } from "./nothing.ts";
import { isNegated, modalityOf } from "./predication.ts";

/** What is read of a text to tell assertions apart. */
export interface Grounds {
  readonly text: string;
  readonly view: View;
  readonly quotes: Places<Quote>;
  /** Whom or what the pronoun stands for that these words are; null where that is not known. */
  readonly standsFor: (words: readonly Span[]) => string | null;
}

/** All that the content of a finding asserts, each clause that stands by itself as one; none where it only names whom was heard or that somebody was asked. */
export function assertionsOf(
  grounds: Grounds,
  { source, cue, content, manner }: Finding,
  speaker: Finding["speaker"],
): Assertion[] {
  const { text, view, quotes } = grounds;
  const tokens = covered(view, content);
  const clauses = clausesOf(view, tokens);
  const [by, said] = [covered(view, cue), wordsOf(text, content)];
  if (pointsOnly(said) || (source.length === 0 && asksWhether(view, by, said))) return [];
  if (asksOnly(view, by, said) || (clauses.length === 0 && namesOnly(view, by, tokens, said))) return [];
  const whole = clauses.length < 2;
  const found: Assertion[] = [];
  clauses.forEach((clause, k) => {
    const { head, shared, tokens } = clause;
    const words = whole
      ? content
      : bare(grounds, [...named(text, runs(text, view, shared)), ...runs(text, view, tokens)]);
    if (words.length === 0) return;
    const subject = bare(grounds, runs(text, view, clause.subject));
    found.push({
      content: words,
      manner: whole ? manner : mannerOf(words, quotes),
      subject,
      about: taken(grounds, clause, clauses[k - 1], found.at(-1)) ?? aboutOf(grounds, subject, speaker),
      negated: isNegated(view, head) || NONE.has(view.word[clause.subject[0] ?? -1] ?? ""),
      modality: modalityOf(view, head, shared),
    });
  });
  if (found.length > 0) return found;
  return [unparted({ content, manner })];
}

/** What a clause begins by that speaks of none. */
const NONE = new Set(["no", "none", "nobody", "nothing", "neither"]);

/** Content that is taken for one assertion of which no more is known. */
export const unparted = ({ content, manner }: Pick<Finding, "content" | "manner">): Assertion => ({
  content,
  manner,
  subject: [],
  about: null,
  negated: false,
  modality: null,
});

/** A shared subject with the comma that closes what is added to it: "Kiro, an AI agent,". */
const named = (text: string, spans: readonly Span[]): Span[] =>
  spans.map(({ start, end }) => ({
    start,
    end: text[end] === "," && text.slice(start, end).includes(",") ? end + 1 : end,
  }));

/** What an "it" takes up of the clause before it: what that one speaks of, or else the first thing named in it. */
function taken(
  { text, view }: Grounds,
  { subject }: Clause,
  before: Clause | undefined,
  said: Assertion | undefined,
): string | null {
  if (!before || !said || !isIt(view, subject)) return null;
  if (isIt(view, before.subject)) return said.about;
  const things = before.tokens.filter((i) => isThing(view, i));
  const thing = things.find((i) => before.subject.includes(i)) ?? things[0];
  if (thing === undefined) return null;
  const words: number[] = [];
  for (let i = view.left[thing] ?? thing; i <= thing; i += 1) words.push(i);
  return wordsOf(text, runs(text, view, words));
}

const isIt = (view: View, tokens: readonly number[]): boolean =>
  tokens.length === 1 && view.word[tokens[0] ?? -1] === "it";

/** True for a single thing that a clause tells something of. */
const isThing = (view: View, i: number): boolean =>
  /^NNP?$/.test(view.pos[i] ?? "") &&
  /^(?:nsubj|nsubjpass|dobj)$/.test(view.label[i] ?? "") &&
  view.ner[i] !== "PERSON";

/** No pronoun here has more letters. */
const LONGEST = 4;
const FIRST = /^(?:I|me|my)$/i;
const OTHERS = /^(?:he|she|they)$/i;

/** Who or what a pronoun stands for: "I" is who speaks, "we" whom they speak for. */
function aboutOf(
  { text, quotes, standsFor }: Grounds,
  subject: readonly Span[],
  speaker: Finding["speaker"],
): string | null {
  const words = wordsOf(text, subject);
  if (words.length > LONGEST) return null;
  if (FIRST.test(words)) return speaker?.name ?? null;
  if (/^we$/i.test(words)) return speaker?.behalf ?? (speaker?.kind === "organization" ? speaker.name : null);
  const quoted = quotes.touching(subject).length > 0;
  // Who is quoted says "I" of themselves, and what "it" is within a quotation the text around it seldom tells.
  if (!OTHERS.test(words) && (quoted || !/^it$/i.test(words))) return null;
  const name = standsFor(subject);
  return quoted && name === speaker?.name ? null : name;
}

/** Spans without a quotation mark whose fellow stands in another part; one amid a span parts it. */
function bare({ text, quotes }: Grounds, spans: readonly Span[]): Span[] {
  const off = [...lone(text, spans), ...halves(text, spans, quotes)].sort((a, b) => a.start - b.start);
  return spans.flatMap((span, k) => {
    const cuts = off.filter(({ start }) => span.start <= start && start < span.end);
    const edges = [span.start, ...cuts.flatMap(({ start, end }) => [start, end]), span.end];
    const pieces: Span[] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const piece = trimmed(text, { start: edges[i] ?? 0, end: edges[i + 1] ?? 0 });
      if (hasLetter(text.slice(piece.start, piece.end))) pieces.push(piece);
    }
    const last = pieces.at(-1);
    if (!last || k < spans.length - 1 || cuts.length === 0) return pieces;
    // Behind the mark that is gone a stop or comma was its sentence's own.
    const stop = /[,;:]$|(?<!\.\p{L})\.$/u.exec(text.slice(last.start, last.end));
    return stop ? [...pieces.slice(0, -1), { start: last.start, end: last.end - 1 }] : pieces;
  });
}

const MARK = /[“”„«»"]|''|``/g;

/** The single quotation marks among spans whose fellows stand elsewhere; they look like apostrophes, so that only quotations tell them. */
function halves(text: string, spans: readonly Span[], quotes: Places<Quote>): Span[] {
  return quotes
    .touching(spans)
    .flatMap((quote) => quote.spans)
    .filter(({ start }) => /[‘']/.test(text[start] ?? ""))
    .flatMap(({ start, end }) => {
      const [at, ...both] = [start, end - 1].filter((mark) =>
        spans.some((span) => span.start <= mark && mark < span.end),
      );
      return at === undefined || both.length > 0 ? [] : [{ start: at, end: at + 1 }];
    });
}

/** The quotation marks among spans that have no fellow there. */
function lone(text: string, spans: readonly Span[]): Span[] {
  const open: (Span & { readonly mark: string })[] = [];
  const off: Span[] = [];
  for (const span of spans) {
    for (const { 0: mark, index } of text.slice(span.start, span.end).matchAll(MARK)) {
      const at = { start: span.start + index, end: span.start + index + mark.length };
      const straight = mark === '"' || mark === "''";
      if (straight ? open.at(-1)?.mark === mark : /[”»]/.test(mark) && open.length > 0) open.pop();
      else if (straight || /[“„«`]/.test(mark)) open.push({ ...at, mark });
      else off.push(at);
    }
  }
  return [...off, ...open].sort((a, b) => a.start - b.start);
}
