// Sources that were read with a part of what is said, or of what else is told: "The trick, | coaches and players | say, is patience", "says | Lund |,
// is cheap power", "mocked for | his | much-repeated vow that", "The group is one of the biggest and | has called for a ban".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { LEADS } from "../leads.ts";
import { isVerb } from "../verbs.ts";

/** "The trick, coaches and players": what it is, and who says so. */
const LED =
  /^(?<what>(?:The|Another|One|His|Her|Its|Their|Our|My)\s[^,;:“”"]{2,70}),\s(?<who>[^,;:“”"]{2,60})$/u;
/** "Lund, is Norway's cheap power": who says so, and what it is. */
const TAILED =
  /^(?<who>[^,;:“”"]{2,60}),\s(?<rest>(?:is|are|was|were|will|would|has|had|have|can|could|lies|remains|comes)\s.{2,})$/u;
const VOW =
  "accusation|admission|allegation|assertion|assurance|boast|claim|complaint|denial|insistence|pledge|prediction|promise|suggestion|threat|vow|warning";
const VOWED = new RegExp(`^(?:(?!of\\b)[\\p{Ll}-]+\\s){0,2}(?:${VOW})s?$`, "u");
/** "Mocked for his much-repeated": words that end by whose vow it is. */
const WHOSE =
  /\s(?:about|at|by|despite|for|from|in|of|on|over|to|with)\s(?<whose>(?:his|her|its|their)(?=\s))(?:\s[\p{Ll}-]+){0,2}$/u;
/** "Are tired of his constant claim": so are others than who claims it. */
const TIRED = new RegExp(
  `^(?:is|are|was|were|be|been|being|grew|became)\\s(?:\\p{Ll}+\\s){1,3}(?:about|at|by|for|of|on|over|with)\\s(?<whose>(?:his|her|its|their)(?=\\s))\\s(?<noun>(?:[\\p{Ll}-]+\\s){0,2}(?:${VOW}))$`,
  "u",
);
/** "The group is one of the biggest and has": the verb before the one that says something. */
const AND = /\sand(?:\s(?:also|has|have|had|later|now|then|repeatedly))*$/;
const NO_SUBJECT = new RegExp(
  `^(?:${LEADS}|It|This|That|There|What|Who|Not|Back|But|And|Yet|So|If|When|As)\\b`,
  "u",
);
const OPENS =
  /^(?:that|who|whom|whose|which|what|how|why|when|where|while|because|if|as|but|though|although)$/;
/** What tells what somebody is or has done: behind it nobody else can be the subject of what "and" joins to it. */
const IS = /^(?:is|are|was|were|has|have|had)$/;

/** A finding whose source is no more than who says it. */
export function apartFrom(text: string, view: View, finding: Finding): Finding {
  const [source, more] = finding.source;
  const [cue, other] = finding.cue;
  if (!cue || other || more) return finding;
  if (!source)
    return AND.test(text.slice(cue.start - 6, cue.start - 1)) ? joined(text, view, finding, cue) : finding;
  const words = text.slice(source.start, source.end);
  const how = text.slice(cue.start, cue.end);
  if (source.start === cue.end + 1) return tailed(finding, source, words);
  if (source.end + 1 !== cue.start) return finding;
  if (words.includes(", ")) return led(view, finding, source, cue, words);
  const vow = VOWED.test(how) ? WHOSE.exec(words) : null;
  if (vow) return vowed(text, finding, source, cue, vow);
  const tired = how.length > LEAST ? TIRED.exec(how)?.groups : undefined;
  if (tired) {
    const { whose = "", noun = "" } = tired;
    const start = cue.end - noun.length;
    return anew(finding, {
      source: [{ start: start - 1 - whose.length, end: start - 1 }],
      cue: [{ start, end: cue.end }],
    });
  }
  return AND.test(words) ? joined(text, view, finding, cue) : finding;
}

/** "Is sad at his vow" has no fewer code units. */
const LEAST = 16;

/** "The trick, | coaches and players | say |, is patience." */
function led(view: View, finding: Finding, source: Span, cue: Span, words: string): Finding {
  const { what, who } = LED.exec(words)?.groups ?? {};
  const [said] = finding.content;
  if (what === undefined || who === undefined || said?.start !== cue.end + 2) return finding;
  const [verb = -1] = covered(view, [said]);
  if (!isVerb(view, verb)) return finding;
  return anew(finding, {
    source: [{ start: source.end - who.length, end: source.end }],
    content: [{ start: source.start, end: source.start + what.length }, ...finding.content],
  });
}

/** "The heart of the plan, | says | Lund |, is cheap power." */
function tailed(finding: Finding, source: Span, words: string): Finding {
  const { who, rest } = TAILED.exec(words)?.groups ?? {};
  const [said, ...more] = finding.content;
  if (who === undefined || rest === undefined || !said || more.length > 0 || said.end > source.start)
    return finding;
  return anew(finding, {
    source: [{ start: source.start, end: source.start + who.length }],
    content: [said, { start: source.end - rest.length, end: source.end }],
  });
}

/** "Brun was mocked for | his | much-repeated vow | that". */
function vowed(text: string, finding: Finding, source: Span, cue: Span, match: RegExpExecArray): Finding {
  const whose = match.groups?.["whose"] ?? "";
  const start = source.start + match.index + match[0].indexOf(` ${whose}`, 1) + 1;
  if (text.slice(start, start + whose.length) !== whose) return finding;
  return anew(finding, {
    source: [{ start, end: start + whose.length }],
    cue: [{ start: start + whose.length + 1, end: cue.end }],
  });
}

/** "Norway is a loud critic of the plan and | has accused": the subject of the sentence, which the first of its two verbs has. */
function joined(text: string, view: View, finding: Finding, cue: Span): Finding {
  const [said] = covered(view, [cue]);
  const start = said === undefined ? -1 : (view.from[view.sentence[said] ?? 0] ?? -1);
  if (said === undefined || start < 0 || finding.content.some((span) => span.start < cue.start))
    return finding;
  const before = Array.from({ length: said - start }, (_, k) => start + k);
  const verb = before.findIndex((i) => isVerb(view, i));
  const first = before[verb] ?? -1;
  if (verb < 1 || !IS.test(view.word[first] ?? "")) return finding;
  const others = before.slice(verb + 1).filter((i) => isVerb(view, i) && i < said - 2);
  if (others.length > 0 || before.some((i) => OPENS.test(view.word[i] ?? "") || (view.quote[i] ?? -1) >= 0))
    return finding;
  const who = { start: view.start[start] ?? 0, end: view.end[first - 1] ?? 0 };
  const words = text.slice(who.start, who.end);
  return NO_SUBJECT.test(words) || /[,;:“”"—–]/.test(words) ? finding : anew(finding, { source: [who] });
}
