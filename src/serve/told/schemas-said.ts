import { z } from "@hono/zod-openapi";
import { COMPARATORS } from "../../journey/facts.ts";
import { ACTS, AGENT_KINDS, MANNERS, MODALITIES, POLARITIES } from "../../model/attribution.ts";
import { CLOSENESS } from "../../text/unnamed.ts";

const text = z.string();
const maybe = text.nullable();
const count = z.number().int();
const share = z.number().min(0).max(1);

/** A schema with a name, or null. Made nullable itself, it would be described so wherever it stands, or as nothing that can be null. */
export const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()]);

/** A place in a text, in Unicode code points. */
export const Place = z.object({ start: count, end: count });

export const Selector = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("TextQuoteSelector"), exact: text, prefix: text, suffix: text }),
    z.object({ type: z.literal("TextPositionSelector"), start: count, end: count }),
  ])
  .openapi("Selector");

export const Passage = z.object({ text, selectors: z.array(Selector) }).openapi("Passage");

/** How the words of a claim read by themselves. */
export const Reads = text.openapi({
  description:
    "“declined to comment” of a claim whose words are “to comment”, which nobody said; else its words.",
});

const toldOf = z
  .object({
    number: z.object({ least: count, most: count.nullable() }).nullable(),
    people: maybe,
    rank: z.array(z.string()),
    of: maybe,
    closeness: z.object({ kind: z.enum(CLOSENESS), words: text }).nullable(),
    condition: maybe,
    reason: maybe,
  })
  .openapi("Unnamed", { description: "What the text tells of somebody whom it does not name." });
const agent = {
  id: text,
  name: text,
  kind: z.enum(AGENT_KINDS),
  behalf: maybe,
  told_of: orNull(toldOf),
};
export const Agent = z.object(agent).openapi("Agent");
export const Others = z
  .array(Agent)
  .optional()
  .openapi({ description: "Who else says it, where the source joins several; absent where nobody does." });
export const AgentRow = z.object({ ...agent, claims: count }).openapi("AgentRow");
export const SpeakerRow = AgentRow.extend({
  only: z
    .object({ article: text, headline: maybe, publisher: text })
    .nullable()
    .openapi({ description: "The article that alone tells of the agent; null where several do." }),
}).openapi("SpeakerRow");

const manner = {
  agent: orNull(Agent),
  manner: z.enum(MANNERS),
  act: z.enum(ACTS),
  polarity: z.enum(POLARITIES),
  confidence: share,
};

/** An attribution where only who and how matter. */
export const AttributionInBrief = z
  .object({ id: text, ...manner, also: Others })
  .openapi("AttributionInBrief");

export const selectors = z.array(Selector);

/** What is said of what: null where an older program read it. */
const Assertion = z
  .object({
    subject: Passage,
    about: maybe,
    negated: z.boolean().nullable(),
    modality: z.enum(MODALITIES).nullable(),
    quantities: z.array(
      z.object({
        text,
        value: z.number(),
        comparator: z.enum(COMPARATORS),
        to: z.number().nullable(),
        unit: text,
        selectors,
      }),
    ),
    dates: z.array(z.object({ text, from: z.iso.date(), to: z.iso.date(), selectors })),
  })
  .openapi("Assertion");

export const Attribution = z
  .object({
    id: text,
    claim: maybe,
    source: Passage,
    cue: Passage,
    content: Passage,
    via: Passage,
    ...manner,
    also: z
      .array(z.object({ ...agent, source: Passage }).openapi("Fellow"))
      .optional()
      .openapi({
        description:
          "Who else says it, where the source joins several (“Lind and Okafor”), each with their own words in it; absent where nobody does.",
      }),
    extractor: text,
    assertion: Assertion,
  })
  .openapi("Attribution");
