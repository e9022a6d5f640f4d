import { z } from "@hono/zod-openapi";
import { LEVELS } from "../../model/graph.ts";
import { life } from "./schemas.ts";
import { Agent, Attribution, AttributionInBrief, Others, orNull, Reads } from "./schemas-said.ts";

const text = z.string();
const maybe = text.nullable();
const maybeTime = z.iso.datetime().nullable();
const count = z.number().int();

const occurrence = {
  id: text,
  claim: text,
  article: text,
  url: maybe,
  revision: text,
  n: count.nullable(),
  publisher: maybe,
  at: maybeTime,
  head: z.boolean(),
  ...life,
};
export const OccurrenceInBrief = z
  .object({ ...occurrence, attribution: AttributionInBrief })
  .openapi("OccurrenceInBrief");
export const Occurrence = z.object({ ...occurrence, attribution: Attribution }).openapi("Occurrence");

/** Those who say a thing, each once however many outlets repeat it: `perhaps` counts those in doubt. */
const Voices = z
  .object({
    independent: count,
    perhaps: count,
    origins: z.array(
      z.object({
        agent: orNull(Agent),
        also: Others,
        via: z.array(text),
        level: z.enum(LEVELS),
        told: z.array(z.object({ claim: text, article: text, publisher: maybe, at: maybeTime })),
      }),
    ),
  })
  .openapi("Voices");

/** Its words as they were first told, how they read by themselves, and the latest ones where it stands in those no more. */
const claimed = { id: text, text, reads: Reads, now: maybe, agent: maybe, standing: z.boolean() };
const claim = { ...claimed, since: count, until: count.nullable() };
export const Claim = z
  .object({ ...claim, first: orNull(OccurrenceInBrief), occurrences: z.array(OccurrenceInBrief) })
  .openapi("Claim");
export const WholeClaim = z
  .object({
    version: count,
    ...claim,
    first: orNull(Occurrence),
    occurrences: z.array(Occurrence),
    provenance: z.array(
      z.object({
        agent: orNull(Agent),
        also: Others,
        via: maybe,
        publisher: maybe,
        article: text,
        url: maybe,
        n: count.nullable(),
        at: maybeTime,
      }),
    ),
    copies: z.array(
      z.object({
        claim: text,
        article: text,
        url: maybe,
        publisher: maybe,
        n: count.nullable(),
        at: maybeTime,
      }),
    ),
    sources: Voices,
    disputed_by: Voices,
  })
  .openapi("WholeClaim");

export const Node = z
  .object({ id: text, text, reads: Reads, agent: orNull(Agent), standing: z.boolean(), ...life })
  .openapi("Node");
