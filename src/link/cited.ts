import type { Span } from "../model/span.ts";

const WITHIN: Readonly<Record<string, string>> = { "“": "‘", "”": "’", '"': "'" };

/** Words of a claim as evidence tells them, in double marks; double marks within are single ones. */
export const cited = ({ text }: { readonly text: string }, { start, end }: Span): string =>
  `“${text.slice(start, end).replace(/["“”]/g, (mark) => WITHIN[mark] ?? mark)}”`;
