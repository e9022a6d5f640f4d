// Names among the words of a source, and the words beside them that are none.

import { matchesAtCapitals } from "../../../text/capitals.ts";
import { remembered } from "../../../text/remembered.ts";
import { base } from "../../../text/words/base.ts";
import { lexicon } from "../../../text/words/lexicon.ts";
import { namesBody } from "../bodies/companies.ts";
import { LEADS, ORG, ROLE, RUN } from "../bodies/nouns.ts";
import { isGiven } from "./given.ts";
import { rankOf } from "./ranks.ts";
import { untitled } from "./title.ts";

const NO_NAME =
  /^(?:The|An|A|One|Another|Some|Several|Two|Three|Many|Most|Other|But|Neither|Both|Each|None|Nobody|Everyone)$/;
/** A name in several words with "and" among them, after "the": "the Farmers and Growers Union". */
const JOINED =
  /^[Tt]he\s((?:\p{Lu}[\p{L}\p{M}.’'-]*,?\s(?:(?:of|for|and|&|the)\s)*)+\p{Lu}[\p{L}\p{M}.’'-]*)(?=$|,|\s\()/u;

const BODY =
  "Academy|Agency|Alliance|Association|Board|Bureau|Campaign|Cent(?:er|re)|Coalition|Commission|Committee|Council|Department|Federation|Foundation|Institute|Ministry|Network|Office|Panel|Society";
/** What it is on: "Drug Abuse", "Air and Water", "pollution and health". */
const OF_WHAT =
  "(?:\\p{Lu}[\\p{L}’'-]+(?:(?:,?\\s(?:and|&)|,)?\\s\\p{Lu}[\\p{L}’'-]+){0,5}|\\p{Ll}[\\p{Ll}-]+(?:\\s\\p{Ll}[\\p{Ll}-]+)?\\sand\\s(?:\\p{Ll}[\\p{Ll}-]+\\s)?\\p{Ll}[\\p{Ll}-]+)";
/** "The National Institute | on Drug Abuse", "the Center for Disease Control | and Prevention": a body's name with what it is on. */
const ON = new RegExp(
  `^(?:[Tt]he\\s)?(?<name>(?:\\p{Lu}[\\p{L}’'-]+\\s){0,4}(?:${BODY})s?\\s(?:on|for|of|against|Against)\\s(?:the\\s)?(?<what>${OF_WHAT}))(?=$|,|\\s\\()`,
  "u",
);

/** The name of a body that goes on to what it is on; null where others may be told behind "and". */
function bodyOn(words: string): string | null {
  const { name = "", what = "" } = (/\s(?:on|and|&)\s/.test(words) && ON.exec(words)?.groups) || {};
  const others = /(?:and|&|,)\s(?<other>.*)$/u.exec(what)?.groups?.["other"] ?? "";
  const isOther = others !== "" && (namesBody(others) || isGiven(others.split(" ", 1)[0] ?? ""));
  return name === "" || isOther ? null : name;
}

/** "US-based", "Oslo-listed": where something is, which is no name. */
const WHERE =
  /^\p{Lu}[\p{L}.&]*-(?:based|backed|listed|led|born|owned|funded|run|trained|educated|controlled|held|wide|sponsored|occupied|aligned|appointed|registered|headquartered|flagged|style)(?:\s|$)/u;
/** "A | Saudi Arabian | cleric": what is of a land whose name has two words. */
const OF_TWO =
  /^(?:Saudi\sArabian|(?:South|North)\sKorean|South\s(?:African|Sudanese)|Sri\sLankan|(?:Costa|Puerto)\sRican|Sierra\sLeonean|Northern\sIrish|(?:Latin|North|South|African|Asian|Native)\sAmerican)$/;
const OPENING = /^\p{Lu}\p{Ll}+\s(?:\p{Ll}[\p{Ll}-]*\s){1,2}\p{Lu}/u;

const WORKS =
  /^(?<name>\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){1,2})\s(?:of|from|at|with)\s(?:the\s)?(?<body>\p{Lu}[^,;:]*)$/u;

/** Whoever is named in full before the body for which they work, as no body's name is: "Ola Berg | of Norrick Securities". */
export function worker(words: string): string | null {
  const { name = "", body = "" } = WORKS.exec(words)?.groups ?? {};
  if (name === "" || !namesBody(body)) return null;
  const last = name.split(" ").at(-1) ?? "";
  const isBody =
    namesBody(name) || ROLE.test(name) || LEADS.test(name) || /s$/.test(last) || isCommonNoun(last);
  return isBody ? null : untitled(name);
}

/** "Gurmeet": a word that no dictionary has, and that tells nothing of who bears it. */
export const mayBeGiven = (word: string): boolean =>
  !isCommonNoun(word) &&
  /^\p{Lu}\p{L}*\p{Ll}$/u.test(word) &&
  !ROLE.test(word) &&
  rankOf(word.toLowerCase()) === undefined &&
  !/(?:man|woman|men|or|ist|ian|can|crat)$/.test(word);

/** True of a word that no dictionary has. */
export const isUnknown = (word: string): boolean =>
  lexicon().entry(base(word.toLowerCase())).senses.length === 0;

/** True of a word that a dictionary has, and as no name. */
export const isCommonNoun = (word: string): boolean => {
  const { senses, name } = lexicon().entry(base(word.toLowerCase()));
  return senses.length > 0 && !name;
};

/** "The Pulp and Paper Board of Norvik", "the Farmers and Growers Union": of two bodies the second has an article. */
const isJoined = (whole: string): boolean =>
  ORG.test(whole.split(" ").at(-1) ?? "") ||
  (/\sand\s/.test(whole) &&
    !/\s(?:and|of|for)\sthe\s|\sand\s.*\sand\s/.test(whole) &&
    /\sand\s\p{Lu}\S*(?:\s\p{Lu}\S*)*\s(?:of|for)\s/u.test(whole) &&
    ORG.test(/(\S+)\s(?:of|for)\s/.exec(whole.slice(whole.indexOf(" and ")))?.[1] ?? ""));

/** Names among the words of a source. */
export const properIn = remembered((words: string): readonly string[] => {
  const whole = JOINED.exec(words)?.[1];
  if (whole && isJoined(whole)) return [whole.replace(/[’']s?$/, "")];
  const on = bodyOn(words);
  if (on !== null) return [on];
  const names = matchesAtCapitals(words, RUN)
    .map((m) => (isShop(words, m) ? m[0] : m[0].replace(/[’']s?$/, "")))
    .map((name) => name.replace(/^(?:The|An|A|One|Another|Some|Several)\s+/, "").replace(WHERE, ""))
    .filter((name) => name !== "" && !NO_NAME.test(name) && !OF_TWO.test(name));
  // "Short seller | Norrick Research": a capital that only opens the words of a body's name at their end.
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const opens = names.length === 2 && /\s/.test(last) && words.endsWith(` ${last}`) && OPENING.test(words);
  return opens && namesBody(last) && !isGiven(first) ? [last] : names;
});

/** "The supermarket | Marlow's", "a | Marlow's | spokeswoman": what is the name's own, as it is not of "a friend of Berg's". */
function isShop(words: string, { 0: name, index }: RegExpExecArray): boolean {
  if (!/[’']s$/.test(name)) return false;
  const [before, behind] = [words.slice(0, index), words.slice(index + name.length)];
  const one = /^(?:an?|another|one)\s/i.test(words);
  if (behind === "")
    return !(one || /^(?:two|three|some|several|many)\s/i.test(words)) || !/\sof\s$/.test(before);
  return one && /^\p{L}*\s?$/u.test(before) && /^\s\p{Ll}+$/u.test(behind);
}
