import type { Finding } from "../model/attribution.ts";
import type { Sentence } from "../model/document.ts";
import { firstBehind } from "../text/span.ts";

/** What is said in a sentence is not told more often than this. */
const TIMES = 16;

/**
 * Findings without those that tell once more what others of their sentence have told many times: "…, who said, who said, …" has a
 * finding for each verb, and each of them holds all that stands before it.
 */
export function bounded<T extends Finding>(sentences: readonly Sentence[], findings: readonly T[]): T[] {
  const told = new Map<Sentence, number>();
  return findings.filter(({ cue, content }) => {
    const at = cue[0]?.start ?? content[0]?.start ?? 0;
    const sentence = sentences[firstBehind(sentences, at)];
    if (!sentence) return true;
    const { start, end } = sentence;
    const within = content.map((span) => Math.min(span.end, end) - Math.max(span.start, start));
    const all = within.reduce((sum, length) => sum + Math.max(length, 0), told.get(sentence) ?? 0);
    if (all > TIMES * (end - start)) return false;
    told.set(sentence, all);
    return true;
  });
}
