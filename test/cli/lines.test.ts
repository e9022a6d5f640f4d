import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { z } from "zod";
import { open, parsed } from "../../src/cli/lines.ts";

const schema = z.object({ id: z.string(), score: z.number(), told: z.string({ error: "has to be a day" }) });

test("a line is refused field by field, with what would be right", () => {
  expect(() => parsed(schema, { score: "high", told: 1 })).toThrow(
    "`id` is missing; give a string; `score` has to be a number, not a string; `told` has to be a day.",
  );
  expect(() => parsed(schema, [1])).toThrow("the line has to be a JSON object, not a list.");
  expect(parsed(schema, { id: "a", score: 1, told: "May" })).toEqual({ id: "a", score: 1, told: "May" });
});

test("a folder in place of a file is a mistake that says so", () => {
  expect(() => open(tmpdir())).toThrow(`${tmpdir()} is a folder; give the files in it`);
});
