import { plain } from "../../text/words/words.ts";
import { contentWords } from "../similar.ts";
import { TITLES } from "./names.ts";
import type { Part } from "./part.ts";
import { ZONE } from "./times.ts";

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
/** A stretch of time that is told from the day of writing. */
const SPELL = "(?:week(?:end)?|month|quarter|year|decade|spring|summer|autumn|winter)";
/** No day at which it ends: "shut until further notice". */
const OPEN_END = "\\b(?:further notice|indefinitely)\\b";
const DATE = new RegExp(
  [
    "\\d{4}-\\d{2}-\\d{2}",
    // "27-10-2020", "10/27/2020", "27.10.2020": which of them is the day is told nowhere.
    "(?<![\\d./-])\\d{1,2}(?<mark>[-/.])\\d{1,2}\\k<mark>(?:19|20)\\d{2}(?![\\d/-])",
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?\\b`,
    `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
    `\\b(?!May\\b|Mar\\b|March\\b)${MONTH}(?: \\d{4})?(?![\\p{L}])`,
    `\\b(?:May|March) \\d{4}`,
    // As a verb, a name or a march they stand behind other words.
    "\\bMa(?:y|rch)\\b(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id|[Ll]ast|[Nn]ext|[Tt]his)[ -]Ma(?:y|rch))",
    "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b",
    "\\b(?:[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)\\b",
    `\\b(?:[Tt]his|[Nn]ext|[Ll]ast) ${SPELL}\\b`,
    `\\bthe (?<=\\b(?:end|middle|start|beginning) of the )${SPELL}\\b`,
    `\\b\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\b\\.?)${ZONE}`,
    `\\b\\d{1,2}:\\d{2}\\b${ZONE}`,
    `\\b(?:[Mm]id(?:night|day)|[Nn]oon)\\b${ZONE}`,
    OPEN_END,
    "(?<![\\d.,$£€])\\b(?:19|20)\\d{2}\\b(?![\\d,.]\\d)",
  ].join("|"),
  "gu",
);

/** Dates and times but for what is `counted`, and the text with them blanked out so that their figures are not counted again. */
export function dates(words: string, counted: ReadonlySet<string>): { found: Part[]; rest: string } {
  const found: Part[] = [];
  const rest = words.replace(DATE, (text) => {
    if (counted.has(text)) return text;
    const key = plain(/notice$/.test(text) ? "indefinitely" : text)
      .replace(/^the\b/, "this")
      .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
      .split(/[^\p{L}\p{N}:]+/u)
      .filter((word) => word !== "of")
      .map((word) => (/^\p{L}{3,}/u.test(word) ? word.slice(0, 3) : word))
      .sort()
      .join(" ");
    found.push({ text, key });
    return " ".repeat(text.length);
  });
  return { found, rest };
}

const QUOTE = /[“"]([^”"]{2,})[”"]|(?<!\w)['‘]([^'’]{3,}(?:’\w[^'’]*)*)['’](?!\w)/g;

/** What stands between quotation marks. */
export function quotes(words: string): Part[] {
  if (!/[“"'‘]/.test(words)) return [];
  return [...words.matchAll(QUOTE)].map((match) => {
    const text = match[1] ?? match[2] ?? "";
    return { text, key: plain(text) };
  });
}

const WHO = "((?:the |a |an )?[\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+){0,4}?)";
const SOURCE = new RegExp(
  `\\baccording to ([^,.;“”"]+)|(?<=^|[,.;”"] |[,.;”"])${WHO} (?:said|says|told|added|announced|warned|claimed)\\b`,
  "giu",
);

/** What all sources have some of; most wordings have none of it. */
const TOLD = /according to|said|says|told|added|announced|warned|claimed/iu;

/** What no name of a speaker ends in. */
const PASSIVE =
  /\b(?:am|is|are|was|were|be|been|being|(?:not|never|\p{L}+n[’']t)(?:\syet)?|had|has|have|to)$/iu;

/** Who is said to have said it. */
export function sources(words: string): Part[] {
  if (!TOLD.test(words)) return [];
  return [...words.matchAll(SOURCE)].flatMap((match) => {
    const text = (match[1] ?? match[2] ?? "").trim();
    const key = plain(text).replace(TITLES, "");
    // "She was never told" says of nobody that they told it.
    return contentWords(key).length === 0 || PASSIVE.test(text) ? [] : [{ text, key }];
  });
}
