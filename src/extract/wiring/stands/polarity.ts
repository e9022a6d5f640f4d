// Whether a source stands by what it is said to say, by more than the verb and the first hedge.

import type { Finding, Polarity } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { remembered } from "../../../text/remembered.ts";
import { sought } from "../../../text/sought.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { CUES } from "../../rules/lexicon.ts";
import { mayHave, sentenceOf, type Words } from "../reading.ts";
import { CONTESTS, contestsBetween, contestsIn, SAID } from "./contests.ts";
import { advises, isFirm, SEEMS } from "./firm.ts";
import {
  GIVES_NONE,
  holdsBack,
  LEFT_OPEN,
  NO_DOUBT,
  OPENED,
  QUESTIONED,
  SIDESTEPS,
  standsBehind,
  UNAWARE,
  UNFELT,
  UNFIT,
} from "./reserve.ts";

/** "Withdrew | that claim": who takes it back stands by it no more. */
const RETRACTS =
  /\b(?:retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|disown(?:s|ed|ing)?|withdr(?:ew|aws?|awn|awing)|t(?:ook|akes?|aken|aking)\sback)$/i;
const CLAIMED =
  /^(?:the|this|that|those|these|an?|its|his|her|their|earlier)\s(?:[\p{L}’'-]+\s){0,2}?(?:accusations?|allegations?|assertions?|claims?|remarks?|statements?|suggestions?)\b/iu;
/** "Doubts | that it will open". */
const DOUBTS = /^(?:(?:also|still|privately|openly|has|have|had|long|now)\s)*doubt(?:s|ed|ing)?$/i;
/** "Neither confirmed nor denied": no stand at all. */
const NEITHER =
  /\b(?:neither\s(?:confirm|den)\w*\s(?:n?or)\s(?:confirm|den)\w*|(?:not|n[’']t)\s(?:confirm|deny)\s(?:n?or)\s(?:confirm|deny))\b/i;
const NONE = /^(?:neither|none|nobody|no\sone|not\sone)\b/i;
const ANSWERS =
  /^(?:(?:immediately|have|also|ha[sd])\s)*(?:responded|replied|commented|answered|returned|reacted)\b/i;
/** What nobody did of whom it is told that none would: "neither | would say | whether it rained". */
const WOULD =
  /^(?:would|will|(?:was|were)\s(?:willing|prepared|ready|able)\sto|agreed\sto|wanted\sto|wished\sto|could)\s(?:immediately\s|publicly\s)?(?:say|comment|discuss|confirm|disclose|reveal|elaborate|answer|identify|name|explain)\b/i;
/** What somebody says who says that nothing will be said: "it would not be commenting". */
const SILENT =
  /^(?:that\s)?(?:it|he|she|they|we|I|the\s\p{Ll}+)\s(?:(?:would|will|could|can|do|does|did)(?:\snot|n[’']t)\s(?:be\s|wish\sto\s|want\sto\s)?(?:comment|discuss)|(?:won[’']t|cannot)\s(?:be\s)?(?:comment|discuss)|(?:had|has|have)\s(?:no\s(?:further\s|immediate\s)?comment|nothing\s(?:further\s|more\s|else\s)?to\s(?:say|add)))/iu;
/** What is declined by what somebody says is said with one of these. */
const DECLINED = sought("comment", "discuss", "nothing", "speculate", "to say", "elaborate", "go into");
/** "Found no evidence | that it rained". */
const NO_PROOF =
  /\b(?:found|finds?|sees?|saw|seen|has|have|had)\sno\s(?:\p{Ll}+\s)?(?:evidence|indications?|signs?|proof|reason\sto\s\p{Ll}+|suggestion|suspicion)$/u;
/** "Found | no evidence that it rained". */
const NO_PROOF_OF = new RegExp(`${NO_PROOF.source.slice(0, -1)}\\s(?:that|of)\\b`, "u");
const NO = sought("no ");
/** A claim that the words behind it call false: "the claim that … is false". */
const FALSE =
  /^[,\s]{0,2}(?:(?:is|was|are|were|has\sbeen|have\sbeen|turned\sout\sto\sbe|proved(?:\sto\sbe)?)\s)(?:(?:completely|entirely|totally|simply|demonstrably|utterly|also|partly|mostly|largely|just)\s)?(?:false|untrue|not\strue|wrong|baseless|unfounded|misleading|incorrect|fabricated|fake|inaccurate|a\shoax|debunked|disproved|without\sfoundation)\b/i;
const CLAIM =
  /\b(?:claims?|allegations?|reports?|rumou?rs?|suggestions?|assertions?|stor(?:y|ies)|posts?|accusations?)$/i;

/** "Called the claims “without merit”". */
const CALLS = /\b(?:call|describ|label|brand|dismiss|denounc|condemn|characteri[sz]|decri)\p{Ll}*$/iu;
const UNTRUE =
  /\b(?:without\s(?:merit|foundation|basis)|baseless|false|untrue|unfounded|groundless|meritless|nonsense|fabricat(?:ed|ion)|fictitious|fiction|lies?|fake|hoax|smears?|rubbish|invented|invention|misleading|mistaken|inaccurate|incorrect|wrong)\b[^,;]{0,40}$/i;
const DISMISSES = /\bdismiss(?:es|ed|ing)?$/i;
/** What is untrue or nothing to those who dismiss it, where it is they who are spoken of that are called so. */
const DISMISSED =
  /\b(?:accus|alleg|argument|assert|attack|call|charge|claim|comment|complain|concern|criti|demand|evidence|explanation|fear|finding|hypothes|idea|investigation|issue|it|lawsuit|link|notion|objection|poll|possibilit|probe|prospect|question|remark|report|rumou?r|scandal|speculation|statement|stor(?:y|ies)|stud(?:y|ies)|suggestion|suit|talk|that|theor|this|threat|warning|worr)/i;
/** "Countered | claims made by the union": what is said against them stands behind "that". */
const COUNTERS = /\bcounter(?:s|ed|ing)?$/i;
const COUNTERED =
  /^(?!that\s)(?:(?:the|those|these|such|some|recent|earlier|any|his|her|its|their)\s)*(?:\p{Ll}+\s){0,2}?(?:claims?|reports|allegations?|accusations?|suggestions?|assertions?|notions?|rumou?rs?|speculation|narratives?)\b/iu;
const REFERS = "\\b(?:refer(?:s|red)|direct(?:s|ed)|pass(?:es|ed)|forward(?:s|ed)|redirect(?:s|ed))";
const ASKED =
  "(?:all\\s|any\\s|further\\s|its\\s|such\\s)*(?:questions|inquiries|enquiries|requests|queries)";
/** "Referred questions to | its lawyer". */
const PUT_OFF = new RegExp(
  `${REFERS}\\s${ASKED}(?:\\s(?:for\\scomment\\s)?(?:on\\s)?(?:to|about|on|regarding))?$`,
  "i",
);
/** "Referred | questions to its lawyer". */
const PUTS_OFF = new RegExp(`${REFERS}$`, "i");
const QUESTIONS = new RegExp(`^${ASKED}\\b.*\\sto\\s`, "i");
/** What somebody keeps to themselves who declines to tell it: "declined | to give details", "refused | to rule out a strike". */
const KEPT =
  /^to\s(?:(?:give|provide|offer|share|disclose|reveal|release|say|go\sinto)\s(?:any\s|more\s|further\s|many\s|an?\s|its\s|his\s|her\s|their\s|the\s)*(?:details?|reasons?|names?|figures?|numbers?|explanation|information|specifics|timeline|estimate|breakdown|comment|interviews?)|(?:address|share|state|specify|clarify|disclose|divulge)\s\S|rule\s(?:out|in)\b|be\sdrawn\b|take\squestions\b|speculate\b|engage\b|confirm\sor\sdeny\b|divulge\b)/iu;
/** "Declined to say | whether it rained": what is declined is told by the verb itself. */
const TO_TELL =
  /\b(?:declin|refus)\p{Ll}*\sto\s(?:(?:publicly|immediately|directly|further|even)\s)?(?:say|comment|discuss|answer|elaborate|confirm|name|identify|give|provide|specify|state|clarify|disclose|reveal|speculate|explain|address|divulge|share)(?:\son)?$/iu;
/** "Refusal | to say who paid". */
const REFUSAL = /\b(?:refusals?|reluctance|unwillingness)$/i;
const TELLING =
  /^to\s(?:(?:publicly|directly|even)\s)?(?:say|comment|discuss|answer|elaborate|confirm|name|identify|specify|state|clarify|disclose|reveal|speculate|explain|divulge)\b/iu;
/** "Did not wish | to comment". */
const UNWISHED = /\b(?:did|does|do)(?:\snot|n[’']t)\s(?:wish|want|care)$/i;
/** "Ruled out | a sale": what will not be, or was not. */
const RULES_OUT = /\brul(?:e|es|ed|ing)\sout$/i;
const NOT = /(?:\bnot|n[’']t|\bnever|\bcannot)\s/i;
const TO_SPEAK = /^to\s(?:comment|discuss|elaborate|say|speak\sto|be\sdrawn|go\sinto|add\sanything)\b/i;
const DECLINES = /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|would\snot|(?:did|does|do)\snot\sagree)\b/i;
/** "Has admitted faults but | disputes": the last verb governs what was said. */
const LAST_OF_TWO = /\p{L}\s(?:and|but|yet)\s(?:\p{L}+ly\s|also\s|later\s|then\s|still\s)?(?<verb>\p{L}+)$/u;
/** "Liked to say": it was said. */
const TO_SAY = /\b(?:like[sd]?|love[sd]?|use[d]?|wont)\sto\s(?:say|tell|joke|quip|remark|recall)$/i;

/** A finding with the stand that all of its words tell, and what is done by them. */
export function withPolarity(words: Pick<Words, "text" | "sentences">, finding: Finding): Finding {
  const { text } = words;
  const polarity = standOf(words, finding);
  const cue = wordsOf(text, finding.cue);
  const keeps = (polarity === "declines" && finding.polarity !== "declines") || meant(cue).toSay;
  const act = keeps ? "statement" : finding.act;
  return polarity === finding.polarity && act === finding.act ? finding : anew(finding, { polarity, act });
}

/** What a cue tells by itself. Texts use few, again and again. */
const meant = remembered((cue: string) => ({
  toSay: TO_SAY.test(cue),
  neither: NEITHER.test(cue),
  tellsAll: NO_DOUBT.test(cue) || UNAWARE.test(cue) || UNFELT.test(cue),
  sidesteps: SIDESTEPS.test(cue),
  refusal: REFUSAL.test(cue),
  last: CUES.get(LAST_OF_TWO.exec(cue)?.groups?.["verb"]?.toLowerCase() ?? "")?.polarity,
  answers: ANSWERS.test(cue) || WOULD.test(cue),
  putOff: PUT_OFF.test(cue),
  putsOff: PUTS_OFF.test(cue),
  toTell: TO_TELL.test(cue),
  unwished: UNWISHED.test(cue),
  declines: DECLINES.test(cue),
  rulesOut: RULES_OUT.test(cue) && !NOT.test(cue),
  dismisses: DISMISSES.test(cue),
  counters: COUNTERS.test(cue),
  calls: CALLS.test(cue),
  no: /\bno\b/i.test(cue),
  noProof: NO_PROOF.test(cue),
  contests: CONTESTS.test(cue),
  contestsSaid: contestsIn(cue),
  claim: CLAIM.test(cue),
  seems: SEEMS.test(cue),
  retracts: RETRACTS.test(cue),
  doubts: DOUBTS.test(cue),
  questions: QUESTIONED.test(cue) && !NO_DOUBT.test(cue),
}));

function standOf({ text, sentences }: Pick<Words, "text" | "sentences">, finding: Finding): Polarity {
  const { source, content, polarity } = finding;
  const cue = wordsOf(text, finding.cue);
  const verb = meant(cue);
  if (polarity === "declines") return verb.tellsAll ? "asserts" : polarity;
  if (verb.neither || verb.sidesteps) return "declines";
  if (verb.refusal && TELLING.test(wordsOf(text, content))) return "declines";
  if (holdsBack(text, finding, cue)) return "declines";
  const { last } = verb;
  if (last === "denies" || (last === "asserts" && polarity === "denies")) return last;
  const who = wordsOf(text, source);
  if (verb.answers && (NONE.test(who) || isNeither(text, who, source[0]))) return "declines";
  const said = wordsOf(text, content);
  const sentence = sentenceOf(sentences, content);
  if (
    (polarity === "asserts" || polarity === "hedges") &&
    mayHave(sentence, DECLINED) &&
    (SILENT.test(said) || UNFIT.test(said))
  )
    return "declines";
  if (verb.putOff || (verb.putsOff && QUESTIONS.test(said))) return "declines";
  if (verb.toTell || (verb.unwished && TO_SPEAK.test(said))) return "declines";
  if (verb.declines && KEPT.test(said)) return "declines";
  const ahead =
    polarity === "asserts" && (verb.no || mayHave(sentence, NO))
      ? `${cue} ${said.split(" ", 4).join(" ")}`
      : "";
  if (ahead !== "" && GIVES_NONE.test(ahead)) return "declines";
  if (polarity === "denies" && verb.dismisses && isOpinion(said)) return "asserts";
  if (polarity === "asserts" && verb.counters && COUNTERED.test(said)) return "denies";
  if (polarity === "asserts" && verb.calls && SAID.test(said) && UNTRUE.test(said.replace(/[”"’.]+$/, "")))
    return "denies";
  if (polarity === "asserts" && (verb.noProof || verb.rulesOut || (ahead !== "" && NO_PROOF_OF.test(ahead))))
    return "denies";
  if (polarity === "asserts" && verb.contests && (verb.contestsSaid || SAID.test(said))) return "denies";
  if (polarity === "asserts" && verb.retracts && CLAIMED.test(said)) return "denies";
  if (polarity === "asserts" && contestsBetween(text, sentences, finding)) return "denies";
  if (source.length === 0 && verb.claim && FALSE.test(behind(text, content))) return "denies";
  const isOpen = verb.questions && /^(?:whether|if)\s/i.test(said);
  const isLeft = polarity === "asserts" && mayHave(sentence, OPENED) && LEFT_OPEN.test(said);
  if (polarity === "asserts" && (verb.seems || verb.doubts || isOpen || isLeft)) return "hedges";
  if (polarity === "hedges" && standsBehind(text, finding, cue, who)) return "asserts";
  return polarity === "hedges" && (advises(cue, said) || isFirm(text, finding, cue)) ? "asserts" : polarity;
}

/** "Dismissed | a scan as normal", and not "dismissed | the claims as nonsense". */
function isOpinion(said: string): boolean {
  const as = said.search(/\sas\s/);
  return as > 0 && !DISMISSED.test(said.slice(0, as)) && !UNTRUE.test(said.replace(/[”"’.]+$/, ""));
}

/** "Neither the council nor | the bank responded". */
const isNeither = (text: string, who: string, source: Span | undefined): boolean => {
  const before = source ? text.slice(Math.max(0, source.start - 80), source.start) : "";
  return /\bneither\s(?:[^,.;“”]{2,60}\snor\s)?$/i.test(before) && /\snor\s/.test(before + who);
};

const behind = (text: string, content: readonly Span[]): string => {
  const end = content.at(-1)?.end ?? 0;
  return text.slice(end, end + 80);
};
