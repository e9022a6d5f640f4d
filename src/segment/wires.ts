// What agencies write to those who take their stories: "(Corrects paragraph 3 to …)", "Kill the story headlined …".

import type { NoticeKind } from "../model/document.ts";

/** What a wire puts in parentheses at the head or the foot of a story it sends again: "(Corrects paragraph 3 to …)". */
const WIRE =
  /^[([](?:this\s(?:[\p{L}\d.]+\s){0,4}?(?:story|item|article)\s(?:(?:has been|is|was)\s)?)?(corrects?|corrected|refiles?|clarif(?:ies|y)|adds?|recasts?|updated?|updates|removes?|rewrites?|writes through|changes|inserts|drops|deletes|restores|fixes|(?:raises|lowers)(?=\s(?:[\p{L}-]+\s){0,2}(?:tolls?|numbers?|counts?|figures?|totals?)\b))(?:\s(?!up\b)|,\s)[^?]*[)\]]\.?$/isu;
/** The same without parentheses, to the editors who take it or with the paragraphs that it is about. */
const LOOSE_WIRE =
  /^(?:eds?|editors?):\s(?<desk>corrects?|refiles?|clarifies|adds?|recasts?|updates?|removes?|rewrites?|deletes?|inserts?|fixes)\b|^(?<verb>corrects|refiles|clarifies|adds|recasts|updates|removes|rewrites|deletes|inserts|fixes)\s[^?]{3,160}?(?:,|\bin)\s(?:(?:paras?|paragraphs?|pars?|grafs?)\s\d|(?:edits|details|quotes|changes)\sthroughout)[^?]{0,60}$/i;
/** How a wire takes a story back. */
const KILLS =
  /^(?:(?:attention|advisory|note)\W{1,4})?(?:to\s+)?(?:editors?|clients)\b[^.:—–]{0,20}[:,—–-]\s*(?:please\s+)?(?:kill|disregard|withhold)\b|^(?:(?:mandatory|bulletin|story|photo)\s+)?kill\s*[:(—–]|^(?:this|the|our)\s[^.]{0,40}\b(?:story|item|report|article)\s(?:headlined|slugged|titled)\b[^.]{0,120}\b(?:is|was|has been)\s(?:withdrawn|retracted)\b/i;

/** The kind of notice that a line of an agency is; null where it is none. */
export function wireKind(words: string): NoticeKind | null {
  if (KILLS.test(words.replace(/^[\s([*_:>•·—–-]+/, ""))) return "retraction";
  const loose = LOOSE_WIRE.exec(words.trim())?.groups;
  const verb = (WIRE.exec(words.trim())?.[1] ?? loose?.["desk"] ?? loose?.["verb"])?.toLowerCase();
  if (verb === undefined) return null;
  if (verb.startsWith("clarif")) return "clarification";
  return /^(?:correct|refile|fixes)/.test(verb) ? "correction" : "update";
}
