import type { Evidence } from "../model/graph.ts";
import type { Span } from "../model/span.ts";

/** Where the first claim has what evidence goes by, and where the second. */
export const sides = (a: Span, b: Span): Evidence["spans"] => [
  { side: "a", start: a.start, end: a.end },
  { side: "b", start: b.start, end: b.end },
];
