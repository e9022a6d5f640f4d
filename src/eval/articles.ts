import type { AgentKind, Finding, Polarity, Speaker } from "../model/attribution.ts";
import type { Span } from "../model/span.ts";
import { overlaps } from "../text/span.ts";
import { type Filler, fillers, iou, sourceAgrees } from "./attribution.ts";
import { type Figure, figure, share, type Value } from "./score.ts";

/** Who said what, as a reader marked it. */
export interface MarkedSaid {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly agent: string;
  readonly kind: AgentKind;
  readonly polarity: Polarity;
  /** Whom it was told to or who carried it, where somebody is. */
  readonly via: Span | null;
}

/** What an extractor found; `also` is not heard. */
export type Found = Pick<Finding, "content" | "source" | "polarity" | "via" | "speaker">;

/** An article, what was marked in it, and what was found. */
export interface ReadArticle {
  readonly name: string;
  readonly text: string;
  readonly marked: readonly MarkedSaid[];
  readonly found: readonly Found[];
}

/** In what a marked attribution was missed, with what was found in its place; or what was found that nobody marked. */
export interface ArticleError {
  readonly article: string;
  readonly missed: readonly string[];
  readonly marked: MarkedSaid | null;
  readonly found: Found | null;
}

/** Content of which so much is shared is the same. */
const SAME = 0.5;

/**
 * How well articles are read as a reader reads them: attributions found (content and source), and of the marked ones with their
 * content whose name, kind, polarity and hearer are told rightly; at last the share of all marked ones of which all that is right.
 */
export function scoreArticles(articles: readonly ReadArticle[]): {
  figures: (Figure | Value)[];
  errors: ArticleError[];
} {
  const counts = { right: 0, found: 0, wanted: 0 };
  const asked = { name: 0, kind: 0, polarity: 0, via: 0 };
  const right = { name: 0, kind: 0, polarity: 0, via: 0, all: 0 };
  const errors: ArticleError[] = [];
  for (const { name: article, text, marked, found } of articles) {
    counts.found += found.length;
    counts.wanted += marked.length;
    const told = coveredIn(text, found);
    const wanted = coveredIn(text, marked);
    const pairs = paired(wanted, told);
    const taken = new Set(pairs.values());
    for (const each of wanted) {
      const { one } = each;
      const other = pairs.get(each);
      const missed = other ? faults(each, other) : ["content"];
      if (other) {
        if (!missed.includes("source")) counts.right += 1;
        for (const part of ["name", "kind", "polarity", "via"] as const) {
          if (part === "via" && one.via === null) continue;
          asked[part] += 1;
          if (!missed.includes(part)) right[part] += 1;
        }
      }
      if (missed.length === 0) right.all += 1;
      else errors.push({ article, missed, marked: one, found: other?.one ?? null });
    }
    for (const other of told)
      if (!taken.has(other)) errors.push({ article, missed: [], marked: null, found: other.one });
  }
  return {
    figures: [
      figure("found", counts),
      share("names", right.name, asked.name),
      share("kinds", right.kind, asked.kind),
      share("polarity", right.polarity, asked.polarity),
      share("via", right.via, asked.via),
      share("all right", right.all, counts.wanted),
    ],
    errors,
  };
}

/** Something marked or found, with the words that it covers. */
interface Covered<T> {
  readonly one: T;
  readonly words: Filler;
}

const NONE: Filler = { source: new Set(), cue: new Set(), content: new Set() };

const coveredIn = <T extends Pick<Finding, "source" | "content">>(
  text: string,
  all: readonly T[],
): Covered<T>[] =>
  all.map((one) => ({
    one,
    words: fillers(text, [{ source: one.source, cue: [], content: one.content }])[0] ?? NONE,
  }));

/** What was found for each marked one: content of which most is shared, one to one. */
function paired(
  marked: readonly Covered<MarkedSaid>[],
  found: readonly Covered<Found>[],
): Map<Covered<MarkedSaid>, Covered<Found>> {
  const likes = marked
    .flatMap((one) =>
      found.map((other) => ({ one, other, like: iou(one.words.content, other.words.content) })),
    )
    .filter(({ like }) => like >= SAME)
    .sort((a, b) => b.like - a.like);
  const pairs = new Map<Covered<MarkedSaid>, Covered<Found>>();
  const taken = new Set<Covered<Found>>();
  for (const { one, other } of likes) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

function faults(
  { one: marked, words }: Covered<MarkedSaid>,
  { one: found, words: told }: Covered<Found>,
): string[] {
  const { via } = marked;
  return [
    ...(sourceAgrees(words.source, told.source) ? [] : ["source"]),
    ...(isCalled(found.speaker, marked) ? [] : ["name"]),
    ...(found.speaker?.kind === marked.kind ? [] : ["kind"]),
    ...(found.polarity === marked.polarity ? [] : ["polarity"]),
    ...(via === null || found.via.some((span) => overlaps(span, via)) ? [] : ["via"]),
  ];
}

/** Articles and titles, which belong to no name, and words for whose somebody is, in place of which an extractor may tell it by name. */
const TITLES = new Set("the a an his her its their mr mrs ms dr sir sen gov".split(" "));

/** True for the marked name: a person by all of its words, others where one name holds all words of the other. */
function isCalled(speaker: Speaker | null, { agent, kind }: MarkedSaid): boolean {
  const [told, wanted] = [speaker?.name ?? "", agent].map((name) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}'’&-]+/u)
      .map((word) => word.replace(/['’]s$/, ""))
      .filter((word) => word !== "" && !TITLES.has(word)),
  );
  if (!told || !wanted || told.length === 0) return false;
  const holds = (all: readonly string[], some: readonly string[]) => some.every((word) => all.includes(word));
  const [both, either] = [
    holds(told, wanted) && holds(wanted, told),
    holds(told, wanted) || holds(wanted, told),
  ];
  return kind === "person" ? both : either;
}
