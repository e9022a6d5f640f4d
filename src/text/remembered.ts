/** So many wordings are remembered at a time, none longer than this: texts may hold more than memory should. */
const [MOST, LONGEST] = [5_000, 100];

/**
 * The same function of words, which remembers what it told of the last of them. Articles name who speaks in the same words
 * again and again. What is told must be of the words alone, and nobody may change it.
 */
export function remembered<Told>(tell: (words: string) => Told): (words: string) => Told {
  const known = new Map<string, { readonly told: Told }>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before.told;
    const told = tell(words);
    if (words.length > LONGEST) return told;
    if (known.size >= MOST) known.clear();
    known.set(words, { told });
    return told;
  };
}
