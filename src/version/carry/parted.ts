import type { ClaimEvent, EventKind } from "../../model/change.ts";
import { contained, type Grams, grams } from "../grams.ts";

/** Why the parts of a claim are told as such. */
export const SPLIT = "it was one part of a longer claim";
export const MERGED = "it became one part of a longer claim";

/** So much of a part stands in its whole. */
const NEARLY = 0.75;

/**
 * Tells of one wording after the other whether nearly all of it stands in another; the shortest tell too little. Each is cut into
 * pieces once, however many it is compared with.
 */
export function parting(): (part: string, whole: string) => boolean {
  const known = new Map<string, Grams>();
  const piecesOf = (words: string): Grams => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const pieces = grams(words);
    known.set(words, pieces);
    return pieces;
  };
  return (part, whole) => {
    const pieces = piecesOf(part);
    return pieces.length >= 8 && contained(pieces, piecesOf(whole), NEARLY) >= NEARLY;
  };
}

/** True where all that changed came or went, as with words that stand in another claim now. */
const isOneSided = ({ kind, slots }: ClaimEvent): boolean =>
  kind === "fact-changed" && slots.every(({ old, new: now }) => old === null || now === null);

/** What may be told of a claim of which another claim became a part. */
const LONGER: ReadonlySet<EventKind> = new Set(["reworded", "elaborated", "quote-changed", "fact-changed"]);

/**
 * A claim that seems gone though a changed claim has its words now was merged with it, and one that seems new though a changed
 * claim had its words was split off.
 */
export function rejoined(events: readonly ClaimEvent[]): ClaimEvent[] {
  const single = events.filter(({ kind }) => kind === "removed" || kind === "added");
  const longer = events.filter(({ kind }) => LONGER.has(kind));
  if (single.length === 0 || longer.length === 0) return [...events];
  const isPart = parting();
  const became = new Map<ClaimEvent, ClaimEvent>();
  for (const one of single) {
    const gone = one.kind === "removed";
    const said = (one.old ?? one.new)?.text ?? "";
    const whole = longer.find(({ old, new: now }) => {
      const [has, lacks] = gone ? [now, old] : [old, now];
      return has && lacks && isPart(said, has.text) && !isPart(said, lacks.text);
    });
    if (whole === undefined) continue;
    const [kind, reason] = gone ? (["merged", MERGED] as const) : (["split", SPLIT] as const);
    const sides = gone ? { new: whole.new, claim: whole.claim } : { old: whole.old };
    const supersedes = (gone ? one.claim : whole.supersedes) ?? null;
    became.set(one, { ...one, ...sides, kind, reason, supersedes, confidence: 0.7 });
    const [part, all] = gone ? [whole.old, whole.new] : [whole.new, whole.old];
    if (
      (whole.kind === "reworded" || whole.kind === "elaborated" || isOneSided(whole)) &&
      isPart(part?.text ?? "", all?.text ?? "")
    )
      became.set(whole, { ...whole, kind, reason, slots: [], confidence: 0.7 });
  }
  return events.map((event) => became.get(event) ?? event);
}
