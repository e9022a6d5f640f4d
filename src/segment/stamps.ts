// When a page says that it was changed, with nothing of what was changed: "Updated on: March 4, 2026 / 9:44 PM EST / CBS News".

import { MONTH } from "./own.ts";

/** A stamp of when a story was published and when it was changed, up to the latter. */
export const FIRST = new RegExp(
  `^(?:(?:first\\s|originally\\s)?(?:published|posted|created|issued|publish(?:ed)?\\sdate|date\\s(?:created|published))\\b[^\\n]{4,80}?|(?:\\d{1,2}\\s${MONTH}|${MONTH}\\.?\\s\\d)[\\d\\s,:./|]{0,40}(?:[ap]\\.?m\\.?)?[\\s(]{0,4}(?:[A-Z]{2,4}(?![a-z]))?[\\s)/|•·,;–—-]{0,12})(?=\\b(?:(?:last|date)\\s)?(?:updated|modified|revised)\\b[\\s:–—-]*(?:(?:on|at)\\s)?(?:\\d|${MONTH}|(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\b))`,
  "iu",
);
/** The place that a stamp may end by: "10:47 pm IST - KOCHI". */
const PLACE = /\s[-–—]\s\p{Lu}[\p{L} ]{2,24}$/u;
/** Who printed or wrote it, or how long it takes to read, at its end: "/ CBS News", "· 3 min read". */
const CREDIT = /(?:\s\/|\s?[·•|])\s?(?:(?:by|written by:?)\s)?[\p{L}\d][^/·•|.!?:]{1,40}$/iu;
/** What stands before a date alone where a page prints when it was changed. */
export const STAMPED =
  /^(?:updated|modified|edited|revised|reviewed|upd\.)$|\bdate$|^(?:\w+\s)?last\s|\supdated$/;
/** When, in words that tell no date. */
export const LATELY =
  /^[\s:,]*(?:on\s|at\s)?(?:yesterday|today|tonight|(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/i;
/** How long ago. */
export const AGO = /^\s*:?\s*(?:(?:an?|\d+)\s+(?:min(?:ute)?|hour|day|week)s?|\d+\s?(?:m|h|hrs?|d))\s+ago\b/i;
/** What stands behind a bar and is no sentence, such as when the page was published. */
const BEHIND = /\|(?!.*(?<![ap]\.m)[.!?]["”’]?$).*$/is;

/** What is left of a stamp without whoever printed it, and where. */
export const unsigned = (rest: string): string =>
  rest.replace(BEHIND, "").replace(PLACE, "").replace(CREDIT, "");

/** True of words that say nothing but when. */
export const isWordless = (said: string): boolean =>
  !/\p{L}{3}/u.test(said.replace(/\b(?:at|on|the|local|time|yesterday|today|tonight)\b/gi, ""));
