import { expect, test } from "vitest";
import { told } from "./told.ts";

test.each([
  ["Russia said Ukraine shelled the plant on Monday.", "Ukraine said Russia shelled the plant on Monday."],
  ["Ukraine shelled the plant, Russia said.", "Russia shelled the plant, Ukraine said."],
])("where speaker and accused change places, both are told in one: %s", (old, next) => {
  expect(told(`${old} Talks go on.`, `${next} Talks go on.`)).toEqual([
    "fact-changed; name: Ukraine → Russia; source: Russia → Ukraine",
  ]);
});

test("so they are in few words, and of persons", () => {
  expect(told("Israel said Iran fired the missile.", "Iran said Israel fired the missile.")).toEqual([
    "fact-changed; name: Iran → Israel; source: Israel → Iran",
  ]);
  expect(told("Berg said Moll had lied to the court.", "Moll said Berg had lied to the court.")).toEqual([
    "fact-changed; name: Moll → Berg; source: Berg → Moll",
  ]);
});
