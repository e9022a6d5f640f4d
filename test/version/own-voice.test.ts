import { describe, expect, test } from "vitest";
import { changed, ownVoice, told } from "./told.ts";

const REST = "\n\nThe mayor, Ida Flo, said the harbour would open again on Friday.";

test.each([
  [
    "At least 12 people died when a ferry sank.",
    "At least 14 people died when a ferry sank.",
    "number: 12 → 14",
  ],
  ["The tower, built in 1974, is to go.", "The tower, built in 1978, is to go.", "date: 1974 → 1978"],
  [
    "Lydia Marsh, the treasurer, signed the contract in May.",
    "Linda Marsh, the treasurer, signed the contract in May.",
    "name: Lydia Marsh → Linda Marsh",
  ],
  ["The blaze has been put out.", "The blaze has not been put out.", "negation: - → not"],
  [
    "The court in Vasa acquitted both men on Monday after a trial of nine weeks.",
    "The court in Vasa convicted both men on Monday after a trial of nine weeks.",
    "antonym: acquitted → convicted",
  ],
  ["All of the miners were brought up.", "Most of the miners were brought up.", "word: all → most"],
  ["Her son was killed in the crash.", "Her brother was killed in the crash.", "word: son → brother"],
  ["Shares in Tarnow fell 4 percent.", "Shares in Tarnow fell 6 percent.", "number: 4 → 6"],
  [
    "The price has doubled since January.",
    "The price has tripled since January.",
    "number: doubled → tripled",
  ],
])("what nobody is named for tells another fact: %s %s", (old, next, slot) => {
  expect(ownVoice(old + REST, next + REST)).toEqual([`fact-changed; ${slot}`]);
  expect(told(old + REST, next + REST)).toEqual([]);
});

test("so are a doubt that goes, and words that are quoted no longer", () => {
  expect(ownVoice("The driver may have been asleep.", "The driver was asleep.")).toEqual([
    "hedging-changed; hedge: may → -",
  ]);
  expect(
    ownVoice("The “ghost fleet” carried oil to three ports.", "The ghost fleet carried oil to three ports."),
  ).toEqual(["quote-changed; quote: ghost fleet → -"]);
});

test.each([
  ["Shares in Tarnow fell 4 percent in early trading.", "Shares in Tarnow fell 4% in early trading."],
  ["Twelve firefighters were sent to the depot.", "12 firefighters were sent to the depot."],
  ["The strike, which began on March 3, goes on.", "The strike, which began on 3 March, goes on."],
  ["The bridge reopened at 5 p.m. on Sunday.", "The bridge reopened at 17:00 on Sunday."],
  ["The plane had landed safely by noon.", "By noon the plane had landed safely."],
  ["Police closed the road. Traffic was diverted.", "Traffic was diverted, and police closed the road."],
  ["The road is shut.", "The road is shut. Some 40 lorries were waiting in Vasa."],
])("the same in other words, and what is merely added, changes no fact: %s %s", (old, next) => {
  expect(ownVoice(old, next)).toEqual([]);
  expect(ownVoice(next, old)).toEqual([]);
});

test("another statement in the place of one is no part of it that changed", () => {
  expect(
    ownVoice(
      "Nine crews fought the blaze at the depot through the night of Monday.",
      "Two streets around the depot stayed shut on Wednesday as inspectors came.",
    ),
  ).toEqual([]);
});

describe("beside what somebody is named for", () => {
  test("the outlet's words alone are told", () => {
    expect(
      ownVoice(
        "In a trial of 41 patients the authors wrote that side effects were mild.",
        "In a trial of 14 patients the authors wrote that side effects were mild.",
      ),
    ).toEqual(["fact-changed; number: 41 → 14"]);
  });

  test("what became of a claim is told of the claim, and another day of saying something else of nobody", () => {
    const states = [
      "Five people have died, health minister Odile Bakanja said on Monday.",
      "Eight people have died, health minister Odile Bakanja said on Tuesday.",
    ] as const;
    expect(told(...states)).toEqual(["fact-changed; number: Five → Eight"]);
    expect(ownVoice(...states)).toEqual([]);
  });
});

test("what is read as somebody's word in one of the two alone, of which no claim came or went, is the outlet's in both", () => {
  expect(
    ownVoice(
      "The ministry may call the two sides to talks on Wednesday.",
      "The ministry has called the two sides to talks on Wednesday.",
    ),
  ).toEqual(["hedging-changed; hedge: may → -"]);
});

describe("a notice", () => {
  const OLD = "Skyra, which has 22 aircraft and 1,100 employees, has not made a profit since 2018.";
  const NEW = "Skyra, which has 19 aircraft and 1,300 employees, has not made a profit since 2018.";
  const note = (words: string) => `${NEW}\n\nCorrection: An earlier version of this article ${words}.`;

  test("that speaks of a fact owns up to it, and leaves another of the same sentence silent", () => {
    expect(ownVoice(OLD, note("misstated the number of aircraft"))).toEqual([
      "fact-changed; number: 22 → 19; owned up to",
      "fact-changed; number: 1,100 → 1,300",
    ]);
  });

  test("that speaks of one is the reason of that one alone", () => {
    const [told, silent] = changed(OLD, note("misstated the number of aircraft")).ownVoice;
    expect(told?.reason).toMatch(/^a fact in it changed: number “22” became “19”; a notice of the new text/);
    expect(silent?.reason).toBe("a fact in it changed: number “1,100” became “1,300”");
  });

  test("that speaks of both owns up to both", () => {
    expect(ownVoice(OLD, note("misstated the numbers of aircraft and of employees"))).toEqual([
      "fact-changed; number: 22 → 19; number: 1,100 → 1,300; owned up to",
    ]);
  });

  test("that speaks of neither owns up to neither", () => {
    expect(ownVoice(OLD, note("misspelled the name of the pilots’ union"))).toEqual([
      "fact-changed; number: 22 → 19; number: 1,100 → 1,300",
    ]);
  });
});

test("a difference of which the outlet's own words are all has no other reason to give, and none where nothing changed", () => {
  const [old, next] = [`Nine homes burned.${REST}`, `Six homes burned.${REST}`];
  const { events, ownVoice, emptyBecause } = changed(old, next);
  expect([events.length, ownVoice.length, emptyBecause]).toEqual([0, 1, null]);
  expect(changed(old, old)).toMatchObject({ ownVoice: [], emptyBecause: "same words" });
  const [change] = ownVoice;
  expect(change?.old).toEqual({ text: "Nine homes burned.", spans: [{ start: 0, end: 18 }] });
  expect(change?.new).toEqual({ text: "Six homes burned.", spans: [{ start: 0, end: 17 }] });
});
