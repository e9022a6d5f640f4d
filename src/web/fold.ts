import { everyOne } from "../model/attribution.ts";
import type { ToldRow } from "../store/room.ts";
import { plain } from "../text/words/words.ts";
import { html, type Markup } from "./html.ts";
import type { Visit } from "./visit.ts";

/** What is shown once: the one told first, and the others that say the same. */
export interface Fold<T> {
  readonly head: T;
  readonly also: readonly T[];
}

/** What has one key is put where its first member stands, headed by the one with the earliest `at`. */
export function folded<T>(items: readonly T[], key: (item: T) => string, at: (item: T) => string): Fold<T>[] {
  const folds = new Map<string, T[]>();
  for (const item of items) {
    const same = folds.get(key(item));
    if (same) same.push(item);
    else folds.set(key(item), [item]);
  }
  return [...folds.values()].map((same) => {
    const [head, ...also] = same.sort((x, y) => (at(x) < at(y) ? -1 : at(x) > at(y) ? 1 : 0));
    return { head: head as T, also };
  });
}

/** What copies of a statement share: the words, and who holds them how. */
export const saying = ({ claim, first }: ToldRow): string =>
  JSON.stringify([
    plain(claim.text),
    first ? everyOne(first).map(({ name }) => name) : null,
    first?.polarity ?? null,
  ]);

export const firstTold = ({ first }: ToldRow): string => first?.at ?? "9";

/** Where else the same is said in the same words, each place a link. */
export function alsoIn(
  visit: Visit,
  copies: readonly { readonly row: ToldRow; readonly path: string }[],
): Markup | null {
  if (copies.length === 0) return null;
  const links = copies.map(
    ({ row, path }, i) =>
      html`${i > 0 ? ", " : null}<a href="${visit.href(path)}"><bdi>${row.first?.publisher ?? "a story"}</bdi><span class="unseen">: ${row.claim.text.slice(0, 80)}</span></a>`,
  );
  return html`<small class="also">the same words in ${links}</small>`;
}
