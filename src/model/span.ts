/** Half-open `[start, end)` in UTF-16 code units of one revision's normal form. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
