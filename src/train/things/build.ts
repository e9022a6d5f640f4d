import { readFileSync } from "node:fs";
import { join } from "node:path";
import { base } from "../../text/words/base.ts";
import type { ThingsFile } from "../../text/words/things.ts";

/** WordNet's fields of what can be touched: animals, artefacts, bodies, food, natural objects, plants and substances. */
const TOUCHED = new Set([5, 6, 8, 13, 17, 20, 27]);
/** Such senses have to be this share of those that WordNet's own texts have of a noun. */
const SHARE = 0.5;

interface Sense {
  readonly id: string;
  readonly field: number;
  readonly place: number;
  readonly count: number;
}

interface Word {
  readonly nouns: Sense[];
  /** How often WordNet's own texts have it as no noun. */
  others: number;
}

/**
 * The nouns for things, each with what it names, and of what each of these is the next sort and part. Of animals, plants, objects and
 * substances, most of which no newspaper ever prints, those are kept that WordNet's own texts have, or that are `known` (in their base forms);
 * none is that names very many sorts, "building", for it may stand for what is told of by another word.
 */
export function thingsOf(folder: string, known: ReadonlySet<string>): ThingsFile {
  const nouns = nounsIn(readFileSync(join(folder, "data.noun"), "latin1"));
  const all = [...wordsIn(readFileSync(join(folder, "index.sense"), "latin1"))]
    .filter(
      ([lemma, word]) => isThing(word) && !nouns.names.has(lemma) && (isMade(word) || known.has(base(lemma))),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const sorts = sortsOf(all, nouns.wider);
  const kept = all.filter(([, word]) => word.nouns.every(({ id }) => (sorts.get(id) ?? 0) < MANY));
  const numbers = new Map<string, number>();
  const things = kept.map(([lemma, word]) => {
    const senses = word.nouns.map(({ id }) => {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return number.toString(36);
    });
    return [lemma, ...senses].join(" ");
  });
  // What these are parts of is told apart from what it is a sort of, whether it has a word here or not.
  for (const id of [...numbers.keys()].flatMap((id) => nouns.wholes.get(id) ?? []))
    if (!numbers.has(id)) numbers.set(id, numbers.size);
  const told = (ids: ReadonlySet<string>) => [...ids].map((id) => numbers.get(id)?.toString(36)).join(" ");
  const wider = [...numbers.keys()].map((id) => {
    const sorts = nextAbove(nouns.wider.get(id) ?? [], nouns.wider, numbers);
    const wholes = nextAbove(nouns.wholes.get(id) ?? [], nouns.wider, numbers);
    return wholes.size > 0 ? `${told(sorts)}/${told(wholes)}` : told(sorts);
  });
  return { things: things.join("\n"), wider: wider.join("\n") };
}

/** So many words of the table below one make it name too much. */
const MANY = 60;

/** How many of the words stand below each sense. */
function sortsOf(words: readonly (readonly [string, Word])[], wider: Above): Map<string, number> {
  const sorts = new Map<string, number>();
  for (const [, { nouns }] of words) {
    const above = new Set(nouns.map(({ id }) => id));
    for (const id of above) for (const next of wider.get(id) ?? []) above.add(next);
    for (const { id } of nouns) above.delete(id);
    for (const id of above) sorts.set(id, (sorts.get(id) ?? 0) + 1);
  }
  return sorts;
}

type Above = ReadonlyMap<string, readonly string[]>;

function wordsIn(index: string): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const line of index.split("\n")) {
    const [key = "", id = "", place, count] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    if (!/^[a-z]{3,}$/.test(lemma)) continue;
    const word = words.get(lemma) ?? { nouns: [], others: 0 };
    words.set(lemma, word);
    if (rest.startsWith("1"))
      word.nouns.push({ id, field: Number(rest.split(":")[1]), place: Number(place), count: Number(count) });
    else word.others += Number(count);
  }
  return words;
}

/** True for a noun that is mostly one, and mostly for something that can be touched. */
function isThing({ nouns, others }: Word): boolean {
  const sum = (senses: readonly Sense[]) => senses.reduce((all, { count }) => all + count, 0);
  const touched = nouns.filter(({ field }) => TOUCHED.has(field));
  return (
    touched.some(({ place }) => place === 1) && sum(touched) >= SHARE * sum(nouns) && others <= sum(nouns)
  );
}

/** Fields of what is made, eaten or of the body, which newspapers have more of. */
const MADE = new Set([6, 8, 13]);

const isMade = ({ nouns }: Word): boolean =>
  nouns.some(({ field, place, count }) => count > 0 || (place === 1 && MADE.has(field)));

/** For each sense of a noun, those of which it is a sort, and those of which it is a part, a member or what they are made of; and which nouns are names. */
function nounsIn(data: string): { wider: Above; wholes: Above; names: ReadonlySet<string> } {
  const [wider, wholes] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const names = new Set<string>();
  for (const line of data.split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const told = line.split(" | ")[0] ?? "";
    for (const [, name = ""] of told.matchAll(/ ([A-Z][A-Za-z]+) [0-9a-f] /g)) names.add(name.toLowerCase());
    const ids = (of: RegExp) => [...told.matchAll(of)].map(([, id = ""]) => id);
    wider.set(line.slice(0, 8), ids(/@i? (\d{8}) n/g));
    wholes.set(line.slice(0, 8), ids(/#[pms] (\d{8}) n/g));
  }
  return { wider, wholes, names };
}

/** The first of some senses and of those above them that some noun of the table has. */
function nextAbove(from: readonly string[], wider: Above, kept: ReadonlyMap<string, unknown>): Set<string> {
  const found = new Set<string>();
  const open = new Set(from);
  for (const id of open)
    if (kept.has(id)) found.add(id);
    else for (const next of wider.get(id) ?? []) open.add(next);
  return found;
}
