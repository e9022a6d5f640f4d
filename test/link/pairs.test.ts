import { expect, test } from "vitest";
import { view } from "../../src/link/claim/view.ts";
import { pairs } from "../../src/link/pairs.ts";

const like = (n: number) => view(`The harbour crane ${n} was shut by the inspectors`, {});

test("claims that share their matter are paired, each pair once and in order", () => {
  const views = ["The crane was shut by inspectors", "Inspectors shut the crane", "The choir sang"].map(
    (text) => view(text, {}),
  );
  expect([...pairs(views, 3)]).toEqual([[0, 1]]);
  expect([...pairs(views, 0)]).toEqual([]);
});

test("a list of like statements has as many pairs as it is long, and other articles are not left out for it", () => {
  const views = Array.from({ length: 300 }, (_, n) => like(n));
  const within = [...pairs(views, 300)];
  expect(within.length).toBeLessThan(300 * 33);
  expect(new Set(within.map(([i]) => i)).size).toBe(299);
  const across = [...pairs(views, 200)].filter(([, j]) => j >= 200);
  expect(across.length).toBe(200 * 100);
});
