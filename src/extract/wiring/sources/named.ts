// Passives whose subject was read as who says it: "the ridge, | dubbed | the Needle by climbers", "is widely considered one of the best",
// "was heckled with cries of “Shame!”". Who says it stands behind "by", or is told nowhere.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";

const BESIDE =
  "(?:(?:also|long|once|often|now|still|since|sometimes|soon|later|then|variously|never|always|\\p{Ll}+ly)\\s)";
/** "Dubbed", "also nicknamed": what gives a name to what stands before it. */
const NAMED = new RegExp(
  `^${BESIDE}{0,2}(?<verb>dubbed|nicknamed|christened|called|termed|branded|labell?ed)$`,
  "u",
);
/** A name takes these no further: who names something tells what, and how it is named. */
const ONLY_NAMES = /^(?:dubbed|nicknamed|christened)$/;
/** A name alone, and what may stand behind it: "the “Grand Hotel” | by soldiers", "the Road King | was arrested". */
const NAME =
  /^(?<name>(?:[Tt]he\s|[Aa]n?\s)?(?:[“"‘][^“”"‘’]{2,60}[”"’]|(?:\p{Lu}|\d)[\p{L}\p{N}.’'-]*(?:\s(?:of\s(?:the\s)?|the\s|and\s)?(?:\p{Lu}|\d)[\p{L}\p{N}.’'-]*){0,5}))(?<rest>$|[,.;]|\sby\s|(?<=[”"’])\s(?!(?:an?|as|the)\s)|\s(?:is|was|are|were|has|had|have|will|would|can|could|in|on|at|after|because|for|since|when|which|who|that|\p{Ll}+(?:ed|s))\b)/u;
/** What is called something behind a comma: "the worst in a century, | killed nine". */
const CALLED =
  /^(?<name>(?:the|an?|one\sof)\s[^,;:“”"]{2,60}?|(?:the\s|an?\s)?[“"][^“”"]{2,60}[”"])(?<rest>$|,\s|\sby\s)/u;
/** "By climbers": who gave the name. */
const BY =
  /^\sby\s(?<who>(?!\p{L}+ing\s)(?:(?!(?:and|in|on|for|because|after|when|who|which|that|is|was|are|were|has|had|will)\s)[\p{L}\p{N}’'-]+\s){0,5}?[\p{L}\p{N}’'-]+)(?=$|[,;.]|\s(?:and|in|on|for|because|after|when|who|which|that|held|based|is|was|are|were|has|had|will)\b)/u;
/** So far behind the verb a name and who gave it are read. */
const FAR = 160;

/** "Has long been considered", "was reported": a verb whose subject is what is said. */
const PASSIVE = new RegExp(
  `^(?:is|are|was|were|(?:has|have|had)\\s${BESIDE}{0,2}been)\\s${BESIDE}{0,2}(?:considered|regarded|viewed|deemed|hailed|touted|billed|reported|rumou?red|heralded|lauded|criticised|criticized|praised)(?:\\s(?:as|to\\sbe))?$`,
  "u",
);
/** "Was reported in | a farmer": who has it, and reports nothing. */
const HAS_IT = /^\s(?:in|among|from|with)\s$/;
const PERSON =
  /^(?:an?|one|two|three|four|five|several)\s(?:[\p{L}\p{N}-]+\s){0,3}?(?:adults?|babies|baby|boys?|child(?:ren)?|farmers?|girls?|m[ae]n|patients?|pensioners?|people|persons?|residents?|teenagers?|travell?ers?|wom[ae]n|workers?)\b/iu;

/** "Is heckled and met with cries of": who cries is another than who hears it. */
const CRIES =
  /^(?:(?:is|are|was|were|been|being|has|have|had|often|also)\s){1,3}(?:\p{L}+ed|met|sent\soff)\b[^“”"]{0,40}\s(?:with|by|to)\s(?:[\p{L}]+\s){0,3}?(?:boos|calls|chants|cries|howls|jeers|screams|shouts|yells)(?:\sof)?$/u;

/** "Is viewed": no passive is shorter. */
const LEAST = 9;

/** A finding whose source is what a passive verb is about, with who says it, if anybody, in its place. */
export function asPassive(text: string, view: View, finding: Finding): Finding {
  const [cue, more] = finding.cue;
  const [source, second] = finding.source;
  if (!cue || more || !source || second) return finding;
  const words = wordsOf(text, [cue]);
  const named = words.endsWith("ed") ? NAMED.exec(words)?.groups?.["verb"] : undefined;
  if (named !== undefined) return withName(text, view, finding, named);
  if (source.start < cue.start) {
    if (words.length < LEAST) return finding;
    if (CRIES.test(words)) return anew(finding, { source: [] });
    return PASSIVE.test(words) && source.end + 1 === cue.start ? told(finding, source) : finding;
  }
  const has =
    words.endsWith("reported") && /\breported$/.test(words) && HAS_IT.test(text.slice(cue.end, source.start));
  return has && PERSON.test(wordsOf(text, [source])) ? anew(finding, { source: [] }) : finding;
}

/** A finding with its source as the first of what is said. */
const told = (finding: Finding, source: Span): Finding =>
  anew(finding, { source: [], content: [source, ...finding.content] });

/** A finding in which what is given a name stands before the verb, and who gave it behind "by". */
function withName(text: string, view: View, finding: Finding, verb: string): Finding {
  const [[source], [cue], [said]] = [finding.source, finding.cue, finding.content];
  if (!source || !cue || !said || source.end > cue.start || said.start !== cue.end + 1) return finding;
  const gap = text.slice(source.end, cue.start);
  const apart = text.slice(cue.start - 2, cue.start) === ", ";
  const beside = gap === " " || gap === ", ";
  if (!apart && !beside) return finding;
  if (beside && /,/.test(wordsOf(text, [source]))) return finding;
  const behind = text.slice(said.start, Math.min(said.start + FAR, endOf(view, said)));
  const only = ONLY_NAMES.test(verb);
  const match = (only ? NAME.exec(behind) : null) ?? (apart ? CALLED.exec(behind) : null);
  const name = match?.groups?.["name"];
  if (!match || name === undefined) return finding;
  const by = BY.exec(behind.slice(name.length))?.groups?.["who"];
  // "Lind, called the plan a joke": what has neither a name of its own nor anybody who gave it may be a main verb.
  if (!only && by === undefined && !/^,\s/.test(match.groups?.["rest"] ?? "")) return finding;
  const thing = beside ? source : nounBefore(view, cue);
  if (!thing) return finding;
  const at = said.start + name.length + 4;
  return anew(finding, {
    source: by === undefined ? [] : [{ start: at, end: at + by.length }],
    content: [thing, { start: said.start, end: said.start + name.length }],
  });
}

/** Where the sentence of some words ends. */
function endOf(view: View, said: Span): number {
  const [first = 0] = covered(view, [said]);
  return view.end[(view.from[(view.sentence[first] ?? 0) + 1] ?? 0) - 1] ?? said.end;
}

/** The noun with what belongs to it that ends by the comma before a verb; null where none does. */
function nounBefore(view: View, cue: Span): Span | null {
  const [verb = 0] = covered(view, [cue]);
  const last = verb - 2;
  if (view.word[verb - 1] !== "," || !/^NN/.test(view.pos[last] ?? "")) return null;
  let first = last;
  while (/^(?:NN|JJ|CD|POS|DT|PRP\$)/.test(view.pos[first - 1] ?? "")) first -= 1;
  return { start: view.start[first] ?? 0, end: view.end[last] ?? 0 };
}
