// Who keeps something to themselves, leaves it open or stands by it, by words that the lexicon knows otherwise or not at all.

import type { Finding } from "../../../model/attribution.ts";
import { remembered } from "../../../text/remembered.ts";
import { sought } from "../../../text/sought.ts";
import { hedged } from "../../rules/rules.ts";

const TELL =
  "(?:say|comment|discuss|answer|elaborate|confirm|name|identify|give|provide|specify|state|clarify|disclose|reveal|speculate|explain|tell|share|divulge|expand|address|go\\sinto|be\\sdrawn|put\\sa\\sfigure)";
const NOT = "(?:\\snot|n[’']t)";
/** "Did not want | to say", "was unwilling to comment", "has yet to confirm", "stopped short of | naming". */
const KEEPS = new RegExp(
  [
    `\\b(?:did|does|do|would)${NOT}\\s(?:want|wish|care|choose)\\sto\\s${TELL}`,
    `\\b(?:(?:was|were|is|are|be)(?:${NOT}\\s(?:willing|prepared|ready|able|at\\sliberty|in\\sa\\sposition)|\\s(?:unwilling|unable|reluctant|loath))|felt\\sunable)\\sto\\s${TELL}`,
    "\\bst(?:ops?|opped|opping)\\sshort\\sof\\s(?:saying|naming|confirming|identifying|giving|specifying|disclosing|revealing|explaining|commenting|elaborating)",
    `\\b(?:has|have|had)\\syet\\sto\\s(?:\\p{Ll}+ly\\s)?(?:${TELL}|respond|reply)`,
    `\\bst(?:ay|ays|ayed)\\ssilent\\s(?:on|about)`,
  ].join("|"),
  "iu",
);
const END = new RegExp(`(?:${KEEPS.source})(?:\\son|\\sabout|\\sto)?$`, "iu");
/** So much before a verb tells whether it was done. */
const AHEAD = 40;

/** "Stay | silent on": no fewer code units of it stand before a verb. */
const SHORTEST = 5;

const ends = remembered((words) => END.test(words));
const isBare = remembered((words) => /^(?:to\s)?\p{Ll}+(?:\son)?$/u.test(words));

/** True of who keeps to themselves what is told behind the verb, by all that leads to it. */
export function holdsBack(text: string, { source, cue }: Finding, words: string): boolean {
  if (ends(words)) return true;
  const last = cue.at(-1);
  if (!last) return false;
  const from = Math.max(source.at(-1)?.end ?? 0, last.start - AHEAD);
  return (
    from + SHORTEST <= last.start &&
    isBare(words) &&
    END.test(text.slice(from, last.end).replace(/\s+/g, " "))
  );
}

/** "Gave no further details regarding | the arrest", "offered | no explanation for the change". */
export const GIVES_NONE =
  /\b(?:g[ai]ve[sn]?|giving|offer(?:s|ed|ing)?|provid(?:e[sd]?|ing)|releas(?:e[sd]?|ing)|shar(?:e[sd]?|ing))\sno\s(?:\p{Ll}+\s){0,2}(?:answers?|comment|details?|evidence|explanation|information|names?|proof|reasons?|specifics|timeline|timetable|word)\b/iu;

/** "It would be inappropriate to comment": somebody says that nothing will be said. */
export const UNFIT =
  /^(?:that\s)?(?:it|this)\s(?:would|will|is|was)(?:\s(?:be|have\sbeen))?\s(?:inappropriate|improper|premature|wrong|unfair|irresponsible|unhelpful|imprudent|unwise|too\s(?:early|soon)|not\s(?:be\s)?(?:appropriate|right|proper|fair|helpful))\s(?:for\s(?:[\p{L}’'-]+\s){1,4}?)?to\s(?:comment|discuss|speculate|say|elaborate|go\sinto)/iu;

/** "Has never doubted": who holds it to be so. */
export const NO_DOUBT =
  /\b(?:never|not|no\slonger|hardly|scarcely|barely|n[’']t)\s(?:(?:once|really|seriously|ever|even)\s|for\sa\s(?:moment|second|minute)\s)?(?:doubt(?:s|ed)?|question(?:s|ed)?|wavered)$/i;

/** "Didn't realize | what it was": nothing is kept back by who does not know it. */
export const UNAWARE =
  /(?:\bnot|n[’']t|\bnever)\s(?:(?:at\sfirst|initially|even|yet|fully)\s)?(?:reali[sz]ed?|noticed?|grasp(?:ed)?|appreciated?|fores(?:ee|aw))$/i;

/** "Does not regret", "doesn't remember": nothing is kept back by who tells how they feel or what they know no more. */
export const UNFELT =
  /(?:\bnot|n[’']t|\bnever|\bno\slonger)\s(?:(?:\p{Ll}+ly|even|yet|at\sall)\s)?(?:regret(?:ted)?|remember(?:ed)?|recall(?:ed)?|mind|care|fear(?:ed)?|worr(?:y|ied)|miss(?:ed)?|hesitate[d]?|forg[eo]t)(?:\s(?:about|for|over))?$/iu;

/** "Sidestepped questions about | the cost": who does so tells nothing. */
export const SIDESTEPS =
  /\b(?:sidestep(?:s|ped|ping)?|dodg(?:e[sd]?|ing)|duck(?:s|ed|ing)?|evad(?:e[sd]?|ing)|deflect(?:s|ed|ing)?|skirt(?:s|ed|ing)?|avoid(?:s|ed|ing)?(?:\sanswering)?)\s(?:(?:an?|the|any|all|such|several|repeated|further|tricky|direct|tough|hard)\s){0,3}(?:\p{Ll}+[’']s?\s)?questions?(?:\s(?:on|about|over|regarding|from|of|whether|as\sto))?$/iu;

/** "Cannot be ruled out", and a doubt behind a subject too long for it to count as the beginning. */
export const LEFT_OPEN =
  /\b(?:(?:can(?:\snot|not|[’']t)|could(?:\snot|n[’']t))\sbe\s(?:(?:entirely|completely|fully)\s)?(?:ruled\sout|excluded|discounted)|(?:may|might)\s(?:well\s|also\s)?(?:have\s(?:something|a\slot|anything)\sto\sdo\swith|be\s(?:linked|related|connected)\sto))\b/i;

/** What those have. */
export const OPENED = sought(
  ...["ruled out", "excluded", "discounted", "to do with", "linked to", "related to", "connected to"],
);

/** "Questioned | whether it was safe": doubt, where "asked whether" holds nothing. */
export const QUESTIONED = /\bquestion(?:s|ed|ing)?$/i;

/** Whoever alleges something stands by it, whatever the writer does. */
const ALLEGES = /\balleg(?:e|es|ed|ing|ations?)\b/i;
const SUGGESTS = /\bsuggest(?:s|ed|ing)?$/i;
/** What only points to something: "early figures suggest". */
const POINTS =
  /^what\b|\b(?:absence|analys[ei]s|behaviou?r|calculations?|census|clues?|count|data|decisions?|dna|documents?|e-?mails?|estimates?|evidence|experience|experiments?|figures?|findings?|footage|history|images?|indicators?|indications?|investigations?|language|letters?|lists?|logs?|maps?|measurements?|messages?|missives?|model(?:l?ing)?s?|moves?|names?|notes?|numbers|papers?|past|patterns?|photographs?|photos?|pictures?|polling|polls?|posts?|precedents?|prices?|projections?|readings|records?|remarks|reports?|research|responses?|results?|reviews?|samples?|scans?|scores?|screenshots?|searches|signals?|signs?|silence|simulations?|statements?|statistics|stud(?:y|ies)|surveys?|symptoms|tests?|theor(?:y|ies)|timing|titles?|tone|traces|tracking|trends?|trials?|tweets?|videos?|websites?|wording|words|which|that|this|these|it|they)\b/i;

/** True of who stands by what they allege or put forward themselves. */
export function standsBehind(text: string, finding: Finding, cue: string, who: string): boolean {
  const suggests = SUGGESTS.test(cue) && /\p{L}/u.test(who) && !POINTS.test(who);
  return (
    (suggests || ALLEGES.test(cue)) && !hedged(text, finding) && !/\b(?:may|might|could|would)\b/i.test(cue)
  );
}
