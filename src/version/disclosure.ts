import type { ClaimEvent } from "../model/change.ts";
import { CHANGE_NOTICES, type Document, type Notice } from "../model/document.ts";
import { plain } from "../text/words.ts";
import { contentWords, stem } from "./similar.ts";

/** A notice that owns up to a change without saying to which. */
const GENERAL = /\b(?:has|have) (?:since )?been (?:updated|amended|revised|corrected|changed|edited)\b/i;

/** The notices of the new document that the old did not have. */
export function newNotices(old: Document, next: Document): Notice[] {
  const before = new Set(old.notices.map((notice) => plain(notice.text)));
  return next.notices.filter((notice) => !before.has(plain(notice.text)));
}

/** The event with the notice that discloses it, if one does. */
export function disclosed(event: ClaimEvent, notices: readonly Notice[]): ClaimEvent {
  const owning = notices.filter((notice) => CHANGE_NOTICES.includes(notice.kind));
  const told = stems(`${event.old?.text ?? ""} ${event.new?.text ?? ""}`);
  const changed = stems(event.slots.map((slot) => `${slot.old ?? ""} ${slot.new ?? ""}`).join(" "));
  let best: { notice: Notice; score: number } | null = null;
  for (const notice of owning) {
    const words = stems(notice.text);
    const shared = [...words].filter((word) => told.has(word)).length;
    const named = [...words].some((word) => changed.has(word));
    if (shared < (named ? 2 : 3)) continue;
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
  const general = owning.find((notice) => GENERAL.test(notice.text));
  if (general === undefined || event.kind === "moved") return event;
  return {
    ...event,
    disclosedBy: general,
    confidence: Math.min(event.confidence, 0.6),
    reason: `${event.reason}; a notice of the new text says in general that it was changed`,
  };
}

function stems(words: string): Set<string> {
  return new Set(contentWords(words).map(stem));
}
