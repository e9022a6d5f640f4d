// Which firm "the company", "the airline" or "the Leeds-based drugmaker" takes up, as a text names and calls its firms.

import type { Speaker } from "../../../model/attribution.ts";
import { outletInFull } from "../../via/names.ts";
import { isGiven } from "../names/given.ts";
import type { Named } from "../names/named.ts";
import { isKnownFirm, namesFirm } from "./known.ts";
import { isLand } from "./lands.ts";
import {
  ASIDE,
  BESIDE,
  LAST_WORD,
  LINKED_BEFORE,
  LINKED_BEHIND,
  LINKS,
  PASSING,
  PLACE_BEFORE,
} from "./links.ts";
import { CALENDAR, KIND, LEADS, PRESS, THE_BODY } from "./nouns.ts";
import { takenBefore } from "./taken.ts";
import { ANY, FIRMS, tradeOf, tradesOf } from "./trades.ts";

/** Of these one is seldom the firm that a story is of, unless it was called so beside its name. */
const RELATED = /^(?:developer|maker|manufacturer|business|corporation)$/;
/** "The Leeds-based firm", "the troubled Danish drugmaker", "the FTSE 250 company": a firm by what it is and nothing else. */
const MEANT = new RegExp(
  `^[Tt]h(?:e|at|is)\\s(?<told>(?:(?!(?:of|for|in|at|and)\\s)[\\p{L}\\d.-]+\\s){0,3})(?:${FIRMS})(?:,\\s(?:an?|the|which|whose|based)\\s.*)?$`,
  "su",
);
/** "The | San Jose, | California-based company": a city before what it is in. */
const SEATED =
  /(?<=^[Tt]h(?:e|at|is)\s)(?:\p{Lu}[\p{L}.’'-]+\s){0,2}\p{Lu}[\p{L}.’'-]+,\s(?=(?:\p{Lu}[\p{L}.]*\s)?\p{Lu}[\p{L}.]*-based\s)/u;
/** What may be told of a firm before its noun without making it another one. */
const PLAIN =
  /^(?:\S+-(?:based|listed|owned|backed|headquartered|run|quoted|traded|held|making)|\p{Lu}\S*|\d+|ailing|bankrupt|beleaguered|biggest|embattled|giant|insolvent|large|largest|listed|loss-making|parent|privately|publicly|same|small|struggling|tech|technology|troubled|young)$/u;

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\d’'-]*(?:&\\p{Lu}+)?";
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{M}\\d’'.-])(?:(?:[Tt]he\\s)?Bank\\sof\\s)?${WORD}(?:\\s(?:&\\s)?${WORD}){0,4}`,
  "gu",
);
const LEADING = new RegExp(`^(?:${LEADS.source.slice(1)}\\s?)+`);

/** ", an insurer", ", the maker of", ", one of the largest brewers". */
const CALLED_BEHIND = new RegExp(
  `^,\\s(?:an?|the|one\\sof\\s(?:\\S+\\s){1,3}?)\\s?(?:(?!(?:of|for|in|at|and|whose|said)\\s)[\\p{L}\\d.’'-]+\\s){0,4}?(?<noun>${FIRMS})s?\\b`,
  "u",
);
/** Bodies that no firm is. */
const NO_FIRM =
  /\b(?:Administration|Agency|Alliance|Army|Assembly|Association|Authority|Board|Cabinet|Campaign|Church|City|Coalition|College|Commission|Committee|Congress|Council|Court|Cross|Department|Federation|Force|Foundation|Government|Guild|Hospital|House|Institute|League|Ministry|Museum|Navy|NHS|Office|Parliament|Party|Police|School|Senate|Service|Society|Treasury|Tribunal|Trust|Union|United|University)\b/i;

/** So many of the names of firms before a place are looked at, and so many code units of what stands before one. */
const LAST = 64;
const NEAR = 1000;

interface Firm {
  readonly name: string;
  readonly trades: ReadonlySet<number>;
}

interface Mention {
  readonly firm: Firm;
  readonly at: number;
}

/** The firms that a text names. */
export class Firms {
  readonly #text: string;
  readonly #named: Named;
  #read: Read | null = null;
  #spoke = { name: "", at: -1 };

  constructor(text: string, named: Named) {
    this.#text = text;
    this.#named = named;
  }

  /** Tells that a body, which may be one of them, spoke at a place. */
  spoke(name: string, at: number): void {
    this.#spoke = { name, at };
  }

  /** A speaker who may be a firm or an outlet, by its name in full: "Orbis" is "Orbis Freight" where the text calls it so. */
  inFull(speaker: Speaker, at: number): Speaker {
    if (speaker.kind !== "organization") return speaker;
    const { name } = speaker;
    return { ...speaker, name: outletInFull(this.#text, at, name) ?? this.#whole(name) ?? name };
  }

  /** The firm whose name begins so; where the text goes on with no capital behind it, none does. */
  #whole(name: string): string | undefined {
    for (let at = this.#text.indexOf(`${name} `); at >= 0; at = this.#text.indexOf(`${name} `, at + 1))
      if (/^[\p{Lu}&]/u.test(this.#text.slice(at + name.length + 1, at + name.length + 3)))
        return this.#all.whole.get(name);
    return undefined;
  }

  /** The body that words such as "the airline" or "the group" take up at a place: a firm told of, or else the body that spoke last. */
  taken(words: string, at: number): string | null {
    // Any body is a group.
    const low = words.toLowerCase();
    if (low === "the group" && this.#spoke.name !== "") return this.#spoke.name;
    const firm = takenBefore(this.#text, at, low) ?? this.meant(words, at);
    if (firm !== null || !THE_BODY.test(low)) return firm;
    const last = this.#spoke.name || this.#named.before(at);
    // "The company" is no ministry.
    return last === null || (MEANT.test(words) && NO_FIRM.test(last)) ? null : last;
  }

  /**
   * The name of the firm that words such as "the airline" take up at a place; null where the text has none before that,
   * and of words of another kind. One that was told of since without a name is called by the words themselves.
   */
  meant(given: string, at: number): string | null {
    const words = given.includes("-based ") ? given.replace(SEATED, "") : given;
    const [phrase = ""] = words.split(",", 1);
    const noun = phrase.slice(phrase.lastIndexOf(" ") + 1);
    const trade = tradeOf(noun);
    if (trade === undefined) return null;
    const told = MEANT.exec(words)?.groups?.["told"];
    if (told === undefined) return null;
    const before = this.#before(at);
    if (this.#isNew(noun, before.at(-1)?.at ?? 0, at)) return told + noun;
    const own = before.filter(({ firm }) => trade !== ANY && firm.trades.has(trade));
    const fit = own.length > 0 ? own : before.filter(({ firm }) => trade === ANY || firm.trades.size === 0);
    const plain = told.split(" ").every((word) => word === "" || PLAIN.test(word));
    const sole = new Set(before.map(({ firm }) => firm)).size === 1;
    if (own.length === 0 && (RELATED.test(noun) || !(plain || sole))) return null;
    return this.#subject(fit, trade === ANY)?.name ?? null;
  }

  /** Of firms the one that the last sentence which tells of any tells of first, as its subject does; with `any`, who spoke last may be one. */
  #subject(mentions: readonly Mention[], any: boolean): Firm | undefined {
    const { name, at } = this.#spoke;
    const known = mentions.find(({ firm }) => firm.name === name)?.firm;
    const isPerson = this.#named.full(name.slice(name.lastIndexOf(" ") + 1)) === name;
    const may = any && name !== "" && !isPerson && !NO_FIRM.test(name);
    const spoke = known ?? (may ? { name, trades: new Set<number>() } : null);
    const all = [...mentions, ...(spoke ? [{ firm: spoke, at }] : [])].toSorted((a, b) => a.at - b.at);
    const last = all.at(-1)?.at ?? 0;
    const from = Math.max(0, last - NEAR);
    const ends = [...this.#text.slice(from, last).matchAll(/[.!?…][”"’')]*\s|\n/g)];
    const opens = from + (ends.at(-1)?.index ?? 0);
    return all.find((mention) => mention.at >= opens)?.firm;
  }

  /** True where such a firm was told of without a name behind `since`: "a local firm that makes seats". */
  #isNew(noun: string, since: number, at: number): boolean {
    return new RegExp(
      `(?<!,\\s|\\b(?:is|was|as|be|become|became|like|for|of)\\s)\\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\\s(?:[\\p{L}\\d-]+\\s){0,3}?${noun}(?=[,.;]|\\s(?:that|which|whose|in|near|from|based|said|says|has|had|owned|run|of|with|outside)\\b)`,
      "u",
    ).test(this.#text.slice(Math.max(since, at - NEAR), at));
  }

  /** The last mentions before a place, in order. */
  #before(at: number): readonly Mention[] {
    const { mentions } = this.#all;
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle] as Mention).at < at) low = middle + 1;
      else high = middle;
    }
    return mentions.slice(Math.max(0, low - LAST), low);
  }

  get #all(): Read {
    this.#read ??= readFirms(this.#text);
    return this.#read;
  }
}

interface Read {
  readonly mentions: readonly Mention[];
  /** Names in full by how they begin. */
  readonly whole: ReadonlyMap<string, string>;
}

/** All that a text tells of what bears a name. */
interface Bearer {
  readonly trades: Set<number>;
  readonly at: number[];
  told: boolean;
  place: boolean;
}

/** "Norrick | CEO Ada Lind |": who leads a firm is no part of its name. */
const OFFICER = /(?<=^\p{Lu}\S*)\sC[EFOT]O\s\p{Lu}.*$/u;

/** A name without what leads to it; empty of a date. */
function nameIn(words: string): string {
  const name = words
    .replace(LEADING, "")
    .replace(KIND, "")
    .replace(OFFICER, "")
    .replace(/[’']s?$/, "");
  return CALENDAR.test(name) ? "" : name;
}

function readFirms(text: string): Read {
  const named = new Map<string, Bearer>();
  const bare = new Map<string, string>();
  for (const { 0: match, index } of text.matchAll(NAMES)) {
    const name = bare.get(match) ?? nameIn(match);
    bare.set(match, name);
    if (name === "") continue;
    const start = index + match.indexOf(name);
    const before = text.slice(Math.max(0, start - 40), start);
    const [last = ""] = LAST_WORD.exec(before) ?? [];
    const linked = LINKS.has(last);
    if (linked && PASSING.test(before) && !LINKED_BEFORE.test(before)) continue;
    if (ASIDE.has(last) && isKnownFirm(name)) continue;
    const bearer = named.get(name) ?? { trades: new Set(tradesOf(name)), at: [], told: false, place: false };
    named.set(name, bearer);
    bearer.at.push(start);
    const behind = text.slice(start + name.length, start + name.length + 80);
    const called = behind.startsWith(",") ? CALLED_BEHIND.exec(behind)?.groups?.["noun"] : undefined;
    const noun = called ?? last.slice(last.lastIndexOf("-") + 1);
    const trade = tradeOf(noun.toLowerCase());
    if (trade !== undefined && trade !== ANY) bearer.trades.add(trade);
    const beside = last.endsWith(",") && BESIDE.test(before);
    if (trade !== undefined || beside || (linked && LINKED_BEFORE.test(before)) || LINKED_BEHIND.test(behind))
      bearer.told = true;
    if (linked && PLACE_BEFORE.test(before)) bearer.place = true;
  }
  const firms = [...named].filter(([name, bearer]) => isFirm(name, bearer));
  const whole = new Map<string, string>();
  for (const [name] of firms)
    for (let end = name.indexOf(" "); end > 0; end = name.indexOf(" ", end + 1))
      if (!whole.has(name.slice(0, end))) whole.set(name.slice(0, end), name);
  const known = new Map(firms.map(([name, { trades }]) => [name, { name, trades }]));
  const mentions = [...named].flatMap(([name, { at }]) => {
    const firm = known.get(whole.get(name) ?? name);
    return firm ? at.map((place) => ({ firm, at: place })) : [];
  });
  return { mentions: mentions.sort((a, b) => a.at - b.at), whole };
}

/** How the names of firms of any trade end. */
const ENDS =
  /\s(?:Airlines|Airways|Bank|Broadcasting|Co|Company|Consulting|Corp|Energy|Ferries|Fund|Group|Holdings|Inc|Industries|Insurance|Labs?|Lines|LLC|Logistics|Ltd|Media|Motors|Mutual|Networks?|Partners|plc|PLC|Railways?|Securities|Services|Systems|Technologies)$/;

const isFirm = (name: string, { trades, told, place }: Bearer): boolean =>
  !NO_FIRM.test(name) &&
  !PRESS.test(name) &&
  !isLand(name) &&
  !isGiven(name.split(" ", 1)[0] ?? "") &&
  ((!place && (told || trades.size > 0)) || namesFirm(name) || ENDS.test(name));
