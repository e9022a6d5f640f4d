import type { Span } from "../../model/span.ts";
import { someAtCapital } from "../../text/capitals.ts";
import { remembered } from "../../text/remembered.ts";
import { sought } from "../../text/sought.ts";
import { holds } from "../../text/span.ts";
import { headPhrase, isBodyNoun } from "../speakers/bodies/bodies.ts";
import { isLand } from "../speakers/bodies/lands.ts";
import { holdsOffice } from "../speakers/bodies/offices.ts";
import type { Written } from "../wiring/reading.ts";

const DAYS =
  "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December";
/** A word of a name, with the stop of a title ("St. Mary"), the slash of "Bar/code" and the number of "8 News". */
const WORD = `(?!(?:${DAYS})\\b)(?:\\d{1,2}\\s(?=News\\b))?\\p{Lu}[\\p{L}\\p{M}\\d&’'-]*(?:/\\p{Ll}+)?(?:(?<=\\b\\p{Lu}\\p{Ll}{0,3})\\.(?=[^\\S\\n]\\p{Lu}))?`;
const JOINED = `${WORD}(?:\\s(?:(?:of|and|for|the|de|la|al|on)\\s){0,2}${WORD})*`;
/** People who are told something together. */
export const CROWD =
  "reporters|journalists|jurors|parents|staff|viewers|listeners|readers|fans|residents|pupils|students|shareholders|analysts|investors|detectives|deputies|officers|police|lawmakers|legislators|councillors|delegates|supporters|colleagues|friends|employees|workers|members|voters|senators|MPs|MSPs|MLAs|peers|officials|gardaí|gardai|troopers|magistrates|crowds|guests|clients|subscribers|worshippers|protesters|mourners|aides|TDs|diplomats|trustees|ministers|tenants|patients|followers|players|teachers|pilots|nurses|doctors|soldiers|prosecutors|inspectors|customers|shoppers|passengers|neighbours|neighbors|relatives|families|investigators|parishioners|donors|constituents|commuters|creditors|bosses|managers|superiors|regulators|commissioners|counterparts|allies|children";
/** Whoever speaks for somebody, by what they are to them: "his lawyer", "the family's agent". */
const SERVANT =
  "(?:family|club|union|campaign)\\s(?:friend|lawyer|attorney|spokes(?:man|woman|person)|representative|agent|aide|official)|lawyers?|attorneys?|solicitors?|counsel|spokes(?:man|woman|person|people)|representatives?|publicists?|agents?|(?:(?:chief|principal)\\s)?(?:press|private)\\ssecretary|chief\\sof\\sstaff|(?:media\\s)?advis[eo]r|aide|assistant|brother|sister|son|daughter|wife|husband|widow|mother|father|parents|press\\soffice|office|family|manager|campaign|club|union";
/** "His lawyer", "a spokeswoman". */
export const FOR_THEM = `(?:an?|the|his|her|its|their|my|our)\\s(?:[\\p{Ll}-]+\\s)?(?:${SERVANT})\\b(?![’'])`;
const PAPER =
  "newspaper|paper|outlet|magazine|broadcaster|agency|news agency|website|station|channel|network";
const LINKS = "at|in|on|from|of|for|to|with|by|and|or|the|that|which|who|said|told";
/** What sort of outlet it is, between its country or owner and its name: "the French | news site | Chronique". */
export const SORT = `(?:(?!(?:${LINKS}|an?|his|her|its|their|my|our|this|it|he|she|they|as|when|after|was|is|had|has)\\b)[\\p{Ll}-]+\\s){0,2}?(?:${PAPER}|affiliate|blog|bulletin|daily|newscast|podcast|portal|programme|program|site|tabloid|(?:television|TV|radio)(?:\\s(?:station|channel|network))?|weekly)(?![\\p{L}’'-])`;

/** Words that name whom something was told to or who carried it: "the Harbour Ledger", "reporters", "the newspaper". */
export const BEARER = `(?:(?:the\\s|an?\\s|its\\s|his\\s|her\\s|their\\s)?(?:(?!(?:${LINKS})\\b)[\\p{Ll}’'-]+\\s){0,3}?${JOINED}(?:\\s(?:${CROWD})\\b|\\s${SORT}(?:\\s${JOINED})?)?|(?:state|local|national|public)\\s(?:radio|television|TV|media)\\b|(?:(?:the|his|her|its|their|fellow)\\s)?(?:${CROWD})\\b|${FOR_THEM}|(?:the|this|an?)\\s(?:[\\p{Ll}-]+\\s){0,2}?(?:${PAPER})\\b)`;

const NAMES =
  "Daily|Times|Post|Journal|News|Mail|Herald|Guardian|Gazette|Observer|Dispatch|Courier|Tribune|Chronicle|Weekly|Radio|Wire|Ledger|Globe|Star|Telegraph|Standard|Sun|Examiner|Inquirer|Register|Sentinel|Press|Reuters|Bloomberg|Politico|POLITICO|BuzzFeed|Breitbart|Axios|Mashable|Wired|Vox|AP|AFP|CNN|MSNBC|CNBC|BBC|ITV|NBC|ABC|CBS|PBS|NPR|FT|NYT|WSJ|Fox|TV|Magazine|Review|Today|Nikkei|Spiegel|Monde|Xinhua";
const PRESS = new RegExp(`(?:^|[\\s-])(?:${NAMES})(?=$|[’'\\s-])`, "u");
const A_PAPER = new RegExp(`^(?:the|a|an)\\s(?:${PAPER})$`, "i");
/** What the words of an outlet hold, wherever they stand: all of these names begin by a capital. */
const NAMED = new RegExp(NAMES, "y");
const CALLED = sought(...PAPER.split("|"));
const ASKED = /\b(?:poll|survey|analysis|data|figures|study|count|average|tracker|editorial|board)\b/i;

/** True of an outlet, by its name or by what it is called. */
export const isOutlet = remembered(
  (words: string): boolean => (PRESS.test(words) && !ASKED.test(words)) || A_PAPER.test(words),
);

/** So far back an outlet is looked for that goes by the end of its name since. */
const FAR = 20_000;

/** Last words of outlets' names that by themselves tell of none: "the Beacon" of the Free Beacon. */
const SHORT =
  /^(?:Beacon|Bee|Caller|Echo|Enquirer|Express|Independent|Insider|Mirror|Record|Republic|Spectator)$/;

/** The outlet in full that a text calls by the last word of its name at a place: "the Courier" of the Financial Courier; null where it names none so, or several. */
export function outletInFull(text: string, at: number, name: string): string | null {
  if (/\s/.test(name) || !(isOutlet(name) || SHORT.test(name))) return null;
  const longer = new RegExp(
    `(?<![\\p{L}’'-])(?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\s){1,4}${name}(?![\\p{L}-]|[’'](?!s\\b))`,
    "gu",
  );
  // "The UK’s Mirror".
  const ofLand = (whole: string, owner: string) =>
    /^U\.?[KS]\.?$/.test(owner) || isLand(owner) ? "" : whole;
  const names = [...text.slice(Math.max(0, at - FAR), at).matchAll(longer)].map(([one]) =>
    one
      .replace(/^(?:The|A|An|But|And|In|On|As|At|For|To|From)\s(?=\S+\s)/, "")
      .replace(/^(\p{Lu}[\p{L}.]*)[’']s\s/u, ofLand),
  );
  const [only = null, ...others] = new Set(names.filter((one) => /\s/.test(one) && !/^The\s\S+$/.test(one)));
  return others.length === 0 ? only : null;
}

/** False of words, of a sentence as a rule, of which no part can be an outlet; what is read of the rest in full tells whether one is. */
export const mayHoldOutlet = (text: string, words: Span, sentence: Written): boolean =>
  !holds(sentence, words) || sentence.has(CALLED) || someAtCapital(text, words, NAMED);

const PEOPLE =
  /\b(?:sources?|officials?|people|persons?|aides?|insiders?|pals?|whistleblowers?|informants?|intermediar(?:y|ies)|bankers?|traders?|brokers?|investors?|advis[eo]rs?|executives?|employees?|engineers?|workers?|staff(?:ers)?|members?|participants?|lawyers?|diplomats?|investigators?|lawmakers?|analysts?|experts?|representatives?|spokes\w+|residents?|witnesses|colleagues?|friends?|associates?|donors?|strategists?|managers?|managing|directors?|ministers?|authorities|police)\b/i;
const PAPERS =
  /\b(?:reports?|filings?|memos?|emails?|e-mails?|documents?|letters?|records?|statements?|cables|audio|recordings?|transcripts?|data|stud(?:y|ies)|papers?|messages?|minutes|logs?)\b/i;

/** Plurals of people by what they do or are to others, as they stand in no list: "two negotiators", "several delegates". */
const SEVERAL =
  /\b(?!(?:numbers|papers|figures|letters|matters|orders|offers|errors|factors|powers|answers|quarters|corners|others|sensors|monitors|computers|servers|trackers|rumou?rs|years|hours|doors|cars|wars|stars|seminars|tankers|trailers|posters|covers|flyers|folders|newsletters|banners|bloggers)\b)\p{Ll}{2,}(?:ers|ors|ists|ees|ians|men|women|crats|nants)\b|\b(?:aides|allies|clients|delegates|envoys|families|guards|guests|locals|mourners|nurses|parents|patients|politicians|relatives|students|tenants|veterans|victims)\b/u;

/** True of words that name somebody who can be asked: people, named or not. */
export const namesPeople = (words: string): boolean => PEOPLE.test(words) || SEVERAL.test(words);
/** True of words that name something written or recorded. */
export const namesPaper = (words: string): boolean => PAPERS.test(words);

/** When it was, or where it stood, behind the name of whom it was told to: "Northwind | on Tuesday morning". */
const WHEN = new RegExp(
  `,?\\s(?:(?:on|in|late|early|earlier|last|this|that|next)\\s)*(?:(?:${DAYS})(?![’'\\p{L}-]|\\s\\p{Lu}\\p{Ll})|yesterday|today|tonight|earlier|later|recently|here\\b|there\\b|(?:last|this)\\s(?:week|month|year|morning|afternoon|evening|spring|summer|fall|autumn|winter)|in\\s(?:an?|the|his|her|their|its)\\s(?:[\\p{L}-]+\\s){0,2}?(?:interview|statement|e-?mail|letter|call|message|debate|speech|appearance|memo|note)s?\\b|published\\b|aired\\b|broadcast\\b).*$`,
  "su",
);

/** What an outlet was told of, behind its name: "Radio Norvik | of the islanders". */
const TOPIC =
  /(?<!\b(?:Bulletin|Chronicle|Daily|Herald|Journal|Magazine|News|Observer|Review|Times|Voice))\s(?:of|about)\s(?:the|an?|his|her|its|their)\s.*$/su;

/** How many code units of the words name somebody, not when that was or what it was about. */
export const bearerLength = (words: string): number => {
  const when = words.search(WHEN);
  const topic = words.search(TOPIC);
  const about = topic > 0 && (when <= 0 || topic < when) && isOutlet(words.slice(0, topic));
  const cut = about ? topic : when;
  return words.slice(0, cut > 0 ? cut : words.length).replace(/(?:[\s,]|\s(?:of|and|with|on|for|at))+$/, "")
    .length;
};

const HEARERS = new Set(
  `crowd audience reporter journalist analyst deputy officer publication supporter voter lawmaker delegate ally donor friend colleague aide adviser staff
  committee panel court council conference convention rally gathering meeting hearing group newspaper paper magazine
  outlet agency website broadcaster program show network station host anchor correspondent people person man woman child
  student victim family parent wife husband son daughter mother father brother sister nation country world couple official
  member congressman congresswoman president senator mayor governor judge jury police fan class club church congregation
  parliament assembly summit forum caucus session chamber house team board company firm university press media public
  government party commission inquiry tribunal circle hall event briefing breakfast lunch dinner tabloid daily weekly
  inquest plenary programme television radio user jurors us me wire blog podcast service union bank army ministry department guest bishop priest boss chief coach mate partner other
  relative call customer constituent patient resident umpire referee cousin nephew niece uncle aunt grandmother grandfather
  pal confidant confidante medic paramedic superior counterpart widow widower neighbour neighbor room classroom courtroom newsroom crew squad
  commons men women children them him her me us you it everyone everybody anyone someone those`.split(/\s+/),
);
/** Plurals that tell people by what they do. */
const DOERS =
  /(?<!\b(?:cheer|number|order|power|matter|letter|answer|paper|error))s$(?<=(?:er|or|ist|ant|ee|ian|men|mate|progressive|conservative|liberal|executive|ally|allie)s$)/;

/** False of words that name no people and no body: "told | a joke", "responded to | a question". */
export function mayHear(words: string): boolean {
  if (/(?<![“"(])\b\p{Lu}\p{L}/u.test(words) && !/^[“"(]/.test(words)) return true;
  const [head = ""] = words
    .toLowerCase()
    .split(/[,(]|\s(?:of|in|at|on|from|for|to|with|who|that|which|close|near|privately|later)\s/);
  const last = head.trim().split(/\s+/).at(-1) ?? "";
  return (
    /\d/.test(last) ||
    HEARERS.has(last) ||
    HEARERS.has(last.replace(/ies$/, "y").replace(/(?<=ss)es$|(?<!s)s$/, "")) ||
    DOERS.test(last)
  );
}

/** Laws, which are cited and tell nothing. */
export const LAW =
  /\b(?:Act|Agreement|Amendment|Article|Bill|Code|Constitution|Convention|Covid|Law|Order|Protocol|Rule|Section|Treaty)s?$/;

/** True of words that name people, a paper or an outlet. */
export const isBearer = (words: string): boolean =>
  namesPeople(words) || namesPaper(words) || isOutlet(words);

const UNNAMED = /^(?:an?\s|the\s|one\s|two\s|three\s)?(?:unnamed|unidentified|anonymous|retired|former)\s/i;

/** True of words for who or what can have told somebody something: people and bodies, named or not, papers, outlets. */
export function tells(words: string): boolean {
  if (isBearer(words)) return true;
  const phrase = headPhrase(words);
  // "An unnamed admiral": only somebody has a name that can be kept back.
  if (UNNAMED.test(phrase) || holdsOffice(phrase)) return true;
  const head = /\S+$/u.exec(phrase)?.[0] ?? "";
  return /^\p{Lu}/u.test(head) ? !LAW.test(phrase) : !/\d/.test(head) && (mayHear(head) || isBodyNoun(head));
}
