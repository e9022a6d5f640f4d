import type { Slot } from "../../model/change.ts";
import { base } from "../../text/words/base.ts";
import { lexicon } from "../../text/words/lexicon.ts";
import { apart, contentWords, plainTokens, sharedEnds } from "../similar.ts";
import { CONTRARIES } from "./contraries.ts";
import { asPhrases, excluding } from "./kinds.ts";
import { SCALES } from "./numerals.ts";

/** So near to both has to stand a word that they share, for one to stand in the other's place. */
const NEAR = 2;
/** Words that say much else: about them all has to be the same. */
const SMALL = new Set(["for", "to", "from"]);

/** A word that the other wording lacks. */
interface Word {
  readonly text: string;
  readonly around: readonly string[];
}

/** Pairs of them, in their base forms, both ways round. */
const ALSO = new Set(
  CONTRARIES.replaceAll("\n", "")
    .split(";")
    .flatMap((row) => {
      const [one = "", others = ""] = row.split(" ");
      return others
        .split(",")
        .flatMap((other) => [`${base(one)} ${base(other)}`, `${base(other)} ${base(one)}`]);
    }),
);

/** "Several weeks" are not "several months". */
const SPANS = new Set(
  [
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "decades",
    "generations",
    "centuries",
  ].map(base),
);

/** What makes "shortest" of "short"; two words of one degree are opposites when what they are made of is. */
const DEGREE = /(?<=\p{L}{3})(er|est)$/u;

/**
 * Words that stand in the place of their opposites, "rose" and "fell", "older" and "younger", or of what cannot be the same, "hospital" and
 * "school"; and units of time, each in another's.
 */
export function opposites(old: string, next: string): Slot[] {
  const [was, is] = [asPhrases(plainTokens(old)), asPhrases(plainTokens(next))];
  const [left, right] = apart(was, is);
  const short = left.length <= SHORT && right.length <= SHORT;
  // What stands in one short place is not told elsewhere: "a flop in India, a hit in Japan".
  const [before, after] = short ? [left, right] : [was, is];
  const gone = lacking(was, is, after);
  const come = gone.length === 0 ? [] : lacking(is, was, before);
  const inPlace = (a: Word, b: Word) =>
    SMALL.has(a.text) || SMALL.has(b.text)
      ? a.around.join(" ") === b.around.join(" ")
      : short || a.around.some((near) => b.around.includes(near));
  return gone.flatMap((word): Slot[] => {
    // "2 billion" and "2 million" are two numbers.
    if (Object.hasOwn(SCALES, word.text)) return [];
    const at = come.findIndex(
      (other) =>
        inPlace(word, other) &&
        (contrary(word.text, other.text) || excluding(word.text, other.text)) &&
        !inOtherForm(word.text, after) &&
        !inOtherForm(other.text, before),
    );
    const [other] = at < 0 ? [] : come.splice(at, 1);
    if (!other) return [];
    const type = SPANS.has(base(word.text)) ? "number" : contrary(word.text, other.text) ? "antonym" : "word";
    return [{ type, old: word.text, new: other.text }];
  });
}

/** So many words on either side are in one place. */
const SHORT = 4;

/** What makes of a noun something that it is not, or not yet, or no longer. */
const PRIVATIVE = new Set(
  "former ex acting interim deputy vice assistant fake would-be self-styled so-called attempted aborted failed unbuilt".split(
    " ",
  ),
);

/** "The president" that became "the former president", or the other way round. */
export function deprived(old: string, next: string): Slot[] {
  const [was, is] = [plainTokens(old), plainTokens(next)];
  const come = qualified(is, was).map(
    ([word, noun]): Slot => ({ type: "negation", old: noun, new: `${word} ${noun}` }),
  );
  const gone = qualified(was, is).map(
    ([word, noun]): Slot => ({ type: "negation", old: `${word} ${noun}`, new: noun }),
  );
  return [...gone, ...come, ...compounded(was, is)];
}

/** What before a noun makes something else of it, joined to it: "co-founder", "part-owned", "half-brother". */
const JOINED = /^(?:co|part|half|step|ex|vice|non|semi|quasi)[-‑](?<whole>\p{L}{3,})$/u;

/** "The founder" that became "a co-founder", or the other way round, and "the minister" that became "the minister's office". */
function compounded(was: readonly string[], is: readonly string[]): Slot[] {
  const made = (words: readonly string[], others: readonly string[]) =>
    differing(words, others).flatMap(([i, word]): (readonly [string, string])[] => {
      const whole = JOINED.exec(word)?.groups?.["whole"];
      if (whole !== undefined && !others.includes(word) && others.includes(whole) && !words.includes(whole))
        return [[word, whole]];
      const owner = OWNER.exec(word)?.groups?.["owner"];
      const noun = words[i + 1] ?? "";
      const bare = owner !== undefined && !words.includes(owner) && isOwner(owner, others);
      return bare && PEOPLE.has(noun) && !others.includes(noun) ? [[`${word} ${noun}`, owner]] : [];
    });
  return [
    ...made(was, is).map(([one, other]): Slot => ({ type: "negation", old: one, new: other })),
    ...made(is, was).map(([one, other]): Slot => ({ type: "negation", old: other, new: one })),
  ];
}

/** True where others have somebody, and not as in "the head of the bank". */
const isOwner = (owner: string, others: readonly string[]): boolean => {
  const at = others.indexOf(owner);
  return at >= 0 && others[at - 1] !== "of" && others[at - 2] !== "of";
};

const OWNER = /^(?<owner>\p{L}{3,})['’]s$/u;
/** Who is near somebody, and is not they. */
const PEOPLE = new Set(
  "office aide aides spokesman spokeswoman spokesperson lawyer lawyers family wife husband son daughter brother sister father mother widow deputy adviser advisers chief".split(
    " ",
  ),
);

/** Such words and the nouns behind them, where others have the noun without the word, and nothing of the kind before it. */
function qualified(words: readonly string[], others: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const [i, word] of differing(words, others)) {
    const noun = words[i + 1] ?? "";
    if (
      !PRIVATIVE.has(word) ||
      others.includes(word) ||
      !LETTERS.test(noun) ||
      contentWords(noun).length === 0
    )
      continue;
    const bare = others.filter((other, j) => other === noun && !PRIVATIVE.has(others[j - 1] ?? ""));
    if (bare.length > 0 && words.filter((other) => other === noun).length === bare.length)
      found.push([word, noun]);
  }
  return found;
}

/** The words, with their places, that two lists do not both begin or end with; what one of them lacks is among these. */
function differing(words: readonly string[], others: readonly string[]): [number, string][] {
  const [head, tail] = sharedEnds(words, others);
  const found: [number, string][] = [];
  for (let i = head; i < words.length - tail; i += 1) found.push([i, words[i] ?? ""]);
  return found;
}

/** "Unhurt" of "hurt"; what is uncovered or unveiled is none the less what was covered. */
const UN = /^un(?!cover|veil|leash)(\p{L}{4,})$/u;

function contrary(one: string, other: string): boolean {
  const known = lexicon();
  const [a, b] = [base(one), base(other)];
  if (known.opposites(a, b) || ALSO.has(`${a} ${b}`) || (SPANS.has(a) && SPANS.has(b))) return true;
  if (UN.exec(one)?.[1] === other || UN.exec(other)?.[1] === one) return true;
  const [of, also] = [DEGREE.exec(one)?.[0], DEGREE.exec(other)?.[0]];
  if (of !== undefined && of === also && known.opposites(plainForm(one), plainForm(other))) return true;
  return (
    (WITHOUT.test(one) && one.replace(WITHOUT, "ful") === other) ||
    (WITHOUT.test(other) && other.replace(WITHOUT, "ful") === one) ||
    joinedContrary(one, other)
  );
}

/** "Harmless", "painlessly": without what "harmful" and "painfully" have. */
const WITHOUT = /(?<=\p{L}{3})less(?=(?:ly)?$)/u;

/** "Pro-government" and "anti-government", "short-range" and "long-range". */
function joinedContrary(one: string, other: string): boolean {
  const [a, b] = [one.split("-"), other.split("-")];
  const [head = "", tail = ""] = a;
  const [first = "", last = ""] = b;
  if (a.length !== 2 || b.length !== 2 || (head === first) === (tail === last)) return false;
  const [was, is] = head === first ? [tail, last] : [head, first];
  return contrary(was, is) || excluding(was, is);
}

/** "big" of "bigger". */
const plainForm = (text: string): string => base(text.replace(DEGREE, "").replace(/(\p{L})\1$/u, "$1"));

const inOtherForm = (word: string, words: readonly string[]): boolean =>
  words.some((other) => base(other) === base(word));

/** The words in which one list differs from another and that are not among `there`, each with the words around it. */
function lacking(words: readonly string[], others: readonly string[], there: readonly string[]): Word[] {
  const found: Word[] = [];
  for (const [i, text] of differing(words, others)) {
    if (text.length < 2 || !LETTERS.test(text) || there.includes(text)) continue;
    const around = [...words.slice(Math.max(0, i - NEAR), i), ...words.slice(i + 1, i + 1 + NEAR)];
    found.push({ text, around });
  }
  return found;
}

const LETTERS = /^\p{L}[\p{L}’' -]+$/u;
