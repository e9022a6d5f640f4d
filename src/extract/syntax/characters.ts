export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const OPENER = 4;
export const CLOSER = 5;
const OTHER = 6;

/** Kind per UTF-16 code unit, found out when it is first met. */
const KINDS = new Uint8Array(0x10000);

/** What a code unit is to a tokenizer; half a surrogate pair is `OTHER`. */
export function kindOf(code: number): number {
  const known = KINDS[code];
  if (known !== undefined && known !== 0) return known;
  const found = classify(String.fromCharCode(code));
  if (code < 0x10000) KINDS[code] = found;
  return found;
}

function classify(char: string): number {
  if (/[\p{L}\p{M}\u00ad]/u.test(char)) return LETTER;
  if (/[\s\p{Cc}\p{Cf}]/u.test(char)) return SPACE;
  if (/\p{N}/u.test(char)) return DIGIT;
  if (/[([{“‘«—–-]/.test(char)) return OPENER;
  if (/[)\]}”’».,;:!?]/.test(char)) return CLOSER;
  return OTHER;
}
