import type { Part } from "./names.ts";

/** Longer than this, a line is told by where it stands, not by how it begins. */
const SHORT = 220;
const LINE = 75;

const PROMO =
  /^(?:advert(?:isement)?s?$|advertisement\b|sponsored\b|(?:please )?sign up (?:for|to|here|now|today)|subscribe (?:to|now|here|today)|join our\b|get (?:the|our|more) (?:latest|news|daily|app)|follow (?:us|@|\w+ on (?:twitter|facebook|instagram))|like us on|download (?:our|the)\b.{0,30}\bapp\b|click here (?:to|for) (?:sign|subscribe|read|join|get (?:the|our))\b|support (?:our|quality|independent) journalism|story continues below|article continues (?:below|after)|don[’']t miss\b|enter your email|thank you for (?:signing|subscribing)|already a subscriber|skip (?:past|to)\b)/i;
/** What asks to pay or to log in for the rest. */
const WALL =
  /^(?:(?:to )?(?:continue|keep|finish|go on) reading\b|you(?:[’']ve| have)? (?:read|reached|used|viewed|hit)\b.{0,60}\b(?:free|limit)\b|you have (?:\d+|one|two|three|no) (?:more )?free (?:articles?|stories)\b|this (?:article|story|content|page) is (?:only |exclusively |reserved )?(?:for|available (?:only |exclusively )?to|exclusive to)\b.{0,30}\b(?:subscribers|members|customers)\b|(?:log|sign) in (?:or (?:register|subscribe|create)|to (?:continue|read|keep|view))\b|already (?:have an account|a (?:member|subscriber)|subscribed|registered)\b|(?:please )?(?:subscribe|register|create an? (?:free )?account|start your (?:free )?trial|become a (?:member|subscriber))\b.{0,50}\bto (?:read|continue|keep|access|unlock|view)\b|unlock (?:this|the (?:full|rest)|unlimited)\b|get (?:full|unlimited) (?:digital )?access\b)/i;
const RELATED =
  /^(?:related(?: (?:stories|articles|content|news|coverage|video|links))?\s*:?(?:$|\s)|read (?:more|next|also|this)\s*(?::|$|\.\.\.|…)|also read\b|see also\s*:|more\b.{0,30}\b(?:from|on|stories|news|coverage)\b.{0,40}$|recommended\s*:|watch\s*:|listen\s*:|trending\s*:|you may (?:also )?like|what to read next|most (?:read|popular))/i;
const SHARE =
  /^(?:share (?:this|on|via|with)\b|(?:tweet|share|email|print|facebook|twitter|whatsapp|copy link)$)/i;
const CAPTION =
  /^(?:(?:file )?(?:photo|image|picture|photograph|foto|illustration|video|graphic)s?(?: credit)?\s*(?::|by\b|\d+ of \d+)|credits?\s*:|pictured\s*:|caption\s*:)|\((?:(?:photo|image|picture|pic)\b\s*)?(?:credit|by|courtesy|source|:)[^)]{1,80}\)$|(?:\bGetty Images|\bvia AP|\bAP Photo|\/ ?(?:AP|AFP|Reuters|Shutterstock))\)?\.?$/i;
const BYLINE =
  /^(?:[Bb]y|BY|[Ww]ritten [Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+\p{Lu}[\p{L}.'’-]+(?:\s+[\p{L}.'’&|,-]+){0,8}$/u;
const RIGHTS = /^(?:©|\(c\)\s|copyright\b.{0,10}\d{4})/i;
const TOPICS = /^(?:topics|tags|tagged|filed under|categories|keywords)\b\s*:?(?:.{0,3}$|\s)/i;
const NOTICE =
  /^\W*(?:(?:correction|clarification|editor[’']?s[’']? note|update|updated)\b\s*(?:\([^)]{0,60}\)|[A-Z][^:]{0,60})?\s*[:—–]|(?:this|an earlier version of this|a previous version of this)\s+(?:article|story|post|report|piece|headline)\b.{0,40}\b(?:updated|corrected|amended|clarified|edited|misstated|misidentified|incorrectly|said|stated))/i;
const YEAR = /\b(?:19|20)\d\d\b/;
const DAY =
  /\b\d{1,2}\D{1,18}(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[年./-]\s?\d{1,2}/;

/** How long something has been there, which runs on with the clock, or the hour beside it. */
const RUNNING =
  /(?<![\p{L}\d])(?:an? (?:minute|hour)\s+ago|\d+\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|y|yrs?|years?)\s+ago|just now|(?:today|yesterday) at(?=\s+\d))(?!\p{L})/giu;
const HOUR = /(?<!\d)\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:GMT|UTC|[BCEMP][DES]?T)\b)?/gi;
const STAMPED = /\b(?:first|last|posted|published|updated|modified|edited|on|at)\b/gi;
const CHANGED = /^(?:(?:first|last) )?(?:posted|published|updated|modified|edited)\b/i;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}\s*$/u;

/** True of nothing but how long something has been there. */
export function isRunning(text: string): boolean {
  const rest = text.length > LINE ? text : text.replace(RUNNING, " ");
  return rest !== text && !/[\p{L}\d]/u.test(rest);
}

/** A line that tells how long ago it was, or at which hour it was changed, and beside that no more than who wrote it. */
function isAgo(text: string): boolean {
  const rest = text.replace(RUNNING, " ");
  if (rest === text && !(CHANGED.test(text) && text.replace(HOUR, " ") !== text)) return false;
  const left = rest
    .replace(HOUR, " ")
    .replace(STAMPED, " ")
    .replace(/[^\p{L}.'’&,-]+/gu, " ")
    .replace(/^[\s,.-]+|[\s,.-]+$/g, "");
  return left === "" || NAME.test(left) || BYLINE.test(left);
}

/** What pages count, and the words around such a count. */
const COUNTED =
  /\b(?:views?|viewed|reads?|readers?|reading|shares?|shared|comments?|replies|likes?|reactions?|watching|votes?|helpful|visitors?|visits?|hits|updates?|generated|loaded)\b/gi;
const COUNTING =
  /\b(?:times?|people|persons?|online|today|now|total|so|far|new|are|is|found|was|were|have|has|been|this|page|story|article|post|in|by|of|on|mins?|minutes?|s|secs?|seconds?|ms|milliseconds?|[km])\b/gi;

/** A line of nothing but a number of readers, of what they did, or of how long a page takes. */
function isCount(text: string): boolean {
  const rest = text.replace(COUNTED, " ");
  if (rest === text || !/\d/.test(text)) return false;
  const numbers = /\d+(?:[.,]\d+)*(?=[km]\b|[^\p{L}]|$)/giu;
  return !/[\p{L}\d]/u.test(rest.replace(numbers, " ").replace(COUNTING, " "));
}

/** What a line is by its own words, where they tell. */
export function partOfWords(text: string): Part | null {
  if (text.length > SHORT) return null;
  if (text.length <= LINE && (isStamp(text) || isAgo(text))) return "timestamp";
  if (text.length <= LINE && (isCount(text) || RIGHTS.test(text))) return "furniture";
  if (CAPTION.test(text)) return "caption";
  if (text.length <= LINE && BYLINE.test(text)) return "byline";
  if (RELATED.test(text)) return "related";
  if (PROMO.test(text) || isWall(text)) return "promo";
  if (SHARE.test(text)) return "share";
  if (text.length <= LINE && TOPICS.test(text)) return "topics";
  return null;
}

/** True for a line that stands before the rest of an article, for those who pay or log in. */
export const isWall = (text: string): boolean => text.length <= SHORT && WALL.test(text);

/** True for a paragraph by which an outlet says that it changed its words. */
export const isNotice = (text: string): boolean => text.length <= 1200 && NOTICE.test(text);

/** A line that is little but a date, in any language. */
function isStamp(text: string): boolean {
  if (/^[\d\s:./-]{6,}$/.test(text)) return true;
  if (!YEAR.test(text) || !DAY.test(text) || /[.!?]["”’]?$/.test(text)) return false;
  return (text.match(/\p{L}{4,}/gu) ?? []).length <= 5;
}
