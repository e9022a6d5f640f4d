import { z } from "@hono/zod-openapi";
import { POLARITIES } from "../../../model/attribution.ts";
import { EVENT_KINDS, LEDGER_KINDS, OWN_KINDS, SLOT_TYPES, VOICES } from "../../../model/change.ts";
import { EMPTY_BECAUSE } from "../../../model/diff.ts";
import { Decision, Notice, Relation, State, state } from "../../told/schemas.ts";
import { Agent, Others, orNull, Passage, Reads, Selector } from "../../told/schemas-said.ts";

const text = z.string();
const maybe = z.string().nullable();
const time = z.iso.datetime();
const count = z.number().int();
const polarity = z
  .enum(POLARITIES)
  .openapi({ description: "Whether the agent says it, denies it or will not comment on it." });
const side = z.object({
  text,
  selectors: z.array(Selector),
  attribution: text,
  agent: orNull(Agent),
  also: Others,
  polarity,
});
const ledgerSide = side.extend({
  attribution: maybe.openapi({
    description: "Null of what the outlet tells in its own voice, a headline or not.",
  }),
  polarity: polarity.nullable(),
});
const Slot = z.object({ type: z.enum(SLOT_TYPES), old: maybe, new: maybe }).openapi("Slot");
const kind = z.enum(EVENT_KINDS);

const event = {
  kind,
  claim: text,
  publisher: text,
  agent: orNull(Agent).openapi({ description: "Who says it, or said it where it is gone." }),
  also: Others,
  supersedes: maybe,
  old: side.nullable(),
  new: side.nullable(),
  slots: z.array(Slot),
  disclosed_by: orNull(Notice),
  confidence: z.number().min(0).max(1),
  reason: text,
};
export const Event = z.object(event).openapi("ClaimEvent");

const ownSide = z.object({ text, selectors: z.array(Selector) });
/** What changed in a sentence in which the outlet tells by itself. */
const OwnVoiceChange = z
  .object({
    kind: z.enum(OWN_KINDS),
    publisher: text,
    old: ownSide,
    new: ownSide,
    slots: z.array(Slot),
    disclosed_by: orNull(Notice),
    confidence: z.number().min(0).max(1),
    reason: text,
  })
  .openapi("OwnVoiceChange");

/** One line of the ledger: what became of a claim, of the headline or of what the outlet tells in its own voice, with the article and the two states that it lies between. */
export const LedgerEvent = z
  .object({
    id: text,
    article: text,
    url: maybe,
    key: maybe,
    headline: maybe,
    from: State,
    to: State,
    ...event,
    kind: z.enum(LEDGER_KINDS),
    disclosed_by: orNull(Notice).openapi({ description: "Null of what no notice owns up to." }),
    disclosed_later: orNull(State).openapi({
      description:
        "The later state whose notice owns up to it, where it was changed in silence; null where that is a notice of `to`, or none is.",
    }),
    voice: z.enum(VOICES).openapi({
      description:
        "Whose words changed: the outlet's own, as headlines are, or those of a source, for which somebody is named.",
    }),
    claim: maybe.openapi({ description: "Null of what the outlet tells in its own voice." }),
    old: ledgerSide.nullable(),
    new: ledgerSide.nullable(),
    recorded: time,
    since: count,
    until: count.nullable(),
  })
  .openapi("LedgerEvent");

export type ShownEvent = z.infer<typeof LedgerEvent>;

/** JSON Feed 1.1. */
export const JsonFeed = z
  .object({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: text,
    description: text,
    home_page_url: z.url(),
    feed_url: z.url(),
    next_url: z.url().optional(),
    items: z.array(
      z.object({
        id: text,
        url: z.url(),
        external_url: z.url().optional(),
        title: text,
        content_html: text,
        content_text: text,
        date_published: time,
        date_modified: time,
        authors: z.array(z.object({ name: text })),
        tags: z.array(text),
        _stemma: LedgerEvent,
      }),
    ),
  })
  .openapi("JsonFeed");

const sentences = z.array(z.object({ start: count, end: count, text }));
const pair = z.array(count).length(2);

export const Diff = z
  .object({
    version: count,
    article: text,
    from: State,
    to: State,
    summary: z.record(text, count).openapi({
      description:
        "How many `events` and `own_voice` there are; of both together, how many of each kind, disclosed and silent.",
    }),
    empty_because: z.enum(EMPTY_BECAUSE).nullable(),
    headline: z
      .object({ old: maybe, new: maybe, disclosed_by: orNull(Notice) })
      .nullable()
      .openapi({
        description:
          "The headlines, where they differ; null on the side of a revision that came without one.",
      }),
    edits: z.array(z.object({ kind: z.enum(["insert", "delete", "replace"]), old: Passage, new: Passage })),
    alignment: z.object({
      links: z.array(pair),
      added: z.array(count),
      removed: z.array(count),
      moved: z.array(pair),
      changes: z.array(z.object({ from: count, to: count, kind, slots: z.array(Slot) })),
      sentences: z.object({ old: sentences, new: sentences }),
    }),
    events: z.array(Event),
    own_voice: z.array(OwnVoiceChange).openapi({
      description: "Facts, doubts and quoted words that changed in sentences for which nobody is named.",
    }),
    relations: z.object({ born: z.array(Relation), dissolved: z.array(Relation) }),
    notices: z.array(Notice),
  })
  .openapi("Diff");

const changed = z.object({
  states: z.array(z.object({ article: text, ...state })),
  claims: z.array(z.object({ id: text, text, reads: Reads, agent: maybe })),
  occurrences: z.array(
    z.object({ id: text, claim: text, attribution: text, revision: text, article: text, agent: maybe }),
  ),
  relations: z.array(Relation),
  decisions: z.array(Decision),
});
export const Changes = z
  .object({ version: count, from: count, to: count, born: changed, ended: changed })
  .openapi("Changes");

export const Version = z
  .object({
    version: count,
    at: time,
    activity: text,
    detail: z.object({
      id: text,
      kind: z.enum(["import", "decision"]),
      software: z.array(text),
      started: time,
      ended: time,
      article: maybe,
      revision: maybe,
      who: maybe,
      why: maybe,
    }),
  })
  .openapi("Version");
