// Who contests what another said: "pushed back on the claim", "shot down rumours", "laughed off talk of".

import type { Finding } from "../../../model/attribution.ts";
import { remembered } from "../../../text/remembered.ts";
import { sought } from "../../../text/sought.ts";
import { mayHave, sentenceOf, type Written } from "../reading.ts";

/** Verbs that contest what was said, beside those that the lexicon knows. */
export const CONTESTS =
  /\b(?:counter(?:s|ed|ing)?(?=\s\S)|knock(?:s|ed|ing)?(?:\sdown)?|(?:qua|squa)sh(?:es|ed|ing)?|scotch(?:es|ed|ing)?|sl(?:ap|apped|apping)\sdown|(?:swat|bat)(?:s|ted|ting)?\s(?:away|down|aside)|contest(?:s|ed|ing)?|rubbish(?:es|ed|ing)?|debunk(?:s|ed|ing)?|disprove[sd]?|dispel(?:s|led)?|repudiate[sd]?|disavow(?:s|ed)?|pooh-poohed|(?:laugh|shrug|brush|wav)(?:s|es|ed|ing)?\s(?:off|aside|away)|sho(?:ots|t)\sdown|hit(?:s|ting)?\sback\sat|push(?:es|ed|ing)?\sback\s(?:on|at|against)|(?:cast|pour)(?:s|ed)?\s(?:doubt|cold\swater|scorn)\s(?:on|over))\b/i;
/** One of these all of them have. */
const CONTESTED = sought(
  ...["quash", "squash", "scotch", "slap", "swat", "bat ", "bats ", "batt", "laugh", "shrug", "brush", "wav"],
  ...["counter", "knock", "contest", "rubbish", "debunk", "disprove", "dispel", "repudiate", "disavow"],
  ...["pooh-poohed", "shoots down", "shot down", " back at", " back on", " back against"],
  ...["doubt", "cold water", "scorn"],
);
/** What can be contested: the idea, not a penalty or a seat. */
export const SAID =
  /^(?:(?:the|this|that|those|these|any|all|both|such|some|an?|its|his|her|their|recent|earlier|media|press)\s)*(?:(?!(?:as|at|by|for|from|in|of|on|over|that|to|with)\s)[\p{L}’'-]+\s){0,4}?(?:claims?|reports?|reporting|accounts?|allegations?|accusations?|suggestions?|assertions?|ideas?|notions?|rumou?rs?|speculation|talk|gossip|chatter|whispers?|hearsay|innuendo|insinuations?|theor(?:y|ies)|stor(?:y|ies)|versions?|narratives?|characteri[sz]ations?|criticisms?|figures?|numbers|statistics|data|findings?|conclusions?|interpretations?|verdicts?|it|this|that)\b/iu;

/** "Pushed back | on the claim | that it rained", "shot down | rumours | that it leaked": what is contested stands between the verb and what it is. */
export function contestsBetween(
  text: string,
  sentences: readonly Written[],
  { source, cue, content }: Finding,
): boolean {
  const [verb, said] = [cue.at(-1), content[0]];
  const who = source.at(-1);
  if (
    verb &&
    who &&
    who.end < verb.start &&
    verb.start - who.end < 40 &&
    saysThing(text.slice(verb.start, verb.end))
  )
    return contestsIn(text.slice(who.end, verb.end));
  if (!verb || !said || said.start - verb.end > 40 || said.start <= verb.end + 1) return false;
  const between = { start: verb.start, end: said.start };
  if (!mayHave(sentenceOf(sentences, [between]), CONTESTED)) return false;
  return contestsIn(text.slice(between.start, between.end).trimEnd());
}

/** True of words for what can be contested. Cues are few, and told again and again. */
const saysThing = remembered((words) => SAID.test(words));

/** "Laughed off talk of | a split". */
export function contestsIn(words: string): boolean {
  const contests = CONTESTS.exec(words);
  return contests !== null && SAID.test(words.slice(contests.index + contests[0].length).trimStart());
}
