/** No word or address is longer that tells who says what: a longer run is a key, a picture as letters, a ruled line. */
const RUN = /\S{257,}/g;
/** Scripts that part no words by spaces. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/**
 * A text with spaces, place by place, for each run without any that is no word. Patterns look for the end of a word from
 * each of its letters on, which takes the square of its length.
 */
export const withoutRuns = (text: string): string =>
  text.replace(RUN, (run) => (UNPARTED.test(run) ? run : " ".repeat(run.length)));
