import { expect, describe as group, test } from "vitest";
import { forWhom } from "../../src/link/claim/whom.ts";
import { describe, type LinkClaim } from "../../src/link/link.ts";
import { match } from "./relating.ts";

const claim = (text: string): Omit<LinkClaim, "id"> => ({
  text,
  profile: describe({ text, speaker: null, polarity: "asserts", at: null }),
});

group("for whom something is", () => {
  test.each([
    ["better training for drivers who haul chemical tanks", "drivers let a chemical tank roll in March"],
    ["better insulation for families who rent council flats", "families rent council flats in Tarnby"],
    ["a hotline for passengers who ride night ferries", "night ferry passengers rode out the storm"],
    ["new rules for pilots who fly crop drones", "a pilot flew a crop drone into the power line"],
    ["gear for welders who use laser cutters", "welders had let a laser cutter run by itself"],
  ])("%s: that is not what happened", (a, b) => {
    expect(match(claim(a), claim(b))).toBeNull();
    expect(match(claim(b), claim(a))).toBeNull();
  });

  test("two claims that are for the same people are still joined", () => {
    const found = match(
      claim("better training for drivers who haul chemical tanks"),
      claim("more training for drivers who haul chemical tanks"),
    );
    expect(found?.stance).toBe("agrees");
  });

  test.each([
    ["a search for the man who robbed the mint", []],
    ["grants for farmers who lost their harvest", []],
    ["grants for farmers who were flooded", []],
    ["grants for farmers who keep bees, but not for others", ["for farmers who keep bees"]],
    ["a warning to people that feed gulls", ["to people that feed gulls"]],
    ["farmers who keep bees were paid", []],
  ])("%s", (text, wanted) => {
    expect(forWhom(text).map(([start, end]) => text.slice(start, end))).toEqual(wanted);
  });
});
