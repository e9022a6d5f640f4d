import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

test.each([
  ["the harbour had a six-hour outage", "the harbour had a five-hour outage", "six", "five"],
  ["the crew faced a 13-hour wait", "the crew faced a 15-hour wait", "13", "15"],
  ["two-thirds of the members agreed", "one-third of the members agreed", "two-thirds", "one-third"],
  ["a 20-year-old was held", "a 21-year-old was held", "20", "21"],
  ["a twenty-one-year-old was held", "a twenty-two-year-old was held", "twenty-one", "twenty-two"],
  ["a half-hour delay", "a one-hour delay", "half", "one"],
  ["a two-and-a-half-hour delay", "a three-hour delay", "two-and-a-half", "three"],
  ["a two-million-dollar fund", "a three-million-dollar fund", "two-million", "three-million"],
  ["a six-hour outage", "an outage of five hours", "six", "five"],
  ["the third fire of the year", "the fourth fire of the year", "third", "fourth"],
  ["the twenty-first fire", "the 22nd fire", "twenty-first", "22nd"],
  ["a second sailor died", "a third sailor died", "second", "third"],
  ["she warned them twice", "she warned them three times", "twice", "three times"],
  ["she warned them once a week", "she warned them twice a week", "once", "twice"],
  ["a third of the staff left", "a quarter of the staff left", "third", "quarter"],
  ["costs have doubled", "costs have tripled", "doubled", "tripled"],
  ["a fivefold rise", "a sixfold rise", "fivefold", "sixfold"],
  ["a dozen boats", "two dozen boats", "dozen", "two dozen"],
  ["Six-hour outages followed", "Five-hour outages followed", "Six", "Five"],
  ["a third voted", "a quarter voted", "third", "quarter"],
  ["a third of the voters stayed away", "40 percent of the voters stayed away", "third", "40"],
  ["a single-engine aircraft", "a twin-engine aircraft", "single", "twin"],
  ["a pair of suspects fled", "three suspects fled", "a pair", "three"],
  ["one of the suspects fled", "two of the suspects fled", "one", "two"],
  ["the call lasted 30 seconds", "the call lasted a minute and a half", "30", "a minute and a half"],
  ["it took 36 hours", "it took two days", "36", "two"],
  ["it took 13 hours", "it took 13 days", "13 hours", "13 days"],
  ["it is 5 km long", "it is 5 miles long", "5 km", "5 miles"],
  ["it floods 12 square kilometres", "it floods 12 square miles", "12 square kilometres", "12 square miles"],
  ["it burnt 40 acres", "it burnt 40 hectares", "40 acres", "40 hectares"],
  ["a tank of 90 litres", "a tank of 90 gallons", "90 litres", "90 gallons"],
  ["a rise of 2 per cent", "a rise of 2 percentage points", "2 per cent", "2 percentage points"],
  ["a rise of five percent", "a rise of five percentage points", "five percent", "five percentage points"],
  ["they waited for several weeks", "they waited for several months", "weeks", "months"],
  ["he earns £38,000 a year", "he earns £38,000 a month", "year", "month"],
  ["the largest fire in a decade", "the largest fire in a century", "decade", "century"],
  ["a man in his twenties", "a man in his thirties", "twenties", "thirties"],
  ["the tax will rise to 22%", "the tax will rise by 22%", "to 22%", "by 22%"],
])("%s → %s is another figure", (old, next, was, is) => {
  const found = slots(old, next);
  expect(found).toEqual([{ type: "number", old: was, new: is }]);
  expect(kindOf(old, next, found)).toBe("fact-changed");
  expect(slots(next, old)).toEqual([{ type: "number", old: is, new: was }]);
});

test.each([
  ["a twenty-year-old was held", "a 20-year-old was held"],
  ["a six-hour outage", "an outage of 6 hours"],
  ["the 3rd fire of the year", "the third fire of the year"],
  ["she warned them two times", "she warned them twice"],
  ["one half of the staff left", "half of the staff left"],
  ["they met for one-on-one talks", "they met for face-to-face talks"],
  ["the call lasted 30 seconds", "the call lasted half a minute"],
  ["it took 24 hours", "it took one day"],
  ["it took 36 hours", "it took one and a half days"],
  ["it took 36 hours", "it took a day and a half"],
  ["it took two days and a half", "it took 60 hours"],
  ["they waited two years", "they waited 24 months"],
  ["half of the staff left", "50 percent of the staff left"],
  ["a quarter of the staff left", "25% of the staff left"],
  ["a third boat sank", "a third of them sank"],
  ["a 5-kilometre walk", "a walk of 5,000 metres"],
  ["his twin brother left", "his brother left"],
  ["she did it single-handedly", "she did it, with two others"],
  ["one of the largest ports", "the largest port"],
  ["a second later it sank", "a moment later it sank"],
  ["it was a split second decision", "it was a third decision"],
  ["once it is open, trade will grow", "when it is open, trade will grow"],
])("%s → %s is no other figure", (old, next) => {
  expect(kindOf(old, next, slots(old, next))).not.toBe("fact-changed");
});

test("a rank that went and a count that came are no change of one into the other", () => {
  const [old, next] = ["the first boat carried sailors", "the boat carried four sailors"];
  expect(kindOf(old, next, slots(old, next))).toBe("reworded");
});

test.each([
  ["it cost $12 billion", "it cost 12 billion euros", "$12 billion", "12 billion euros"],
  ["it cost £12m to build", "it cost $12m to build", "£12m", "$12m"],
  ["it cost Rs 45 lakh", "it cost Rs 45 crore", "45 lakh", "45 crore"],
])("%s → %s is another sum", (old, next, was, is) => {
  expect(slots(old, next)).toEqual([{ type: "number", old: was, new: is }]);
});

test.each([
  ["it cost $12 billion", "it cost 12 billion dollars"],
  ["it cost £12m", "it cost 12 million pounds"],
  ["it cost Rs 45 lakh", "it cost Rs 4,500,000"],
  ["it cost $12m to build", "it cost 12m to build"],
])("%s → %s is the same sum", (old, next) => {
  expect(slots(old, next).map(({ type }) => type)).not.toContain("number");
});

test.each([
  ["the village is 30 miles from the border", "the village is 48 km from the border"],
  ["the ledge is 10 feet high", "the ledge is 3 metres high"],
  ["the bell weighs 100 pounds", "the bell weighs 45 kg"],
])("%s → %s is as much in other units", (old, next) => {
  for (const [a, b] of [
    [old, next],
    [next, old],
  ] as const)
    expect(kindOf(a, b, slots(a, b))).toBe("reworded");
});

test.each([
  ["the village is 30 miles from the border", "the village is 30 km from the border"],
  ["the bell weighs 100 pounds", "the bell weighs 55 kg"],
  ["the ledge is 100 metres high", "the ledge is 101 metres high"],
])("%s → %s is another amount", (old, next) => {
  for (const [a, b] of [
    [old, next],
    [next, old],
  ] as const)
    expect(kindOf(a, b, slots(a, b))).toBe("fact-changed");
});

test.each([
  ["it floods 10 square miles", "it floods 26 square kilometres"],
  ["it burnt 100 acres", "it burnt 40 hectares"],
])("%s, %s: as much in other units", (old, next) => {
  expect(slots(old, next).filter(({ type }) => type === "number")).toEqual([]);
});
