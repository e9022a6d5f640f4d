import type { ClaimEvent } from "../../model/change.ts";
import { ERRATA, meant, stems } from "./words.ts";

/** What a notice says was added, and of whom: "and a statement from Skerry Lines". */
export const STATEMENT =
  /\b(?:comments?|statements?|responses?|reactions?|denials?|repl(?:y|ies)|remarks?|quot(?:e|ation)s?|positions?|accounts?|claims?|allegations?|accusations?|tributes?|testimony|interviews?|apolog(?:y|ies)|explanations?)\b/i;

/** "To include police figures", "adds analyst": what was put in, up to the end of the clause. */
const PUT_IN =
  /\b(?:to (?:include|add|reflect)|adds?|add(?:s|ing)|includ(?:es|ing)|updated? with|updates with)\b(?<what>[^.,;:()]*)/gi;
/** "(Adds quotes, details; paragraphs 3-4)": what sort of thing was added to a story that is sent again. */
const ADDS = /^[\s([]*(?:adds|updates|recasts|writes through|rewrites)\b/i;

/** True where the words beside "comment", "statement" and their like say of whom it is: "(Adds union comment)". */
export function ofWhom(text: string, who: ReadonlySet<string>): boolean {
  return text.split(/[,;:.()]/).some((clause) => {
    const [before, ...after] = clause.split(STATEMENT);
    if (after.length === 0) return false;
    const near = `${(before ?? "").split(/\s+/).slice(-4).join(" ")} ${/^\s*(?:from|by|of)\b(?<by>.*)/is.exec(after.join(" "))?.groups?.["by"] ?? ""}`;
    return [...stems(near)].some((word) => who.has(word));
  });
}

/** True for a notice that says of something put in whose it is, or what it is about, in words of the claim and of who says it alone. */
export function putsIn(text: string, told: ReadonlySet<string>, who: ReadonlySet<string>): boolean {
  return [...text.matchAll(PUT_IN)].some(({ groups }) => {
    const what = meant(groups?.["what"] ?? "");
    return what.some((word) => who.has(word)) && what.every((word) => told.has(word) || who.has(word));
  });
}

/** True for a notice of a story sent again that says of what was added nothing but its sort. */
export function addsWhatever(text: string): boolean {
  if (!ADDS.test(text)) return false;
  return meant(text).every((word) => ERRATA.has(word) || /^\d/.test(word));
}

/** True for a notice that names what a story was updated with in two words or more, all of them words of the claim: "with the sealing of the leak". */
export function reflects(text: string, told: ReadonlySet<string>): boolean {
  return [...text.matchAll(PUT_IN)].some(({ groups }) => {
    const what = meant(groups?.["what"] ?? "");
    return what.length >= 2 && what.every((word) => told.has(word));
  });
}

/** What a notice says was taken out: "to remove a reference to the merger", "a mention of the fine has been taken out". */
const TAKEN_OUT = [
  /\b(?:to (?:remove|delete|cut|drop|omit|take out)|removes|deletes|drops|cuts|removed|deleted|taken out) (?<what>[^.;:()]*)/gi,
  /\b(?:an?|the|some|two|three|several) (?<what>[^.;:()]*?) (?:has|have|was|were) (?:since )?(?:been )?(?:taken out|removed|deleted|cut|dropped)\b/gi,
];
/** What may be taken out of an article, whatever it is about. */
const PIECES = stems(
  `mention mentions reference references line lines passage passages sentence sentences description descriptions detail details phrase phrases
  claim claims quote quotes quotation quotations comment comments remark remarks allegation allegations word words name part parts suggestion statement figure`,
);

/** True for a notice that says of words of the claim that they were taken out, where the new wording lacks one of them. */
export function takesOut(text: string, { old, new: now }: ClaimEvent): boolean {
  if (old === null) return false;
  const [said, says] = [stems(old.text), stems(now?.text ?? "")];
  return TAKEN_OUT.some((pattern) =>
    [...text.matchAll(pattern)].some(({ groups }) => {
      const what = meant(clauseOf(groups?.["what"] ?? "")).filter((word) => !PIECES.has(word));
      return what.length > 0 && what.every((word) => said.has(word)) && what.some((word) => !says.has(word));
    }),
  );
}

/** Words up to where they say of what it was taken out, or why: "from this article, because". */
const clauseOf = (words: string): string =>
  words.split(
    /\b(?:from|of|in) (?:this|the|our|an) (?:earlier|previous|story|article|post|report|piece|page)\b|\bbecause\b|,? (?:after|since|as|while|which|at h)\b/i,
  )[0] ?? "";
