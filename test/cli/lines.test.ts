import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { rowsOf } from "../../src/cli/eval/task.ts";
import { articleIn } from "../../src/cli/input/articles.ts";
import { answered, linesIn, open, parsed } from "../../src/cli/lines.ts";
import { readHere } from "../../src/journey/deliver.ts";
import { asNobody } from "./nobody.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-lines-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

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

test("what cannot be read is a mistake that says why, however it is read", async () => {
  const shut = join(dir, "shut.txt");
  const [inside, circle] = [join(dir, "shut", "a.txt"), join(dir, "circle.txt")];
  mkdirSync(join(dir, "shut"));
  for (const file of [shut, `${shut}.gz`, inside]) writeFileSync(file, "{}\n");
  symlinkSync("circle.txt", circle);
  chmodSync(dir, 0o755);
  for (const one of [shut, `${shut}.gz`, join(dir, "shut")]) chmodSync(one, 0);
  const whole = async (lines: AsyncIterable<unknown>) => {
    for await (const _ of lines);
  };
  await asNobody(async () => {
    for (const file of [shut, `${shut}.gz`, inside, circle]) {
      const code = file === circle ? "ELOOP" : "EACCES";
      const why = `${file} cannot be read (${code}); give what can be read, or - for standard input.`;
      const article = articleIn(file, readHere);
      await expect(article).rejects.toThrow(/cannot be read \((?:EACCES|ELOOP)\); give what can be read/);
      await expect(whole(linesIn(file))).rejects.toThrow(why);
      await expect(whole(answered(file, (value) => value))).rejects.toThrow(why);
      await expect(rowsOf(file)).rejects.toThrow(why);
    }
  });
  chmodSync(join(dir, "shut"), 0o755);
});
