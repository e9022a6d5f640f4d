/** Words that lead into a clause, as a pattern: prepositions, conjunctions, adverbs and participles at the head of a sentence. */
export const LEADS =
  "In|On|At|After|Before|When|Whenever|While|If|As|Since|Despite|Although|Though|Because|To|For|With|Without|Among|Amid|Out|By|From|Under|Over|During|Following|According|Now|Then|Today|Later|Earlier|Meanwhile|However|Instead|Still|Yet|Once|Until|Unless|Where|Like|Unlike|Given|Behind|Beyond|Through|Throughout|Within|Together|Even|\\p{L}+ing|\\p{L}+ed";

/** Words that begin so. */
export const LED = new RegExp(`^(?:${LEADS})\\b`, "u");
