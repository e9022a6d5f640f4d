import { z } from "@hono/zod-openapi";
import { ACTS, AGENT_KINDS, MANNERS, POLARITIES } from "../model/attribution.ts";
import { EVENT_KINDS, SLOT_TYPES } from "../model/change.ts";
import { BLOCK_ROLES, NOTICE_KINDS } from "../model/document.ts";
import { LEVELS, STANCES } from "../model/graph.ts";

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int();

export const Problem = z
  .object({
    type: text,
    title: text,
    status: count,
    detail: text,
    code: text,
    instance: text,
    errors: z.array(z.object({ pointer: text, detail: text })),
  })
  .openapi("Problem");

export const Payload = z
  .object({
    url: text.optional(),
    key: text.optional(),
    publisher: text,
    headline: text.optional(),
    published: text.optional(),
    modified: text.optional(),
    captured: text.optional(),
    language: text.optional(),
    text: text.optional(),
    html: text.optional(),
  })
  .openapi("Payload", {
    description: "One state of an article: `url` or `key` says which, `text` or `html` is what it says.",
    example: {
      url: "https://news.example/a",
      publisher: "Example News",
      text: "The mayor said the bridge is safe.",
    },
  });

export const Submitted = z
  .object({
    article: text,
    revision: text,
    n: count,
    outcome: z.enum(["created", "unchanged"]),
    version: count.nullable(),
    restores: maybe,
  })
  .openapi("Submitted");

export const Selector = z
  .union([
    z.object({ type: z.literal("TextQuoteSelector"), exact: text, prefix: text, suffix: text }),
    z.object({ type: z.literal("TextPositionSelector"), start: count, end: count }),
  ])
  .openapi("Selector");

export const Passage = z.object({ text, selectors: z.array(Selector) }).openapi("Passage");

export const Agent = z
  .object({ id: text, name: text, kind: z.enum(AGENT_KINDS), behalf: maybe })
  .openapi("Agent");

export const Attribution = z
  .object({
    id: text,
    claim: maybe,
    source: Passage,
    cue: Passage,
    content: Passage,
    via: Passage,
    agent: Agent.nullable(),
    manner: z.enum(MANNERS),
    act: z.enum(ACTS),
    polarity: z.enum(POLARITIES),
    confidence: z.number(),
    extractor: text,
  })
  .openapi("Attribution");

export const Notice = z
  .object({
    kind: z.enum(NOTICE_KINDS),
    at: maybe,
    zone: maybe,
    certain: z.boolean(),
    text,
    selectors: z.array(Selector),
  })
  .openapi("Notice");

export const Article = z
  .object({
    id: text,
    url: maybe,
    key: maybe,
    publisher: text,
    headline: maybe,
    published: maybe,
    modified: maybe,
    revisions: count,
  })
  .openapi("Article");

export const RevisionRow = z
  .object({
    n: count.nullable(),
    status: z.enum(["captured", "declared"]),
    revision: text.optional(),
    at: text.optional(),
    declared_by: Notice.optional(),
    from: maybe.optional(),
    until: text.optional(),
  })
  .openapi("RevisionRow");

export const Revision = z
  .object({
    n: count,
    revision: text,
    text,
    blocks: z.array(z.object({ start: count, end: count, role: z.enum(BLOCK_ROLES) })),
    notices: z.array(Notice),
    attributions: z.array(Attribution),
  })
  .openapi("Revision");

const end = z.object({ claim: text, text: maybe });

export const Relation = z
  .object({
    id: text,
    stance: z.enum(STANCES),
    level: z.enum(LEVELS),
    score: z.number(),
    a: end,
    b: end,
    evidence: z.array(
      z.object({ feature: text, detail: text, weight: z.number(), spans: z.array(z.unknown()) }),
    ),
    since: count.nullable(),
    until: count.nullable(),
    linker: text,
  })
  .openapi("Relation");

export const Event = z
  .object({
    kind: z.enum(EVENT_KINDS),
    claim: text,
    supersedes: maybe,
    old: Passage.nullable(),
    new: Passage.nullable(),
    slots: z.array(z.object({ type: z.enum(SLOT_TYPES), old: maybe, new: maybe })),
    disclosed_by: Notice.nullable(),
    confidence: z.number(),
    reason: text,
  })
  .openapi("ClaimEvent");

export const Diff = z
  .object({
    version: count,
    article: text,
    from: RevisionRow,
    to: RevisionRow,
    summary: z.record(text, count),
    empty_because: maybe,
    edits: z.array(z.object({ kind: z.enum(["insert", "delete", "replace"]), old: Passage, new: Passage })),
    alignment: z.object({
      links: z.array(z.tuple([count, count])),
      added: z.array(count),
      removed: z.array(count),
    }),
    events: z.array(Event),
    relations: z.object({ born: z.array(Relation), dissolved: z.array(Relation) }),
    notices: z.array(Notice),
  })
  .openapi("Diff");

export const Claim = z
  .object({
    id: text,
    text,
    agent: maybe,
    standing: z.boolean(),
    since: count,
    until: count.nullable(),
    first: z.unknown(),
    occurrences: z.array(z.unknown()),
  })
  .openapi("Claim");

export const versioned = <S extends z.ZodRawShape>(shape: S) => z.object({ version: count, ...shape });
export const listOf = (item: z.ZodType) => versioned({ items: z.array(item) });
export const pageSchema = (item: z.ZodType) => versioned({ items: z.array(item), next: maybe });
