// What a text tells of somebody whom it does not name: how many they are, what they are, and how they would know.

import type { Span } from "../model/span.ts";

/** How somebody unnamed comes to know what they say. */
export const CLOSENESS = ["direct", "briefed", "familiar", "close", "present", "involved"] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** What is told of those who are not named. */
export interface Unnamed {
  /** How many they are, as far as the words tell; `most` is null where there is no limit. */
  readonly number: { readonly least: number; readonly most: number | null } | null;
  /** The noun that they are called by: "officials". */
  readonly people: string | null;
  /** "senior", "former". */
  readonly rank: readonly string[];
  /** To whom they belong: "Ministry of Energy". */
  readonly of: string | null;
  readonly closeness: { readonly kind: Closeness; readonly words: string } | null;
  /** On what terms they spoke: "on condition of anonymity". */
  readonly condition: string | null;
  /** Why they are not named: "because the talks are private". */
  readonly reason: string | null;
}

const COUNTS: Readonly<Record<string, readonly [number, number | null]>> = {
  one: [1, 1],
  another: [1, 1],
  two: [2, 2],
  both: [2, 2],
  three: [3, 3],
  four: [4, 4],
  five: [5, 5],
  six: [6, 6],
  seven: [7, 7],
  eight: [8, 8],
  nine: [9, 9],
  ten: [10, 10],
  eleven: [11, 11],
  twelve: [12, 12],
};
const SEVERAL: readonly [number, null] = [2, null];
const FEW =
  /^(?:several|multiple|many|most|numerous|some|a\s(?:few|couple|number|handful)\sof|a\sfew|dozens\sof|scores\sof|hundreds\sof)\s/i;
const RANKS =
  /^(?:very\s)?(?:unnamed|unidentified|anonymous|senior|junior|former|current|serving|retired|ex|top|top-level|high-ranking|high-level|ranking|mid-level|veteran|longtime|long-time|well-placed|well-informed|informed)$/i;
const BEHIND =
  /,|\s[(–—-]|\s(?:of|for|at|in|inside|within|on|with|from|to|by|who|whose|that|which|about|close|closest|familiar|briefed|involved|present|working|privy|said|speaking|directly|reached|polled|interviewed|contacted|surveyed|questioned)\s/;
const PLURAL_NOUN = /(?:[^s]s|people|men|women|children|police|staff|personnel)$/i;

/** How closely they know it, the closest first. */
const KNOWS: readonly (readonly [Closeness, RegExp])[] = [
  ["direct", /\b(?:with\s)?(?:direct|first-?hand|personal|intimate)\sknowledge\s(?:of|about)\s/i],
  [
    "present",
    /\b(?:who\s(?:attended|witnessed|overheard|took\spart\sin|participated\sin|(?:was|were)\s(?:in|at|present|inside|on\sthe\scall))\b|present\s(?:at|for|in)\s)/i,
  ],
  ["briefed", /\bbriefed\s(?:on|about|by)\s/i],
  ["involved", /\b(?:directly\s)?involved\s(?:in|with)\s/i],
  [
    "familiar",
    /\b(?:familiar|acquainted|conversant)\swith\s|\bwith\sknowledge\sof\s|\b(?:aware|apprised|informed)\sof\s|\bprivy\sto\s/i,
  ],
  ["close", /\bclose(?:st)?\sto\s/i],
];
const NAMED = "(?:named|identified|quoted)(?:\\sby\\sname)?";
const NAMES = "(?:his|her|their)\\s(?:\\w+\\s)?names?";
/** Behind "agreed to", "spoke": the condition that they are not named. */
export const ONLY_IF = `[^,.;:“”"]{0,60}?(?:only\\s)?(?:if|on\\s(?:the\\s)?condition)\\s[^,.;:“”"]{2,40}?(?:${NAMED}|anonym\\w+)`;
/** A pattern of what somebody does who is not to be named: "asked not to be named", "did not want to give her name". */
export const WITHHOLDS = [
  `(?:asked|asking|requested|wished|preferred|wanted|insisted)(?:\\son)?\\s(?:not\\sto\\s(?:be\\s${NAMED}|give\\s${NAMES})|(?:for\\s|to\\s(?:remain|stay)\\s)?anonym\\w+|(?:that\\s)?(?:only\\s)?${NAMES}\\s(?:not\\s)?(?:be|was|were|is)\\s(?:not\\s)?\\w+)`,
  "(?:request(?:ed|ing)|seeking|sought|demand(?:ed|ing))\\sanonymity",
  `(?:did|does|do)(?:\\snot|n[’']t)\\s(?:want|wish)\\s(?:to\\s(?:be\\s${NAMED}|give\\s${NAMES})|${NAMES}\\s(?:to\\sbe\\s)?\\w+)`,
  `(?:declined|refused)\\sto\\s(?:be\\s${NAMED}|give\\s${NAMES})`,
  `(?:agreed\\sto|(?:would|will)\\sonly)\\s${ONLY_IF}`,
].join("|");
const CONDITION = new RegExp(
  [
    "(?:on|under)\\s(?:the\\s)?condition\\s(?:of\\s(?:strict\\s)?anonymity|that\\s(?:he|she|they)\\snot\\sbe\\s\\w+)",
    WITHHOLDS,
    `(?:could|can)(?:\\snot|not)\\sbe\\s${NAMED}`,
    "(?:(?:were|was|been|be)\\s)?granted\\sanonymity",
    "(?:spoke|speaking|talked|responded)\\s(?:anonymously|off\\sthe\\srecord|on\\sbackground)",
    "whose\\snames?\\s(?:was|were|has\\sbeen|have\\sbeen|is|are)\\s(?:redacted|withheld|not\\s\\w+)",
  ].join("|"),
  "i",
);
const REASON =
  /^[^.;“”"]{0,60}?\b((?:because|as|since|for\sfear|fearing|citing|given|in\sorder\sto|so\sas\snot\sto|to\s(?:discuss|speak|describe|talk|avoid|protect|preserve))\b[^.;“”"]+?)(?=\s*(?:[,.;]|\bsaid\b|\bsays\b|\btold\b|\badded\b|$))/i;

/** Terms that the words break off in: "a nurse, who asked". */
const BEGUN =
  /\s(?:who|which)(?:\s(?:had\s|has\s|have\s)?(?:asked|requested|wished|preferred|wanted|agreed|insisted|declined|spoke))?\s*$/;

/** The words for somebody without the terms on which they spoke: "a nurse, who | asked not to be named". */
export function apartFromTerms(words: string): string {
  // Most sources are a pronoun or a name.
  const from = words.length < 5 ? -1 : words.search(/,?\s(?:who|whose|speaking|which)\b/);
  return from > 0 && (CONDITION.test(words.slice(from)) || BEGUN.test(words)) ? words.slice(0, from) : words;
}

/** What the words for somebody unnamed tell, and the sentence `around` them of the terms on which they spoke. */
export function describeUnnamed(words: string, around = words): Unnamed {
  const terms = CONDITION.exec(words) ? words : around;
  const condition = CONDITION.exec(terms);
  const after = condition ? terms.slice(condition.index + condition[0].length) : "";
  const reason = condition ? (REASON.exec(after)?.[1]?.trim() ?? null) : null;
  return {
    ...nounOf(words),
    closeness: closenessOf(words) ?? closenessOf(around.slice(Math.max(0, around.indexOf(words)))),
    condition: condition?.[0] ?? null,
    reason,
  };
}

function closenessOf(words: string): Unnamed["closeness"] {
  for (const [kind, pattern] of KNOWS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const rest = words.slice(match.index);
    const end = rest.slice(match[0].length).search(/[,.;:“”"]|\s(?:who|said|says|told|but|and\swho)\s|$/);
    return { kind, words: rest.slice(0, match[0].length + end).trim() };
  }
  return null;
}

/** The noun phrase: how many, of what rank, what they are called and where they belong. */
function nounOf(given: string): Pick<Unnamed, "number" | "people" | "rank" | "of"> {
  const among =
    /^(?:(?:another\s)?one|two|three|some|many|most|several)\s(?:of\s(?:the|these|those|its|his|her|their)|of)\s/i.exec(
      given,
    );
  const [count = ""] = among ? among[0].split(" of ") : [];
  const words = among ? `${count} ${given.slice(among[0].length)}` : given;
  const cut = words.search(BEHIND);
  const phrase = cut > 0 ? words.slice(0, cut) : words;
  const least = /^(at\sleast|more\sthan|nearly|about|around|almost|over)\s/i.exec(phrase)?.[1]?.toLowerCase();
  const bare = phrase.slice(least ? least.length + 1 : 0);
  const first = /^[\p{L}\d]+/u.exec(bare)?.[0].toLowerCase() ?? "";
  const exact = Object.hasOwn(COUNTS, first) ? COUNTS[first] : undefined;
  const tail = bare
    .replace(FEW, "")
    .replace(
      /^(?:an?|the|this|that|these|those|his|her|its|their|our|\d+)\s(?:(?:second|third|fourth|other)\s)?/i,
      "",
    )
    .split(/\s+/)
    .slice(exact ? 1 : 0);
  const rank: string[] = [];
  while (tail.length > 1 && (RANKS.test(tail[0] ?? "") || (tail[0] === "and" && rank.length > 0))) {
    const [word = ""] = tail.splice(0, 1);
    if (word !== "and") rank.push(word.toLowerCase());
  }
  // "One wrote": nobody tells one of what.
  if (/^(?:one|another)$/i.test(bare.trim()))
    return { number: { least: 1, most: 1 }, people: null, rank, of: null };
  const people = tail.pop() ?? null;
  if (people === null || !/^\p{L}[\p{L}’'-]*$/u.test(people))
    return { number: null, people: null, rank, of: null };
  const before = tail.join(" ").replace(/[’']s?$/, "");
  const place =
    /^\s(?:at|in|inside|within|from|of)\s(?:the\s|its\s|an?\s)?([\p{L}\p{M}\d’'& -]+?)(?=,|\s(?:who|whose|that|which|with|close|familiar|briefed|on|said|speaking|directly)\s|$)/u.exec(
      cut > 0 ? words.slice(cut) : "",
    );
  const several = PLURAL_NOUN.test(people) && !/^(?:an?|the\ssame|one|another)\s/i.test(bare);
  const [low, high] = exact ?? (several ? SEVERAL : [1, 1]);
  return {
    number:
      least === "more than" || least === "over"
        ? { least: low + 1, most: null }
        : { least: low, most: least ? null : high },
    people,
    rank,
    of: place?.[1] ?? (before || null),
  };
}

const END =
  '(?<!\\b(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Inc|Co|No|vs))[.!?][”"’)]*\\s+(?=[\\p{Lu}“"])|\\n';
const FIRST_END = new RegExp(END, "u");
const ENDS = new RegExp(END, "gu");

/** The sentence of a text in which an attribution names its source, without what is said in it; none where nobody is named. */
export function sentenceAround(
  text: string,
  { source: [words], content: said }: { readonly source: readonly Span[]; readonly content: readonly Span[] },
): string | undefined {
  if (!words) return undefined;
  const from = Math.max(0, words.start - FAR);
  const ends = text.slice(from, words.start + 1).matchAll(ENDS);
  let start = from;
  for (const { 0: mark, index } of ends) start = from + index + mark.length;
  const after = text.slice(words.end, words.end + FAR).search(FIRST_END);
  const end = after < 0 ? Math.min(text.length, words.end + FAR) : words.end + after + 1;
  let [out, at] = ["", start];
  for (const span of [...said].sort((a, b) => a.start - b.start)) {
    if (span.end <= at || span.start >= end || span.start < words.end === span.end > words.start) continue;
    out += `${text.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, span.end);
  }
  return out + text.slice(at, Math.max(at, end));
}

/** No sentence is looked for further than this. */
const FAR = 600;
