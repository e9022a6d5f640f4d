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
  "an?|the|this|that|these|those|any|all|its|his|her|their|our|my|several|repeated|multiple|requests?|questions?|quer(?:y|ies)|inquir(?:y|ies)|calls?|messages?|e-?mails?|letters?";
/** What leads words that only tell of silence, by how they begin. */
const LEADS = [
  [new RegExp(`^to\\s(?!(?:${NOT_DONE})\\b)\\p{Ll}`, "u"), "declined "],
  [/^to\s/, "did not respond "],
  [
    /^(?:(?:an?|the|any|all|several|repeated|further)\s)?(?:interviews?|requests?|invitations?)\b/,
    "declined ",
  ],
  [
    /^(?:answer|be|comment|confirm|deny|disclose|discuss|divulge|elaborate|explain|give|go|identify|name|provide|release|respond|reveal|say|share|speak|specify|speculate|talk|tell)\b/,
    "declined to ",
  ],
] as const;

/** What leads words that only tell what somebody would not do or answer, so that they read as no statement: "declined | to comment"; "" of all other words. */
export const declined = (polarity: Polarity, words: string): string =>
  polarity === "declines" ? (LEADS.find(([begins]) => begins.test(words))?.[1] ?? "") : "";

/** The words of a claim as they read by themselves, by how they are held. */
export const reads = (polarity: Polarity, words: string): string => declined(polarity, words) + words;

/** How the words were held, before the name of who held them; that somebody would not speak is told of them. */
export const heldBy = (polarity: Polarity, words: string): string =>
  declined(polarity, words) === "" ? HELD[polarity] : "told of";
