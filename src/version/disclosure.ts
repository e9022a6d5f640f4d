import type { ClaimEvent, OwnSide } from "../model/change.ts";
import { CHANGE_NOTICES, type Document, type Notice } from "../model/document.ts";
import { holds } from "../text/span.ts";
import { plain } from "../text/words/words.ts";
import { type About, NOTHING } from "./owning/about.ts";
import { listsIt, ofWhom, putsIn, reflects, STATEMENT } from "./owning/additions.ts";
import { spokenOf } from "./owning/counts.ts";
import { isGeneral } from "./owning/general.ts";
import { namesTheRole, OF_NAMES, ofPronouns, ofSpelling } from "./owning/naming.ts";
import { isNews, isOfAll, ownParts } from "./owning/parts.ts";
import { inPlaces, isElsewhere, ofPlace, withoutPlaces } from "./owning/places.ts";
import { REMOVAL, takesOut } from "./owning/removals.ts";
import { asked, countsAlone, namesTheSort } from "./owning/sorts.ts";
import { ofSpeech } from "./owning/speech.ts";
import { ERRATA, stems, VAGUE, withBodies, withKin } from "./owning/words.ts";
import { coins } from "./slots/measures.ts";
import { nearlySpelled } from "./slots/names.ts";
import { denied } from "./slots/negation.ts";
import { isFactual } from "./slots/slots.ts";

/** The notices of the new document that the old did not have. */
export function newNotices(old: Document, next: Document): Notice[] {
  const before = new Set(old.notices.map((notice) => plain(notice.text)));
  return next.notices.filter((notice) => !before.has(plain(notice.text)));
}

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

/** What changed in words that are no claim's, to be owned up to as a claim in these words would be. */
export const asClaim = (
  change: Pick<ClaimEvent, "kind" | "slots" | "disclosedBy" | "confidence" | "reason">,
  old: OwnSide,
  next: OwnSide,
): ClaimEvent => ({
  ...change,
  claim: "",
  supersedes: null,
  old: { ...old, attribution: "" },
  new: { ...next, attribution: "" },
});

/** The event without another spelling of its source beside a changed fact: who owns up to the one does not own up to the other. */
function factsOf(event: ClaimEvent): ClaimEvent {
  if (!event.slots.some(isFactual)) return event;
  const slots = event.slots.filter(
    ({ type, old, new: now }) => type !== "source" || !nearlySpelled(old ?? "", now ?? ""),
  );
  return { ...event, slots };
}

const WRONG = /\b(?:not|never|no|incorrectly|wrongly|mistakenly|erroneously)\b|n[’']t\b/i;
const NONE: ReadonlySet<string> = new Set();

/** The notice that speaks most of the event; null where none does. */
function likeliest(
  event: ClaimEvent,
  owning: readonly Notice[],
  who: string,
  { places, before, others, speakers, isOfArticle }: About,
): Notice | null {
  const told = stems(`${event.old?.text ?? ""} ${event.new?.text ?? ""}`);
  const parts = event.slots.map((slot) => `${slot.old ?? ""} ${slot.new ?? ""}`).join(" ");
  const every = stems(`${parts} ${coins(parts)}`);
  const kin = withKin(told);
  const known = withKin(new Set([...told, ...stems(before)]));
  const matter = [...told].filter((word) => !every.has(word));
  const speaker = stems(event.kind === "removed" ? who : (who.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).join(" "));
  const turned = event.slots.some(({ type }) => type === "negation");
  const renamed = event.slots.some(({ type }) => type === "source");
  const unnamed = event.slots.some(
    ({ type, old, new: is }) => type === "name" && old !== null && is === null,
  );
  const own = stems(who);
  // Whoever speaks for a body does not where the body itself is told to have spoken.
  const speaks = new Set([...withBodies(own)].filter((word) => own.has(word) || !speakers.has(word)));
  const [was, is] = [event.old, event.new].map((side) => withKin(stems(side?.text ?? "")));
  let best: { notice: Notice; score: number } | null = null;
  for (const notice of owning) {
    const words = stems(notice.text);
    const changed = spokenOf(every, event.slots, words);
    const named = [...words].some((word) => changed.has(word));
    const part = ownParts(notice.text, changed, others);
    const shared = [...stems(part)].filter((word) => kin.has(word) || changed.has(word)).length;
    const whole = shared >= 2 && matter.every((word) => words.has(word));
    const included =
      (event.kind === "added" && putsIn(notice.text, told, own)) ||
      (event.new !== null && event.kind !== "moved" && reflects(notice.text, stems(event.new.text))) ||
      (is !== undefined && event.kind !== "moved" && listsIt(notice.text, is, was ?? NONE, speaks));
    const spoken =
      included ||
      ((event.kind === "added" || (event.kind === "removed" && REMOVAL.test(notice.text))) &&
        STATEMENT.test(notice.text) &&
        ([...speaker].some((word) => words.has(word)) || ofWhom(notice.text, speaks)));
    const righted = turned && rights(notice.text, event, told, own);
    const ofSort = (words: string) => namesTheSort(asked(withoutPlaces(words)), event, known, speaks, kin);
    const sorted =
      ((ofSort(part) || countsAlone(asked(part), event, others, isOfArticle)) &&
        // Where nothing but the sort and the place is named, the place tells which it is.
        (shared > 0 || !isElsewhere(notice.text, places))) ||
      inPlaces(part).some((one) => !isElsewhere(one, places) && ofSort(one)) ||
      (event.old !== null && event.new !== null && notice.kind !== "update" && isOfAll(part, known, kin)) ||
      (event.new !== null && isNews(notice, kin, speaks));
    const printed = event.new?.spans.some((span) => holds(notice.span, span));
    const anonymous = unnamed && shared > 0 && OF_NAMES.test(notice.text) && REMOVAL.test(notice.text);
    const quoted =
      anonymous ||
      ofSpeech(notice, event, speaker, own) ||
      (renamed && OF_NAMES.test(notice.text) && (named || namesTheRole(notice.text, own)));
    const spelt = ofSpelling(notice.text, event, speaker) || ofPronouns(notice.text, event);
    const placed =
      event.kind !== "moved" &&
      ofPlace(notice.text, places) &&
      // What was taken out stands nowhere now.
      (event.new === null || !REMOVAL.test(notice.text));
    const cut = takesOut(notice.text, event);
    const worded = shared >= (named ? 2 : 3) || whole || sorted;
    if (!(worded || spoken || righted || printed || quoted || spelt || placed || cut)) continue;
    const score = shared + (named ? 10 : 0);
    if (best === null || score > best.score) best = { notice, score };
  }
  return best?.notice ?? null;
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
  const said = stems(text);
  // Of a short claim each word may be said again, with what is wrong about it: "said parents were not told. They were."
  if (told.size > 0 && WRONG.test(text) && [...told].every((word) => said.has(word))) return true;
  const words = [...said].filter((word) => !ERRATA.has(word) && !VAGUE.has(word) && !/^\d/.test(word));
  const heads = stems([old, now].flatMap((side) => denied(side?.text ?? "")).join(" "));
  // Where the way of telling is what denies, all of the claim is denied.
  if (!words.some((word) => (heads.size > 0 ? heads : told).has(word))) return false;
  const shared = words.filter((word) => told.has(word) || speaker.has(word)).length;
  return shared > 1 ? 2 * shared > words.length : words.length === 1;
}
