// What a reading leaves in the wrong part: "which" for what was said, how somebody speaks in their name, who tells it at the end.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { trimmed } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { paperBefore, paperCalled } from "../../speakers/bodies/papers.ts";
import { mayHear, namesPaper } from "../../via/names.ts";
import { inPlace } from "../inplace.ts";
import type { Words } from "../reading.ts";

const RELATIVE = /^(?:which|who)$/;
const BETWEEN = /^\s(?:\p{L}+\s){0,2}$/u;
/** What is done to somebody, and how something looks, is no word of theirs. */
const NO_SPEECH = /\b(?:is|are|was|were|been|being|be|seem(?:s|ed)?|appear(?:s|ed)?|looks?|looked)\b/;
/** "Lind, | for her part, | said". */
const FOR_PART =
  /,\s(?:for\s(?:his|her|its|their)\s(?:own\s)?part|too|meanwhile|however|though|in\sturn|by\scontrast),?$/;
const ACCORDING = /,\s(?:according\sto|per)\s(?<who>[^;:“”"]{3,120}?)[.!]?$/;
/** "That he had never been on the boat, the court heard": before whom it was told. */
const HEARD =
  /,\s(?:the|an?)\s(?:\p{Ll}+\s)?(?:court|jury|judge|inquest|inquiry|tribunal|hearing|committee)\s(?:was\stold|has\sheard|had\sheard|heard)[.!]?$/u;
/** Two phrases, of which the second may go on with what was said. */
const GOES_ON =
  /,\s(?:and|but|while|though|although|which|who|because|so|as)\s|\b(?:is|are|was|were|will|would|has|have|had|said|says)\b/;

const ADDS = /^(?:while\s|and\s)?\p{Ll}+ing(?:\s(?:to|that|also))?$/u;

/** Findings in which who goes on by a participle is who spoke before: "The fund said | Norvik | , adding | that …" is the fund. */
export function goneOn({ text }: Words, findings: readonly Finding[]): readonly Finding[] {
  return inPlace(findings, (finding) => {
    const [source, more] = finding.source;
    const [cue] = finding.cue;
    if (!source || more || !cue || text.slice(source.end, cue.start) !== ", ") return finding;
    if (!ADDS.test(text.slice(cue.start, cue.end))) return finding;
    const before = findings.find(
      (one) =>
        one !== finding &&
        one.source.length === 1 &&
        (one.source[0]?.end ?? 0) <= source.start &&
        (one.cue[0]?.end ?? 0) <= source.start &&
        one.content.some((span) => span.start <= source.start && span.end >= source.end) &&
        !/[.!?]\s/.test(text.slice(one.cue[0]?.start, cue.start)),
    );
    return before ? anew(finding, { source: before.source }) : finding;
  });
}

/** "Referred questions about it to | the firm's lawyers, who | did not respond": whom they were referred to. */
const REFERRED =
  /\b(?:questions?|quer(?:y|ies)|inquir(?:y|ies)|enquir(?:y|ies)|requests?|calls?|comment)\b[^,;:“”"]*\sto\s(?=(?:the|an?|its|his|her|their|\p{Lu})[^,;:“”"]*$)/u;

function referred(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  if (!source || more || finding.polarity !== "declines") return finding;
  const match = REFERRED.exec(text.slice(source.start, source.end));
  return match &&
    /(?:^|\s)(?:referred|directed|passed|forwarded|sent)\b/.test(text.slice(source.start, source.end))
    ? anew(finding, { source: [{ start: source.start + match.index + match[0].length, end: source.end }] })
    : finding;
}

/** A finding with what was said, and who said it, in their places. */
export function placedRight(text: string, given: Finding): Finding {
  const finding = bare(text, parted(text, rumoured(text, shown(text, sourced(text, referred(text, given))))));
  const [source, more] = finding.source;
  const part = source && !more ? FOR_PART.exec(text.slice(source.start, source.end)) : null;
  const own =
    source && part && part.index > 2
      ? anew(finding, { source: [{ start: source.start, end: source.start + part.index }] })
      : finding;
  return told(text, labelled(text, lean(text, own)));
}

/** "A sign that | investors | doubt | it will hold": a noun that only leads to what is told. */
const LEADS_TO =
  /^(?:an?|the|another|one|further|more)\s(?:\p{Ll}+\s)?(?:sign|proof|evidence|indication|reminder|hint|reason|signal)\sthat$/iu;
/** “Nonsense,” wrote Lind | in a note headed “Crumbs”: where it stands is none of it. */
const HEADED =
  /^in\s(?:an?|the|his|her|its|their)\s(?:[\p{L}-]+\s){0,3}(?:note|letter|post|e-?mail|column|article|memo|report|essay|op-ed|paper|thread|message|statement)\s(?:headed|titled|entitled|called|headlined)\b/iu;

/** A finding without the pieces of its content that only lead to it or tell where it stands. */
function lean(text: string, finding: Finding): Finding {
  if (finding.content.length < 2) return finding;
  const content = finding.content.filter((span) => {
    const words = text.slice(span.start, span.end);
    return !(LEADS_TO.test(words) || HEADED.test(words));
  });
  return content.length === 0 || content.length === finding.content.length
    ? finding
    : anew(finding, { content });
}

/** "One | read | : “Out.”": the verb before a colon, which was taken for the end of a name. */
const READS =
  /^(?<who>.+?)\s(?<verb>reads?|said|says|ran|wrote|went|goes|began|begins|asked|asks|replied)$/su;

function labelled(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  if (!source || more || finding.cue.length > 0 || text[source.end] !== ":") return finding;
  const { who = "", verb } = READS.exec(text.slice(source.start, source.end))?.groups ?? {};
  if (verb === undefined) return finding;
  const end = source.start + who.length;
  return anew(finding, {
    source: [{ start: source.start, end }],
    cue: [{ start: end + 1, end: source.end }],
  });
}

/** "Of her rival | she", "Maas | has long": what is no part of the subject that it was taken for. */
const AROUND =
  /^(?:(?:Of|About)\s[^,;“”"]{2,50}\s(?=(?:he|she|they|we|I)$))?(?<who>.+?)(?:\s(?:has|have|had)(?:\s(?:long|also|often|repeatedly|always|never|since|now|already|previously|once))?)?$/su;

const CLITIC = /(?<=^(?:I|you|he|she|it|we|they|who))[’'](?:m|re|s|ve|d|ll)$/i;

/** A finding with its subject alone for a source. */
function bare(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  const [cue] = finding.cue;
  if (!source || more || !cue || cue.start < source.end) return finding;
  const words = text.slice(source.start, source.end);
  const held = CLITIC.exec(words)?.[0].length;
  // "I’m | told": the verb of a pronoun belongs to the verb behind.
  if (held !== undefined && cue.start === source.end + 1) {
    const end = source.end - held;
    const [, ...others] = finding.cue;
    return anew(finding, {
      source: [{ start: source.start, end }],
      cue: [{ start: end, end: cue.end }, ...others],
    });
  }
  const who = AROUND.exec(words)?.groups?.["who"] ?? words;
  if (who.length === words.length || who.length < 2) return finding;
  const start = source.start + words.indexOf(who);
  return anew(finding, { source: [{ start, end: start + who.length }] });
}

/** "It should be | noted": nobody says so. */
const NOBODY = /^it\s(?:should|must|can|could|may|might|needs\sto|has\sto)\s(?:also\s)?be\b/i;
/** "Norvik’s | envoy, the Foreign Ministry | said": who ends a sentence stands behind its last comma. */
const LAST = /^(?<rest>[^“”"]{2,120}),\s(?<who>(?:the|an?|its|his|her|their)\s[^,“”"]{2,60})$/u;

/** A finding whose source at the end of its sentence holds the end of what was said, with each for itself. */
function parted(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  const [cue] = finding.cue;
  const [first, ...others] = finding.content;
  if (!source || !cue) return finding;
  const words = text.slice(source.start, source.end);
  if (NOBODY.test(words) || NOBODY.test(`${words} ${text.slice(cue.start, cue.end)}`))
    return anew(finding, { source: [] });
  if (more || !first || others.length > 0 || first.end + 1 !== source.start || cue.start !== source.end + 1)
    return finding;
  const { rest, who } = LAST.exec(words)?.groups ?? {};
  if (rest === undefined || who === undefined || !/^[\s]$/.test(text.slice(first.end, source.start)))
    return finding;
  return anew(finding, {
    source: [{ start: source.end - who.length, end: source.end }],
    content: [{ start: first.start, end: source.start + rest.length }],
  });
}

const RUMOURED =
  /^(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:\p{L}+\s)?(?:said|understood|believed|thought|reported|rumou?red|alleged|feared|known|estimated|presumed|expected|suspected)$/u;

/** "| Vance | is said | to be furious": nobody is told of who says so, Vance least of all. */
function rumoured(text: string, finding: Finding): Finding {
  const [source, more] = finding.source;
  const [cue] = finding.cue;
  const [first] = finding.content;
  if (!source || more || !cue || !first || source.start > cue.start || first.start !== cue.end + 1)
    return finding;
  return RUMOURED.test(text.slice(cue.start, cue.end)) && /^to\s/.test(text.slice(first.start, first.end))
    ? anew(finding, { source: [], content: [source, ...finding.content] })
    : finding;
}

const SEEMS =
  /^(?<cue>(?:appear|seem|purport)(?:s|ed)?)(?<to>\sto\s(?:show|indicate|suggest|confirm|depict|reveal|prove))?$/;
const TO_SHOW = /^to\s(?:show|indicate|suggest|confirm|depict|reveal|prove)\s/;

/** "Images seen by the Ledger | appeared to show | six ships": a paper that was taken for a part of what it shows. */
function shown(text: string, finding: Finding): Finding {
  const [cue, ...others] = finding.cue;
  const [paper, said, ...rest] = finding.content;
  if (
    !cue ||
    others.length > 0 ||
    !paper ||
    !said ||
    finding.source.length > 0 ||
    paper.end + 1 !== cue.start
  )
    return finding;
  const verb = SEEMS.exec(text.slice(cue.start, cue.end));
  const first = text[paper.start] ?? "";
  const words = `${first.toLowerCase()}${text.slice(paper.start + 1, paper.end)}`;
  if (!verb || (paperBefore(words) ?? paperCalled(words)) === null) return finding;
  const ahead = verb.groups?.["to"] ? 0 : (TO_SHOW.exec(text.slice(said.start, said.end))?.[0].length ?? -1);
  if (ahead < 0) return finding;
  const end = ahead === 0 ? cue.end : said.start + ahead - 1;
  return anew(finding, {
    source: [paper],
    cue: [{ start: cue.start, end }],
    content: [{ start: said.start + ahead, end: said.end }, ...rest],
  });
}

/** "The bank, | which | had insisted that …": what stands before the verb for who says it. */
function sourced(text: string, finding: Finding): Finding {
  const [cue] = finding.cue;
  const [first, ...rest] = finding.content;
  if (finding.source.length > 0 || !cue || !first || rest.length === 0 || first.end > cue.start)
    return finding;
  if (!RELATIVE.test(text.slice(first.start, first.end)) || NO_SPEECH.test(text.slice(cue.start, cue.end)))
    return finding;
  const near = first.end + 1 === cue.start || BETWEEN.test(text.slice(first.end, cue.start));
  return near ? anew(finding, { source: [first], content: rest }) : finding;
}

/** "Said two had died, | according to minutes of a meeting": by whom it is known is no part of what was said. */
function told(text: string, finding: Finding): Finding {
  const last = finding.content.at(-1);
  const [cue] = finding.cue;
  if (!last || !cue || last.start < cue.end || finding.source.length === 0) return finding;
  const words = text.slice(last.start, last.end);
  const heard = HEARD.exec(words)?.index ?? 0;
  if (heard >= 8) {
    const own: Span = { start: last.start, end: last.start + heard };
    return anew(finding, { content: [...finding.content.slice(0, -1), own] });
  }
  const match = words.includes("according to") ? ACCORDING.exec(words) : null;
  const who = match?.groups?.["who"] ?? "";
  if (!match || match.index < 8 || GOES_ON.test(who)) return finding;
  const head = who.split(/\s(?:of|from|in|at|by|seen|obtained|who|that|on)\s/, 1)[0] ?? who;
  if (!mayHear(head) && !namesPaper(who)) return finding;
  const start = last.start + match.index + match[0].indexOf(who);
  const carrier: Span = trimmed(text, { start, end: start + who.length });
  const own: Span = { start: last.start, end: last.start + match.index };
  return anew(finding, {
    content: [...finding.content.slice(0, -1), own],
    via: finding.via.length > 0 ? finding.via : [carrier],
  });
}
