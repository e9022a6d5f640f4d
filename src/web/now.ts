// Statements that stand now in other words than their first, on pages.

import { type Now, wordsNow as wordsOf } from "../present/now.ts";
import type { ToldRow } from "../store/room.ts";
import { html, type Markup } from "./html.ts";
import type { Visit } from "./visit.ts";

export type { Now } from "../present/now.ts";

/** The words in which those of the claims stand now that stand in others than their first. */
export async function wordsNow({ store, version }: Visit, rows: readonly ToldRow[]): Promise<Now> {
  const claims = rows.filter(({ standing }) => standing).map(({ claim }) => claim);
  if (claims.length === 0) return new Map();
  return wordsOf(
    store,
    claims,
    await store.occurrences({ claims: [...new Set(claims.map(({ id }) => id))] }, version),
  );
}

/** Words without the marks of quotation that hold all of them. */
export const unquoted = (words: string): string => words.replace(/^[“"]([^“”"]*?)[,.]?[”"]$/u, "$1");

/** The words in which a claim stands now, where they are not its first. */
export function nowIn(now: Now, claim: string): Markup | null {
  const words = now.get(claim);
  return words === undefined
    ? null
    : html`<small class="now">now <q><bdi>${unquoted(words)}</bdi></q></small>`;
}
