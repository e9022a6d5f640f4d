import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { Mistake } from "../model/problem.ts";
import type { Page, PageRequest, Store } from "../store/contract.ts";
import { digest } from "../text/digest.ts";
import { Problem } from "./schemas.ts";

export type Env = { Variables: { request: string } };
export type App = OpenAPIHono<Env>;

/** What a read answers; `next` is the cursor of the following page. */
export interface Answer {
  readonly body: Readonly<Record<string, unknown>>;
  readonly next?: string | null;
  /** Overrides whether the answer can never change; by default it cannot when `as_of` is a number. */
  readonly fixed?: boolean;
}

export interface Call<Q extends z.ZodRawShape> {
  readonly param: (name: string) => string;
  readonly query: z.infer<z.ZodObject<Q>>;
  /** The version of the graph to read; 0 is the empty graph before the first. */
  readonly version: number;
}

export interface Read<Q extends z.ZodRawShape> {
  readonly path: string;
  readonly name: string;
  readonly tag: string;
  readonly summary: string;
  readonly query: Q;
  readonly answer: z.ZodType;
}

export const paged = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .openapi({ description: "Items on a page, 1 to 200." }),
  cursor: z.string().max(2000).optional().openapi({ description: "The `next` of the page before." }),
};

export function pageOf(query: { limit: number; cursor?: string | undefined }): PageRequest {
  return { limit: query.limit, cursor: query.cursor };
}

export function pageBody<T, U>(page: Page<T>, version: number, show: (item: T) => U): Answer {
  return { body: { version, items: page.items.map(show), next: page.next }, next: page.next };
}

const AS_OF = z.string().optional().openapi({
  description:
    "Read the graph as of this version number or ISO 8601 time with an offset; the latest by default.",
});

/** Registers a GET of the graph: checks its parameters, settles the version, and answers with ETag, 304 and paging. */
export function read<Q extends z.ZodRawShape>(
  app: App,
  store: Store,
  spec: Read<Q>,
  handle: (call: Call<Q>) => Promise<Answer>,
): void {
  const names = [...spec.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const problems = { content: { "application/problem+json": { schema: Problem } } };
  app.openAPIRegistry.registerPath({
    method: "get",
    path: spec.path,
    operationId: spec.name,
    tags: [spec.tag],
    summary: spec.summary,
    request: {
      query: z.object({ ...spec.query, as_of: AS_OF }),
      ...(names.length > 0
        ? { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }
        : {}),
    },
    responses: {
      200: {
        description: "The answer; `version` names the version of the graph that was read.",
        content: { "application/json": { schema: spec.answer } },
      },
      304: { description: "Unchanged since the ETag in If-None-Match." },
      400: { description: "A parameter cannot be read.", ...problems },
      404: { description: "There is nothing by that name at that version.", ...problems },
      422: { description: "The parameters do not go together.", ...problems },
    },
  });
  const shape = z.object(spec.query);
  app.get(spec.path.replace(/\{(\w+)\}/g, ":$1"), async (c) => {
    // A blank parameter is one that was not given.
    const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));
    const parsed = shape.safeParse(given);
    if (!parsed.success) {
      const pointers = parsed.error.issues.map((issue) => ({
        pointer: `/${issue.path.join("/")}`,
        detail: issue.message,
      }));
      const named = pointers.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`).join("; ");
      throw new Mistake("malformed", `The query cannot be read: ${named}.`, pointers);
    }
    const { version, pinned } = await versionFor(store, given["as_of"]);
    const answer = await handle({ param: (name) => c.req.param(name) ?? "", query: parsed.data, version });
    return send(c, answer, version, answer.fixed ?? pinned);
  });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** A time with an offset as a UTC instant. */
export function instant(given: string, name: string): string {
  // An offset's plus sign that was not escaped in a URL arrives as a space.
  const text = given.replace(/ (?=\d{2}:?\d{2}$)/, "+");
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  throw new Mistake(
    "malformed",
    `${name} is not a time: give ISO 8601 with an offset, like 2026-02-21T01:24:00Z.`,
    [{ pointer: `/${name}`, detail: "expected ISO 8601 with an offset" }],
  );
}

async function versionFor(
  store: Store,
  asOf: string | undefined,
): Promise<{ version: number; pinned: boolean }> {
  if (asOf === undefined) return { version: (await store.latest())?.version ?? 0, pinned: false };
  if (!/^\d{1,15}$/.test(asOf)) {
    const given = /^[\d.+-]+$/.test(asOf) ? "" : asOf;
    return { version: (await store.versionAt(instant(given, "as_of")))?.version ?? 0, pinned: false };
  }
  const number = Number(asOf);
  if (number === 0) return { version: 0, pinned: true };
  const found = await store.versionAt(number);
  if (found) return { version: found.version, pinned: true };
  throw new Mistake("not-found", `There is no version ${number} yet.`, [
    { pointer: "/as_of", detail: "is after the latest version" },
  ]);
}

function send(c: Context<Env>, answer: Answer, version: number, fixed: boolean): Response {
  const body = JSON.stringify(answer.body);
  const etag = `"${digest(body).slice(0, 40)}"`;
  c.header("ETag", etag);
  c.header("Cache-Control", fixed ? "public, max-age=31536000, immutable" : "no-cache");
  if (answer.next) {
    // The next page is of the same version, whatever is committed in the meantime.
    const query = new URLSearchParams(c.req.query());
    query.set("cursor", answer.next);
    query.set("as_of", String(version));
    c.header("Link", `<${c.req.path}?${query}>; rel="next"`);
  }
  const known = c.req.header("If-None-Match");
  if (known?.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag))
    return c.body(null, 304);
  return c.body(body, 200, { "Content-Type": "application/json" });
}

export function missing(what: string, id: string, pointer = "/id"): Mistake {
  return new Mistake("not-found", `There is no ${what} ${JSON.stringify(id)} at this version.`, [
    { pointer, detail: `no such ${what}` },
  ]);
}
