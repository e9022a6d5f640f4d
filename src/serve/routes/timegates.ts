import { z } from "@hono/zod-openapi";
import { versionFor } from "../../present/as-of.ts";
import type { Store } from "../../store/contract.ts";
import { AS_OF, given } from "../ask/params.ts";
import { type App, missing, read, refused } from "../ask/read.ts";
import {
  acceptDatetime,
  LINK_FORMAT,
  mementoLinks,
  stoodAt,
  type TimeLine,
  timeMap,
} from "../past/memento.ts";
import { articleLine, claimLine } from "../past/timelines.ts";
import { findArticle } from "./articles.ts";

interface Past {
  readonly kind: "article" | "claim";
  readonly line: (id: string, version: number, url: URL) => Promise<TimeLine>;
}

/** TimeGates and TimeMaps (RFC 7089) of articles, by the publisher's clock, and of claims, by ours. */
export function timegates(app: App, store: Store): void {
  const pasts: readonly Past[] = [
    {
      kind: "article",
      line: async (id, version, url) => {
        const { article, states } = await findArticle(store, id, version);
        return articleLine(url, article.id, states, version);
      },
    },
    {
      kind: "claim",
      line: async (id, version, url) => {
        const line = await claimLine(store, url, id, version);
        if (line.mementos.length === 0) throw missing("claim", id);
        return line;
      },
    },
  ];
  for (const past of pasts) {
    timegate(app, store, past);
    read(
      app,
      store,
      {
        path: `/v1/${past.kind}s/{id}/timemap`,
        name: `${past.kind}TimeMap`,
        tag: `${past.kind}s`,
        summary: `Every state of the ${past.kind}, as a TimeMap (RFC 7089)`,
        query: {},
        answer: z.string(),
        media: LINK_FORMAT,
      },
      async ({ param, version, url }) => ({ body: timeMap(await past.line(param("id"), version, url)) }),
    );
  }
}

const header = (description: string) => ({ description, schema: { type: "string" as const } });

function timegate(app: App, store: Store, { kind, line }: Past): void {
  const path = `/v1/${kind}s/{id}/timegate`;
  app.openAPIRegistry.registerPath({
    method: "get",
    path,
    operationId: `${kind}TimeGate`,
    tags: [`${kind}s`],
    summary: `Leads to the ${kind} as it was at a time (RFC 7089)`,
    request: {
      params: z.object({ id: z.string() }),
      query: z.object({ as_of: AS_OF }),
      headers: z.object({
        "Accept-Datetime": z.string().optional().openapi({
          description: "A date of RFC 1123 in GMT; the last state without it.",
          example: "Tue, 20 Mar 2001 20:35:00 GMT",
        }),
      }),
    },
    responses: {
      302: {
        description: "The state that stood then; the first for times before it.",
        headers: {
          Location: header("Where that state is kept."),
          Link: header("The original, its TimeMap, and its first and last state."),
          Vary: header("accept-datetime"),
        },
      },
      400: refused("A parameter or Accept-Datetime cannot be read."),
      404: refused("There is nothing by that name at that version."),
      503: refused("The store cannot be reached now."),
    },
  });
  app.get(path.replace("{id}", ":id"), async (c) => {
    const at = acceptDatetime(c.req.header("Accept-Datetime"));
    const { version } = await versionFor(store, given(c, ["as_of"])["as_of"]);
    const id = c.req.param("id") ?? "";
    if (id.includes("\0")) throw missing(kind, id);
    const found = await line(id, version, new URL(c.req.url));
    const memento = stoodAt(found.mementos, at);
    if (!memento) throw missing(kind, id);
    c.header("Vary", "accept-datetime", { append: true });
    c.header("Cache-Control", "no-cache");
    c.header("Link", mementoLinks(found).join(", "));
    return c.redirect(memento.href, 302);
  });
}
