import type { Alignment } from "../model/change.ts";
import type { Value } from "./score.ts";

type Links = Pick<Alignment, "links">;
type Align = (old: readonly string[], next: readonly string[]) => Links;

/** The partner of each old sentence; of what was split, its first part. */
function partners({ links }: Links): Map<number, number> {
  const found = new Map<number, number>();
  for (const [i, j] of [...links].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (!found.has(i)) found.set(i, j);
  }
  return found;
}

/** Who each sentence of a chain of texts is: carried from the text before, known again by its words, or new. */
function identities(texts: readonly (readonly string[])[], align: Align): number[][] {
  const known = new Map<string, number>();
  let count = 0;
  const all: number[][] = [];
  texts.forEach((sentences, k) => {
    const before = texts[k - 1];
    const from = new Map<number, number>();
    if (before) {
      for (const [i, j] of partners(align(before, sentences))) {
        const id = all[k - 1]?.[i];
        if (id !== undefined && !from.has(j)) from.set(j, id);
      }
    }
    const taken = new Set(from.values());
    const ids = sentences.map((words, j) => {
      const again = known.get(words);
      const id = from.get(j) ?? (again !== undefined && !taken.has(again) ? again : count++);
      taken.add(id);
      return id;
    });
    sentences.forEach((words, j) => {
      if (!known.has(words)) known.set(words, ids[j] ?? -1);
    });
    all.push(ids);
  });
  return all;
}

/** The sentences that stand once in a text, with their places. */
function single(sentences: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const more = new Set<string>();
  sentences.forEach((words, i) => {
    if (places.has(words)) more.add(words);
    places.set(words, i);
  });
  for (const words of more) places.delete(words);
  return places;
}

/**
 * How well sentences keep their identity along chains of three or more texts: how often the same words are another
 * sentence than when they last stood, and how often text before last and text, aligned directly, pair others than the
 * chain does. Both for each hundred sentences that were carried.
 */
export function scoreChains(chains: readonly (readonly (readonly string[])[])[], align: Align): Value[] {
  const long = chains.filter((texts) => texts.length >= 3);
  let [carried, switches, apart, others] = [0, 0, 0, 0];
  for (const texts of long) {
    const ids = identities(texts, align);
    const last = new Map<string, number>();
    texts.forEach((sentences, k) => {
      const earlier = new Set(ids.slice(0, k).flat());
      carried += (ids[k] ?? []).filter((id) => earlier.has(id)).length;
      for (const [words, j] of single(sentences)) {
        const id = ids[k]?.[j] ?? -1;
        if (last.has(words) && last.get(words) !== id) switches += 1;
        last.set(words, id);
      }
      const [older, olderIds] = [texts[k - 2], ids[k - 2]];
      if (!older || !olderIds) return;
      for (const [i, j] of partners(align(older, sentences))) {
        const by = ids[k]?.indexOf(olderIds[i] ?? -1) ?? -1;
        if (by < 0) continue;
        apart += 1;
        if (by !== j) others += 1;
      }
    });
  }
  const each = (count: number, of: number) => (of === 0 ? 0 : (100 * count) / of);
  return [
    { name: "identity switches for 100 carried", value: each(switches, carried) },
    { name: "other partner directly, for 100", value: each(others, apart) },
    { name: "sentences carried", value: carried },
    { name: "chains", value: long.length },
  ];
}
