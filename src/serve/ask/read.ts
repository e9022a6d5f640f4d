import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { Mistake } from "../../model/problem.ts";
import { cursorAt, placeFor } from "../../present/cursor.ts";
import type { Page, PageRequest, Store } from "../../store/contract.ts";
import { digest } from "../../text/digest.ts";
import { Problem } from "../told/schemas.ts";
import { AS_OF, given, unreadable } from "./params.ts";
import { Unacceptable } from "./problem.ts";

export type Env = { Variables: { request: string } };
export type App = OpenAPIHono<Env>;

/** What a read answers: JSON, or a text as it is; `next` is the cursor of the following page. */
export interface Answer {
  readonly body: Readonly<Record<string, unknown>> | string;
  readonly next?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of the Link header, without the next page. */
  readonly links?: readonly string[];
}

export interface Call<Q extends z.ZodRawShape> {
  readonly param: (name: string) => string;
  readonly query: z.infer<z.ZodObject<Q>>;
  /** The version of the graph to read; 0 is the empty graph before the first. */
  readonly version: number;
  /** True when the caller asks for a past version. */
  readonly past: boolean;
  /** The address as asked for, absolute. */
  readonly url: URL;
  readonly header: (name: string) => string | undefined;
}

export interface Read<Q extends z.ZodRawShape> {
  readonly path: string;
  readonly name: string;
  readonly tag: string;
  readonly summary: string;
  readonly query: Q;
  readonly answer: z.ZodType;
  /** The media type of the answer; application/json by default. */
  readonly media?: string;
  /** False when an answer at a version number may still change. */
  readonly fixed?: false;
  /** True of what is no part of the graph and has no versions. */
  readonly timeless?: true;
  /** True of a document that tells the address at which it was asked for, so that no other address has the same. */
  readonly addressed?: true;
}

export function pageOf(query: { limit: number; cursor?: string | undefined }): PageRequest {
  return { limit: query.limit, cursor: query.cursor };
}

export function pageBody<T, U>(page: Page<T>, version: number, show: (item: T) => U): Answer {
  const next = cursorAt(version, page.next);
  return { body: { version, items: page.items.map(show), next }, next };
}

/** A refusal as the description tells it. */
export const refused = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

/** Registers a GET of the graph: checks its parameters, settles the version, and answers with ETag, 304 and paging. */
export function read<Q extends z.ZodRawShape>(
  app: App,
  store: Store,
  spec: Read<Q>,
  handle: (call: Call<Q>) => Promise<Answer>,
): void {
  const names = [...spec.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const media = spec.media ?? "application/json";
  app.openAPIRegistry.registerPath({
    method: "get",
    path: spec.path,
    operationId: spec.name,
    tags: [spec.tag],
    summary: spec.summary,
    request: {
      query: z.object(spec.timeless ? spec.query : { ...spec.query, as_of: AS_OF }),
      ...(names.length > 0
        ? { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }
        : {}),
    },
    responses: {
      200: {
        description: spec.timeless
          ? "The answer, as things are now."
          : "The answer; `version` names the version of the graph that was read.",
        content: { [media]: { schema: spec.answer } },
      },
      304: { description: "Unchanged since the ETag in If-None-Match." },
      400: refused("A parameter cannot be read."),
      404: refused("There is nothing by that name at that version."),
      406: refused(`The caller does not accept ${media}.`),
      422: refused("The parameters do not go together."),
      503: refused("The store cannot be reached now."),
    },
  });
  const shape = z.object(spec.query);
  const known = [...Object.keys(spec.query), ...(spec.timeless ? [] : ["as_of"])];
  app.get(spec.path.replace(/\{(\w+)\}/g, ":$1"), async (c) => {
    acceptable(c, media);
    const asked = given(c, known);
    const parsed = shape.safeParse(asked);
    if (!parsed.success)
      throw unreadable(
        parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join("/")}`, detail: message })),
      );
    const { version, pinned, place } = await placeFor(store, asked);
    const query = "cursor" in parsed.data ? { ...parsed.data, cursor: place } : parsed.data;
    const param = (name: string) => {
      const value = c.req.param(name) ?? "";
      if (value.includes("\0")) throw missing(name === "n" ? "revision" : "record", value, `/${name}`);
      return value;
    };
    const header = (name: string) => c.req.header(name);
    const url = new URL(c.req.url);
    const past = asked["as_of"] !== undefined;
    const answer = await handle({ param, query, version, past, url, header }).catch((error: unknown) => {
      throw located(error, asked["cursor"]);
    });
    return send(c, answer, media, spec, version, pinned);
  });
}

/** The store says that a cursor is none of its own; the door knows where the cursor stood. */
function located(error: unknown, cursor: string | undefined): unknown {
  const bare = error instanceof Mistake && error.code === "malformed" && error.pointers.length === 0;
  if (!bare || cursor === undefined) return error;
  return new Mistake("malformed", error.message, [{ pointer: "/cursor", detail: "is not one of this list" }]);
}

/** Refuses a caller that does not accept the media type. */
export function acceptable(c: Context, media = "application/json"): void {
  const accept = c.req.header("Accept");
  if (accept === undefined || accept.trim() === "") return;
  const ranges = accept.split(",").map((part) => part.trim().toLowerCase());
  // Whatever is made of JSON or XML may be asked for by those names too.
  const wide = media.endsWith("xml") ? ["application/xml", "text/xml"] : [];
  if (media.endsWith("json")) wide.push("application/json");
  const names = ["*/*", `${media.split("/")[0]}/*`, media, "application/problem+json", ...wide];
  const takes = ranges.some(
    (range) => names.includes(range.split(";")[0]?.trim() ?? "") && !/;\s*q=0(?:\.0*)?$/.test(range),
  );
  if (!takes) throw new Unacceptable(accept, media);
}

function send(
  c: Context<Env>,
  answer: Answer,
  media: string,
  { timeless, addressed, fixed }: Pick<Read<z.ZodRawShape>, "timeless" | "addressed" | "fixed">,
  version: number,
  pinned: boolean,
): Response {
  const body = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
  const etag = `"${digest(body).slice(0, 40)}"`;
  c.header("ETag", etag);
  c.header("Cache-Control", pinned && fixed !== false ? "public, max-age=31536000, immutable" : "no-cache");
  const query = new URLSearchParams(c.req.query());
  // The same answer under a name that will always mean it: the version is part of it.
  if (!timeless) query.set("as_of", String(version));
  if (!timeless && !addressed) c.header("Content-Location", `${c.req.path}?${query}`);
  const links = [...(answer.links ?? [])];
  if (answer.next) {
    query.set("cursor", answer.next);
    links.push(`<${c.req.path}?${query}>; rel="next"`);
  }
  if (links.length > 0) c.header("Link", links.join(", "));
  for (const [name, value] of Object.entries(answer.headers ?? {})) c.header(name, value);
  if (isKnown(c, etag)) return c.body(null, 304);
  return c.body(body, 200, { "Content-Type": media });
}

/** Whether the caller has what the strong `etag` names (RFC 9110, If-None-Match, which compares weakly). */
export function isKnown(c: Context, etag: string): boolean {
  const tags = c.req.header("If-None-Match")?.split(",") ?? [];
  return tags.map((tag) => tag.trim()).some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}

export function missing(what: string, id: string, pointer = "/id"): Mistake {
  return new Mistake("not-found", `There is no ${what} ${JSON.stringify(id)} at this version.`, [
    { pointer, detail: `no such ${what}` },
  ]);
}
