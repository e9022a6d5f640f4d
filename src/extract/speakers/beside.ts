// Speakers that the words beside their name or noun tell: "the estate's solicitors, Dorn Pell", "a former officer at Norrick".

import type { Speaker } from "../../model/attribution.ts";
import { remembered } from "../../text/remembered.ts";
import { headPhrase, isBodyNoun } from "./bodies/bodies.ts";
import { namesBody } from "./bodies/companies.ts";
import { knownIn } from "./bodies/known.ts";
import { isLand } from "./bodies/lands.ts";
import { paperCalled } from "./bodies/papers.ts";
import { personAtEnd } from "./names/ending.ts";
import { isGiven } from "./names/given.ts";
import { untitled } from "./names/title.ts";
import { SPORTS } from "./persons/epithets.ts";
import { office, speaker } from "./words.ts";

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}\\d&’'.-]*(?:\\s(?:(?:of|for|and|the|&)\\s)?\\p{Lu}[\\p{L}\\p{M}\\d&’'.-]*){0,5}";
const OWNER = "(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[^,“”\"]{1,60}?[’'])s?";
/** "The ship's manager, | Norrick Shipping", "its largest owner, hedge fund | Corbane". */
const APPOSED = new RegExp(
  `^${OWNER}\\s(?:[\\p{Ll}-]+\\s){0,3}?(?<noun>\\p{Ll}[\\p{Ll}-]*),\\s(?:(?:the\\s)?(?:\\p{Lu}\\p{Ll}+(?:an|ese|ish|nch|tch|sh|ss|i)\\s)?(?:\\p{Ll}[\\p{Ll}-]*\\s){0,3}?(?<kind>\\p{Ll}[\\p{Ll}-]*)\\s)?(?<name>${NAME})(?:,|$)`,
  "u",
);
/** Firms that are called by the plural of those who work there. */
const FIRMS =
  /^(?:solicitors|lawyers|attorneys|accountants|auditors|architects|builders|bankers|brokers|publishers|promoters|organisers|organizers|developers|contractors|makers|owners|operators|administrators|agents|brewers|insurers)$/;
/** What a body is, right before its name. */
const BODIES =
  /^(?:fund|firm|company|group|bank|brokerage|chain|lender|insurer|maker|retailer|operator|charity|union|agency|supplier|publisher|airline|carmaker|brewer|giant|start-?up|think-?tank)$/;
/** Bodies of which a place or a state has one each. */
const PUBLIC =
  /^(?:ministry|department|government|council|police|force|army|navy|court|hospital|embassy|commission|committee|parliament|presidency|office|authority|treasury|palace|prosecution|administration|board|party|university|school|college|museum|church|port|airport|union)$/;
/** What ends the names of bodies and of nothing else. */
const ENDS_BODY =
  /\s(?:Union|Party|Council|Association|Federation|Alliance|Committee|Institute|Agency|Authority|Commission|Foundation|Society)$/;
/** "A former officer at Norrick": who has left an office speaks for nobody. */
const FORMER =
  /^(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:former|ex|retired|sacked|dismissed)[\s-](?!spokes)(?:\p{Ll}[\p{Ll}-]*(?=\s|$)|(?:\p{Lu}[\p{L}\d’'-]*\s){1,3}\p{Ll}[\p{Ll}-]*(?=,|$|\s(?:who|with|at|of|in|from|to)\s))/u;
/** "The opposition | Farmers' Union": a body's name behind words of another kind. */
const BEHIND_WORDS = new RegExp(
  `^(?:[Tt]he|[Ii]ts)\\s(?:(?!(?:of|for|at|in|from|to|by|with|the|and)\\s)\\p{Ll}[\\p{Ll}-]*\\s){1,3}(?<name>${NAME})$`,
  "u",
);
/** "A group calling itself | Null Harvest". */
const CALLING = new RegExp(
  `^(?:[Aa]n?|[Tt]he)\\s(?:[\\p{Ll}-]+\\s){0,3}?(?:group|gang|collective|network|outfit|organi[sz]ation|militia|faction|firm|company|charity)(?:\\s(?:calling\\sitself|that\\scalls\\sitself|called|named|known\\sas)|,\\swhich\\scalls\\sitself)\\s(?:the\\s)?(?<name>${NAME})`,
  "u",
);
/** "Hackers calling themselves | Null Harvest". */
const CALLED_SO = new RegExp(
  `^(?:[\\p{L}\\d-]+\\s){0,4}?[\\p{L}-]+s\\s(?:(?:who|that)\\scall(?:ed)?|calling|who\\sname(?:d)?|naming)\\sthemselves\\s(?:the\\s)?(?<name>${NAME})`,
  "u",
);

/** "Employers' federation | Norrick", "the exam board | Certa". */
const OF_KIND = new RegExp(
  `^(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Rr]ival)\\s)?(?:(?!(?:at|of|for|from|with|in|by|to|on)\\s)\\p{L}[\\p{L}’'-]*\\s){0,2}(?<noun>\\p{L}[\\p{Ll}-]+)\\s(?<name>${NAME})(?=,|$)`,
  "u",
);

/** "Oslo-listed miner | Tarn Hill". */
const LISTED = new RegExp(
  `^(?:[Tt]he\\s)?(?:\\p{L}[\\p{L}.]*-)(?:listed|owned|headquartered|registered)\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,3}(?<name>${NAME})(?=,|$)`,
  "u",
);
/** "At least one customer, the online grocer | Corvex". */
const ONE = new RegExp(
  `^(?:[Aa]t\\sleast\\s)?(?:[Oo]ne|[Aa]n?|[Aa]nother)\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,4}?\\p{Ll}+,\\s(?:the|an?)\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,3}?(?<online>online\\s)?(?<noun>\\p{Ll}[\\p{Ll}-]*)\\s(?<name>${NAME})$`,
  "u",
);
/** "The company that built the dam, | Corvex". */
const THAT = new RegExp(
  `^(?:[Tt]he|[Aa]n?|[Oo]ne)\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,3}?(?<noun>\\p{Ll}[\\p{Ll}-]*)\\s(?:that|which|behind)\\s[^,;:“”"]{3,80},\\s(?<name>${NAME})$`,
  "u",
);
/** "A spokesperson for the search firm, | Corvex": what they speak for stands beside what it is. */
const CARRIED = new RegExp(
  `^(?:[Aa]n?|[Tt]he|[Aa]nother)\\s(?<role>spokes(?:person|man|woman)|representative|lawyer|attorney|solicitor)\\sfor\\s(?:the|its|an?)\\s(?<of>(?:\\p{L}[\\p{L}’'-]*\\s){0,3}?(?<noun>\\p{Ll}[\\p{Ll}-]*)),\\s(?<name>${NAME})$`,
  "u",
);
/** "A woman who gave her name as | Blessing", "a man, giving his name only as Idris". */
const SO_CALLED =
  /,?\s(?:(?:who|and)\s)?(?:(?:only\s)?(?:gave|giving)\s(?:his|her|their)\s(?:first\s|own\s)?names?\s(?:only\s)?as|would\s(?:only\s)?give\s(?:only\s)?(?:his|her|their)\sfirst\sname,|(?:identified|identifying)\s(?:himself|herself|themselves)\s(?:only\s)?as|asked\sto\sbe\s(?:called|known\sas|identified\s(?:only\s)?as))\s(?<name>\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'.-]*){0,2})(?=,|$)/u;

/** The name that somebody is told to have given for theirs; undefined where none is told. */
export const calledSo = (words: string): string | undefined =>
  /\b(?:names?|himself|herself|themselves|asked)\b/.test(words)
    ? SO_CALLED.exec(words)?.groups?.["name"]
    : undefined;

/** What ends the words for outlets that are told by what they are, as few others end. */
const MEDIA =
  /(?:media|television|TV|radio|newsletter|podcast|programme|blog|magazine|newspaper|tabloid|broadsheet|daily|weekly|site)$/i;
/** "State media", "Norland state television". */
const STATE =
  /^(?:the\s)?(?:\p{L}[\p{L}’'-]*\s)?state(?:-(?:run|owned|controlled|backed))?\s(?:media|television|TV|radio)$/iu;
/** "The Harbour Insider | newsletter": an outlet by its name and what it is. */
const OUTLET =
  /^(?:[Tt]he\s)?(?<name>(?:\p{Lu}[\p{L}\p{M}\d’'&-]*\s)+)(?:newsletter|podcast|programme|blog|magazine|newspaper|tabloid|broadsheet|daily|weekly|news\ssite)$/u;
/** "G Noite | television", which "South Korean television" is none of. */
const AIRED =
  /^(?:[Tt]he\s)?(?<name>\p{Lu}[\p{L}\p{M}\d’'&-]*(?:\s[\p{Lu}\d][\p{L}\p{M}\d’'&-]*)+(?<!(?:an|ese|ish|ch|i)))\s(?:television|radio)$/u;
/** "Dr Berg’s receptionist, | Mona Lie". */
const THEIRS =
  /^[^,“”"]{2,60}[’']s?\s(?:[\p{Ll}-]+\s){0,3}\p{Ll}[\p{Ll}-]+,\s(?<name>\p{Lu}[\p{L}\p{M}.’'-]+(?:\s(?:(?:de|van|von|al|bin)\s)?(?!\p{Lu}{2,}$)\p{Lu}[\p{L}\p{M}.’'-]*){1,3})(?:\s\p{Lu}{2,})?$/u;

/** "Tour promoter | LiveOne": no person's name has a capital amid it but behind a few beginnings. */
const CAMEL =
  /^(?:\p{L}[\p{L}’'-]*\s){1,3}(?<name>(?!(?:Ma?c|De|Del|Di|Du|La|Le|Van|Von|Fitz|O)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}[\p{L}\d]*)$/u;
const OFFICES =
  "adviser|advisor|ambassador|chair|chairman|chairwoman|chief|commissioner|coordinator|director|governor|head|inspector|leader|manager|minister|officer|president|registrar|secretary|speaker|spokesman|spokesperson|spokeswoman|superintendent";
/** "The Senate President, | Ndidi Lind |, who …", "General Manager, Public Affairs, | Ndidi Lind": whoever holds an office, by name behind it. */
const HELD_BY = new RegExp(
  `^(?:[Tt]he\\s|[Ii]ts\\s|[Aa]n?\\s)?(?:[\\p{L}’'-]+\\s){0,4}?(?:${OFFICES}|${OFFICES.replace(/\b\p{L}/gu, (c) => c.toUpperCase())})(?:,\\s\\p{Lu}\\p{L}+(?:\\s(?:and\\s)?\\p{Lu}\\p{L}+){0,3})??,\\s(?<name>(?:(?:Mrs?|Ms|Dr|Prof|Engr|Alhaji|Chief)\\.?\\s)?\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){1,2})(?:,\\s(?:who|whose)\\s.*)?$`,
  "su",
);

const JOINS =
  "(?<first>\\p{Lu}[\\p{L}\\p{M}\\d’'.-]*)(?:\\s\\p{Lu}[\\p{L}\\p{M}\\d’'.-]*){0,3}\\s&\\s(?<second>\\p{Lu}[\\p{L}\\p{M}\\d’'.-]*)(?:\\s\\p{Lu}[\\p{L}\\p{M}\\d’'.-]*){0,3}";
/** "Marks & Spencer", "the shop, | Baker & Daughters": a firm, whoever gave it their names. */
const JOINED = new RegExp(
  `^(?:(?:[Tt]he|[Ii]ts|[Aa]n?)\\s(?:(?!(?:of|for|at|in|from|to|by|with|and)\\s)\\p{Ll}[\\p{Ll}’'-]*,?\\s){1,4})?(?<name>${JOINS})(?=,|$)`,
  "u",
);

/** The firm whose name is joined by “&”; null of two people, who are told by what they are given or titled with. */
function joined(words: string): string | null {
  const { name = "", first = "", second = "" } = (words.includes(" & ") && JOINED.exec(words)?.groups) || {};
  const person = (word: string) => isGiven(word) || untitled(`${word} Berg`) === "Berg";
  return name === "" || (person(first) && person(second)) ? null : name;
}

const CAPITAL = /\p{Lu}/u;
const BEFORE_NAME = /\p{Ll}\s\p{Lu}/u;

/** True of a name that has no title and begins with no given name. */
const isNoPerson = (name: string): boolean =>
  name !== "" && untitled(name) === name && !isGiven(name.split(" ", 1)[0] ?? "");

/** The body that the words of a source name beside what it is, or is to another; null for all else. */
export const apposed = remembered((words: string): Speaker | null => {
  const known = knownIn(words);
  if (known !== null) return speaker(known, "organization");
  if (/^the\s(?:county|district|province|state)$/i.test(words))
    return speaker(words.slice(4), "organization");
  const isMedia = MEDIA.test(words);
  if (isMedia && STATE.test(words)) return speaker(words.replace(/^the\s/i, ""), "organization");
  const joint = joined(words);
  if (joint !== null) return speaker(joint, "organization");
  if (!CAPITAL.test(words.slice(1))) return null;
  const outlet = isMedia ? (OUTLET.exec(words) ?? AIRED.exec(words))?.groups?.["name"]?.trim() : undefined;
  if (outlet !== undefined) return speaker(outlet, "organization");
  const goesOn = words.includes(",");
  const theirs = goesOn ? untitled(THEIRS.exec(words)?.groups?.["name"] ?? "") : "";
  // "A report by Berg’s auditor, Mona Lie" is hers, and not she.
  if (/^\S+\s\S/.test(theirs) && isGiven(theirs.split(" ", 1)[0] ?? ""))
    return paperCalled(headPhrase(words)) === null ? speaker(theirs, "person") : null;
  const camel = CAMEL.exec(words)?.groups?.["name"];
  if (camel !== undefined && !/\p{Lu}/u.test(words.slice(1, -camel.length)))
    return speaker(camel, "organization");
  const held = goesOn ? untitled(HELD_BY.exec(words)?.groups?.["name"] ?? "") : "";
  if (held !== "" && !namesBody(held)) return speaker(held, "person");
  const land = words.replace(/^[Tt]he\s/, "");
  if (/\s/.test(land) && isLand(land)) return speaker(land, "organization");
  const listed = words.includes("ed ") ? (LISTED.exec(words)?.groups?.["name"] ?? "") : "";
  if (isNoPerson(listed)) return speaker(listed, "organization");
  const calls = (words.includes("themselves") ? CALLED_SO : CALLING).exec(words)?.groups?.["name"];
  if (calls) return speaker(calls, "organization");
  const given = calledSo(words);
  if (given) return speaker(given, "person");
  const built = goesOn ? THAT.exec(words)?.groups : undefined;
  if (isBodyNoun(built?.["noun"] ?? "") && isNoPerson(built?.["name"] ?? ""))
    return speaker(built?.["name"] ?? "", "organization");
  const carried = goesOn ? CARRIED.exec(words)?.groups : undefined;
  const { role = "", of = "", noun: is = "", name: whom = "" } = carried ?? {};
  // "A lawyer for the company, Ola Berg": a body told of before needs no name, nor does one of which there is one.
  const named = namesBody(whom) || (!PUBLIC.test(is) && (/\s/.test(of) || !/\s/.test(whom)));
  if ((isBodyNoun(is) || BODIES.test(is)) && isNoPerson(whom) && named)
    return office(role.toLowerCase(), whom);
  const behind = BEHIND_WORDS.exec(words)?.groups?.["name"] ?? "";
  if (/\s/.test(behind) && ENDS_BODY.test(behind)) return speaker(behind, "organization");
  const group = words.length < 90 && BEFORE_NAME.test(words) ? OF_KIND.exec(words)?.groups : undefined;
  const called = group?.["name"] ?? "";
  if (isBodyNoun(group?.["noun"] ?? "") && isNoPerson(called)) return speaker(called, "organization");
  if (!words.includes(", ")) return null;
  const one = ONE.exec(words)?.groups;
  if (one && (one["online"] || isBodyNoun(one["noun"] ?? "")) && isNoPerson(one["name"] ?? ""))
    return speaker(one["name"] ?? "", "organization");
  const { noun = "", kind = "", name = "" } = APPOSED.exec(words)?.groups ?? {};
  if (!isNoPerson(name)) return null;
  // "The satellites' owner, the Norrick Consortium": no person is called so.
  if (/\s/.test(name) && words.includes(`, the ${name}`)) return speaker(name, "organization");
  const firm = FIRMS.test(noun) && !/\sand\s/.test(name);
  // "The survey, conducted by the Norrick Institute": what stands between must be what that body is.
  const told = kind === "" ? firm || namesBody(name) : BODIES.test(kind);
  return told ? speaker(name, "organization") : null;
});

/** "The former finance director of Norrick": one who is not named, and has the office no more. */
const THE_FORMER =
  /^(?:the|its|his|her|their)\s(?<held>(?:former|ex|retired|sacked|dismissed|late)[\s-](?!spokes)\p{Ll}[^,;“”"]{2,80}?)(?=,|\swho\s|$)/iu;

/** Who is told by what they once were, where no name stands beside it: one of many, or the one who held an office. */
export function formerly(words: string): Speaker | null {
  if (/,\s\p{Lu}/u.test(words)) return null;
  if (FORMER.test(words)) return speaker(words, "unnamed");
  const held = THE_FORMER.exec(words)?.groups?.["held"];
  const named = held === undefined || /\p{Lu}/u.test(headPhrase(held)) || personAtEnd(words) !== null;
  if (named) return null;
  const many = /(?:[^s’']s|(?:wo)?men|people)$/.test(headPhrase(held));
  return many ? speaker(words, "unnamed") : speaker(held.replace(/[’']s?$/, ""), "role");
}

/** "“I felt his knee,” | the striker | told …": who was spoken of last, by a noun that the text has for nobody before. */
const EPITHET = /^[Tt]he\s(?:[\p{L}\d’'-]+\s){0,2}?(?<noun>\p{Ll}+|[\d-]+-year-old)$/u;
const epithetIn = remembered((words: string): string => EPITHET.exec(words)?.groups?.["noun"] ?? "");

/** Before a sentence. */
const OPENS = /[.!?][”"’]?\s$/;

/** True where the words at `at` take up who spoke at `since`, in the same paragraph or the one before, behind a quotation. */
export function isEpithet(
  text: string,
  words: string,
  at: number,
  { someone, since }: { readonly someone: boolean; readonly since: number },
): boolean {
  const noun = words.startsWith("he ", 1) ? epithetIn(words) : "";
  if (noun === "" || !(someone || SPORTS.has(noun) || /^\d/.test(noun))) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  // Amid no quotation a noun for somebody may tell of another, but for what a player is or how old.
  const sure = SPORTS.has(noun) || /^\d/.test(noun) ? OPENS : null;
  if (!/[”"’],?\s(?:sa(?:id|ys)\s|added\s)?$/.test(before) && !sure?.test(before)) return false;
  if (/\n[^\n]*[\p{L}\d][^\n]*\n/u.test(text.slice(since, at))) return false;
  return !new RegExp(`(?<![\\p{L}-])${noun}(?!\\p{L})`, "iu").test(text.slice(0, at));
}
