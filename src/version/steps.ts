import type { RecordedEvent } from "../model/change.ts";
import type { Occurrence } from "../model/graph.ts";
import { idOf } from "../text/digest.ts";
import type { Standing } from "./carry.ts";
import type { ChainLink } from "./chain.ts";
import { claimEvents } from "./events.ts";

/** The claims of one revision among an article's occurrences, by attribution. */
export function claimsIn(occurrences: readonly Occurrence[], revision: string): Map<string, string> {
  const mine = occurrences.filter((o) => o.revision === revision);
  return new Map(mine.map((o) => [o.attribution, o.claim]));
}

/** What is recorded of the step from one captured revision to the next; `link` is where the chain has the later one. */
export function recordedEvents(
  old: Standing,
  next: Standing,
  earlier: ReadonlySet<string>,
  link: Pick<ChainLink, "publisher" | "at">,
): RecordedEvent[] {
  const { article, id: after } = next.held.revision;
  const before = old.held.revision.id;
  return claimEvents(old, next, earlier).events.map((event, place) => {
    const { kind, claim, supersedes, slots, disclosedBy, confidence, reason } = event;
    const [was, is] = [event.old?.attribution ?? null, event.new?.attribution ?? null];
    return {
      id: idOf("evt", article, before, after, kind, claim, was ?? "", is ?? ""),
      article,
      before,
      after,
      publisher: link.publisher,
      at: link.at,
      place,
      kind,
      claim,
      supersedes,
      old: was,
      new: is,
      slots,
      notice: disclosedBy && next.held.document.notices.indexOf(disclosedBy),
      confidence,
      reason,
    };
  });
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
