import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Mistake } from "../../model/problem.ts";
import { byPerson } from "../../present/person.ts";
import { forbidden } from "./host.ts";
import { given, unreadable } from "./params.ts";
import { missing, refused } from "./read.ts";

const { who, why } = byPerson();
/** Who decides, and why. */
export const person = {
  who: who.openapi({ description: "The name of the person who decides." }),
  why: why.openapi({ description: "Why, for those who read it later." }),
};

/** How what a person decides of two things is refused; `thing` is what the address names, `two` what is decided of. */
export const refusals = (thing: string, two: string) => ({
  400: refused("The request cannot be read."),
  ...forbidden,
  404: refused(`There is no such ${thing}, or nothing was decided of ${two}.`),
  406: refused("The caller accepts no JSON."),
  422: refused("What is said does not go together."),
  503: refused("The store cannot be reached now."),
});

/** How a decision is answered: to whoever makes it, and to whoever takes it back. */
export function answers(schema: z.ZodType) {
  const answered = (description: string) => ({
    description,
    content: { "application/json": { schema } },
  });
  return {
    made: { 201: answered("Decided."), 200: answered("Decided so already.") },
    takenBack: { 200: answered("Taken back.") },
  };
}

/** What is refused of a body beside that. */
export const bodyRefusals = {
  413: refused("The body is larger than 64 kB."),
  415: refused("The body is not application/json, or is packed."),
};

/** The id that an address gives for a thing. @throws Mistake where it can be none. */
export function idIn(c: Context, name: string, thing: string): string {
  const id = c.req.param(name) ?? "";
  if (id === "" || id.includes("\0")) throw missing(thing, id, `/${name}`);
  return id;
}

/** The answer to a decision. */
export const decidedAnswer = (done: { readonly outcome: string }): Response =>
  new Response(JSON.stringify(done), {
    status: done.outcome === "created" ? 201 : 200,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });

/** Who takes a decision back, and why, from the query. @throws Mistake that names what is missing. */
export function personOf(c: Context): { who: string; why: string } {
  const said = z.object(person).safeParse(given(c, Object.keys(person)), { error: inWords });
  if (!said.success) throw unreadable(faults(said.error));
  return said.data;
}

/** Refuses the body of a decision that is larger than any decision needs. */
export const small = bodyLimit({
  maxSize: 64 * 1024,
  onError: () => {
    throw new Mistake("too-large", "The body is larger than 64 kB, which is the most that is taken.");
  },
});

/** The body as its schema takes it. @throws Mistake that names each field that it does not take. */
export function checked<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body, { error: inWords });
  if (parsed.success) return parsed.data;
  const found = faults(parsed.error);
  throw new Mistake(
    "invalid",
    `${found.map(({ pointer, detail }) => (pointer === "" ? detail : `\`${pointer.slice(1)}\` ${detail}`)).join("; ")}.`,
    found,
  );
}

/** What is wrong with a field and what would be right, where the schema does not say it itself. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return `is missing; give a ${issue.expected}`;
      return issue.expected === "object"
        ? "The body has to be a JSON object"
        : `has to be a ${issue.expected}`;
    case "invalid_value":
      return `${issue.input === undefined ? "is missing; it" : ""} has to be one of ${issue.values.join(", ")}`.trim();
    case "unrecognized_keys":
      return `${issue.keys.map((key) => `\`${key}\``).join(", ")} is not a field here`;
    case "too_big":
      return `has to be at most ${issue.maximum} characters long`;
    default:
      return undefined;
  }
}

const faults = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({
    pointer: path.map((step) => `/${String(step)}`).join(""),
    detail: message,
  }));
