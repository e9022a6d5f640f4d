import { z } from "zod";
import type { Payload } from "../model/article.ts";
import { Mistake } from "../model/problem.ts";
import { canonicalUrl } from "./canonical.ts";
import { givenTime } from "./time.ts";

/** The longest text or HTML taken, in UTF-16 code units. */
const MAX_TEXT = 2_000_000;
const TOO_LONG = `has to be at most ${MAX_TEXT} characters long`;

/** A text that is no longer than what is taken in. @throws Mistake where it is, with the words of a payload's refusal. */
export function bounded(text: string): string {
  if (text.length > MAX_TEXT) throw new Mistake("too-large", `The text ${TOO_LONG}; give it in parts.`);
  return text;
}

const FIRST_MOMENT = Date.parse("0001-01-01T00:00:00.000Z");
const LAST_MOMENT = Date.parse("9999-12-31T23:59:59.999Z");

const time = givenTime
  .refine(hasPlainYear, { error: "has to lie in the years 0001 to 9999 in UTC" })
  .optional();

const words = z
  .string({ error: "has to be a string" })
  .max(MAX_TEXT, { error: TOO_LONG })
  .refine((text) => /\S/.test(text), { error: "has to hold some words; it is empty" })
  .optional();

const name = (max: number) =>
  z
    .string({ error: aString })
    .max(max, { error: `has to be at most ${max} characters long` })
    .refine((text) => /\S/.test(text), { error: "has to be a string that is not empty" });

/** A field that has to be there says so where it is not. */
const aString = ({ input }: { input?: unknown }) =>
  input === undefined ? "is missing; give a string" : "has to be a string";

/** One state of an article as a newsroom or a file gives it. */
export const payloadSchema = z
  .strictObject(
    {
      url: name(4000)
        .refine(isWeb, { error: "has to be an absolute http or https URL, like https://example.org/story" })
        .optional(),
      key: name(1000).optional(),
      publisher: name(500),
      headline: z
        .string({ error: "has to be a string" })
        .max(2000, { error: "has to be at most 2000 characters long" })
        .optional(),
      published: time,
      modified: time,
      captured: time,
      language: z
        .string({ error: "has to be a string" })
        .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, {
          error: "has to be a language tag, like en or de-AT",
        })
        .optional(),
      text: words,
      html: words,
      via: z
        .array(
          z.strictObject(
            { name: name(500), role: name(500).optional(), uri: name(4000).optional() },
            {
              error: ({ code, keys }: Issue) =>
                code === "unrecognized_keys"
                  ? unknown(keys, "one that it came through", "name, role and uri")
                  : "has to be {name, role, uri}",
            },
          ),
          {
            error: "has to be a list of {name, role, uri}",
          },
        )
        .max(50, { error: "has to name at most 50" })
        .optional(),
    },
    { error: unknownField },
  )
  .superRefine(
    (given, context) => {
      one(context, given.url, given.key, "url", "key");
      one(context, given.text, given.html, "text", "html");
    },
    // Whatever else is wrong, so that all is told at once.
    { when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value) },
  );

/** Reads what came in as a payload; says which field is wrong and what would be right when it is not one. */
export function parsePayload(value: unknown): Payload {
  const read = payloadSchema.safeParse(value);
  if (read.success) return read.data;
  const pointers = read.error.issues.flatMap((issue) => {
    // A field that is not known is told where it stands, each by itself.
    const paths = "keys" in issue ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ pointer: pointerTo(path), detail: issue.message }));
  });
  const sentences = read.error.issues.map((issue) =>
    issue.path.length === 0 ? issue.message : `\`${issue.path.join(".")}\` ${issue.message}`,
  );
  throw new Mistake("invalid", `${sentences.join("; ")}.`, pointers);
}

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");

/** Times are ordered as text, and a year before 1 or after 9999 is written with a sign. */
function hasPlainYear(time: string): boolean {
  const at = Date.parse(time);
  return Number.isNaN(at) || (at >= FIRST_MOMENT && at <= LAST_MOMENT);
}

function isWeb(url: string): boolean {
  try {
    canonicalUrl(url);
    return true;
  } catch {
    return false;
  }
}

function one(
  context: z.RefinementCtx,
  a: string | undefined,
  b: string | undefined,
  nameOfA: string,
  nameOfB: string,
): void {
  if ((a === undefined) !== (b === undefined)) return;
  const fault = a === undefined ? "neither is given" : "both are given";
  context.addIssue({
    code: "custom",
    path: [a === undefined ? nameOfA : nameOfB],
    message: `and \`${a === undefined ? nameOfB : nameOfA}\`: exactly one of the two has to be given, and ${fault}`,
  });
}

/** What is told of a fault, as far as it is asked here. */
interface Issue {
  readonly code?: string | undefined;
  readonly keys?: unknown;
  readonly input?: unknown;
}

function unknown(keys: unknown, of: string, fields: string): string {
  const named = [keys].flat().map((key) => `\`${String(key)}\``);
  return `${named.join(", ")} ${named.length === 1 ? "is not a field" : "are no fields"} of ${of}; the fields are ${fields}`;
}

function unknownField({ code, keys, input }: Issue): string {
  if (code === "unrecognized_keys")
    return unknown(
      keys,
      "an article",
      "url or key, publisher, headline, published, modified, captured, language, via, and text or html",
    );
  const several = Array.isArray(input) ? "; give several one by one, in a file as JSON lines" : "";
  return `An article has to be a JSON object with url or key, publisher, and text or html${several}`;
}
