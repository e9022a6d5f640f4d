import { z } from "zod";

const said = (most: number) =>
  z
    .string()
    .trim()
    .min(1, { error: "has to say something" })
    .max(most, { error: `has to be at most ${most} characters long` })
    .refine((text) => !text.includes("\0"), { error: "holds a NUL character; leave it out" });

/**
 * Who decides something of the graph, and why, as the API and the command line take it. Made anew at each call: only
 * what is made after the API's library is loaded can be described there.
 */
export const byPerson = () => ({ who: said(200), why: said(2000) });
