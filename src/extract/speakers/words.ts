// What the words of a source tell by themselves.

import type { Speaker } from "../../model/attribution.ts";
import { isLetter } from "../../text/letters.ts";
import { remembered } from "../../text/remembered.ts";
import { isOutlet } from "../via/names.ts";
import { headPhrase } from "./bodies/bodies.ts";
import { namesBody } from "./bodies/companies.ts";
import { FIGURES, NAMED_PAPER, OUTLETS, PAPER } from "./bodies/nouns.ts";
import { untitled } from "./names/title.ts";

/** "The Sunday Lantern" is no person, "the Rev. Ola Berg" is. */
export const isThe = (words: string, name: string): boolean =>
  words.toLowerCase().startsWith(`the ${name.toLowerCase()}`) &&
  untitled(name) === name &&
  !/[’']s\s/.test(words);

export const isBody = (name: string): boolean => namesBody(name) || isOutlet(name);

/** True within a quotation of its paragraph. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at) + 1, at);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[“„«]/g) > count(/[”»]/g);
}

export const isPaper = (words: string): boolean =>
  PAPER.test(words) && !NAMED_PAPER.test(words) && !FIGURES.test(words);

/** Words in single spaces; of "neither Berg nor Lind" the first alone. */
export const firstOf = remembered((words: string): string => {
  const spaced = inService(words).replace(/\s{2,}|[^\S ]/g, " ");
  const one = / nor /i.test(spaced) ? spaced.replace(/^(.+?)\snor\s.*$/i, "$1") : spaced;
  const plain = one.replace(/^[Nn]either\s(?=\p{Lu}|the\s)/u, "");
  const bare = BESIDE.test(plain) ? withoutBeside(plain) : plain;
  // "The government’s | theory": what it holds stands behind.
  const held = /[’']s$/.test(bare) ? bare.replace(HOLDS, "") : bare;
  return held.trim();
});

const HOLDS = /(?<=^(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?:\p{Ll}+\s){0,2}\p{Ll}+)[’']s$/u;

const BESIDE = /[,(—–]/;

/** "The mayor (a former boxer)", "his wife, answering the door": what is told of somebody is no part of what they are called. */
function withoutBeside(words: string): string {
  const apart = /[(—–]/.test(words) ? words.replace(APART, "") : words;
  if (!apart.includes(",")) return apart;
  const still = apart.includes("ing ") ? apart.replace(DOING, "") : apart;
  const young = /\d$/.test(still) ? still.replace(AGED, "") : still;
  const who = young.includes(", who") ? young.replace(WHO, "") : young;
  return who.includes(", which") ? who.replace(WHICH, "") : who;
}

const APART = /(?<=\p{Ll})(?:\s\([^()]*\)|\s[—–]\s[^—–]*(?:\s[—–])?)$/u;
const DOING = /(?<=^[^,]*\p{Ll}),\s(?!including\s|during\s)\p{Ll}{2,}ing\s[^“”"]*$/u;
const AGED = /(?<=^(?:[Tt]he|[Aa]n?)\s[^,]*\p{Ll}),\s\d{1,3}$/u;
/** "The midfielder, | who was sent off after 20 minutes". */
const WHO =
  /(?<=^[Tt]he\s(?:\p{Ll}[\p{L}-]*\s){0,3}\p{Ll}+),\swho(?:se)?\s(?!(?:asked|spoke|declined|did)\b)[^“”"]*$/u;

/** "The union, | which has ten thousand members". */
const WHICH = /(?<=^[Tt]he\s(?:(?!(?:at|for|from|in|of)\s)\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}+),\swhich\s[^“”"]*$/u;

export const lastWord = (words: string): string => words.slice(words.lastIndexOf(" ") + 1).toLowerCase();

export function sameRole(known: string, words: string): boolean {
  const carrier = /spokes|representative/i;
  return carrier.test(words) ? carrier.test(known) : words.toLowerCase().includes(lastWord(known));
}

export function speaker(name: string, kind: Speaker["kind"], behalf: string | null = null): Speaker {
  // A mark that opens what is quoted behind a name, or in it, is none of it; most end by a letter, which needs no pattern.
  const bare = isLetter(name.charCodeAt(name.length - 1)) ? name : name.replace(/[\s,;:(“"‘'-]+$/u, "");
  return { name: bare || name, kind, behalf };
}

const CARRIED = /(?:reported|published|seen|obtained|reviewed|viewed|heard|broadcast|aired)(?:\sfirst)?$/;
const CARRIER = /^(?:the\s|The\s)?(?<name>\p{Lu}[\p{L}\p{M}\d’'-]*(?:\s\p{Lu}[\p{L}\p{M}\d’'-]*){0,3})/u;

const TITLE =
  "\\p{Lu}[\\p{L}\\p{M}\\d’'-]*(?:\\s(?:d[aeo]|del|of)(?=\\s\\p{Lu})|\\s\\p{Lu}[\\p{L}\\p{M}\\d’'-]*){0,3}";
/** "The newspaper | Norvik Kurier |", "| Norvik Kurier |, another daily,". */
const PAPERS = new RegExp(
  `\\b(?:${OUTLETS})\\s(?<behind>${TITLE})(?![’'])|(?<ahead>${TITLE}),\\s(?:an?|the|another)\\s(?:[\\p{L}-]+\\s){0,2}(?:${OUTLETS})(?=[,.])`,
  "gu",
);

const OF_PAPERS = new RegExp(`\\b(?:${OUTLETS})`);

/** Who printed or was shown something, by what a text tells: "first reported by | The Hub", "a memo seen by | Hardline". */
export function carriersIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = text.indexOf(" by "); at >= 0; at = text.indexOf(" by ", at + 4)) {
    if (!CARRIED.test(text.slice(Math.max(0, at - 16), at))) continue;
    const name = CARRIER.exec(text.slice(at + 4, at + 84))?.groups?.["name"];
    if (name !== undefined) found.add(name);
  }
  for (const { groups } of OF_PAPERS.test(text) ? text.matchAll(PAPERS) : []) {
    const name = groups?.["behind"] ?? groups?.["ahead"];
    if (name !== undefined) found.add(name);
  }
  return found;
}

/** Somebody told by an office, in what has it where that is known. */
export const office = (title: string, whose: string | null): Speaker =>
  speaker(whose ? `${whose} ${title}` : title, "role", whose);

/** A name in capitals alone, as transcripts and headings have it. */
export const SHOUTED = /^[\p{Lu}\p{M}.’' -]{3,}$/u;

/** Words without what is told in brackets of a rank or office: "Gen (rtd) Ola Berg". */
export const inService = (words: string): string =>
  words.includes("(")
    ? words.replace(/\s?\((?:rtd|retd|ret[’']?d|ret|retired|emeritus|acting|hon)\.?\)/giu, "")
    : words;

/** Whoever writes or is written to. */
export const WRITERS: ReadonlySet<string> = new Set("i we you me us my our your".split(" "));
export const capitalised = (low: string) => low.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (c) => c.toUpperCase());

/** "The U.S. Antarctic Survey", "the U.N.": a body's name that begins by letters with stops, or is no more than these. */
const DOTTED =
  /^(?:[Tt]he\s(?=\S+\s\p{Lu}|\S+$|\S+,\s)|(?=\S+$))(?<name>(?:\p{Lu}\.){2,}(?:\s\p{Lu}[^,]*?)?)(?:[’']s?)?(?:,\s.*)?$/su;

/** The name that a source consists of where letters with stops begin it; null for others. */
export const dottedIn = (words: string): string | null => DOTTED.exec(words)?.groups?.["name"] ?? null;

/** A name that ends as what belongs to somebody does, with nothing behind it. */
export const SHOP = /^(?:[Tt]he\s)?((?:\p{Lu}[\p{L}\p{M}.&-]*\s){0,3}\p{Lu}[\p{L}\p{M}-]*[’']s)$/u;

/** Papers that are named after those who read or write them. */
export const TRADED =
  /^[Tt]he\s(?:\p{Lu}\p{L}*\s){0,3}(?:Reporter|Economist|Scientist|Investor|Author|Spectator)$/u;

/** A body that is named after those whose it is. */
export const OF_THEIRS =
  /^[Tt]he\s(?<name>(?:\p{Lu}\p{L}*\s){0,3}\p{Lu}\p{L}*s[’']\s(?:\p{Lu}\p{L}*\s){0,2}\p{Lu}\p{L}*)$/u;

/** An office without article, and without what is told of who holds it: "The mayor, | who was away". */
export const bareOffice = (words: string): string =>
  words.replace(/^(?:the|an?)\s/i, "").replace(/,\s(?:who|whose|which|where|when)\s.*$/s, "");

/** True of somebody whose words end by the noun. */
export const isCalled = ({ name }: Speaker, noun: string): boolean =>
  new RegExp(`\\b${noun}$`, "i").test(headPhrase(name));
