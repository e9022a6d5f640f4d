import type { ClaimEvent } from "../model/change.ts";
import type { Diff } from "../model/diff.ts";
import { edits } from "../text/edits.ts";
import type { Standing } from "./carry/carry.ts";
import { whyEmpty } from "./empty.ts";
import { claimEvents, compared } from "./events.ts";
import { headlineChange } from "./headline.ts";
import { ownChanges } from "./own-voice.ts";

/**
 * The whole difference of two revisions. `earlier` are the claims that stood in revisions before `old`; `recorded` the
 * claim events that are on record, where they are.
 */
export function diff(
  old: Standing,
  next: Standing,
  relations: Diff["relations"],
  earlier: ReadonlySet<string>,
  recorded: readonly ClaimEvent[] | null = null,
): Diff {
  const found = recorded ? { ...compared(old.held, next.held), events: recorded } : null;
  const { alignment, notices, events } = found ?? claimEvents(old, next, earlier);
  const ownVoice = ownChanges(old.held, next.held, alignment, notices, events);
  const born = relations.born.length + relations.dissolved.length;
  const quiet = events.length + ownVoice.length + born === 0;
  return {
    edits: edits(old.held.revision.text, next.held.revision.text),
    alignment,
    headline: headlineChange(old.held, next.held, notices),
    events,
    ownVoice,
    notices,
    relations,
    emptyBecause: quiet ? whyEmpty(old.held, next.held, alignment) : null,
  };
}
