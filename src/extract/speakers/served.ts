// Whom somebody serves or speaks for, as the words of a source tell: "counsel for the estate", "the board's chief pharmacist".

import type { Speaker } from "../../model/attribution.ts";
import { headPhrase, isBodyNoun } from "./bodies/bodies.ts";
import { namesBody } from "./bodies/companies.ts";
import { CARRIER, CARRIERS, NAMED_CARRIER, SPEAKS_FOR } from "./bodies/nouns.ts";
import { lastWord, office, speaker } from "./words.ts";

/** "Counsel for the estate". */
const COUNSEL = /^(?:[Ll]ead(?:ing)?\s|[Dd]efen[cs]e\s)?[Cc]ounsel\sfor\s(?<whom>[^,]{2,60})/u;
const SERVING =
  "agent manager publicist rep representative coach barrister solicitor physician accountant trainer dentist therapist".split(
    " ",
  );
const SERVANTS = new Set([...SERVING, "defender"]);
/** "Her agent", "Berg's manager": who serves a person. */
const SERVANT = new RegExp(
  `^(?<whom>his|her|[^,“”"]{1,60}?[’']s?)\\s(?:[\\p{Ll}-]+\\s){0,2}?(?<role>${SERVING.join("|")}|public\\sdefender)$`,
  "u",
);

/** Whom "counsel for the estate" speaks for; null for all else. */
export const counselled = (words: string): string | null => COUNSEL.exec(words)?.groups?.["whom"] ?? null;

/** Whose agent or manager somebody is told to be; null for all else. */
export function servantIn(words: string): { readonly role: string; readonly whom: string } | null {
  if (!SERVANTS.has(lastWord(words))) return null;
  const { whom, role } = SERVANT.exec(words)?.groups ?? {};
  return whom === undefined || role === undefined ? null : { role, whom };
}

/** Somebody who serves a person, by name as `named` knows it. */
export function servant(
  { role, whom }: { readonly role: string; readonly whom: string },
  words: string,
  named: (name: string) => string | null,
): Speaker {
  const name = whom.replace(/[’']s?$/, "");
  const isNamed = /^\p{Lu}/u.test(name) && !/^(?:The|His|Her|Its)\b/.test(name);
  return isNamed ? office(role, named(name) ?? name) : speaker(words, "role");
}

/** "The board's chief pharmacist", "its managing agent": an office in a body. */
const HOLDER =
  /^(?<whose>[Ii]ts|[^,“”"]{2,60}?[’']s?)\s(?<role>(?:(?!of\s|for\s|in\s|at\s)[\p{L}-]+\s){0,3}?\p{Ll}[\p{Ll}-]+)$/u;
/** Who belongs to a body, or has to do with it, and speaks for nobody. */
const BELONGS =
  /(?:employee|worker|member|customer|resident|user|patient|victim|fan|supporter|critic|student|pupil|player|friend|neighbou?r|client|guest|visitor|opponent|rival|source|insider|person|candidate|owner|shareholder|investor|donor|winner|child|parent|reader|viewer|listener|reporter|correspondent|critic|columnist|whistleblower|driver)$/;

/** The office that somebody is told by and whose it is, where a body has it; `whose` is null for "its". */
export function holder(words: string): { readonly role: string; readonly whose: string | null } | null {
  const { whose, role } = HOLDER.exec(words)?.groups ?? {};
  if (whose === undefined || role === undefined || BELONGS.test(role)) return null;
  if (/^its$/i.test(whose)) return { role, whose: null };
  const owner = whose.replace(/[’']s?$/, "");
  // "The EU’s foreign policy chief".
  return isBodyNoun(owner) || namesBody(owner) || /^(?:[Tt]he\s)?\p{Lu}{2,5}$/u.test(owner)
    ? { role, whose: owner.replace(/^the\s/i, "") }
    : null;
}

/** "Its CEO", "the bank's chief risk CFO", "a local GP": somebody by the letters of what they are. */
const LETTERED =
  /^(?<whose>[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[^,“”"]{2,60}?[’']s?)\s(?:\p{Ll}[\p{Ll}-]*\s){0,2}(?<role>(?<officer>C[A-Z]O|MD)|GP|MP|MEP|MSP|TD|PM)$/u;

const CAPITAL_LAST = /[A-Z]$/;

/** The letters of somebody's office, whose it is, and whether bodies have it; null for all else. */
export function letteredIn(words: string): Lettered | null {
  const { whose = "", role, officer } = (CAPITAL_LAST.test(words) && LETTERED.exec(words)?.groups) || {};
  return role === undefined ? null : { role, whose, isOfficer: officer !== undefined };
}

interface Lettered {
  readonly role: string;
  readonly whose: string;
  readonly isOfficer: boolean;
}

/** Somebody by such letters, of the body told or, for "its", of `org`. */
export function lettered(
  { role, whose, isOfficer }: Lettered,
  words: string,
  org: string | null,
  bodyOf: (body: string) => string,
): Speaker {
  if (!isOfficer) return speaker(words.replace(/^(?:the|an?)\s/i, ""), "role");
  const owner = whose.replace(/[’']s?(?:$|\s.*$)/, "").replace(/^the\s/i, "");
  return office(role, /^its$/i.test(whose) ? org : owner === whose ? null : bodyOf(owner));
}

/** "The singer | Emily Lind", "the train operator | SeaLink": for whom somebody speaks, by name alone. */
export const named = (words: string): string =>
  words
    .replace(/^(?:the|an?)\s/i, "")
    .replace(/^(?:(?!of\s|for\s|in\s|and\s)\p{Ll}[\p{Ll}-]*\s){1,3}(?=\p{Lu})/u, "");

/** A name that goes on behind "and" to what kind of body it is: "Securities | and | Futures Commission". */
const WHOLE =
  /(?<=\p{Lu}\p{L}+)\sand\s(?=(?:\p{Lu}\p{L}+\s){0,3}(?:Commission|Board|Authority|Agency|Administration|Council|Committee|Office|Bureau|Service|Services|Department|Ministry|Industry|Trade|Commerce|Culture|Sport|Sports|Tourism|Energy|Environment|Rural Affairs|Social Care|Cooperation|Development|Association|Institute|Society|Federation|Trust|Fund|Exchange)\b)/gu;
/** What no name has, in place of that word's spaces. */
const KEPT = "\u2063";

/** What all of the words for them have. */
const SERVES = /spokes|rep|publicist|lawyer|attorney|solicitor|agent/i;

interface Carrier {
  readonly role: string;
  readonly whom: string | null;
}

/** Who speaks for whom by their own words: "a spokesman for Norrick", "its lawyers"; `whom` is null for "its", which takes up what was told of before. */
export function carrierOf(given: string): Carrier | null {
  if (!SERVES.test(given)) return null;
  const kept = given.includes(" and ") ? given.replace(WHOLE, `${KEPT}and${KEPT}`) : given;
  const found = carrierIn(kept);
  return found && { ...found, whom: found.whom?.replaceAll(KEPT, " ") ?? null };
}

function carrierIn(words: string): Carrier | null {
  const [, name, spokesman] = NAMED_CARRIER.exec(words) ?? [];
  if (name !== undefined && spokesman !== undefined) return { role: spokesman, whom: name.trim() };
  const [, carrier, carried] = CARRIER.exec(words) ?? [];
  if (carrier !== undefined && carried !== undefined) return { role: carrier, whom: carried };
  const [, servants, of, owner, owned] = CARRIERS.exec(words) ?? [];
  const whom = of ?? owner;
  const isIts = whom === undefined && owned !== undefined && /^its\s/i.test(words);
  if (!(whom || isIts) || /\p{Ll}+s$/u.test(owner ?? "")) return null;
  const role = (servants ?? owned ?? "").replace(/people$/, "person").replace(/s$/, "");
  return { role, whom: whom ?? null };
}

/** What an office is of or for. */
const FOR = /\s(?:of|for|at)\s(?:[\p{L}’'-]+\s){0,3}\p{Lu}/u;

/**
 * The name, of those among the words for somebody with an office, that tells whose the office is; null for one of many,
 * of whom a name tells at most where they are: "a doctor in Norvik".
 */
export function ownerIn(words: string, title: string, name: string | undefined): string | null | undefined {
  const whose = name && (headPhrase(words).includes(name) || FOR.test(words)) ? name : undefined;
  const many = /^(?:an?|another|one)\s/i.test(words) && !SPEAKS_FOR.test(title);
  return many && whose === undefined ? null : whose;
}

/** The body that speaks of itself: by its name, or by "we" and "it" behind what it, or somebody for it, said last. */
export const ofItself = (about: string, last: Speaker | null): string | null =>
  /^(?:we|it)$/.test(about) ? (last?.behalf ?? (last?.kind === "organization" ? last.name : null)) : about;

/**
 * Whose an office is that begins the name found among its words, "President of | Kessal"; null where all of these are what it is
 * called: "the Leader of the Opposition", "the Head of State".
 */
export function ofOffice(name: string, title: string): string | null {
  if (!name.toLowerCase().startsWith(`${title} of `)) return name;
  const whose = name.slice(title.length + 4);
  return /^(?:the\s|(?:State|Government|Staff|Session|Mission|Police|Public|Defen[cs]e|Operations|Security)\b)/u.test(
    whose,
  )
    ? null
    : whose;
}
