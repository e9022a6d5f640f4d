import type { ClaimEvent, Slot } from "../model/change.ts";
import { CHANGE_NOTICES, type Document, type Notice } from "../model/document.ts";
import { holds } from "../text/span.ts";
import { plain } from "../text/words/words.ts";
import { type About, NOTHING } from "./owning/about.ts";
import { ofWhom, putsIn, reflects, STATEMENT, takesOut } from "./owning/additions.ts";
import { spokenOf } from "./owning/counts.ts";
import { isGeneral } from "./owning/general.ts";
import { isElsewhere, ofPlace } from "./owning/places.ts";
import { countsAlone, namesTheSort } from "./owning/sorts.ts";
import { ERRATA, meant, stems, VAGUE, withBodies, withKin } from "./owning/words.ts";
import { coins } from "./slots/measures.ts";
import { nearlySpelled } from "./slots/names.ts";
import { denied } from "./slots/negation.ts";
import { isFactual } from "./slots/slots.ts";

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
export function disclosed(
  event: ClaimEvent,
  notices: readonly Notice[],
  who: string,
  about: About = NOTHING,
): ClaimEvent {
  const owning = notices.filter((notice) => CHANGE_NOTICES.includes(notice.kind));
  const notice = likeliest(factsOf(event), owning, who, about);
  if (notice !== null)
    return {
      ...event,
      disclosedBy: notice,
      reason: `${event.reason}; a notice of the new text speaks of it`,
    };
  const general = owning.find((notice) => isGeneral(notice, event));
  if (general === undefined || event.kind === "moved") return event;
  return {
    ...event,
    disclosedBy: general,
    confidence: Math.min(event.confidence, 0.6),
    reason: `${event.reason}; a notice of the new text says in general that it was changed`,
  };
}

/** The event without another spelling of its source beside a changed fact: who owns up to the one does not own up to the other. */
function factsOf(event: ClaimEvent): ClaimEvent {
  if (!event.slots.some(isFactual)) return event;
  const slots = event.slots.filter(
    ({ type, old, new: now }) => type !== "source" || !nearlySpelled(old ?? "", now ?? ""),
  );
  return { ...event, slots };
}

/** The notice that speaks most of the event; null where none does. */
function likeliest(
  event: ClaimEvent,
  owning: readonly Notice[],
  who: string,
  { places, before, others, isOfArticle }: About,
): Notice | null {
  const told = stems(`${event.old?.text ?? ""} ${event.new?.text ?? ""}`);
  const parts = event.slots.map((slot) => `${slot.old ?? ""} ${slot.new ?? ""}`).join(" ");
  const every = stems(`${parts} ${coins(parts)}`);
  const known = withKin(new Set([...told, ...stems(before)]));
  const matter = [...told].filter((word) => !every.has(word));
  const speaker = stems(event.kind === "removed" ? who : (who.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).join(" "));
  const turned = event.slots.some(({ type }) => type === "negation");
  const renamed = event.slots.some(({ type }) => type === "source");
  const unnamed = event.slots.some(
    ({ type, old, new: is }) => type === "name" && old !== null && is === null,
  );
  let best: { notice: Notice; score: number } | null = null;
  for (const notice of owning) {
    const words = stems(notice.text);
    const changed = spokenOf(every, event.slots, words);
    const named = [...words].some((word) => changed.has(word));
    const own = ownParts(notice.text, changed, others);
    const shared = [...stems(own)].filter((word) => told.has(word) || changed.has(word)).length;
    const whole = shared >= 2 && matter.every((word) => words.has(word));
    const included =
      (event.kind === "added" && putsIn(notice.text, told, stems(who))) ||
      (event.new !== null && event.kind !== "moved" && reflects(notice.text, stems(event.new.text)));
    const spoken =
      included ||
      ((event.kind === "added" || (event.kind === "removed" && REMOVAL.test(notice.text))) &&
        STATEMENT.test(notice.text) &&
        ([...speaker].some((word) => words.has(word)) || ofWhom(notice.text, withBodies(stems(who)))));
    const righted = turned && rights(notice.text, event, told, stems(who));
    const sorted =
      (namesTheSort(own, event, known, stems(who)) || countsAlone(own, event, others, isOfArticle)) &&
      // Where nothing but the sort and the place is named, the place tells which it is.
      (shared > 0 || !isElsewhere(notice.text, places));
    const printed = event.new?.spans.some((span) => holds(notice.span, span));
    const anonymous = unnamed && shared > 0 && OF_NAMES.test(notice.text) && REMOVAL.test(notice.text);
    const quoted =
      anonymous ||
      ofSpeech(notice, event, speaker, stems(who)) ||
      (renamed && OF_NAMES.test(notice.text) && (named || namesTheRole(notice.text, stems(who))));
    const spelt = ofSpelling(notice.text, event, speaker) || ofPronouns(notice.text, event);
    const placed = event.kind !== "moved" && ofPlace(notice.text, places);
    const cut = takesOut(notice.text, event);
    const worded = shared >= (named ? 2 : 3) || whole || sorted;
    if (!(worded || spoken || righted || printed || quoted || spelt || placed || cut)) continue;
    const score = shared + (named ? 10 : 0);
    if (best === null || score > best.score) best = { notice, score };
  }
  return best?.notice ?? null;
}

/** A number or a date in the place of another. */
const isFigure = ({ type, old, new: now }: Slot): boolean =>
  (type === "number" || type === "date") && old !== null && now !== null;

/**
 * The sentences of a notice without those that print what changed in another claim and nothing of this: they speak of the other however
 * many words they share. One that begins with "it" goes with the one before.
 */
function ownParts(text: string, changed: ReadonlySet<string>, others: readonly ClaimEvent[]): string {
  const figures = others.flatMap(({ slots }) => slots.filter(isFigure));
  if (figures.length === 0) return text;
  const isOwn = (part: string) =>
    [...stems(part)].some((word) => changed.has(word)) || !figures.some((one) => prints(part, one));
  return text
    .split(/(?<=[.!?]["”)]?)\s+(?!(?:it|he|she|they|that|this|there|in fact)\b)/i)
    .flatMap((part) => (isOwn(part) || !LISTS.test(part) ? [part] : part.split(/,|\band\b/)))
    .filter(isOwn)
    .join(" ");
}

/** How a notice lists what a story was updated with: each is of another claim. */
const LISTS = /\b(?:updated? with|to (?:include|add|reflect)|adds?)\b/i;

/** True for a text in which a figure stands that came in the place of another; for one digit, both of them. */
function prints(text: string, slot: Slot): boolean {
  const bare = (words: string | null) =>
    ` ${plain(words ?? "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  const [words, was, is] = [bare(text), bare(slot.old), bare(slot.new)];
  return words.includes(is) && (is.length > 3 || words.includes(was));
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
function ofSpeech(
  { text, kind }: Notice,
  { slots }: ClaimEvent,
  speaker: ReadonlySet<string>,
  who: ReadonlySet<string>,
): boolean {
  if (kind === "update" || !slots.some(({ type }) => type === "quote" || type === "source")) return false;
  if (!OF_SPEECH.test(text)) return false;
  const names = stems(capitals(text));
  // What was put in is of whom the notice says.
  if (PUTS_IN.test(text)) return [...speaker].some((word) => stems(text).has(word));
  if (names.size > 0) return [...names].some((word) => speaker.has(word));
  // "A statement by a police source": it is of whom that says, though it gives no name.
  const whose = meant(OF_SOMEBODY.exec(text)?.groups?.["whom"] ?? "");
  return whose.length === 0 || whose.some((word) => who.has(word));
}

const OF_SOMEBODY =
  /\b(?:quot(?:e|ation)|remark|comment|statement)s? (?:by|from|of) (?:an?|the|its|one) (?<whom>[^.,;:]*?)(?=\s(?:was|were|has|have|had|that|who|which|in|from|attributed)\b|[.,;:]|$)/i;
