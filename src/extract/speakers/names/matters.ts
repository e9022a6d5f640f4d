// What somebody is minister for, where the tagger may take it for a name.

import { Among } from "../../learned/sight/among.ts";
import type { View } from "../../learned/sight/view.ts";
import { isSomeone } from "../persons/someone.ts";
import { isGiven } from "./given.ts";
import { isCommonNoun } from "./proper.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const MATTERS = words(
  `affairs agriculture aviation borders business children climate commerce communications communities consumer culture defence defense development digital
  education employment energy enterprise environment equalities equality expenditure external families finance fisheries food foreign forestry forests gas
  health heritage higher home homeland housing human immigration industries industry information infrastructure innovation interior international investment ireland irrigation
  justice labor labour lands law local government media mines mining natural northern oil parliament pensions petroleum planning police policing ports power prisons prosecutions public rail
  railways reform research resources revenue rights roads rural schools science scotland security shipping skills social sport sports state steel technology telecoms
  tourism trade transport transportation treasury tribal urban veterans wales water welfare women work works youth , and & the`,
);
const OFFICES = words("secretary minister");
/** Offices that are "for" or "of" something before their holder's name. */
const OF_MATTERS = new Among(
  words(
    `secretary minister commissioner spokesman spokeswoman spokesperson director undersecretary
  ambassador archbishop archdeacon bishop captain chair chairman chairperson chairwoman chancellor chief clerk comptroller controller
  convener coordinator curator dean envoy general governor head headmaster headmistress holder inspector keeper leader lecturer
  librarian manager master mayor member moderator officer premier president professor provost rector registrar speaker
  superintendent treasurer vicar warden`,
  ),
);
/** Those that many have who are spoken of: of what they are "for" alone is told before a name. */
const OF_MANY = words("holder member officer");
/** So many words tell at most what an office is for. */
const MOST = 8;
/** What stands for somebody, or an office that is theirs no more, before a name: "a lawyer for | former | minister Ola Berg". */
const OTHER = words("former late new then future outgoing incoming retired veteran fellow star");
/** How names begin that go on: "of | San | Luis", "of | New | Norvik". */
const GOES_ON = words(
  "new north south east west northern southern eastern western san santa santo st saint los las el la le port fort mount great greater lower upper",
);

const NONE: readonly number[] = [];

/** The tokens of what the office at a token is for: "| Work and Pensions | Secretary", "Minister of | State for Power | Ola Berg". */
export function matterBeside(view: View, at: number): readonly number[] {
  const { word, sentence } = view;
  const office = word[at] ?? "";
  if (!OF_MATTERS.has(office, view.hash.word[at] ?? 0)) return NONE;
  const here = (k: number) => sentence[k] === sentence[at];
  const found: number[] = [];
  if (OFFICES.has(office)) for (let k = at - 1; here(k) && MATTERS.has(word[k] ?? ""); k -= 1) found.push(k);
  const joins = word[at + 1] ?? "";
  if (!(joins === "for" || (joins === "of" && (!OF_MANY.has(office) || word[at + 2] === "parliament"))))
    return found;
  const first = at + 2;
  let k = first;
  while (here(k) && k < at + MOST && (MATTERS.has(word[k] ?? "") || word[k] === "for" || isPlain(view, k)))
    k += 1;
  // "The head of | the | Ola Berg school".
  while (k > first && /^(?:DT|CC|,)$/.test(view.pos[k - 1] ?? "")) k -= 1;
  if (k > first && (isSomeone(view, k - 1) || OTHER.has(word[k - 1] ?? ""))) return found;
  if (k === first || word[k - 1] === "for") k = behindFirst(view, at, k);
  for (let i = first; i < k; i += 1) found.push(i);
  return found;
}

/** True of a word without a capital that may tell what an office is for: "head of | the fire service |". */
const isPlain = ({ pos, ner }: View, k: number): boolean =>
  ner[k] === "O" && /^(?:NNS?|VBG|JJ|CC|DT)$/.test(pos[k] ?? "");

/**
 * The token behind the first words with capitals of what an office is for, where a name of two words or three goes on there and
 * nothing makes the office one of a certain body: "Bishop of | Norvik | Ola Berg", and not "the director of Teatro San Carlo".
 */
function behindFirst(view: View, office: number, first: number): number {
  const { word, pos, sentence, size } = view;
  let end = first;
  while (end < size && sentence[end] === sentence[office] && /^NNPS?$/.test(pos[end] ?? "")) end += 1;
  if (end < first + 3 || end > first + 5) return first;
  const acts = /^(?:VB[DPZ]|MD)$/.test(pos[end] ?? "");
  if (!(acts || /^(?:[.:,]|-LRB-)$/.test(pos[end] ?? ".")) || !isBare(view, office, acts)) return first;
  let from = first + 1;
  while (GOES_ON.has(word[from - 1] ?? "") || (from < end - 2 && !isGiven(word[from] ?? ""))) from += 1;
  const named = end - from;
  return named >= 2 && named <= 3 && ![word[from], word[end - 1]].some((one) => isCommonNoun(one ?? ""))
    ? from
    : first;
}

/** True of an office with nothing before it but what tells it more closely: it is no "the", "its" or "her" one, nor beside a name. */
function isBare({ word, pos, from, sentence }: View, office: number, acts: boolean): boolean {
  let at = office - 1;
  const first = from[sentence[office] ?? 0] ?? 0;
  while (at >= first && /^(?:NNP?|JJ|VBG|HYPH)$/.test(pos[at] ?? "")) at -= 1;
  if (at < first || (acts && word[at] === ",")) return true;
  return /^(?:VB[DZ]|CC|IN)$/.test(pos[at] ?? "") && !/^(?:as|like|of|for|is|was)$/.test(word[at] ?? "");
}

/** True where the office at a token is told to be for something right before the token `from`: "Minister for Rail | Ola Berg". */
export const isOfficeBefore = (view: View, at: number, from: number): boolean =>
  at >= 0 && from > at + 2 && from <= at + MOST && matterBeside(view, at).at(-1) === from - 1;
