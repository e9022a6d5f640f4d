import type { Speaker } from "../../../model/attribution.ts";
import { matchesAtCapitals, mayGoOn } from "../../../text/capitals.ts";
import { base } from "../../../text/words/base.ts";
import { lexicon } from "../../../text/words/lexicon.ts";
import { leadOf } from "../../lead.ts";
import { isOutlet } from "../../via/names.ts";
import { namesBody } from "../bodies/companies.ts";
import { isLand } from "../bodies/lands.ts";
import { CALENDAR, KIND, LEADS, ROLE, SAYS_BODY } from "../bodies/nouns.ts";
import { spelledIn, spelledOut } from "../bodies/spelled.ts";
import type { Called } from "../called.ts";
import { LINKED } from "./ending.ts";
import { asAddressed, isGiven } from "./given.ts";
import { PARTICLES } from "./particles.ts";
import { isUnknown, mayBeGiven } from "./proper.ts";
import { behindTitles, untitled } from "./title.ts";

const BYLINE =
  /^By\s(?!\p{Lu}+\s\p{Lu}+$)(\p{Lu}[\p{L}\p{M}.’'-]+(?:\s\p{Lu}[\p{L}\p{M}.’'-]+){1,3})(?=\s*(?:$|,|and\b))/mu;

/** Behind the place that opens a line. */
const WIRE = /^[^\n(]{0,60}\((\p{Lu}[\p{L} ]{1,30})\)\s*[-–—]/gmu;

/** "Leader of the Opposition | Marta Vang Lind": what stands before makes the name longer than names are looked for. */
const CHAMBER =
  /\sof\sthe\s(?:Opposition|House|Senate|Assembly|Commons|Lords|Council|Parliament)\s(\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]+){1,2})(?=,?\s\p{Ll})/gu;
/** Two names or three of somebody, or with a letter between. */
const NAME =
  /(?<![\p{L}\p{M}\d_]|\p{L}-)\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?(?:\s\p{Lu}\.)?(?:\s(?!(?:C[A-Z]O|M[EL]?[PA]|MSP)\b)\p{Lu}[\p{L}’'-]+){1,2}/uy;
const LAST = /[\p{L}\p{M}’'-]+$/u;
/** Most words are no more than such letters. */
const PLAIN = /^[A-Za-z’'-]+$/;
const SAYS_BODY_AT_END = new RegExp(`${SAYS_BODY.source}\\s$`);
/** What may be short for a name of as many words. */
const LETTERS = /^\p{Lu}{3,6}$/u;
/** "| NPR’s | Lind": for whom somebody works. */
const OWNS = /.[’']s$/;

/** "As | Emily Lind", "Leader | Emily Lind": a name behind a word that only opens a sentence, or an office, as its given name tells. */
function withoutFirst(name: string): string {
  const [first = "", second = "", ...more] = name.split(" ");
  return more.length > 0 && isGiven(second) && !isGiven(first) && (LEADS.test(first) || ROLE.test(first))
    ? name.slice(first.length + 1)
    : name;
}

/** The names of one text: who is called how in full, and what is short for what. */
export class Named {
  readonly #text: string;
  readonly #lead: number;
  readonly #full = new Map<string, string>();
  readonly #given = new Map<string, string>();
  /** Words by which several names begin. */
  readonly #shared = new Set<string>();
  /** By letters, the name that they are short for. */
  readonly #spelled: Map<string, string>;
  readonly #things = new Set<string>();

  constructor(text: string) {
    this.#text = text;
    this.#lead = leadOf(text, { start: 0, end: text.length });
    this.#spelled = spelledIn(text);
    for (const name of this.#spelled.values()) this.#things.add(name);
    // "NORVIK, May 4 (Northwind) - …": the wire that sent it.
    if (text.includes(")") && /\)\s*[-–—]/.test(text))
      for (const [, wire = ""] of text.matchAll(WIRE)) this.#things.add(wire);
    for (const [, name = ""] of text.matchAll(CHAMBER)) {
      const surname = name.slice(name.lastIndexOf(" ") + 1);
      if (!this.#full.has(surname)) this.#full.set(surname, name);
    }
    // What is named again is the same again, unless something is told of it behind the name.
    const before = new Set<string>();
    for (const match of matchesAtCapitals(text, NAME, mayGoOn)) {
      const [found] = match;
      const end = match.index + found.length;
      // "Skerry Lines, which runs the ferry": no person is a "which".
      const thing =
        text.startsWith(", wh", end) && /^, (?:which|whose parent)\b/.test(text.slice(end, end + 16));
      if (!thing && before.has(found)) continue;
      const owner = /[’']s$/.test(found) ? found.slice(0, -2) : null;
      const bare = withoutFirst(untitled(owner ?? found));
      const name = (owner === null ? behindTitles(text, match, bare) : null) ?? bare;
      if (thing) this.#things.add(name);
      else before.add(found);
      const [given = "", ...more] = name.split(" ");
      const surname = more.at(-1) ?? given;
      if (more.length === 0 || thing || namesBody(name) || LEADS.test(name)) continue;
      if (!this.#full.has(surname)) this.#full.set(surname, name);
      if (!this.#given.has(given)) this.#given.set(given, name);
      else if (this.#given.get(given) !== name) this.#shared.add(given);
    }
  }

  /** Whose byline the text bears. */
  get author(): string | null {
    return BYLINE.exec(this.#text.slice(0, 600))?.[1] ?? null;
  }

  /** The full name that a surname stands for. */
  full(surname: string): string | undefined {
    return this.#full.get(surname);
  }

  /** The one full name that begins with a word, a given name or a family's that stands first: "Lucía", "Kuroda". */
  begunBy(word: string): string | null {
    const full = this.#given.get(word);
    return full?.split(" ").length === 2 && !this.#shared.has(word) ? full : null;
  }

  /** The full name, known from elsewhere in the text, that ends a noun phrase: "novelist | Rahul Vang". */
  atEnd(phrase: string): string | null {
    const word = phrase.slice(phrase.lastIndexOf(" ") + 1);
    const full = this.#full.get(PLAIN.test(word) ? word : (LAST.exec(word)?.[0] ?? ""));
    return full && phrase.endsWith(` ${full}`) && !LINKED.test(phrase.slice(0, -full.length)) ? full : null;
  }

  /** The first person whom the text names in full, as their given name tells. */
  first(): string | null {
    return [...this.#full.values()].find((name) => isGiven(name.split(" ")[0] ?? "")) ?? null;
  }

  /** The one person whose names begin with these letters: "FN" in an interview. */
  initialled(letters: string): string | null {
    const fits = [...this.#full.values()].filter((name) => name.replace(/[^\p{Lu}]/gu, "") === letters);
    return fits.length === 1 ? (fits[0] ?? null) : null;
  }

  /** True of a word that has its capital amid a sentence too. */
  isNamed(word: string): boolean {
    return new RegExp(`[\\p{L}\\d,]\\s${word}(?![\\p{L}])`, "u").test(this.#text) || isOutlet(word);
  }

  isThing(name: string): boolean {
    return this.#things.has(name);
  }

  /** The full name of the person that `name` names, by surname too, or after "Sir" by the given name. */
  person(name: string): string | null {
    const bare = untitled(name);
    // "Steve Israel" goes on as "Israel".
    const borne = isLand(bare) ? this.#full.get(bare) : undefined;
    if (borne && isGiven(borne.split(" ")[0] ?? "")) return borne;
    if (namesBody(bare) || /\b(of|for)\b/.test(bare) || this.isThing(bare)) return null;
    const words = bare.split(" ");
    const leads = words.findLastIndex(
      (part, k) =>
        ROLE.test(part) || (k === words.length - 2 && OWNS.test(part) && this.#full.has(words[k + 1] ?? "")),
    );
    const parts = words.slice(leads + 1);
    const last = parts.at(-1) ?? bare;
    const full = this.#full.get(last);
    if (parts.length <= 1) {
      const knighted = /^(?:Sir|Dame|Lady)\s/.test(name) ? this.#given.get(last) : undefined;
      return full ?? knighted ?? (bare === name ? null : last);
    }
    if (full?.endsWith(parts.join(" ")) || bare.includes(full ?? "\0")) return full ?? bare;
    // "Gerrit van den Berg".
    if (parts.length <= 6 && parts.slice(1, -1).some((part) => PARTICLES.has(part))) return parts.join(" ");
    return parts.length <= 4 && !/^\p{Lu}+$/u.test(last) ? parts.slice(-3).join(" ") : null;
  }

  /** The full name of whoever is called so, with "Mr" or "Ms" before it or without. */
  addressed(name: string, called: Called): string {
    return asAddressed(this.person(name) ?? name, called, this.#text);
  }

  /** A person's name, as long as the text has it, without what only stands before it. */
  whole(name: string): string {
    const bare = untitled(name);
    const words = bare.split(" ");
    const given = words.findIndex((word) => isGiven(word));
    const own =
      given > 0 &&
      given < words.length - 1 &&
      /^\p{Lu}\p{L}+$/u.test(words[given - 1] ?? "") &&
      !(words.slice(0, given).every(mayBeGiven) && isUnknown(words[0] ?? ""))
        ? words.slice(given).join(" ")
        : bare;
    const full = this.#full.get(words.at(-1) ?? bare);
    return full?.endsWith(` ${own}`) && isGiven(full.split(" ")[0] ?? "") ? full : own;
  }

  /** Somebody of a name that the text has. */
  known(name: string): Speaker {
    return { name: this.whole(name), kind: "person", behalf: null };
  }

  organization(name: string): string {
    const bare = name.replace(KIND, "");
    return this.#spelled.get(bare) ?? (LETTERS.test(bare) ? this.#inFull(bare) : bare);
  }

  /** What letters are short for, where the text has it, since no brackets tell it. */
  #inFull(letters: string): string {
    const full = isOutlet(letters) ? letters : (spelledOut(this.#text, letters) ?? letters);
    this.#spelled.set(letters, full);
    return full;
  }

  /** The first name before `at` that is not where something is, nor a person's, a day's or a month's. */
  before(at: number): string | null {
    let opened: string | null = null;
    const names = this.#text
      .slice(this.#lead, Math.max(at, this.#lead))
      .matchAll(/(?<![\p{L}’'-])\p{Lu}\p{Ll}[\p{L}&-]*(?:\s\p{Lu}[\p{L}&-]+)*/gu);
    for (const match of names) {
      const name = match[0].replace(/^(?:The|An?|Its?)\s/, "");
      const from = this.#lead + match.index;
      const before = this.#text.slice(Math.max(0, from - 24), from);
      // "Security firm Greylock Nine".
      if (SAYS_BODY_AT_END.test(before)) return name;
      if (
        /\b(?:in|at|of|from|near|on|to|by|By|for|into|over|across|outside|towards?|between)\s(?:[\w-]+\s)?$/.test(
          before,
        ) ||
        LEADS.test(name)
      )
        continue;
      if (this.#full.has(name.split(" ").at(-1) ?? name) || CALENDAR.test(name) || isLand(name)) continue;
      // "Users of the app", "Asked about it": a capital that only opens a sentence makes no name where there is another.
      if (/\s/.test(name) || !opensSentence(before) || this.isNamed(name)) return name;
      const behind = this.#text.slice(from + match[0].length, from + match[0].length + 8);
      if (!isCommon(this.#text, name) && !isPlural(name, behind)) opened ??= name;
    }
    return opened;
  }
}

/** True where a sentence or line begins behind these words. */
const opensSentence = (before: string): boolean => /(?:^|\n|[.!?:;][”"’)]?\s+|[“"‘]|[—–-]\s)$/u.test(before);

/** "Passengers were told", "Workers left": more than one of what a dictionary has, and not "Boots is to close". */
function isPlural(name: string, behind: string): boolean {
  if (!/[^s]s$/.test(name) || /^\s(?:is|was|has|does|says)\b/.test(behind)) return false;
  const { senses, name: isName } = lexicon().entry(base(name.toLowerCase()));
  return senses.length > 0 && !isName;
}

/** Words that open sentences, and plurals and participles of common words, by their form or by another place. */
const isCommon = (text: string, name: string): boolean =>
  /^(?:We|He|She|They|You|I|There|Here|What|Who|Why|How|Nobody|No|Not|So|Yet|Once|Since|Under|Over|With|Without|Police|Officials|Users|Customers|About|Contrary|Additionally|Overall|Separately|(?!Ch|K|St|B|R)\p{Lu}\p{Ll}{3,}(?:ing|ly|ed))$/u.test(
    name,
  ) || new RegExp(`(?<![\\p{L}])${name.charAt(0).toLowerCase()}${name.slice(1)}(?![\\p{L}])`, "u").test(text);
