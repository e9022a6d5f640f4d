import type { Alignment } from "../model/change.ts";
import type { EmptyBecause } from "../model/diff.ts";
import type { HeldRevision } from "../model/graph.ts";
import { visible } from "../text/visible.ts";
import { plain, type Token, tokens } from "../text/words/words.ts";
import { bare } from "./slots/slots.ts";

/** Why no claim changed between two revisions: the smallest difference of their words that there is. */
export function whyEmpty(old: HeldRevision, next: HeldRevision, alignment: Alignment): EmptyBecause {
  const [before, after] = [old.revision.text, next.revision.text];
  const [was, is] = [before, after].map(visible) as [string, string];
  if (before === after)
    return old.revision.headline === next.revision.headline ? "same words" : "only the headline";
  if (was === is) return "only typography";
  const spaced = (text: string) => text.replace(/\s+/g, " ").trim();
  if (spaced(was) === spaced(is)) return "only white space";
  if (plain(was) === plain(is) || bare(was) === bare(is))
    return differInType(was, is) ? "only typography" : "only words outside of claims";
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

/** Marks of no meaning of their own; a question is none, nor are signs and pictures. */
const MARK = /^[^\p{L}\p{N}\p{Sc}\p{Sm}\p{Extended_Pictographic}\p{Emoji_Modifier}?%‰]+$/u;
/** Behind these a word has its capital from the place where it stands. */
const BEGINS = /(?:^|[\n.!?:;“"‘'([–—-])[^\p{L}\p{N}\n]*$/u;

/** True where two texts differ in marks alone, and in capitals that the place or the type gives: a polish factory is no Polish one. */
function differInType(was: string, is: string): boolean {
  const [a, b] = [was, is].map((text) => ({
    text,
    words: tokens(text).filter(({ text }) => !MARK.test(text)),
  }));
  if (a === undefined || b === undefined || a.words.length !== b.words.length) return false;
  const begins = ({ text }: typeof a, { start }: Token) =>
    BEGINS.test(text.slice(Math.max(0, start - 8), start));
  return a.words.every((one, i) => {
    const other = b.words[i] as Token;
    if (one.text === other.text) return true;
    if ((plain(one.text) || one.text) !== (plain(other.text) || other.text)) return false;
    const [x, y] = [one.text, other.text].map((word) => word.charAt(0));
    return x === y || [one, other].some(({ text }) => isUpper(text)) || begins(a, one) || begins(b, other);
  });
}

const isUpper = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
