import { ERRATA, meant, stems } from "./words.ts";

/** What a notice says was added, and of whom: "and a statement from Skerry Lines". */
export const STATEMENT =
  /\b(?:comments?|statements?|responses?|reactions?|denials?|repl(?:y|ies)|remarks?|quot(?:e|ation)s?|positions?|accounts?|claims?|allegations?|accusations?|tributes?|testimony|interviews?|apolog(?:y|ies)|explanations?|forecasts?|warnings?|estimates?|appeals?|criticisms?|praise|condolences|confirmation)\b/i;

/** How a notice says that something was put in. */
const PUTS_IN = "to (?:add|include)|adds|adding|includes";
/** "To include police figures", "adds analyst", "to reflect the sale": what was put in or is told now, up to the end of the clause. */
const PUT_IN = new RegExp(
  `\\b(?:${PUTS_IN}|add|including|to reflect|updated? with|updates with)\\b(?<what>[^.,;:()]*)`,
  "gi",
);
const IS_PUT_IN = new RegExp(`\\b(?:${PUTS_IN})\\b`, "i");
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

/** True for a notice that says that something was put in. */
export const isPutIn = (text: string): boolean => IS_PUT_IN.test(text);

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
  return meant(text.split(";")[0] ?? "").every((word) => ERRATA.has(word) || /^\d/.test(word));
}

/** True for a notice that names what a story was updated with in two words or more, all of them words of the claim: "with the sealing of the leak". */
export function reflects(text: string, told: ReadonlySet<string>): boolean {
  return [...text.matchAll(PUT_IN)].some(({ groups }) => {
    const what = meant(groups?.["what"] ?? "");
    return what.length >= 2 && what.every((word) => told.has(word));
  });
}

/** All that a notice lists, up to the end of the clause: "adds arrest, owner comment". */
const LISTED =
  /\b(?:to (?:include|add|reflect)|adds?|adding|includ(?:es|ing)|updated? with|(?:updates|recasts) with)\b(?<what>[^.;:()]*)/gi;
/** What may be put into a story that says nothing new. */
const FURNITURE = stems(
  "map maps photo photos picture pictures video videos graphic graphics link links byline bylines dateline headline headlines slug spelling caption captions tag tags",
);

/**
 * True for a notice that lists what was put in, one thing of it in words of what the claim says now and of who says it alone, of which it
 * did not have one before: "(Adds arrest, owner comment)".
 */
export function listsIt(
  text: string,
  is: ReadonlySet<string>,
  was: ReadonlySet<string>,
  who: ReadonlySet<string>,
): boolean {
  const items = [...text.matchAll(LISTED)].flatMap(({ groups }) =>
    (groups?.["what"] ?? "").split(/,|\band\b/),
  );
  return items.some((item) => {
    const words = meant(item).filter((word) => !ERRATA.has(word) && !/^\d/.test(word));
    return (
      words.some((word) => is.has(word) && !was.has(word)) &&
      words.every((word) => (is.has(word) || who.has(word)) && !FURNITURE.has(word))
    );
  });
}
