import { expect, test } from "vitest";
import { isAnother } from "../../src/version/another.ts";

const WAS = {
  headline: "Nine rescued as ferry burns off Hallen Point",
  text: "Nine people were rescued from the ferry Solveig off Hallen Point, harbour master Anna Lindqvist said on Monday.",
};

test.each([
  [
    "another page",
    "Before you continue",
    "We and our partners store information on your device to show you more.",
    true,
  ],
  [
    "a run of words kept",
    "Fire at sea",
    "It is over, harbour master Anna Lindqvist said on Monday night.",
    false,
  ],
  [
    "a word of the headline kept",
    "Ferry towed to port",
    "Divers will look at the hull tomorrow and tell what they saw.",
    false,
  ],
  ["hardly any words", "Fire at sea", "More soon.", false],
])("%s", (_, headline, text, is) => {
  expect(isAnother(WAS, { headline, text })).toBe(is);
});

test("what nothing parts into words is compared by its letters", () => {
  const was = { headline: "渡轮起火", text: "港口负责人王伟周一表示，九人从渡轮上获救。没有人受伤。" };
  expect(isAnother(was, { headline: "海上救援", text: "王伟周一表示，十一人从渡轮上获救。" })).toBe(false);
  expect(isAnother(was, { headline: "登录", text: "请先登录您的账户，然后继续阅读本站内容。" })).toBe(true);
});
