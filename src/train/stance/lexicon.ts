import { readFileSync } from "node:fs";
import { join } from "node:path";
import { STOP } from "../../link/claim/words/words.ts";
import { base } from "../../text/words/base.ts";
import type { LexiconFile } from "../../text/words/lexicon.ts";
import { tokens } from "../../text/words/words.ts";

const PARTS = ["noun", "verb", "adj", "adv"] as const;
const LETTER: Readonly<Record<string, (typeof PARTS)[number]>> = {
  n: "noun",
  v: "verb",
  a: "adj",
  s: "adj",
  r: "adv",
};
/** Senses of a word beyond its most frequent ones join words that no newspaper joins. */
const MOST_SENSES = 3;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { kind: string; to: string; from: number; at: number }[];
}

/** A word must stand in this many texts for its rarity to be told apart. */
const LEAST_TEXTS = 8;

/** Builds the table from WordNet's files and from texts that tell how rare each word is and which are names. */
export function lexiconOf(folder: string, texts: readonly string[]): LexiconFile {
  const { rarity, rare, known } = raritiesOf(texts);
  const synsets = new Map<string, Synset>();
  for (const part of PARTS) {
    for (const [id, synset] of synsetsOf(join(folder, `data.${part}`), part)) synsets.set(id, synset);
  }
  const senses = chosenSenses(readFileSync(join(folder, "index.sense"), "utf8"), known);
  const own = new Map<string, Set<string>>();
  const broader = new Map<string, Set<string>>();
  const pairs = new Set<string>();
  for (const [lemma, ids] of senses) {
    const key = base(lemma);
    const mine = own.get(key) ?? new Set();
    const wide = broader.get(key) ?? new Set();
    for (const id of ids) {
      mine.add(id);
      const synset = synsets.get(id);
      if (!synset) continue;
      const at = synset.words.indexOf(lemma) + 1;
      for (const pointer of synset.pointers) {
        if (pointer.kind === "+" && pointer.from === at) mine.add(pointer.to);
        if (pointer.kind === "@" && id === ids[0]) wide.add(pointer.to);
        if (pointer.kind === "&" && pointer.from === 0) wide.add(pointer.to);
        if (pointer.kind !== "!" || pointer.from !== at) continue;
        const other = synsets.get(pointer.to)?.words[pointer.at - 1];
        if (other === undefined || !/^[a-z]+$/.test(other) || !senses.has(other)) continue;
        const both = [key, base(other)].sort();
        if (both[0] !== both[1]) pairs.add(both.join(" "));
      }
    }
    own.set(key, mine);
    broader.set(key, wide);
  }
  return { rarity, rare, words: written(own, broader), opposites: [...pairs].sort().join("\n") };
}

function raritiesOf(texts: readonly string[]) {
  const inTexts = new Map<string, number>();
  const capital = new Map<string, number>();
  const all = new Map<string, number>();
  for (const text of texts) {
    const found = tokens(text).filter((token) => /^\p{L}/u.test(token.text));
    const upper = found.filter((token) => /^\p{Lu}/u.test(token.text)).length;
    const seen = new Set<string>();
    found.forEach((token, i) => {
      const lower = token.text
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/'s$|'$/, "");
      if (STOP.has(lower) || lower.length < 2) return;
      const key = base(lower);
      seen.add(key);
      if (i === 0 || upper > 0.5 * found.length) return;
      all.set(key, (all.get(key) ?? 0) + 1);
      if (/^\p{Lu}/u.test(token.text)) capital.set(key, (capital.get(key) ?? 0) + 1);
    });
    for (const key of seen) inTexts.set(key, (inTexts.get(key) ?? 0) + 1);
  }
  const rarityOf = (count: number) => Math.round(10 * Math.log(texts.length / count));
  const kept = [...inTexts].filter(([, count]) => count >= LEAST_TEXTS).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = kept.map(([key, count]) => {
    const isName = (capital.get(key) ?? 0) > 0.8 * (all.get(key) ?? 0) && (all.get(key) ?? 0) > 2;
    return `${key} ${rarityOf(count)}${isName ? "^" : ""}`;
  });
  return {
    rarity: lines.join("\n"),
    rare: rarityOf(LEAST_TEXTS / 2),
    known: new Set(kept.map(([key]) => key)),
  };
}

function* synsetsOf(file: string, part: string): Generator<[string, Synset]> {
  for (const line of readFileSync(file, "latin1").split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(" | ")[0]?.split(" ") ?? [];
    const count = Number.parseInt(fields[3] ?? "0", 16);
    const words = Array.from({ length: count }, (_, i) =>
      (fields[4 + 2 * i] ?? "").toLowerCase().replace(/\(.*\)$/, ""),
    );
    let at = 4 + 2 * count;
    const many = Number(fields[at]);
    at += 1;
    const pointers = Array.from({ length: many }, (_, i) => {
      const [kind = "", offset = "", letter = "", place = "0000"] = fields.slice(at + 4 * i, at + 4 * i + 4);
      return {
        kind,
        to: `${LETTER[letter]}${offset}`,
        from: Number.parseInt(place.slice(0, 2), 16),
        at: Number.parseInt(place.slice(2), 16),
      };
    });
    yield [`${part}${fields[0]}`, { words, pointers }];
  }
}

/** The most frequent senses of each single word that stands in the texts. */
function chosenSenses(index: string, known: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, { id: string; number: number; count: number }[]>();
  for (const line of index.split("\n")) {
    const [key = "", offset = "", number = "", count = ""] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    if (!/^[a-z]{3,}$/.test(lemma) || !known.has(base(lemma))) continue;
    const part = ["", "noun", "verb", "adj", "adv", "adj"][Number(rest[0])] ?? "";
    const list = found.get(lemma) ?? [];
    list.push({ id: `${part}${offset}`, number: Number(number), count: Number(count) });
    found.set(lemma, list);
  }
  const chosen = new Map<string, string[]>();
  for (const lemma of [...found.keys()].sort()) {
    const list = found.get(lemma) ?? [];
    const ranked = list
      .filter((sense) => sense.count > 0 || sense.number === 1)
      .sort((a, b) => b.count - a.count || a.number - b.number || (a.id < b.id ? -1 : 1));
    chosen.set(lemma, [...new Set(ranked.slice(0, MOST_SENSES).map((sense) => sense.id))]);
  }
  return chosen;
}

function written(own: ReadonlyMap<string, Set<string>>, broader: ReadonlyMap<string, Set<string>>): string {
  const users = new Map<string, number>();
  for (const table of [own, broader]) {
    for (const ids of table.values()) for (const id of ids) users.set(id, (users.get(id) ?? 0) + 1);
  }
  const numbers = new Map<string, string>();
  const listed = (ids: ReadonlySet<string>) =>
    [...ids]
      .filter((id) => (users.get(id) ?? 0) > 1)
      .map((id) => {
        const number = numbers.get(id) ?? numbers.size.toString(36);
        numbers.set(id, number);
        return number;
      })
      .join(" ");
  const lines: string[] = [];
  for (const key of [...own.keys()].sort()) {
    const mine = listed(own.get(key) ?? new Set());
    const wide = listed(broader.get(key) ?? new Set());
    lines.push(wide === "" ? (mine === "" ? key : `${key} ${mine}`) : `${key} ${mine}/${wide}`);
  }
  return lines.join("\n");
}
