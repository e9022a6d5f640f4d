const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** What counts nought to nineteen, each at its number. */
export const CARDINALS =
  list(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen`);

/** The ranks nought to nineteen, each at its number. */
export const ORDINALS =
  list(`zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`);

/** Twenty to ninety. */
export const TENS = list("twenty thirty forty fifty sixty seventy eighty ninety");
