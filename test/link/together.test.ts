import { describe, expect, test } from "vitest";
import { compare } from "../../src/link/link.ts";
import { type Heard, hearTogether } from "../../src/link/pool/collective.ts";
import { together } from "../../src/link/pool/together.ts";

describe("pairs heard together", () => {
  const unsure = { agree: 0.45, contradict: 0.45, neutral: 0.1 };
  const sure = (stance: "agree" | "contradict") => ({
    agree: 0.05,
    contradict: 0.05,
    neutral: 0.05,
    [stance]: 0.9,
  });
  const triad = (one: "agree" | "contradict", other: "agree" | "contradict") =>
    hearTogether([
      { a: 0, b: 1, likeness: 0.5, alone: unsure },
      { a: 0, b: 2, likeness: 0.5, alone: sure(one) },
      { a: 1, b: 2, likeness: 0.5, alone: sure(other) },
    ])[0];

  test.each([
    ["agree", "agree", "agree"],
    ["contradict", "contradict", "agree"],
    ["agree", "contradict", "contradict"],
  ] as const)("a third claim that one %ss with and the other %ss makes them %s", (one, other, made) => {
    const { agree, contradict, neutral, both, neither, one: apart } = triad(one, other) as Heard;
    expect(made === "agree" ? agree : contradict).toBe(Math.max(agree, contradict, neutral));
    expect(agree).not.toBeCloseTo(contradict, 2);
    expect([both, neither, apart]).toEqual(
      one !== other ? [0, 0, 1] : one === "agree" ? [1, 0, 0] : [0, 1, 0],
    );
  });

  test("what third claims are to each other is heard before they are", () => {
    // Nothing is known of 0 and 2 but by 1, and nothing of 0 and 3 but by 2.
    const chain = [
      { a: 0, b: 3, likeness: 0.5, alone: unsure },
      { a: 0, b: 1, likeness: 0.5, alone: sure("agree") },
      { a: 1, b: 2, likeness: 0.5, alone: sure("contradict") },
      { a: 0, b: 2, likeness: 0.5, alone: unsure },
      { a: 2, b: 3, likeness: 0.5, alone: sure("agree") },
    ];
    const lean = (pairs: typeof chain) => {
      const [{ agree, contradict }] = hearTogether(pairs) as [Heard];
      return contradict - agree;
    };
    expect(lean(chain)).toBeGreaterThan(0.01);
    expect(lean(chain.filter(({ b }) => b !== 1))).toBeCloseTo(0, 9);
  });

  test("a claim of the matter of one alone speaks against one matter; one of neither's tells nothing", () => {
    const other = { agree: 0.02, contradict: 0.02, neutral: 0.96 };
    const neutralWith = (one: typeof other, two: typeof other) =>
      hearTogether([
        { a: 0, b: 1, likeness: 0.5, alone: { agree: 0.4, contradict: 0.2, neutral: 0.4 } },
        { a: 0, b: 2, likeness: 0.5, alone: one },
        { a: 1, b: 2, likeness: 0.5, alone: two },
      ])[0]?.neutral ?? Number.NaN;
    const [joined, parted, silent] = [
      neutralWith(sure("agree"), sure("agree")),
      neutralWith(sure("agree"), other),
      neutralWith(other, other),
    ];
    expect(joined).toBeLessThan(silent);
    expect(parted).toBeGreaterThan(silent);
  });

  test("the likelier of one matter, the likelier a stance", () => {
    const [near, far] = hearTogether([
      { a: 0, b: 1, likeness: 0.9, alone: unsure },
      { a: 2, b: 3, likeness: 0.1, alone: unsure },
    ]);
    expect(near?.neutral).toBeLessThan(far?.neutral ?? 0);
  });
});

describe("pairs compared together", () => {
  const told = [
    "Mayor Odell says the Harrow bridge reopened on Friday",
    "Harrow bridge reopened on Friday, mayor Odell says",
    "Harrow bridge did not reopen on Friday",
    "The bridge at Harrow did not reopen, engineers say",
    "Report that Harrow bridge reopened on Friday is false",
    "Bakers of Lund break the record for the longest bun",
  ];
  /** Each claim with each other. */
  const all = (texts: readonly string[]) => texts.flatMap((a) => texts.map((b) => ({ a, b })));
  const among = together(all(told));
  const at = (place: number) => told[place] as string;

  test("get one answer, whoever asks and in whatever order claims were given", () => {
    const others = together(all([...told].reverse()));
    for (const { a, b } of all(told)) {
      expect(among({ a: b, b: a }).scores).toEqual(among({ a, b }).scores);
      expect(others({ a, b }).scores).toEqual(among({ a, b }).scores);
    }
  });

  test("are what they are alone where no third claim is near", () => {
    const pair = { a: at(0), b: at(2) };
    expect(together([pair])(pair).stance).toBe("contradicts");
    expect(among({ a: at(0), b: at(5) })).toMatchObject({ stance: "unrelated", evidence: [] });
  });

  test("tell that other claims spoke for their stance", () => {
    const { stance, evidence } = among({ a: at(0), b: at(3) });
    expect(stance).toBe("contradicts");
    expect(evidence.map(({ feature }) => feature)).toContain("other claims");
  });

  test("are judged by themselves where they were not given, and a claim with a sentence on its matter always", () => {
    const stranger = { a: at(0), b: "Nobody in Harrow had seen the bridge reopen on Friday" };
    expect(among(stranger)).toEqual(compare(stranger));
    const sentence = {
      a: "Harrow Bridge is more than 200 metres long.",
      b: "Harrow Bridge, which carries the A40 over the river Lune , was built in 1931 , is 187 metres long and was listed in 1988 .",
    };
    expect(together([...all(told), sentence])(sentence)).toEqual(compare(sentence));
  });

  test("of a handful, any two are likest, which is no reason to join them", () => {
    const pair = { a: "Apple to launch watch in spring", b: "Apple pie recipe wins the county fair" };
    expect(together([pair])(pair).stance).toBe("unrelated");
  });
});
