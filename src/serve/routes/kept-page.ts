import { z } from "@hono/zod-openapi";
import { Mistake } from "../../model/problem.ts";
import { versionFor } from "../../present/as-of.ts";
import type { Store } from "../../store/contract.ts";
import { AS_OF, given } from "../ask/params.ts";
import { type App, isKnown, missing, refused } from "../ask/read.ts";
import { findArticle, noRevision } from "./articles.ts";

/** GET …/revisions/{n}/page: the page that a revision was read from, byte by byte as it came. */
export function keptPage(app: App, store: Store): void {
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/v1/articles/{id}/revisions/{n}/page",
    operationId: "getRevisionPage",
    tags: ["articles"],
    summary: "The page that a captured revision was read from, as it came",
    request: {
      params: z.object({ id: z.string(), n: z.string() }),
      query: z.object({ as_of: AS_OF }),
    },
    responses: {
      200: {
        description:
          "The bytes of the page; `Repr-Digest` has their SHA-256. They are to be kept, not shown.",
        content: { "text/html": { schema: z.string() } },
      },
      304: { description: "Unchanged since the ETag in If-None-Match." },
      400: refused("A parameter cannot be read."),
      404: refused("There is no such revision at that version, or it did not come as a page."),
      503: refused("The store cannot be reached now."),
    },
  });
  app.get("/v1/articles/:id/revisions/:n/page", async (c) => {
    const asked = given(c, ["as_of"]);
    const [id, n] = [c.req.param("id"), c.req.param("n")];
    if (id.includes("\0") || n.includes("\0")) throw missing("revision", n, "/n");
    const { version } = await versionFor(store, asked["as_of"]);
    const { states } = await findArticle(store, id, version);
    const state = states.find((one) => String(one.n) === n);
    if (!state) throw noRevision(n, states, "/n");
    const page = await store.page(state.revision);
    if (!page)
      throw new Mistake(
        "not-found",
        `Revision ${n} did not come as a page; its text is at /v1/articles/${id}/revisions/${n}.`,
        [{ pointer: "/n", detail: "has no page" }],
      );
    const etag = `"${page.sha256.slice(0, 40)}"`;
    c.header("ETag", etag);
    c.header("Cache-Control", "no-cache");
    c.header("Repr-Digest", `sha-256=:${Buffer.from(page.sha256, "hex").toString("base64")}:`);
    // Whoever opens it here must not run, in this site's name, what some other site wrote.
    c.header("Content-Security-Policy", "sandbox; default-src 'none'");
    c.header("Content-Disposition", `attachment; filename="${id}.${n}.html"`);
    c.header("X-Content-Type-Options", "nosniff");
    if (isKnown(c, etag)) return c.body(null, 304);
    const type = /^[\w.+-]+\/[\w.+-]+(?:\s*;\s*charset=[\w"-]+)?$/i.test(page.type) ? page.type : "text/html";
    return c.body(new Uint8Array(page.bytes).buffer, 200, { "Content-Type": type });
  });
}
