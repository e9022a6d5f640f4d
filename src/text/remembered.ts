/** So many wordings are remembered at a time, none longer than this: texts may hold more than memory should. */
const [MOST, LONGEST] = [5_000, 100];

/**
 * The same function of words, which remembers what it told of the last of them; where so many are known, it begins anew. Articles
 * name who speaks in the same words again and again, and the words of a language are few. What is told must be of the words
 * alone, and nobody may change it.
 */
export function remembered<Told extends NonNullable<unknown> | null>(
  tell: (words: string) => Told,
  most = MOST,
  longest = LONGEST,
): (words: string) => Told {
  const known = new Map<string, Told>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const told = tell(words);
    if (words.length > longest) return told;
    if (known.size >= most) known.clear();
    known.set(words, told);
    return told;
  };
}
