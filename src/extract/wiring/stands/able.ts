// "May" of what somebody is free to do, as patterns of what is no hedge.

/** Patterns of a "may" or "might" that tells no doubt. */
export const ABLE: readonly string[] = [
  // "May be used only for weddings": a bound of what is possible.
  "\\bmay(?=\\s(?!be\\s\\p{L}+ing\\b)(?:[\\p{L}’'-]+\\s){0,3}?only\\b)",
  "\\b(?:[Mm]ay|[Mm]ight)(?=\\s(?:just\\s)?as\\swell\\b)",
  // "Members may bring one guest but may not stay": leave, and what it ends by.
  "\\bmay(?=\\s(?!not\\b|be\\b|have\\b)\\p{L}.*\\b(?:but|and|though)\\s(?:they\\s|he\\s|she\\s)?may\\snot\\b)",
  "(?<=\\bmay\\s(?!not\\b|be\\b|have\\b)\\p{L}.*\\b(?:but|and|though)\\s(?:they\\s|he\\s|she\\s)?)may(?=\\snot\\b)",
];

/** What lays down what somebody may do: "the lease", "council rules", "the Geneva Convention". */
const NORMS =
  /\b(?:act|agreement|bylaws?|by-laws?|charter|clause|code|constitution|contract|convention|covenant|decree|directive|handbook|injunction|law|laws|lease|legislation|licen[cs]e|mandate|manual|order|ordinance|permit|protocol|regulations?|rules?|rulebook|statutes?|terms(?:\sof\s\p{L}+)?|treaty|warrant|will)$/iu;
const OF =
  /[,(]|\s(?:of|for|on|in|between|with|signed|reviewed|seen|obtained|published|that|which|dated|from|by)\s/;
/** What is written before a norm is one: "a draft of the | contract". */
const VERSION =
  /^(?:an?|the|its|his|her|their)\s(?:\p{Ll}+\s)?(?:draft|version|copy|text|part|section|article|paragraph)s?\sof\s/iu;

/** True of words for a paper that grants leave, whose "may" is no doubt. */
export const isNorm = (who: string): boolean => {
  const [head = ""] = who.replace(VERSION, "").split(OF);
  return NORMS.test(head.trim());
};
