// What an outlet had wrong in another issue, and owns up to in sentences of prose: "We wrote yesterday that … Sorry about that!"

import { DATED, MONTH } from "./own.ts";

/** What was printed. */
const PRINTED =
  "(?:edition|issue|newsletter|paper|column|briefing|bulletin|report|story|article|item|profile|review|e-?mail|quiz|podcast|post|headline|caption|obituary|feature|picture|photo(?:graph)?|chart|map)";
const TOLD =
  "(?:said|wrote|told\\s(?:you|readers)|reported|stated|suggested|claimed|alleged|implied|called|described|listed|named)";
const DAY = `\\b(?:${DATED}|last\\smonth|${MONTH}\\s(?:issue|edition))`;
const TITLE = "[“\"‘'][^”\"’']{3,80}[”\"’']";
/** A first sentence by which the outlet itself told something before. */
const CITED = new RegExp(
  [
    `^(?=[^.]{0,160}${DAY})(?:[^.“"]{0,60},?\\s)?(?:we|I)\\s${TOLD}\\b`,
    `^${DATED}[’']s\\s(?:[^\\s.,]+\\s){0,2}?${PRINTED}\\s(?:${TOLD}|had|gave|carried)\\b`,
    `^(?=[^.]{0,200}(?:${DAY}|${TITLE}))(?:on\\s[^.,]{3,24}\\swe\\spublished\\s|in\\s)?(?:an?|our|the)\\s(?:[^\\s.,“"]+\\s){0,3}?${PRINTED}\\b[^.]{0,160}\\b(?:${TOLD}|claiming|saying)\\b`,
    `^(?:an?|our|the)\\s(?:previous|earlier)\\s${PRINTED}\\s${TOLD}\\b`,
    `^in\\scommon\\swith\\sother\\s[^.,]{3,40},?\\swe\\s${TOLD}\\b`,
    "^[^.]{3,60}:\\san\\sapology\\.",
  ].join("|"),
  "i",
);
/** How it owns up to that. */
const OWNS_UP =
  /(?:^|[.!?,;]\s|\band\s)(?:we\s(?:now\s|fully\s)?(?:accept|apologi[sz]e|regret|are\s(?:very\s)?sorry|are\s(?:happy|glad|pleased)\sto\s(?:correct|clarify|make\s(?:it\s)?clear|point\sout))|(?:we\s)?apologi[sz]e\s(?:to|for)\b|I\s(?:apologi[sz]e|regret|am\ssorry|got\sit\swrong)|we[’']re\s(?:very\s)?sorry|I[’']m\ssorry)\b|[.!?]\s(?:(?:we[’']re\s|so\s)?sorry(?:(?:\s(?:about|for|to)\b|,)[^.!?]{0,60})?|(?:our\s|my\s)?apologies\b[^.!?]{0,60}|(?:my|our)\s(?:mistake|error|bad|fault)|mea\sculpa)[.!?]/i;
/** What has an edition named for it needs no more than to be denied. */
const DENIED =
  /^in\s(?:\S+[’']s)\s[^.]{3,160}\b(?:we|I)\s[^.]{3,160}\.\s(?:it|he|she|they|that|this)\s(?:is|was|has|had|have|did|does|do|were|are)(?:n[’']t|\snot)\b/i;
const READERS =
  /^(?:an?|one|two|several|many|some|a\snumber\sof|(?:eagle|sharp)-eyed)\s(?:[^\s.,]+\s){0,2}?readers?\s(?:[^\s.,]+\s){0,3}?(?:point(?:ed)?\sout|notic(?:ed|ing)|noted|spotted)\b/i;
const ERRED = `(?:had|contained|included|carried)\\s(?:an?|some|several|two|three)\\s(?:[^\\s.]+\\s)?(?:errors?|mistakes?|inaccuracies)|(?:was|were)\\s(?:misleading|inaccurate|incorrect|wrong)`;
const WRONG = new RegExp(
  [
    `^(?:our|an?\\sheadline|the\\sheadline)\\b(?=[^.]{0,120}${DAY})[^.]{0,160}\\b(?:${ERRED})\\b`,
    `^(?:(?:we|I)\\s(?:linked|gave|used|printed|ran|published|had|included|sent|listed|named)|${DATED}[’']s\\s(?:[^\\s.,]+\\s){0,2}?${PRINTED}\\s(?:had|gave|carried|showed))\\b[^.]{0,40}\\b(?:wrong|incorrect)\\b`,
    `^(?:an?|our|the)\\s${PRINTED}\\s${TITLE}\\s\\([^)]{0,40}\\bp\\.?\\s?\\d`,
  ].join("|"),
  "i",
);

/** True of what tells that the outlet had something wrong in another issue. */
export function ownsUpToIssue(body: string): boolean {
  const words = body.replace(/\b(Mr|Mrs|Ms|Dr|St|p)\.\s/g, "$1 ");
  if (WRONG.test(words) || DENIED.test(words)) return true;
  if (READERS.test(words))
    return OWNS_UP.test(words) || /\b(?:as\s)?(?:we|I)\s(?:wrote|said|called|had|named)\b/i.test(words);
  return CITED.test(words) && OWNS_UP.test(words);
}
