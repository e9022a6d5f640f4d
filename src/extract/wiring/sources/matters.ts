// Who is told of something, apart from what of: "reminded | residents | of the risk", "informed | the court | of his decision".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { isBodyNoun } from "../../speakers/bodies/bodies.ts";
import { mayHear, namesPeople } from "../../via/names.ts";

/** Verbs that take whom they were said to for an object, and what of behind it. */
const TELLS =
  /(?:^|\s)(?:remind(?:s|ed|ing)?|warn(?:s|ed|ing)?|caution(?:s|ed|ing)?|inform(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|alert(?:s|ed|ing)?|advis(?:e[sd]?|ing)|(?:re)?assur(?:e[sd]?|ing)|appris(?:e[sd]?|ing)|told|tells?|telling)$/i;
const HEARD = new RegExp(
  `^(?<verb>.*?${TELLS.source.replace("$", "")})\\s(?!of|about|against).+\\s(?:of|about|against)$`,
  "i",
);
const OF = /\s(?:of|about|against)\s/g;
const BETWEEN = /^\s(?:of|about|against)\s$/;
const PRONOUN = /^(?:him|her|them|us|me|you|it|everyone|everybody|anyone|all|both)$/;
const HEARER = /^(?!.*\s(?:that|to|not|who|which|how|whether)\s)[^,;:“”"]{2,80}$/;
const NAMED = /^(?:the\s)?\p{Lu}[\p{L}-]*(?:\s(?:(?:of|and|the)\s)*\p{Lu}[\p{L}-]*)*$/u;
const PLACE =
  /(?:towns?|cit(?:y|ies)|villages?|areas?|districts?|countr(?:y|ies)|count(?:y|ies)|regions?|streets?|provinces?|islands?|states?|communit(?:y|ies)|neighbou?rhoods?)$/;
/** What stands behind a phrase and is no part of it. */
const AROUND = /[,;:“”"]|\s(?:that|who|which|on|in|at|as|for|to|from|with)\s/;
/** What is said by itself, behind whom it was said to. */
const CLAUSE =
  /^(?:that|how|what|why|when|where|whether|if|not)\s|^to\s(?!(?:an?|the|this|that|his|her|its|their|our|my|your)\s)|^[“"‘]/;

/** A finding with whom it was said to in `via`, and what of in its content, where they were read as one, or as part of the verb. */
export function withMatter(text: string, given: Finding): Finding {
  const finding = apart(text, given);
  const [cue, other] = finding.cue;
  const [heard, second] = finding.via;
  const [said, ...more] = finding.content;
  if (!cue || other || second || !said || !TELLS.test(wordsOf(text, [cue]))) return given;
  const first = heard ?? said;
  if (first.start !== cue.end + 1) return given;
  if (heard && BETWEEN.test(text.slice(heard.end, said.start)))
    return anew(finding, { content: [{ start: heard.end + 1, end: said.end }, ...more] });
  if (heard && (said.start !== heard.end + 1 || CLAUSE.test(text.slice(said.start, said.end)))) return given;
  const at = edgeIn(text.slice(first.start, first.end));
  if (at < 0) return given;
  const own: Span = { start: first.start + at + 1, end: said.end };
  return anew(finding, { via: [{ start: first.start, end: first.start + at }], content: [own, ...more] });
}

/** "Warned residents against | swimming": a finding with the verb alone for its cue, and the rest of it at the head of what was said. */
function apart(text: string, finding: Finding): Finding {
  const [cue, other] = finding.cue;
  const [said, ...more] = finding.content;
  if (!cue || other || !said || said.start !== cue.end + 1 || finding.via.length > 0) return finding;
  const { verb = "" } = HEARD.exec(text.slice(cue.start, cue.end))?.groups ?? {};
  if (verb === "") return finding;
  const end = cue.start + verb.length;
  return anew(finding, {
    cue: [{ start: cue.start, end }],
    content: [{ start: end + 1, end: said.end }, ...more],
  });
}

/** Where whom it was said to ends, behind whom it is told what of; -1 where that cannot be told. */
function edgeIn(words: string): number {
  const joints = [...words.matchAll(OF)];
  for (const [k, { 0: joint, index }] of joints.entries()) {
    const who = words.slice(0, index);
    if (!HEARER.test(who)) return -1;
    const next = joints[k + 1]?.index;
    if (joint === " of " && belongs(words.slice(index + joint.length, next), next !== undefined)) continue;
    return PRONOUN.test(who) || namesPeople(who) || mayHear(who) || isBodyNoun(who) ? index : -1;
  }
  return -1;
}

/** True of what tells whose or where they are who hear: "residents of | Norvik", "members of | the board", "members of | parliament | of". */
function belongs(words: string, goesOn: boolean): boolean {
  const [phrase = ""] = words.split(AROUND, 1);
  const last = /\S+$/.exec(phrase)?.[0] ?? "";
  if (NAMED.test(phrase) || PLACE.test(last)) return true;
  if (/^\p{Ll}/u.test(last) && (isBodyNoun(last) || mayHear(last))) return true;
  return goesOn && /^\p{Ll}+$/u.test(phrase) && !phrase.endsWith("s");
}
