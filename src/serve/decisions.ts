import { z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { STANCES, VERDICTS } from "../model/graph.ts";
import { Mistake } from "../model/problem.ts";
import type { Decided, Pipeline } from "../pipeline.ts";
import type { Store } from "../store/contract.ts";
import { jsonText, parsedJson } from "./body.ts";
import { given, unreadable } from "./params.ts";
import { type App, acceptable, missing, read, refused } from "./read.ts";
import { Decision, Relation, versioned } from "./schemas.ts";
import { showDecision, showRelation } from "./show.ts";

const LIMIT = 64 * 1024;
const PATH = "/v1/relations/{id}/decision";
const params = z.object({ id: z.string() });

const named = (most: number, description: string) =>
  z
    .string()
    .trim()
    .min(1, { error: "has to say something" })
    .max(most, { error: `has to be at most ${most} characters long` })
    .refine((text) => !text.includes("\0"), { error: "holds a NUL character; leave it out" })
    .openapi({ description });
const person = {
  who: named(200, "The name of the person who decides."),
  why: named(2000, "Why, for those who read it later."),
};

/** What a person decides of a relation. */
const Ruling = z
  .strictObject({
    verdict: z.enum(VERDICTS),
    stance: z.enum(STANCES).optional().openapi({ description: "With `change`: what holds instead." }),
    later: z
      .string()
      .max(100)
      .optional()
      .openapi({ description: "With `change` to `supersedes`: the claim that supersedes the other." }),
    ...person,
  })
  .openapi("Ruling", {
    example: { verdict: "reject", who: "Ada Lindgren", why: "They speak of two different outages." },
  });

const DecidedBody = z
  .object({
    outcome: z.enum(["created", "unchanged", "withdrawn"]),
    decision: Decision.omit({ since: true, until: true }),
    relation: z.string().nullable(),
    version: z.number().int().nullable(),
  })
  .openapi("Decided");
const answered = (description: string) => ({
  description,
  content: { "application/json": { schema: DecidedBody } },
});

/** A relation with what people decided of it, and the calls by which they do and take it back. */
export function decisions(app: App, store: Store, pipeline: Pipeline): void {
  read(
    app,
    store,
    {
      path: "/v1/relations/{id}",
      name: "getRelation",
      tag: "relations",
      summary: "One relation, dissolved or not, and what people decided of its two claims, oldest first",
      query: {},
      answer: versioned({ relation: Relation, decisions: z.array(Decision) }),
    },
    async ({ param, version }) => {
      const row = await store.relation(param("id"), version);
      if (!row) throw missing("relation", param("id"));
      const { relation, a, b, decision } = row;
      const textOf = (id: string) => (id === a.id ? a.text : b.text);
      const decided = await store.decisions(a.id, b.id, version);
      return {
        body: {
          version,
          relation: showRelation(relation, textOf, version, decision),
          decisions: decided.map((one) => showDecision(one, version)),
        },
      };
    },
  );

  const refusals = {
    400: refused("The request cannot be read."),
    404: refused("There is no such relation, or nothing was decided of it."),
    406: refused("The caller accepts no JSON."),
    422: refused("What is said does not go together."),
    503: refused("The store cannot be reached now."),
  };
  app.openAPIRegistry.registerPath({
    method: "post",
    path: PATH,
    operationId: "decideRelation",
    tags: ["relations"],
    summary:
      "Confirm, reject or change a relation; it stands in place of what the program finds until taken back",
    request: { params, body: { required: true, content: { "application/json": { schema: Ruling } } } },
    responses: {
      201: answered("Decided."),
      200: answered("Decided so already."),
      ...refusals,
      409: refused("The relation no longer holds."),
      413: refused("The body is larger than 64 kB."),
      415: refused("The body is not application/json."),
    },
  });
  app.openAPIRegistry.registerPath({
    method: "delete",
    path: PATH,
    operationId: "withdrawDecision",
    tags: ["relations"],
    summary: "Take back what was decided of a relation: the program's finding holds again",
    request: { params, query: z.object(person) },
    responses: { 200: answered("Taken back."), ...refusals },
  });

  const tooLarge = () => {
    throw new Mistake("too-large", "The body is larger than 64 kB, which is the most that is taken.");
  };
  const path = PATH.replace("{id}", ":id");
  app.post(path, bodyLimit({ maxSize: LIMIT, onError: tooLarge }), async (c) => {
    acceptable(c);
    const ruling = checked(Ruling, parsedJson(await jsonText(c), "one decision"));
    return answer(await pipeline.decide(idOf(c.req.param("id")), ruling));
  });
  app.delete(path, async (c) => {
    acceptable(c);
    const said = z.object(person).safeParse(given(c, Object.keys(person)));
    if (!said.success) throw unreadable(faults(said.error));
    return answer(await pipeline.withdraw(idOf(c.req.param("id")), said.data));
  });
}

function idOf(id: string | undefined): string {
  if (!id || id.includes("\0")) throw missing("relation", id ?? "");
  return id;
}

/** The body as its schema takes it. @throws Mistake that names each field that it does not take. */
function checked<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const found = faults(parsed.error);
  throw new Mistake(
    "invalid",
    `${found.map(({ pointer, detail }) => `\`${pointer.slice(1)}\` ${detail}`).join("; ")}.`,
    found,
  );
}

const faults = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({ pointer: `/${path.join("/")}`, detail: message }));

function answer(done: Decided): Response {
  return new Response(JSON.stringify(done), {
    status: done.outcome === "created" ? 201 : 200,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });
}
