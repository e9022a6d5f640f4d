// "Could" and "may" of what somebody is able or free to do, as patterns of what is no hedge.

const SOMEBODY = "(?:[Ii]|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Aa]nyone|[Aa]nybody)";
/** Plurals of those who act, and not "rivers" or "factors". */
const PEOPLE =
  "(?!(?:[Rr]iv|[Tt]ow|[Ww]at|[Pp]ow|[Nn]umb|[Oo]rd|[Mm]att|[Ss]how|[Pp]ap|[Ll]ett|[Oo]th|[Ff]low|[Ss]tick)ers\\b|[Ff]actors|[Mm]otors|[Ee]rrors|[Dd]oors|[Ff]loors|[Pp]lants|[Ff]ees|[Tt]rees)[\\p{L}’'-]+(?:[^e\\s]ers|ors|ists|ants|ees|icians|smen|swomen)|[Pp]eople|[Ss]taff|[Mm]inisters|[Cc]ouncils";
/** What happens to people, and what they have no choice in. */
const BEFELL =
  "(?:been|had|died|drowned|become|got|gotten|lost|suffered|missed|fallen|burned|burnt|bled|happened|forgotten|misheard|mistaken|misunderstood|caught|contracted)\\b";
/** What one can do or cannot, and of which there is no doubt. */
const SKILLS =
  "(?:draw|sing|name|list|recite|describe|paint|write|count|tell|quote|show|sketch|hum|play|swim|speak|spell|fill|go\\son|give\\syou|do\\s(?:it|that|this))";

/** Patterns of a "could", "may" or "might" that tells no doubt. */
export const ABLE: readonly string[] = [
  // "Could show a car only within ten metres", "may be used only for weddings": a bound of what is possible.
  "\\b(?:could|may)(?=\\s(?!be\\s\\p{L}+ing\\b)(?:[\\p{L}’'-]+\\s){0,3}?only\\b)",
  "\\b(?:[Mm]ay|[Mm]ight)(?=\\s(?:just\\s)?as\\swell\\b)",
  // "They could have asked us": what was open to somebody, and was not done.
  `(?<=\\b(?:${SOMEBODY}|${PEOPLE})\\s)could(?=\\s(?:\\p{L}+ly\\s|always\\s|just\\s|well\\s)?have\\s(?!${BEFELL})\\p{L}+)`,
  `(?<=\\b(?:[Ii]|[Ww]e|[Yy]ou)\\s)could(?=\\s(?:still\\s|probably\\s|easily\\s|even\\s)?${SKILLS}\\b)`,
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
