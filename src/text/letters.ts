/** True of the letters without accents, with which most words begin and end, so that most need no pattern. */
export function isLetter(code: number): boolean {
  const low = code | 32;
  return low >= 97 && low <= 122;
}

/** True of a word with a letter of any script. */
export const hasLetters = (word: string): boolean => isLetter(word.charCodeAt(0)) || /\p{L}/u.test(word);
