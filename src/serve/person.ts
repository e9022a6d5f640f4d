import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Mistake } from "../model/problem.ts";
import { byPerson } from "../present/person.ts";
import { given, unreadable } from "./params.ts";

const { who, why } = byPerson();
/** Who decides, and why. */
export const person = {
  who: who.openapi({ description: "The name of the person who decides." }),
  why: why.openapi({ description: "Why, for those who read it later." }),
};

/** Who takes a decision back, and why, from the query. @throws Mistake that names what is missing. */
export function personOf(c: Context): { who: string; why: string } {
  const said = z.object(person).safeParse(given(c, Object.keys(person)));
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
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const found = faults(parsed.error);
  throw new Mistake(
    "invalid",
    `${found.map(({ pointer, detail }) => `\`${pointer.slice(1)}\` ${detail}`).join("; ")}.`,
    found,
  );
}

const faults = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({ pointer: `/${path.join("/")}`, detail: message }));
