import {
  type ClaimEvent,
  type HeadlineChange,
  type OwnChange,
  RETITLED,
  type RecordedEvent,
} from "../../model/change.ts";
import type { Occurrence } from "../../model/graph.ts";
import { idOf } from "../../text/digest.ts";
import type { ChainLink } from "../chain.ts";
import { claimEvents, startOf } from "../events.ts";
import { headlineChange } from "../headline.ts";
import { ownChanges } from "../own-voice.ts";
import type { Standing } from "./carry.ts";

/** The claims of one revision among an article's occurrences, by attribution. */
export function claimsIn(occurrences: readonly Occurrence[], revision: string): Map<string, string> {
  const mine = occurrences.filter((o) => o.revision === revision);
  return new Map(mine.map((o) => [o.attribution, o.claim]));
}

/** The attribution and the claim by which a store knows what an attribution says; null where it does not know it. */
export type OnRecord = (
  attribution: string,
) => { readonly attribution: string; readonly claim: string | null } | null;

/**
 * What is recorded of the step from one captured revision to the next; `link` is where the chain has the later one.
 * Where the older one was read anew, `onRecord` tells what is on record of it.
 */
export function recordedEvents(
  old: Standing,
  next: Standing,
  earlier: ReadonlySet<string>,
  link: Pick<ChainLink, "publisher" | "at">,
  onRecord: OnRecord = (attribution) => ({ attribution, claim: old.claims.get(attribution) ?? null }),
): RecordedEvent[] {
  const { article, id: after } = next.held.revision;
  const before = old.held.revision.id;
  const step = { article, before, after, publisher: link.publisher, at: link.at };
  const why = ({ slots, disclosedBy, confidence, reason }: ClaimEvent | HeadlineChange | OwnChange) => ({
    slots,
    notice: disclosedBy && next.held.document.notices.indexOf(disclosedBy),
    confidence,
    reason,
  });
  const { alignment, events, notices } = claimEvents(old, next, earlier);
  const ids = new Map<string, string>();
  const ofClaims = events.flatMap((event): RecordedEvent[] => {
    const { kind } = event;
    const known = event.old && onRecord(event.old.attribution);
    // What was never on record cannot be told as gone.
    if (event.new === null && known === null) return [];
    const [was, is] = [known?.attribution ?? null, event.new?.attribution ?? null];
    const claim = event.new === null ? (known?.claim ?? event.claim) : event.claim;
    const supersedes = event.supersedes === null ? null : (known?.claim ?? null);
    const said = ["evt", article, before, after, kind, claim, was ?? "", is ?? ""] as const;
    const parts = JSON.stringify(event.slots);
    const id = idOf(...said);
    // What one notice owns up to and what it leaves out of a claim are two events.
    const isOther = (ids.get(id) ?? parts) !== parts;
    if (!isOther) ids.set(id, parts);
    const record = {
      id: isOther ? idOf(...said, parts) : id,
      ...step,
      place: startOf(event),
      kind,
      claim,
      supersedes,
      old: was,
      new: is,
      ...why(event),
    };
    return [record];
  });
  const ofOutlet = ownChanges(old.held, next.held, alignment, notices, events).map(
    (change): RecordedEvent => {
      const { kind, old: was, new: is } = change;
      const own = { old: was.spans, new: is.spans };
      const words = JSON.stringify([own, change.slots]);
      return {
        id: idOf("evt", article, before, after, kind, words),
        ...step,
        place: startOf(change),
        kind,
        claim: null,
        own,
        supersedes: null,
        old: null,
        new: null,
        ...why(change),
      };
    },
  );
  const found = [...ofClaims, ...ofOutlet]
    .sort((a, b) => a.place - b.place)
    .map((event, place): RecordedEvent => ({ ...event, place }));
  const retitled = headlineChange(old.held, next.held, notices);
  if (retitled)
    found.unshift({
      id: idOf("evt", article, before, after, RETITLED),
      ...step,
      place: -1,
      kind: RETITLED,
      claim: null,
      supersedes: null,
      old: null,
      new: null,
      ...why(retitled),
    });
  return [...new Map(found.map((event) => [event.id, event])).values()];
}

/** The events of steps that the chain still has, each as its later state is told now. */
export function keptEvents(events: readonly RecordedEvent[], chain: readonly ChainLink[]): RecordedEvent[] {
  const steps = new Map(chain.map((link, i) => [link.revision, { link, before: chain[i - 1]?.revision }]));
  return events.flatMap((event) => {
    const step = steps.get(event.after);
    if (step === undefined || step.before !== event.before) return [];
    return [{ ...event, publisher: step.link.publisher, at: step.link.at }];
  });
}
