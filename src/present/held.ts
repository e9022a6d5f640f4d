import type { Polarity } from "../model/attribution.ts";

/** How words were held, before the name of who held them: who denies a thing does not say it. */
const HELD: Readonly<Record<Polarity, string>> = {
  asserts: "said by",
  denies: "denied by",
  hedges: "said with reserve by",
  declines: "not commented on by",
};

/** Determiners, and what people are asked by: "to the questions" is no action. */
const NOT_DONE =
  "an?|the|this|that|these|those|any|all|its|his|her|their|our|my|requests?|questions?|quer(?:y|ies)|inquir(?:y|ies)|calls?|messages?|e-?mails?|letters?";
const ACTION = new RegExp(
  `^(?:(?<full>to\\s(?!(?:${NOT_DONE})\\b)\\p{Ll})|(?:answer|be|comment|confirm|deny|disclose|discuss|divulge|elaborate|explain|give|go|identify|name|provide|release|respond|reveal|say|share|speak|specify|speculate|talk|tell)\\b)`,
  "u",
);

/** What leads words that only tell what somebody would not do, so that they read as no statement: "declined | to comment"; "" of all other words. */
export function declined(polarity: Polarity, words: string): "" | "declined " | "declined to " {
  const action = polarity === "declines" ? ACTION.exec(words) : null;
  if (action === null) return "";
  return action.groups?.["full"] === undefined ? "declined to " : "declined ";
}

/** The words of a claim as they read by themselves, by how they are held. */
export const reads = (polarity: Polarity, words: string): string => declined(polarity, words) + words;

/** How the words were held, before the name of who held them; that somebody would not speak is told of them. */
export const heldBy = (polarity: Polarity, words: string): string =>
  declined(polarity, words) === "" ? HELD[polarity] : "told of";
