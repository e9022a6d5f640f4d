// Bodies that are spoken of by a common noun: "the ministry", "her office", "the plant's operator".

import { remembered } from "../../../text/remembered.ts";
import { isGiven } from "../names/given.ts";
import { untitled } from "../names/title.ts";
import { CALENDAR, LEADS, OWNED } from "./nouns.ts";

const NOUNS = new Set(
  `academy administration agency airline airport alliance army association authority bank board body broadcaster bureau
  business cabinet camp campaign carmaker automaker charity church city club coalition college commission committee
  company consortium corporation council court daily department developer embassy federation firm fund foundation
  government group guard guild hospital inquiry institute institution insurer jail jury label laboratory league legislature library
  maker manufacturer military ministry monarchy museum navy network newspaper nonprofit office operator opposition orchestra
  organisation organization owner palace paper parish parliament party police prison producer prosecution provider
  publisher railway regulator retailer school senate service station startup start-up studio supplier team tabloid
  tribunal trust unit division arm wing diocese archdiocese inspectorate secretariat constabulary subsidiary affiliate regulator branch side restaurant union university utility village watchdog weekly
  bloc borough bottler brigade battalion brokerage cartel choir circus clinic coastguard congregation conservatory cooperative co-op corporation corps
  dealership denomination directorate fraternity gymnasium infantry issuer kindergarten legion metro militia municipality newsroom
  ngo panel delegation centre partnership polytechnic presidency presidium processor quango railroad regime regiment sect secretariat seminary sorority squadron subcommittee syndicate
  think-tank township troupe command bench bar cafe café casino cinema consulate farm gallery gym hostel hotel nightclub nursery pub shop theatre theater
  zoo channel portal site television website abbey convent faction monastery mosque newswire synagogue`.split(
    /\s+/,
  ),
);
/** Words behind which a noun phrase has had its head. */
const BEHIND =
  /,|\s[(–—-]|\s(?:of|for|at|in|inside|within|on|with|from|to|by|who|whose|whom|where|that|which|he|she|they|about|behind|linked|allied|affiliated|loyal|close|familiar|briefed|led|run|based|representing|hired|owned|accused|involved|tasked|charged|responsible|like|than|as|against|[Ww]ho)\s/;
/** What makes a body a certain one: "the", or whose it is. */
const DEFINITE = /^(?:the|its|his|her|their|our|this|that)\s|[’']s?\s/i;
/** Bodies that stand without an article: "police said". */
const MASS = /^(?:[\p{L}.-]+\s){0,3}(?:police|parliament|television)$/u;

/** "US intelligence", "Turkish intelligence": whom it serves, and not what it is like. */
const SPIES =
  /^(?:[Tt]he\s)?(?:US|U\.S\.|UK|Dutch|French|Greek|Czech|Swiss|Iraqi|Saudi|Kuwaiti|(?!Human)\p{Lu}\p{Ll}+(?:an|ish|ese|aeli|ani)|[Mm]ilitary|[Ww]estern|[Aa]rmy|[Nn]aval|[Dd]efen[cs]e|(?:\p{Lu}[\p{L}.]+(?:,\s\p{Lu}[\p{L}.]+)?\sand\s(?:US|UK|U\.S\.|\p{Lu}\p{Ll}+(?:an|ish|ese|aeli|ch|ani))))\sintelligence$/u;
/** Whose it is by which something is written. */
const WRITTEN = /^(?:its|his|her|their|our)\s|[’']s?\s/i;
/** "Rail union | says …": headlines leave out the article. "Border guard" there is one of them. */
const IN_HEADLINES =
  /^(?!(?:an?|another|any|each|every|either|half|many|neither|no|one|other|some|such|what|which)\s)(?:\p{L}[\p{Ll}’'-]*\s){1,3}(?!(?:guard|body|team|side|unit|service|branch|village|camp|maker|owner|producer|developer)$)\p{Ll}[\p{Ll}-]*$/iu;

/** "The Lumen group" is called by its name. */
const CALLED =
  /^[Tt]he\s(\p{Lu}[\p{L}\p{M}\d&-]*(?:\s\p{Lu}[\p{L}\p{M}\d&-]*)*)\s(?:airline|bank|carmaker|charity|company|firm|group|retailer|union)$/u;

/** "The Water Regulator": a name that ends with what a body is. */
const TITLED = /^[Tt]he\s((?:\p{Lu}[\p{L}\p{M}&’'-]*\s){1,4}(\p{Lu}\p{Ll}+))$/u;

/** "The operator, | Skerry Lines": a body that is named beside its noun. */
const BESIDE =
  /^[^,]+,\s(?:the\s(?=\S+\s\p{Lu}))?((?:\p{Lu}[\p{L}\p{M}\d&’'.-]*)(?:\s(?:(?:of|for|and|the|&)\s){0,2}\p{Lu}[\p{L}\p{M}\d&’'.-]*)*)(?=,|$)/u;

/** "The neighbouring republic of | Salina", "the city of | Norvik". */
const LAND =
  /^[Tt]he\s(?:[\p{Ll}-]+\s){0,2}(?:republic|kingdom|state|nation|island|emirate|sultanate|principality|city|town|village|province|region|municipality|canton)\sof\s(\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*){0,3})$/u;

/** The words up to the head of a noun phrase: "a lecturer | in the history department". */
export const headPhrase = remembered((words: string): string => words.slice(0, atHead(words)).trimEnd());

function atHead(words: string): number {
  const end = words.search(BEHIND);
  return end > 0 ? end : words.length;
}

/** What a body is called that a noun phrase with a common noun at its head speaks of, without article; null for all else. */
export const bodyCalled = remembered((words: string): string | null => {
  const phrase = headPhrase(words);
  const head = /[\p{L}-]+$/u.exec(phrase)?.[0] ?? "";
  // "The Union" is a name; only the first word of a sentence is a common noun with a capital.
  const noun = phrase === head ? head.toLowerCase() : head;
  // "The bank's website": what a body writes there.
  if (/^(?:web)?site$/.test(noun) && WRITTEN.test(phrase)) return null;
  // "The label on the jar".
  if (noun === "label" && /\slabel\son\s/.test(words)) return null;
  const [, named] = CALLED.exec(phrase) ?? [];
  if (named) return named;
  const [, titled, last = ""] = TITLED.exec(phrase) ?? [];
  // "The Norvik Board | of Elections", "the Norvik Panel | on noise and health" go on.
  const whole = !/^\s(?:(?:of|for|on|against)\s(?:the\s)?\p{Lu}|on\s\p{Ll}+\sand\s\p{Ll})/u.test(
    words.slice(phrase.length),
  );
  if (titled && whole && NOUNS.has(last.toLowerCase())) return titled;
  const land = LAND.exec(words)?.[1];
  if (land) return land;
  const beside = NOUNS.has(noun) ? BESIDE.exec(words)?.[1] : undefined;
  if (beside) return beside;
  if (noun === "intelligence" && SPIES.test(phrase)) return phrase.replace(/^the\s/i, "");
  if (
    !NOUNS.has(noun) ||
    !(DEFINITE.test(phrase) || MASS.test(phrase.toLowerCase()) || IN_HEADLINES.test(phrase))
  )
    return null;
  const name = phrase.replace(/^(?:the|its|their|our|this|that)\s/i, "");
  return ofKind(name) ? name : name.replace(/[’']s?(?=\s)/g, "");
});

/** "Sheriff's office", "teachers' union": what kind of body it is, and not whose, as of "the plant's operator" and "Lind's campaign". */
const ofKind = (name: string): boolean =>
  /^(?:(?:(?:\p{Lu}[\p{L}\p{M}-]*|[\p{Ll}-]+)\s)*\p{Ll}+s[’']|(?:[\p{Ll}-]+\s)*\p{Ll}+[’']s)\s(?:office|department|association|guild|union|group|club|hospital|court|council|commission|institute|federation|team)$/u.test(
    name,
  );

/** True of a noun that bodies are called by, which stands before another: "a hospital spokesman". */
export const isBodyNoun = (words: string): boolean =>
  NOUNS.has(/[\p{L}-]+$/u.exec(words)?.[0] ?? "") || words === "company";

const SMALL = "(?:(?:of|for|and|&)\\s(?:the\\s)?)?";
const NAME = new RegExp(`\\p{Lu}[\\p{L}\\p{M}’'-]*(?:\\s${SMALL}\\p{Lu}[\\p{L}\\p{M}’'-]*)*`, "gu");

/** "Teachers’", in the name that "the teachers’ association" has: some write it without the mark. */
const unowned = (word: string): string => word.replace(/(?<=s)[’']$/, "");

/** The last name before `at` that a body is called by: of "ministry" the "Ministry of Energy", of "campaign" the "Lind campaign". */
export function namedBefore(text: string, at: number, called: string): string | null {
  const words = called.toLowerCase().split(" ").map(unowned);
  const noun = words.at(-1) ?? "";
  const before = text.slice(0, at);
  return (
    beside(before, noun) ??
    (words.length === 1 ? akin(before, noun) : null) ??
    withWord(before, words, noun.charAt(0).toUpperCase() + noun.slice(1)) ??
    (words.length === 1 && OWNED.test(noun) ? owned(before, noun) : null)
  );
}

const PROPER =
  "\\p{Lu}[\\p{L}\\p{M}\\d&’'-]*(?:\\s(?:(?:of|for|and|the|&)\\s){0,2}\\p{Lu}[\\p{L}\\p{M}\\d&’'-]*)*";

/** Bodies that a name beside their noun often tells, and that are taken up by the noun alone. */
const APPOSED =
  /^(?:fund|chain|brewer|lender|railway|club|start-?up|operator|owner|supplier|contractor|developer|retailer|airline|carrier|regulator|charity|manufacturer|maker|producer|provider|publisher|insurer|landlord|utility|union|firm|watchdog|bank|broadcaster)$/;

const OVERSEES = "Agency|Authority|Board|Bureau|Commission|Inspectorate|Office|Ombudsman|Regulator|Watchdog";
/** The last words of the names of bodies that a noun of another kind takes up. */
const AKIN: Readonly<Record<string, string>> = {
  regulator: OVERSEES,
  watchdog: OVERSEES,
  body: `${OVERSEES}|Association|Committee|Confederation|Congress|Council|Federation|Institute|Institution|League|Organi[sz]ation|Society|Tribunal|Union`,
};

/** "The regulator": the one body of a text that may be called so by the last word of its name, as "the Energy Commission" may. */
function akin(before: string, noun: string): string | null {
  const ends = Object.hasOwn(AKIN, noun) ? AKIN[noun] : undefined;
  if (ends === undefined) return null;
  const names = new Set<string>();
  const named = new RegExp(
    `(?<![\\p{L}])((?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\s(?:(?:for|of|and)\\s)?)+(?:${ends}))(?:\\s(?:for|of|on)\\s(?:the\\s)?\\p{Lu}\\p{L}+)?(?![\\p{L}’])`,
    "gu",
  );
  for (const [whole] of before.matchAll(named)) {
    const name = whole.replace(/^The\s/, "");
    if (name.includes(" ")) names.add(name);
  }
  const [only, ...others] = names;
  return only !== undefined && others.length === 0 ? only : null;
}

/** The body that stands beside its noun: "the airport operator, Ellery Airports,", "Skerry Lines, the ferry's operator". */
function beside(before: string, noun: string): string | null {
  if (!APPOSED.test(noun) || !before.includes(noun)) return null;
  const pattern = new RegExp(
    `\\b${noun}(?:\\s(?<next>${PROPER})|,\\s(?<behind>${PROPER})(?=[,.;]|\\s(?:said|says|has|had|is|was|will|told)\\b))|(?<=\\p{L}[,\\s]\\s?)(?<ahead>${PROPER}),\\s(?:an?|the|its|one)\\s(?:(?!\\p{Ll}+ed\\s|the\\s|an?\\s|its\\s)[\\p{L}’'-]+\\s){0,3}?${noun}(?=[,.;]|\\s(?:of|for|in|behind|that|which)\\b)`,
    "gu",
  );
  const found = [...before.matchAll(pattern)].at(-1)?.groups;
  const name = found?.["next"] ?? found?.["behind"] ?? found?.["ahead"];
  const isPerson = untitled(name ?? "")
    .split(" ")
    .some(isGiven);
  return name && !CALENDAR.test(name) && !isPerson ? bare(name) : null;
}

/** "| Members of the | Norrick Advisory Board": who is in it is no part of its name. */
const MEMBERS =
  /^(?:Members|Officials|Officers|Representatives|Staff|Employees|Directors|Leaders|Supporters|Critics)\s(?:of|for)\s(?:the\s)?/;

/** A name without what leads to it, and not of what is its own. */
const bare = (name: string): string =>
  name
    .replace(LEADS, "")
    .trimStart()
    .replace(MEMBERS, "")
    .replace(/[’']s?$/, "");

/** Where somebody works or is from is spoken of in passing: "an economist at | Norvik Bank". */
const IN_PASSING = /\b(?:at|from|with|for|of)\s(?:the\s)?$/;

/** The last name that has all of the words, one of them with a capital; most texts have no such word at all. */
function withWord(before: string, words: readonly string[], capital: string): string | null {
  const noun = words.at(-1) ?? "";
  let passing: string | null = null;
  for (let from = before.lastIndexOf(capital); from >= 0; from = before.lastIndexOf(capital, from - 1)) {
    const start = Math.max(before.lastIndexOf("\n", from) + 1, from - REACH);
    for (const { 0: name, index } of before.slice(start, from + REACH).matchAll(NAME)) {
      if (start + index > from || start + index + name.length < from + capital.length) continue;
      const whole = bare(name);
      const parts = whole.toLowerCase().split(" ").map(unowned);
      // "The University and College Union" is no university.
      const kind = parts.at(-1) === noun || (parts[0] === noun && /^(?:of|for)$/.test(parts[1] ?? ""));
      if (!(parts.length > 1 && kind && words.every((word) => parts.includes(word)))) continue;
      const at = start + index + name.length - whole.length;
      if (!IN_PASSING.test(before.slice(Math.max(0, at - 12), at))) return whole;
      passing ??= whole;
    }
    if (from === 0) break;
  }
  return passing;
}

/** The last body of that kind that was told by whose it is: "Lind's campaign", "the Lind campaign". */
function owned(before: string, noun: string): string | null {
  for (let at = before.lastIndexOf(` ${noun}`); at >= 0; at = before.lastIndexOf(` ${noun}`, at - 1)) {
    const name = /(?:\p{Lu}[\p{L}\p{M}-]*\s)*\p{Lu}[\p{L}\p{M}-]*(?:[’']s?)?$/u.exec(
      before.slice(Math.max(0, at - REACH), at),
    )?.[0];
    const owner = name && bare(name);
    if (owner) return `${owner} ${noun}`;
    if (at === 0) break;
  }
  return null;
}

/** So many code units of a name are looked at around its noun. */
const REACH = 80;
