/** Longer words are cut from the text anew; the engine would keep all of a text for a longer piece of it, too. */
const LONGEST = 12;
const SLOTS = 1 << 15;
/** The last word met of each slot: what one memory of words costs is bounded by that. */
const held = new Array<string>(SLOTS).fill("");

/**
 * The words `[start, end)` of a text, the same string wherever they are spelt alike, as a rule: maps find a string at once
 * that they were asked for before, where of another its hash has to be made, and it to be compared.
 */
export function interned(text: string, start: number, end: number): string {
  const size = end - start;
  if (size > LONGEST) return text.slice(start, end);
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = held[slot] as string;
  if (isAt(text, start, known, size)) return known;
  const word = text.slice(start, end);
  held[slot] = word;
  return word;
}

function isAt(text: string, start: number, word: string, size: number): boolean {
  if (word.length !== size) return false;
  for (let k = 0; k < size; k += 1) if (word.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}
