// What an outlet asks of its readers, which nobody is told to have said: "Anyone with information is asked to call 101, quoting incident 9";
// and whom letters greet.

import type { Finding } from "../../../model/attribution.ts";
import { wordsOf } from "../../../text/span.ts";

const ANYONE =
  /(?:^|[.!?”"’]\s|\n)(?:Any(?:one|body)\s(?:with|who|else)\b|(?:People|Those|Witnesses|Members\sof\sthe\spublic|Residents|Drivers|Motorists)\b)[^.!?\n]*$/;
const ANY = /^any(?:one|body)\b/i;
const ASKED = /^(?:is|are)\s(?:being\s|also\s|now\s)?(?:asked|urged|encouraged|advised|invited|requested)$/;
const CALL =
  /^(?:not\s)?to\s(?:call|contact|ring|phone|telephone|e-?mail|text|get\sin\stouch|come\sforward|report|visit|avoid|approach)\b/;
const NUMBER = /^(?:the\s)?(?:\p{Ll}+\s){0,3}?(?:\p{Lu}*\d|number\b|reference\b)/u;
/** "Dear Pam: My brother sold our boat." */
const GREETED = /^dear\s/i;
/** So far before its verb who is asked may stand. */
const FAR = 180;

/** A finding; null where an outlet tells its readers whom to call, and where a letter greets whom it is for. */
export function unappealed(text: string, finding: Finding): Finding | null {
  const [cue] = finding.cue;
  const verb = wordsOf(text, finding.cue);
  const who = wordsOf(text, finding.source);
  if (GREETED.test(who) && (verb === "" || verb === ":")) return null;
  if (!cue) return finding;
  const said = wordsOf(text, finding.content);
  if (ANY.test(who)) {
    const isNotice = (verb === "quoting" && NUMBER.test(said)) || /^with\sinformation\b/.test(verb);
    return isNotice ? null : finding;
  }
  if (who !== "" || !ASKED.test(verb) || !CALL.test(said)) return finding;
  return ANYONE.test(text.slice(Math.max(0, cue.start - FAR), cue.start)) ? null : finding;
}
