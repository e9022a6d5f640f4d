import type { Alignment } from "../model/change.ts";
import type { EmptyBecause } from "../model/diff.ts";
import type { HeldRevision } from "../model/graph.ts";
import { plain } from "../text/words/words.ts";
import { bare } from "./slots/slots.ts";

/** Why no claim changed between two revisions: the smallest difference of their words that there is. */
export function whyEmpty(old: HeldRevision, next: HeldRevision, alignment: Alignment): EmptyBecause {
  const [was, is] = [old.revision.text, next.revision.text];
  if (was === is)
    return old.revision.headline === next.revision.headline ? "same words" : "only the headline";
  const spaced = (text: string) => text.replace(/\s+/g, " ").trim();
  if (spaced(was) === spaced(is)) return "only white space";
  if (plain(was) === plain(is) || bare(was) === bare(is)) return "only typography";
  const { added, removed, changes, moved } = alignment;
  const pairs = [...changes.map(({ from, to }) => [from, to] as const), ...moved];
  const roles = [
    ...[...removed, ...pairs.map(([i]) => i)].map((i) => roleOf(old, i)),
    ...[...added, ...pairs.map(([, j]) => j)].map((j) => roleOf(next, j)),
  ];
  // Bylines, teasers, topics and time stamps are no sentences, so that nothing else is left to have changed.
  if (roles.length === 0) return "only page furniture";
  return roles.every((role) => role === "notice") ? "only a notice" : "only words outside of claims";
}

function roleOf({ document }: HeldRevision, sentence: number): string | undefined {
  return document.blocks[document.sentences[sentence]?.block ?? -1]?.role;
}
