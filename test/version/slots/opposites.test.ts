import { describe, expect, it, test } from "vitest";
import { reason } from "../../../src/version/reason.ts";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

test.each([
  ["shares rose by noon", "shares fell by noon", "rose", "fell"],
  ["the injunction was granted", "the injunction was refused", "granted", "refused"],
  ["the payment was legal", "the payment was unlawful", "legal", "unlawful"],
  ["her older brother was held", "her younger brother was held", "older", "younger"],
  ["the shortest queue was in Halvard", "the longest queue was in Halvard", "shortest", "longest"],
  ["the appeal court upheld the verdict", "the appeal court overturned the verdict", "upheld", "overturned"],
  ["the road to the north is closed", "the road to the south is closed", "north", "south"],
  ["reviews were positive", "reviews were mixed", "positive", "mixed"],
  ["62% of members were against it", "62% of members were in favour of it", "against", "favour"],
  ["the senator voted for the bill", "the senator voted against the bill", "for", "against"],
  ["the union supported the sale", "the union opposed the sale", "supported", "opposed"],
  ["exports increased in May", "exports decreased in May", "increased", "decreased"],
  ["the report is true", "the report is false", "true", "false"],
  ["the statue is modern", "the statue is ancient", "modern", "ancient"],
  ["the firm sold the mill", "the firm purchased the mill", "sold", "purchased"],
  ["guards were added", "guards were removed", "added", "removed"],
  ["the mast was installed", "the mast was removed", "installed", "removed"],
  ["they protested the plan", "they supported the plan", "protested", "supported"],
  ["the mushroom is harmless", "the mushroom is poisonous", "harmless", "poisonous"],
  ["the spray is harmful", "the spray is harmless", "harmful", "harmless"],
  ["a pro-government march", "an anti-government march", "pro-government", "anti-government"],
  ["it is a short-range rocket", "it is a long-range rocket", "short-range", "long-range"],
  ["her predecessor wept", "her successor wept", "predecessor", "successor"],
  ["they merged in May", "they split in May", "merged", "split"],
  ["the crowd was friendly", "the crowd was hostile", "friendly", "hostile"],
])("%s → %s says the contrary", (old, next, was, is) => {
  const found = slots(old, next);
  expect(found).toEqual([{ type: "antonym", old: was, new: is }]);
  expect(kindOf(old, next, found)).toBe("fact-changed");
  expect(slots(next, old)).toEqual([{ type: "antonym", old: is, new: was }]);
});

test.each([
  ["the bridge is not open", "the bridge is closed"],
  ["the bid was unsuccessful", "the bid was not successful"],
  ["the actor was unhurt", "the actor was not hurt"],
  ["shares rose after they fell", "after they fell, shares rose"],
  ["the oldest ferry sank", "the ferry, the oldest, sank"],
  ["they open early and work hard", "they work hard and go home late"],
  ["the fight against inflation goes on", "the fight for lower prices goes on"],
])("%s → %s does not", (old, next) => {
  expect(slots(old, next).map(({ type }) => type)).not.toContain("antonym");
});

test.each([
  [
    "the president of the club left",
    "the former president of the club left",
    "president",
    "former president",
  ],
  ["the acting mayor spoke", "the mayor spoke", "acting mayor", "mayor"],
])("%s → %s is of another office", (old, next, was, is) => {
  expect(slots(old, next)).toEqual([{ type: "negation", old: was, new: is }]);
});

test.each([
  ["Moreau left", "Moreau, a former minister, left"],
  ["the minister left", "the minister, a former judge, left"],
  ["the former minister left", "the former minister has left"],
])("%s → %s is not", (old, next) => {
  expect(slots(old, next).map(({ type }) => type)).not.toContain("negation");
});

test("the reason tells contraries and other words as a reader would", () => {
  const told = (old: string, next: string) => {
    const found = slots(old, next);
    return reason(kindOf(old, next, found) ?? "moved", found);
  };
  expect(told("shares rose by noon", "shares fell by noon")).toBe(
    "a fact in it changed: “rose” became the contrary, “fell”",
  );
  expect(told("talks were direct", "talks were indirect")).toBe(
    "a fact in it changed: “direct” became “indirect”",
  );
  expect(told("it took several weeks", "it took several months")).toBe(
    "a fact in it changed: “weeks” became “months”",
  );
  expect(told("the blaze was seen by two crews", "the fire was seen by two crews")).toBe(
    "it is told in other words: “blaze” became “fire”",
  );
});

describe("what becomes of somebody", () => {
  it.each([
    ["Three hostages were freed on Monday.", "Three hostages were killed on Monday."],
    ["Pell had signed a contract.", "Pell had rejected a contract."],
    ["The club had won the match.", "The club had drawn the match."],
    ["The bank beat its target.", "The bank missed its target."],
    ["Rudd was elected in Norvik.", "Rudd was defeated in Norvik."],
    ["The firm paid the fine.", "The firm owed the fine."],
  ])("is another fact: %s → %s", (old, next) => {
    expect(kindOf(old, next, slots(old, next))).toBe("fact-changed");
    expect(kindOf(next, old, slots(next, old))).toBe("fact-changed");
  });

  it.each([
    ["The minister slammed the plan.", "The minister criticised the plan."],
    ["The plane landed at noon.", "The plane touched down at noon."],
    ["The firm sacked the manager.", "The firm dismissed the manager."],
  ])("is the same in other words: %s → %s", (old, next) => {
    expect(kindOf(old, next, slots(old, next))).not.toBe("fact-changed");
  });
});

describe("small words that turn a claim round", () => {
  it.each([
    ["The law applies from January.", "The law applies until January."],
    ["They voted overwhelmingly for it.", "They voted narrowly for it."],
  ])("are another fact: %s → %s", (old, next) => {
    expect(kindOf(old, next, slots(old, next))).toBe("fact-changed");
  });

  it("are no source where they belong to the verb", () => {
    expect(
      slots("It had told customers of the breach.", "It had not yet told customers of the breach."),
    ).toEqual([{ type: "negation", old: null, new: "not" }]);
  });
});
