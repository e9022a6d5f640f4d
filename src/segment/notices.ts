import type { NoticeKind } from "../model/document.ts";
import { type Moment, momentOf } from "../text/moment.ts";
import { RETRACTING } from "../text/retracting.ts";
import { abroadKind, isHeading } from "./abroad.ts";
import { isEntry, isTimeAlone } from "./entries.ts";
import { CHANGED, DATED, LEAD, MONTH, tellsOfItself, WORK, WRONGLY } from "./own.ts";
import {
  CORRECTS,
  ownKind,
  PSEUDONYMS,
  saidOf,
  TAKEN,
  THIS_WORK,
  TO_CORRECT,
  tellsOfChange,
} from "./said.ts";
import { AGO, FIRST, isWordless, LATELY, STAMPED, unsigned } from "./stamps.ts";
import { wireKind } from "./wires.ts";

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
const RETRACTS = new RegExp(`\\b(?:${RETRACTING})\\b`, "i");
const CLARIFIES = /\b(?:clarif(?:y|ied|ies|ication)|amended)\b/i;
/** "A small correction", "Two clarifications". */
const CALLED =
  "(?:(?:an?|one|two|three|some|another)\\s(?:(?:small|tiny|quick|brief|short|minor|important|necessary|belated|further)\\s)?|(?:small|tiny|quick|brief|minor|important|belated|reader)\\s)";
/** Which issue it is about: "from Monday's story". */
const OF_ISSUE = `\\s(?:from|to|on|for|about|regarding)\\s(?:this|that|our|${DATED})[^:.\\n]{0,50}`;
/** What a notice is called. */
const LABEL = new RegExp(
  `^(${[
    "(?:updated?|modified|revised|edited)\\s(?:date|time)(?=\\s?:)|upd\\.(?=:?\\s\\d)|(?:edited|revised|reviewed)(?=:\\s)|(?:page|content|article|story)\\supdated(?=:)",
    `${CALLED}(?:corrections?|(?:points?\\sof\\s)?clarifications?|updates?)(?:${OF_ISSUE})?(?=:)|(?:corrections?|clarifications?)${OF_ISSUE}(?=:)`,
    "(?:(?:second|third|fourth|latest|late|further|final|new|quick|important|post-publication|editor[’']s|\\d(?:nd|rd|th))\\s)?update[ds]?(?:\\s(?:throughout|appended)|\\s(?:#\\s?|no\\.?\\s?)\\d{1,2}|\\s\\d{1,2}(?=\\s?[:,(–—]))?",
    `(?:${WORK}\\s)?last\\s(?:updated?|modified|edited|revised|changed|reviewed)(?:\\sdate(?=\\s?:))?|date\\s(?:updated|modified)(?=:)|modified(?=:|\\s\\d)`,
    `added(?=[:,]?\\s(?:(?:on|at)\\s)?(?:\\d|${MONTH}\\.?\\s\\d))`,
    `${DATED}\\supdate(?=:)`,
    "addendum|postscript(?=:)|eta(?=:)|edit(?=:|\\s\\(|\\s\\d{1,2}[:.]\\d)|edited\\sto\\sadd(?=:)",
    "corrects(?=:)|fixed(?=:)|from\\sthe\\seditors?(?=:)",
    `(?:${WORK}|photo|picture|video)\\s(?:withdrawn|retracted|removed|killed)(?=:|\\s[-–—])|(?:headline|caption|spelling|story|article|post)\\s(?:corrected|fixed)`,
    "(?:editor|author|publisher)(?:[’']?s|s[’'])?\\s+note|eds?\\.?\\s+note|(?:transparency|editorial|correction|clarification)\\snote|(?:an?\\s+)?note\\s+(?:from|by)\\s+(?:the|our)\\s+editors?|(?:an?\\s+)?note\\s+to\\s+(?:our\\s+)?readers|note",
    "an?\\sapology(?=:)|apolog(?:y|ies)(?:\\sand\\s(?:correction|clarification))?(?=:)|set(?:ting)?\\sthe\\srecord\\sstraight(?=:)",
    "(?:mea\\sculpa|oops|gah|d[’']oh|our\\s(?:mistake|bad|error)|my\\s(?:mistake|bad|error))(?=:)",
    "(?:corrections?|clarifications?)\\s(?:appended|made)|corrections?\\s?\\/\\s?clarifications?|(?:factual|online|print|published)\\scorrections?(?=:)|corrections?(?:\\s+(?:and|&)\\s+(?:clarifications?|amplifications?|additions?)|\\s+notice(?=:))?|amendment(?=[:,]\\s)|(?:statement\\sof\\s)?correction",
    "for\\sthe\\srecord(?=:|$)|errat(?:um|a)(?:\\scorrige)?|corrigend(?:um|a)|corrected|clarifications?|clarified|clarifying(?=:)|for\\sclarity(?=:)",
    "retraction|retracted|amended",
  ].join("|")})(?!\\w)`,
  "i",
);
/** Where an agency sends a story from: "HARN, Ohio (AP) — ". */
const DATELINE = /^\p{Lu}[\p{Lu}.’' -]+(?:,\s[\p{L}. ]{2,20})?\s\(\p{Lu}[\p{L} ]+\)\s[—–-]+\s/u;
/** How a date begins behind the name of a notice. */
const DAY = new RegExp(
  `^[\\s:,(@–—-]*(?:(?:on|at|of|vom|am)\\s+)?(?:\\d|${MONTH}\\b|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b)`,
  "i",
);
/** Who made a story, where what was changed stands behind it. */
const CREDITS = /^\((?:Reporting|Writing|Editing|Additional\sreporting|Compiled)\b[^)]*\)\s*(?=[([])/i;
/** What a notice is called between stars: "***UPDATE*** The road is open". */
const BOLD = /^(\p{L}[\p{L} ’']{2,24}):?\*{1,3}:?\s/u;
/** What was put right, behind the mark of a footnote: "* Corrected the spelling of her name". */
const FOOTNOTE = /^\s*[*†‡]\s?(?:corrected|fixed|amended)\b/i;
/** What an entry of a live page may call itself. */
const NAMED = "(?:corrections?|clarifications?|retraction|editor[’']?s[’']?\\snote)\\s?:";
/** When it was made, before that: "14:35 Correction:". */
const CLOCK = new RegExp(
  `^\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\.?)?(?:\\s[A-Z]{2,4})?[\\s:—–-]{1,3}(?=${NAMED})`,
  "i",
);
const IS_NAMED = new RegExp(`^${NAMED}`, "i");
/** A line that begins by a day, as far as what parts it from the rest. */
const DAY_BEFORE = new RegExp(
  `^(?:${MONTH}\\.?\\s\\d|\\d{1,2}(?:st|nd|rd|th)?\\s${MONTH}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d|\\p{L}{3,6}day\\b)[^\\n]{0,40}?(?::|\\s[–—-]|\\])\\s+(?=\\p{Lu})`,
  "iu",
);
/** How far into an entry of a live page its time is looked for. */
const ENTRY = 40;
/** How far into a notice its own date is looked for. */
const HEADER = 110;
/** So long at most is the date that it ends by. */
const TAIL = 60;

/** Reads a stretch that stands for itself (a line, or a closing sentence) as a notice; null when it is none. */
export function announced(words: string, published: string | null): Announced | null {
  const line = words.replace(CREDITS, "");
  const entry = line.replace(LEAD, "").replace(DATELINE, "").replace(BOLD, "$1: ");
  const clock = CLOCK.exec(entry)?.[0] ?? dayBefore(entry, published);
  const body = entry.slice(clock.length || (FIRST.exec(entry)?.[0].length ?? 0));
  const label = LABEL.exec(body)?.[0];
  if (label === undefined && clock === "" && (isEntry(entry) || isTimeAlone(entry))) {
    const { at, zone, certain } = momentOf(entry.slice(0, ENTRY), published);
    return { kind: "live-entry", at, zone, certain, bare: false };
  }
  const noted: NoticeKind | null = FOOTNOTE.test(words) ? "correction" : null;
  const own = label === undefined ? (abroadKind(body) ?? ownKind(body)) : null;
  const said = noted ?? wireKind(line) ?? saidOf(body) ?? own;
  // Nearly all that is asked about is prose, of which no date need be read.
  if (said === null && label === undefined) return null;
  const headed = momentOf(clock === "" ? changedPart(body).slice(0, HEADER) : clock, published);
  const read = headed.date && headed.time ? headed : (closing(body, published) ?? headed);
  const moment = { at: read.at, zone: read.zone, certain: read.certain };
  const kind = label === undefined ? null : labelled(label, body, read);
  // "Page last updated at 16:12" is a stamp, whatever the sentence would be.
  const stamped = kind === "timestamp" && /\blast\s/i.test(label ?? "");
  if (said !== null && !stamped) return { kind: said, ...moment, bare: isHeading(body) };
  if (label === undefined || kind === null) return null;
  const header = momentOf(body.slice(label.length), published);
  // An agency heads what it takes back by a slug: "STORY REMOVED: BC-EU--Tower Falls".
  const slug = kind === "retraction" && isTitle(body.slice(label.length));
  const bare = slug || !/\p{L}{3}/u.test(header.rest) || /^[^:]{0,90}:\s*$/.test(body);
  return { kind, ...moment, bare: bare && kind !== "timestamp" };
}

/** The day, and the time, that a sentence about the article has before it: "March 4, 5 p.m.: This post originally said …". */
function dayBefore(entry: string, published: string | null): string {
  const head = DAY_BEFORE.exec(entry)?.[0] ?? "";
  if (head === "") return "";
  const body = entry.slice(head.length);
  const tells = IS_NAMED.test(body) || saidOf(body) !== null || tellsOfItself(body) !== null;
  return !tells || /\p{L}{3}/u.test(momentOf(head, published).rest) ? "" : head;
}

/** The date that a notice ends by, alone behind its last sentence: "… It was held in Harn. Feb 11, 2022 9:47 AM CT". */
function closing(body: string, published: string | null): Moment | null {
  for (const { index, 0: mark } of body.slice(HEADER / 2).matchAll(/[.!?)]\s+(?=[\p{Lu}\d(])/gu)) {
    const words = body.slice(HEADER / 2 + index + mark.length);
    const moment = words.length > TAIL ? null : momentOf(words, published);
    if (moment?.date && !/\p{L}{3}/u.test(moment.rest)) return moment;
  }
  return null;
}

/** What tells of a change where it stands behind when the story was first published. */
function changedPart(body: string): string {
  const first = /\b(?:first|originally|initially)\s(?:published|posted|appeared|ran)\b/i.exec(body)?.index;
  if (first === undefined) return body;
  const rest = body.slice(first);
  const at = rest.search(/\b(?:updated|corrected|amended|revised|clarified|edited)\s(?:on|at)\b/i);
  return at < 0 ? body : rest.slice(at);
}

/** True for a note of the editors that says nothing of a change. */
export function isStaticNote(words: string): boolean {
  return /^(?:editor|author|publisher)(?:[’']?s|s[’'])?\s+note\s*:/i.test(words.replace(LEAD, ""));
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
    (/[A-Z]/.test(label) && label === label.toUpperCase() && /^\s*[—–|-]\s/.test(after)) ||
    ((read.date || read.time) && DAY.test(after) && /^[^.]{0,60}:\s/.test(after));
  if (/\bnote\b|^from\b/.test(name)) {
    const told = marked ? noteKind(name, after) : null;
    return told !== null && name.startsWith("clarif") ? "clarification" : told;
  }
  const said = unsigned(read.rest.slice(label.length));
  const wordless = isWordless(said);
  if (/^(?:edit|added|addend|postscript|eta$)/.test(name) && !STAMPED.test(name))
    return putRight(after) ?? "update";
  if (/update|modified/.test(name) || STAMPED.test(name))
    return correcting(updateKind(name, after, { ...read, said, wordless, marked }), after);
  // "Corrections & Amplifications" heads what stands below it.
  const heads =
    (/\s(?:and|&)\s|^(?:errat|corrigend)/.test(name) ||
      /^(?:CORRECTION|CLARIFICATION|RETRACTION)S?$/.test(label)) &&
    /^\s*(?:\n|$)/.test(after);
  if (!marked && !heads && !read.date && !read.time) return null;
  const takenBack = /withdrawn|retracted|removed|killed/.test(name) && label === label.toUpperCase();
  if (!heads && !takenBack && !read.date && !read.time && isTitle(after)) return null;
  if (/^(?:(?!.*correction).*\bclarif|for\sclarity|amend)/.test(name)) return "clarification";
  return /retract|withdrawn|removed|killed/.test(name) ? "retraction" : "correction";
}

/** What an update says that the article had wrong, or takes back; null where it does neither. */
function putRight(after: string): NoticeKind | null {
  const words = after.replace(/^[^:]{0,60}:\s*/, "");
  const said = /^fixed\b/i.test(words) ? "correction" : saidOf(words);
  return said === "correction" || said === "retraction" ? said : null;
}

const correcting = (kind: NoticeKind | null, after: string): NoticeKind | null =>
  kind === "update" ? (putRight(after) ?? kind) : kind;

function updateKind(
  name: string,
  after: string,
  read: { date: boolean; time: boolean; said: string; wordless: boolean; marked: boolean },
): NoticeKind | null {
  if (AGO.test(after)) return "timestamp";
  const told = read.date || (read.time && LATELY.test(after));
  if (read.wordless && told && (read.time || STAMPED.test(name))) {
    return /:\s*$/.test(after) ? "update" : "timestamp";
  }
  if (/^(?:edited|revised|reviewed)$/.test(name)) return null;
  if (/^\s+at\b/i.test(after) && read.time && name === "update") return "live-entry";
  if (read.wordless && (read.date || read.time)) return "update";
  if (read.time && /^[\s:,(@–—-]*(?:(?:on|at)\s+)?[\p{L}\d]/u.test(after) && /\d/.test(after.slice(0, 30)))
    return "update";
  if (read.date && DAY.test(after) && /\d/.test(after.slice(0, 30))) return "update";
  if (/^\s*:?\s*\d{1,2}\/\d{1,2}\s*[—–-]/.test(after)) return "update";
  if (
    /^,?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?:/.test(after)
  )
    return "update";
  if (!/^\s*:/.test(after) && !(read.marked && /\d$/.test(name))) return null;
  return isTitle(after) ? null : "update";
}

function noteKind(name: string, after: string): NoticeKind | null {
  const change = new RegExp(
    `(?:\\b${WORK}|${THIS_WORK})\\b.{0,60}\\b${CHANGED}\\b|${PIECE}\\b.{0,60}\\b(?:has|have|was|were)\\s(?:since\\s)?(?:been\\s)?(?:${CHANGED}|taken out|deleted|left out|omitted|replaced|swapped|restored|rewritten|shortened|cropped|blurred)\\b|${PIECE}\\b.{0,60}\\b(?:was|were)\\s(?:[^\\s.]+\\s){0,2}(?:${WRONGLY}|misspelled|misspelt|misstated|misattributed|wrong|incorrect)\\b|last updated|(?:earlier|previous) version|\\b(?:${RETRACTING}|withdrawing)\\s+(?:this|our|the)\\s+${WORK}\\b|\\b(?:after|since|following)\\s+(?:its\\s+|initial\\s+)?publication\\b|\\bafter\\s+${THIS_WORK}\\s+was\\s+published\\b|\\bwe(?:[’']ve|\\s+have)\\s+(?:since\\s+)?(?:added|included|deleted|taken out|made clear|removed|corrected)\\b|\\bwe\\s+have\\s+(?:since\\s+)?${CHANGED}\\b[^.]{0,60}\\b(?:from|in|to)\\s+(?:this|the|our)\\s+${WORK}\\b|\\b${WORK}\\b[^.]{0,40}\\b(?:under review|no longer\\s+(?:carr|includ|contain|nam|appear|mention)|(?:not|n’t|n't)\\s+meet\\b[^.]{0,40}\\bstandards)`,
    "i",
  );
  if (PSEUDONYMS.test(after)) return null;
  const note = after.replace(/^[\s:,]+/, "");
  if (!change.test(after) && !tellsOfChange(note) && tellsOfItself(note) === null) return null;
  if (RETRACTS.test(after) || TAKEN.test(note)) return "retraction";
  if (TO_CORRECT.test(after)) return "correction";
  if (CLARIFIES.test(after)) return "clarification";
  if (CORRECTS.test(after)) return "correction";
  return /\bupdated\b/i.test(after) || name === "note" ? "update" : "editors-note";
}

/** A label before a headline ("Update: Magma pooling again") announces news, not a change of this text. */
function isTitle(after: string): boolean {
  const words = after.replace(/^[\s:–—-]+/, "").replace(/["”\s\]]+$/, "");
  return words.length < 110 && !/[.!:)…,]["”’]*$/.test(words);
}
