import { expect, test } from "vitest";
import { remembered } from "../../src/text/remembered.ts";

test("asks once for words that come again, null among the answers", () => {
  const asked: string[] = [];
  const first = remembered((words) => {
    asked.push(words);
    return words.startsWith("the ") ? null : words.charAt(0);
  });
  expect(["the mayor", "Orr", "the mayor", "Orr"].map(first)).toEqual([null, "O", null, "O"]);
  expect(asked).toEqual(["the mayor", "Orr"]);
});

test("neither long words nor more than some thousands are kept", () => {
  let asked = 0;
  const size = remembered((words) => {
    asked += 1;
    return words.length;
  });
  const long = "a".repeat(101);
  expect([size(long), size(long)]).toEqual([101, 101]);
  expect(asked).toBe(2);
  for (let k = 0; k < 5_001; k += 1) size(`word ${k}`);
  asked = 0;
  size("word 5000");
  size("word 0");
  expect(asked).toBe(1);
});
