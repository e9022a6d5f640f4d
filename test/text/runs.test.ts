import { expect, test } from "vitest";
import { withoutRuns } from "../../src/text/runs.ts";

test("what is no word for its length is as many spaces, and whatever may be one stays", () => {
  const link = `https://news.example/${"a/".repeat(100)}`;
  const [key, line] = ["Q".repeat(60_000), "=".repeat(300)];
  expect(withoutRuns(`See ${link}.\n${line}\nThe key ${key}, he said.`)).toBe(
    `See ${link}.\n${" ".repeat(300)}\nThe key ${" ".repeat(60_001)} he said.`,
  );
});

test("scripts that part no words are left as they are", () => {
  const text = "市长表示大桥是安全的".repeat(40);
  expect(withoutRuns(text)).toBe(text);
});
