import { expect, describe as group, test } from "vitest";
import { consider, describe, type LinkClaim, related } from "../../src/link/link.ts";
import type { Relation } from "../../src/model/graph.ts";
import { match, relate } from "./relating.ts";

const claim = (id: string, text: string): LinkClaim => ({
  id,
  text,
  profile: describe({ text, speaker: null, polarity: "asserts", at: null }),
});

const REPORT = "Zoo keeper Marta Dole found a live dragon egg in Tarnby";
const AGAIN = "Live dragon egg found by zoo keeper Marta Dole in Tarnby";
const FALSE = "No, zoo keeper Marta Dole did not find a live dragon egg in Tarnby, the report is a hoax";
const NEXT = "Marta Dole, zoo keeper in Tarnby, finds dragon egg";

test("a clear clash of which nobody else tells is suggested", () => {
  const [a, b] = [
    "“Not a single tram left the Harbour Road depot this morning,”",
    "Trams ran from every depot, including Harbour Road",
  ];
  expect(match(claim("a", a), claim("b", b))).toMatchObject({ stance: "contradicts", level: "suggested" });
});

group("claims heard in the light of third ones", () => {
  const there = [claim("b", AGAIN), claim("c", FALSE)];
  const considered = consider([claim("x", NEXT)], there);
  const between = (relations: readonly Relation[], one: string, other: string) =>
    relations.find(({ a, b }) => [a, b].sort().join() === [one, other].sort().join());

  test("what others are to each other is heard, and told in words that do not depend on the order", () => {
    const clash = { a: "b", b: "c", stance: "contradicts", score: 0.9 } as const;
    const alone = between(related(considered), "c", "x");
    const heard = between(related(considered, [clash]), "c", "x");
    expect(heard).toMatchObject({ stance: "contradicts" });
    expect(heard?.score).toBeGreaterThan(alone?.score ?? 0);
    const others = heard?.evidence.filter(({ feature }) => feature === "other claims");
    expect(others?.map(({ detail }) => detail)).toEqual([
      "One other claim agrees with one and contradicts the other.",
    ]);
    const turned = related(consider([claim("x", NEXT)], [...there].reverse()), [clash]);
    expect(between(turned, "c", "x")).toEqual(heard);
  });

  test("what is known of claims that were not compared is not heard", () => {
    const far = { a: "q", b: "z", stance: "agrees", score: 1 } as const;
    expect(related(considered, [far])).toEqual(related(considered));
  });

  test("a pair is heard in the light of what either is to a claim that was not compared", () => {
    const pair = consider([claim("x", NEXT), claim("c", FALSE)], []);
    const found = related(pair, [
      { a: "b", b: "x", stance: "agrees", score: 0.8 },
      { a: "b", b: "c", stance: "contradicts", score: 0.8 },
    ]);
    expect(found.map(({ a, b }) => `${a} ${b}`)).toEqual(["c x"]);
    expect(found[0]?.evidence.map(({ detail }) => detail)).toContain(
      "One other claim agrees with one and contradicts the other.",
    );
  });

  test("one other claim that contradicts both says nothing for their agreement, as three figures may all differ", () => {
    for (const { evidence, stance } of relate([claim("c", FALSE)], [claim("a", REPORT), claim("b", AGAIN)]))
      expect([stance, evidence.some(({ feature }) => feature === "other claims")]).toEqual([
        "contradicts",
        false,
      ]);
  });

  test("a pair by itself is the same in either order and however many come after", () => {
    const [a, c] = [claim("a", REPORT), claim("c", FALSE)];
    expect(match(a, c)?.stance).toBe("contradicts");
    expect(match(c, a)?.score).toBe(match(a, c)?.score);
  });

  test("claims told in one breath stay unrelated whatever others say", () => {
    const breath = (one: LinkClaim) => ({ ...one, profile: { ...one.profile, breath: "b1" } });
    const relations = related(consider([breath(claim("x", NEXT)), breath(claim("y", REPORT))], there), [
      { a: "b", b: "c", stance: "contradicts", score: 0.9 },
    ]);
    expect(between(relations, "x", "y")).toBeUndefined();
  });
});
