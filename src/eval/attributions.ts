import { overlaps, wordsOf } from "../text/span.ts";
import {
  type Compared,
  type Count,
  compare,
  type Filler,
  fillers,
  iou,
  type Roles,
  sourceAgrees,
} from "./attribution.ts";
import { randomOf } from "./random.ts";
import { type Figure, figure } from "./score.ts";

/** An annotated article and what was predicted for it; spans in UTF-16. */
export interface Judged {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly gold: readonly Roles[];
  readonly predicted: readonly Spoken[];
}

/** A predicted attribution with the name that its speaker was given. */
export interface Spoken extends Roles {
  readonly agent?: string | null;
}

/** A figure with its 95 % interval over articles. */
export interface Interval extends Figure {
  readonly low: number;
  readonly high: number;
}

/** One attribution that is wrong, missing or too many. */
export interface Fault {
  readonly fault: "missed" | "spurious" | "wrong source" | "wrong content";
  readonly id: string;
  readonly sentence: string;
  readonly gold: Told | null;
  readonly predicted: Told | null;
}

interface Told {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

/** An article with what matched in it. */
export interface Seen {
  readonly article: Judged;
  readonly gold: readonly Filler[];
  readonly predicted: readonly Filler[];
  readonly goldRoles: readonly Roles[];
  readonly predictedRoles: readonly Spoken[];
  readonly compared: Compared;
}

/** Compares every article with its gold; attributions whose content holds no word count for nothing. */
export function seen(articles: readonly Judged[]): Seen[] {
  return articles.map((article) => {
    const worded = <T extends Roles>(list: readonly T[]) =>
      list.filter((roles) => fillers(article.text, [roles]).length > 0);
    const [goldRoles, predictedRoles] = [worded(article.gold), worded(article.predicted)];
    const [gold, predicted] = [fillers(article.text, goldRoles), fillers(article.text, predictedRoles)];
    return { article, gold, predicted, goldRoles, predictedRoles, compared: compare(gold, predicted) };
  });
}

type Slice = (roles: Roles, article: Judged) => boolean;

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|him|her|them)$/i;
const ANYONE =
  /\b(?:sources?|officials?|people|persons?|aides?|critics|experts|analysts|observers|insiders?|advisers?|others|some|many|several|supporters|opponents|voters|residents|witnesses|authorities)\b/i;

const inQuotes = ({ content }: Roles, { text }: Judged): number => {
  const parts = [...text.matchAll(/[“"][^“”"\n]*(?:[”"]|$)/gm)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  let [inside, all] = [0, 0];
  for (const span of content) {
    for (const word of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = { start: span.start + word.index, end: span.start + word.index + word[0].length };
      all += 1;
      if (parts.some((part) => overlaps(part, at))) inside += 1;
    }
  }
  return all === 0 ? 0 : inside / all;
};

const SLICES: readonly (readonly [string, Slice])[] = [
  ["direct", (roles, article) => inQuotes(roles, article) > 0.95],
  ["mixed", (roles, article) => inQuotes(roles, article) > 0 && inQuotes(roles, article) <= 0.95],
  ["indirect", (roles, article) => inQuotes(roles, article) === 0],
  ["pronoun source", ({ source }, { text }) => PRONOUN.test(wordsOf(text, source))],
  [
    "unnamed source",
    ({ source }, { text }) => ANYONE.test(wordsOf(text, source)) && !/\s\p{Lu}/u.test(wordsOf(text, source)),
  ],
  ["told", ({ cue }, { text }) => /\b(?:tell|tells|told|telling)\b/i.test(wordsOf(text, cue))],
  ["no source", ({ source }) => source.length === 0],
];

/** The figures of all articles, then `attrib_soft` by kind of attribution and by publisher. */
export function figuresOf(articles: readonly Seen[]): Interval[] {
  const names = Object.keys(articles[0]?.compared.counts ?? {});
  const overall = names.map((name) =>
    interval(
      name,
      articles.map(({ compared }) => compared.counts[name] ?? [0, 0, 0]),
    ),
  );
  const publishers = [...new Set(articles.map(({ article }) => article.publisher))]
    .filter((p) => p !== "")
    .sort();
  const slices: (readonly [string, Slice])[] = [
    ...SLICES,
    ...publishers.map((p) => [p, (_: Roles, article: Judged) => article.publisher === p] as const),
  ];
  const sliced = slices.map(([name, slice]) =>
    interval(
      `soft, ${name}`,
      articles.map((one) => countIn(one, slice)),
    ),
  );
  const direct = articles.map((one) => {
    const [right, found, wanted] = countIn(one, SLICES[0]?.[1] ?? (() => true), 0.8);
    return [right, found, wanted] as Count;
  });
  return [...overall, interval("content@0.8, direct", direct), ...sliced];
}

/** Right, found and wanted of one kind; found are the predicted of that kind and those matched with gold of it. */
function countIn(
  { article, gold, predicted, goldRoles, predictedRoles, compared }: Seen,
  slice: Slice,
  overlap?: number,
): Count {
  const wanted = goldRoles.map((roles) => slice(roles, article));
  const pairs =
    overlap === undefined
      ? compared.soft
      : compared.matched.filter(([i, j]) => {
          const [g, p] = [gold[i], predicted[j]];
          return g !== undefined && p !== undefined && iou(g.content, p.content) >= overlap;
        });
  const right = pairs.filter(([i]) => wanted[i]);
  const matched = new Set(right.map(([, j]) => j));
  const found = predictedRoles.filter((roles, j) => matched.has(j) || slice(roles, article));
  return [right.length, found.length, wanted.filter(Boolean).length];
}

const SAMPLES = 1000;

function interval(name: string, counts: readonly Count[]): Interval {
  const sum = (pick: (k: number) => number): Figure => {
    let [right, found, wanted] = [0, 0, 0];
    for (let k = 0; k < counts.length; k += 1) {
      const [a, b, c] = counts[pick(k)] ?? [0, 0, 0];
      right += a;
      found += b;
      wanted += c;
    }
    return figure(name, { right, found, wanted });
  };
  const random = randomOf(17);
  const drawn = Array.from({ length: SAMPLES }, () => sum(() => Math.floor(random() * counts.length)).f1);
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.floor(share * SAMPLES)] ?? 0;
  return { ...sum((k) => k), low: at(0.025), high: at(0.975) };
}

/** What went wrong in an article, by class. */
export function faultsOf({ article, gold, predicted, goldRoles, predictedRoles, compared }: Seen): Fault[] {
  const { id, text } = article;
  const right = new Set(compared.soft.map(([i]) => i));
  const used = new Set(compared.soft.map(([, j]) => j));
  const tell = (roles: Roles | undefined): Told | null =>
    roles
      ? {
          source: wordsOf(text, roles.source),
          cue: wordsOf(text, roles.cue),
          content: wordsOf(text, roles.content),
        }
      : null;
  const faults: Fault[] = [];
  gold.forEach((g, i) => {
    if (right.has(i)) return;
    const near = predicted.findIndex(
      (p, j) =>
        !used.has(j) && ([...p.cue].some((word) => g.cue.has(word)) || iou(p.content, g.content) >= 0.5),
    );
    const p = predicted[near];
    if (near >= 0) used.add(near);
    const fault = !p
      ? "missed"
      : iou(p.content, g.content) < 0.5
        ? "wrong content"
        : sourceAgrees(g.source, p.source)
          ? "missed"
          : "wrong source";
    faults.push({
      fault,
      id,
      sentence: around(text, goldRoles[i]),
      gold: tell(goldRoles[i]),
      predicted: tell(predictedRoles[near]),
    });
  });
  predictedRoles.forEach((roles, j) => {
    if (!used.has(j))
      faults.push({
        fault: "spurious",
        id,
        sentence: around(text, roles),
        gold: null,
        predicted: tell(roles),
      });
  });
  return faults;
}

/** The line that the cue stands in, or the content where there is no cue. */
function around(text: string, roles: Roles | undefined): string {
  const at = roles?.cue[0]?.start ?? roles?.content[0]?.start ?? 0;
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end);
}
