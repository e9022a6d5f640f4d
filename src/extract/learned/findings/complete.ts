import { hasLetter } from "../../../text/span.ts";
import type { View } from "../sight/view.ts";

const CONDITIONS = new Set(
  "if while although though when whenever because unless since once until despite given as".split(" "),
);

/**
 * The last token of content, or of its main clause where content breaks off before that: "that if it holds | , the
 * bridge will close". What "that" opens is never a condition alone.
 */
export function completed(view: View, head: number, content: readonly number[]): number {
  const end = content.at(-1) ?? head;
  const that = content.find((i) => i > head);
  if (that !== undefined && view.word[that] === "that" && isBroken(view, that, end))
    return view.right[view.head[that] ?? -1] ?? end;
  if (that === undefined || view.word[that] !== "that" || !CONDITIONS.has(view.word[that + 1] ?? ""))
    return end;
  let last = end;
  while (last > that && !hasLetter(view.word[last] ?? "")) last -= 1;
  const verb = view.head[that + 1] ?? -1;
  const main = view.head[verb] ?? -1;
  const breaksOff = verb > that && verb <= last && main > last && view.word[last + 1] === ",";
  return breaksOff && view.sentence[main] === view.sentence[that] ? (view.right[main] ?? end) : end;
}

/** True of a clause that breaks off before its verb: "that the sponsor | , mining group Antrax, had applied". */
function isBroken(view: View, that: number, end: number): boolean {
  const main = view.head[that] ?? -1;
  if (main <= end || view.sentence[main] !== view.sentence[that] || view.word[end + 1] !== ",") return false;
  for (let i = that + 1; i <= end; i += 1) if (/^(?:VB|MD)/.test(view.pos[i] ?? "")) return false;
  return view.label[that] === "mark" && end > that;
}

/**
 * The first token of content, or of its sentence where content before its cue breaks off on the left amid its clause:
 * "Clerks let | the ferry sail, Lind said". What stands there governs the content and no mark parts the two.
 */
export function begun(view: View, head: number, content: readonly number[]): number {
  const first = content[0] ?? head;
  const from = view.from[view.sentence[first] ?? 0] ?? first;
  if (first >= head || view.sentence[first] !== view.sentence[head]) return first;
  // Without a comma before who said it, it is no whole clause that is told: "is braced for a fight it expects".
  const last = content.findLast((i) => i < head) ?? first;
  if (view.word[last] !== "," && view.word[last + 1] !== ",") return first;
  for (let i = from; i < first; i += 1)
    if (!/^[\p{L}\p{N}]/u.test(view.word[i] ?? "") || (view.quote[i] ?? -1) >= 0) return first;
  const governs = content.some((i) => {
    const over = view.head[i] ?? -1;
    return i < head && over >= from && over < first && /^VB/.test(view.pos[over] ?? "");
  });
  return governs ? from : first;
}
