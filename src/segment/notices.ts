import type { NoticeKind } from "../model/document.ts";
import { momentOf } from "../text/moment.ts";
import { CHANGED, RETOLD, tellsOfItself, WORK, WRONGLY } from "./own.ts";

/** What a stretch of text announces of itself. */
export interface Announced {
  readonly kind: NoticeKind;
  readonly at: string | null;
  readonly zone: string | null;
  readonly certain: boolean;
  /** True when the words are a heading alone and the body may follow in the next block. */
  readonly bare: boolean;
}

/** What of a story may have been changed by itself. */
const PIECE =
  "\\b(?:quot(?:e|ation)|translation|passage|section|allegation|comment|remark|statement|paragraph|sentence|paraphrase|photo(?:graph)?|image|picture|chart|graphic|map|table|figure|reference|link|name|spelling|date|byline|title)s?";
/** What only "this" makes the article's own. */
const THIS_WORK = `this\\s+(?:${WORK}|review|obituary|interview|essay|profile|analysis|newsletter|podcast|transcript|recipe|editorial|dispatch|explainer|(?:live\\s)?blog)\\b`;
const BEEN = `[^.]{0,40}?\\b(?:has|have|was|is|were)\\s+(?:since\\s+|last\\s+)?(?:been\\s+)?${CHANGED}\\b`;
const SELF = new RegExp(
  [
    `^(?:we(?:[’']ve|\\s+have)\\s+${CHANGED}\\s+(?:[^.]{0,60}\\s(?:from|in|to)\\s+)?(?:this|the|our)\\s+${WORK}\\b`,
    `${WORK}\\s+(?:last\\s+|has\\s+been\\s+)?${CHANGED}\\s+(?:at|on|to|with|throughout)\\b`,
    `(?:the|our)\\s+${WORK}\\b${BEEN}`,
    `${THIS_WORK}${BEEN}`,
    `(?:this|the)\\s+${WORK}\\s+was\\s+(?:first|originally)\\s+(?:published|posted)\\b.{0,60}?\\.\\s+It\\s+(?:was|has\\s+been)\\s+(?:last\\s+|since\\s+)?${CHANGED}\\b`,
    `(?:an?|the|one|two|some|several)\\s+(?:[^\\s.,]+\\s+){0,2}(?:line|passage|section|quote|quotation|sentence|paragraph|headline|caption|photo(?:graph)?|picture|image|name|figure|link|chart|graphic)s?\\s+(?:in|of|from|to|on)\\s+${THIS_WORK}${BEEN})`,
  ].join("|"),
  "i",
);
/** News that came in "after this article was published". */
const AFTER = new RegExp(
  `^(?:since|after)\\s+(?:our|${THIS_WORK})(?:\\s+${WORK})?\\s+(?:was|were|had been)\\s+(?:first\\s+)?published\\b|^(?:since|after|following)\\s+(?:the\\s+)?publication(?:,|\\s+of\\s+(?:this|our)\\s+${WORK}\\b)`,
  "i",
);
/** Of what others tell, "the article was updated by hackers, the museum said", nothing is the outlet's own. */
const TOLD =
  /^(?:the|an?|two|three|several|some)\s(?!(?:earlier|previous|prior|original)\s)[^.]*,\s[^,.]{1,60}\b(?:said|says|told|tells|added|adds)\b[^,.]{0,60}(?:\.|$)/i;
/** "A previous version", but not "of the bill". */
const VERSION = `(?:earlier|previous|prior|original)\\s+(?:(?:version|edition)\\b(?!\\s+of\\s+(?:the|an?|his|her|its|their)\\s+(?!(?:[^\\s.,]+\\s+){0,3}${WORK}\\b))|(?:brief|headline|picture caption)\\b)`;
const SHOWN =
  "(?:headline|sub-?heading|caption|summary|chart|graphic|map|table|photo(?:graph)?|picture|image|video|graph)s?";
const AT_FIRST = "(?:originally|initially|previously|earlier)";
const EARLIER = new RegExp(
  [
    `^(?:(?:an?|the)\\s+${VERSION}`,
    `in\\s+(?:an?|the)\\s+(?:earlier|previous|prior|original|first)\\s+(?:version|edition)\\s+of\\s+(?:this|our)\\s+${WORK}\\b`,
    `(?:the|our)\\s+(?:print(?:ed)?|online|web|digital)\\s+(?:edition|version)\\s+of\\s+(?:this|the|our)\\s+${WORK}\\b[^.]{0,60}\\b(?:(?:wrong|incorrect)\\b|${WRONGLY}|mis[sinadq]\\w+|omitted)`,
    `(?:an?|the|some)\\s+${SHOWN}\\s+(?:on|in|for|with|to|accompanying|above)\\s+(?:(?:an?|the|some)\\s+${VERSION}|(?:this|the|our)\\s+${WORK}\\b[^.]{0,40}\\b(?:${WRONGLY}|${AT_FIRST}|mis[sinad]\\w+)\\b)`,
    `(?:this|the)\\s+${WORK}\\s+(?:originally|initially|previously|incorrectly|mistakenly|erroneously|wrongly)\\b`,
    `the\\s+${SHOWN}\\s+(?:[^\\s.]+\\s+){0,4}(?:${AT_FIRST}|${WRONGLY})\\s+(?:nam|stat|identif|describ|show|said|gave|mis)`,
    `(?:due to|because of|owing to)\\s+(?:an?\\s+)?(?:[^\\s.,]+\\s+)?(?:error|mistake|incorrect information|wrong information|misunderstanding)\\b[^.]{0,80}\\b(?:${VERSION}|${WORK}|we|us)\\b|due to an editing error`,
    `(?:in\\s+)?an?\\s+(?:[^\\s.,]+\\s+){0,2}(?:story|article|item|obituary|column|headline|caption)\\b(?=[^.]{0,60}\\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s\\d|last week|this week|yesterday)\\b)[^.]{0,160}\\b(?:misstated|misidentified|misspell?ed|misspelt|misquoted|misattributed|omitted|${WRONGLY})\\b`,
    `we\\s+(?:${WRONGLY}\\s+(?:report|said|say|stat|wrote|gave|describ|attribut|identif|nam|publish|quot|paraphras)|${AT_FIRST}\\s+(?:report|stat|wrote|misst|misid))`,
    `(?:an?|the|two|three|several)\\s+(?:[^\\s.,]+\\s+)?errors?\\s+(?:in|on|of)\\s+(?=[^.]{0,60}\\b(?:${WORK}|paragraph|sentence|version|spelling)\\b)[^.]{0,120}\\b(?:has|have)\\s+(?:since\\s+)?been\\s+(?:corrected|fixed|amended|put right))`,
  ].join("|"),
  "i",
);
const UNCLEAR = /\b(?:unclear|ambiguous|imprecise|could\shave\sbeen\s(?:mis)?(?:read|understood))\b/i;
/** Taken out as a whole: "This story has been removed because …". */
const TAKEN = new RegExp(
  `^this\\s+${WORK}\\s+(?:has\\s+been|was)\\s+removed\\b(?!\\s+from\\b)|^(?:[^\\s.,:;“"]+\\s+){1,5}(?:(?:is|are|has|have)\\s+(?:now\\s+)?(?:withdraw|retract)\\w+|no\\s+longer\\s+stands?\\s+by)\\s+(?:this|our)\\s+${WORK}\\b`,
  "i",
);
/** How a wire takes a story back. */
const KILLS =
  /^(?:(?:attention|advisory|note)\W{1,4})?(?:to\s+)?(?:editors?|clients)\b[^.:—–]{0,20}[:,—–-]\s*(?:please\s+)?(?:kill|disregard|withhold)\b|^(?:(?:mandatory|bulletin|story|photo)\s+)?kill\s*[:(—–]|^(?:this|the|our)\s[^.]{0,40}\b(?:story|item|report|article)\s(?:headlined|slugged|titled)\b[^.]{0,120}\b(?:is|was|has been)\s(?:withdrawn|retracted)\b/i;
/** "This is a corrected version of an article …", "This version of the story corrects …". */
const THIS_VERSION = new RegExp(
  `^this\\s+(?:is\\s+an?\\s+(?<done>corrected|updated|revised|amended|clarified|edited)\\s+version\\s+of\\s+(?:an?|the|this|our)\\s+(?:[^\\s.,]+\\s+){0,2}${WORK}\\b|version\\s+of\\s+(?:the|this|our)\\s+${WORK}\\s+(?<does>corrects|updates|clarifies|adds|removes|fixes|includes)\\b|version\\s+(?<bare>corrects)\\s+(?:that\\b|(?:the\\s+)?(?:[^\\s.]+\\s){0,2}(?:spelling|names?|age|day|date|year|titles?|numbers?|figures?|amount|quotes?|attribution|location|paragraph|sentence)\\b))`,
  "i",
);
/** What was done to a story, by nobody in particular: "Updated to include the bank's response." Prose goes on behind a comma. */
const DONE =
  /^(?<done>updated|revised|corrected|amended|clarified|edited)\s(?:throughout\s)?to\s(?:include|add|reflect|correct|show|say|state|remove|delete|clarify|note|fix|make\sclear|give|update)\b(?![^.]*,\s(?:the|an?|it|he|she|they|his|her|its|their)\s)[^.]{3,160}\.?$/i;
/** "The post was removed by the moderators": others did it to something of theirs. */
const BY_OTHERS = new RegExp(
  `^the\\s${WORK}\\b[^.]{0,60}\\b${CHANGED}\\s+by\\s+(?!us\\b|our\\b|(?:the|its|an)\\s(?:editors?|authors?|newsroom|reporters?|desk)\\b)`,
  "i",
);
const LABEL =
  /^(update[ds]?|corrects(?=:)|from the editors?(?=:)|(?:story|article)\s(?:withdrawn|retracted|removed)(?=:)|edited to add(?=:)|an? apology(?=:)|apolog(?:y|ies)(?: and (?:correction|clarification))?(?=:)|set(?:ting)? the record straight(?=:)|corrections?(?:\s+(?:and|&)\s+clarifications?|\s+notice(?=:))?|amendment(?=[:,]\s)|(?:statement of )?correction|for the record(?=:|$)|errat(?:um|a)|corrigend(?:um|a)|corrected|clarifications?|clarified|(?:editor|author|publisher)(?:[’']?s|s[’'])?\s+note|(?:an?\s+)?note\s+(?:from|by)\s+(?:the|our)\s+editors?|note\s+to\s+(?:our\s+)?readers|note|retraction|retracted|amended)\b/i;
const DEVELOPING =
  /^(?:this is a (?:developing|breaking)(?: news?)?(?: new)? story\b|(?:developing|breaking)(?: news)? story[.:]|this (?:developing |breaking )?(?:news )?(?:story|article|post) (?:is (?:still )?developing|will be updated)\b|we(?:[’']ll| will) (?:be )?(?:updat(?:e|ing)|add(?:ing)? to) (?:this|the|our) (?:story|article|post|page|report)\b|this is a breaking (?:news|story)\b|(?:more|details) to follow\b|refresh (?:this )?page for updated\b)/i;
const LEAD = /^(?:p>|[\s([*_:>•·—–-])+/i;
/** When an entry of a live page was made, before what it calls itself: "14:35 Correction:". */
const CLOCK =
  /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?[\s:—–-]{1,3}(?=(?:corrections?|clarifications?|retraction|editor[’']?s[’']? note)\s?:)/i;
/** What a wire puts in parentheses at the head or the foot of a story it sends again: "(Corrects paragraph 3 to …)". */
const WIRE =
  /^[([](?:this\s(?:[\p{L}\d.]+\s){0,4}?(?:story|item|article)\s(?:(?:has been|is|was)\s)?)?(corrects?|corrected|refiles?|clarif(?:ies|y)|adds?|recasts?|updated?|updates|removes?|rewrites?|writes through|changes|inserts|drops|deletes|restores|fixes|(?:raises|lowers)(?=\s(?:[\p{L}-]+\s){0,2}(?:tolls?|numbers?|counts?|figures?|totals?)\b))(?:\s(?!up\b)|,\s)[^?]*[)\]]\.?$/isu;
/** The same without parentheses, to the editors who take it or with the paragraphs that it is about. */
const LOOSE_WIRE =
  /^(?:eds?|editors?):\s(?<desk>corrects?|refiles?|clarifies|adds?|recasts?|updates?|removes?|rewrites?|deletes?|inserts?|fixes)\b|^(?<verb>corrects|refiles|clarifies|adds|recasts|updates|removes|rewrites|deletes|inserts|fixes)\s[^?]{3,160}?(?:,|\bin)\s(?:(?:paras?|paragraphs?|pars?|grafs?)\s\d|(?:edits|details|quotes|changes)\sthroughout)[^?]{0,60}$/i;
const CORRECTS =
  /\b(?:correct(?:ed|s|ion)|(?:earlier|previous) version|misstated|misidentified|incorrectly|mistakenly)\b/i;
const TO_CORRECT = /\bto (?:correct|fix)\b/i;
const RETRACTS = /\b(?:retract(?:ed|ing|s)?|withdrawn|no longer stands? by)\b/i;
const CLARIFIES = /\b(?:clarif(?:y|ied|ies|ication)|amended)\b/i;
/** How far into a notice its own date is looked for. */
const HEADER = 110;

function wireKind(words: string): NoticeKind | null {
  const loose = LOOSE_WIRE.exec(words.trim())?.groups;
  const verb = (WIRE.exec(words.trim())?.[1] ?? loose?.["desk"] ?? loose?.["verb"])?.toLowerCase();
  if (verb === undefined) return null;
  if (verb.startsWith("clarif")) return "clarification";
  return /^(?:correct|refile|fixes)/.test(verb) ? "correction" : "update";
}

/** Reads a stretch that stands for itself (a line, or a closing sentence) as a notice; null when it is none. */
export function announced(words: string, published: string | null): Announced | null {
  const entry = words.replace(LEAD, "");
  const clock = CLOCK.exec(entry)?.[0] ?? "";
  const body = entry.slice(clock.length);
  const label = LABEL.exec(body)?.[0];
  const said = wireKind(words) ?? saidOf(body) ?? (label === undefined ? ownKind(body) : null);
  // Nearly all that is asked about is prose, of which no date need be read.
  if (said === null && label === undefined) return null;
  const read = momentOf(clock === "" ? changedPart(body).slice(0, HEADER) : clock, published);
  const moment = { at: read.at, zone: read.zone, certain: read.certain };
  if (said !== null) return { kind: said, ...moment, bare: false };
  if (label === undefined) return null;
  const kind = labelled(label, body, read);
  if (kind === null) return null;
  const header = momentOf(body.slice(label.length), published);
  const bare = !/\p{L}{3}/u.test(header.rest) || /^[^:]{0,90}:\s*$/.test(body);
  return { kind, ...moment, bare: bare && kind !== "timestamp" };
}

/** The kind of notice that a sentence is which says anywhere in it of this article that it was wrong or was changed. */
function ownKind(body: string): NoticeKind | null {
  const of = tellsOfItself(body);
  return of === "changed" ? selfKind(body) : of === "wrong" ? "correction" : null;
}

/** What tells of a change where it stands behind when the story was first published. */
function changedPart(body: string): string {
  const first = /\b(?:first|originally|initially)\s(?:published|posted|appeared|ran)\b/i.exec(body)?.index;
  if (first === undefined) return body;
  const rest = body.slice(first);
  const at = rest.search(/\b(?:updated|corrected|amended|revised|clarified|edited)\s(?:on|at)\b/i);
  return at < 0 ? body : rest.slice(at);
}

/** The kind of notice that a sentence about the article is by itself. */
function saidOf(body: string): NoticeKind | null {
  if (DEVELOPING.test(body)) return "developing";
  if (KILLS.test(body)) return "retraction";
  if (TOLD.test(body)) return null;
  if (EARLIER.test(body))
    return UNCLEAR.test(body.split(/[.!?]\s/, 1)[0] ?? body) ? "clarification" : "correction";
  if (RETOLD.test(body)) return "correction";
  if (TAKEN.test(body)) return "retraction";
  if (AFTER.test(body)) return "update";
  const of = THIS_VERSION.exec(body)?.groups ?? DONE.exec(body)?.groups;
  if (of !== undefined) return doneKind(of["done"] ?? of["does"] ?? of["bare"] ?? "", body);
  if (BY_OTHERS.test(body)) return null;
  return SELF.test(body) ? selfKind(body) : null;
}

/** The kind of notice that a verb makes, with what follows it. */
function doneKind(verb: string, body: string): NoticeKind {
  if (/^(?:correct|fix)/i.test(verb) || TO_CORRECT.test(body)) return "correction";
  return /^clarif/i.test(verb) || /\bto clarify\b/i.test(body) ? "clarification" : "update";
}

/** True for a note of the editors that says nothing of a change. */
export function isStaticNote(words: string): boolean {
  return /^(?:editor|author|publisher)(?:[’']?s|s[’'])?\s+note\s*:/i.test(words.replace(LEAD, ""));
}

function selfKind(body: string): NoticeKind {
  const verb = new RegExp(`\\b${CHANGED}\\b`, "i").exec(body)?.[0].toLowerCase() ?? "";
  const first = body.split(/[.!?]\s/, 1)[0] ?? body;
  if (/retracted|withdrawn|taken down|unpublished/.test(verb)) return "retraction";
  if (verb === "corrected" || verb === "refiled") return "correction";
  if (verb === "clarified" || verb === "amended")
    return /\bto correct\b/i.test(body) ? "correction" : "clarification";
  if (/\bto (?:(?:further )?clarify|make (?:it )?clear)\b/i.test(first)) return "clarification";
  return CORRECTS.test(first) || TO_CORRECT.test(first) ? "correction" : "update";
}

function labelled(
  label: string,
  body: string,
  read: { date: boolean; time: boolean; rest: string },
): NoticeKind | null {
  const after = body.slice(label.length);
  const name = label.toLowerCase();
  const marked =
    /^\s*[:,(]|^\s+(?:to|for|on)\s+(?:this|the|our)\s+(?:story|article|report|post|piece)\s*:/i.test(after) ||
    (label === label.toUpperCase() && /^\s*[—–-]\s/.test(after));
  if (/\bnote\b|^from\b/.test(name)) return marked ? noteKind(name, after) : null;
  const said = read.rest.slice(label.length).replace(/\|.*$/s, "");
  const wordless = !/\p{L}{3}/u.test(said.replace(/\b(?:at|on|the|local|time)\b/gi, ""));
  if (name.startsWith("edited")) return "update";
  if (name.startsWith("update")) return updateKind(name, after, { ...read, said, wordless, marked });
  if (!marked && !read.date && !read.time) return null;
  if (!read.date && !read.time && isTitle(after)) return null;
  if (name.startsWith("clarif") || name.startsWith("amend")) return "clarification";
  return /retract|withdrawn|removed/.test(name) ? "retraction" : "correction";
}

function updateKind(
  name: string,
  after: string,
  read: { date: boolean; time: boolean; said: string; wordless: boolean; marked: boolean },
): NoticeKind | null {
  if (/^\s*:?\s*(?:an?|\d+)\s+(?:min(?:ute)?|hour|day|week)s?\s+ago\b/i.test(after)) return "timestamp";
  if (read.wordless && read.date && (read.time || name === "updated")) {
    return /:\s*$/.test(after) ? "update" : "timestamp";
  }
  if (/^\s+at\b/i.test(after) && read.time && name === "update") return "live-entry";
  if (read.wordless && (read.date || read.time)) return "update";
  if (read.time && /^[\s:,(]*(?:(?:on|at)\s+)?[\p{L}\d]/u.test(after) && /\d/.test(after.slice(0, 30)))
    return "update";
  if (read.date && /\d/.test(after.slice(0, 30))) return "update";
  if (/^\s*:?\s*\d{1,2}\/\d{1,2}\s*[—–-]/.test(after)) return "update";
  if (
    /^,?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?:/.test(after)
  )
    return "update";
  if (!/^\s*:/.test(after)) return null;
  return isTitle(after) ? null : "update";
}

function noteKind(name: string, after: string): NoticeKind | null {
  const change = new RegExp(
    `(?:\\b${WORK}|${THIS_WORK})\\b.{0,60}\\b${CHANGED}\\b|${PIECE}\\b.{0,60}\\b(?:has|have|was|were)\\s(?:since\\s)?(?:been\\s)?(?:${CHANGED}|taken out|deleted|left out|omitted)\\b|${PIECE}\\b.{0,60}\\b(?:was|were)\\s(?:[^\\s.]+\\s){0,2}(?:${WRONGLY}|misspelled|misspelt|misstated|misattributed|wrong|incorrect)\\b|last updated|(?:earlier|previous) version|\\b(?:retract(?:s|ed|ing)?|withdrawn|withdrawing|no\\s+longer\\s+stands?\\s+by)\\s+(?:this|our|the)\\s+${WORK}\\b|\\b(?:after|since|following)\\s+(?:its\\s+|initial\\s+)?publication\\b|\\bafter\\s+${THIS_WORK}\\s+was\\s+published\\b|\\bwe(?:[’']ve|\\s+have)\\s+(?:since\\s+)?(?:added|included|deleted|taken out|made clear|removed|corrected)\\b|\\bwe\\s+have\\s+(?:since\\s+)?${CHANGED}\\b[^.]{0,60}\\b(?:from|in|to)\\s+(?:this|the|our)\\s+${WORK}\\b|\\b${WORK}\\b[^.]{0,40}\\b(?:under review|no longer\\s+(?:carr|includ|contain|nam|appear|mention)|(?:not|n’t|n't)\\s+meet\\b[^.]{0,40}\\bstandards)`,
    "i",
  );
  const note = after.replace(/^[\s:,]+/, "");
  if (!change.test(after) && !SELF.test(note) && tellsOfItself(note) === null) return null;
  if (RETRACTS.test(after)) return "retraction";
  if (CLARIFIES.test(after)) return "clarification";
  if (CORRECTS.test(after)) return "correction";
  return /\bupdated\b/i.test(after) || name === "note" ? "update" : "editors-note";
}

/** A label before a headline ("Update: Magma pooling again") announces news, not a change of this text. */
function isTitle(after: string): boolean {
  const words = after.replace(/^[\s:–—-]+/, "").replace(/["”\s]+$/, "");
  return words.length < 110 && !/[.!:)…,]["”’]*$/.test(words);
}
