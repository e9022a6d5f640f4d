import type { Span } from "../../model/span.ts";
import { visible } from "../visible.ts";
import { interned } from "./interned.ts";

/** A word, number or single mark with its place. */
export interface Token extends Span {
  readonly text: string;
}

// A number with its separators and signs, an abbreviation with inner stops, a word with inner apostrophes and
// hyphens, or one mark.
const TOKEN =
  /\p{N}+(?:[.,:/]\p{N}+)*(?:\p{L}+)?|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;

/** The words, numbers and marks of `[start, end)`, in order. Every token slices back to its text. */
export function tokens(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const [from, to] = [within.start, Math.min(within.end, text.length)];
  return scanned(text, from, to) ?? matched(text.slice(from, to), from);
}

function matched(text: string, from: number): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = from + match.index;
    found.push({ text: match[0], start, end: start + match[0].length });
  }
  return found;
}

/** What a UTF-16 unit is in a token; 0 while nobody has asked. */
const [SPACE, LETTER, ACCENT, NUMBER, SIGN, HALF] = [1, 2, 3, 4, 5, 6] as const;
const KINDS = new Uint8Array(0x10000);

const kindOf = (unit: number): number => KINDS[unit] || lookedUp(unit);

function lookedUp(unit: number): number {
  const letter = String.fromCharCode(unit);
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/\s/, SPACE],
    [/\p{L}/u, LETTER],
    [/\p{M}/u, ACCENT],
    [/\p{N}/u, NUMBER],
    [/\p{Cs}/u, HALF],
  ];
  const kind = kinds.find(([pattern]) => pattern.test(letter))?.[1] ?? SIGN;
  KINDS[unit] = kind;
  return kind;
}

const [STOP, COMMA, COLON, SLASH] = [46, 44, 58, 47];
const [APOSTROPHE, CURLY, HYPHEN, UNBROKEN] = [39, 0x2019, 45, 0x2011];

/**
 * What `TOKEN` matches, found unit by unit, for expressions over classes of Unicode take several times as long; null where
 * letters or signs of two units each are met, which are rare.
 */
function scanned(text: string, from: number, to: number): Token[] | null {
  const found: Token[] = [];
  for (let at = from; at < to; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === HALF) return null;
    const start = at;
    at += 1;
    if (kind === SPACE) continue;
    if (kind === NUMBER) at = numberEnd(text, at, to);
    else if (kind === LETTER) at = wordEnd(text, start, to);
    found.push({ text: interned(text, start, at), start, end: at });
  }
  return found;
}

/** What stands at a place before `to`; 0 behind. */
const kindAt = (text: string, place: number, to: number): number =>
  place < to ? kindOf(text.charCodeAt(place)) : 0;

function numberEnd(text: string, from: number, to: number): number {
  let at = from;
  while (kindAt(text, at, to) === NUMBER) at += 1;
  while (isSeparator(text.charCodeAt(at)) && kindAt(text, at + 1, to) === NUMBER) {
    at += 2;
    while (kindAt(text, at, to) === NUMBER) at += 1;
  }
  while (kindAt(text, at, to) === LETTER) at += 1;
  return at;
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start;
  while (kindAt(text, at, to) === LETTER && at + 1 < to && text.charCodeAt(at + 1) === STOP) at += 2;
  if (at - start >= 4) return at;
  at = start + 1;
  for (;;) {
    while (isInWord(kindAt(text, at, to))) at += 1;
    const next = kindAt(text, at + 1, to);
    if (!(isJoint(text.charCodeAt(at)) && (next === LETTER || next === NUMBER))) return at;
    at += 2;
  }
}

const isInWord = (kind: number): boolean => kind === LETTER || kind === ACCENT || kind === NUMBER;
const isSeparator = (unit: number): boolean =>
  unit === STOP || unit === COMMA || unit === COLON || unit === SLASH;
const isJoint = (unit: number): boolean =>
  unit === APOSTROPHE || unit === CURLY || unit === HYPHEN || unit === UNBROKEN;

/** Lower case, straight quotes and hyphens, single spaces, no edge marks: two wordings that differ only in type are equal. */
export function plain(words: string): string {
  const straight = ASCII.test(words) ? words.replaceAll("`", "'") : typed(words);
  // Most wordings have no other space than single ones, and to look for such is sooner done than to replace each.
  const spaced = WIDE.test(straight) ? straight.replace(/\s+/g, " ") : straight;
  let [start, end] = [0, spaced.length];
  while (start < end && EDGE.has(spaced.charCodeAt(start))) start += 1;
  while (end > start && EDGE.has(spaced.charCodeAt(end - 1))) end -= 1;
  return spaced.slice(start, end).toLowerCase();
}

const WIDE = /\s\s|[^\S ]/;
const EDGE = new Set(Array.from(" \"'.,;:-", (mark) => mark.charCodeAt(0)));

/** What is plain ASCII, as most is, needs no look at the other signs. */
const ASCII = /^[\0-\x7f]*$/;

const typed = (words: string): string =>
  visible(words)
    .normalize("NFKC")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-");
