import { expect, describe as group, test } from "vitest";
import { describe } from "../../src/link/link.ts";
import { match, relate } from "./relating.ts";

const claim = (text: string, at = "2026-05-20T09:00:00.000Z") => ({
  text,
  profile: describe({ text, speaker: null, polarity: "asserts", at }),
});
const stance = (a: string, b: string, ...at: string[]) => {
  const [x, y] = [claim(a, at[0]), claim(b, at[1])];
  return [match(x, y)?.stance ?? null, match(y, x)?.stance ?? null];
};
const both = (one: string | null) => [one, one];

group("what words plainly turn around", () => {
  test.each([
    ["the tremors were mild", "the tremors were severe"],
    ["the scaffold was stable", "the scaffold was unstable"],
    ["there was no explosion", "neighbours heard an explosion before the bakery burned"],
    ["no worker was left in the kiln", "a handful of workers had been left asleep in the kiln"],
    ["no cheese labels had been forged", "cheese labels from nine dairies were forged last winter"],
    ["the kiln had not been swept since April", "the kiln was swept in June"],
    ["nine sailors were killed", "two sailors lost their lives"],
    ["there was no collision in the strait", "two barges collided off the lighthouse"],
    ["there was a loud explosion", "there was no explosion at the mill"],
    ["no grants would be lost", "thirty choirs would lose their grants"],
    ["the abbey had received no offer for the bells", "a collector offered to buy the bells"],
    ["a dozen of the valley's bakeries had stayed open", "all of the valley's bakeries were closed"],
    ["Tamsin Roe would stay", "Tamsin Roe would leave in spring"],
    ["the caretaker was asleep", "the caretaker had been awake all night"],
    ["hikers ignored every sign", "all signs were followed"],
  ])("“%s” against “%s”", (a, b) => {
    expect(stance(a, b)).toEqual(both("contradicts"));
  });

  test.each([
    ["another of that kind", "Brookvale dairy will close in June", "Fernhill dairy would not be closed"],
    ["someone else", "he was not hurt", "the storm hurt two climbers"],
    ["somewhere else", "there was no bear in Elm Park", "the bear was hungry"],
    ["another's doing", "the brewery had nothing to do with the fraud", "the fraud was found in May"],
    ["what nobody knows", "divers could not say who had cut the mooring", "the mooring was cut with a saw"],
  ])("not %s: “%s”, “%s”", (_, a, b) => {
    expect(stance(a, b)).toEqual(both(null));
  });
});

group("figures that do not clash", () => {
  test.each([
    ["a forecast and what came", "gusts of 90 km/h were possible", "gusts of 115 km/h hit the pier"],
    [
      "two quarters",
      "exports rose 4 percent in the first quarter",
      "exports rose 9 percent in the second quarter",
    ],
    ["two years", "the deficit was $3 billion in 2023", "the deficit was $5 billion in 2025"],
    ["two wholes", "Seventy percent of the dockers stopped work", "dockers would get 6 percent more"],
    ["a day and all", "the closure cost the port €2 million a day", "the closure cost the port €9 million"],
    [
      "one that nobody saw",
      "there was no sign that visitors queued 9 hours",
      "the longest queue took visitors 4 hours",
    ],
  ])("%s: “%s”, “%s”", (_, a, b) => {
    expect(stance(a, b)).not.toContain("contradicts");
  });

  test("nor those of what an article recalls", () => {
    const [a, b] = ["a landslide killed eleven shepherds in January", "six shepherds were killed"];
    expect(stance(a, b)).toEqual(both(null));
    expect(stance(a, b, "2026-01-20T09:00:00.000Z", "2026-01-20T15:00:00.000Z")).toEqual(both("contradicts"));
  });

  test("nor does what an article recalls speak against what is not so now", () => {
    expect(stance("in 1994 a landslide killed eleven shepherds", "nobody had been killed")).toEqual(
      both(null),
    );
    expect(stance("a landslide killed eleven shepherds", "nobody had been killed")).toEqual(
      both("contradicts"),
    );
  });

  test("but a month to come is none that an article recalls", () => {
    const [a, b] = ["four swimming pools would close in November", "six swimming pools would close"];
    expect(stance(a, b)).toEqual(both("contradicts"));
  });

  test("about two is not two and a quarter", () => {
    expect(stance("the ferry cost about £2.1bn to build", "the ferry cost £2.3 billion to build")).toEqual(
      both("contradicts"),
    );
    expect(stance("the ferry cost about £2.1bn to build", "the ferry cost £2.13 billion to build")).toEqual(
      both("agrees"),
    );
  });
});

test("a body by its first name is the same holder", () => {
  const told = (id: string, name: string, text: string, at: string) => ({
    id,
    text,
    profile: describe({
      text,
      speaker: { name, kind: "organization", behalf: null },
      polarity: "asserts",
      at,
    }),
  });
  const [one, two] = ["4,000 lorries were stuck at the pass", "9,000 lorries were stuck at the pass"];
  const [found] = relate(
    [
      told("a", "Norgate", one, "2026-05-01T08:00:00Z"),
      told("b", "Norgate Freight", two, "2026-05-01T12:00:00Z"),
    ],
    [],
  );
  expect(found).toMatchObject({ stance: "supersedes", a: "b", b: "a" });
});

test("but a common noun names no body of that kind", () => {
  const told = (id: string, name: string, text: string, at: string) => ({
    id,
    text,
    profile: describe({
      text,
      speaker: { name, kind: "organization", behalf: null },
      polarity: "asserts",
      at,
    }),
  });
  const [found] = relate(
    [
      told("a", "Coastal Rescue Service", "4,000 lorries were stuck at the pass", "2026-05-01T08:00:00Z"),
      told("b", "service", "9,000 lorries were stuck at the pass", "2026-05-01T12:00:00Z"),
    ],
    [],
  );
  expect(found).toMatchObject({ stance: "contradicts" });
});

test("no figure is told to clash with the same words", () => {
  const [a, b] = ["the tunnel had not been drained before March", "the tunnel was drained in March"];
  const reasons = match(claim(a), claim(b))?.evidence ?? [];
  expect(reasons.map(({ detail }) => detail).join()).not.toContain("“March” against “March”");
});

test("whoever is tried for fraud is not called untrue", () => {
  const [a, b] = ["Osric Vane was guilty of fraud", "Osric Vane had been found guilty of fraud"];
  expect(match(claim(a), claim(b))?.evidence.map(({ feature }) => feature)).not.toContain("refutation");
});

group("a question", () => {
  test.each([
    ["whether the ferry was late on Monday", "the ferry was late on Monday"],
    ["if the ferry was late on Monday", "the ferry was not late on Monday"],
    ["“Was the ferry late on Monday?”", "the ferry was late on Monday"],
    ["whether a ransom had been paid", "no ransom had been paid"],
  ])("joins nothing: %s | %s", (a, b) => {
    expect(stance(a, b)).toEqual(both(null));
  });

  test.each([
    ["if convicted, he faces ten years in prison", "he faces ten years in prison", "agrees"],
    ["“The ferry was late on Monday”", "the ferry was late on Monday", "agrees"],
  ])("is none of these: %s | %s", (a, b, as) => {
    expect(stance(a, b)).toEqual(both(as));
  });
});

test("a claim of two binds either of them", () => {
  const told = (id: string, names: readonly string[], text: string, at: string) => {
    const [speaker = null, ...also] = names.map((name) => ({ name, kind: "person" as const, behalf: null }));
    return { id, text, profile: describe({ text, speaker, also, polarity: "asserts", at }) };
  };
  const [one, two] = ["4,000 lorries were stuck at the pass", "9,000 lorries were stuck at the pass"];
  const early = told("a", ["Ines Tal", "Ove Brand"], one, "2026-05-01T08:00:00Z");
  const [found] = relate([early, told("b", ["Ove Brand"], two, "2026-05-01T12:00:00Z")], []);
  expect(found).toMatchObject({ stance: "supersedes", a: "b", b: "a" });
  const [other] = relate([early, told("b", ["Ada Ruud"], two, "2026-05-01T12:00:00Z")], []);
  expect(other?.stance).toBe("contradicts");
});
