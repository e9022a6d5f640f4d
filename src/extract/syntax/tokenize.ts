import { interned } from "../../text/words/interned.ts";
import { ABBREVIATIONS, CONTRACTED } from "./abbreviations.ts";
import { CLOSER, DIGIT, kindOf, LETTER, OPENER, SPACE } from "./characters.ts";
import type { Token } from "./types.ts";

const URL = /(?:https?:\/\/|www\.)[^\s"“”‘’<>]{1,2000}/y;
const DOMAIN =
  /(?:[A-Za-z0-9_-]{1,60}\.){1,5}(?:com|org|net|gov|edu|co|uk|us|tv|me|ly|info|io)(?:\/[^\s"“”<>]{0,500})?(?![A-Za-z0-9])/y;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,60}\.){1,4}[A-Za-z]{2,12}/y;
const TAG = /<\/?[A-Za-z!][^<>]{0,400}>/y;
const HANDLE = /[@#][A-Za-z_][A-Za-z0-9_]{0,60}/y;
const CLITIC = /^[’'‘`](?:s|re|ve|ll|d|m)$/i;
const isApostrophe = (code: number): boolean =>
  code === 39 || code === 96 || code === 0x2018 || code === 0x2019;
const DOTS = /\.(?:\.{1,20}|(?: \.){2})/y;
const DASHES = /-{2,80}|[—–―]{1,8}|[*_=~]{2,80}/y;
const CLIPPED = /[’'](?:\d0s|em|cause|til|n)(?![\p{L}\p{N}])/uy;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
/** A token longer than this is not a word that anybody wrote; it is cut so that work stays linear. */
const LONGEST = 400;

/** The tokens of `[start, end)`, a sentence, as the Penn Treebank cuts them: all but white space, in order. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const close = closing(text, start, end);
  // Behind „ the mark “ closes. It is looked for once: a sentence may have thousands of marks.
  const low = start + text.slice(start, end).indexOf("„");
  const closes = low < start ? end : low;
  let at = start;
  while (at < end) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) {
      at++;
      continue;
    }
    const to = kind === LETTER || kind === DIGIT ? afterWord(text, at, end, close) : afterSign(text, at, end);
    if (kind === LETTER) pushWord(tokens, text, at, to);
    else if (kind === DIGIT || isPlain(text, at, to)) pushPlain(tokens, text, at, to);
    else tokens.push({ start: at, end: to, form: formOf(text, at, to, { start, end, closes }) });
    at = to;
  }
  return tokens;
}

/** Where the last full stop of the sentence stands when only closing signs follow it, else `end`. */
function closing(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && at > end - 8 && /[\s"'”’)\]]/.test(text.charAt(at))) at--;
  return text[at] === "." ? at : end;
}

/** Where the word that begins at `at` ends. */
function afterWord(text: string, at: number, end: number, close: number): number {
  const limit = Math.min(end, at + LONGEST);
  let to = at + 1;
  for (; to < limit; to++) {
    const kind = kindOf(text.charCodeAt(to));
    if (kind === LETTER || kind === DIGIT) continue;
    const next = to + 1 < end ? kindOf(text.charCodeAt(to + 1)) : SPACE;
    const sign = text[to];
    const alnum = next === LETTER || next === DIGIT;
    if (sign === "-" && alnum) continue;
    if (sign === "." && next === DIGIT && kindOf(text.charCodeAt(to - 1)) === DIGIT) continue;
    if ((sign === "," || sign === ":" || sign === "/") && next === DIGIT) {
      if (kindOf(text.charCodeAt(to - 1)) === DIGIT) continue;
    }
    if (sign === "&" && next === LETTER && to - at <= 3 && isCapital(text, to - 1)) continue;
    if (sign === "/" && alnum) continue;
    if (sign === "_" && alnum) continue;
    if (sign === "." && next === LETTER) {
      if (letterBefore(text, at, to)) continue;
      const found = sticky(DOMAIN, text, at, end);
      if (found > to) return found;
    }
    if (sign === ":" && text.startsWith("://", to)) return Math.max(to, sticky(URL, text, at, end));
    if (sign === "@") return Math.max(to, sticky(EMAIL, text, at, end));
    if (next === LETTER && isApostrophe(text.charCodeAt(to))) continue;
    break;
  }
  if (text[to] === "." && to < end && to !== close && takesPeriod(text.slice(at, to), text, to, end)) to++;
  if (text[to - 1] === "." && text[to] === "-" && to + 1 < end) {
    const next = kindOf(text.charCodeAt(to + 1));
    if (next === LETTER || next === DIGIT) return afterWord(text, to, end, close);
  }
  return to;
}

function takesPeriod(word: string, text: string, period: number, end: number): boolean {
  if (text[period + 1] === "." && text[period + 2] === ".") return false;
  if (INITIALS.test(word)) return true;
  if (word.length === 1 && /\p{Lu}/u.test(word))
    return word !== "I" || /^\s\p{Lu}/u.test(text.slice(period + 1, period + 3));
  const tail = word.slice(word.lastIndexOf("-") + 1);
  if (!ABBREVIATIONS.has(tail.toLowerCase())) return false;
  return period + 1 >= end || !/\p{L}/u.test(text.charAt(period + 1));
}

/** True when exactly one letter stands between `to` and the full stop or the beginning before it. */
function letterBefore(text: string, at: number, to: number): boolean {
  if (kindOf(text.charCodeAt(to - 1)) !== LETTER) return false;
  return to - 1 === at || text[to - 2] === "." || text[to - 2] === "-";
}

function isCapital(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

/** Where the sign that begins at `at` ends. */
function afterSign(text: string, at: number, end: number): number {
  const sign = text.charAt(at);
  let to = at;
  if (sign === "<") to = sticky(TAG, text, at, end);
  else if (sign === "@" || sign === "#") to = sticky(HANDLE, text, at, end);
  else if (sign === ".") {
    to = sticky(DOTS, text, at, end);
    if (to === at && /[\s(]|^$/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)) && at + 1 < end)
      to = afterWord(text, at + 1, end, end);
  } else if (sign === "'" || sign === "’") {
    to = sticky(CLIPPED, text, at, end);
    if (to === at && /[\p{L}\p{N}.”"]/u.test(text.charAt(at - 1))) to = afterClitic(text, at, end);
    if (to === at && text[at + 1] === sign && at + 2 <= end) to = at + 2;
  } else if (sign === "`" && text[at + 1] === "`" && at + 2 <= end) to = at + 2;
  else to = sticky(DASHES, text, at, end);
  if (to > at) return to;
  const code = text.codePointAt(at) ?? 0;
  return Math.min(end, at + (code > 0xffff ? 2 : 1));
}

function afterClitic(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to < end && to < at + 4 && kindOf(text.charCodeAt(to)) === LETTER) to++;
  return CLITIC.test(text.slice(at, to)) ? to : at;
}

/** Where the pattern ends when it begins at `at` and stays before `end`, else `at`. */
function sticky(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return at;
  let to = Math.min(pattern.lastIndex, end);
  if (pattern === URL) while (to > at + 1 && /[.,;:!?)\]]/.test(text.charAt(to - 1))) to--;
  return to;
}

/** Pushes a word, parted before a clitic: "do" and "n't", "team" and "’s", "can" and "not". */
function pushWord(tokens: Token[], text: string, start: number, end: number): void {
  const cut = clitic(text, start, end);
  if (cut > start && cut < end) {
    pushPlain(tokens, text, start, cut);
    pushPlain(tokens, text, cut, end);
  } else pushPlain(tokens, text, start, end);
}

function pushPlain(tokens: Token[], text: string, start: number, end: number): void {
  const word = interned(text, start, end);
  let curly = false;
  for (let at = start; at < end && !curly; at++) curly = isApostrophe(text.charCodeAt(at));
  tokens.push({ start, end, form: curly ? word.replace(/[’‘]/g, "'") : word });
}

/** True of a single sign that the Penn Treebank spells as everybody does: no quotation mark, bracket or dash. */
const isPlain = (text: string, at: number, to: number): boolean =>
  to - at === 1 && PLAIN.has(text.charCodeAt(at));
const PLAIN = new Set(Array.from(".,:;?!$%&/", (sign) => sign.charCodeAt(0)));

function clitic(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && at >= end - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const last = text.slice(at + 1, end);
    if (/^t$/i.test(last) && /n/i.test(text.charAt(at - 1)) && at - 1 > start) return at - 1;
    return CLITIC.test(text.slice(at, end)) ? at : 0;
  }
  const size = end - start;
  return size < 5 || size > 6 ? 0 : start + (CONTRACTED.get(text.slice(start, end).toLowerCase()) ?? 0);
}

const FORMS = new Map([
  ["“", "``"],
  ["”", "''"],
  ["„", "``"],
  ["‟", "``"],
  ["‘", "`"],
  ["’", "'"],
  ["(", "-LRB-"],
  [")", "-RRB-"],
  ["[", "-LSB-"],
  ["]", "-RSB-"],
  ["{", "-LCB-"],
  ["}", "-RCB-"],
  ["—", "--"],
  ["–", "--"],
  ["―", "--"],
  ["…", "..."],
  ["…", "..."],
]);

/** What stands right before a mark that closes. */
const SAID = /[\p{L}\p{N}.,!?…]/u;

/** A sign as the treebank writes it; from `closes` on in its sentence “ is a mark that closes. */
function formOf(
  text: string,
  at: number,
  to: number,
  { start, end, closes }: { readonly start: number; readonly end: number; readonly closes: number },
): string {
  const word = text.slice(at, to);
  if (word === '"' || word === "'") {
    const before = at > start ? kindOf(text.charCodeAt(at - 1)) : SPACE;
    const after = to < end ? kindOf(text.charCodeAt(to)) : SPACE;
    const opens = (before === SPACE || before === OPENER) && after !== SPACE && after !== CLOSER;
    return word === '"' ? (opens ? "``" : "''") : opens ? "`" : "'";
  }
  if (word === "«" || word === "»" || (word === "“" && at > closes)) {
    const [before, after] = [text[at - 1] ?? "", text[to] ?? ""];
    const [behind, ahead] = [at > start && SAID.test(before), to < end && /[\p{L}\p{N}]/u.test(after)];
    return behind !== ahead ? (ahead ? "``" : "''") : word === "»" ? "''" : "``";
  }
  if (/^[—–―]+$|^-+$/.test(word) && word !== "-") return "--";
  return FORMS.get(word) ?? (/^\. \. \.$/.test(word) ? "..." : word.replace(/[’‘]/g, "'"));
}
