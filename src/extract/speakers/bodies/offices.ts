import { remembered } from "../../../text/remembered.ts";
import { countBefore } from "../../../text/span.ts";
import { untitled } from "../names/title.ts";
import { WORK } from "../names/trades.ts";
import { isFrom } from "../persons/origins.ts";
import { Leaders } from "./leaders.ts";

// People who are taken up again by their office: "the senator", "the judge", "the mayor's office".

/** What makes another office of one. */
const OTHER = "(?<!(?:[Dd]eputy|[Vv]ice|[Ff]ormer|[Ss]hadow|[Aa]ssistant|[Aa]cting|[Jj]unior|[Ee]x)[\\s-])";
/** Titles by the noun that takes their bearers up. */
const TITLES: Readonly<Record<string, string>> = {
  admiral: "Admiral|Adm\\.",
  ambassador: "Ambassador",
  archbishop: "Archbishop",
  ayatollah: "(?:Grand\\s)?Ayatollah",
  bishop: "Bishop",
  captain: "Captain|Capt\\.",
  chancellor: "Chancellor",
  coach: "[Cc]oach",
  colonel: "Colonel|Col\\.",
  commissioner: "Commissioner",
  congressman: "Congressman|Rep\\.",
  congresswoman: "Congresswoman|Rep\\.",
  councillor: "Councillor|Cllr",
  councilman: "Councilman",
  detective: "Detective|Det\\.",
  doctor: "[Dd]octor|Dr\\.?",
  general: "General|Gen\\.",
  governor: "Governor|Gov\\.",
  inspector: "Inspector|Insp\\.",
  judge: "Judge|(?:Mrs?|Ms|Lord|Lady|Chief)\\sJustice|Lord|Lady|Sheriff",
  justice: "Justice",
  lieutenant: "Lieutenant|Lt\\.",
  major: "Major|Maj\\.",
  constable: "Constable|PC",
  corporal: "Corporal|Cpl\\.?",
  mayor: "Mayor",
  pope: "Pope",
  premier: "Premier",
  president: `${OTHER}(?:President|Pres\\.)`,
  king: "King",
  queen: "Queen",
  professor: "[Pp]rofessor|Prof\\.?",
  senator: "Senator|Sen\\.",
  sergeant: "Sergeant|Sgt\\.?",
  sheriff: "Sheriff",
  taoiseach: "Taoiseach",
  tánaiste: "Tánaiste",
  superintendent: "Superintendent|Supt\\.?",
  brigadier: "Brigadier|Brig\\.",
  commander: "Commander|Cmdr\\.",
};
/** "The auditor-general", who is no general. */
const GENERAL = /^\p{L}{4,}-general$/u;
/** An office with whose it is, or where. */
const FIRST =
  /^(?:[Tt]he|[Aa]n?|(?:the\s)?\p{Lu}[^,]*[’']s?)\s(?:(?!(?:former|deputy|vice|acting|ex)\s)[\p{L}.-]+\s){0,3}?(?<head>\p{L}[\p{L}-]+)(?=$|,|\s(?:of|in|for|at|who)\s)/u;
const FURTHER = /(?:ologist|ographer|icist|trician|matician)$/;
const isWork = (noun: string): boolean => WORK.has(noun) || isFrom(noun) || FURTHER.test(noun);
/** True of words for somebody that end by what people are by their work or office: "a retired bishop". */
export const holdsOffice = (words: string): boolean => {
  const last = words.slice(words.lastIndexOf(" ") + 1).toLowerCase();
  return Object.hasOwn(TITLES, last) || isWork(last);
};
const COURTESY = "(?:Dr|Mrs?|Ms|Madame?|Prof(?:essor)?|Sir|Dame|Cllr|Engr|Rev)\\.?\\s";
const NAME =
  "(\\p{Lu}(?:[\\p{L}\\p{M}’'-]+|(?:\\p{Lu}?\\p{Ll}?)\\.)(?:\\s(?:(?:al|bin|d[aeiou]|de[lnr]?|dos|la|te[nr]|v[ao]n|zu)\\s){0,2}\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]*)){0,3})";

/** "The Deputy Prime Minister", "the Leader of the Opposition": an office in words of which all have their capitals. */
const CAPITALS =
  /^[Tt]he\s(?<title>(?=[^\s]+\s)(?:\p{Lu}[\p{L}’-]+\s){0,4}(?:Ambassador|Chair(?:man|woman)?|Chancellor|Chief|Commissioner|Director|General|Governor|Head|Leader|Minister|President|Secretary|Speaker|Superintendent)(?:\s(?:of|for)\s(?:the\s)?\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)?)$/u;
/** Who heads a state or its government goes by other words before the name. */
const HEADS: Readonly<Record<string, string>> = {
  "Head of State": "President|King|Queen|Emir|Sultan|Emperor",
  "Head of Government": "Prime\\sMinister|Premier|Chancellor|Taoiseach",
};
/** A pattern for the names of those of whom an office is told before their name or behind it. */
const bearing = (before: string, behind: string): string =>
  `(?<![\\p{L}])${OTHER}(?:${before})\\s(?:${COURTESY})?${NAME}|${NAME},\\s(?:the\\s)?${behind}(?!\\p{L})|(?<![\\p{L}])${OTHER}${behind}(?:\\s(?:of|for)\\s[^,.;“”"]{2,40})?,\\s(?:${COURTESY})?${NAME}`;

/** "The majority leader", "the Senate minority whip": who leads one side of a house. */
const OF_SIDE =
  /^[Tt]he\s(?:(?:[Ss]enate|[Hh]ouse)\s)?(?<side>majority|minority|opposition)\s(?<office>leader|whip)$/u;

/** A pattern for the names of those of whom the office is told that words take up; null of other words. */
const bearersOf = remembered((words: string): string | null => {
  const title = CAPITALS.exec(words)?.groups?.["title"];
  if (title !== undefined) {
    const phrase = title
      .split(" ")
      .map((word) => either(word.charAt(0).toLowerCase() + word.slice(1)))
      .join("\\s");
    return bearing(Object.hasOwn(HEADS, title) ? (HEADS[title] as string) : phrase, phrase);
  }
  const { side, office } = OF_SIDE.exec(words)?.groups ?? {};
  if (side !== undefined && office !== undefined) {
    const phrase = `(?:(?:House|Senate)\\s)?${either(side)}\\s${either(office)}`;
    return bearing(phrase, phrase);
  }
  const spelt = words.slice(words.lastIndexOf(" ") + 1);
  const last = spelt.toLowerCase();
  if (/^the\svice\spresident$/i.test(words)) return bearing("Vice\\sPresident", "[Vv]ice\\s[Pp]resident");
  if (GENERAL.test(last) && /^the\s/i.test(words)) return bearing(joint(last), last);
  // "The Justice", and not "the Center for Justice".
  if (spelt !== last && !/^the\s(?:(?:First|Chief|Lord|Deputy|Vice)\s)?\p{Lu}\p{Ll}+$/iu.test(words))
    return null;
  if (!Object.hasOwn(TITLES, last) && !isWork(last)) return null;
  const noun =
    /^(?:the|that|this)\s(?:[\p{L}.’'-]+\s){0,3}?(\p{L}+)$/iu.exec(words)?.[1]?.toLowerCase() ?? "";
  const titles = Object.hasOwn(TITLES, noun) ? TITLES[noun] : isWork(noun) ? either(noun) : undefined;
  if (
    titles === undefined ||
    /\s(?:former|late|next|new|future|other|then|vice|deputy|acting)\s/i.test(words)
  )
    return null;
  return `(?<![\\p{L}])(?:${titles})\\s${NAME}|${NAME},\\s(?:an?|the)\\s(?:[\\p{L}.’'-]+\\s){0,4}?${noun}\\b|\\b${either(noun)}(?:\\s(?:of|for)\\s[^,.;“”"]{2,40})?,\\s(?:${COURTESY})?${NAME}`;
});

/** How far a text tells of the bearers of an office: where each time ends, and who the one is up to there. */
interface Told {
  readonly ends: readonly number[];
  readonly only: readonly (string | null)[];
}

/** Those of whom a text tells by office and name. */
export class Officers {
  readonly #text: string;
  readonly #leaders: Leaders;
  /** By the pattern for their names: the same office is asked for again and again. */
  readonly #told = new Map<string, Told>();

  constructor(text: string) {
    this.#text = text;
    this.#leaders = new Leaders(text);
  }

  /** The name of the one bearer before `at` of the office by which somebody is told: "the Norland senator". */
  before(at: number, words: string): string | null {
    const pattern = bearersOf(words);
    const { matter, land } = (pattern && MATTER.exec(words)?.groups) || {};
    return (pattern && this.#onlyOne(at, pattern, matter ?? land)) ?? this.#leaders.before(at, words);
  }

  /** Whom an office at the beginning of a text tells, "Norland's auditor-general", "the mayor of a burnt village": its one bearer, named below. */
  atFirst(words: string): string | null {
    const head = FIRST.exec(words)?.groups?.["head"]?.toLowerCase() ?? "";
    return Object.hasOwn(TITLES, head) || GENERAL.test(head)
      ? this.before(this.#text.length, `the ${head}`)
      : this.#leaders.before(this.#text.length, words);
  }

  /** Whom a headline tells by an office alone, "guard slept -sheriff": its bearer is named below. */
  inHeadline(words: string): string | null {
    return /^\p{Ll}+$/u.test(words) ? this.before(this.#text.length, `the ${words}`) : null;
  }

  /** The name that a pattern finds before a place, where it is of one alone. */
  #onlyOne(at: number, pattern: string, matter = ""): string | null {
    const key = `${matter} ${pattern}`;
    const told = this.#told.get(key) ?? bearersIn(this.#text, new RegExp(pattern, "gu"), matter);
    this.#told.set(key, told);
    return told.only[countBefore(told.ends, at + 1) - 1] ?? null;
  }
}

function bearersIn(text: string, borne: RegExp, matter: string): Told {
  const bearers = new Set<string>();
  const ends: number[] = [];
  const only: (string | null)[] = [];
  for (const { 0: all, 1: titled, 2: beside, 3: apart, index } of text.matchAll(borne)) {
    if (matter !== "" && !isOver(text.slice(Math.max(0, index - 24), index), all, matter)) continue;
    const name = untitled((titled ?? beside ?? apart ?? "").replace(/[’']s?$|\.$/, ""));
    bearers.add(name.split(" ").at(-1) ?? name);
    ends.push(index + all.length);
    // Where two senators are told of, the words do not tell which of them is meant.
    only.push(bearers.size === 1 ? name : null);
    if (bearers.size > 1) break;
  }
  return { ends, only };
}

/** "The | health | minister", "the | prime | minister": which of several it is. */
const MATTER =
  /^[Tt]he\s(?:(?:\p{Ll}+\s)?(?<matter>\p{Ll}+)\sminister|(?<land>\p{Lu}[\p{L}\s]+)\s(?:king|premier|president|queen))$/u;
const ANY =
  /^(?:the|an?|its|his|her|their|our|former|senior|junior|government|cabinet|then|said|told|asked)$/i;

/** True of a minister whom nothing tells to be another's than that, and of the head of that land. */
function isOver(ahead: string, words: string, matter: string): boolean {
  if (new RegExp(`(?<!\\p{L})${matter}(?!\\p{L})`, "iu").test(ahead + words)) return true;
  if (/^\p{Lu}/u.test(matter)) return false;
  const which = /(\p{L}+)\s$/u.exec(ahead)?.[1] ?? "the";
  return ANY.test(which) && !/minister\s(?:of|for)\s/i.test(words) && !/\p{L}+\sminister$/iu.test(words);
}

/** "Auditor-General" in any spelling. */
const joint = (noun: string): string => noun.split("-").map(either).join("-");

/** A noun with or without a capital. */
const either = (noun: string): string => `[${noun.charAt(0).toUpperCase()}${noun.charAt(0)}]${noun.slice(1)}`;

/** Offices and ranks of which a land, a church, a force or a court has one, which are no bodies where nobody is named for them. */
const HELD =
  /^the\s(?:(?:first|chief|lord|home|foreign|grand|deputy|vice|acting|former|crown|high|attorney|solicitor|surgeon|inspector|auditor|director|district)[\s-]){0,2}(?:chancellor|taoiseach|tánaiste|premier|speaker|pope|pontiff|king|queen|archbishop|bishop|ombudsman|commissioner|general|admiral|colonel|captain|provost|dean|treasurer|prince|princess|duke|sultan|emir|coroner|sheriff|judge|justice|magistrate|whip|clerk|curator|commander|ambassador|envoy|referee|umpire|linesman|collector|headteacher|harbou?rmaster)$/iu;

/** "The local | Archbishop of Norvik and Salen |": what somebody is called by office with the place that it is of, where nobody is named. */
const OF_PLACE =
  /^(?:[Tt]he\s)(?:\p{Ll}+\s)?(?<held>(?:(?:Arch)?(?:[Bb]ishop|[Dd]uke|[Dd]uchess|[Dd]eacon)|Earl|Countess|Marquess|Prince(?:ss)?|King|Queen|Sultan|Emir|Patriarch|Metropolitan|Abbot|Abbess|Chief\sConstable|Lord\sMayor|Lord\sLieutenant|Grand\sMufti|Chief\sRabbi|Imam)\sof\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:and\s)?\p{Lu}[\p{L}’'-]*){0,3})(?:,\swho\s.*)?$/su;

/** The office that stands for who holds it, without article; null for all else. */
export const heldIn = (words: string): string | null =>
  HELD.test(words) ? words.slice(4) : (OF_PLACE.exec(words)?.groups?.["held"] ?? null);
