import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import { remembered } from "../remembered.ts";

/** The stem of a lower-cased word, without its possessive. */
export const stem = remembered((word: string): string => {
  const bare = word
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/'s$|'$/, "");
  return /^[a-z]+$/.test(bare) ? porter.stem(bare) : bare;
}, 20_000);
