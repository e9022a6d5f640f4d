import { tells } from "./claim/denied.ts";
import { matter, type View } from "./claim/view.ts";
import { areNoOneNews } from "./time.ts";

/** What the claims of a story have in common, among those that a claim may be joined with. */
export interface Story {
  /** How much a word tells among these claims, 0 to 1: one that most of them have tells nothing. */
  readonly telling: (key: string) => number;
  /** Whether the article of the claim at this place, among those of others, is known by its claims to tell of what these tell of. */
  readonly isOne: (place: number) => boolean;
  /** The log of how many pairs these claims make with those of the article of the claim at this place, over a few; 0 for so few. The
   * more there are, the more have something in common by chance. */
  readonly crowd: (place: number) => number;
}

/** Of fewer claims no word is common. */
const FEW = 16;
/** Two articles tell one story whose claims have so many words or names in common, each as rare as this in print, that are so alike, by the
 * cosine of what their words tell among all claims found, and that were told as one news (docs/relations.md). */
const SHARED = 3;
const RARE = 0.4;
const ALIKE = 0.05;
/** Of so many pairs of claims none is the same by chance. */
const PAIRS = 64;

/**
 * Reads what `views`, of which the first `count` are one article's claims, have in common; counted when it is first asked. `told` are the
 * articles of the others, where they are known: else claims told at one moment are taken for one article's.
 */
export function storyOf(
  views: readonly View[],
  count: number,
  told: readonly (string | undefined)[] = [],
): Story {
  let counts: ReadonlyMap<string, number> | null = null;
  const all = Math.log(Math.max(FEW, views.length));
  const telling = (key: string) => {
    counts ??= countsIn(views);
    return tells(key) * Math.max(0, 1 - Math.log(counts.get(key) ?? 1) / all);
  };
  const articleOf = (place: number) => told[place - count] ?? views[place]?.at ?? null;
  let articles: ReadonlyMap<string | null, readonly View[]> | null = null;
  const theirs = (article: string | null): readonly View[] => {
    articles ??= byArticle(views.slice(count), (place) => articleOf(count + place));
    return articles.get(article) ?? [];
  };
  let own: ReadonlyMap<string, number> | null = null;
  const known = new Map<string, boolean>();
  const tellsIt = (article: string): boolean => {
    const [first, other] = [views[0], theirs(article)[0]];
    if (!first || !other || areNoOneNews(first, other)) return false;
    own ??= wordsOf(views.slice(0, count), telling);
    return areAlike(own, wordsOf(theirs(article), telling));
  };
  return {
    telling,
    crowd: (place) => {
      // Claims of one article make half as many pairs.
      const others = place < count ? count / 2 : theirs(articleOf(place)).length;
      return Math.max(0, Math.log((count * others) / PAIRS));
    },
    isOne: (place) => {
      const article = articleOf(place);
      if (article === null) return false;
      const found = known.get(article) ?? tellsIt(article);
      known.set(article, found);
      return found;
    },
  };
}

function byArticle(
  views: readonly View[],
  articleOf: (place: number) => string | null,
): ReadonlyMap<string | null, readonly View[]> {
  const articles = new Map<string | null, View[]>();
  views.forEach((view, place) => {
    const article = articleOf(place);
    const all = articles.get(article);
    if (all) all.push(view);
    else articles.set(article, [view]);
  });
  return articles;
}

/** The words of some claims, with what each tells. */
const wordsOf = (views: readonly View[], telling: Story["telling"]): ReadonlyMap<string, number> =>
  new Map(views.flatMap((view) => matter(view).map((key) => [key, telling(key)])));

/** Whether two lists of words have enough rare ones in common, and enough of all that they tell. */
function areAlike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  let [rare, shared, mine, yours] = [0, 0, 0, 0];
  for (const [key, weight] of a) {
    mine += weight * weight;
    const other = b.get(key);
    if (other === undefined) continue;
    shared += weight * other;
    if (tells(key) >= RARE) rare += 1;
  }
  for (const weight of b.values()) yours += weight * weight;
  return rare >= SHARED && shared >= ALIKE * Math.sqrt(mine * yours);
}

function countsIn(views: readonly View[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const view of views) for (const key of matter(view)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
