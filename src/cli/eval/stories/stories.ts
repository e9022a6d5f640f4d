import { scoreStories, storyOf, type Wanted, wantedIn } from "../../../eval/stories.ts";
import { viewOf, weighedPair } from "../../../link/consider.ts";
import { consider, type LinkClaim, related } from "../../../link/link.ts";
import { pairs } from "../../../link/pairs.ts";
import type { Relation } from "../../../model/graph.ts";
import { inHalves } from "../folder.ts";
import type { Task } from "../task.ts";
import { type Imported, imported } from "./imported.ts";
import { type Story, storiesOf } from "./read.ts";

/** Relations between claims of annotated stories, as an import finds them, and as they are found where the articles are known to be of one story. */
export const STORIES: Task = {
  name: "stories",
  rows: storiesOf,
  measure: async (gold, _, options) => {
    const stories = gold as readonly Story[];
    const made = await imported(stories);
    const { claims, relations, place } = made;
    const told = [...claims.values()];
    const why = (missed: Wanted) => becameOf(missed, made);
    return inHalves(stories, options, (some, named) => {
      const read = some.map((story) => wantedIn(story, told, place));
      const own = new Set(some.map(({ name }) => name));
      const isOwn = (id: string) => {
        const claim = claims.get(id);
        return claim !== undefined && own.has(storyOf(claim));
      };
      const within = relations.filter(({ a, b }) => isOwn(a) || isOwn(b));
      const measured = scoreStories(read, claims, within, why);
      const asOne = scoreStories(
        read,
        claims,
        some.flatMap((story) => asOneStory(story, made)),
        why,
      );
      return {
        figures: [
          ...[...measured.figures, ...measured.joined].map((one) => named(one)),
          ...asOne.figures.map((one) => named(one, ", as one story")),
        ],
        errors: measured.errors,
      };
    });
  },
};

/** What joins the claims of a story's own articles, each compared with all that came before, whatever the search found. */
function asOneStory(story: Story, { claims }: Imported): Relation[] {
  const there: LinkClaim[] = [];
  const found: Relation[] = [];
  const articles = story.articles.filter(({ other }) => !other);
  for (const { id } of [...articles].sort((a, b) => (a.published < b.published ? -1 : 1))) {
    const mine = [...claims.values()].filter(({ article }) => article === `${story.name}/${id}`);
    const own = mine.map(({ linked }) => linked);
    found.push(...related(consider(own, there), found));
    there.push(...own);
  }
  return found;
}

/** Why two claims that a reader joins are not joined so: the last step that one pair of them came to. */
function becameOf({ claims: [as, bs], stance }: Wanted, { claims, near, relations }: Imported): string {
  if (as.length === 0 || bs.length === 0) return "claim not extracted";
  const steps = [
    "articles not found to be one story",
    "claim left out by its sketch",
    "pair not compared",
    "judged unrelated, by rule",
    "judged unrelated",
    "judged the other way",
  ];
  let furthest = 0;
  for (const a of as)
    for (const b of bs) {
      const [x, y] = [claims.get(a.id)?.linked, claims.get(b.id)?.linked];
      if (!x || !y) continue;
      const joined = relations.some((one) => isBetween(one, a.id, b.id) && one.stance !== stance);
      const [mine, yours] = [near.get(a.article), near.get(b.article)];
      const isIn = (by: "found" | "read") => mine?.[by].has(b.id) || yours?.[by].has(a.id);
      const views = [viewOf(x), viewOf(y)] as const;
      const step = joined
        ? 5
        : !isIn("found")
          ? 0
          : !isIn("read")
            ? 1
            : [...pairs(views, 1)].length === 0
              ? 2
              : weighedPair(...views)
                ? 4
                : 3;
      furthest = Math.max(furthest, step);
    }
  return steps[furthest] ?? "";
}

const isBetween = (one: { a: string; b: string }, a: string, b: string): boolean =>
  (one.a === a && one.b === b) || (one.a === b && one.b === a);
