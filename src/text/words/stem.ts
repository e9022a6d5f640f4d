import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

const stemmed = new Map<string, string>();
/** Words come back again and again; when so many are known, it begins anew. */
const MOST_STEMS = 20_000;

/** The stem of a lower-cased word, without its possessive. */
export function stem(word: string): string {
  const known = stemmed.get(word);
  if (known !== undefined) return known;
  const bare = word
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/'s$|'$/, "");
  const made = /^[a-z]+$/.test(bare) ? porter.stem(bare) : bare;
  if (stemmed.size >= MOST_STEMS) stemmed.clear();
  stemmed.set(word, made);
  return made;
}
