import { ORDINALS as RANKS, CARDINALS as SMALL, TENS } from "../../text/words/numerals.ts";
import { plain, type Token, tokens } from "../../text/words/words.ts";
import { contentWords, stem } from "../similar.ts";
import { currencyBefore, measured, POWERS, TIMES, temperature } from "./measures.ts";
import { PARTED, SCALES, type Sense, WORDS } from "./numerals.ts";
import type { Kind, Part } from "./part.ts";

const LETTERS = /^[a-z]+$/i;
const HYPHENED = /\p{L}[‑-]\p{L}/u;
/** The words of a hyphened one; "twenty-one" stays whole. */
const WITHIN = new RegExp(
  `(?:${TENS.join("|")})[‑-](?:${[...SMALL.slice(1, 10), ...RANKS.slice(1, 10)].join("|")})(?![^‑-])|[^‑-]+`,
  "gi",
);
/** "one-off" and the like count nothing. */
const IDIOM = /^(?:one[‑-](?:off|on|sided|to)|single[‑-](?:hand|mind)\p{L}*)/iu;
/** How many there are by the first word of a hyphened one: "twin-engine". */
const WITHIN_ALONE = new Map<string, Sense>([
  ["single", { value: 1 }],
  ["twin", { value: 2 }],
]);

/** What "one" is followed by where it counts nothing; "one of the three" does. */
const NO_COUNT = new RegExp(
  `^\\s*(?:another\\b|of\\b(?!\\s(?:the|its|their|his|her|our|these|those)\\s(?:\\d|(?:${SMALL.slice(2).join("|")}|${TENS.join("|")})\\b)))`,
  "i",
);

/** Words of plain letters at which no number begins, as they were met: most are such. */
const plainWords = new Set<string>();
/** Words of a language are few; a flood of other strings empties the memory. */
const MOST_HELD = 20_000;

/** Numbers in figures or words, also as the beginning of a hyphened word, each with the word that says what is counted. */
export function numbers(words: string): Part[] {
  const all = piecesOf(words);
  const found: Part[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const token = all[i] as Token;
    if (plainWords.has(token.text)) continue;
    // Most tokens are words of plain letters, which need no closer look.
    const word = LETTERS.test(token.text);
    const lower = word ? token.text.toLowerCase() : plain(token.text);
    if (word && !WORDS.has(lower) && !WITHIN_ALONE.has(lower) && lower !== "quarter") {
      if (plainWords.size >= MOST_HELD) plainWords.clear();
      plainWords.add(token.text);
      continue;
    }
    const figure = word ? null : /^(\d[\d.,:/]*)(\p{L}*)$/u.exec(lower);
    if (!word && !figure && /^\P{L}*\p{L}.*\d/u.test(lower))
      found.push({ text: token.text, key: lower, unit: letters(lower) });
    const alone = word ? WITHIN_ALONE.get(lower) : undefined;
    const joined = alone && /^[‑-]/.test(words.slice(token.end, token.end + 1)) ? alone : undefined;
    const sense = figure ? figured(figure[1] ?? "", figure[2] ?? "") : (joined ?? worded(lower, all, i));
    if (sense === undefined || (lower === "one" && NO_COUNT.test(words.slice(token.end)))) continue;
    const more = lower === "half" ? andHalf(words, all, i, found) : undefined;
    if (more !== undefined) {
      found.push(more);
      continue;
    }
    i = numberFrom(words, all, i, sense, lower, found);
  }
  return found;
}

const said = (all: readonly Token[], at: number): string => plain(all[at]?.text ?? "");

/** Puts the number that begins at a token into `found`; gives the place of its last token. */
function numberFrom(
  words: string,
  all: readonly Token[],
  at: number,
  sense: Sense,
  lower: string,
  found: Part[],
): number {
  let { value, kind } = sense;
  let i = at;
  let times = lower === "twice" || lower === "thrice";
  if (kind === undefined && !times) {
    const next = said(all, i + 1);
    const part = PARTED.get(next);
    if (part !== undefined && (value === 1) !== next.endsWith("s")) {
      value /= part;
      i += 1;
    } else if (next === "and" && said(all, i + 2) === "a" && said(all, i + 3) === "half") {
      value += 0.5;
      i += 3;
    }
    for (let word = said(all, i + 1); word.length > 1; word = said(all, i + 1)) {
      const scale = SCALES[word];
      if (scale === undefined) break;
      value *= scale;
      i += 1;
    }
    times = said(all, i + 1) === "times";
    if (times) i += 1;
  }
  const { start } = all[at] as Token;
  const { end } = all[i] as Token;
  const power = POWERS.get(said(all, i + 1));
  if (power !== undefined) i += 1;
  const after = all.slice(i + 1, i + 4);
  const percent = after[0]?.text === "%" || after[0]?.text === "‰" ? after[0] : undefined;
  const first = percent ?? after.find((next) => contentWords(plain(next.text)).length > 0);
  // "64 of its 210 flights" are flights.
  const named = first !== percent && after[0]?.text === "of" ? beyond(all, first) : first;
  const pence = /\dp$/.test(words.slice(start, end)) ? "pence" : undefined;
  const unit = percent ? percent.text : (pence ?? (named && contentWords(plain(named.text))[0]));
  const money = currencyBefore(words, start);
  const sign = kind === undefined ? signBefore(words, money?.start ?? start) : null;
  if (sign?.isMinus || BELOW.test(words.slice(end))) value = -value;
  const from = sign?.start ?? start;
  const whole = words.slice(
    sign?.start ?? money?.start ?? start,
    money ? end : (unitEnd(all, i + 1, named) ?? end),
  );
  if (unit === "fold") kind = "multiple";
  const key = Number.isNaN(value) ? lower : String(value);
  const told = { text: words.slice(from, end), whole, key, unit: times ? TIMES : stem(unit ?? "") };
  const heat = temperature(words, start, end, value);
  found.push(
    heat
      ? { ...told, ...heat, text: words.slice(from, start) + heat.text }
      : counted(told, value, kind, money?.unit, power),
  );
  return i;
}

/** A sign right before a number, at the beginning of a word: "-5 degrees", "−0.3%", "minus two"; "10-12" and "F-35" have none. */
const SIGNED = /(?<=^|[\s(“"‘'])(?:(?<minus>[-−–]|\b(?:minus|negative)\s)|\+)$/iu;
/** What may stand behind it instead. */
const BELOW = /^(?:\s?°?[CF]\b|\sdegrees?(?:\s\p{L}+)?)?\sbelow\s(?:zero|freezing)\b/iu;

function signBefore(words: string, at: number): { readonly start: number; readonly isMinus: boolean } | null {
  // Few numbers have what a sign ends in before them.
  const before = words[at - 1];
  if (before === undefined || !/[-−–+es\s]/i.test(before)) return null;
  const found = SIGNED.exec(words.slice(Math.max(0, at - 12), at));
  return found && { start: at - found[0].length, isMinus: found.groups?.["minus"] !== undefined };
}

/** What a figure counts, where that is what is counted by the figure behind it. */
function beyond(all: readonly Token[], named: Token | undefined): Token | undefined {
  if (named === undefined || !(/^\d[\d,]*$/.test(named.text) || WORDS.has(plain(named.text)))) return named;
  const at = all.indexOf(named);
  return all.slice(at + 1, at + 3).find((next) => contentWords(plain(next.text)).length > 0) ?? named;
}

/** Where the words for a unit end: "per cent" and "percentage points" are two. */
function unitEnd(all: readonly Token[], at: number, named: Token | undefined): number | undefined {
  const [first, second] = [said(all, at), said(all, at + 1)];
  const two = (first === "per" && second === "cent") || (first === "percentage" && /^points?$/.test(second));
  return two ? all[at + 1]?.end : named?.end;
}

function counted(part: Part, value: number, kind?: Kind, money?: string, power?: number): Part {
  if (kind !== undefined) return { ...part, kind };
  const measure = measured(value, money ?? part.unit ?? "", power);
  return measure === undefined ? part : { ...part, measure };
}

/** "A minute and a half", "two minutes and a half", told at the half; the number before the unit is taken out of `found`. */
function andHalf(words: string, all: readonly Token[], at: number, found: Part[]): Part | undefined {
  const [begin, noun, and, a] = all.slice(at - 4, at);
  if (at < 4 || a?.text !== "a" || and?.text !== "and" || begin === undefined || noun === undefined) return;
  const unit = stem(plain(noun.text));
  const last = found.at(-1);
  const whole = last?.unit === unit && last.kind === undefined ? found.pop() : undefined;
  if (whole === undefined && !/^an?$/i.test(begin.text)) return;
  const value = (whole === undefined ? 1 : Number(whole.key)) + 0.5;
  const start = whole === undefined ? begin.start : words.lastIndexOf(whole.text, noun.start);
  return counted({ text: words.slice(start, all[at]?.end), key: String(value), unit }, value);
}

/** True when the words begin with a number. */
export function isNumbered(words: string): boolean {
  return WORDS.has(piecesOf(words)[0]?.text.toLowerCase() ?? "");
}

/** The tokens of a wording; a hyphened word that begins with a number is told in its words. */
function piecesOf(words: string): readonly Token[] {
  const all = tokens(words);
  if (!HYPHENED.test(words)) return all;
  return all.flatMap((token) => {
    if (!HYPHENED.test(token.text) || IDIOM.test(token.text)) return [token];
    const within = [...token.text.matchAll(WITHIN)].map(({ 0: text, index }) => {
      const start = token.start + index;
      return { text: text.replace("‑", "-"), start, end: start + text.length };
    });
    const first = within[0]?.text.toLowerCase() ?? "";
    return WORDS.has(first) || (WITHIN_ALONE.has(first) && within.length > 1) ? within : [token];
  });
}

function figured(digits: string, suffix: string): Sense {
  const value = Number(digits.replaceAll(",", "")) * (SCALES[suffix] ?? 1);
  return /^(?:st|nd|rd|th)$/.test(suffix) ? { value, kind: "rank" } : { value };
}

/** What a word tells as a number where it stands: "a third of them" is a share, "a third boat" is not, "30 seconds" are no rank. */
function worded(lower: string, all: readonly Token[], at: number): Sense | undefined {
  const known = WORDS.get(lower);
  if (known?.kind !== "rank" && lower !== "quarter") return known;
  const [before, after] = [said(all, at - 1), said(all, at + 1)];
  const followed = contentWords(after).length > 0 && /^\p{L}/u.test(after) && !COMPARED.test(after);
  const part = PARTED.get(lower);
  if (part !== undefined && before === "a" && (!followed || lower === "quarter")) return { value: 1 / part };
  if (lower !== "second") return known;
  const clock = /^(?:\d.*|split|per|-)$/.test(before) || (WORDS.has(before) && !WORDS.get(before)?.kind);
  return clock || (before === "a" && !followed) ? undefined : known;
}

/** "a second later", "a third fewer". */
const COMPARED = /^(?:later|ago|earlier|before|after|less|fewer|higher|lower|faster|slower|longer|shorter)$/;

/** What a name with a figure in it, such as "Group7" or "F-35", is without the figure. */
const letters = (word: string): string => word.replace(/\d+/g, "");
