// What the words of a source tell by themselves.

import type { Speaker } from "../../model/attribution.ts";
import { isOutlet } from "../via/names.ts";
import { namesBody } from "./bodies/companies.ts";
import { NAMED_PAPER, PAPER } from "./bodies/nouns.ts";
import { untitled } from "./persons/title.ts";

/** "The Sunday Lantern" is no person, "the Rev. Ola Berg" is. */
export const isThe = (words: string, name: string): boolean =>
  words.toLowerCase().startsWith(`the ${name.toLowerCase()}`) &&
  untitled(name) === name &&
  !/[’']s\s/.test(words);

export const isBody = (name: string): boolean => namesBody(name) || isOutlet(name);

/** True within a quotation of its paragraph. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at) + 1, at);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[“„«]/g) > count(/[”»]/g);
}

export const isPaper = (words: string): boolean => PAPER.test(words) && !NAMED_PAPER.test(words);

export const lastWord = (words: string): string => words.toLowerCase().split(" ").at(-1) ?? "";

export function sameRole(known: string, words: string): boolean {
  const carrier = /spokes|representative/i;
  return carrier.test(words) ? carrier.test(known) : words.toLowerCase().includes(lastWord(known));
}

export function speaker(name: string, kind: Speaker["kind"], behalf: string | null = null): Speaker {
  return { name, kind, behalf };
}

/** A name in capitals alone, as transcripts and headings have it. */
export const SHOUTED = /^[\p{Lu}\p{M}.’' -]{3,}$/u;

/** Whoever writes or is written to. */
export const WRITERS = /^(?:i|we|you|me|us|my|our|your)$/;
export const capitalised = (low: string) => low.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (c) => c.toUpperCase());
