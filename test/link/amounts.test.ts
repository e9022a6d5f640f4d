import { expect, it } from "vitest";
import { amounts } from "../../src/link/claim/figures/amounts.ts";
import { quantities } from "../../src/link/claim/figures/numbers.ts";
import { cut } from "../../src/link/claim/words/cut.ts";

it.each([
  ["the outage lasted 13 hours", "= 13 hours"],
  ["more than 40 flights were cancelled", "> 40 flights"],
  ["at least three people died", ">= 3 people"],
  ["fewer than 23.5 million users", "< 23500000 users"],
  ["up to 500 homes were flooded", "<= 500 homes"],
  ["the repair cost about $3 million", "~ 3000000 $"],
  ["the cost of 20 to 30 euros", "= 20-30 €"],
  ["prices rose by 4.5 percent", "= 4.5 %"],
  ["it came second", "= 2 rank"],
  ["it lasted two weeks", "= 2 weeks"],
  ["half a million letters were sent", "= 500000 letters"],
  ["two and a half million letters were sent", "= 2500000 letters"],
  ["two dozen kites were confiscated", "= 24 kites"],
  ["half a dozen kites were confiscated", "= 6 kites"],
  ["the siren wailed for half an hour", "= 0.5 hour"],
  ["they queued for two-and-a-half hours", "= 2.5 hours"],
  ["a hundred kites were confiscated", "= 100 kites"],
  ["three hundred and forty kites were confiscated", "= 340 kites"],
  ["four lakh kites were confiscated", "= 400000 kites"],
  ["600 or more kites were confiscated", ">= 600 kites"],
  ["just under 600 kites were confiscated", "~ 600 kites"],
  ["imports shrank by a fifth", "= 20 %"],
  ["a third of the orchards burned", "= 33.33 %"],
  ["three quarters of the orchards burned", "= 75 %"],
  ["two in five orchards burned", "= 40 %"],
  ["seven out of ten orchards burned", "= 70 %"],
  ["40 per cent of the orchards burned", "= 40 %"],
  ["40pc of the orchards burned", "= 40 %"],
  ["rates rose by 50 basis points", "= 50 basis points"],
  ["the roof cost 3 million pounds", "= 3000000 £"],
  ["the roof cost £3m", "= 3000000 £"],
  ["the roof cost US$3m", "= 3000000 $"],
  ["the roof cost A$3 million", "= 3000000 A$"],
  ["the roof cost 3 million euros", "= 3000000 €"],
  ["the roof cost ₹5 crore", "= 50000000 ₹"],
  ["the roof cost Rs 5 crore", "= 50000000 ₹"],
  ["the thirty-second kite", "= 32 rank"],
  ["59 out of 100 critics", "= 59 out"],
])("%s", (text, expected) => {
  const [found] = amounts(text);
  const { comparator, value, to, unit } = found ?? {};
  expect(`${comparator} ${value}${to === null ? "" : `-${to}`} ${unit}`).toBe(expected);
});

it("takes no verb for what is counted", () => {
  expect(amounts("two were hurt")).toMatchObject([{ value: 2, unit: "", start: 0, end: 3 }]);
});

it("takes no pronoun for a figure", () => {
  expect(amounts("the pump, an old one, failed")).toEqual([]);
});

it("leaves dates to those who read dates", () => {
  expect(amounts("it closed on 13 December 2025")).toEqual([]);
});

it.each([
  "the gate opened at 3 a.m.",
  "the gate opened at 7.20pm GMT",
  "the gate opened at half past two in the morning",
  "flight Kestrel was Flight 212",
  "the shop at 31 Quayside Road",
  "it opened three weeks ago",
  "profit fell in the first quarter",
  "mills of the 1980s",
  "no one would comment",
  "one should not panic",
])("counts nothing in “%s”", (text) => {
  expect(amounts(text)).toEqual([]);
});

const clock = (text: string) =>
  quantities(text, cut(text))
    .filter(({ unit }) => unit.startsWith("clock"))
    .map(({ value, unit }) => `${value} ${unit}`)
    .join();

it.each([
  ["it struck at 1.15 a.m.", "75 clock"],
  ["it struck at quarter past one in the morning", "75 clock"],
  ["it struck at 13:15", "795 clock"],
  ["it struck at 9:30 a.m. EDT", "810 clock utc"],
  ["it struck at 1330 GMT", "810 clock utc"],
  ["two of them struck", ""],
])("reads the time of “%s”", (text, expected) => {
  expect(clock(text)).toBe(expected);
});

it("takes pounds for money only by the thousand", () => {
  expect(amounts("the fish weighed 12 pounds")[0]?.unit).toBe("pounds");
});
