// Who says no more, in the fewest of words: "How many more? | He | didn’t say.", "The aide did not say | at whom", "has yet to | reply"; and who
// denies all of it.

import type { Finding, Polarity } from "../../../model/attribution.ts";
import type { Sentence } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { leadOf } from "../../lead.ts";
import { made } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const WHO =
  '(?:(?:But|And|Yet|So\\sfar,?)\\s)?(?<who>(?:He|She|They|It|Nobody|No\\sone|Neither|(?:he|she|they|it)(?=\\s)|(?:The|An?|His|Her|Its|Their|Both|Several|Two|Three|One)\\s[^,;:“”"?]{2,70}?|\\p{Lu}[^,;:“”"?]{1,70}?)(?:,\\s(?:who|which|whose|an?|the)\\s[^,;:“”"?]{3,90},)?)';
const NOT = "(?:did|would|could|will|does|do|has|have|had)(?:n[’']t|\\snot)";
/** "Who paid for it? | The firm | would not say." */
const UNSAID = new RegExp(
  `^${WHO}\\s(?<cue>(?:did|would|could|will|does|do)(?:n[’']t|\\snot)\\s(?:immediately\\s)?say|won[’']t\\ssay)(?:\\s(?<said>(?:at|by|for|with|to|in|from|on|of|about|under)\\s(?:whom|what|which|whose|how\\smany|how\\smuch|how)(?:\\s[^.,;:“”"?]{2,80})?))?[.!]?$`,
  "u",
);
const WE = "(?:us|me|this\\s\\p{Ll}+|(?:the\\s)?\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3})";
/** "He | hasn’t | gotten back to us". */
const BACK = new RegExp(
  `^${WHO}\\s(?:(?<cue>${NOT}(?:\\syet)?|never|(?:has|have|had)\\syet\\sto)\\s(?<said>(?:g[eo]t(?:ten)?|c[ao]me|written|wr[io]te)\\sback\\sto\\s${WE}|(?:call(?:ed)?|phoned?|wr[io]te)\\sback|be(?:en)?\\sin\\stouch(?:\\swith\\s${WE})?)|(?<yet>(?:has|have|had)\\syet\\sto)\\s(?<do>reply|respond|answer|comment|react)(?:\\s(?:to|on)\\s[^,;:“”"]{2,80})?)(?=[.!]?$|,?\\s(?:by|when|as|since|despite|before)\\s)`,
  "u",
);
const ALL =
  "everything|it\\sall|all\\sof\\s(?:it|this|that|them)|(?:any\\s|all\\s)?(?:wrongdoing|involvement|responsibility|knowledge\\sof\\sit)|(?:all\\s|all\\sof\\s)?the\\s(?:charges?|accusations?|allegations?|claims?)";
/** "The trainer | at first | denied | everything". */
const DENIED = new RegExp(
  `^${WHO}\\s(?:at\\sfirst|initially|always|still|long|repeatedly|again|also|first)\\s(?<cue>den(?:ied|ies|y))\\s(?<said>${ALL})(?=[.!]?$|,?\\s(?:and|but|when|until|then)\\s)`,
  "u",
);
const NONE = sought(" not ", "n't ", " never ", " yet ");
const SAYS = sought(" say", "back", "in touch", "yet to");
const DENIES = sought(" denied ", " denies ", " deny ");
const ALL_OF_IT = sought(
  ...["everything", "it all", "all of", "wrongdoing", "involvement", "responsibility", "knowledge of it"],
  ...["the charge", "the accusation", "the allegation", "the claim"],
);
/** A question that the sentence before asks in the outlet's own voice. */
const ASKED = /(?:^|[.!?]\s|\n)(?<what>\p{Lu}[^.!?“”"\n]{3,160}\?)\s$/u;
/** So far before its sentence a question begins. */
const FAR = 180;

/** Findings with those who say no more, or deny all, where nobody found so. */
export function withWithheld({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  const added: Finding[] = [];
  for (const sentence of sentences) {
    const isNone = sentence.has(NONE) && sentence.has(SAYS);
    if (!isNone && !(sentence.has(DENIES) && sentence.has(ALL_OF_IT))) continue;
    const found = withheldIn(text, sentence);
    if (found && standing(findings).touching([...found.source, ...found.cue]).length === 0) added.push(found);
  }
  return added.length === 0 ? findings : [...findings, ...added];
}

function withheldIn(text: string, sentence: Sentence): Finding | null {
  const at = sentence.start + leadOf(text, sentence);
  const words = text.slice(at, sentence.end);
  const unsaid = UNSAID.exec(words);
  const back = unsaid ? null : BACK.exec(words);
  const match = unsaid ?? back ?? DENIED.exec(words);
  const { who = "", cue, said, yet, do: answer } = match?.groups ?? {};
  if (!match) return null;
  const place = (part: string, from: number): Span => {
    const start = at + words.indexOf(part, from);
    return { start, end: start + part.length };
  };
  const source = place(who.replace(/,$/, ""), 0);
  const verb = place(cue ?? yet ?? "", source.end - at);
  const what = said ?? answer;
  const content = what === undefined ? askedBefore(text, at) : place(what, verb.end - at);
  if (!content) return null;
  const polarity: Polarity = unsaid || back ? "declines" : "denies";
  return made(source, verb, [content], { polarity });
}

/** The question that ends right before a place; null where none does. */
function askedBefore(text: string, at: number): Span | null {
  const before = text.slice(Math.max(0, at - FAR), at);
  const what = ASKED.exec(before)?.groups?.["what"];
  return what === undefined ? null : { start: at - 1 - what.length, end: at - 1 };
}
