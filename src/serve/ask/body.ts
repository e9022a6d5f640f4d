import type { Context } from "hono";
import { Mistake } from "../../model/problem.ts";
import type { Env } from "./read.ts";

/** The body of a request as text. @throws Mistake when it is not declared as JSON in UTF-8, is packed, or is not UTF-8. */
export async function jsonText(c: Context<Env>): Promise<string> {
  const packed = c.req.header("Content-Encoding") ?? "identity";
  if (packed.toLowerCase() !== "identity")
    throw new Mistake(
      "unsupported",
      `The body is packed (${packed}); send it as it is, without Content-Encoding.`,
    );
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(c.req.header("Content-Type") ?? ""))
    throw new Mistake(
      "unsupported",
      "The body has to be JSON in UTF-8, sent with `Content-Type: application/json`.",
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await c.req.arrayBuffer());
  } catch {
    throw new Mistake("malformed", "The body is not UTF-8; encode the JSON as UTF-8.");
  }
}

/** What JSON says. @throws Mistake that tells why it cannot be read and what `one` to send. */
export function parsedJson(raw: string, one: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    const why = error instanceof Error ? error.message : "it does not parse";
    throw new Mistake("malformed", `The body is not JSON (${why}); send ${one} as a JSON object.`);
  }
}
