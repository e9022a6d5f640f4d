/** True of the letters without accents, with which most words begin and end, so that most need no pattern. */
export function isLetter(code: number): boolean {
  const low = code | 32;
  return low >= 97 && low <= 122;
}
