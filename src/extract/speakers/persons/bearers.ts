import { isGiven } from "../names/given.ts";
import { withoutArticle } from "../names/particles.ts";
import { endsWith, type Gender, NOBODY, type Person } from "./person.ts";

const bears = (one: Person, rank: string | null): number => Number(rank !== null && one.rank === rank);
const isGivenTo = ({ first }: Person): number => Number(first !== null && isGiven(first));

/** No more people of one surname are looked at. */
const NAMESAKES = 8;

/** Who bears which name in a text. */
export class Bearers {
  private readonly byLast = new Map<string, Person[]>();
  private readonly byFirst = new Map<string, Person>();

  /** True of a surname that somebody bears. */
  has(last: string): boolean {
    return this.byLast.has(withoutArticle(last));
  }

  /** Lets somebody be found by a first name that nobody before them had. */
  call(first: string, person: Person): void {
    if (!this.byFirst.has(first)) this.byFirst.set(first, person);
  }

  /** Who is named so already. */
  known(words: readonly string[], gender: Gender, rank: string | null, begun: boolean): Person | undefined {
    const last = words.at(-1) as string;
    const first = words.length > 1 ? words[0] : null;
    const fits = (this.byLast.get(withoutArticle(last)) ?? []).filter(
      (one) =>
        // "Sanz Aguilar" is José Luis Sanz Aguilar.
        (first === null || one.first === null || one.first === first || endsWith(one.words, words)) &&
        (gender === null || one.gender === null || one.gender === gender),
    );
    // Of two of one surname the one whom the text is about goes by it alone, but "Sgt Lind" is the sergeant.
    // Of two named as often one with a given name goes by it, or else the first: one of the other's family comes in by their whole name.
    const [best] =
      fits.length < 2
        ? fits
        : fits.sort(
            (a, b) => bears(b, rank) - bears(a, rank) || b.named - a.named || isGivenTo(b) - isGivenTo(a),
          );
    // "Watanabe": families stand first in some names, and some people go by the first of theirs.
    return best ?? (first === null && !begun ? this.byFirst.get(last) : undefined);
  }

  /** Somebody new of that name. */
  added(name: string, words: readonly string[]): Person {
    const last = words.at(-1) as string;
    const person: Person = { ...NOBODY, name, last, words };
    const key = withoutArticle(last);
    this.byLast.set(key, [...(this.byLast.get(key) ?? []).slice(1 - NAMESAKES), person]);
    return person;
  }
}
