import { z } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import { DIALECTS, dialectOf } from "../../export/dialects.ts";
import { excerptOf } from "../../export/excerpt.ts";
import { namesUnder } from "../../export/names.ts";
import { versionFor } from "../../present/as-of.ts";
import type { Store } from "../../store/contract.ts";
import { digest } from "../../text/digest.ts";
import { AS_OF, given, idOf, refuseNames, unreadable } from "../ask/params.ts";
import { type App, isKnown, refused } from "../ask/read.ts";

const NAMES = DIALECTS.map(({ name }) => name);

/** GET /v1/export: the graph, or what belongs to a claim, an article or an agent, in a form that other programs read, as a stream. */
export function exports(app: App, store: Store): void {
  const medias = [...new Set(DIALECTS.map(({ media }) => media))];
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/v1/export",
    operationId: "exportGraph",
    tags: ["graph"],
    summary: "The graph, or what belongs to one claim, article or agent, in a form that other programs read",
    request: {
      query: z.object({
        format: z.enum(NAMES).openapi({
          description: DIALECTS.map(({ name, description }) => `${name}: ${description}`).join("; "),
        }),
        claim: idOf("claim", "Only this claim and its relations."),
        article: idOf("article", "Only what this article says."),
        agent: idOf(
          "agent",
          "Only what this agent is reported to have said, under every name that is one with its own.",
        ),
        as_of: AS_OF,
      }),
    },
    responses: {
      200: {
        description: "The document; things are named by their addresses here.",
        content: Object.fromEntries(medias.map((media) => [media, { schema: z.string() }])),
      },
      304: { description: "Unchanged since the ETag in If-None-Match." },
      400: refused("A parameter cannot be read."),
      404: refused("There is nothing by that name at that version."),
      422: refused("The parameters do not go together."),
      503: refused("The store cannot be reached now."),
    },
  });
  app.get("/v1/export", async (c) => {
    const { format, claim, article, agent, as_of } = given(c, [
      "format",
      "claim",
      "article",
      "agent",
      "as_of",
    ]);
    if (format === undefined || !NAMES.includes(format))
      throw unreadable([{ pointer: "/format", detail: `has to be one of ${NAMES.join(", ")}` }]);
    refuseNames({ claim, article, agent });
    const dialect = dialectOf(format);
    const { version, pinned } = await versionFor(store, as_of);
    const excerpt = await excerptOf(store, { version, claim, article, agent });
    const { origin } = new URL(c.req.url);
    // What a version holds never changes, so that its name and the form tell the document.
    const { name, ending, media } = dialect;
    const told = [name, dialect.version, String(version), claim ?? "", article ?? "", agent ?? "", origin];
    const etag = `"${digest(...told).slice(0, 40)}"`;
    c.header("ETag", etag);
    c.header("Cache-Control", pinned ? "public, max-age=31536000, immutable" : "no-cache");
    const query = new URLSearchParams({ ...c.req.query(), as_of: String(version) });
    c.header("Content-Location", `${c.req.path}?${query}`);
    if (isKnown(c, etag)) return c.body(null, 304);
    c.header("Content-Type", media);
    const part = claim ?? article ?? agent ?? "graph";
    c.header("Content-Disposition", `attachment; filename="stemma-${part}-${version}.${ending}"`);
    return stream(c, async (out) => {
      for await (const piece of dialect.write(excerpt, namesUnder(origin))) {
        if (out.aborted) return;
        await out.write(piece);
      }
    });
  });
}
