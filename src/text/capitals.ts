import type { Span } from "../model/span.ts";

/** Where a capital may stand: letters without accents are told by their code, and of the others most marks are left out. */
const mayBeCapital = (code: number): boolean =>
  code < 0xc0
    ? code >= 65 && code <= 90
    : (code < 0x2010 || code > 0x2027) && !(code >= 0xdc00 && code < 0xe000);

const CAPITAL = /^\p{Lu}/u;

/** True of a capital at a place; of letters without accents their code tells that. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text.charAt(at));
}

/** True where a sticky pattern that begins by a letter without accents, a capital, matches within a stretch of a text, or from it on. */
export function someAtCapital(text: string, { start, end }: Span, pattern: RegExp): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 90) continue;
    pattern.lastIndex = at;
    if (pattern.test(text)) return true;
  }
  return false;
}

const always = (): boolean => true;

/** False where the word at a place, which begins by a capital, has no space and another such word behind it. */
export function mayGoOn(text: string, at: number): boolean {
  for (let k = at + 1; k < text.length; k += 1) {
    const code = text.charCodeAt(k);
    // What is no letter of English has to be looked at.
    if (code > 127) return true;
    const low = code | 32;
    if ((low >= 97 && low <= 122) || code === 45 || code === 39) continue;
    return (code === 32 || (code >= 9 && code <= 13)) && mayBeCapital(text.charCodeAt(k + 1));
  }
  return false;
}

/**
 * What `matchAll` finds of a pattern that begins by a capital, in order. The pattern is sticky and asked only where a capital may
 * stand, and `may` says that it may match, for to try an expression over classes of Unicode at each place takes several times as long.
 */
export function matchesAtCapitals(
  text: string,
  pattern: RegExp,
  may: (text: string, at: number) => boolean = always,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBeCapital(text.charCodeAt(at)) || !may(text, at)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    at += match[0].length - 1;
  }
  return found;
}
