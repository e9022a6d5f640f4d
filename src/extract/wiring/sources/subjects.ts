// Sources that are only the end of the subject of their verb: "Guards on | both sides | said", "A paper posted on | a server | argued"; and
// those that are more: "The governor | was curt | : “No.”".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { overlaps } from "../../../text/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { Places } from "../../quotes/places.ts";
import { CUES } from "../../rules/lexicon.ts";
import { isBodyNoun } from "../../speakers/bodies/bodies.ts";
import { inPlace } from "../inplace.ts";
import { LEADS } from "../leads.ts";
import type { Reading } from "../reading.ts";
import { holdsVerb, isVerb } from "../verbs.ts";

/** "Border | guards on both sides | said": what stands between a noun that was taken for all and its verb. */
const BETWEEN =
  /^\s\p{Ll}[\p{Ll}-]*s(?:\s(?:in|on|of|at|from|for|with|by|near|outside|inside)\s[^,;:“”"()—–]{2,60})?\s$/u;
/** "An internal note dated 4 May, a copy of which was obtained by Canal Six, | warns": a subject with what is told beside it. */
const BESIDE = /^(?<who>(?:The|An?)\s[^,;:“”"()]{3,60}),\s[^,;:“”"()]{3,90},\s$/u;
/** "Retired plumber Gus Marlow, 81, who lives above the shop, | insisted": a name with an age or a clause behind it. */
const TOLD_OF =
  /^(?<who>(?:(?!(?:about|as|at|by|from|in|on|that|to|when|with)\s)[\p{L}’'-]+\s){0,5}?(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){1,3}\p{Lu}[\p{L}\p{M}’'-]+,\s(?:\d{1,3}|\d{1,3},\s(?:who|whose|of|from|an?|the)\s[^;:“”"]{2,100}|whose?\s[^,;:“”"]{2,100}|(?:of|from)\s\p{Lu}[^,;:“”"]{1,50})),\s$/u;
/** "Presenting the petition, | retired teacher Gus Marlow, of Mill Lane, | said". */
const DOING = /^\p{Lu}\p{Ll}+ing\s[^,;:“”"]{2,80},\s(?=\p{L}[^,;:“”"]{3,80},\s)/u;
/** "After looking at the pictures | she | concluded": what somebody did before, without a comma. */
const BY_THEN =
  /^(?:(?:after|before|on|upon|when|while|by|having|asked|pressed)\s|\p{L}+ing\s)[^,;:“”"]{2,80}\s(?=(?:he|she|they|we|I)$)/iu;
const THEY = " they".length;
const PRONOUN = /\s(?:he|she|they|we|I)$/;
const BEFORE_VERB = /^,?\s(?:(?:has|have|had|also|later)\s)*$/;
const BEFORE_SOURCE = /^\p{Lu}[^,;:“”"()—–]{2,100}\s(?:in|on|of|at|from|for|with|by|to)\s$/u;
/** "The union", "A water company": no more than a noun. */
const WHAT = /^(?:The|An?)\s(?:\p{Ll}[\p{Ll}’'-]*\s){1,4}$/u;
/** What begins a sentence and no subject. */
const NO_SUBJECT = new RegExp(
  `^(?:${LEADS}|And|But|Or|So|It|He|She|They|We|You|I|This|That|There|Not|Back)\\b`,
  "u",
);
/** What is done to papers and people, told behind their noun: "a paper | posted on". */
const DONE =
  /^(?:armed|based|briefed|dated|detained|filed|injured|involved|issued|leaked|observed|posted|printed|published|recorded|released|signed|trained|wounded)$/;
/** Who is accused or blamed stands right behind the verb, or before the clause. */
const NO_OBJECT =
  /^(?:accuse[sd]?|blame[sd]?|charge[sd]|suspect(?:s|ed)?|praise[sd]?|criticise[sd]?|criticize[sd]?|fault(?:s|ed)?)\s(?:of|for|over|with)\s/;
/** "The pub where | she worked | said": what a clause that was taken for who speaks is told of. */
const WHERE =
  /(?:^|[,“"]\s|\b(?:but|and|while|as)\s)(?<who>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne)\s(?:[\p{L}’'-]+\s){1,5}?)(?:where|that|which|who(?:m|se\s\p{Ll}+)?|(?:at|by|for|from|in|to|with)\s(?:which|whom))\s$/u;
/** A noun of two or three words at the beginning may be taken for a verb: "Border | guards | on". */
const FEW = 4;

/** Findings with the whole subject for a source where only its end was read. */
export function withSubjects({ text, view }: Reading, findings: readonly Finding[]): readonly Finding[] {
  let known: Places<Finding> | null = null;
  const sources = () => {
    known ??= new Places(findings, (one) => one.source);
    return known;
  };
  return inPlace(findings, (given) => {
    const finding = shared(text, apart(text, view, byPronoun(text, given)), sources);
    const [source, more] = finding.source;
    const [cue] = finding.cue;
    const whole =
      source && cue && !more
        ? (ofPlural(text, view, source, cue) ?? withItsClause(text, view, source, finding))
        : null;
    if (whole) return { ...finding, source: [whole] };
    if (!source || more || !cue || cue.start < source.end) return finding;
    if (!BEFORE_VERB.test(text.slice(source.end, cue.start)) || !isTold(text.slice(cue.start, cue.end)))
      return finding;
    const [first = 0] = covered(view, [source]);
    const sentence = view.sentence[first] ?? 0;
    const start = view.start[view.from[sentence] ?? 0] ?? source.start;
    if (start >= source.start) return finding;
    const lead: Span = { start, end: source.start };
    const before = text.slice(lead.start, lead.end);
    const [noun, ...rest] = finding.content;
    // "The union | Waterforce | accused | the company of …": what it is stands before its name.
    const named = isNamed(before, text, source) && !isLed(text, view, finding);
    if (named && noun?.start === start && noun.end === source.start - 1) {
      const end = view.end[(view.from[sentence + 1] ?? 0) - 1] ?? 0;
      // "The company | Lind | blamed | for the leak | has closed."
      const isAll = !/\p{L}/u.test(text.slice(rest.at(-1)?.end ?? start, end));
      return isAll ? { ...finding, source: [{ start, end: source.end }], content: rest } : finding;
    }
    if (named && !finding.content.some((one) => overlaps(one, lead)))
      return { ...finding, source: [{ start, end: source.end }] };
    if (
      !BEFORE_SOURCE.test(before) ||
      NO_SUBJECT.test(before) ||
      finding.content.some((one) => overlaps(one, lead))
    )
      return finding;
    const tokens = covered(view, [lead]);
    const verbs = tokens.filter((i) => isVerb(view, i));
    // "Posted last week on | a server": a participle may look like the verb of the sentence.
    const only = verbs.length === 1 && (tokens.length <= FEW || DONE.test(view.word[verbs[0] ?? -1] ?? ""));
    if (verbs.length > 0 && !only) return finding;
    return { ...finding, source: [{ start, end: source.end }] };
  });
}

/** The whole subject where the clause behind its noun was taken for it; null for all else. */
function withItsClause(text: string, view: View, source: Span, { content }: Finding): Span | null {
  const [first = 0, ...rest] = covered(view, [source]);
  if (!/^(?:PRP|NNP)/.test(view.pos[first] ?? "") || !rest.some((i) => /^VB[DPZ]$/.test(view.pos[i] ?? "")))
    return null;
  const start = view.start[view.from[view.sentence[first] ?? 0] ?? 0] ?? source.start;
  const who = WHERE.exec(text.slice(start, source.start));
  if (who === null) return null;
  const whole = { start: start + who.index + who[0].indexOf(who.groups?.["who"] ?? ""), end: source.end };
  return content.some((one) => overlaps(one, whole)) ? null : whole;
}

/** "The company Lind blamed for the leak | has closed": a clause about what stands before it, which its own verb takes up. */
function isLed(text: string, view: View, { cue, content }: Finding): boolean {
  const said = covered(view, cue);
  const [verb = -1] = said;
  const goesOn = (i: number) => isVerb(view, i) && view.sentence[i] === view.sentence[verb];
  const last = covered(view, [...cue, ...content]).at(-1) ?? verb;
  return goesOn((said.at(-1) ?? verb) + 1) || goesOn(last + 1) || NO_OBJECT.test(text.slice(cue[0]?.start));
}

function byPronoun(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  if (!source || more || !PRONOUN.test(text.slice(Math.max(source.start, source.end - THEY), source.end)))
    return finding;
  const lead = BY_THEN.exec(text.slice(source.start, source.end))?.[0].length ?? 0;
  return lead === 0 ? finding : { ...finding, source: [{ start: source.start + lead, end: source.end }] };
}

/** "The governor, Ada Vang, | was curt | : “No.”": a whole clause that was taken for who speaks, as its subject and the rest. */
function apart(text: string, view: View, finding: Finding): Finding {
  const [source, more] = finding.source;
  if (!source || more || finding.cue.length > 0 || text[source.end] !== ":") return finding;
  const tokens = covered(view, [source]);
  let told = false;
  const verb = tokens.find((i) => {
    // "Ada Vang, who runs the port": the verb of a clause beside the name.
    told = view.word[i] === "," ? false : told || /^W/.test(view.pos[i] ?? "");
    return !told && isVerb(view, i);
  });
  const at = view.start[verb ?? -1] ?? source.start;
  const who = text.slice(source.start, at).replace(/[,\s]+$/, "");
  return verb === undefined || who.length < 2
    ? finding
    : {
        ...finding,
        source: [{ start: source.start, end: source.start + who.length }],
        cue: [{ start: at, end: source.end }],
      };
}

const AND = /\s(?:and|but)\s(?:(?:also|later|then)\s)?$/;
/** "Lind | accused the board, Norrick, | of fraud and | said": a source that holds another's verb, as the other has it. */
function shared(text: string, finding: Finding, sources: () => Places<Finding>): Finding {
  const [source, more] = finding.source;
  const [verb] = finding.cue;
  if (!source || more || !verb || !AND.test(text.slice(source.end, verb.start))) return finding;
  const others = sources()
    .touching([source])
    .flatMap((one) => {
      const [own, further] = one.source;
      return own?.start === source.start && !further ? [{ ...one, end: own.end }] : [];
    });
  // "A person close to her | said it rained, and | rejected": who says the first says the second.
  const longer = others.find(
    ({ end, cue: [first] }) =>
      end > source.end &&
      !text.slice(source.end, end).includes(",") &&
      first?.start === end + 1 &&
      first.end < verb.start,
  );
  if (longer) return { ...finding, source: longer.source };
  const other = others.find(
    ({ end, cue: [first, second], content }) =>
      end < source.end &&
      first !== undefined &&
      second === undefined &&
      first.start > source.start &&
      first.end < source.end &&
      content.some((span) => span.end >= source.end),
  );
  return other ? { ...finding, source: other.source } : finding;
}

/** The token that begins the sentence of a place. */
function opening(view: View, span: Span): number {
  const [first = 0] = covered(view, [span]);
  return view.start[view.from[view.sentence[first] ?? 0] ?? 0] ?? span.start;
}

/** "Border | guards on both sides | said": the subject as a whole where its first noun alone was read; null for others. */
function ofPlural(text: string, view: View, source: Span, cue: Span): Span | null {
  const gap: Span = { start: source.end, end: cue.start };
  const words = text.slice(gap.start, gap.end);
  if (!BETWEEN.test(words) || !/^\p{Lu}[\p{L}-]*$/u.test(text.slice(source.start, source.end))) return null;
  if (opening(view, source) !== source.start || !isTold(text.slice(cue.start, cue.end))) return null;
  // The plural itself may have been taken for a verb, no other word.
  const [, ...others] = covered(view, [gap]);
  if (others.some((i) => /^(?:VB|MD)/.test(view.pos[i] ?? ""))) return null;
  return { start: source.start, end: gap.start + words.trimEnd().length };
}

/** A finding that has no source with the subject that stands before its verb and what is told beside it. */
export function withFirst(text: string, view: View, finding: Finding): Finding {
  const [cue] = finding.cue;
  if (!cue || finding.source.length > 0) return finding;
  // "A copy of which" may have been read as a part of what it warns of.
  const content = finding.content.filter((one) => one.start >= cue.end);
  if (!isTold(text.slice(cue.start, cue.end)) || content.length === 0) return finding;
  const opens = opening(view, cue);
  const start = opens + (DOING.exec(text.slice(opens, cue.start))?.[0].length ?? 0);
  const before = text.slice(start, cue.start);
  const person = TOLD_OF.exec(before)?.groups?.["who"];
  // "Retired" tells of who bears the name, as other participles do that stand right before a noun.
  if (person !== undefined && (!NO_SUBJECT.test(before) || /^\p{L}+ed\s/u.test(before)))
    return { ...finding, source: [{ start, end: start + person.length }], content };
  const who = BESIDE.exec(before)?.groups?.["who"];
  if (who === undefined) return finding;
  const source: Span = { start, end: start + who.length };
  const verbs = holdsVerb(view, source);
  return verbs && !/\sdated\s/.test(who) ? finding : { ...finding, source: [source], content };
}

/** True of what a body is, right before its name. */
const isNamed = (before: string, text: string, { start, end }: Span): boolean =>
  WHAT.test(before) && isBodyNoun(before.trimEnd()) && /^\p{Lu}/u.test(text.slice(start, end));

/** True of a verb of telling that has a subject. */
function isTold(words: string): boolean {
  const known = CUES.get(words.toLowerCase().split(/\s/)[0] ?? "");
  return known !== undefined && /^(?:past|present)$/.test(known.form);
}
