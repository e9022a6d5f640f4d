// Who leads a land or a body, taken up by that alone: "the Jordanian leader", "the leader of the Catholic Church".

import { remembered } from "../../../text/remembered.ts";
import { countBefore } from "../../../text/span.ts";
import { untitled } from "../names/title.ts";

/** What is of a land, where it does not begin as the land does. */
const LANDS: Readonly<Record<string, string>> = {
  American: "US|U\\.S\\.|United\\sStates|America",
  British: "Britain|UK|U\\.K\\.|United\\sKingdom",
  Chinese: "China",
  Danish: "Denmark",
  Dutch: "Netherlands",
  Finnish: "Finland",
  French: "France",
  Greek: "Greece",
  Irish: "Ireland",
  Norwegian: "Norway",
  Peruvian: "Peru",
  Philippine: "Philippines",
  Polish: "Poland",
  Portuguese: "Portugal",
  Scottish: "Scotland",
  Spanish: "Spain",
  Swiss: "Switzerland",
  Welsh: "Wales",
};
/** How words end that tell of a land: "Jordan-ian", "Leban-ese". */
const OF_LAND = /(?:ian|ean|an|ese|ish|[^i]i)$/;

/** Lands that a king or the like leads, who needs no land beside the name. */
const KINGDOMS = /^(?:Bahraini|Bhutanese|Bruneian|Jordanian|Kuwaiti|Moroccan|Omani|Qatari|Saudi)$/;

/** "The Norland leader", "the supreme leader of Norland". */
const LEADS =
  /^[Tt]he\s(?:(?<before>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}-]+){0,2}?)\s(?:supreme\s|spiritual\s|party\s)?(?:leader|dictator|ruler|strongman|president|premier|prime\sminister|chancellor|monarch|king|queen)|(?:supreme\s|spiritual\s)?(?:leader|head)\sof\s(?:the\s)?(?<behind>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}-]+){0,2}))$/u;

const TITLE =
  "(?:(?:[Ss]upreme|[Ss]piritual)\\s)?(?:[Pp]resident|[Kk]ing|[Qq]ueen|[Pp]rime\\s[Mm]inister|[Pp]remier|[Cc]hancellor|Emir|Sultan|[Ll]eader|[Dd]ictator|[Rr]uler|[Cc]hief|[Cc]hairman|[Hh]ead)";
const NAME =
  "(\\p{Lu}[\\p{L}\\p{M}’'-]+(?:\\s(?:(?:al|bin|d[aeiou]|de[lnr]?|la|v[ao]n)\\s)?(?:\\p{Lu}[\\p{L}\\p{M}’'-]*|al-\\p{Lu}[\\p{L}’'-]+)){0,3})";

/** A pattern for the names of those who lead what the words tell; null of other words. */
const patternOf = remembered((words: string): string | null => {
  const { before, behind } = LEADS.exec(words)?.groups ?? {};
  const whose = before ?? behind;
  if (whose === undefined) return null;
  if (/^(?:Roman\s)?Catholic\sChurch$/.test(whose)) return `(?<!\\p{L})Pope\\s${NAME}`;
  const own = `(?:${formsOf(whose)})`;
  const no = "(?<![\\p{L}-]|[Ff]ormer\\s|[Dd]eputy\\s)";
  return [
    ...(KINGDOMS.test(whose) ? [`(?<!\\p{L})(?:King|Queen|Emir|Sultan)\\s${NAME}`] : []),
    `${no}${own}(?:[’']s?)?\\s(?:${TITLE},?\\s){1,2}${NAME}`,
    `${no}${TITLE}\\sof\\s(?:the\\s)?${own},\\s${NAME}`,
    `${NAME},\\s(?:the\\s)?(?:${own}(?:[’']s?)?\\s${TITLE}|${TITLE}\\sof\\s(?:the\\s)?${own})(?!\\p{L})`,
  ].join("|");
});

/** How a land or a body stands before the office of who leads it. */
function formsOf(whose: string): string {
  const land = LANDS[whose];
  if (land !== undefined) return `${whose}|${land}`;
  if (!OF_LAND.test(whose)) return whose;
  return `${whose}|${whose.replace(OF_LAND, "")}\\p{Ll}{0,5}`;
}

/** Where each is told of, and who is the only one up to there. */
interface Told {
  readonly ends: readonly number[];
  readonly only: readonly (string | null)[];
}

/** Those who lead lands and bodies, of whom one text tells by name. */
export class Leaders {
  readonly #text: string;
  readonly #told = new Map<string, Told>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The name of the only one before `at` who leads what the words tell; null where there is none or are several. */
  before(at: number, words: string): string | null {
    const pattern = words.startsWith("he ", 1) ? patternOf(words) : null;
    if (pattern === null) return null;
    const told = this.#told.get(pattern) ?? toldIn(this.#text, new RegExp(pattern, "gu"));
    this.#told.set(pattern, told);
    return told.only[countBefore(told.ends, at + 1) - 1] ?? null;
  }
}

function toldIn(text: string, pattern: RegExp): Told {
  const bearers = new Set<string>();
  const ends: number[] = [];
  const only: (string | null)[] = [];
  for (const { 0: all, index, ...groups } of text.matchAll(pattern)) {
    const name = untitled(firstOf(groups).replace(/[’']s?$/, ""));
    bearers.add(
      name
        .replace(/\s[IVX]+$/, "")
        .split(" ")
        .at(-1) ?? name,
    );
    ends.push(index + all.length);
    only.push(bearers.size === 1 ? name : null);
    if (bearers.size > 1) break;
  }
  return { ends, only };
}

/** What the first group of some that found anything did. */
const firstOf = ({
  1: first,
  2: second,
  3: third,
  4: fourth,
}: Readonly<Record<number, string | undefined>>): string => first ?? second ?? third ?? fourth ?? "";
