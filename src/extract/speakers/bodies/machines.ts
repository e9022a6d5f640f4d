// Programs that speak, by what a text calls them: "Kiro, an AI coding agent, …", "a chatbot called Fern".

import type { Speaker } from "../../../model/attribution.ts";
import { hasWord } from "../../../text/whole.ts";
import { speaker } from "../words.ts";

const NAME = "\\p{Lu}[\\p{L}\\d.-]*(?:\\s(?:\\p{Lu}[\\p{L}\\d.-]*|\\d[\\d.]*))?";
const KIND =
  "chatbot|bot|(?:(?:AI|A\\.I\\.|artificial[\\s-]intelligence)(?:[\\s-][\\p{Ll}-]+){0,2}?|coding|voice|virtual|digital|language)\\s(?:agent|assistant|model|system|tool|program)|algorithm";
/** "Kiro, an AI coding agent", "Kiro is a chatbot". */
const BESIDE = new RegExp(
  `(?<![\\p{L}])(${NAME})(?:,|\\s(?:is|was))\\s(?:an?|the|its|their|our)\\s(?:[\\p{L}’'-]+\\s){0,3}?(${KIND})\\b`,
  "gu",
);
/** "The AI agent Kiro", "an assistant, called Kiro". */
const BEFORE = new RegExp(`\\b(${KIND}),?\\s(?:(?:called|named|known\\sas)\\s)?(${NAME})`, "gu");
/** What a text says that has any, so that the rest is not looked through for names: a program by itself, or one of a sort. */
const ALONE = ["bot", "chatbot", "algorithm"];
const WORDS = ["AI", "A.I.", "artificial", "Chatbot", "assistant", "model"];
const SORTS = ["AI", "A.I.", "artificial", "coding", "voice", "virtual", "digital", "language"];
const PROGRAMS = ["agent", "assistant", "model", "system", "tool", "program"];
const SAID = new RegExp(KIND, "u");

function mayTellOf(text: string): boolean {
  const has = (word: string) => hasWord(text, word);
  if (ALONE.some(has)) return true;
  return (
    WORDS.some(has) && SORTS.some((word) => text.includes(word)) && PROGRAMS.some(has) && SAID.test(text)
  );
}

/** The programs of a text by name, each with the nouns that it is called by. */
export function machinesIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  if (!mayTellOf(text)) return found;
  const add = (name: string, kind: string) => {
    const nouns = found.get(name) ?? new Set();
    nouns.add(kind.split(/[\s-]/).at(-1) ?? kind);
    found.set(name, nouns.add("chatbot").add("bot"));
  };
  for (const [, name = "", kind = ""] of text.matchAll(BESIDE)) add(name, kind);
  for (const [, kind = "", name = ""] of text.matchAll(BEFORE)) add(name, kind);
  return found;
}

/** The one program that is called by the noun of "the agent"; null where none or several are. */
function machineCalled(machines: ReadonlyMap<string, ReadonlySet<string>>, words: string): string | null {
  const noun = /^(?:the|this|that)\s(?:AI\s)?(\p{L}+)$/iu.exec(words)?.[1]?.toLowerCase();
  const named = [...machines].filter(([, nouns]) => noun !== undefined && nouns.has(noun));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** A program by its name, or by the noun that takes it up. */
export function machineNamed(
  machines: ReadonlyMap<string, ReadonlySet<string>>,
  words: string,
): Speaker | null {
  if (machines.size === 0) return null;
  const name = words.split(",", 1)[0] ?? "";
  // "The bot BarnOwl, which answers customers".
  const called = [...machines.keys()].find((one) => name === one || name.endsWith(` ${one}`));
  const known = called ?? machineCalled(machines, words);
  return known === null ? null : speaker(known, "software");
}
