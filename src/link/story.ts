import { tells } from "./claim/denied.ts";
import { keptWith } from "./claim/kept.ts";
import { matter, type View } from "./claim/view.ts";

/** What the claims of a story have in common, among those that a claim may be joined with. */
export interface Story {
  /** How much a word tells among these claims, 0 to 1: one that most of them have tells nothing. */
  readonly telling: (key: string) => number;
  /** Whether the article of the claim at this place, among those of others, is known by its claims to tell of what these tell of. */
  readonly isOne: (place: number) => boolean;
}

/** Of fewer claims no word is common. */
const FEW = 16;
/** Two articles whose claims have so many words or names in common, each as rare as this in print, tell one story: of the annotated stories nearly all
 * pairs do, and one in fourteen of two stories. */
const SHARED = 3;
const RARE = 0.4;

/** Reads what `views`, of which the first `count` are one article's claims, have in common; counted when it is first asked. */
export function storyOf(views: readonly View[], count: number): Story {
  let counts: ReadonlyMap<string, number> | null = null;
  let own: ReadonlySet<string> | null = null;
  const others = new Map<string, boolean>();
  const all = Math.log(Math.max(FEW, views.length));
  const isOne = (at: string): boolean => {
    own ??= new Set(views.slice(0, count).flatMap(rareIn));
    const shared = new Set<string>();
    for (let j = count; j < views.length; j += 1) {
      const view = views[j] as View;
      // Claims told at one moment are one article's, as good as always.
      if (view.at !== at) continue;
      for (const key of rareIn(view)) if (own.has(key)) shared.add(key);
      if (shared.size >= SHARED) return true;
    }
    return false;
  };
  return {
    telling: (key) => {
      counts ??= countsIn(views);
      return tells(key) * Math.max(0, 1 - Math.log(counts.get(key) ?? 1) / all);
    },
    isOne: (place) => {
      const at = views[place]?.at ?? null;
      if (at === null) return false;
      const known = others.get(at) ?? isOne(at);
      others.set(at, known);
      return known;
    },
  };
}

function countsIn(views: readonly View[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const view of views) for (const key of matter(view)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const rareIn = keptWith((view: View): string[] => matter(view).filter((key) => tells(key) >= RARE));
