import { describe, expect, test } from "vitest";
import type { Agent, AgentKind } from "../../src/model/attribution.ts";
import { independentSources, type Told } from "../../src/present/sources.ts";

const who = (name: string, kind: AgentKind = "person", behalf: string | null = null): Agent => ({
  id: `agt_${kind}_${name}`,
  name,
  kind,
  behalf,
});
const people = who("people familiar with the matter", "unnamed");

/** A telling by publisher, agent and carriers; the order of the list is that of time. */
const told = (
  publisher: string,
  agent: Agent | null,
  via: string[] = [],
  more: Partial<Told> = {},
): Told => ({
  claim: `clm_${publisher}`,
  article: `art_${publisher}`,
  url: null,
  n: null,
  publisher,
  agent,
  via,
  words: `The dam broke, says ${publisher}`,
  at: null,
  level: "confirmed",
  ...more,
});

const copied = { words: "The dam at Halvard broke because two of its gates would not open" };

const CASES: readonly [name: string, tellings: readonly Told[], sources: readonly (readonly string[])[]][] = [
  ["nothing told has no source", [], []],
  [
    "two persons are two sources",
    [told("Ledger", who("Ann Roe")), told("Courier", who("Bo Dahl"))],
    [["Ledger"], ["Courier"]],
  ],
  [
    "one person in two papers is one source",
    [told("Ledger", who("Ann Roe")), told("Courier", who("Ann Roe"), ["Reuters"])],
    [["Ledger", "Courier"]],
  ],
  [
    "a spokesperson by name is the voice of the company, wherever else that person speaks",
    [
      told("Ledger", who("Hydra", "organization")),
      told("Courier", who("Ann Roe"), [], { speaksFor: "Hydra" }),
      told("Post", who("Ann Roe")),
      told("Gazette", who("Bo Dahl"), [], { speaksFor: "the Port of Halden" }),
    ],
    [["Ledger", "Courier", "Post"], ["Gazette"]],
  ],
  [
    "a spokesperson is the voice of the company",
    [
      told("Ledger", who("Hydra", "organization")),
      told("Courier", who("Hydra spokesperson", "role", "Hydra")),
      told("Gazette", who("police", "role")),
      told("Post", who("police spokesperson", "role")),
    ],
    [
      ["Ledger", "Courier"],
      ["Gazette", "Post"],
    ],
  ],
  [
    "of several who carried it the nearest to the source heard it",
    [
      told("Ledger", people),
      told("Courier", people, ["the Ledger", "Reuters"]),
      told("Post", people, ["Reuters"]),
    ],
    [["Ledger", "Courier"], ["Post"]],
  ],
  [
    "a report in a paper tells what the paper heard",
    [told("Ledger", people), told("Courier", who("report", "document"), ["the Ledger"])],
    [["Ledger", "Courier"]],
  ],
  [
    "unnamed people of one outlet are one source, in whatever paper",
    [told("Ledger", people), told("Courier", people, ["the Ledger"]), told("Post", people, ["Reuters"])],
    [["Ledger", "Courier"], ["Post"]],
  ],
  [
    "unnamed people of two papers are two",
    [told("Ledger", people), told("Courier", people)],
    [["Ledger"], ["Courier"]],
  ],
  [
    "nobody named, but the same words, is a copy",
    [told("Ledger", null, [], copied), told("Courier", people, [], copied)],
    [["Ledger", "Courier"]],
  ],
  [
    "few words may be the same by chance",
    [told("Ledger", null, [], { words: "It broke" }), told("Courier", null, [], { words: "It broke" })],
    [["Ledger"], ["Courier"]],
  ],
  [
    "a paper that is cited adds nothing to those whom it heard",
    [
      told("Ledger", who("Ann Roe")),
      told("Courier", who("Ledger", "organization")),
      told("Post", who("The Ledger", "organization")),
    ],
    [["Ledger", "Courier", "Post"]],
  ],
  [
    "a paper that is cited does not make one of the two whom it heard",
    [
      told("Ledger", who("Ann Roe")),
      told("Ledger", who("Bo Dahl"), [], { claim: "clm_2" }),
      told("Courier", who("Ledger", "organization")),
    ],
    [["Ledger", "Courier"], ["Ledger"]],
  ],
  [
    "what an outlet that is not read here reported is what its sources told it",
    [told("Courier", people, ["the Financial Times"]), told("Post", who("FT", "organization"))],
    [["Courier", "Post"]],
  ],
  [
    "an abbreviation of two names here is neither",
    [
      told("Courier", who("Free Trust", "organization")),
      told("Ledger", who("Financial Times", "organization")),
      told("Post", who("FT", "organization")),
    ],
    [["Courier"], ["Ledger"], ["Post"]],
  ],
  [
    "the newspaper is the one that others name, and the people those who were named before",
    [
      told("Ledger", people, ["Reuters"]),
      told("Ledger", who("the people", "unnamed"), [], { claim: "clm_2" }),
      told("Courier", people, ["the agency"]),
    ],
    [["Ledger", "Ledger", "Courier"]],
  ],
  [
    "the newspaper is nobody known when others name two",
    [
      told("Ledger", people, ["Reuters"]),
      told("Post", people, ["Bloomberg"]),
      told("Courier", people, ["the agency"]),
    ],
    [["Ledger"], ["Post"], ["Courier"]],
  ],
];

describe("independent sources", () => {
  test.each(CASES)("%s", (_, tellings, sources) => {
    const found = independentSources(tellings);
    expect(found.map((origin) => origin.told.map(({ publisher }) => publisher))).toEqual(sources);
  });

  test("a person's judgement of two agents goes before their names", () => {
    const [ann, anna] = [who("Ann Roe"), who("Anna Roe")];
    const tellings = [told("Ledger", ann), told("Courier", anna)];
    const count = (same?: boolean) =>
      independentSources(
        tellings,
        same === undefined
          ? []
          : [
              { a: ann.id, b: anna.id, same },
              { a: anna.id, b: ann.id, same },
            ],
      ).length;
    expect([count(), count(true), count(false)]).toEqual([2, 1, 2]);
    const twins = [told("Ledger", ann), told("Courier", { ...ann, id: "agt_other" })];
    const apart = [
      { a: ann.id, b: "agt_other", same: false },
      { a: "agt_other", b: ann.id, same: false },
    ];
    expect(independentSources(twins)).toHaveLength(1);
    expect(independentSources(twins, apart)).toHaveLength(2);
    const bo = who("Bo Dahl");
    const others = [told("Post", bo), told("Gazette", { ...bo, id: "agt_bo" })];
    expect(independentSources([...twins, ...others], apart)).toHaveLength(3);
  });

  test("a source is confirmed when one of its tellings is", () => {
    const perhaps = { level: "suggested" } as const;
    const found = independentSources([
      told("Ledger", who("Ann Roe"), [], perhaps),
      told("Courier", who("Ann Roe")),
      told("Post", who("Bo Dahl"), [], perhaps),
    ]);
    expect(found.map(({ agent, level }) => [agent?.name, level])).toEqual([
      ["Ann Roe", "confirmed"],
      ["Bo Dahl", "suggested"],
    ]);
  });
});

test("a joint statement is one source, and whoever signed it is that source elsewhere too", () => {
  const [lind, okafor] = [who("Mara Lind"), who("Ola Okafor")];
  const joint = told("Ledger", lind, [], { also: [okafor] });
  const [origin, ...more] = independentSources([joint, told("Courier", okafor), told("Post", lind)]);
  expect(more).toEqual([]);
  expect(origin?.agent?.name).toBe("Mara Lind");
  expect(origin?.also?.map(({ name }) => name)).toEqual(["Ola Okafor"]);
  expect(independentSources([told("Ledger", lind), told("Ledger", okafor)])).toHaveLength(2);
});
