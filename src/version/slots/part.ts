/** A part of a wording: as written, what makes two of them equal, and for numbers what is counted and how. */
export interface Part {
  readonly text: string;
  readonly key: string;
  readonly unit?: string;
  /** A number with the word that says what is counted: "13 hours". */
  readonly whole?: string;
  /** What a number is when it is no count: "third", "threefold". */
  readonly kind?: Kind;
  /** How much it is whatever it is told in: "30 seconds" and "half a minute" are as much. */
  readonly measure?: string;
}

/** A rank takes the place of a rank only, a multiple that of a multiple, and a decade ("in his thirties") that of a decade. */
export type Kind = "rank" | "multiple" | "decade";
