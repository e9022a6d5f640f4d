// The person whose name ends the words for somebody: "pollster | Emily Lind".

import { remembered } from "../../../text/remembered.ts";
import { headPhrase } from "../bodies/bodies.ts";
import { namesBody } from "../bodies/companies.ts";
import { OF_LAND } from "../bodies/lands.ts";
import { HEADS, ORG, ROLE_HEAD } from "../bodies/nouns.ts";
import { isGiven } from "./given.ts";
import { untitled } from "./title.ts";

/** What follows the given name in a name at the end of some words: "the party's donor Emily | Vang Lind". */
const MORE =
  /^(?:\s\p{Lu}\.?)?(?:\s(?:de|van|von|der|al|bin)){0,2}(?:\s\p{Lu}[\p{L}\p{M}’'-]+){1,2}(?:\s(?:Jr|Sr|II|III|KC|QC|SC|MP|MSP|MEP|TD|[OMC]BE)\.?)?$/u;
/** Of several named beside one another none is the one who speaks, nor is who stands behind a preposition or an article. */
export const LINKED =
  /(?:^|\s)(?:and|&|of|for|to|by|with|from|in|at|on|near|atop|around|aboard|over|the|The)\s$/;
const CAPITAL = /\p{Lu}/u;

const LAND_FIRST = new RegExp(`${OF_LAND.source}(?=\\p{Lu}\\p{Ll}+\\s\\p{Lu})`, "u");
/** "Philosopher of biology | Marcus Lind", "head of sales Ada Holm": what somebody's work is of, before their name. */
const OF_WHAT =
  /^(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa])\s)?(?:[\p{L}’'-]+\s){0,3}?(?:\p{L}+(?:er|or|ist|ian)|[Hh]ead|[Cc]hief|[Cc]hair|[Dd]ean|[Vv]ice-president|[Ss]ecretary)\sof\s(?:\p{Ll}[\p{Ll}-]*\s){1,4}\p{Lu}\p{Ll}+\s\p{Lu}/u;
/** The name of somebody with a title, whether or not it begins as most do: "Prime Minister | Vaino Lind". */
const TITLED = /^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?:\s\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*){1,2}$/u;

/**
 * The person whose name ends a noun phrase, or stands behind its last comma, and that its given name tells: "pollster |
 * Emily Lind", "the chair of the board, Dr | Emily Lind".
 */
export const personAtEnd = remembered((words: string): string | null => {
  const behind = words.lastIndexOf(", ");
  // "The group's chair, | Norwegian | Prime Minister Ola Berg".
  const called = behind < 0 ? "" : words.slice(behind + 2).replace(LAND_FIRST, "");
  const beside = untitled(called);
  if (beside !== called && TITLED.test(beside) && !namesBody(beside)) return beside;
  const phrase = headPhrase(words);
  // "The secretary of state Emily Lind": an office goes on behind its head.
  const office = ROLE_HEAD.test(phrase) || HEADS.test(phrase) ? endOf(words.split(",", 1)[0] ?? "") : null;
  const works = OF_WHAT.test(words) ? endOf(words.split(",", 1)[0] ?? "") : null;
  return endOf(phrase) ?? office ?? works ?? (/^\p{Lu}/u.test(beside) ? endOf(` ${beside}`, 1) : null);
});

function endOf(words: string, only?: number): string | null {
  if (!CAPITAL.test(words)) return null;
  for (const { 0: given, index } of words.matchAll(/(?<=\s)\p{Lu}[\p{Ll}\p{M}-]+/gu)) {
    if (!isGiven(given) || (only !== undefined && index !== only)) continue;
    const more = words.slice(index + given.length);
    if (!MORE.test(more) || ORG.test(more)) continue;
    return LINKED.test(words.slice(0, index)) ? null : given + more.replace(/\s(?:Jr|Sr|[A-Z]{2,3})\.?$/, "");
  }
  return null;
}
