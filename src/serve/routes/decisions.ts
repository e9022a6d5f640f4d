import { z } from "@hono/zod-openapi";
import { STANCES, VERDICTS } from "../../model/graph.ts";
import type { Pipeline } from "../../pipeline.ts";
import type { Store } from "../../store/contract.ts";
import { jsonText, parsedJson } from "../ask/body.ts";
import { given } from "../ask/params.ts";
import {
  answers,
  bodyRefusals,
  checked,
  decidedAnswer,
  idIn,
  person,
  personOf,
  refusals,
  small,
} from "../ask/person.ts";
import { type App, acceptable, missing, read, refused } from "../ask/read.ts";
import { Decision, Relation, versioned } from "../told/schemas.ts";
import { showDecision, showRelation } from "../told/show.ts";
import { wordings } from "../told/wording.ts";

const PATH = "/v1/relations/{id}/decision";
const params = z.object({ id: z.string() });

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
const { made, takenBack } = answers(DecidedBody);

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
      const wordingOf = await wordings(store, [a, b], version);
      const decided = await store.decisions(a.id, b.id, version);
      return {
        body: {
          version,
          relation: showRelation(relation, wordingOf, version, decision),
          decisions: decided.map((one) => showDecision(one, version)),
        },
      };
    },
  );

  const unmet = refusals("relation", "it");
  app.openAPIRegistry.registerPath({
    method: "post",
    path: PATH,
    operationId: "decideRelation",
    tags: ["relations"],
    summary:
      "Confirm, reject or change a relation; it stands in place of what the program finds until taken back",
    request: { params, body: { required: true, content: { "application/json": { schema: Ruling } } } },
    responses: {
      ...made,
      ...unmet,
      409: refused("The relation no longer holds."),
      ...bodyRefusals,
    },
  });
  app.openAPIRegistry.registerPath({
    method: "delete",
    path: PATH,
    operationId: "withdrawDecision",
    tags: ["relations"],
    summary: "Take back what was decided of a relation: the program's finding holds again",
    request: { params, query: z.object(person) },
    responses: { ...takenBack, ...unmet },
  });

  const path = PATH.replace("{id}", ":id");
  app.post(path, small, async (c) => {
    acceptable(c);
    given(c, []);
    const ruling = checked(Ruling, parsedJson(await jsonText(c), "one decision"));
    return decidedAnswer(await pipeline.decide(idIn(c, "id", "relation"), ruling));
  });
  app.delete(path, async (c) => {
    acceptable(c);
    return decidedAnswer(await pipeline.withdraw(idIn(c, "id", "relation"), personOf(c)));
  });
}
