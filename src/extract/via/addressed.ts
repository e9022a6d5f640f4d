// Whom a verb other than "told" has for its object: "reminded | residents | to lock their doors", "informed | the widow | that it was over".

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { remembered } from "../../text/remembered.ts";
import { trimmed } from "../../text/span.ts";
import { bearerLength, isOutlet, LAW } from "./names.ts";
import { withTitle } from "./titled.ts";
import { hears } from "./told.ts";

const AUX = "(?:(?:has|have|had|is|are|was|were|also|later|then|again|repeatedly|now)\\s){0,3}";
/** Verbs that have for their object whoever hears, and nothing else before what was said. */
const ONLY =
  "alert(?:s|ed|ing)?|(?:re)?assur(?:es?|ed|ing)|inform(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|remind(?:s|ed|ing)?|caution(?:s|ed|ing)?|advis(?:es?|ed|ing)|instruct(?:s|ed|ing)?|warn(?:s|ed|ing)?";
/** Verbs that may have things for their object as well: "ordered | parts | to mend the pump". */
const ALSO =
  "order(?:s|ed|ing)?|command(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|implor(?:es?|ed|ing)|beg(?:s|ged|ging)?|brief(?:s|ed|ing)?|text(?:s|ed|ing)?|messag(?:es?|ed|ing)|e-?mail(?:s|ed|ing)?|radio(?:es|ed|ing)?|(?:tele)?phon(?:es?|ed|ing)|cabl(?:es?|ed|ing)|encourag(?:es?|ed|ing)|convinc(?:es?|ed|ing)|persuad(?:es?|ed|ing)|promis(?:es?|ed|ing)";
const ACTIVE = new RegExp(`(?:^|\\s)(?:(?<only>${ONLY})|(?<tell>t(?:ells?|old|elling))|(?:${ALSO}))$`, "iu");
const PASSIVE = /\b(?:was|were|is|are|be|been|being|get|got)\s(?:\p{L}+ly\s|also\s|later\s)?\S+$/iu;
/** The verb and whom it was told to in one: "alerted its patients", "emailed staff to say". */
const JOINED = new RegExp(
  `^(?<verb>${AUX}(?:${ONLY}|${ALSO}|t(?:ells?|old|elling)))\\s(?<whom>(?!(?:about|of|against|on|in|to|that|for|it|not)\\b)[^,;:“”"]{2,50}?)(?<say>\\sto\\s(?:say|warn|tell|inform)(?:\\sthat)?)?$`,
  "iu",
);
const CALLED_ON = /\bcall(?:s|ed|ing)\son$/;
/** A few words that name somebody: no clause, and no phrase that tells what it was about. */
const WHOM =
  /^(?!(?:about|of|against|on|in|at|by|for|from|with|to|that|it|not|only|again|strongly|this(?!\s(?:newspaper|column|paper|reporter|website|magazine|programme|writer))|what|how|why|when|if)\b)(?!.*\b(?:is|are|was|were|has|have|had|will|would|could|that|which|who|about|against|and\sthen)\b)[^,;:“”"()]{2,60}$/iu;
/** Words that tell somebody apart: "the widow", "its patients", "two clerks", a name. */
const CERTAIN =
  /^(?:(?:the|an?|his|her|their|its|our|my|your|all|both|several|some|two|three|four|five|other|local|fellow|this)\s|\p{Lu})/u;
/** What is said in a clause, or is to be done: "warned the bill would fail" has no hearer. */
const SAID =
  /^(?:that|to|not\sto|how|why|what|whether|where|when|it|he|she|they|there|we|I|you|the|an?|his|her|their|its|no|nobody|all|\p{Lu}\p{Ll}*)\b|^[“"‘']/u;

/** Verbs that have "to" behind them, as more of what is told of whoever hears: "those who | want | to leave". */
const HOPING =
  "want|wish|hope|plan|need|try|tr(?:y|ie[sd])|ha(?:s|ve|d)|us(?:e|ed)|like|intend|prefer|seek|refuse|fail|begin|start|continue|belong|happen|travel|go|going|come|came|close|next|due|ready|able|likely|relate|link|add|move|moving|return|respond|reply|write|wr(?:ote|iting)";
/** "Urged | people who live near the river | to stay indoors": whom it is told to, with a clause of their own, and what they are to do. */
const CLAUSED = new RegExp(
  `^(?<whom>(?<noun>(?!(?:any|every|some)(?:one|body)\\b)(?:(?:the|all|any|its|his|her|their|other|some|several)\\s)?(?:\\p{Ll}[\\p{Ll}’-]*\\s){0,2}?\\p{Ll}{3,})\\s(?:who|whose|that(?!\\s(?:the|an?|it|he|she|they|his|her|their|its|no|there|\\p{Lu}))|which|with|in|of|from|near|living|staying|travelling|traveling|holding)\\s[^,;:“”"]{2,80}?)(?<!\\s(?:${HOPING})(?:s|ed|ing)?)\\s(?=(?:not\\s)?to\\s(?!(?:the|an?|his|her|its|their|this|that|all|each|every|one)\\b)\\p{Ll}+)`,
  "u",
);

/** "Warned | the minister | he was late": whom it is told to, right before a clause with no word that opens it. */
const BEFORE_CLAUSE =
  /^(?<whom>(?:(?:the|an?|his|her|its|their|our|my)\s(?:\p{Ll}[\p{Ll}’'-]*\s){0,2}?\p{Ll}{3,}|(?:\p{Ll}{3,}\s)?\p{Ll}{3,}s))\s(?=(?:he|she|they|it|we|I|you|there|nobody|no\sone|everyone)\s\p{Ll}|(?:the|an?|his|her|its|their)\s(?:\p{Ll}+\s){1,3}?(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does)\s)/u;

const TELLS_OF = /\b(?:remind|inform|notif|assur|alert|warn|convinc)\p{Ll}*\s$/u;
const OF_IT = /^\sof\s(?:the|an?|his|her|its|their|this|that)\s/;

/** What is told, and nobody whom it is told to. */
const THINGS = /\b(?:truth|stor(?:y|ies)|tales?|jokes?|lies?|secrets?|difference|time|news|world)$/i;
/** "Complained | to the tower | that", "testified | before the panel | that". */
const TO = /^(?:to|before|in\sfront\sof|(?<print>on|in))\s(?=\S)/;

/** What a verb tells by itself. Texts use few, again and again. */
const meant = remembered((how: string) => {
  const active = ACTIVE.exec(how);
  return {
    held: JOINED.exec(how),
    isPassive: PASSIVE.test(how),
    isActive: active !== null,
    /** True of verbs that have nothing else for their object. */
    isDirect: (active?.groups?.["only"] ?? active?.groups?.["tell"]) !== undefined,
    callsOn: CALLED_ON.test(how),
  };
});

/** A finding with whom its verb has for its object in `via`, where nobody was found to hear it. */
export function addressed(text: string, given: Finding): Finding {
  const finding = invited(text, apartFromSaid(text, withTitle(text, given)));
  const cue = finding.cue.at(-1);
  if (!cue) return finding;
  const how = text.slice(cue.start, cue.end);
  const said = finding.content.find(({ start }) => start >= cue.end);
  // Most say it, which nobody has for an object.
  const isSaid = how === "said" || how === "says";
  const { held, isPassive, isActive, isDirect, callsOn } = meant(how);
  if (held) return apart(text, finding, cue, held, said);
  if (!said) return behind(text, finding, cue);
  if (isPassive) return finding;
  const gap = text.slice(cue.end, said.start);
  if (isSaid && gap === " ") return finding;
  const heard = finding.via.find((span) => span.start !== said.start);
  if (gap === " " && !heard && (isActive || callsOn)) return claused(text, finding, said);
  const led = TO.exec(gap.trimStart());
  const to = led?.[0].length ?? 0;
  const whom = gap.trim().slice(to);
  if (!isActive && to === 0) return finding;
  if (!/^\s.+\s$/su.test(gap) || !SAID.test(text.slice(said.start, said.start + 12)) || !WHOM.test(whom))
    return finding;
  const own = whom.slice(0, bearerLength(whom)).replace(/(?:\s\p{Ll}+ly|\.)$/u, "");
  const { length } = own;
  const direct = to === 0 && isDirect && !THINGS.test(own);
  // "Ordered in a Freedom of Information Act suit | the ministry to …": a law hears nothing.
  const fits =
    led?.groups?.["print"] !== undefined
      ? isOutlet(own)
      : !LAW.test(own) && (hears(own) || (direct && CERTAIN.test(own)));
  const at = cue.end + 1 + to;
  const hearer: Span = { start: at, end: at + length };
  // Who carries it further stays behind who heard it first.
  const others = finding.via.filter(({ start, end }) => end <= hearer.start || start >= hearer.end);
  return fits && length > 0 && others.length === finding.via.length
    ? { ...finding, via: [hearer, ...others] }
    : finding;
}

/** "Invited | the panel | to find that": before a verb that was taken for what they did themselves. */
const INVITED =
  /(?<=\s)(?<verb>invit(?:es?|ed)|ask(?:s|ed)|urg(?:es?|ed)|press(?:es|ed)|begg?(?:s|ed)|encourag(?:es?|ed)|advis(?:es?|ed)|order(?:s|ed)|instruct(?:s|ed)|direct(?:s|ed))\s(?<whom>(?!to\b)[^,;:“”".]{2,50}?)\s$/u;
const TO_FIND = /^to\s\p{Ll}+$/u;
const THAT = /^(?:that|how|why|whether)\s/;

/** A finding of what somebody is asked to find or say as what they are asked. */
function invited(text: string, finding: Finding): Finding {
  const [cue, other] = finding.cue;
  const [said, ...more] = finding.content;
  const [source] = finding.source;
  if (
    !cue ||
    other ||
    !said ||
    !source ||
    finding.via.length > 0 ||
    !TO_FIND.test(text.slice(cue.start, cue.end))
  )
    return finding;
  if (
    said.start !== cue.end + 1 ||
    !THAT.test(text.slice(said.start, said.start + 9)) ||
    source.end > cue.start
  )
    return finding;
  const { verb = "", whom = "" } = INVITED.exec(text.slice(source.end, cue.start))?.groups ?? {};
  if (verb === "" || !hears(whom)) return finding;
  const at = cue.start - 1 - whom.length;
  return {
    ...finding,
    cue: [{ start: at - 1 - verb.length, end: at - 1 }],
    content: [{ start: cue.start, end: said.end }, ...more],
    via: [{ start: at, end: at + whom.length }],
  };
}

/** "Told | the Post | they had been", where "the Post they" was taken for who heard it. */
function apartFromSaid(text: string, finding: Finding): Finding {
  const { via, content } = finding;
  if (!via.some((span) => content.some((one) => one.start > span.start && one.start < span.end)))
    return finding;
  return {
    ...finding,
    via: via.map((span) => {
      const next = content.find((one) => one.start > span.start && one.start < span.end);
      return next ? trimmed(text, { start: span.start, end: next.start }) : span;
    }),
  };
}

/** "Advised | guests whose passports were copied to ask for new ones": who hears, apart from what they are told to do. */
function claused(text: string, finding: Finding, said: Span): Finding {
  const words = text.slice(said.start, said.end);
  const before = BEFORE_CLAUSE.exec(words)?.groups?.["whom"] ?? "";
  const { whom = before, noun = before } = CLAUSED.exec(words)?.groups ?? {};
  if (whom === "" || !hears(noun)) return finding;
  // "Reminded voters of his promise to cut taxes": what they were told of.
  if (
    TELLS_OF.test(text.slice(Math.max(0, said.start - 20), said.start)) &&
    OF_IT.test(whom.slice(noun.length))
  )
    return finding;
  const via: Span = { start: said.start, end: said.start + whom.length };
  return {
    ...finding,
    content: finding.content.map((span) => (span === said ? { start: via.end + 1, end: span.end } : span)),
    via: [via],
  };
}

/** “It’s a circus,” Blum muttered | to her coach: whom it was said to stands behind the verb. */
const BEHIND =
  /^\sto\s(?<whom>[^,.;:!?“”"()\n]{2,50}?)(?=[.,;]|\s(?:on|in|after|before|as|when|while|during|at)\s|$)/u;

/** “It was out,” Tan told | the umpire. */
const OBJECT =
  /^\s(?<whom>(?:(?:the|an?|his|her|their|its|my|our|this)\s|\p{Lu})[^,.;:!?“”"()\n]{2,50}?)(?=[.,;]|\s(?:on|in|after|before|as|when|while|during|at)\s|$)/u;

function behind(text: string, finding: Finding, cue: Span): Finding {
  const { via, source } = finding;
  if (via.length > 0 || source.length === 0) return finding;
  const from = Math.max(cue.end, ...source.map(({ end }) => end));
  const rest = text.slice(from, from + 70);
  const told = from === cue.end && /(?:^|\s)t(?:ells?|old|elling)$/i.test(text.slice(cue.start, cue.end));
  const object = told ? OBJECT.exec(rest)?.groups?.["whom"] : undefined;
  const whom = object ?? BEHIND.exec(rest)?.groups?.["whom"];
  if (whom === undefined || !(object !== undefined ? !THINGS.test(object) : hears(whom))) return finding;
  const start = from + (object === undefined ? 4 : 1);
  return { ...finding, via: [{ start, end: start + whom.length }] };
}

/** "The clinic | alerted its patients | that it had failed": the verb without whom it was told to. */
function apart(
  text: string,
  finding: Finding,
  cue: Span,
  { groups }: RegExpExecArray,
  said: Span | undefined,
): Finding {
  const { verb = "", whom = "", say } = groups ?? {};
  const at = cue.start + verb.length + 1;
  // Who carries it further stays behind who heard it first.
  const others = finding.via.filter(({ start, end }) => end <= at || start >= at + whom.length);
  const heard = finding.via.some(({ start, end }) => start === at && end === at + whom.length);
  if (
    (others.length < finding.via.length && !heard) ||
    finding.cue.length > 1 ||
    !hears(whom) ||
    PASSIVE.test(verb)
  )
    return finding;
  if (!said || (say === undefined && !SAID.test(text.slice(said.start, said.start + 12)))) return finding;
  const first: Span = { start: cue.start, end: cue.start + verb.length };
  const rest: Span[] = say === undefined ? [] : [{ start: cue.end - say.length + 1, end: cue.end }];
  return { ...finding, cue: [first, ...rest], via: [{ start: at, end: at + whom.length }, ...others] };
}
