// What goes on behind who says it: "The pool is new, he said, | and the roof was mended in May", "…, she said, | but came with terms".

import type { Span } from "../../../model/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import { SOMEBODY } from "../../learned/sight/senses.ts";
import type { View } from "../../learned/sight/view.ts";
import { CUES } from "../../rules/lexicon.ts";
import { isVerb } from "../verbs.ts";

/** "It was icy, he said, | but would be open": what the same subject is or has or would do, and no deed of who speaks. */
const GOES_ON =
  /^(?:and|but|yet|or)\s(?:(?:\p{Ll}+ly|also|still|never|now|soon)\s)?(?:is|are|was|were|has|have|had|will|would|won[’']t|wouldn[’']t|can|could|cannot|can[’']t|couldn[’']t|may|might|must|should|did|does|do|didn[’']t|doesn[’']t|don[’']t|isn[’']t|wasn[’']t|weren[’']t|hasn[’']t|hadn[’']t)\s/u;
const SILENT =
  /^(?:and|but|yet)\s(?:would|will|could|did|does|had|has)(?:n[’']t|\snot)?\s(?:\p{Ll}+ly\s)?(?:comment|elaborate|say|specify|discuss|explain|answer|identify|name|give|provide|go\sinto|no\s(?:further\s)?comment|respond|reply|immediately)\b/u;
const JOINS = /^(?:and|but|yet)\s(?!(?:according|then|later)\b)/;
/** A subject that may be who speaks, or nothing. */
const VAGUE =
  /^(?:it|he|she|they|we|i|you|there|this|that|what|not|yes|no|if|when|as|in|on|at|for|after|before|because)$/;

/** True of what a sentence goes on with behind who says what it began by; `lead` and `rest` are its two sides. */
export function goesOn(text: string, view: View, lead: Span, rest: Span, source: Span): boolean {
  const words = text.slice(rest.start, rest.end);
  if (GOES_ON.test(words)) return !SILENT.test(words);
  if (!JOINS.test(words)) return false;
  const [, ...tokens] = covered(view, [rest]);
  // Behind a subject a participle that nothing stands before is its verb: "the last cycle | ended".
  const at = tokens.findIndex(
    (i, k) => view.word[i] === "," || isVerb(view, i) || (k > 0 && view.pos[i] === "VBN"),
  );
  const verb = tokens[at];
  if (verb === undefined || view.word[verb] === "," || CUES.get(view.word[verb] ?? "")?.act === "statement")
    return false;
  const before = tokens.slice(0, at).filter((i) => !/^RB/.test(view.pos[i] ?? ""));
  // "… a wide margin, the poll found, but one | that is smaller than most".
  if (
    before.some((i) => /^W|^IN$/.test(view.pos[i] ?? "") && /^(?:that|which|who)$/.test(view.word[i] ?? ""))
  )
    return false;
  // "It was late, he said, | and he left": a deed of who speaks.
  const who = text.slice(source.start, source.end).toLowerCase();
  if (before.length > 0)
    return before.some((i) => /^(?:NN|PRP|DT|CD|EX)/.test(view.pos[i] ?? "") && view.word[i] !== who);
  return isThing(view, lead);
}

/** True where a clause tells of what can do nothing that who speaks may do: "the offer", no person and no body. */
function isThing(view: View, clause: Span): boolean {
  const tokens = covered(view, [clause]);
  if (VAGUE.test(view.word[tokens[0] ?? -1] ?? "it")) return false;
  const verb = tokens.findIndex((i) => isVerb(view, i));
  const nouns = tokens.slice(0, Math.max(0, verb)).filter((i) => /^(?:NN|PRP)/.test(view.pos[i] ?? ""));
  return (
    nouns.length > 0 &&
    !nouns.some((i) => /^(?:NNP|PRP$)/.test(view.pos[i] ?? "") || SOMEBODY.has(view.meaning[i]?.field ?? -1))
  );
}
