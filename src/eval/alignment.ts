import type { Alignment } from "../model/change.ts";
import { type Figure, Tally } from "./score.ts";

/** Two drafts and the sentences of them that people aligned; weak links are neither asked for nor held against anyone. */
export interface AlignmentGold {
  readonly id: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly links: readonly {
    readonly o: number;
    readonly n: number;
    readonly strength?: string | null | undefined;
  }[];
}

type Aligned = Pick<Alignment, "links" | "added" | "removed">;

/** How well sentence alignments agree with people's: links, links of sentences that changed, added and removed ones. */
export function scoreAlignment(
  gold: readonly AlignmentGold[],
  aligned: (row: AlignmentGold) => Aligned,
): Figure[] {
  const tally = new Tally();
  for (const row of gold) {
    const { links, added, removed } = aligned(row);
    const all = row.links.map(({ o, n }) => `${o} ${n}`);
    const strong = new Set(all.filter((_, i) => (row.links[i]?.strength ?? "strong") === "strong"));
    const weak = new Set(all.filter((link) => !strong.has(link)));
    const found = new Set(links.map(([i, j]) => `${i} ${j}`).filter((link) => !weak.has(link)));
    const changed = (some: ReadonlySet<string>) =>
      new Set(
        [...some].filter((link) => {
          const [i, j] = link.split(" ").map(Number);
          return words(row.old[i ?? -1]) !== words(row.new[j ?? -1]);
        }),
      );
    tally.add("links", found, strong);
    tally.add("changed links", changed(found), changed(strong));
    const linked = (side: "o" | "n") => new Set(row.links.map((link) => link[side]));
    tally.add("added", named(added), named(rest(row.new.length, linked("n"))));
    tally.add("removed", named(removed), named(rest(row.old.length, linked("o"))));
  }
  return tally.figures();
}

const words = (sentence: string | undefined): string =>
  (sentence ?? "")
    .toLowerCase()
    .match(/[\p{L}\p{N}_]+/gu)
    ?.join(" ") ?? "";

const named = (indexes: readonly number[]): Set<string> => new Set(indexes.map(String));

const rest = (length: number, taken: ReadonlySet<number>): number[] =>
  Array.from({ length }, (_, i) => i).filter((i) => !taken.has(i));
