import { tells } from "./claim/denied.ts";
import { matter, type View } from "./claim/view.ts";

/** What the claims of a story have in common, among those that a claim may be joined with. */
export interface Story {
  /** How much a word tells among these claims, 0 to 1: one that most of them have tells nothing. */
  readonly telling: (key: string) => number;
  /** Whether the article of the claim at this place, among those of others, is known by its claims to tell of what these tell of. */
  readonly isOne: (place: number) => boolean;
  /**
   * How much more than in a short one must be the same by chance, 0 or more: of the pairs of claims that the article of the claim at this place
   * makes with these there are the more the longer both are.
   */
  readonly crowd: (place: number) => number;
}

/** Of fewer claims no word is common. */
const FEW = 16;
/** Two articles tell one story whose claims have so many words or names in common, each as rare as this in print, that are so alike, by the
 * cosine of what their words tell among all claims found, and that were told within so many milliseconds (docs/relations.md). */
const SHARED = 3;
const RARE = 0.4;
const ALIKE = 0.05;
const NEAR = 6 * 24 * 60 * 60 * 1000;
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
  const mine = () => wordsOf(views.slice(0, count), telling);
  let own: ReturnType<typeof mine> | null = null;
  const known = new Map<string, boolean>();
  const crowds = new Map<string | null, number>();
  const tellsIt = (article: string): boolean => {
    const theirs = views.filter((_, place) => place >= count && articleOf(place) === article);
    own ??= mine();
    const [first, other] = [views[0]?.at ?? null, theirs[0]?.at ?? null];
    const isNear =
      first === null || other === null || Math.abs(Date.parse(first) - Date.parse(other)) <= NEAR;
    return isNear && areAlike(own, wordsOf(theirs, telling));
  };
  return {
    telling,
    crowd: (place) => {
      const article = place < count ? "" : articleOf(place);
      const found = crowds.get(article);
      if (found !== undefined) return found;
      const theirs =
        place < count ? count / 2 : views.filter((_, j) => j >= count && articleOf(j) === article).length;
      const crowd = Math.max(0, Math.log((count * theirs) / PAIRS));
      crowds.set(article, crowd);
      return crowd;
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
