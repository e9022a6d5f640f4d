import { z } from "@hono/zod-openapi";
import { BLOCK_ROLES, NOTICE_KINDS } from "../../model/document.ts";
import { JUDGEMENTS, LEVELS, STANCES, VERDICTS } from "../../model/graph.ts";
import { AgentRow, Attribution, orNull, Place, Reads, selectors } from "./schemas-said.ts";

const text = z.string();
const maybe = z.string().nullable();
const time = z.iso.datetime();
const maybeTime = time.nullable();
const count = z.number().int();
const share = z.number().min(0).max(1);

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

export const Submitted = z
  .object({
    article: text,
    revision: text,
    n: count,
    outcome: z.enum(["created", "unchanged"]).openapi({ description: "Unchanged: the same was seen again." }),
    version: count
      .nullable()
      .openapi({ description: "The version that records it; null where that was recorded before." }),
    restores: maybe,
    warnings: z.array(text).optional().meta({ description: "What is odd in it; left out where nothing is." }),
  })
  .openapi("Submitted");

const notice = {
  kind: z.enum(NOTICE_KINDS),
  at: maybeTime,
  zone: maybe,
  certain: z.boolean(),
  text,
  span: Place,
  selectors,
};
export const Notice = z.object(notice).openapi("Notice");

export const state = {
  n: count,
  status: z.literal("captured"),
  revision: text,
  publisher: text,
  published: maybeTime,
  modified: maybeTime,
  captured: maybeTime,
  at: time,
  restores: maybe,
  head: z.boolean(),
};
export const State = z.object(state).openapi("CapturedRevision");

export const RevisionRow = z
  .discriminatedUnion("status", [
    State,
    z
      .object({
        n: z.null(),
        status: z.literal("declared"),
        declared_by: z.object({ revision: text, ...notice }),
        from: maybeTime,
        until: time,
      })
      .openapi("DeclaredRevision"),
  ])
  .openapi("RevisionRow");

export const article = {
  id: text,
  url: maybe,
  key: maybe,
  publisher: text,
  headline: maybe,
  published: maybeTime,
  modified: maybeTime,
  revisions: count,
  head: State,
};
export const Article = z.object(article).openapi("Article");

export const Revision = z
  .object({
    version: count,
    article: text,
    ...state,
    headline: maybe,
    language: maybe,
    via: z.array(z.object({ name: text, role: text.optional(), uri: text.optional() })),
    text,
    blocks: z.array(z.object({ start: count, end: count, role: z.enum(BLOCK_ROLES) })),
    notices: z.array(Notice),
    attributions: z.array(Attribution),
  })
  .openapi("Revision");

const end = z.object({ claim: text, text: maybe, reads: orNull(Reads) });
export const life = { since: count.nullable(), until: count.nullable() };

/** What a person holds of two claims, or of two agents. */
export const Decision = z
  .object({
    id: text,
    a: text,
    b: text,
    verdict: z.enum([...VERDICTS, ...JUDGEMENTS]),
    stance: z.enum(STANCES).nullable(),
    later: maybe,
    who: text,
    why: text,
    at: z.iso.datetime(),
    since: count,
    until: count.nullable(),
  })
  .openapi("Decision");

/** An agent that may be another one, and by whose word. */
export const Alike = z
  .object({
    agent: AgentRow,
    verdict: z.enum(JUDGEMENTS),
    by: z.enum(["program", "person"]),
    reason: text,
    decision: orNull(Decision),
  })
  .openapi("Alike");

export const Relation = z
  .object({
    id: text,
    stance: z.enum(STANCES),
    level: z.enum(LEVELS),
    score: share,
    a: end,
    b: end,
    evidence: z.array(
      z.object({
        feature: text,
        detail: text,
        weight: z.number(),
        spans: z.array(z.object({ side: z.enum(["a", "b"]), start: count, end: count })),
      }),
    ),
    ...life,
    linker: text,
    /** Left out where relations are told as changes. */
    decision: orNull(Decision).optional(),
  })
  .openapi("Relation");

export const versioned = <S extends z.ZodRawShape>(shape: S) => z.object({ version: count, ...shape });
export const listOf = (item: z.ZodType) => versioned({ items: z.array(item) });
export const claimListOf = (item: z.ZodType) => versioned({ claim: text, items: z.array(item) });
export const pageSchema = (item: z.ZodType) => versioned({ items: z.array(item), next: maybe });
