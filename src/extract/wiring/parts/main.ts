// What somebody is told to have said amid what tells of a subject, up to the subject's own verb: "A man who police say stole a van |
// has been charged".

import type { Finding } from "../../../model/attribution.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";

/** What a clause of its own begins by, behind which a verb is that clause's. */
const OPENS =
  /^(?:that|who|whom|whose|which|what|how|why|when|where|while|because|if|though|although|as|than|and|but|or|nor|so|yet|before|after|since|until|unless|[,;:—–(-]|--)$/;
const LAST = /^(?:\s(?:on|in|at|for|by|this|last|early|late)\s[^,;:“”"]{2,40})?[^\p{L}]*$/u;
const RELATIVE = /^(?:who|whose|whom|which|that)$/;

/** A finding without the verb of the subject that it tells of, and what stands behind it. */
export function upToMain(text: string, view: View, finding: Finding): Finding {
  const [source, more] = finding.source;
  const cue = finding.cue[0];
  const said = finding.content.at(-1);
  if (
    !source ||
    more ||
    !cue ||
    !said ||
    said.start < cue.end ||
    source.start > cue.start ||
    finding.manner === "direct"
  )
    return finding;
  const [first] = covered(view, [source]);
  if (first === undefined) return finding;
  const sentence = view.sentence[first] ?? 0;
  const from = view.from[sentence] ?? 0;
  const to = (view.from[sentence + 1] ?? view.size) - 1;
  const relative = relativeBefore(view, from, first);
  // Only content that goes on to the end of the sentence, or to when it was, can hold the verb.
  if (relative < 0 || !LAST.test(text.slice(said.end, view.end[to] ?? said.end))) return finding;
  const [who] = finding.content;
  const done = who !== undefined && who !== said && RELATIVE.test(text.slice(who.start, who.end));
  const main = mainIn(view, covered(view, [said]), done, view.word[relative - 1] === ",");
  if (main < 0) return finding;
  const end = view.end[view.word[main - 1] === "," ? main - 2 : main - 1] ?? said.end;
  return end <= said.start + 2
    ? finding
    : { ...finding, content: [...finding.content.slice(0, -1), { start: said.start, end }] };
}

/** The "who" or "which" between a subject that begins its sentence and a source; -1 where another verb stands before it. */
function relativeBefore({ word, pos }: View, from: number, source: number): number {
  if (!/^(?:DT|CD|NN|JJ|PRP\$)/.test(pos[from] ?? "") || from === source) return -1;
  for (let i = from + 1; i <= source; i += 1) {
    if (/^(?:VB[DPZ]|MD)$/.test(pos[i] ?? "")) return -1;
    if (i > from + 1 && RELATIVE.test(word[i] ?? "") && /^(?:W|IN)/.test(pos[i] ?? "")) return i;
  }
  return -1;
}

/** The last verb among what was said that another stands before with nothing between them that could give it a subject of its own. */
function mainIn(
  { word, pos, quote }: View,
  tokens: readonly number[],
  done: boolean,
  closes: boolean,
): number {
  const finite = (i: number) => /^(?:VB[DPZ]|MD)$/.test(pos[i] ?? "") && (quote[i] ?? -1) < 0;
  let found = -1;
  // "Who | stole a van has been charged": who has done it already.
  let before = done || /^wh/.test(word[tokens[0] ?? -1] ?? "");
  for (const [k, i] of tokens.entries()) {
    if (OPENS.test(word[i] ?? "")) {
      if (k > 0) before = false;
    } else if (finite(i) && !finite(i - 1) && !/^PRP$/.test(pos[i - 1] ?? "")) {
      // "The bridge, which Lind says is safe, | was shut".
      if ((before && k > 1) || (closes && k > 0 && word[i - 1] === ",")) found = i;
      before = true;
    } else if (finite(i)) before = true;
  }
  return found;
}
