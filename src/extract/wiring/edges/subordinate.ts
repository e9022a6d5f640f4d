// What somebody is told to have said in a clause before the main one, up to that: "When Lind said the dam leaked, | the mayor left".

import type { Finding } from "../../../model/attribution.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { isVerb } from "../verbs.ts";

/** What a clause before the main one begins by; "as Lind said" is none, for what is behind it may be what she said. */
const OPENS =
  /^(?:when|whenever|after|if|although|though|while|since|before|because|once|until|unless|whereas)$/;
/** Behind these a comma may end a condition of what is said. */
const WITHIN = /^(?:if|when|while|after|before|because|unless|although|though|once|since)$/;
const CLAUSE = /^(?:that|how|why|whether|if|what|where)$/;

/** A finding without the main clause that stands behind its own. */
export function beforeMain(view: View, finding: Finding): Finding {
  const [[source], [cue], [said, more]] = [finding.source, finding.cue, finding.content];
  if (!source || !cue || !said || more || finding.manner === "direct") return finding;
  if (source.start > cue.start || said.start < cue.end) return finding;
  const [first = -1] = covered(view, [source]);
  if (first < 0 || !opens(view, first)) return finding;
  const tokens = covered(view, [said]);
  const comma = tokens.find((_token, k) => k > 0 && endsAt(view, tokens, k));
  return comma === undefined
    ? finding
    : anew(finding, { content: [{ start: said.start, end: view.end[comma - 1] ?? said.end }] });
}

/** True of a subject that begins a clause that a sentence begins by, or one behind "and" or "but". */
function opens({ word, pos, from, sentence }: View, first: number): boolean {
  const start = from[sentence[first] ?? 0] ?? 0;
  const at = first - 1;
  if (at < start || !OPENS.test(word[at] ?? "")) return false;
  // "However, after": a word that leads into the sentence.
  return at === start || pos[at - 1] === "CC" || (at === start + 2 && word[at - 1] === ",");
}

/** True of the comma behind which the main clause has its subject and its verb. */
function endsAt(view: View, tokens: readonly number[], k: number): boolean {
  const comma = tokens[k] ?? -1;
  if (view.word[comma] !== "," || (view.quote[comma] ?? -1) >= 0) return false;
  const before = tokens.slice(0, k);
  const clause =
    CLAUSE.test(view.word[before[0] ?? -1] ?? "") || /^PRP$/.test(view.pos[before[0] ?? -1] ?? "");
  if (clause && !before.some((i) => /^(?:VB[DPZ]?|MD)$/.test(view.pos[i] ?? ""))) return false;
  const inner = before.findLastIndex((i) => WITHIN.test(view.word[i] ?? ""));
  if (inner >= 0 && inner < 2) return false;
  return isClause(view, tokens.slice(k + 1));
}

/** True of words that begin by a subject and its verb. */
function isClause(view: View, tokens: readonly number[]): boolean {
  const [first = -1] = tokens;
  if (!/^(?:DT|CD|NN|JJ|PRP|EX)/.test(view.pos[first] ?? "")) return false;
  // "NetWatch | tested | the phone": a verb of the past may look like a participle.
  const acts = (i: number) => view.pos[i] === "VBN" && /^(?:DT|PRP)/.test(view.pos[i + 1] ?? "");
  const verb = tokens.findIndex((i) => isVerb(view, i) || acts(i));
  return (
    verb > 0 &&
    !tokens.slice(0, verb).some((i) => /^(?:,|W|VB|:|CC)/.test(view.pos[i] ?? "") || view.word[i] === "that")
  );
}
