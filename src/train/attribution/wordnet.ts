import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SenseLines } from "../../extract/learned/sight/senses.ts";

/** The digit of `index.sense` for each part of speech that is read. */
const PARTS = { nouns: "1", verbs: "2" } as const;
/** A letter for each of WordNet's fields of meaning ("lexicographer files"), by their numbers. */
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** What a sense counts beyond the times that WordNet's own texts had it. */
const UNSEEN = 0.3;
/** Shares of a word's uses from which a field counts, and counts more. */
const LEVELS = [0.1, 0.3, 0.6];

interface Sense {
  readonly field: number;
  readonly place: number;
  readonly count: number;
}

/**
 * The fields of meaning of English verbs and nouns by WordNet's index of senses. Of the nouns, most of which no
 * newspaper ever prints, those are kept that WordNet's own texts have, or that are `wanted`.
 */
export function senseLines(folder: string, wanted: ReadonlySet<string>): SenseLines {
  const index = readFileSync(join(folder, "index.sense"), "latin1");
  return {
    verbs: linesOf(sensesIn(index, PARTS.verbs), () => true),
    nouns: linesOf(
      sensesIn(index, PARTS.nouns),
      (lemma, senses) => wanted.has(lemma) || senses.some(({ count }) => count > 0),
    ),
  };
}

function sensesIn(index: string, part: string): Map<string, Sense[]> {
  const found = new Map<string, Sense[]>();
  for (const line of index.split("\n")) {
    const [key = "", , place, count] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    if (!rest.startsWith(part) || !/^[a-z][a-z'-]+$/.test(lemma)) continue;
    const senses = found.get(lemma) ?? [];
    senses.push({ field: Number(rest.split(":")[1]), place: Number(place), count: Number(count) });
    found.set(lemma, senses);
  }
  return found;
}

function linesOf(
  all: ReadonlyMap<string, readonly Sense[]>,
  keep: (lemma: string, senses: readonly Sense[]) => boolean,
): string {
  const alike = new Map<string, string[]>();
  for (const lemma of [...all.keys()].sort()) {
    const senses = all.get(lemma) ?? [];
    if (!keep(lemma, senses)) continue;
    const code = codeOf(senses);
    const words = alike.get(code) ?? [];
    words.push(lemma);
    alike.set(code, words);
  }
  return [...alike.keys()]
    .sort()
    .map((code) => [code, ...(alike.get(code) ?? [])].join(" "))
    .join("\n");
}

function codeOf(senses: readonly Sense[]): string {
  const [first] = [...senses].sort((a, b) => b.count - a.count || a.place - b.place);
  const weights = new Map<number, number>();
  let sum = 0;
  for (const { field, count } of senses) {
    weights.set(field, (weights.get(field) ?? 0) + count + UNSEEN);
    sum += count + UNSEEN;
  }
  const shares = [...weights]
    .sort(([a], [b]) => a - b)
    .map(([field, weight]) => [field, LEVELS.filter((least) => weight > least * sum).length] as const)
    .filter(([, level]) => level > 0);
  return `${LETTERS[first?.field ?? 0]}${shares.map(([field, level]) => `${LETTERS[field]}${level}`).join("")}`;
}
