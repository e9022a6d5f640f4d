import fc from "fast-check";
import { expect, test } from "vitest";
import type { Drawn, DrawnClaim } from "../../src/store/room.ts";
import { layOut, STEP } from "../../src/web/graph/layout.ts";

const claimOf = (n: number, outlet: number, hour: number, speaker: number | null): DrawnClaim => ({
  id: `clm_${n}`,
  text: `Statement ${n}`,
  agent: null,
  since: 1 + (n % 7),
  until: n % 5 === 0 ? 9 : null,
  standing: n % 5 !== 0,
  first: {
    article: `art_${outlet}_${hour}`,
    n: 1,
    publisher: `Outlet ${outlet}`,
    at: new Date(Date.UTC(2026, 0, 1, hour)).toISOString(),
    own: true,
    agent:
      speaker === null
        ? null
        : { id: `agt_${speaker}`, kind: "person", name: `Speaker ${speaker}`, behalf: null },
    manner: "indirect",
    polarity: "asserts",
  },
});

const drawnOf = fc
  .array(
    fc.record({
      outlet: fc.nat(40),
      hour: fc.nat(400),
      speaker: fc.option(fc.nat(60)),
      other: fc.nat(300),
    }),
    { minLength: 1, maxLength: 300 },
  )
  .map(
    (all): Drawn => ({
      claims: all.map(({ outlet, hour, speaker }, n) => claimOf(n, outlet, hour, speaker)),
      relations: all.flatMap(({ other }, n) =>
        other < n
          ? [
              {
                id: `rel_${n}`,
                a: `clm_${other}`,
                b: `clm_${n}`,
                stance: "contradicts",
                since: 2,
                until: null,
              },
            ]
          : [],
      ),
      more: false,
      moreRelations: false,
    }),
  );

test("days are written whole, none over another", () => {
  fc.assert(
    fc.property(drawnOf, (drawn) => {
      const { days, width } = layOut(drawn);
      for (const [i, { x }] of days.entries())
        expect((days[i + 1]?.x ?? width) - x).toBeGreaterThanOrEqual(110);
    }),
  );
  const two = [claimOf(0, 0, 1, null), claimOf(1, 0, 48, null)];
  expect(layOut({ claims: two, relations: [], more: false, moreRelations: false }).width).toBe(1040);
});

test("claims never lie on one another, nor out of the lane of their outlet, nor left of what was told before", () => {
  fc.assert(
    fc.property(drawnOf, (drawn) => {
      const { dots, lanes, width, height } = layOut(drawn);
      expect(dots.length).toBe(drawn.claims.length);
      expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(dots.length);
      for (const { x, y, first } of dots) {
        expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
        const lane = lanes.find((one) => one.y < y && y < one.y + one.height);
        expect([first?.publisher, null]).toContain(lane?.publisher);
      }
      const starts = new Map<string, number>();
      for (const { x, first } of dots)
        starts.set(first?.at ?? "", Math.min(x, starts.get(first?.at ?? "") ?? x));
      const inTime = [...starts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, x]) => x);
      expect(inTime).toEqual([...inTime].sort((a, b) => a - b));
    }),
  );
});

test("names of speakers never lie on one another, and hold what they said", () => {
  fc.assert(
    fc.property(drawnOf, (drawn) => {
      const { names, dots, width, top } = layOut(drawn);
      for (const [i, one] of names.entries()) {
        expect(one.x >= 0 && one.x + one.width <= width && one.y < top).toBe(true);
        for (const other of names.slice(i + 1))
          expect(one.y !== other.y || one.x + one.width <= other.x || other.x + other.width <= one.x).toBe(
            true,
          );
      }
      const held = names.flatMap((name) => name.dots.map(({ id }) => id));
      expect(held.sort()).toEqual(
        dots
          .filter(({ first }) => first?.agent)
          .map(({ id }) => id)
          .sort(),
      );
    }),
  );
});

test("the same graph gives the same picture, in whatever order it was read", () => {
  fc.assert(
    fc.property(drawnOf, (drawn) => {
      const turned = {
        ...drawn,
        claims: [...drawn.claims].reverse(),
        relations: [...drawn.relations].reverse(),
      };
      const places = (picture: ReturnType<typeof layOut>) => picture.dots.map(({ id, x, y }) => [id, x, y]);
      expect(places(layOut(turned))).toEqual(places(layOut(drawn)));
    }),
  );
});

test("a claim that came back is one dot with two lives, and lines lead to dots that are there", () => {
  const again = [
    { ...claimOf(1, 1, 1, 1), since: 1, until: 3 },
    { ...claimOf(1, 1, 1, 1), since: 5, until: null },
  ];
  const relation = {
    id: "rel_1",
    a: "clm_1",
    b: "clm_gone",
    stance: "agrees",
    since: 1,
    until: null,
  } as const;
  const { dots, lines, width } = layOut({
    claims: again,
    relations: [relation],
    more: false,
    moreRelations: false,
  });
  expect(dots.map(({ lives }) => lives)).toEqual([
    [
      { since: 1, until: 3 },
      { since: 5, until: null },
    ],
  ]);
  expect(lines).toEqual([]);
  expect(width).toBeGreaterThan(STEP);
});
