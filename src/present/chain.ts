import type { State } from "../model/article.ts";
import { CHANGE_NOTICES, type Notice } from "../model/document.ts";

/** A state of which no text was captured, known only because a later text owns up to having replaced it. */
export interface Declared {
  readonly by: Notice;
  /** The revision whose text carries the notice. */
  readonly revision: string;
  /** The notice that tells when it began to stand; null where none does. */
  readonly since: Notice | null;
}

export type Entry = { readonly state: State } | { readonly declared: Declared };

/** The chain of an article in the order of time: what was captured, and what notices say stood in between. */
export function chain(states: readonly State[], notices: ReadonlyMap<string, readonly Notice[]>): Entry[] {
  const changes = new Map<string, { by: Notice; revision: string }>();
  const stands = new Map<State, string>();
  for (const state of [...states].sort((a, b) => a.n - b.n)) {
    let at = state.at;
    for (const by of notices.get(state.revision) ?? []) {
      if (by.at === null || !CHANGE_NOTICES.includes(by.kind)) continue;
      if (!changes.has(by.at)) changes.set(by.at, { by, revision: state.revision });
      // A text that tells of a change was made no earlier than the change, whatever else dates it.
      if (by.at > at) at = by.at;
    }
    stands.set(state, at);
  }
  let latest = "";
  const entries: { at: string; entry: Entry }[] = [...stands].map(([state, at]) => {
    // What was captured keeps its order, whatever a notice prints: every other list goes by the numbers.
    if (at > latest) latest = at;
    return { at: latest, entry: { state } };
  });
  const captured = [...stands.values()];
  let since: Notice | null = null;
  for (const [until, { by, revision }] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const from: string = since?.at ?? "";
    if (!captured.some((at) => at >= from && at < until))
      entries.push({ at: from, entry: { declared: { by, revision, since } } });
    since = by;
  }
  const rank = (entry: Entry) => ("state" in entry ? entry.state.n : -1);
  return entries
    .sort((x, y) => (x.at === y.at ? rank(x.entry) - rank(y.entry) : x.at < y.at ? -1 : 1))
    .map(({ entry }) => entry);
}
