// Who passed on what somebody said, or heard it, by words that the models take for a part of the source or of the content: "the
// singer, through a spokesman,", "appealed to residents to", "they agreed, according to a statement, that".

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { trimmed } from "../../text/span.ts";
import { FOR_THEM, isBearer } from "./names.ts";
import { hears } from "./told.ts";

/** "The singer, | through a spokesman": who speaks, and through whom. */
const THROUGH =
  /^(?<who>[^,“”"]{2,90}),\s(?:(?:speaking|acting|talking)\s)?(?:through|via)\s(?<whom>[^,“”"]{3,60})$/iu;
/** "Through a spokesman, | the singer": at the beginning of the sentence. */
const FIRST = new RegExp(
  `(?:^|[.!?][”"’]?\\s|\\n)(?:Through|Via)\\s(?<whom>${FOR_THEM}|(?:an?|his|her|its|their|the)\\s(?:[\\p{L}’'-]+\\s){0,2}[\\p{L}-]+),\\s$`,
  "u",
);
const APPEALS = /(?:^|\s)(?:appeal(?:s|ed|ing)?\sto|plead(?:s|ed|ing)?\swith|pled\swith)$/iu;
const APPEALED = /(?:^|\s)(?:appeal(?:s|ed|ing)?|plead(?:s|ed|ing)?)$/iu;
/** Who is asked, and what they are to do. */
const WHOM =
  /^(?<to>(?:to|with)\s)?(?<whom>(?:(?!(?:to|for|that|not)\s)[\p{L}\d’'-]+\s){1,5})(?=(?:not\s)?to\s\p{Ll}|for\s\p{Ll})/u;
const PRONOUN = /^(?:them|him|her|us|me|everyone|everybody|both\ssides|all\ssides)$/i;
/** ", or so she claims": whose word it is that somebody thinks so. */
const OR_SO =
  /,\sor\sso\s(?<who>(?:[Tt]he\s)?[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,2}?)\s(?:claim|sa[iy]|insist|maintain|think|believe|hope|reckon|boast)(?:s|ed|d)?$/u;
const OR_SO_BEHIND = new RegExp(`^${OR_SO.source.slice(0, -1)}(?=[.!?])`, "u");
const AGREED =
  /^(?<who>[^,;:“”"]{1,80}?)\s(?<verb>(?:(?:also|later|then|had|has|have)\s)?(?:said|says?|agreed?|agrees|warned|argued|claimed|admitted|acknowledged|stressed|insisted|complained|promised|vowed|denied|concluded))$/u;

/** A finding with whoever passed it on, or was appealed to, in `via`. */
export function passed(text: string, given: Finding): Finding {
  const [source, more] = given.source;
  const cue = given.cue.at(-1);
  if (!source || !cue || more) return given;
  return interposed(text, orSo(text, appealing(text, through(text, given, source, cue), cue)));
}

const isSomebody = (whom: string): boolean => isBearer(whom) || hears(whom);

function through(text: string, finding: Finding, source: Span, cue: Span): Finding {
  if (source.end > cue.start) return finding;
  const until = text.slice(source.end, cue.start) === ", " ? source.end : cue.start - 1;
  const words = text.slice(source.start, Math.max(source.end, until - 1)).replace(/,$/, "");
  const { who, whom } = (words.includes(",") && THROUGH.exec(words)?.groups) || {};
  if (who !== undefined && whom !== undefined && isSomebody(whom)) {
    const start = text.indexOf(whom, source.start + who.length);
    const carrier: Span = { start, end: start + whom.length };
    return {
      ...finding,
      source: [{ start: source.start, end: source.start + who.length }],
      via: [carrier, ...finding.via],
    };
  }
  if (text[source.start - 2] !== ",") return finding;
  const first = FIRST.exec(text.slice(Math.max(0, source.start - 80), source.start))?.groups?.["whom"];
  if (first === undefined || !isSomebody(first) || finding.via.length > 0) return finding;
  const start = source.start - 2 - first.length;
  return { ...finding, via: [{ start, end: start + first.length }] };
}

/** "Appealed to | residents to stay at home": who is asked, apart from what they are asked to do. */
function appealing(text: string, finding: Finding, cue: Span): Finding {
  const [said, ...rest] = finding.content;
  if (!said || said.start !== cue.end + 1 || finding.via.length > 0) return finding;
  const how = text.slice(cue.start, cue.end);
  if (how === "said" || how === "says") return finding;
  const bare = APPEALED.test(how);
  if (!bare && !APPEALS.test(how)) return finding;
  const { to = "", whom = "" } = WHOM.exec(text.slice(said.start, said.end))?.groups ?? {};
  const own = whom.trim();
  if (own === "" || (to === "") === bare || !(PRONOUN.test(own) || hears(own))) return finding;
  const start = said.start + to.length;
  return {
    ...finding,
    cue: [...finding.cue.slice(0, -1), { start: cue.start, end: cue.end + (to === "" ? 0 : to.length) }],
    content: [{ start: start + whom.length, end: said.end }, ...rest],
    via: [{ start, end: start + own.length }],
  };
}

function orSo(text: string, finding: Finding): Finding {
  const last = finding.content.at(-1);
  if (!last || !/\sor\sso\b/.test(text.slice(Math.max(last.start, last.end - 60), last.end + 9)))
    return finding;
  const behind = OR_SO_BEHIND.exec(text.slice(last.end, last.end + 80))?.groups?.["who"];
  if (behind !== undefined)
    return { ...finding, via: [...finding.via, { start: last.end + 8, end: last.end + 8 + behind.length }] };
  const words = text.slice(last.start, last.end);
  const match = OR_SO.exec(words);
  const bare = /,\sor\sso$/.exec(words);
  const at = match?.index ?? bare?.index;
  if (at === undefined) return finding;
  const content = [...finding.content.slice(0, -1), { start: last.start, end: last.start + at }];
  const who = match?.groups?.["who"];
  if (who === undefined) return { ...finding, content };
  const start = last.start + at + 8;
  return { ...finding, content, via: [...finding.via, { start, end: start + who.length }] };
}

/** "They agreed, according to a statement, that …": what the statement tells that they said is theirs. */
function interposed(text: string, finding: Finding): Finding {
  const [first, second, more] = finding.content;
  const [cue, source] = [finding.cue[0], finding.source[0]];
  if (!first || !second || more || !cue || !source || first.end > cue.start || second.start < source.end)
    return finding;
  if (
    !/^according\sto$/i.test(text.slice(cue.start, cue.end)) ||
    !/^that\s/.test(text.slice(second.start, second.end))
  )
    return finding;
  const { who, verb } = AGREED.exec(text.slice(first.start, first.end))?.groups ?? {};
  if (who === undefined || verb === undefined || /\d|percent|%/.test(who)) return finding;
  const end = first.start + who.length;
  return {
    ...finding,
    source: [trimmed(text, { start: first.start, end })],
    cue: [{ start: end + 1, end: first.end }],
    content: [second],
    via: [source, ...finding.via],
  };
}

/** "As | messages showed", "and the team tells us": what joins clauses is nobody's name. */
const CLAUSE = /^(?:(?<as>as\s)|(?:and|but|because|while|when|although|though|since|if|so)\s)/iu;

/** A finding with no clause among those who carried or heard it. */
export function borne(text: string, finding: Finding): Finding {
  if (!finding.via.some((span) => CLAUSE.test(text.slice(span.start, span.start + 10)))) return finding;
  const via = finding.via.flatMap((span) => {
    const words = text.slice(span.start, span.end);
    const joins = CLAUSE.exec(words);
    if (!joins) return [span];
    const bare = words.slice(joins[0].length);
    return joins.groups?.["as"] !== undefined && isSomebody(bare)
      ? [{ start: span.end - bare.length, end: span.end }]
      : [];
  });
  return { ...finding, via };
}
