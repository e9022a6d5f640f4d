// What somebody is told to have said amid what tells of a subject, up to the subject's own verb: "A man who police say stole a van |
// has been charged".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { isVerb } from "../verbs.ts";

/** What a clause of its own begins by, behind which a verb is that clause's. */
const OPENS =
  /^(?:that|who|whom|whose|which|what|how|why|when|where|while|because|if|though|although|as|than|and|but|or|nor|so|yet|before|after|since|until|unless|[,;:—–(-]|--)$/;
const LAST = /^(?:\s(?:on|in|at|for|by|this|last|early|late)\s[^,;:“”"]{2,40})?[^\p{L}]*$/u;
/** What stands between the subject and the verb of the clause that tells of it. */
const BEHIND = /,?\s(?:who|which|that)\s(?:(?:has|have|had|also|later)\s)*$/;
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
  const relative = beginsBy(text, view, from, first, source, cue) ?? relativeBefore(view, from, first);
  if (relative < 0) return finding;
  const [who] = finding.content;
  const done = who !== undefined && who !== said && RELATIVE.test(text.slice(who.start, who.end));
  const tokens = covered(view, [said]);
  // "A man | who | police | say | stole a van": what they say of him begins by him.
  const lacks = !done && relative === first - 1 && said.start === cue.end + 1 && opensByVerb(view, tokens);
  const own: Finding = lacks
    ? {
        ...finding,
        content: [
          { start: view.start[relative] ?? 0, end: view.end[relative] ?? 0 },
          ...finding.content.filter((span) => span.start >= cue.end),
        ],
      }
    : finding;
  // Only content that goes on to the end of the sentence, or to when it was, can hold the verb.
  if (!LAST.test(text.slice(said.end, view.end[to] ?? said.end))) return own;
  const last = mainIn(view, tokens, done || lacks, view.word[relative - 1] === ",");
  const main = last < 0 && isOnly(view, from, first, relative) ? onlyIn(view, tokens) : last;
  if (main < 0) return own;
  const end = view.end[view.word[main - 1] === "," ? main - 2 : main - 1] ?? said.end;
  return end <= said.start + 2
    ? own
    : { ...own, content: [...own.content.slice(0, -1), { start: said.start, end }] };
}

/** The "who" behind a source that is the subject itself: "The man | who | said"; null where none stands there. */
function beginsBy(
  text: string,
  { word, pos, start }: View,
  from: number,
  first: number,
  source: Span,
  cue: Span,
): number | null {
  if (from !== first || !/^(?:DT|CD|NN|JJ|PRP\$)/.test(pos[from] ?? "")) return null;
  const gap = BEHIND.exec(text.slice(source.start, cue.start));
  if (!gap || source.start + gap.index > source.end) return null;
  const end = source.start + gap.index;
  let i = first;
  while ((start[i] ?? end) < end) i += 1;
  return word[i] === "," ? i + 1 : i;
}

/** True of words that begin by a verb, which may be taken for a noun though an article stands behind it: "stole a van". */
function opensByVerb({ pos }: View, [first = -1, second = -1]: readonly number[]): boolean {
  const tag = pos[first] ?? "";
  return (
    /^(?:VB[DZP]|MD)$/.test(tag) || (/^(?:NN|JJ|VBN)/.test(tag) && /^(?:DT|PRP\$)$/.test(pos[second] ?? ""))
  );
}

/** The "who" or "which" between a subject that begins its sentence and a source; -1 where another verb stands before it. */
function relativeBefore({ word, pos }: View, from: number, source: number): number {
  if (!/^(?:DT|CD|NN|JJ|PRP\$)/.test(pos[from] ?? "") || from === source) return -1;
  for (let i = from + 1; i <= source; i += 1) {
    if (isVerb({ pos }, i)) return -1;
    if (i > from + 1 && RELATIVE.test(word[i] ?? "") && /^(?:W|IN)/.test(pos[i] ?? "")) return i;
  }
  return -1;
}

/** True where every verb before a source is that of a clause beside a noun, so that the sentence has none of its own yet. */
function isOnly(view: View, from: number, source: number, relative: number): boolean {
  if (!RELATIVE.test(view.word[source] ?? "") || relative > source) return false;
  let open = 0;
  for (let i = from; i < source; i += 1) {
    if (view.word[i] === "that" && view.pos[i] === "IN") return false;
    if (OPENS.test(view.word[i] ?? "") && /^(?:W|IN)/.test(view.pos[i] ?? "")) open += 1;
    else if (isVerb(view, i) && !isVerb(view, i - 1)) open -= 1;
  }
  return open === 0;
}

/** The only verb among words that hold the end of a clause and all else of its sentence; -1 where there are more, or a clause. */
function onlyIn({ word, pos, quote }: View, tokens: readonly number[]): number {
  const verbs = tokens.filter((i) => isVerb({ pos }, i) && (quote[i] ?? -1) < 0 && !isVerb({ pos }, i - 1));
  const [verb = -1, more] = verbs;
  if (more !== undefined || verb <= (tokens[0] ?? verb) + 1) return -1;
  return tokens.some((i) => i < verb && OPENS.test(word[i] ?? "")) ? -1 : verb;
}

/** The last verb among what was said that another stands before with nothing between them that could give it a subject of its own. */
function mainIn(
  { word, pos, quote }: View,
  tokens: readonly number[],
  done: boolean,
  closes: boolean,
): number {
  const finite = (i: number) => isVerb({ pos }, i) && (quote[i] ?? -1) < 0;
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
