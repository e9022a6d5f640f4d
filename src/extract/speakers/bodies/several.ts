// Bodies without a name that are one of many, or several: "a rescue charity", "both armies", "health authorities".

import { headPhrase, isBodyNoun } from "./bodies.ts";

/** "Dutch authorities", "the port authorities". */
const AUTHORITIES =
  /^(?:the\s)?(?<name>(?:(?!the\s|some\s|other\s|many\s)\p{L}[\p{L}-]*\s){1,3}authorities)$/iu;
/** "Both armies", "the two companies", "the parties", "the Russian and Syrian defence ministries". */
const SEVERAL =
  /^(?:both|the(?:\s(?:two|three|four|warring|ruling|rival|opposition))?)\s(?:(?:[\p{L}\d.]+,\s)*[\p{L}\d.]+\sand\s[\p{L}\d.]+\s(?:\p{Ll}+\s)?)?(?<noun>\p{Ll}+)$/iu;
/** "A rescue charity", "a Norwegian bank": no name tells which, so that it is one within its article. */
const ONE =
  /^[Aa]n?\s(?<name>(?:(?:(?:(?:South|North|Saudi|Sri|Northern)\s)?\p{Lu}\p{Ll}+(?:an|ese|ish|aeli|[ae]qi|ani|nch|tch|iss|sh)|Greek|Czech|Thai|US|UK|\p{Lu}[\p{L}.]*-(?:led|based|backed|linked|affiliated|aligned|funded|run|owned|listed))\s)?(?:(?:\p{Ll}[\p{Ll}’-]*|TV|AI)\s){0,3}\p{Ll}[\p{Ll}-]*)$/u;
/** "Italian newspapers", "state-affiliated websites", "North Korea’s state media": those who print and send news. */
const MEDIA =
  /^(?:[Tt]he\s)?(?<name>(?!(?:some|several|many|most|other|various|numerous|few|two|three|social|multiple)\s)(?:(?:(?!(?:of|for|at|in|on|by|to|from|with|and|the)\s)[\p{L}.]+(?:[-’'][\p{L}]+)*[’']?|and)\s){1,5}(?:media|newspapers|tabloids|broadsheets|broadcasters|websites|(?:news|media)\s(?:agencies|outlets|sites|websites|channels|organi[sz]ations)))$/iu;
/** Those who are some people rather than a body, where nothing before tells which: "a group said". */
const PEOPLE =
  /^(?:arm|band|body|branch|camp|choir|clinic|command|couple|crew|delegation|department|division|family|group|guard|jury|label|maker|owner|panel|party|producer|provider|side|supplier|team|troupe|unit|wing)$/;
const LED = /(?:^|\s)(?:small|large|growing|new|different|second|whole|loose|other|mixed)\s\S+$/;

/** What such a body is called, without article; null for all else. */
export function oneOrSeveral(words: string): string | null {
  const authorities = /authorities$/i.test(words) ? AUTHORITIES.exec(words)?.groups?.["name"] : undefined;
  if (authorities !== undefined) return authorities;
  const media = /[as]$/.test(words) ? MEDIA.exec(words)?.groups?.["name"] : undefined;
  if (media !== undefined) return media;
  const several = SEVERAL.exec(words)?.groups?.["noun"]?.toLowerCase();
  if (several !== undefined) {
    const one = several.replace(/ies$/, "y").replace(/s$/, "");
    return one !== several && isBodyNoun(one) && (one === "party" || !PEOPLE.test(one))
      ? words.replace(/^the\s/i, "")
      : null;
  }
  const name = ONE.exec(headPhrase(words))?.groups?.["name"];
  if (name === undefined || !isBodyNoun(name)) return null;
  const noun = name.slice(name.lastIndexOf(" ") + 1);
  // "A civil society group" is one, "a group" and "a small group" are some people.
  const told = noun === "group" && name !== noun && !LED.test(name);
  return told || !PEOPLE.test(noun) ? name : null;
}

/** "Another Swiss company": one of many, whom a name tells at most where it is. */
export const isOneOfMany = (words: string): boolean =>
  /^(?:an?|another|one)\s/i.test(words) && /\s\p{Ll}+$/u.test(headPhrase(words));
