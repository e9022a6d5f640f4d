// What words that begin by "the", "this" or "that" take up, as far as they tell it by themselves.

import { remembered } from "../../text/remembered.ts";
import { THE_BODY, THE_PAPER } from "./bodies/nouns.ts";
import { ageIn, isFromSomewhere } from "./persons/epithets.ts";
import { OF_THEIRS } from "./words.ts";

/** Asked for once: articles take up who speaks by the same words again and again. */
export const definiteOf = remembered((words: string) => {
  const low = words.toLowerCase();
  return {
    low,
    /** True of somebody by where they are from, or where they stand on a list. */
    isFromSomewhere: isFromSomewhere(low),
    /** How old they are who are told by that alone. */
    age: ageIn(low),
    /** True of an outlet told of before. */
    isOutlet: THE_PAPER.test(low),
    /** The name of a body that is called after those whose it is. */
    theirs: OF_THEIRS.exec(words)?.groups?.["name"],
    /** True of a body told of before. */
    isBody: THE_BODY.test(low),
    /** The noun that they consist of. */
    noun: /^[Tt]he (\p{Ll}+)$/u.exec(words)?.[1],
  };
});
