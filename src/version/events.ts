import type { Attribution } from "../model/attribution.ts";
import type { Alignment, ClaimEvent, EventKind, EventSide, Slot } from "../model/change.ts";
import type { Diff } from "../model/diff.ts";
import type { HeldRevision } from "../model/graph.ts";
import { hull, overlaps, wordsOf } from "../text/span.ts";
import { visible } from "../text/visible.ts";
import { align } from "./align.ts";
import { attitude, isOfNotice, likest, type Standing } from "./carry/carry.ts";
import { withHalves } from "./carry/halves.ts";
import { areOne, mayBeSame, otherSource } from "./carry/holder.ts";
import { inPlace } from "./carry/inplace.ts";
import { withJoints, withWholes } from "./carry/joints.ts";
import { MERGED, parting, rejoined, SPLIT } from "./carry/parted.ts";
import { withoutRestated } from "./carry/restated.ts";
import { shaded } from "./carry/shaded.ts";
import { byClaim, type Difference, differing, type Told, toldIn } from "./carry/told.ts";
import { withoutUnread } from "./carry/unread.ts";
import { whyCome, whyGone, withVoices } from "./carry/voice.ts";
import { disclosed, newNotices } from "./disclosure.ts";
import { about } from "./owning/about.ts";
import { toldApart } from "./owning/apart.ts";
import { reason } from "./reason.ts";
import { kindOf } from "./slots/slots.ts";

/** How the sentences correspond, and the notices that are new. */
export const compared = (old: HeldRevision, next: HeldRevision): Pick<Diff, "alignment" | "notices"> => ({
  alignment: align(sentencesOf(old), sentencesOf(next)),
  notices: newNotices(old.document, next.document),
});

/** What became of each claim between two revisions, in the order of the text, and what that was told from. */
export function claimEvents(
  old: Standing,
  next: Standing,
  earlier: ReadonlySet<string>,
): Pick<Diff, "alignment" | "notices" | "events"> {
  const { alignment, notices } = compared(old.held, next.held);
  const { pairs, gone, come } = byClaim(toldIn(old), toldIn(next));
  const moves = movedIn(alignment, old.held, next.held);
  const found = [
    ...pairs.flatMap(([a, b]) =>
      sameClaim(a, b, differing(a, b, old.held, next.held), moves(a.attribution, b.attribution)),
    ),
    ...replaced(gone, come, old.held, next.held, earlier),
  ];
  const small = shaded(found, old.held, next.held, alignment);
  const placed = inPlace(small, old.held, next.held, alignment);
  const read = withoutUnread(placed, old.held, next.held, alignment);
  const heard = withVoices(read, old.held, next.held, alignment);
  const halved = withHalves(heard, old.held);
  const own = rejoined(withoutRestated(halved, notices, old.held, next.held));
  const joined = withJoints(own, old, next, alignment);
  const whole = withWholes(joined, old.held, next.held);
  const owned = (event: ClaimEvent): ClaimEvent[] => {
    const who = event.new ? sourceOf(next.held, event.new) : sourceOf(old.held, event.old);
    const known = about(event, whole, old.held, next.held);
    return toldApart(event, event, (asked) => disclosed(asked, notices, who, known));
  };
  const events = notices.length > 0 ? whole.flatMap(owned) : [...whole];
  return { alignment, notices, events: events.sort((a, b) => startOf(a) - startOf(b)) };
}

/** The words for who says it, and those by which the text tells of them where they say something else: "a spokesman for Norrick, Ola Berg". */
export function sourceOf({ revision, attributions }: HeldRevision, side: EventSide | null): string {
  const found = attributions.find(({ id }) => id === side?.attribution);
  if (!found) return "";
  const agent = found.agent;
  const theirs = attributions.filter(
    (one) => one === found || (agent !== null && one.agent?.id === agent.id),
  );
  return [...theirs.map(({ source }) => wordsOf(revision.text, source)), agent?.name ?? ""].join(" ");
}

/** Where a change stands: in the new text, or in the old where it stands there no more. */
export function startOf(event: { readonly old: Spanned | null; readonly new: Spanned | null }): number {
  return (event.new ?? event.old)?.spans[0]?.start ?? 0;
}
type Spanned = Pick<EventSide, "spans">;

function sentencesOf({ revision, document }: HeldRevision): string[] {
  return document.sentences.map((s) => visible(revision.text.slice(s.start, s.end)));
}

/** True for attributions whose sentence stands elsewhere now. */
function movedIn(alignment: Alignment, old: HeldRevision, next: HeldRevision) {
  const moved = new Set(alignment.moved.map(([i, j]) => `${i} ${j}`));
  const at = ({ document }: HeldRevision, attribution: Attribution) => {
    const span = hull(attribution.content);
    return span === null ? -1 : document.sentences.findIndex((sentence) => overlaps(sentence, span));
  };
  return (a: Attribution, b: Attribution) => moved.size > 0 && moved.has(`${at(old, a)} ${at(next, b)}`);
}

/** What became of a claim that stands in both. */
function sameClaim(a: Told, b: Told, differ: Difference, moved: boolean): ClaimEvent[] {
  const events: ClaimEvent[] = [];
  const [was, is] = [a.attribution, b.attribution];
  const slot = differ.who;
  if (slot !== null) {
    const who = `${slot.old ?? "nobody"} to ${slot.new ?? "nobody"}`;
    const other =
      otherSource(was, is) === null ? "its source is described otherwise" : "it is told of another source";
    events.push(event("attribution-changed", a, b, [slot], 0.9, `${other}: ${who}`));
  }
  if (differ.heard !== null) {
    const { old, new: is } = differ.heard;
    const why = `it is told by way of another: ${old} to ${is}`;
    events.push(event("attribution-changed", a, b, [differ.heard], 0.7, why));
  }
  const found = differ.slots;
  const kind = righted(kindOf(differ.was, differ.is, found), differ);
  const direct = (was.manner === "indirect") !== (is.manner === "indirect");
  if (kind !== null) events.push(event(kind, a, b, found, 0.9, reason(kind, found)));
  else if (direct) {
    const slot: Slot = { type: "quote", old: was.manner, new: is.manner };
    events.push(event("quote-changed", a, b, [slot], 0.8, `the same words are ${is.manner} speech now`));
  }
  if (events.length === 0 && moved)
    events.push(event("moved", a, b, [], 0.9, "the same words stand elsewhere"));
  return events;
}

/** Words that a correction says were wrong are a fact, where nothing else tells that they are. */
const righted = <Kind extends EventKind | null>(
  kind: Kind,
  { corrected }: Difference,
): Kind | "fact-changed" =>
  corrected && (kind === "reworded" || kind === "elaborated") ? "fact-changed" : kind;

/** What became of claims that stand in one of the two only. */
function replaced(
  gone: readonly Told[],
  come: readonly Told[],
  old: HeldRevision,
  next: HeldRevision,
  earlier: ReadonlySet<string>,
): ClaimEvent[] {
  const attributions = (of: readonly Told[]) => of.map((told) => told.attribution);
  const events: ClaimEvent[] = [];
  const left = new Set(gone);
  const right = new Set(come);
  const here = come.filter(({ attribution }) => !isOfNotice(next, attribution));
  const [oldText, newText] = [old.revision.text, next.revision.text];
  const mayBe = (a: Attribution, b: Attribution) =>
    mayBeSame(a, b) || areOne(a, wordsOf(oldText, a.source), b, wordsOf(newText, b.source));
  const near = likest(attributions(gone), oldText, attributions(here), newText, mayBe);
  for (const { from, to, score } of near) {
    const [a, b] = [gone[from], here[to]];
    if (a === undefined || b === undefined) continue;
    const differ = differing(a, b, old, next);
    const { was, is, slots, who } = differ;
    // What another denies is not what was said, told of another source; nor is what nobody would speak of.
    const held = [attitude(a.attribution), attitude(b.attribution)];
    if (held[0] !== held[1] && (who !== null || held.includes("declines"))) continue;
    const found = [...slots, ...(who ? [who] : [])];
    const kind = righted(kindOf(was, is, found) ?? "reworded", differ);
    const again = earlier.has(b.claim) ? "; it says again what an earlier revision said" : "";
    events.push(event(kind, a, b, found, Math.min(0.95, score), reason(kind, found) + again, a.claim));
    left.delete(a);
    right.delete(b);
  }
  const isPart = parting();
  for (const a of left) {
    const parts = [...right].filter((b) => isPart(b.text, a.text));
    if (parts.length < 2) continue;
    left.delete(a);
    for (const b of parts) {
      right.delete(b);
      events.push(part("split", SPLIT, a, b, old, next));
    }
  }
  for (const b of right) {
    const parts = [...left].filter((a) => isPart(a.text, b.text));
    if (parts.length < 2) continue;
    right.delete(b);
    for (const a of parts) {
      left.delete(a);
      events.push(part("merged", MERGED, a, b, old, next));
    }
  }
  for (const b of right) {
    const back = earlier.has(b.claim);
    events.push(event(back ? "reinstated" : "added", null, b, [], 0.9, back ? AGAIN : whyCome(b, old)));
  }
  for (const a of left) events.push(event("removed", a, null, [], 0.9, whyGone(a, next)));
  return events;
}

/** What became of a claim and a part of it, of whichever side; what another source tells is told of that source. */
function part(
  kind: EventKind,
  why: string,
  a: Told,
  b: Told,
  old: HeldRevision,
  next: HeldRevision,
): ClaimEvent {
  const { who } = differing(a, b, old, next);
  if (who === null || who.old === null || who.new === null) return event(kind, a, b, [], 0.7, why, a.claim);
  return event("attribution-changed", a, b, [who], 0.7, `${why}, of another source`, a.claim);
}

const AGAIN = "an earlier revision had it and the one before this did not";

function event(
  kind: EventKind,
  a: Told | null,
  b: Told | null,
  found: readonly Slot[],
  confidence: number,
  why: string,
  supersedes: string | null = null,
): ClaimEvent {
  const side = (told: Told | null) =>
    told && { text: told.text, spans: told.spans, attribution: told.attribution.id };
  return {
    kind,
    claim: (b ?? a)?.claim ?? "",
    supersedes,
    old: side(a),
    new: side(b),
    slots: found,
    disclosedBy: null,
    confidence,
    reason: why,
  };
}
