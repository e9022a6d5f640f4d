import { expect, describe as group, test } from "vitest";
import { claimBy } from "../../src/link/claim/view.ts";
import { sketchOf } from "../../src/link/claim/words/sketch.ts";
import { describe } from "../../src/link/link.ts";
import { match, relate } from "./relating.ts";

const claim = (text: string, at = "2026-05-20T09:00:00.000Z", holder: string | null = null) => ({
  text,
  profile: describe({
    text,
    speaker: holder ? { name: holder, kind: "organization", behalf: null } : null,
    polarity: "asserts",
    at,
  }),
});
const found = (a: string, b: string) => {
  const [x, y] = [match(claim(a), claim(b)), match(claim(b), claim(a))];
  expect(x?.stance).toBe(y?.stance);
  return x && `${x.stance} by ${x.evidence[0]?.feature}`;
};

group("one toll in other words", () => {
  test.each([
    ["six people are known to have died", "the death toll has risen to nine"],
    ["the bodies of six people had been found", "in all nine people lost their lives"],
    ["the slide killed at least nine people", "six people perished on the slope"],
    ["two villagers watched as seven people drowned", "the flood claimed eleven lives"],
    ["41 people were hurt", "a blast that left 30 people injured"],
    ["nine are still missing", "the number of missing stands at four"],
    ["77 people were on the ferry", "there had been 81 passengers and crew"],
    ["the number of people aboard was 77", "81 people were on board"],
    ["six people are now believed to have lost their lives", "nine people died"],
    ["31 people have symptoms", "45 people were infected"],
    ["customers could not use the tills for nine hours", "the service was back within two hours"],
    ["the ticket shop was offline for 90 minutes", "the outage lasted three hours"],
    [
      "drivers were unable to pay at the pumps for nine hours",
      "the tills were working again after two hours",
    ],
    ["410 of the 450 nurses had joined the walkout", "only 200 nurses stayed away from work"],
    ["1,800 postal workers walked out", "some 900 staff were on strike"],
    ["12,000 people marched through the old town", "about 5,000 people took part in the demonstration"],
    ["the vigil was attended by many, and 3,000 people joined the march", "police said 900 people marched"],
  ])("“%s” against “%s”", (a, b) => {
    expect(found(a, b)).toBe("contradicts by number clash");
  });

  test("the same toll agrees", () => {
    expect(found("six people are known to have died", "the death toll has risen to six")).toBe(
      "agrees by same toll",
    );
  });

  test("a figure that one side rounds down is the same", () => {
    expect(found("more than 2,600 dockers walked out", "2,600 had joined the strike")).toBe(
      "agrees by same toll",
    );
    for (const other of [
      "more than 30 people were killed in the landslide",
      "at least 30 people died in the slide",
    ])
      expect(found(other, "the landslide killed 30 people")).toMatch(/^agrees/);
    expect(found("fewer than 30 people died", "the death toll stands at 30")).toBeNull();
    expect(found("more than 30 people died", "the death toll stands at 20")).toMatch(/^contradicts/);
  });

  test("says in words what both tell", () => {
    const [reason] = match(claim("nine people died"), claim("the death toll stands at 12"))?.evidence ?? [];
    expect(reason?.detail).toBe("“nine people” against “12”: both tell how many died.");
  });

  test.each([
    ["other fates", "three people drowned when the boat sank", "five people were on the boat"],
    ["a floor that holds", "at least six people died", "the death toll has risen to nine"],
    ["some of them", "two of the dead were tourists", "nine people died"],
    ["others than those before", "three more people died on the way", "nine people died"],
    ["those of one kind", "four children died", "nine people lost their lives"],
    ["other places", "six people died in Tarnby", "nine people lost their lives in Ellerby"],
    ["other days", "six people died on Sunday", "nine people lost their lives on Thursday"],
    ["a rate", "six people a year drown there", "the death toll has risen to nine"],
    ["a fear", "nine people may have died", "the death toll stands at six"],
    ["those who marched and those who struck", "900 people marched", "400 drivers joined the strike"],
    ["how long something took", "the talks lasted nine hours", "the lift was out of service for two hours"],
    ["what went before", "six people have died there since January", "nine people lost their lives"],
  ])("nothing: %s: “%s”, “%s”", (_, a, b) => {
    expect(found(a, b)).toBeNull();
  });

  test("a holder's later toll supersedes the earlier", () => {
    const early = claim("six people are known to have died", "2026-05-20T09:00:00.000Z", "Coastguard");
    const late = claim("the death toll has risen to nine", "2026-05-21T09:00:00.000Z", "Coastguard");
    const [relation] = relate([{ id: "b", ...late }], [{ id: "a", ...early }]);
    expect(relation).toMatchObject({ stance: "supersedes", a: "b", b: "a" });
  });

  test("is found by the sketch of what a claim is about", () => {
    const bits = (text: string) => BigInt(`0x${sketchOf(claimBy(text))}`);
    let both = bits("the bodies of six people had been found") & bits("the death toll has risen to nine");
    let shared = 0;
    for (; both > 0n; both >>= 1n) shared += Number(both & 1n);
    expect(shared).toBeGreaterThanOrEqual(3);
  });
});

group("figures of other things", () => {
  test("whoever tells another figure does not agree", () => {
    const verdict = match(
      claim("households were left without power for nine hours"),
      claim("households had been without power for four hours"),
    );
    expect(verdict?.stance).not.toBe("agrees");
  });
});

group("no more", () => {
  test("“no more” denies none that there was", () => {
    expect(found("no more marches are planned", "hundreds joined the march at the harbour")).toBeNull();
  });

  test("but what is to come", () => {
    expect(found("no further marches are planned", "further marches will follow in June")).toBe(
      "contradicts by negation",
    );
  });
});

group("a machine blamed or cleared", () => {
  test.each([
    [
      "an automated ordering agent erased the stock list on its own",
      "the loss was the result of user error and not of artificial intelligence",
    ],
    ["the assistant decided by itself to delete the files", "a person, not a machine, made the mistake"],
  ])("“%s” against “%s”", (a, b) => {
    expect(found(a, b)).toBe("contradicts by cause clash");
  });
});

test.each([
  ["her second sample was positive", "her second sample was clean"],
  [
    "the bottles were sealed when they reached the laboratory",
    "the bottles were open when they reached the laboratory",
  ],
])("opposites: “%s”, “%s”", (a, b) => {
  expect(found(a, b)).toMatch(/^contradicts/);
});

test.each([
  [
    "nine people were killed when the ferry Marlin sank off Brough",
    "nine people were rescued when the ferry Marlin sank off Brough",
  ],
  [
    "81 people were on board the ferry Marlin off Brough",
    "81 people were missing from the ferry Marlin off Brough",
  ],
])("who counts others does not agree: %s, %s", (a, b) => {
  expect(found(a, b)).toBeNull();
});
