import fc from "fast-check";
import { expect, describe as group, test } from "vitest";
import { compare, describe, topics } from "../../src/link/link.ts";
import type { Polarity, Speaker } from "../../src/model/attribution.ts";
import type { Relation } from "../../src/model/graph.ts";
import { match, relate } from "./relating.ts";

const claim = (text: string, polarity: Polarity = "asserts") => ({
  text,
  profile: describe({ text, speaker: null, polarity, at: null }),
});

const CASES: readonly [name: string, a: string, b: string, stance: "agrees" | "contradicts" | null][] = [
  [
    "blaming the machine contradicts clearing it",
    "staff allowed the AI agent to make changes and it wiped the whole environment",
    "the outage came from user error, not AI",
    "contradicts",
  ],
  [
    "a machine that acted is blamed without the word error",
    "the AI tool deleted the environment",
    "operator error caused the loss, not an AI malfunction",
    "contradicts",
  ],
  [
    "an assistant under its own name that deleted something is a machine that acted",
    "the assistant, called Juno, had decided to delete the archive",
    "the archive was lost through user error and not an AI malfunction",
    "contradicts",
  ],
  [
    "blaming people alone contradicts blaming the machine alone",
    "the archive outage was caused by an AI agent",
    "the archive outage was caused by user error",
    "contradicts",
  ],
  [
    "one of two regions is no count of regions to clash with",
    "the closure lasted 13 hours in one of its two regions",
    "the closure lasted 13 hours and reached one region",
    "agrees",
  ],
  [
    "two words are enough where neither side has a third",
    "40 people were aboard",
    "40 people were aboard",
    "agrees",
  ],
  [
    "two wordings of one cause agree",
    "it was a short event put down to user error, not AI",
    "the root cause was misconfigured access controls, not an AI error",
    "agrees",
  ],
  [
    "no complaints agrees with not aware of inquiries",
    "no customer complaints resulted from the incident",
    "we are not aware of any customer inquiries resulting from this interruption",
    "agrees",
  ],
  [
    "two figures of one thing clash",
    "the bridge outage lasted 13 hours in the region",
    "the bridge outage lasted 15 hours in the region",
    "contradicts",
  ],
  [
    "a rounded figure does not clash with the exact one",
    "the bridge outage lasted about 13 hours in the region",
    "the bridge outage lasted 13 hours in the region",
    "agrees",
  ],
  [
    "what is more than a round figure does not clash with that figure",
    "the bridge outage lasted more than half a day in the region",
    "the bridge outage lasted half a day in the region",
    "agrees",
  ],
  [
    "the same unit of time is compared across its names",
    "the closure lasted two hours on Monday",
    "the closure lasted 120 minutes on Monday",
    "agrees",
  ],
  [
    "a negation turns a claim around",
    "the failure affected storage services in Europe",
    "the failure did not affect storage services in Europe",
    "contradicts",
  ],
  [
    "opposites clash",
    "support for the council plan rose in May",
    "support for the council plan fell in May",
    "contradicts",
  ],
  [
    "different months are different events",
    "the December outage affected storage services in Europe",
    "the October outage did not affect storage services in Europe",
    null,
  ],
  [
    "a month named for comparison is not the event's own",
    "the December outage did not affect storage services as the October outage did",
    "the December outage affected storage services",
    "contradicts",
  ],
  [
    "claims with nothing in common are unrelated",
    "the vaccine supply is secure",
    "the pier needs new planks",
    null,
  ],
  [
    "a mention of technology is no cause",
    "AI services were unaffected",
    "the cause was user error, not AI",
    null,
  ],
];

group("the linker", () => {
  test.each(CASES)("%s", (_name, a, b, stance) => {
    expect(match(claim(a), claim(b))?.stance ?? null).toBe(stance);
  });

  test("says nothing of those who decline to comment", () => {
    const [a, b] = ["the plan for the new bridge was approved", "the plan for the new bridge was approved"];
    expect(match(claim(a, "declines"), claim(b))).toBeNull();
  });

  test("a denial of the same words contradicts their assertion", () => {
    const text = "the minister knew of the report on the bridge";
    expect(match(claim(text, "denies"), claim(text))?.stance).toBe("contradicts");
  });

  test("to deny one figure neither agrees with another nor contradicts it", () => {
    const denied = claim("300 people were dismissed at the plant", "denies");
    expect(match(denied, claim("450 people were dismissed at the plant"))).toBeNull();
    expect(match(denied, claim("300 people were dismissed at the plant"))?.stance).toBe("contradicts");
  });

  test("to deny that the machine did it agrees with clearing it", () => {
    const denied = claim("AI caused the archive outage in the harbour", "denies");
    const cleared = claim("user error caused the archive outage in the harbour, not the AI");
    const blamed = claim("the AI deleted the archive of the harbour");
    expect(match(denied, cleared)?.stance).toBe("agrees");
    expect(match(denied, blamed)?.stance).toBe("contradicts");
    const others = claim("the archive outage in the harbour was caused by user error");
    expect(match(denied, others)).toBeNull();
  });

  test("an event spoken of as known has the month that it was given before", () => {
    const later = (before: string) => ({
      text: "the outage lasted 13 hours in the region",
      profile: describe({
        text: "the outage lasted 13 hours in the region",
        speaker: null,
        polarity: "asserts",
        at: null,
        sentence: "The outage lasted 13 hours in the region, she said.",
        before,
      }),
    });
    const october = claim("the October outage lasted 15 hours in the region");
    expect(match(later("It failed in December."), october)).toBeNull();
    expect(match(later("It was printed on December 5."), october)?.stance).toBe("contradicts");
    for (const other of [
      "It was not comparable to the wide failure of last October.",
      "It was unlike the October storm.",
    ])
      expect(match(later(`It failed in December. ${other}`), october)).toBeNull();
  });

  test("every relation explains itself with words that stand in the claims", () => {
    for (const [, a, b] of CASES) {
      const found = match(claim(a), claim(b));
      if (!found) continue;
      expect(found.evidence.length).toBeGreaterThan(0);
      for (const { detail, spans } of found.evidence) {
        expect(detail).toMatch(/\.$/);
        for (const { side, start, end } of spans) {
          expect(detail).toContain((side === "a" ? a : b).slice(start, end));
        }
      }
    }
  });

  test("the answer does not depend on the order of the pair", () => {
    const texts = CASES.flatMap(([, a, b]) => [a, b]);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (a, b) => {
        const there = match(claim(a), claim(b));
        const back = match(claim(b), claim(a));
        expect(back?.stance).toBe(there?.stance);
        expect(back?.score).toBe(there?.score);
      }),
    );
  });

  test("pairs have one order and no claim is related to itself", () => {
    const pool = CASES.flatMap(([, a, b], i) => [
      { id: `clm_b${i}`, ...claim(a) },
      { id: `clm_a${i}`, ...claim(b) },
    ]);
    const found = relate(pool, pool);
    expect(found.length).toBeGreaterThan(0);
    for (const { a, b } of found) expect(a < b).toBe(true);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  test("figures of two holders told more than a week apart do not clash, and one holder's later one supersedes", () => {
    const by = (name: string, text: string, at: string) => ({
      id: name + at,
      text,
      profile: describe({
        text,
        speaker: { name, kind: "organization", behalf: null },
        polarity: "asserts",
        at,
      }),
    });
    const first = by("Corvane", "the ferry carried 310 passengers", "2026-03-01T09:00:00.000Z");
    const stances = (text: string, name: string, at: string) =>
      relate([first], [by(name, text, at)]).map(({ stance }) => stance);
    expect(stances("the ferry carried 240 passengers", "Lisle", "2026-03-05T09:00:00.000Z")).toEqual([
      "contradicts",
    ]);
    expect(stances("the ferry carried 240 passengers", "Lisle", "2026-03-12T09:00:00.000Z")).toEqual([]);
    expect(stances("the ferry carried 240 passengers", "Corvane", "2026-03-12T09:00:00.000Z")).toEqual([
      "supersedes",
    ]);
  });

  test.each([
    [
      "synonyms",
      "the fund has a shortfall of 3 million next year",
      "the deficit is put at 2 million",
      "contradicts",
    ],
    ["an opposite's synonym", "the quay will stay open", "the quay had been shut for good", "contradicts"],
    [
      "nothing but what measures",
      "the tram was going 20 kilometres an hour",
      "there is a limit of 80 kilometres an hour",
      undefined,
    ],
  ])("%s are shared: “%s”, “%s”", (_, a, b, stance) => {
    expect(match(claim(a), claim(b))?.stance).toBe(stance);
  });

  test("a clash of figures is a suggestion however much else is shared, one of causes is confirmed", () => {
    const level = (a: string, b: string) => match(claim(a), claim(b))?.level;
    expect(
      level("the old ferry carried 310 people to Osmar", "the old ferry carried 240 people to Osmar"),
    ).toBe("suggested");
    expect(
      level("staff let the AI agent wipe the whole environment", "the outage came from user error, not AI"),
    ).toBe("confirmed");
  });

  test("compare names the three stances with scores that add up to one", () => {
    for (const [, a, b] of CASES) {
      const { stance, score, scores } = compare({ a, b });
      expect(scores[stance]).toBe(score);
      expect(scores.agrees + scores.contradicts + scores.unrelated).toBeCloseTo(1, 2);
    }
  });

  test("a word that only begins sentences is no name", () => {
    const found = topics(
      "Officials told the Herald so. Officials were sure. Officials left with the Herald.",
      null,
    );
    expect(found.filter((topic) => topic.startsWith("name:"))).toEqual(["name:herald"]);
  });

  test("a name in no dictionary is one though it only begins sentences", () => {
    const found = topics(
      "Kelvarix said it had lost two ships. Kelvarix's owners were told.",
      "Kelvarix loses ships",
    );
    expect(found[0]).toBe("name:kelvarix");
    expect(found).not.toContain("name:ships");
  });

  test("of the words that a brief says, those that it repeats come first", () => {
    const found = topics(
      "The quarry at Dunmoor flooded. A foreman closed the quarry. Firefighters, photographers, schoolchildren, " +
        "grandparents, shopkeepers, administrators, acquaintances, pensioners, holidaymakers, campaigners, neighbours, " +
        "bystanders and correspondents came to look.",
      null,
    );
    expect(found.slice(0, 2)).toEqual(["quarri", "name:dunmoor"]);
  });

  test("in a brief, names that it says but once give way to names and rare words that it repeats", () => {
    const found = topics(
      "Corvane’s ferry hit the jetty, Ada Holt said. The ferry was new, Bram Lisle said. Corvane has two, Cleo Marsh said. " +
        "Dov Nash and Edda Orme saw the jetty break.",
      null,
    );
    expect(found.slice(0, 3).sort()).toEqual(["ferri", "jetti", "name:corvane"]);
    expect(found).toHaveLength(12);
  });

  test("a brief is told by words that it says but once, and a longer text is not", () => {
    const brief = "The harbour bridge was closed on Thursday after a lorry struck a pillar.";
    expect(topics(brief, null)).toEqual(expect.arrayContaining(["harbour", "bridg", "lorri", "pillar"]));
    expect(topics(brief, null)).not.toContain("thursdai");
    const names =
      "Mayor Ann Lee met Bo Ekman, Cyd Ohm, Didi Ray, Ned Foxe, Flo Grayling, Gus Hillman, Kit Moore and Ida Jung.";
    expect(topics(`${names} ${brief}`, null).filter((topic) => !topic.startsWith("name:"))).toEqual([]);
  });

  test("topics are names and repeated words, not months or page furniture", () => {
    const found = topics(
      "Topics\nInitech said in December that Initech would fix storage. A plan for storage.",
      "Storage at Initech fails",
    );
    expect(found).toContain("name:initech");
    expect(found.some((topic) => /december/.test(topic))).toBe(false);
  });
});

group("claims of one holder over time", () => {
  const person = (name: string) => ({ name, kind: "person", behalf: null }) as const;
  const told = (
    id: string,
    text: string,
    at: string,
    speaker: Speaker | null,
    polarity: Polarity = "asserts",
  ) => ({
    id,
    text,
    profile: describe({ text, speaker, polarity, at }),
  });
  const [MORNING, EVENING] = ["2026-03-01T09:00:00.000Z", "2026-03-01T18:00:00.000Z"];
  const COUNT = (n: number) => `the bridge outage lasted ${n} hours in the region`;
  const CLOSED = "the harbour council closed the old bridge on Monday";
  const OPEN = "the harbour council did not close the old bridge on Monday";
  const features = (relation: Relation | undefined) => relation?.evidence.map(({ feature }) => feature) ?? [];

  test.each([
    ["the later", "clm_a", "clm_b"],
    ["the earlier", "clm_b", "clm_a"],
  ])("a later figure supersedes the earlier one where %s has the higher id", (_, early, late) => {
    const [found] = relate(
      [told(early, COUNT(13), MORNING, person("Anna Lindqvist"))],
      [told(late, COUNT(15), EVENING, person("Lindqvist"))],
    );
    expect(found).toMatchObject({ stance: "supersedes", a: late, b: early });
    expect(features(found)).toContain("later figure");
    const texts = { a: COUNT(15), b: COUNT(13) };
    for (const { detail, spans } of found?.evidence ?? [])
      for (const { side, start, end } of spans) expect(detail).toContain(texts[side].slice(start, end));
  });

  test.each([
    ["told by two people", person("Anna Lindqvist"), person("Maria Lindqvist"), EVENING],
    ["told by nobody named", null, null, EVENING],
    [
      "told by unnamed sources",
      { ...person("officials"), kind: "unnamed" as const },
      { ...person("officials"), kind: "unnamed" as const },
      EVENING,
    ],
    ["told at one time", person("Anna Lindqvist"), person("Anna Lindqvist"), MORNING],
  ])("two figures %s contradict each other", (_, one, other, at) => {
    const [found] = relate([told("a", COUNT(13), MORNING, one)], [told("b", COUNT(15), at, other)]);
    expect(found?.stance).toBe("contradicts");
    expect(features(found)).not.toContain("change of position");
  });

  test("a spokesperson's later figure is the organization's", () => {
    const role = (name: string) => ({ name, kind: "role", behalf: "Initech" }) as const;
    const [found] = relate(
      [told("a", COUNT(13), MORNING, role("spokeswoman"))],
      [told("b", COUNT(15), EVENING, role("chief engineer"))],
    );
    expect(found?.stance).toBe("supersedes");
  });

  test("a holder who says the contrary later has changed position, and the two still contradict", () => {
    const [found] = relate(
      [told("a", CLOSED, MORNING, person("Anna Lindqvist"))],
      [told("b", OPEN, EVENING, person("Anna Lindqvist"))],
    );
    expect(found?.stance).toBe("contradicts");
    expect(features(found)).toContain("change of position");
  });

  test("a claim that an article told before counts from then on", () => {
    const [found] = relate(
      [{ ...told("a", COUNT(13), EVENING, person("Anna Lindqvist")), since: MORNING }],
      [told("b", COUNT(15), "2026-03-01T12:00:00.000Z", person("Anna Lindqvist"))],
    );
    expect(found).toMatchObject({ stance: "supersedes", a: "b", b: "a" });
  });
});
