// What agencies write to those who take their stories: "(Corrects paragraph 3 to …)", "Kill the story headlined …".

import type { NoticeKind } from "../model/document.ts";
import { LEAD } from "./own.ts";

/** What a wire puts in parentheses at the head or the foot of a story it sends again: "(Corrects paragraph 3 to …)". */
const WIRE =
  /^[([](?:this\s(?:[\p{L}\d.]+\s){0,4}?(?:story|item|article)\s(?:(?:has been|is|was)\s(?:officially\s)?)?|in\s[^,()]{3,40},\s|(?:officials?|ministry|company|agency)\s(?=corrects))?(new(?=\sthroughout)|corrects?|corrected|refile[sd]?|clarif(?:ies|y)|adds?|recasts?|updated?|updates|removes?|rewrites?|writes through|changes|inserts|drops|deletes|restores|fixes|(?:raises|lowers)(?=\s(?:[\p{L}-]+\s){0,2}(?:tolls?|numbers?|counts?|figures?|totals?)\b))(?:\s(?!up\b)|,\s)[^?]*[)\]]\.?$/isu;
/** What an agency tells its takers that it does to a story. */
const DESK =
  "corrects?|refiles?|clarifies|adds?|recasts?|updates?|removes?|rewrites?|deletes?|inserts?|fixes";
/** The same without parentheses, to the editors who take it or with the paragraphs that it is about. */
const LOOSE_WIRE = new RegExp(
  `^(?:eds?|editors?):\\s(?<desk>${DESK})\\b|^(?<verb>corrects|refiles|clarifies|adds|recasts|updates|removes|rewrites|deletes|inserts|fixes)\\s[^?]{3,160}?(?:,|\\bin)\\s(?:(?:paras?|paragraphs?|pars?|grafs?)\\s\\d|(?:edits|details|quotes|changes)\\sthroughout|(?:${DESK})\\s)[^?]{0,60}$`,
  "i",
);
/** Something that an agency sent. */
const SENT = "(?:story|item|report|article|photo(?:graph)?|picture|image|graphic|alert)s?";
/** How a wire takes a story back. */
const KILLS = new RegExp(
  [
    "^(?:(?:(?:attention|advisory|note)\\W{1,4})?(?:to\\s+)?(?:eds|editors?|clients|subscribers)(?:\\/\\w+)?|advisory|attention)\\b[^.:—–]{0,20}[:,—–-]\\s*(?:please\\s+)?(?:kill|disregard|withhold|ignore|do\\snot\\suse)\\b",
    "^(?:(?:mandatory|bulletin|story|photo|picture)\\s+)?kill\\s*[:(—–]",
    `^(?:(?:advisory|attention|withdrawal|correction|eds|editors)\\W{1,4}(?:please\\snote\\sthat\\s)?)?(?:this|the|our)\\s[^.]{0,40}\\b${SENT}\\s(?:headlined|slugged|titled|[“"])[^.]{0,120}\\b(?:is|was|has\\sbeen|have\\sbeen|are)\\s(?:withdrawn|retracted|killed)\\b`,
    `^(?:eds|editors|advisory|withdrawal)\\W{1,4}(?:please\\snote\\sthat\\s)?(?:this|the|our)\\s${SENT}\\b[^.]{0,60}\\b(?:is|are|was|has\\sbeen|have\\sbeen)\\s(?:being\\s)?(?:withdrawn|retracted|killed)\\b`,
    `^please\\s(?:kill|disregard|withhold|do\\snot\\suse)\\s(?:the|our|this|that)\\s(?:[^\\s.]+\\s){0,2}?${SENT}\\b(?![^.]*\\bsa(?:id|ys)\\b)`,
  ].join("|"),
  "i",
);
/** The same in capitals, before the slug of the story: "KILL BC-EU--Tower Falls". */
const KILLED =
  /^[A-Z]{2}-[^.\n]{3,60},\sKILL\b|^(?:(?:MANDATORY|BULLETIN|URGENT|STORY|PHOTO|PICTURE|GRAPHIC)\s)?KILL(?:ED)?(?:\sKILL|\sNOTICE|\sADVISORY)*(?:\s?[-–—:(]|\s[A-Z]{2}-)/;

/** What agencies write before the headline of a story that they send again: "UPDATE 2-Tower falls", "CORRECTED-(OFFICIAL)-Tower falls". */
const TAG =
  /^(?:(?<update>UPDATE\s\d{1,2}|RECAST)|(?<correction>CORRECT(?:ED|ION)|REFILE)|(?<clarification>CLARIFICATION)|(?<retraction>WITHDRAWN|STORY\sWITHDRAWN))(?:\s?-?\([^)]{2,24}\))?\s?[-–—](?=[\p{Lu}“"])/u;
/** "ATTENTION - CORRECTS age of victim in second para ///", "1st Ld-Writethru". */
const ATTENTION = new RegExp(
  `^(?:ATTENTION|ATTN|EDS|EDITORS)\\s?[-–—:]\\s?(?<verb>${`${DESK}|corrected|clarify`.toUpperCase()})\\b`,
);
const WRITETHRU = /^(?:\d(?:st|nd|rd|th)\s)?(?:l(?:d|ead)[-\s](?:\d\s)?)?write-?thru\b/i;
const TAGS = ["update", "correction", "clarification", "retraction"] as const;

/** The kind of notice that a line of an agency is; null where it is none. */
export function wireKind(words: string): NoticeKind | null {
  const bare = words.replace(LEAD, "");
  if (KILLS.test(bare) || KILLED.test(bare)) return "retraction";
  const line = words.trim();
  const tag = TAG.exec(line)?.groups;
  const tagged = TAGS.find((kind) => tag?.[kind] !== undefined);
  if (tagged !== undefined) return tagged;
  if (WRITETHRU.test(line)) return "update";
  const loose = LOOSE_WIRE.exec(line)?.groups;
  const verb = (
    ATTENTION.exec(line)?.groups?.["verb"] ??
    WIRE.exec(line)?.[1] ??
    loose?.["desk"] ??
    loose?.["verb"]
  )?.toLowerCase();
  if (verb === undefined) return null;
  if (verb.startsWith("clarif") || (verb === "refiled" && /\bto clarify\b/i.test(words)))
    return "clarification";
  const wrong =
    /^(?:removes?|deletes?|drops)$/.test(verb) && /\b(?:incorrect|erroneous|wrong|inaccurate)\b/i.test(line);
  return wrong || /^(?:correct|refile|fixes)/.test(verb) ? "correction" : "update";
}

/** How far what an agency changed is looked for at the head of a story. */
const HEAD = 300;
/** A story behind it: "By", a dateline, or a sentence. */
const STORY = /^\s+(?:By\s\p{Lu}|\p{Lu})/u;

/** The parentheses in which an agency tells at the head of a paragraph what it changed; the empty string where it has none. */
export function headOf(paragraph: string): string {
  if (!/^[([]/.test(paragraph)) return "";
  const end = paragraph.slice(0, HEAD).search(/[)\]]/) + 1;
  const head = paragraph.slice(0, end);
  return end > 0 && STORY.test(paragraph.slice(end)) && WIRE.test(head) ? head : "";
}
