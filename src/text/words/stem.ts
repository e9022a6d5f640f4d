import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import { remembered } from "../remembered.ts";

/** No word is longer; what is, a key or a picture written in letters, takes the stemmer the square of its length. */
const WORD = /^[a-z]{1,64}$/;

/** The stem of a lower-cased word, without its possessive. */
export const stem = remembered((word: string): string => {
  const bare = word
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/'s$|'$/, "");
  return WORD.test(bare) ? porter.stem(bare) : bare;
}, 20_000);
