/** What stands before the first word of a line and is none of it. */
export const LEAD = /^(?:p>|[\s([*_:>•·+—–-])+/i;

/** What an outlet calls what it publishes. */
export const WORK =
  "(?:story|article|post|piece|report|page|item|column|brief|headline|caption|file|fact[- ]?check)";
/** A month, whole or cut short. */
export const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
/** A date as notices print it, day first or month first, or a day of the week. */
export const DATED = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s${MONTH}|${MONTH}\\.?\\s\\d{1,2}|(?:sun|mon|tues|wednes|thurs|fri|satur)day|yesterday|last\\sweek|this\\sweek)`;
/** What may have been done to it. */
export const CHANGED =
  "(?:updated|corrected|amended|revised|clarified|changed|edited|refiled|retracted|withdrawn|removed|modified|supplemented|taken down|unpublished)";
export const WRONGLY = "(?:incorrectly|mistakenly|erroneously|wrongly)";

/** The article by what only it is called. */
const OWN_WORK = `(?:this\\s+(?:(?:breaking|developing|news|live)\\s+){0,3}${WORK}|our\\s+(?:[^\\s.,]+\\s+){0,2}(?:${WORK}|table|chart|graphic|map)|(?:earlier|previous|original)\\s+versions?\\s+of\\s+(?:this|our)\\s+${WORK})\\b`;
/** Something in it was wrong, however the sentence is built: "our table had two teams the wrong way round". */
const OWN_ERROR = new RegExp(
  `(?:\\b${OWN_WORK}|^in\\s+(?:an?|our)\\s+(?:[^\\s.,]+\\s+){0,2}(?:${WORK}|interview|review|obituary|profile|essay)\\s(?:published|printed|that\\s(?:ran|appeared))\\b)[^.]{0,80}?\\b(?:${WRONGLY}\\b|mis(?:stated|identified|spelled|spelt|attributed|quoted|named|translated|represented)\\b|the\\swrong\\sway\\sround|(?:gave|had|used|showed|carried|named|contained|printed)\\s(?:[^\\s.,]+\\s){0,3}(?:wrong|incorrect|different|another)\\b)`,
  "i",
);
/** What may have been done to words of it: "A mention of the fine has been taken out of this article." */
const TAKEN_OUT = `(?:(?:taken|cut|left)\\sout\\sof|(?:deleted|cut|dropped|struck|omitted|taken)\\sfrom)\\s${OWN_WORK}`;
/** Something was done to it: "The spelling of her name has been corrected in this story." */
const OWN_CHANGE = new RegExp(
  `^(?=[^.]{0,160}\\b${OWN_WORK})[^.]{0,120}?\\b(?:has|have|was|were)\\s(?:since\\s)?(?:been\\s)?(?:(?:${CHANGED}|added|replaced|swapped|rewritten|rephrased|reworded)\\b|${TAKEN_OUT})|^[^.]{3,80}\\b(?:has|have|was|were)\\s(?:been\\s)?(?:${CHANGED}|added)\\s(?:after|since|following)\\s(?:its\\s|initial\\s|first\\s)?publication\\b(?!\\sof\\b)|^(?:[^\\s.,]+\\s){0,2}(?:changes|edits|revisions|additions|alterations)\\s(?:have\\sbeen|were)\\smade\\s(?:to|in)\\s(?:this|our)\\s${WORK}\\b|^this\\s+${WORK}\\s+now\\s+(?:includes|contains|carries)\\b|^we(?:[’']ve|\\s+have)?\\s+(?:since\\s+)?(?:corrected|fixed|amended|replaced|updated|changed|deleted|removed)\\s+(?:the|our|an?|two|three|several|some)\\s+(?:[^\\s.]+\\s+)?(?:figure|number|date|name|spelling|age|title|quotation|quote|error|mistake|typo|headline|caption|photo(?:graph)?|picture|image|chart|graphic|link|sentence|paragraph|wording|reference)s?\\b`,
  "i",
);
/** That it told something else before, and where nobody else would say so. */
export const RETOLD = new RegExp(
  `^it\\swas\\s(?:previously|originally|first)\\s(?:reported|stated)\\shere\\b|^(?:an?\\s)?corrections?\\s(?:was|were|has\\sbeen|have\\sbeen)\\s(?:made\\son\\b|(?:made|added|appended|issued|published)\\s(?:to|for|in|on)\\s(?:this|the|our)\\s${WORK}\\b)|^this\\s${WORK}\\s(?:contains|includes|carries|has)\\sa\\scorrection\\b|^we\\sregret\\s(?:the|this|these|any|our)\\s(?:errors?|mistakes?)|^corrected\\sversion\\s?:`,
  "i",
);
/** How it is told that something in a paper was wrong. */
const MISPRINT =
  "(?:mis(?:stated|identified|spell?ed|spelt|attributed|quoted|named)|incorrect|inaccurate|(?:given\\s)?wrong(?:ly)?|(?:incorrectly|mistakenly|erroneously|wrongly)\\s\\w+)";
/** Something in another issue was wrong: "The builder's name was misspelled in a story in Monday's edition." */
const MISPRINTED = new RegExp(
  [
    `^[^.]{3,100}\\b(?:was|were)\\s${MISPRINT}\\sin\\s(?:(?:an?|our|the|some)\\s(?:[^\\s.,]+\\s){0,2}(?:story|article|column|obituary|headline|caption|chart|graphic)s?\\b[^.]{0,80}\\b${DATED}|${DATED}[’']s\\s(?:[^\\s.,]+\\s)?(?:paper|edition|issue|section|newspaper))`,
    `^[^.]{3,120}\\b(?:was|were)\\s(?:[^\\s.,]+\\s){0,2}?${MISPRINT}(?:\\s\\w+)?\\s(?:in\\s(?:an?|the)\\s(?:earlier|previous|prior|original|initial|first)\\sversions?(?:\\sof\\s(?:this|our)\\s${WORK}\\b|\\s?\\.|$)|when\\sthis\\s${WORK}\\s(?:was\\s)?(?:first|originally)\\s)`,
    `^[^.]{3,80}\\bin\\san?\\s(?:earlier|previous|prior|original|initial)\\sversions?(?:\\sof\\s(?:this|our)\\s${WORK})?\\s(?:was|were)\\s(?:incorrect|wrong|inaccurate)`,
    `^(?:in\\sthe\\s(?:${DATED}|${MONTH})\\s(?:[^\\s.,]+\\s)?(?:issue|edition)\\b|in\\s${DATED}[’']s\\s(?:[^\\s.,]+\\s)?(?:issue|edition|paper)\\b|on\\spage\\s[A-Z]?\\d+\\b)[^.]{0,60},\\s[^.]{3,120}\\b(?:${MISPRINT}\\b|gave\\s(?:an?|the)\\s(?:incorrect|wrong))`,
    `^in\\ssome\\s(?:[^\\s.,]+\\s)?editions\\b[^.]{0,140}\\b${MISPRINT}\\b`,
    `^(?:an?\\s|the\\s)?(?:incorrect|wrong|erroneous|inaccurate)\\s[^.]{3,80}\\b(?:appeared|ran|accompanied|(?:was|were)\\s(?:given|printed|published|used|shown|included))\\b[^.]{0,60}\\b(?:(?:story|article|column|caption|headline)\\b[^.]{0,60}\\b${DATED}|${OWN_WORK})`,
    `^(?:an?|our)\\s(?:[^\\s.,]+\\s){0,2}(?:story|article|column|obituary|headline|caption)\\b[^.]{0,80}\\b${DATED}\\b[^.]{0,100}\\bgave\\s(?:an?|the)\\s(?:incorrect|wrong)\\b`,
    `^an?\\s(?:chart|map|graphic|photo(?:graph)?|picture|table|illustration)\\s(?:on\\s)?${DATED}\\swith\\san\\s(?:article|review|obituary)\\b[^.]{0,120}\\b(?:${MISPRINT}|(?:gave|showed|had)\\s(?:[^\\s.]+\\s){0,2}(?:incorrect|wrong))`,
    `^(?:an?|our)\\s(?:[^\\s.,]+\\s){0,2}(?:story|article|column|obituary|headline|caption|item)\\b[^.]{0,80}\\b${DATED}\\b[^.]{0,100}\\bshould\\shave\\s(?:said|made\\s(?:it\\s)?clear|stated|noted|read|given|identified)\\b`,
  ].join("|"),
  "i",
);
/** "We misstated her age in an earlier version of this story." */
const WE_ERRED = new RegExp(
  `^we\\s(?:${WRONGLY}\\s|mis(?:stated|identified|spelled|spelt|attributed|quoted|named|translated|represented)\\s)[^.]{0,120}\\b${OWN_WORK}|^we\\smis(?:stated|identified|spelled|spelt|attributed|quoted|named)\\s|^I\\smis(?:stated|identified|spelled|spelt|attributed|quoted|named)\\s[^.]{3,80}\\bin\\s(?:${DATED}[’']s|my|our|this)\\s|^we\\s(?:got|had)\\s[^.,]{3,80}\\swrong\\s?(?:\\.|$)|^we(?:[’']ve|\\shave)\\s(?:since\\s|now\\s)?(?:corrected|fixed|amended)\\s(?:this|that|it)\\s?(?:\\.|$)`,
  "i",
);
/** Somebody who speaks of it, or in it. */
const SAYS = /\b(?:said|says|told|tells|adds|added|wrote|writes|asked|thinks?|believes?)\b|[“"]/i;
const ABBREVIATED = /\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Col|Gen|No)\./g;
/** How far into a sentence it is looked for. */
const FAR = 220;

/** Whether a line says of the article that it stands in that something in it was wrong, or was changed; null where it says neither. */
export function tellsOfItself(line: string): "wrong" | "changed" | null {
  const first = line.slice(0, FAR).replace(ABBREVIATED, (word) => word.slice(0, -1));
  if (SAYS.test(first.replace(/\b(?:been|was|were) added\b/i, ""))) return null;
  if (OWN_ERROR.test(first) || WE_ERRED.test(first) || MISPRINTED.test(first)) return "wrong";
  return OWN_CHANGE.test(first) ? "changed" : null;
}
