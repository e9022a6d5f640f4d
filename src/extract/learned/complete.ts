import type { View } from "./view.ts";

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
  if (that === undefined || view.word[that] !== "that" || !CONDITIONS.has(view.word[that + 1] ?? ""))
    return end;
  let last = end;
  while (last > that && !/[\p{L}\p{N}]/u.test(view.word[last] ?? "")) last -= 1;
  const verb = view.head[that + 1] ?? -1;
  const main = view.head[verb] ?? -1;
  const breaksOff = verb > that && verb <= last && main > last && view.word[last + 1] === ",";
  return breaksOff && view.sentence[main] === view.sentence[that] ? (view.right[main] ?? end) : end;
}
