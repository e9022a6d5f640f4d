import type { Evidence } from "../model/graph.ts";
import { lexicon } from "../text/words/lexicon.ts";
import type { Token } from "../text/words/words.ts";
import { cited } from "./cited.ts";
import { type Blame, blamesOf } from "./claim/causes/blame.ts";
import { keptWith } from "./claim/kept.ts";
import type { View } from "./claim/view.ts";
import type { Known } from "./claim/words/cut.ts";
import { named, small, smallWords, standing } from "./claim/words/phrases.ts";
import { sign } from "./claim/words/signs.ts";
import { concept } from "./claim/words/words.ts";
import { sides } from "./sides.ts";

/** What two claims say of one matter's cause, or of who did it to whom, and why. */
export interface Said {
  readonly stance: "agrees" | "contradicts";
  readonly evidence: Evidence;
}

/**
 * Two claims of the cause of one thing: that another caused it, or that this did not, contradicts; that the same did, agrees.
 * Null where they do not both tell of one.
 */
export function blamed(a: View, b: View): Said | null {
  for (const x of blamesOf(a))
    for (const y of blamesOf(b)) {
      const one = meet(x.effect, y.effect);
      if (within(x.cause, y.cause) || within(y.cause, x.cause)) {
        // Where one side does not say of what, it is of what the story tells.
        if (!one && x.effect.size > 0 && y.effect.size > 0) continue;
        if (x.sign !== y.sign) return { stance: "contradicts", evidence: reason("cause clash", a, b, x, y) };
        if (one && x.sign === 1) return { stance: "agrees", evidence: reason("same cause", a, b, x, y) };
      } else if (one && x.sign === 1 && y.sign === 1 && areApart(x.cause, y.cause))
        return { stance: "contradicts", evidence: reason("rival causes", a, b, x, y) };
    }
  return null;
}

/**
 * True where one side clears of something what the other does not blame for it: then both may be right. People and machines,
 * which are set against each other in so many words, are weighed as causes of their own.
 */
export function clearsAnother(a: View, b: View): boolean {
  const [mine, yours] = [blamesOf(a), blamesOf(b)];
  if (mine.length === 0 || yours.length === 0) return false;
  if (a.causes.length > 0 && b.causes.length > 0) return false;
  return mine.some((x) =>
    yours.some((y) => x.sign !== y.sign && meet(x.effect, y.effect) && areApart(x.cause, y.cause)),
  );
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((key) => b.has(key));
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((key) => b.has(key));

/** True of words for other things: none is on both sides, nor a synonym or a kind of one. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (meet(a, b)) return false;
  const [mine, yours] = [a, b].map((keys) => [...keys].map((key) => lexicon().entry(key)));
  const covers = (wide: readonly number[], senses: readonly number[]) =>
    senses.some((one) => wide.includes(one));
  return !mine?.some((x) =>
    yours?.some(
      (y) => covers(x.senses, y.senses) || covers(x.broader, y.senses) || covers(y.broader, x.senses),
    ),
  );
}

function reason(feature: string, a: View, b: View, x: Blame, y: Blame): Evidence {
  return {
    feature,
    detail: `${cited(a, x)} against ${cited(b, y)}.`,
    weight: 0.8,
    spans: sides(x, y),
  };
}

/** Verbs of what two do to each other, or that say as much the other way round. */
const MUTUAL = new Set(
  "meet marry fight face join resemble equal match beat play follow replace need help support trust like criticise criticize accuse blame sue"
    .split(" ")
    .map(concept),
);

/** One side tells of one doing to another what the other side tells of that one: "the ferry rammed the tug", "the tug rammed the ferry". */
export function rolesTurned(a: View, b: View): Evidence | null {
  const [mine, yours] = [verbsOf(a), verbsOf(b)];
  if (!meetIn(mine, yours)) return null;
  for (const [i, x] of deedsOf(a)) {
    for (const [j, y] of deedsOf(b)) {
      if (x.verb !== y.verb || x.negated || y.negated) continue;
      if (!meet(x.doer, y.done) || !meet(x.done, y.doer) || meet(x.doer, y.doer) || meet(x.done, y.done))
        continue;
      const [one, other] = [a.tokens[i], b.tokens[j]];
      if (!one || !other) continue;
      return {
        feature: "roles turned",
        detail: `“${one.text}” and “${other.text}”: who did it to whom is told the other way round.`,
        weight: 0.8,
        spans: sides(one, other),
      };
    }
  }
  return null;
}

function meetIn(mine: readonly Verb[], yours: readonly Verb[]): boolean {
  for (const x of mine) for (const y of yours) if (x.verb === y.verb) return true;
  return false;
}

/** Somebody's doing something to somebody. */
interface Deed {
  readonly verb: string;
  readonly doer: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly negated: boolean;
}

/** A verb of what one does to another, with its place. */
interface Verb {
  readonly i: number;
  readonly verb: string;
}

const verbsOf = keptWith(({ tokens, known, signs }: View): readonly Verb[] => {
  if ((signs & OF_PAST) === 0) return NO_VERBS;
  const found: Verb[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (((known[i] as Known).signs & OF_PAST) === 0) continue;
    const { text } = tokens[i] as Token;
    if (text.length < 4 || !/ed$/i.test(text)) continue;
    const verb = concept(small(text));
    if (!MUTUAL.has(verb)) found.push({ i, verb });
  }
  return found;
});

const OF_PAST = sign({ test: (word) => word.length >= 4 && /ed$/i.test(word) });
const NO_VERBS: readonly Verb[] = [];

/** What a claim tells that one did to another, by the places of the verbs. */
const deedsOf = keptWith((view: View): readonly (readonly [number, Deed])[] => {
  const words = smallWords(view);
  return verbsOf(view).flatMap(({ i, verb }) => {
    const stand = standing(view, i);
    const { before, negated, passive, isBe, start } = stand;
    if (!before || before.size === 0 || (isBe && !passive)) return [];
    const behind = named(words, start);
    if (behind.size === 0) return [];
    const [doer, done] = passive ? [behind, before] : [before, behind];
    return [[i, { verb, doer, done, negated }] as const];
  });
});
