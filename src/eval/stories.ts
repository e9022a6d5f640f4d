import type { Span } from "../model/span.ts";
import { type Figure, figure, type Value } from "./score.ts";

/** Words of one article of a story. */
export interface Quoted {
  readonly article: string;
  readonly quote: string;
}

/** What a careful reader finds in articles of one story, and in look-alikes (`other`) that nothing may join with it. */
export interface StoryGold {
  readonly name: string;
  /** Its errors are not read while rules are made. */
  readonly held: boolean;
  readonly articles: readonly { readonly id: string; readonly other?: boolean | undefined }[];
  /**
   * What the articles answer differently. Words of one side agree, words of two sides contradict each other, but for the
   * sides that are named as `agreeing`, by their places; only words of different articles count.
   */
  readonly questions: readonly {
    readonly sides: readonly (readonly Quoted[])[];
    readonly agreeing?: readonly (readonly [number, number])[] | undefined;
  }[];
  /** Pairs of which careful readers differ: joined or not, they count for nothing. */
  readonly unsure: readonly (readonly [Quoted, Quoted])[];
}

/** A claim where it stands: its article (`story/article`), its words, and where they and each quote stand in one text. */
export interface ClaimIn {
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What was found between two claims. */
export interface JoinedClaims {
  readonly a: string;
  readonly b: string;
  readonly stance: string;
  readonly level: string;
  readonly score: number;
}

/** A pair of words that a reader marked, and the claims that have them. */
export interface Wanted {
  readonly story: StoryGold;
  readonly stance: "agrees" | "contradicts";
  readonly a: Quoted;
  readonly b: Quoted;
  readonly claims: readonly [readonly ClaimIn[], readonly ClaimIn[]];
}

/** What is wrong with a story, for people to read. */
export interface StoryError {
  readonly story: string;
  readonly wanted: string | null;
  readonly made: string | null;
  readonly a: string;
  readonly b: string;
  readonly why: string;
}

/** A claim has the words of a quote where they share so much of the shorter of the two. */
const SHARED = 0.5;

/** The pairs that readers marked. `place` says where a quote stands in its article (`story/article`). */
export function wantedIn(
  story: StoryGold,
  claims: readonly ClaimIn[],
  place: (article: string, quote: string) => Span,
): { readonly wanted: readonly Wanted[]; readonly unsure: readonly Wanted[] } {
  const having = ({ article, quote }: Quoted) => {
    const at = `${story.name}/${article}`;
    const span = place(at, quote);
    return claims.filter((claim) => claim.article === at && hasWords(claim.spans, span));
  };
  const pair = (a: Quoted, b: Quoted, stance: Wanted["stance"]): Wanted => ({
    story,
    stance,
    a,
    b,
    claims: [having(a), having(b)],
  });
  const found = new Map<string, Wanted>();
  const unsure = story.unsure.map(([a, b]) => pair(a, b, "agrees"));
  const isUnsure = new Set(story.unsure.map(([a, b]) => keyOf(a, b)));
  for (const { sides, agreeing = [] } of story.questions)
    for (const [i, side] of sides.entries())
      for (const [j, other] of sides.entries()) {
        if (j < i) continue;
        const isOne = i === j || agreeing.some(([x, y]) => x === i && y === j);
        for (const a of side)
          for (const b of other) {
            const key = keyOf(a, b);
            if (a.article === b.article || isUnsure.has(key) || found.has(key)) continue;
            found.set(key, pair(a, b, isOne ? "agrees" : "contradicts"));
          }
      }
  return { wanted: [...found.values()], unsure };
}

const keyOf = (a: Quoted, b: Quoted): string =>
  [a, b]
    .map(({ article, quote }) => `${article}\t${quote}`)
    .sort()
    .join("\n");

function hasWords(spans: readonly Span[], quote: Span): boolean {
  let [both, all] = [0, 0];
  for (const { start, end } of spans) {
    both += Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start));
    all += end - start;
  }
  return both >= SHARED * Math.min(all, quote.end - quote.start);
}

/**
 * Relations between claims of different articles held against the marked pairs. A pair that several claims have counts once; a
 * relation that has no marked pair is wrong, and so is each with a look-alike or another story. One holder's later figure
 * (`supersedes`) counts for nothing. `why` says what became of a pair that was missed.
 */
export function scoreStories(
  read: readonly ReturnType<typeof wantedIn>[],
  claims: ReadonlyMap<string, ClaimIn>,
  made: readonly JoinedClaims[],
  why: (missed: Wanted) => string,
): { readonly figures: Figure[]; readonly errors: StoryError[]; readonly joined: Value[] } {
  const wanted = read.flatMap((one) => one.wanted);
  const unsure = new Set(read.flatMap((one) => one.unsure.flatMap(claimPairs)));
  const marks = new Map<string, Wanted[]>();
  for (const one of wanted)
    for (const pair of claimPairs(one)) marks.set(pair, [...(marks.get(pair) ?? []), one]);
  const found = new Map<Wanted, JoinedClaims>();
  const errors: StoryError[] = [];
  const wrong: JoinedClaims[] = [];
  const others = new Set(
    read.flatMap(({ wanted: [first] }) =>
      (first?.story.articles ?? []).flatMap(({ id, other }) => (other ? [`${first?.story.name}/${id}`] : [])),
    ),
  );
  const strangers = { lookAlikes: 0, others: 0 };
  for (const relation of made) {
    const [a, b] = [claims.get(relation.a), claims.get(relation.b)];
    if (!a || !b || a.article === b.article || relation.stance === "supersedes") continue;
    const pair = pairKey(a.id, b.id);
    const marked = marks.get(pair) ?? [];
    const right = marked.filter(({ stance }) => stance === relation.stance);
    for (const one of right) if (found.get(one)?.level !== "confirmed") found.set(one, relation);
    if (right.length > 0 || (marked.length === 0 && unsure.has(pair))) continue;
    wrong.push(relation);
    const isApart = storyOf(a) !== storyOf(b);
    const isAlike = !isApart && (others.has(a.article) || others.has(b.article));
    if (isApart) strangers.others += 1;
    if (isAlike) strangers.lookAlikes += 1;
    errors.push({
      story: storyOf(a),
      wanted: marked[0]?.stance ?? null,
      made: `${relation.stance}, ${relation.level} ${relation.score}`,
      a: `${a.article}: ${a.text}`,
      b: `${b.article}: ${b.text}`,
      why: isApart
        ? "another story"
        : isAlike
          ? "look-alike"
          : marked[0]
            ? "judged the other way"
            : "not marked",
    });
  }
  for (const one of wanted)
    if (!found.has(one))
      errors.push({
        story: one.story.name,
        wanted: one.stance,
        made: null,
        a: `${one.a.article}: ${one.a.quote}`,
        b: `${one.b.article}: ${one.b.quote}`,
        why: why(one),
      });
  const figures = (["contradicts", "agrees"] as const).flatMap((stance) => {
    const all = wanted.filter((one) => one.stance === stance).length;
    return (["", "confirmed"] as const).map((level) => {
      const has = (one: JoinedClaims) => level === "" || one.level === level;
      const right = [...found].filter(([one, by]) => one.stance === stance && has(by)).length;
      const bad = wrong.filter((one) => one.stance === stance && has(one)).length;
      return figure(level ? `${stance}, ${level}` : stance, { right, found: right + bad, wanted: all });
    });
  });
  const joined = [
    { name: "look-alikes joined", value: strangers.lookAlikes },
    { name: "other stories joined", value: strangers.others },
  ];
  return { figures, errors, joined };
}

/** The story of a claim, as its article tells it. */
export const storyOf = ({ article }: ClaimIn): string => article.split("/")[0] ?? "";

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const claimPairs = ({ claims: [as, bs] }: Wanted): string[] =>
  as.flatMap((a) => bs.map((b) => pairKey(a.id, b.id)));
