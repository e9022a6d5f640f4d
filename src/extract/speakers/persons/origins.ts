// Who somebody is by where they are from, or where they stand in a list: "the Dutchman", "Frenchwoman | Anna Morel".

import { Among } from "../../learned/sight/among.ts";
import type { View } from "../../learned/sight/view.ts";

const words = (list: string): readonly string[] => list.split(/\s+/);
const joined = (stems: readonly string[], ends: readonly string[]): string[] =>
  stems.flatMap((stem) => ends.map((end) => stem + end));

const ORIGINS: ReadonlySet<string> = new Set([
  ...joined(
    words("dutch french irish english welsh scots cornish yorkshire ulster manx"),
    words("man woman"),
  ),
  ...words(
    `swede dane finn scot spaniard pole turk briton serb croat czech slovak kiwi aussie texan thai afghan portuguese senegalese congolese
    maltese filipino filipina icelander zealander londoner yorker venezuelan german american mexican cuban korean moroccan`,
  ),
  ...joined(
    words(
      `norweg ital brazil austral canad austr hungar belg russ ukrain argentin chil colomb niger ghana keny ethiop ugand tanzan namib
      zambi tunis alger egypt pers iran ind braz roman bulgar alban latv eston lithuan slove armen georg jamaic califor peruv bosn
      macedon syr liby seneg`,
    ),
    words("nian ian ean an n"),
  ),
  "new zealander",
  "new yorker",
  "south african",
]);

/** Somebody, in lower case, by where they are from: "the Dutchman". */
export const isFrom = (words: string): boolean => ORIGINS.has(words);

const AMONG = new Among(ORIGINS);

/** The same of a token. */
export const isFromAt = ({ word, hash }: View, i: number): boolean =>
  AMONG.has(word[i] ?? "", hash.word[i] ?? 0);

/** A player by a place in a list: "the world No. 2", "the top seed". */
export const RANKED =
  /^the\s(?:(?:current|former|then|new)\s)?(?:(?:world|british|us|american)\s(?:no\.?|number)\s(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)|(?:top|second|third|fourth|fifth|sixth|seventh|eighth|\d+(?:st|nd|rd|th))\sseed)$/;
/** The same before a name in full, of which the tagger may take it, or its end, for a part. */
const BEFORE = /^(?<from>(?:(?:new|south)\s)?\S+)\s(?=\S+\s\S)/i;

/** A name without where its bearer is from: "Swede | Emma Lindqvist". */
export function withoutOrigin(name: string): string {
  const from = BEFORE.exec(name)?.groups?.["from"] ?? "";
  const low = from.toLowerCase();
  return isFrom(low) || low === "african" ? name.slice(from.length + 1) : name;
}
