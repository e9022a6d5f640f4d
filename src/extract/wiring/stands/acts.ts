import type { Act, Polarity } from "../../../model/attribution.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs and adjectives that tell what somebody means to do, where what they mean begins with "to". */
const MEANT = words(
  "seek aim decide agree pledge opt attempt try determined eager willing ready prepared reluctant decision proposal plan effort refuse offer look choose elect commit resolve wish desire mean prefer",
);
/** Words that tell what somebody holds or feels, whether or not they said so. */
const HELD = words(
  "convinced confident certain sure concerned afraid optimistic pessimistic hopeful doubtful skeptical sceptical worried aware unaware wary fearful prefer like dislike love hate wish belief conviction confidence reckon",
);
const SPEAKS =
  /^to\s(?:comment|say|answer|discuss|elaborate|respond|reply|speak|talk|specify|confirm|identify|name|provide\sdetails|be\s(?:named|identified|quoted|interviewed|drawn))\b/i;

/** What somebody declines who declines to speak: "declined | an interview". */
const ASKED =
  /^(?:an?\s|any\s|all\s|further\s|repeated\s|several\s|our\s)*(?:interviews?|comment|requests?|invitations?)\b/i;

/** What is done by a cue: `known` is what the lexicon of the rules tells of it, `said` how its content begins. */
export function actOf(lemma: string, said: string, known: Act | undefined): Act {
  // "Expects to sail" tells what somebody means to do, "expects rain" what they hold will come.
  if (/^(?:expect|hope)$/.test(lemma)) return /^to\s/i.test(said) ? "intention" : "belief";
  if (known !== undefined && known !== "statement") return known;
  if (MEANT.has(lemma) && /^to\s/i.test(said) && !SPEAKS.test(said)) return "intention";
  return HELD.has(lemma) ? "belief" : (known ?? "statement");
}

/** "Declines" where somebody declined or refused to speak. */
export function declining(lemma: string, said: string, given: Polarity): Polarity {
  return /^(?:decline|refuse)$/.test(lemma) && (SPEAKS.test(said) || ASKED.test(said)) ? "declines" : given;
}
