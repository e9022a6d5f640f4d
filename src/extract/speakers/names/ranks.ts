// Ranks and offices before names, however they are shortened: of two of one surname "Sgt Lind" is the sergeant.

const RANKS = new Map(
  `sgt sergeant|det detective|insp inspector|supt superintendent|const constable pc|capt captain|lt lieutenant|col colonel|
  gen general|maj major|cpl corporal|dr doctor|prof professor|sen senator|rep representative|gov governor|cllr councillor councilor|
  rev revd reverend|fr father|judge|justice|minister|mayor|bishop|archbishop|sheriff|coach|deputy|commissioner|ambassador`
    .split("|")
    .flatMap((line) => {
      const [short = "", ...long] = line.trim().split(" ");
      return [short, ...long].map((word) => [word, short] as const);
    }),
);

/** The rank that a word in lower case tells, in one spelling for all; undefined where it tells none. */
export const rankOf = (word: string): string | undefined => RANKS.get(word.replace(/\.$/, ""));
