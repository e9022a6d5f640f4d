import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { JUDGEMENTS } from "../../model/graph.ts";
import type { Pipeline } from "../../pipeline.ts";
import { alikeTo, oneWith } from "../../present/identity.ts";
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
import { type App, acceptable, read } from "../ask/read.ts";
import { Alike, Decision, versioned } from "../told/schemas.ts";
import { AgentRow, orNull } from "../told/schemas-said.ts";
import { showAlike, showDecision } from "../told/show.ts";
import { showAgent } from "../told/telling.ts";
import { agentIn } from "./agents.ts";

const PATH = "/v1/agents/{id}/alike/{other}/decision";
const params = z.object({ id: z.string(), other: z.string() });

/** What a person says of two agents. */
const Identification = z.strictObject({ verdict: z.enum(JUDGEMENTS), ...person }).openapi("Identification", {
  example: { verdict: "same", who: "Ada Lindgren", why: "Both are the harbour master of Norvik." },
});

const IdentifiedBody = z
  .object({
    outcome: z.enum(["created", "unchanged", "withdrawn"]),
    decision: Decision.omit({ since: true, until: true }),
    version: z.number().int().nullable(),
  })
  .openapi("Identified");
const { made, takenBack } = answers(IdentifiedBody);

/** Who is or may be the same as an agent, and the calls by which people say so and take that back. */
export function identities(app: App, store: Store, pipeline: Pipeline): void {
  const tag = "agents";
  const find = agentIn(store);

  read(
    app,
    store,
    {
      path: "/v1/agents/{id}/alike",
      name: "listAlike",
      tag,
      summary:
        "Who is or may be the same agent by another name or in another article, by whose word and why; those that are one with it",
      query: {},
      answer: versioned({
        agent: AgentRow,
        one: z.array(AgentRow.omit({ claims: true })),
        items: z.array(Alike),
      }),
    },
    async ({ param, version }) => {
      const { agent, claims } = await find(param("id"), version);
      const [items, one] = await Promise.all([
        alikeTo(store, agent, version),
        oneWith(store, agent, version),
      ]);
      return {
        body: {
          version,
          agent: { ...showAgent(agent), claims },
          one: one.map((same) => showAgent(same)),
          items: items.map((row) => showAlike(row, version)),
        },
      };
    },
  );

  read(
    app,
    store,
    {
      path: "/v1/agents/{id}/alike/{other}",
      name: "getAlike",
      tag,
      summary: "Two agents: what holds of them now, and what people decided of them, oldest first",
      query: {},
      answer: versioned({ alike: orNull(Alike), decisions: z.array(Decision) }),
    },
    async ({ param, version }) => {
      const { agent } = await find(param("id"), version);
      const { agent: other } = await find(param("other"), version);
      const [items, decided] = await Promise.all([
        alikeTo(store, agent, version),
        store.decisions(agent.id, other.id, version),
      ]);
      const found = items.find((one) => one.agent.id === other.id);
      return {
        body: {
          version,
          alike: found ? showAlike(found, version) : null,
          decisions: decided.map((one) => showDecision(one, version)),
        },
      };
    },
  );

  const unmet = refusals("agent", "the two");
  app.openAPIRegistry.registerPath({
    method: "post",
    path: PATH,
    operationId: "identifyAgents",
    tags: [tag],
    summary:
      "Say that two agents are the same, different or not to be told; it stands in place of what the program finds until taken back",
    request: {
      params,
      body: { required: true, content: { "application/json": { schema: Identification } } },
    },
    responses: {
      ...made,
      ...unmet,
      ...bodyRefusals,
    },
  });
  app.openAPIRegistry.registerPath({
    method: "delete",
    path: PATH,
    operationId: "withdrawIdentification",
    tags: [tag],
    summary: "Take back what was said of two agents: what the program finds holds again",
    request: { params, query: z.object(person) },
    responses: { ...takenBack, ...unmet },
  });

  const path = PATH.replace("{id}", ":id").replace("{other}", ":other");
  const pairOf = (c: Context): [string, string] => [idIn(c, "id", "agent"), idIn(c, "other", "agent")];
  app.post(path, small, async (c) => {
    acceptable(c);
    given(c, []);
    const said = checked(Identification, parsedJson(await jsonText(c), "one judgement"));
    return decidedAnswer(await pipeline.identify(pairOf(c), said));
  });
  app.delete(path, async (c) => {
    acceptable(c);
    return decidedAnswer(await pipeline.unidentify(pairOf(c), personOf(c)));
  });
}
