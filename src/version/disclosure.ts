import type { ClaimEvent } from "../model/change.ts";
import { CHANGE_NOTICES, type Document, type Notice } from "../model/document.ts";
import { holds } from "../text/span.ts";
import { plain } from "../text/words/words.ts";
import { addsWhatever, ofWhom, putsIn, reflects, STATEMENT } from "./owning/additions.ts";
import { namesTheSort } from "./owning/sorts.ts";
import { ERRATA, meant, stems, VAGUE } from "./owning/words.ts";
import { coins } from "./slots/measures.ts";
import { nearlySpelled } from "./slots/names.ts";
import { denied } from "./slots/negation.ts";

/** A notice that owns up to a change without saying to which. */
const GENERAL =
  /\b(?:has|have) (?:since )?been (?:updated|amended|revised|corrected|changed|edited)\b(?<rest>[^.]*)/i;
const EDITED = /\bfor (?:(?:style|clarity|length|and|or|grammar),? ?)+/gi;
/** A notice that takes all of it back. */
const WITHDRAWN = /\b(?:retract(?:ed|ing|s)?|withdr(?:awn|awing|ew|aw)|taken down|unpublished)\b/i;
/** The notices of the new document that the old did not have. */
export function newNotices(old: Document, next: Document): Notice[] {
  const before = new Set(old.notices.map((notice) => plain(notice.text)));
  return next.notices.filter((notice) => !before.has(plain(notice.text)));
}

/** What a notice says was taken out, and of whom: "to remove a comment from the historian". */
const REMOVAL = /\b(?:remov|delet|omit|excis|t(?:ook|aken?|aking) out|dropp?(?:s|ed)?\b|no longer)/i;
/** How a notice speaks of who somebody is. */
const OF_NAMES = /\b(?:nam(?:e|es|ed)|identif(?:y|ied|ies)|identity|anonym\w+)\b/i;
/** How a notice says that something was put in. */
const PUTS_IN = /\bto (?:add|include)\b|\b(?:adds|adding|includes)\b/i;
const OF_NAMES_ALL = new RegExp(OF_NAMES.source, "gi");
/** How a notice speaks of what somebody said, and of who said it. */
const OF_SPEECH =
  /\b(?:quot(?:e|ed|es|ation|ations)|(?:mis)?attribut(?:ed|es|ion)|remarks?|comments?|statements?)\b/i;

/** The event with the notice that discloses it, if one does; `who` says the claim, the new one where there is one. */
export function disclosed(event: ClaimEvent, notices: readonly Notice[], who: string): ClaimEvent {
  const owning = notices.filter((notice) => CHANGE_NOTICES.includes(notice.kind));
  const told = stems(`${event.old?.text ?? ""} ${event.new?.text ?? ""}`);
  const parts = event.slots.map((slot) => `${slot.old ?? ""} ${slot.new ?? ""}`).join(" ");
  const changed = stems(`${parts} ${coins(parts)}`);
  const matter = [...told].filter((word) => !changed.has(word));
  const speaker = stems(event.kind === "removed" ? who : (who.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).join(" "));
  const turned = event.slots.some(({ type }) => type === "negation");
  const renamed = event.slots.some(({ type }) => type === "source");
  const unnamed = event.slots.some(
    ({ type, old, new: is }) => type === "name" && old !== null && is === null,
  );
  let best: { notice: Notice; score: number } | null = null;
  for (const notice of owning) {
    const words = stems(notice.text);
    const shared = [...words].filter((word) => told.has(word) || changed.has(word)).length;
    const named = [...words].some((word) => changed.has(word));
    const whole = shared >= 2 && matter.every((word) => words.has(word));
    const included =
      (event.kind === "added" && putsIn(notice.text, told, stems(who))) ||
      (event.new !== null && event.kind !== "moved" && reflects(notice.text, stems(event.new.text)));
    const spoken =
      included ||
      ((event.kind === "added" || (event.kind === "removed" && REMOVAL.test(notice.text))) &&
        STATEMENT.test(notice.text) &&
        ([...speaker].some((word) => words.has(word)) || ofWhom(notice.text, stems(who))));
    const righted = turned && rights(notice.text, event, told, stems(who));
    const sorted = namesTheSort(notice.text, event, told, stems(who));
    const printed = event.new?.spans.some((span) => holds(notice.span, span));
    const anonymous = unnamed && shared > 0 && OF_NAMES.test(notice.text) && REMOVAL.test(notice.text);
    const quoted =
      anonymous ||
      ofSpeech(notice, event, speaker) ||
      (renamed && OF_NAMES.test(notice.text) && (named || namesTheRole(notice.text, stems(who))));
    const spelt = ofSpelling(notice.text, event, speaker) || ofPronouns(notice.text, event);
    if (shared < (named ? 2 : 3) && !whole && !spoken && !righted && !sorted && !printed && !quoted && !spelt)
      continue;
    const score = shared + (named ? 10 : 0);
    if (best === null || score > best.score) best = { notice, score };
  }
  if (best !== null) {
    return {
      ...event,
      disclosedBy: best.notice,
      reason: `${event.reason}; a notice of the new text speaks of it`,
    };
  }
  const general = owning.find(
    (notice) => isGeneral(notice) || (event.kind === "added" && addsWhatever(notice.text)),
  );
  if (general === undefined || event.kind === "moved") return event;
  return {
    ...event,
    disclosedBy: general,
    confidence: Math.min(event.confidence, 0.6),
    reason: `${event.reason}; a notice of the new text says in general that it was changed`,
  };
}

/**
 * True for a notice that speaks of what the event now denies, or no longer does: of the word itself ("to insert dropped word
 * 'not'"), or in few words of what is denied ("to say the company will not close").
 */
function rights(
  text: string,
  { old, new: now, slots }: ClaimEvent,
  told: ReadonlySet<string>,
  speaker: ReadonlySet<string>,
): boolean {
  const turns = slots.filter(({ type }) => type === "negation");
  const itself = turns.flatMap(({ old: was, new: is }) =>
    [was, is].flatMap((side) => side?.split(" ")[0] ?? []),
  );
  const quoted = [...text.matchAll(/\bword\s+["'“‘]?([\p{L}’']+)|["“‘'](\p{L}+)["”’']/giu)];
  if (quoted.some(([, bare, marked]) => itself.includes(plain(bare ?? marked ?? "")))) return true;
  const words = [...stems(text)].filter((word) => !ERRATA.has(word) && !VAGUE.has(word) && !/^\d/.test(word));
  const heads = stems([old, now].flatMap((side) => denied(side?.text ?? "")).join(" "));
  // Where the way of telling is what denies, all of the claim is denied.
  if (!words.some((word) => (heads.size > 0 ? heads : told).has(word))) return false;
  const shared = words.filter((word) => told.has(word) || speaker.has(word)).length;
  return shared > 1 ? 2 * shared > words.length : words.length === 1;
}

/** True for a notice that says of a name that it was misspelled, and names nobody else, where a name is now spelled nearly so. */
function ofSpelling(text: string, { slots }: ClaimEvent, speaker: ReadonlySet<string>): boolean {
  if (
    !/\b(?:mis-?spel\w+|spell?ings?|spelled|spelt|(?:wrong|incorrect|first|last|sur)\s?names?)\b/i.test(text)
  )
    return false;
  const spelt = slots.filter(
    ({ type, old, new: now }) =>
      (type === "source" || type === "name") && old !== null && now !== null && nearlySpelled(old, now),
  );
  const names = stems(capitals(text));
  const meant = stems(spelt.map((slot) => `${slot.old} ${slot.new}`).join(" "));
  return (
    spelt.length > 0 && (names.size === 0 || [...names].some((word) => meant.has(word) || speaker.has(word)))
  );
}

/** True for a notice of a name that tells whose it is by nothing but what they are: "the name of the harbour master". */
function namesTheRole(text: string, who: ReadonlySet<string>): boolean {
  const words = meant(text.replace(OF_NAMES_ALL, " ")).filter(
    (word) => !ERRATA.has(word) && !/^\d/.test(word),
  );
  return words.length > 0 && words.every((word) => who.has(word));
}

/** True for a notice about pronouns where these differ. */
function ofPronouns(text: string, { old, new: now }: ClaimEvent): boolean {
  if (!/\b(?:pronouns?|gender)\b/i.test(text) || old === null || now === null) return false;
  const [was, is] = [old, now].map((side) => (plain(side.text).match(PRONOUNS) ?? []).join(" "));
  return was !== is;
}

const PRONOUNS = /\b(?:he|him|his|she|hers?|they|them|theirs?)\b/g;
/** Words with a capital inside of a sentence. */
const capitals = (text: string): string => (text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]+/gu) ?? []).join(" ");

/**
 * True for a notice that says of a quotation that it was wrong, or somebody else's, without printing it: of one by who said it, or of
 * some where it names nobody.
 */
function ofSpeech({ text, kind }: Notice, { slots }: ClaimEvent, speaker: ReadonlySet<string>): boolean {
  if (kind === "update" || !slots.some(({ type }) => type === "quote" || type === "source")) return false;
  if (!OF_SPEECH.test(text)) return false;
  const names = stems(capitals(text));
  // What was put in is of whom the notice says.
  if (PUTS_IN.test(text)) return [...speaker].some((word) => stems(text).has(word));
  return names.size === 0 || [...names].some((word) => speaker.has(word));
}

/** True for a notice that names nothing in particular, "updated with additional details", or takes all of it back. */
function isGeneral({ text, kind }: Notice): boolean {
  if (kind === "retraction" && WITHDRAWN.test(text)) return true;
  const rest = GENERAL.exec(text.replace(EDITED, ""))?.groups?.["rest"];
  return rest !== undefined && [...stems(rest)].filter((word) => !VAGUE.has(word)).length <= 1;
}
