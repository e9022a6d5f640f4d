import { Atoms, EDGE } from "../../extract/syntax/atoms.ts";
import type { Analysed } from "../../extract/syntax/types.ts";
import type { Inventory } from "../../extract/syntax/weights.ts";
import type { SilverArticle } from "./silver.ts";

/** One sentence in numbers, ready for training; tags, names and labels are offset by the edge as in `Atoms`. */
export interface Example {
  readonly sentence: Analysed;
  readonly atoms: Atoms;
  readonly tags: Int32Array;
  readonly names: Int32Array;
  /** Gold heads; the root is the sentence's length. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** The names of the classes that the silver uses, in a fixed order. */
export function inventoryOf(articles: readonly SilverArticle[]): Inventory {
  const tags = new Set<string>();
  const kinds = new Set<string>();
  const labels = new Set<string>();
  for (const { sentences } of articles)
    for (const { pos, ner, label } of sentences) {
      for (const tag of pos) tags.add(tag);
      for (const kind of ner) kinds.add(kind);
      for (const name of label) labels.add(name);
    }
  kinds.delete("O");
  labels.delete("root");
  return {
    tags: ["", ...[...tags].sort()],
    kinds: [...kinds].sort(),
    labels: ["root", ...[...labels].sort()],
  };
}

/** Sentences as numbers, in order. */
export function examplesOf(articles: readonly SilverArticle[], inventory: Inventory): Example[] {
  const tagId = new Map(inventory.tags.map((name, id) => [name, id]));
  const kindId = new Map(inventory.kinds.map((name, id) => [name, id]));
  const labelId = new Map(inventory.labels.map((name, id) => [name, id]));
  return articles.flatMap(({ sentences }) =>
    sentences.map((sentence) => {
      const count = sentence.tokens.length;
      const atoms = new Atoms();
      atoms.fill(sentence.tokens);
      const tags = new Int32Array(count + 2 * EDGE);
      const names = new Int32Array(count + 2 * EDGE);
      const heads = new Int32Array(count);
      const labels = new Int32Array(count);
      for (let i = 0; i < count; i++) {
        tags[i + EDGE] = tagId.get(sentence.pos[i] ?? "") ?? 1;
        names[i + EDGE] = bilou(sentence.ner, i, kindId);
        const head = sentence.head[i] ?? -1;
        heads[i] = head < 0 ? count : head;
        labels[i] = labelId.get(sentence.label[i] ?? "") ?? 0;
      }
      return { sentence, atoms, tags, names, heads, labels };
    }),
  );
}

function bilou(kinds: readonly string[], at: number, ids: ReadonlyMap<string, number>): number {
  const id = ids.get(kinds[at] ?? "O");
  if (id === undefined) return 0;
  const begins = kinds[at - 1] !== kinds[at];
  const ends = kinds[at + 1] !== kinds[at];
  return 1 + 4 * id + (begins ? (ends ? 3 : 0) : ends ? 2 : 1);
}
