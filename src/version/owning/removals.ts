import type { ClaimEvent } from "../../model/change.ts";
import { placesIn } from "./places.ts";
import { meant, stems } from "./words.ts";

/** What a notice says was taken out, and of whom: "to remove a comment from the historian". */
export const REMOVAL = /\b(?:remov|delet|omit|excis|t(?:ook|aken?|aking) out|dropp?(?:s|ed)?\b|no longer)/i;

/** What a notice says was taken out: "to remove a reference to the merger", "a mention of the fine has been taken out". */
const TAKEN_OUT = [
  /\b(?:to (?:remove|delete|cut|drop|omit|take out)|removes|deletes|drops|cuts|removed|deleted|taken out) (?<what>[^.;:()]*)/gi,
  /\b(?:an?|the|some|two|three|several) (?<what>[^.;:()]*?) (?:has|have|was|were) (?:since )?(?:been )?(?:taken out|removed|deleted|cut|dropped)\b/gi,
];
/** What may be taken out of an article, whatever it is about. */
const PIECES = stems(
  `mention mentions reference references line lines passage passages sentence sentences description descriptions detail details phrase phrases
  claim claims quote quotes quotation quotations comment comments remark remarks allegation allegations word words name part parts suggestion statement figure
  paragraph paragraphs section sections accusation accusations assertion assertions against about concerning regarding unsupported unverified unsubstantiated unproven
  inaccurate defamatory incorrect false misleading outdated erroneous`,
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

/** True for a notice that says that passages were taken out, and not which. */
export function takesOutSome(text: string): boolean {
  return TAKEN_OUT.some((pattern) =>
    [...text.matchAll(pattern)].some(({ groups }) => {
      const what = groups?.["what"] ?? "";
      return (
        /\b(?:paragraphs?|passages?|sections?|sentences?|lines|material|content|information)\b/i.test(what) &&
        placesIn(text).length === 0 &&
        meant(clauseOf(what)).every((word) => PIECES.has(word) || SOME.has(word))
      );
    }),
  );
}

const SOME = stems("some several two three four number material content information unpublished");
