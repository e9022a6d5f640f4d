// What the same one does by a further verb: "said it was sorry and | urged customers to wait".

import type { Finding } from "../../../model/attribution.ts";
import { sought } from "../../../text/sought.ts";
import { trimmed, wordsOf } from "../../../text/span.ts";
import { Places } from "../../quotes/places.ts";
import { namesPeople } from "../../via/names.ts";
import { inPlace } from "../inplace.ts";
import { standing } from "../near.ts";
import { sentenceWith, type Words } from "../reading.ts";

/** Verbs that who speaks does next, and what they speak of hardly ever: "said it was sorry and | urged customers to wait". */
const NEXT =
  /,?\s(?:and|but)\s(?:also\s|has\s|have\s|instead\s)?(?<verb>urge[sd]|advise[sd]|apologi[sz]e[sd]|insist(?:s|ed)|stress(?:es|ed)|vow(?:s|ed)|pledge[sd]|den(?:ies|ied)|accuse[sd]|thank(?:s|ed)|reject(?:s|ed)|dismiss(?:es|ed)|demand(?:s|ed)|(?:express(?:es|ed)|voice[sd])\s(?:the\s|his\s|her\s|their\s|its\s)?(?:confidence|hopes?|concerns?|regrets?|doubts?|optimism|fears?|disappointment|alarm|surprise)(?=\s(?:that|about|over|at)\s)|hint(?:s|ed)(?=\s(?:that|at)\s)|(?:intimate[sd]|signal(?:s|l?ed)|caution(?:s|ed)|conced(?:es|ed))(?=\sthat\s)|(?:sought|seeks?|wanted|wants|demand(?:s|ed)|asked)\sto\sknow(?=\s)|call(?:s|ed)\s(?:on|for)|(?:point(?:s|ed)\sto|sp(?:eaks|oke)\sof|refer(?:s|red)\sto|allude[sd]?\sto|complain(?:s|ed)\s(?:of|about)|warn(?:s|ed)\sof|cite[sd]|lament(?:s|ed)|deplore[sd]?|denounce[sd]|criticise[sd]|criticize[sd]|praise[sd]|condemn(?:s|ed))(?=\swhat\s(?:it|he|she|they)\s(?:call|describe|term|s[ae][eiwy]|deem|consider))|remind(?:s|ed)(?=\s(?:\p{L}+\s){1,4}?(?:that|of|not\sto|to)\s)|(?:declined|refused)\sto(?=\s(?:answer|be\sdrawn|comment|confirm|disclose|discuss|divulge|elaborate|give|go\sinto|identify|name|provide|release|rule|say|share|speak|specify|speculate|take\squestions))|would\snot(?=\s(?:comment|elaborate|discuss|be\sdrawn)))\s(?=\S)/u;
/** "Said she was “delighted” | and promised extra clinics": behind a word in marks it is the speaker's again. */
const NEXT_QUOTED =
  /(?<=[”"])\s(?:and|but)\s(?:also\s)?(?<verb>promise[sd]|threaten(?:s|ed)|warn(?:s|ed)|predict(?:s|ed)|admit(?:s|ted)|announce[sd])\s(?=\S)/u;
const HAS_JOINT = sought(" and ", " but ");
/** Of either. */
const HAS_NEXT = sought(
  ...[" urge", " advise", " apologi", " insist", " stress", " vow", " pledge", " denie", " accuse", " thank"],
  ...[" reject", " dismiss", " demand", " express", " voice", " hint", " intimate", " signal", " caution"],
  ...[
    " conced",
    " sought ",
    " seek",
    " want",
    " asked to ",
    " call",
    " point",
    " speak",
    " spoke ",
    " refer",
  ],
  ...[" allude", " complain", " warn", " cite", " lament", " deplore", " denounce", " criticise"],
  ...[" criticize", " praise", " condemn", " remind", " declined to ", " refused to ", " would not "],
  ...[" promise", " threaten", " predict", " admit", " announce"],
);
const PAST = /(?:ed|said|told|wrote|spoke(?:\sof)?|sought|would\snot|(?:declined|refused)\sto)\b/;

const FEELS =
  /^(?:hint|intimate|signal|caution|conced|express|voice|sought|seek|want|demand(?:s|ed)\sto|asked\sto)/;
/** What is said up to its verb, which tells of whom it is said. */
const SUBJECT =
  /^(?:that\s)?(?<who>[^,;]{2,60}?)\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|met|\p{L}+ed|came|went|saw|took|held|spoke)\b/u;
const isOthers = (words: string): boolean => {
  const who = SUBJECT.exec(words)?.groups?.["who"];
  return (
    who !== undefined &&
    (namesPeople(who) || /leaders|ministers|^they$|^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{L}+)+$/u.test(who))
  );
};

/** "… | but would not comment further.": who speaks will not say more, right behind what was said. */
const SILENT =
  /^,?\s(?:and|but)\s(?<cue>(?:declined|refused)\sto|would\snot|wouldn[’']t)\s(?<what>(?:answer|be\sdrawn|comment|confirm|discuss|elaborate|identify|say|speculate)\b[^.;:!?“”"\n]{0,80})(?=[.;!?\n]|$)/u;

/** Findings with those by which one who speaks says no more. */
export function withFurther({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  const given = inPlace(findings, (finding) => furthered(text, sentences, finding));
  const all = given === findings ? findings : withoutSame(given, findings);
  return inPlace(all, (finding) => {
    const next = silentNext(text, finding);
    if (!next) return finding;
    return standing(all).touching([...next.cue, ...next.content]).length === 0 ? [finding, next] : finding;
  });
}

/** What was read by the same verb alone is the same. */
function withoutSame(given: readonly Finding[], findings: readonly Finding[]): readonly Finding[] {
  const own = new Places(
    given.filter((one) => !findings.includes(one)),
    ({ cue }) => cue,
  );
  return given.filter((one) =>
    own.touching(one.cue).every((other) => other === one || !findings.includes(one)),
  );
}

function silentNext(text: string, finding: Finding): Finding | null {
  const last = finding.content.at(-1);
  if (!last || finding.source.length === 0 || last.start < (finding.cue[0]?.end ?? 0)) return null;
  const { cue, what } = SILENT.exec(text.slice(last.end, last.end + LONGEST))?.groups ?? {};
  if (cue === undefined || what === undefined) return null;
  const start = text.indexOf(cue, last.end);
  const end = start + cue.length;
  return {
    ...finding,
    cue: [{ start, end }],
    content: [trimmed(text, { start: end + 1, end: end + 1 + what.length })],
    manner: "indirect",
    act: "statement",
    polarity: "declines",
  };
}

/** What is looked at behind a content. */
const LONGEST = 140;

/** What the same one says by a further verb, amid what was taken for one content. */
function furthered(
  text: string,
  sentences: Words["sentences"],
  finding: Finding,
): Finding | readonly Finding[] {
  const last = finding.content.at(-1);
  const cue = finding.cue[0];
  if (!last || !cue || finding.source.length === 0 || last.start < cue.end || finding.manner === "direct")
    return finding;
  const sentence = sentenceWith(sentences, last);
  if (sentence && !(sentence.has(HAS_NEXT) && sentence.has(HAS_JOINT))) return finding;
  const words = text.slice(last.start, last.end);
  const match = NEXT.exec(words) ?? NEXT_QUOTED.exec(words);
  const verb = match?.groups?.["verb"] ?? "";
  if (
    !match ||
    match.index < 8 ||
    /[“"]/.test(words.slice(0, match.index)) !== /[”"]/.test(words.slice(0, match.index))
  )
    return finding;
  // "Said the two leaders met and expressed hope": they may have done both.
  if (FEELS.test(verb) && isOthers(words)) return finding;
  if (PAST.test(wordsOf(text, finding.cue)) !== PAST.test(verb)) return finding;
  const start = last.start + match.index + match[0].trimEnd().length - verb.length;
  const own = {
    ...finding,
    content: [...finding.content.slice(0, -1), { start: last.start, end: last.start + match.index }],
  };
  const next: Finding = {
    ...finding,
    cue: [{ start, end: start + verb.length }],
    content: [trimmed(text, { start: start + verb.length, end: last.end })],
    polarity: /^(?:would|declined|refused)/.test(verb)
      ? "declines"
      : /^(?:den|reject|dismiss)/.test(verb)
        ? "denies"
        : "asserts",
    act: "statement",
  };
  return [own, next];
}
