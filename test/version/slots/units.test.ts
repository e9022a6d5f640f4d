import { expect, test } from "vitest";
import { isFactual, slots } from "../../../src/version/slots/slots.ts";

test.each([
  ["the snow is 50 centimetres deep", "the snow is 20 inches deep"],
  ["the lorry was doing 50 mph", "the lorry was doing 80 km/h"],
  ["it was 50 degrees Fahrenheit at noon", "it was 10C at noon"],
  ["it was 10 degrees Celsius at noon", "it was 10°C at noon"],
  ["a ticket costs £1.80", "a ticket costs 180p"],
  ["a ticket costs €0.90", "a ticket costs 90 cents"],
])("%s → %s is as much", (old, next) => {
  expect(slots(old, next).filter(isFactual)).toEqual([]);
  expect(slots(next, old).filter(isFactual)).toEqual([]);
});

test.each([
  ["the snow is 50 centimetres deep", "the snow is 50 inches deep", "50 centimetres", "50 inches"],
  ["it was 10C at noon", "it was 10F at noon", "10C", "10F"],
  ["it was 10 degrees Celsius at noon", "it was 14 degrees Celsius at noon", "10", "14"],
  ["a ticket costs £1.80", "a ticket costs 280p", "1.80", "280p"],
])("%s → %s is not", (old, next, was, is) => {
  expect(slots(old, next).filter(isFactual)).toEqual([{ type: "number", old: was, new: is }]);
});

test.each([
  ["a cook was hurt", "a cook was hurt when two cooks fought"],
  ["a cook was hurt", "a cook and two waiters were hurt"],
  ["a pan on a budget", "a pan on a 30-crore budget"],
  ["a day later the play closed", "two days after the fire the play closed"],
])("%s → %s counts nothing otherwise", (old, next) => {
  expect(slots(old, next).filter(isFactual)).toEqual([]);
});

test.each([
  ["a van blocked her in the last mile", "a van blocked her in the last kilometre"],
  ["the wall is inches from the rail", "the wall is metres from the rail"],
  ["hundreds of litres leaked", "hundreds of gallons leaked"],
  ["the price per acre doubled", "the price per hectare doubled"],
  ["the fee is paid in euros", "the fee is paid in dollars"],
  ["the firm lost billions of pounds", "the firm lost billions of dollars"],
  ["he swims a mile a day", "he swims a kilometre a day"],
  ["tonnes of sand were lost", "kilos of sand were lost"],
])("%s → %s is another unit", (old, next) => {
  expect(slots(old, next).filter(isFactual)).toMatchObject([{ type: "word" }]);
});

test.each([
  ["the dam is a mile from the town", "the dam is 1.6 km from the town"],
  ["the dam is one mile from the town", "the dam is 1,600 metres from the town"],
  ["she came in on the last kilometre of the race", "she came in on the final kilometre of the race"],
])("%s → %s is none", (old, next) => expect(slots(old, next).filter(isFactual)).toEqual([]));
