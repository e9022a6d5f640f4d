import { z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { payloadSchema } from "../../ingest/payload.ts";
import { Mistake } from "../../model/problem.ts";
import type { Pipeline } from "../../pipeline.ts";
import type { Store } from "../../store/contract.ts";
import { digest } from "../../text/digest.ts";
import { jsonText, parsedJson } from "../ask/body.ts";
import { forbidden } from "../ask/host.ts";
import { given } from "../ask/params.ts";
import { type App, acceptable, refused } from "../ask/read.ts";
import { namesGivenTwice } from "../ask/twice.ts";
import { Submitted } from "../told/schemas.ts";

const LIMIT = 5 * 1024 * 1024;
/** What a payload has to look like: the very schema that checks it. */
const Payload = payloadSchema.meta({
  id: "Payload",
  description:
    "One state of an article: `url` or `key` says which, `text` or `html` is what it says; exactly one of each pair. A news item of IPTC ninjs 2 or 3 may stand in its place.",
  example: {
    url: "https://news.example/a",
    publisher: "Example News",
    text: "The mayor said the bridge is safe.",
  },
});

/** POST /v1/articles: one payload in, one revision recorded or known already. */
export function submissions(app: App, store: Store, pipeline: Pipeline, now: () => string): void {
  app.openAPIRegistry.registerPath({
    method: "post",
    path: "/v1/articles",
    operationId: "submitArticle",
    tags: ["articles"],
    summary: "Submit one state of an article",
    request: {
      headers: z.object({ "Idempotency-Key": z.string().max(255).optional() }),
      body: { required: true, content: { "application/json": { schema: Payload } } },
    },
    responses: {
      201: { description: "A new revision.", content: { "application/json": { schema: Submitted } } },
      200: { description: "Known already.", content: { "application/json": { schema: Submitted } } },
      400: refused("The body or the Idempotency-Key cannot be read, or there is a parameter."),
      ...forbidden,
      406: refused("The caller accepts no JSON."),
      409: refused("The Idempotency-Key came with another payload before, or its request is still running."),
      413: refused("The body is larger than 5 MB."),
      415: refused("The body is not application/json, or is packed."),
      422: refused("The payload is not acceptable."),
      503: refused("The store cannot be reached now."),
    },
  });

  const running = new Set<string>();
  const tooLarge = () => {
    throw new Mistake("too-large", "The body is larger than 5 MB, which is the most that is taken.");
  };
  app.post("/v1/articles", bodyLimit({ maxSize: LIMIT, onError: tooLarge }), async (c) => {
    acceptable(c);
    given(c, []);
    const raw = await jsonText(c);
    const key = c.req.header("Idempotency-Key");
    if (key !== undefined && (key === "" || key.length > 255))
      throw new Mistake(
        "malformed",
        `Idempotency-Key has to have 1 to 255 characters; it has ${key.length}.`,
      );
    if (key !== undefined && running.has(key))
      throw new Mistake(
        "conflict",
        "A request with this Idempotency-Key is still running; try again when it is done.",
      );
    if (key === undefined) return answer(await run(raw));
    running.add(key);
    try {
      const request = digest(raw);
      const before = await store.replay(key);
      if (before && before.request !== request)
        throw new Mistake(
          "conflict",
          "This Idempotency-Key came with another payload before; use a new key for a new payload.",
        );
      if (before) return answer(before, { "Idempotency-Replayed": "true" });
      const result = await run(raw);
      await store.remember(key, request, result.status, result.body, now());
      return answer(result);
    } finally {
      running.delete(key);
    }
  });

  async function run(raw: string): Promise<{ status: number; body: string }> {
    const payload = parsedJson(raw, "one article");
    const done = await pipeline.submit(payload, null);
    const warnings = [...(done.warnings ?? []), ...twiceGiven(raw)];
    const body = JSON.stringify({ ...done, ...(warnings.length > 0 && { warnings }) });
    return { status: done.outcome === "created" ? 201 : 200, body };
  }
}

/** No more names are told of what was given twice, nor more of each: a payload may be made of them. */
const [NAMED, SHOWN] = [10, 60];

const twiceGiven = (raw: string): string[] =>
  namesGivenTwice(raw)
    .slice(0, NAMED)
    .map((name) => `\`${name.slice(0, SHOWN)}\` is given more than once; the last of them was taken.`);

function answer(
  result: { status: number; body: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const place: Record<string, string> = {};
  const article = (JSON.parse(result.body) as { article?: string }).article;
  if (result.status === 201 && article) place["Location"] = `/v1/articles/${article}`;
  return new Response(result.body, {
    status: result.status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store", ...place, ...headers },
  });
}
