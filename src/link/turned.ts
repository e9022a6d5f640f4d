import type { Evidence } from "../model/graph.ts";
import { base } from "../text/words/base.ts";
import { lexicon } from "../text/words/lexicon.ts";
import type { Token } from "../text/words/words.ts";
import { cited } from "./cited.ts";
import { keptWith } from "./claim/kept.ts";
import { isOfPart } from "./claim/part.ts";
import { matter, type View } from "./claim/view.ts";
import type { Known } from "./claim/words/cut.ts";
import { against, OPPOSITES } from "./claim/words/opposites.ts";
import { sign } from "./claim/words/signs.ts";
import { concept, DAYS, NOT_NAMES, STOP } from "./claim/words/words.ts";
import { isForecast } from "./clash.ts";
import { sides } from "./sides.ts";

/** One side says of the same matter that it is not so, or uses the opposite word. */
export function turn(a: View, b: View): Evidence | null {
  // What is told of one school is not so of another.
  if (otherNames(a, b)) return null;
  // "Not safe" is no opposite of "dangerous".
  if (denies(a) !== denies(b)) return denial(a, b);
  if (!faces(a, b) || isOfPart(a, b)) return null;
  for (const [one, other] of OPPOSITES) {
    for (const [left, right] of [[one, other] as const, [other, one] as const]) {
      const [x, y] = [a.concepts.get(left), b.concepts.get(right)];
      if (!x || !y || a.concepts.has(right) || b.concepts.has(left)) continue;
      const detail = `${cited(a, x)} is the opposite of ${cited(b, y)}.`;
      return {
        feature: "opposites",
        detail,
        weight: 0.7,
        spans: sides(x, y),
      };
    }
  }
  return null;
}

/** True where a word of one claim's matter is the opposite of one of the other's: with it a single shared word is enough to compare them. */
export const faces = (a: View, b: View): boolean =>
  turningOf(a).some((key) => against(key).some((other) => b.concepts.has(other)));

/** The words of a claim that have an opposite. */
const turningOf = keptWith((view: View): readonly string[] =>
  matter(view).filter((key) => against(key).length > 0),
);

/** True of a claim that says of something that it is not so. */
export const denies = (claim: View): boolean =>
  claim.negators.length > 0 ? claim.negators.length % 2 === 1 : claim.polarity === "denies";

/** True of the reason that two words are opposites. */
export const opposed = ({ feature }: Evidence): boolean => feature === "opposites";

function denial(a: View, b: View): Evidence | null {
  if (denies(a) === denies(b)) return null;
  const side = denies(a) ? ("a" as const) : ("b" as const);
  const claim = side === "a" ? a : b;
  if (isOpen(claim)) return null;
  const word = claim.negators[0];
  return {
    feature: "negation",
    detail: word ? `“${word.text}” stands on one side only.` : "One side denies what the other asserts.",
    weight: 0.7,
    spans: word ? [{ side, start: word.start, end: word.end }] : [],
  };
}

/** Words that say little of what is not so: "no lightning was recorded at any time". */
const LITTLE: ReadonlySet<string> = new Set(
  [
    ..."long longer time find found record recorded receive get give make made plan see seen take place happen occur yet new people evidence sign proof indication report".split(
      " ",
    ),
    ..."morning afternoon evening night week month year way".split(" "),
    ...DAYS,
  ].map(concept),
);
/** Of what is not so, so much must be what the other asserts. */
const MOST = 0.66;

/** "There was no explosion at our site": what was not, and where it would have been. */
const ABSENT =
  /^[\s“"‘']*there\s(?:is|are|was|were|(?:has|have|had)\sbeen|will\sbe|would\sbe)\sno(?:t\sany)?\s([\p{L}\s-]+?)(?=\s(?:at|in|near|inside|aboard|on\sboard)\s|[,.;”"’]|$)/iu;

/** What is not known, or is another's doing, may still be so. */
const OPEN =
  /\bnothing\sto\sdo\swith\b|\b(?:not|cannot|\p{L}+n[’']t)\s(?:be\s|yet\s|been\s)?(?:(?:tell|say|know|known|clear|certain|sure)\s(?:who|whether|what|if|how|why|where|when)|comment|ruled?\sout|confirm)\b/iu;

/** True of what tells that something is not known, or is not another's doing. */
export const isOpen = ({ negators, text }: View): boolean => negators.length > 0 && OPEN.test(text);

/** "Whether the ferry was late", "if the ferry was late", “Was the ferry late?”. */
const ASKS =
  /^whether\b|^if\s[^,]+$|^[“"‘](?:is|are|was|were|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|do|does|did|don[’']t|didn[’']t|has|have|had|can|could|will|would|should)\s[^.!?]+\?[”"’]?$/iu;

/** True of what asserts nothing: nobody would comment, or somebody asked. Whoever doubts "whether it rained" says something. */
export const isUntold = ({ polarity, text }: View): boolean =>
  polarity === "declines" || (polarity !== "denies" && ASKS.test(text));

/** "No more strikes are planned" denies none that there was. */
const FURTHER = /\bno\s(?:more|further|other|additional)\s(?!than\b)/i;

/** "There was no leopard in Hadley park": somewhere else there may be one, where the other side does not name the place. */
function isNamedPlace(no: View, yes: View): boolean {
  const end = ABSENT.exec(no.text)?.[0].length;
  if (end === undefined) return false;
  const names = no.text.slice(end).match(/\p{Lu}\p{L}+/gu) ?? [];
  return names.length > 0 && !names.some((name) => yes.text.includes(name));
}

/** The words of what is not so that the other side must say; whom a pronoun stands for and a place only tell more of it. */
function coreOf(no: View): string[] {
  const told = matter(no).filter((key) => !LITTLE.has(key));
  const absent = ABSENT.exec(no.text);
  const [from, to] = absent ? [0, absent[0].length] : [no.named?.end ?? 0, no.text.length];
  const own = told.filter((key) => {
    const place = no.concepts.get(key);
    return place !== undefined && place.start >= from && place.end <= to;
  });
  return own.length > 0 ? own : told;
}

/** What a name stands before, with the name: "Fernhill dairy". */
const bearersOf = keptWith(({ tokens, known, signs }: View): ReadonlyMap<string, string> => {
  if ((signs & OF_CAPITAL) === 0 || (signs & OF_SMALL) === 0) return NO_BEARERS;
  const found = new Map<string, string>();
  let isFirst = true;
  for (let i = 1; i < tokens.length; i += 1) {
    const before = tokens[i - 1] as Token;
    const { text, start } = tokens[i] as Token;
    const began = isFirst;
    isFirst &&= !LETTER.test(before.text);
    if (((known[i - 1] as Known).signs & OF_CAPITAL) === 0 || ((known[i] as Known).signs & OF_SMALL) === 0)
      continue;
    // What is known of words may hold of more than these.
    if (before.end + 1 !== start || !CAPITAL.test(before.text) || !SMALL.test(text)) continue;
    const name = before.text.toLowerCase();
    const entry = lexicon().entry(base(name));
    const isName = !began || entry.name || entry.senses.length === 0;
    if (isName && !/[’']s$/.test(name) && !NOT_NAMES.has(name) && !STOP.has(name) && !STOP.has(text))
      found.set(concept(text), name);
  }
  return found;
});

const [LETTER, CAPITAL, SMALL] = [/^\p{L}/u, /^\p{Lu}\p{Ll}/u, /^\p{Ll}{3}/u];
const OF_CAPITAL = sign(CAPITAL);
const OF_SMALL = sign(SMALL);
const NO_BEARERS: ReadonlyMap<string, string> = new Map();

/** True where both claims speak of one kind of thing under other names: "Fernhill dairy", "Brookvale dairy". */
export function otherNames(a: View, b: View): boolean {
  const other = bearersOf(b);
  if (other.size === 0) return false;
  for (const [thing, name] of bearersOf(a)) if ((other.get(thing) ?? name) !== name) return true;
  return false;
}

/**
 * Why a claim that something is not so stands against one that says it all, whatever else that one tells: "no patient
 * was left on the floor", "a small number of patients had to lie on the floor". Null where it does not.
 */
export function contained(a: View, b: View): Evidence | null {
  const reason = denial(a, b);
  if (!reason) return null;
  const [no, yes] = denies(a) ? [a, b] : [b, a];
  if (yes.negators.length > 0 || yes.polarity !== "asserts") return null;
  if (isNamedPlace(no, yes) || (FURTHER.test(no.text) && !isForecast(yes))) return null;
  const core = coreOf(no);
  const said = core.filter((key) => yes.concepts.has(key));
  // Whoever "he" is was not hurt: that somebody was is another matter.
  const enough = core.length > 1 || !/^[“"‘]?(?:he|she|they|it|i|we)\b/i.test(no.text);
  return said.length >= 1 &&
    enough &&
    said.length >= MOST * core.length &&
    said.length >= Math.min(2, core.length)
    ? reason
    : null;
}
