import { expect, test } from "vitest";
import { directionOf } from "../../src/text/direction.ts";

test("a paragraph runs as most of its letters do, whatever it begins with", () => {
  expect(directionOf("عمر حداد said that the strike would last 5 days.")).toBe("ltr");
  expect(directionOf("Omar Haddad (عمر حداد) said so.")).toBe("ltr");
  expect(directionOf("GPT يقول عمر حداد إن الإضراب سيستمر خمسة أيام")).toBe("rtl");
  expect(directionOf("يقول عمر حداد")).toBe("auto");
  expect(directionOf("The strike goes on.")).toBe("auto");
  expect(directionOf("12–14")).toBe("auto");
});
