/** What bears a name. */
export type Bearer = "person" | "organization";

/** What to look for in place of a source's own words. */
export interface Called {
  readonly words: string;
  /** True where a common noun heads them: "Lind's campaign" is not Lind. */
  readonly noun: boolean;
  /** What the name that heads them is known to be. */
  readonly kind?: Bearer | null;
  /** True where the words are a person's name and all of it. */
  readonly whole?: boolean;
  /** Whom "Mr" or "Ms" before it tells. */
  readonly addressed?: "he" | "she" | undefined;
  /** True where a noun for one person heads them. */
  readonly someone?: boolean;
  /** True where "he" or "she" takes them up, so that they are no body. */
  readonly one?: boolean;
  /** True where a noun for a text or a thought heads them: nobody who could be named. */
  readonly told?: boolean;
  /** The body that what they say is about, by its name or by "we" or "it". */
  readonly about?: string;
  /** Where the person for whom these words stand in place of a pronoun was last spoken of. */
  readonly since?: number;
  /** Who was spoken of most of late, where a noun for somebody takes them up. */
  readonly salient?: string;
  /** The noun of somebody without a name for whom these words stand. */
  readonly described?: string;
  /** Where what "it" takes up was told of, and whether it may have said something. */
  readonly it?: { readonly at: number; readonly says: boolean };
}
