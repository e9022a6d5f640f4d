import { readFileSync } from "node:fs";
import { base } from "./base.ts";

/** The table of words that the judge reads, as text. */
export interface LexiconFile {
  /** `base rarity`, a line per base form; rarity is ten times the log of how few texts have it; `^` marks names. */
  readonly rarity: string;
  /** The rarity of any other word. */
  readonly rare: number;
  /** `base sense sense/broader broader`, a line per base form; senses are numbers in base 36. */
  readonly words: string;
  /** `one other`, a line per pair of opposites. */
  readonly opposites: string;
}

/** What is known of a base form. */
export interface Entry {
  readonly rarity: number;
  /** Written with a capital wherever it stands. */
  readonly name: boolean;
  readonly senses: readonly number[];
  readonly broader: readonly number[];
}

export interface Lexicon {
  readonly entry: (base: string) => Entry;
  readonly opposites: (a: string, b: string) => boolean;
  /** Whether any opposite of it is known. */
  readonly turns: (base: string) => readonly string[];
}

const NONE: readonly number[] = [];

/** Opposites that newspapers use and dictionaries do not list as such. */
const ALSO = `aliv die;safe kidnap;safe captur;safe miss;free detain;free arrest;free jail;releas arrest;releas detain;
real fake;real hoax;true fals;true hoax;genuin fake;confirm deni;confirm debunk;confirm refut;prove debunk;claim deni;
join leav;enter leav;arriv depart;start end;begin end;open close;win lose;rise fall;increas decreas;gain lose;grow shrink;
accept reject;approv reject;agre refus;allow ban;allow prevent;permit forbid;support oppos;support reject;love hate;
innoc guilti;convict acquit;legal illeg;male femal;man woman;boi girl;father mother;brother sister;son daughter;husband wife;
north south;east west;northern southern;eastern western;first last;earli late;befor after;high low;higher lower;highest lowest;
larg small;larger smaller;largest smallest;big small;long short;longer shorter;fast slow;old new;older younger;oldest youngest;
posit neg;good bad;success fail;success failur;success unsuccess;surviv die;heal ill;healthi sick;rich poor;strong weak;
present absent;includ exclud;creat destroi;build destroi;activ inact;public privat;full empti;hot cold;dai night;
abov below;over under;more less;more fewer;increas declin;rise drop;rise declin;grow declin;profit loss;victori defeat;
win defeat;lead trail;buy sell;bought sell;import export;hire fire;marri divorc;single marri;home awai;onlin offlin;
major minor;major small;common rare;usual rare;alwai never;everi none;all none;all some;mani few;most few;both neither;
domest foreign;nativ foreign;amateur profession;perman temporari;accident deliber;accident intent;natur artifici;
fresh stale;complet partial;complet incomplet;known unknown;abl unabl;like unlik;happi unhappi;success failed`;

/** Field by field, for what is put behind a spread costs the engine a microsecond each, and the table has thousands of words. */
const entryOf = (
  { rarity, name }: Pick<Entry, "rarity" | "name">,
  senses: Entry["senses"],
  broader: Entry["broader"],
): Entry => ({ rarity, name, senses, broader });

/** Reads the table. */
export function lexiconFrom(file: LexiconFile): Lexicon {
  const entries = new Map<string, Entry>();
  const numbers = (text: string | undefined) =>
    text === undefined || text === "" ? NONE : text.split(" ").map((id) => Number.parseInt(id, 36));
  const rarities = new Map<string, { rarity: number; name: boolean }>();
  for (const line of file.rarity.split("\n")) {
    const [key = "", value = ""] = line.split(" ");
    rarities.set(key, { rarity: Number.parseInt(value, 10) / 10, name: value.endsWith("^") });
  }
  const other = { rarity: file.rare / 10, name: false };
  for (const [key, known] of rarities) entries.set(key, entryOf(known, NONE, NONE));
  for (const line of file.words.split("\n")) {
    const space = line.indexOf(" ");
    const key = space < 0 ? line : line.slice(0, space);
    const [own, wide] = space < 0 ? [] : line.slice(space + 1).split("/");
    entries.set(key, entryOf(rarities.get(key) ?? other, numbers(own), numbers(wide)));
  }
  const opposites = new Map<string, string[]>();
  for (const line of [...file.opposites.split("\n"), ...ALSO.replace(/\n/g, "").split(";")]) {
    const [one = "", two = ""] = line.split(" ").map(base);
    if (one === two) continue;
    for (const [a, b] of [
      [one, two],
      [two, one],
    ] as const) {
      const list = opposites.get(a) ?? [];
      if (!list.includes(b)) list.push(b);
      opposites.set(a, list);
    }
  }
  const unknown = entryOf(other, NONE, NONE);
  const nothing: readonly string[] = [];
  return {
    entry: (key) => entries.get(key) ?? unknown,
    opposites: (a, b) => opposites.get(a)?.includes(b) ?? false,
    turns: (key) => opposites.get(key) ?? nothing,
  };
}

let held: Lexicon | null = null;

/** The table that the program ships, read at its first use. */
export function lexicon(): Lexicon {
  held ??= lexiconFrom(
    JSON.parse(readFileSync(new URL("../../../models/words.json", import.meta.url), "utf8")) as LexiconFile,
  );
  return held;
}
