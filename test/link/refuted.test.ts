import { expect, describe as group, test } from "vitest";
import { deniedIn } from "../../src/link/claim/denied.ts";
import { claimBy } from "../../src/link/claim/view.ts";
import { sketchOf } from "../../src/link/claim/words/sketch.ts";
import { describe, SKETCHED } from "../../src/link/link.ts";
import type { Polarity } from "../../src/model/attribution.ts";
import { relate } from "./relating.ts";

const claim = (id: string, text: string, at: string, polarity: Polarity = "asserts") => ({
  id,
  text,
  profile: describe({ text, speaker: null, polarity, at }),
});
const [MONDAY, TUESDAY, LATER] = [
  "2026-03-02T09:00:00.000Z",
  "2026-03-03T10:00:00.000Z",
  "2026-03-20T10:00:00.000Z",
];

/** What else two articles of one story tell, and one of another. */
const MINE = ["the kiln at the Orrin pottery exploded at dawn", "smoke drifted over the orchard for hours"];
const SAME = ["the pottery was shut after its kiln burst", "neighbours in the orchard smelled smoke"];
const OTHER = ["the council raised parking charges", "a bridge across the canal needs paint"];

/** What joins two claims, each in an article with what else it tells. */
const joins = (
  a: string,
  b: string,
  { at = TUESDAY, beside = SAME, polarity = "asserts" as Polarity, more = [] as string[] } = {},
) => {
  const mine = [a, ...MINE].map((text, i) => claim(`b${i}`, text, at, i === 0 ? polarity : "asserts"));
  const others = [b, ...beside, ...more].map((text, i) => claim(`a${i}`, text, MONDAY));
  const found = relate(mine, others).find((one) => one.a === "a0" && one.b === "b0");
  return found ? `${found.stance}, ${found.level}` : null;
};

group("what one says is not so, and the other says in other words", () => {
  test.each([
    ["no siren was sounded", "a siren woke the whole street"],
    ["nobody offered us any blankets", "each family had been given blankets"],
    ["the guards never carried batons", "he was beaten with batons by two men"],
    ["the plan was never put to a referendum", "two thirds voted for it in a referendum"],
    ["no asbestos in the kiln", "workers breathed asbestos every day"],
  ])("“%s” against “%s”, whichever came first", (no, yes) => {
    expect(joins(no, yes)).toBe("contradicts, suggested");
    expect(joins(yes, no)).toBe("contradicts, suggested");
  });

  test("a claim that is denied as a whole, where the other says most of it", () => {
    expect(
      joins("the owner bribed an inspector", "an inspector was bribed with watches", { polarity: "denies" }),
    ).toMatch(/^contradicts/);
    expect(
      joins("the owner hid ledgers, burned letters and cheated partners", "letters arrived", {
        polarity: "denies",
      }),
    ).toBeNull();
  });

  test.each([
    ["what nobody knew or heard may be so", "nobody heard the siren", "a siren woke the whole street"],
    ["more than one word of it is not said", "no siren was sounded twice", "a siren woke the whole street"],
    ["what is to come", "no siren will sound", "a siren woke the whole street"],
    ["both say that it was not so", "no siren was sounded", "the siren was out of order"],
    ["who was without something", "they left without blankets", "each family had been given blankets"],
    ["where it was not", "no siren was sounded near the bakery", "he bought rolls at the bakery"],
  ])("not %s", (_, no, yes) => {
    expect(joins(no, yes)).toBeNull();
    expect(joins(yes, no)).toBeNull();
  });

  test("not where the articles are not known to tell one story, nor weeks apart", () => {
    const [no, yes] = ["no siren was sounded", "a siren woke the whole street"];
    expect(joins(no, yes, { beside: OTHER })).toBeNull();
    expect(joins(no, yes, { at: LATER })).toBeNull();
  });

  test("not by a word that most claims of the story have", () => {
    const [no, yes] = ["nobody painted the turret", "an engineer climbed the turret"];
    const more = "price,colour,size,weight,maker,door,lid,wall"
      .split(",")
      .map((thing) => `the ${thing} of the turret`);
    expect(joins(no, yes)).toBe("contradicts, suggested");
    expect(joins(no, yes, { more })).toBeNull();
  });
});

test("what is not so is what stands behind the negation, without what says little, a place or a time", () => {
  const core = (text: string) => deniedIn(claimBy(text)).core;
  expect(core("no siren was sounded near the bakery yesterday")).toEqual(["siren", "sound"]);
  expect(core("the siren had never been sounded, because it rained")).toEqual(["sound"]);
  expect(core("there was no sign of any fraud in the year")).toEqual(["fraud"]);
  expect(core("they left without blankets")).toEqual([]);
  expect(core("it was not known who rang")).toEqual([]);
  expect(core("a siren sounded")).toEqual([]);
});

test("whoever says that something is not so is found by a word of it, and finds by one, but not by a name", () => {
  const bits = (sketch: string) =>
    Array.from(sketch, (four) => Number.parseInt(four, 16).toString(2).padStart(4, "0")).join("");
  const found = (sought: string, kept: string) => {
    const [a, b] = [bits(sketchOf(claimBy(sought), "sought")), bits(sketchOf(claimBy(kept)))];
    return Array.from(a).filter((bit, i) => bit === "1" && b[i] === "1").length >= SKETCHED;
  };
  const [no, yes, named] = [
    "the foreman says no siren was ever sounded in Orrinfold",
    "a siren woke the whole street before dawn broke",
    "bakers from Orrinfold sold bread and rolls cheaply",
  ];
  expect(found(no, yes)).toBe(true);
  expect(found(yes, no)).toBe(true);
  expect(found(no, named)).toBe(false);
  expect(found(yes, "gardeners painted a street lamp with nine brushes")).toBe(false);
});
