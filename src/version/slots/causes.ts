import { plain } from "../../text/words/words.ts";
import { contentWords } from "../similar.ts";
import type { Part } from "./part.ts";

const UNTIL = `([^,.;:”"()]+)`;
/** What may stand between a cause and its verb. */
const SHADES = `(?: (?:had|has|have|may|might|could|must|would|was|is|are|were|been|be|likely|probably|possibly|reportedly|apparently|directly|indirectly|also|actually|in fact))*`;
/** What a clause may begin behind without a mark. */
const BEFORE = "that|and|but|whether|said|says|say";
const CAUSES = [
  // "because of fog", "an outage caused by user error", "blamed on frost"
  new RegExp(
    `\\b(?:because of|because|due to|owing to|caused by|as a result of|resulting from|triggered by|sparked by|brought about by|blamed on)\\s+${UNTIL}`,
    "gi",
  ),
  // "put the delay down to fog", "attributed the delay to fog", "blamed the delay on fog"
  new RegExp(`\\b(?:put|puts|putting)(?: [^,.;]{1,60}?)? down to ${UNTIL}`, "gi"),
  new RegExp(`\\battribut(?:ed|es|ing|able)(?: [^,.;]{1,60}?)? to ${UNTIL}`, "gi"),
  new RegExp(`\\bblam(?:ed|es|ing) (?!on\\b)[^,.;]{1,60}? on ${UNTIL}`, "gi"),
  // "the cause of the outage was user error"
  new RegExp(
    `\\bcauses?(?: of [^,.;]{1,60}?)?${SHADES} (?:was|is|were|are|been|be)${SHADES} (?!not\\b|un(?:known|clear)\\b)${UNTIL}`,
    "gi",
  ),
  // "user error caused the outage": the cause is what the clause begins with
  new RegExp(
    `(?<=^|[,;:.”"(] ?|\\b(?:${BEFORE}) )((?:(?!(?:${BEFORE}|which|who|not)\\b)[\\p{L}\\p{M}\\p{N}’'-]+ ){0,6}?[\\p{L}\\p{M}\\p{N}’'-]+)${SHADES} (?:caused|causes|triggered|sparked|led to|resulted in|brought about|responsible for|to blame for|behind|the cause of)\\b(?! by\\b)`,
    "giu",
  ),
];

/** What all of these have some of; most wordings have none of it. */
const PUT_DOWN =
  /because|due to|owing to|caus|result|triggered|sparked|brought|blam|\bput|attribut|led to|responsible|behind/i;

const ARTICLE = /^(?:the|an?|its?|their|his|her)\s+/;

/** What it is put down to, in the order in which it is told. */
export function causes(words: string): Part[] {
  return found(words).map(({ text }) => ({ text, key: plain(text).replace(ARTICLE, "") }));
}

/** A wording without what it puts things down to; null where it says no cause, or nothing else. */
export function causeless(words: string): string | null {
  let rest = words;
  for (const { text, at } of found(words).reverse()) rest = rest.slice(0, at) + rest.slice(at + text.length);
  return rest === words || contentWords(rest).length < 2 ? null : rest;
}

function found(words: string): { text: string; at: number }[] {
  if (!PUT_DOWN.test(words)) return [];
  const all = CAUSES.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const said = match[1] ?? "";
      const text = said.trim();
      const at = match.index + match[0].lastIndexOf(said) + said.indexOf(text);
      return contentWords(text).length === 0 ? [] : [{ text, at }];
    }),
  ).sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  return all.filter(({ at }, i) => {
    const before = all[i - 1];
    return before === undefined || at >= before.at + before.text.length;
  });
}
