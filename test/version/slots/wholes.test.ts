import { expect, test } from "vitest";
import { isFactual, kindOf, slots } from "../../../src/version/slots/slots.ts";

test.each([
  ["the fall killed three of the five climbers", "the fall killed all five climbers", "three", "all five"],
  ["all 40 pupils were rescued", "thirty-eight of the 40 pupils were rescued", "all 40", "thirty-eight"],
  ["two of the three tunnels are shut", "all three tunnels are shut", "two", "all three"],
  ["two of its nine pumps failed", "none of its nine pumps failed", "two", "none of its nine"],
  ["all of the 12 jurors agreed", "ten of the 12 jurors agreed", "all of the 12", "ten"],
  ["two reactors were shut down", "one of the two reactors was shut down", "two", "one"],
  ["nine boats sank", "three of the nine boats sank", "nine", "three"],
  ["both lifts are broken", "one of the two lifts is broken", "both", "one"],
  ["one of the three pumps failed", "all three pumps failed", "one", "all three"],
  ["one of the three pumps failed", "two of the three pumps failed", "one", "two"],
  ["the tank is the largest in the land", "the tank is the second largest in the land", "largest", "second"],
  ["he is the third-oldest player here", "he is the oldest player here", "third", "oldest"],
  ["it was the worst harvest since 1990", "it was the second-worst harvest since 1990", "worst", "second"],
])("%s → %s is another number", (old, next, was, is) => {
  expect(slots(old, next)).toContainEqual({ type: "number", old: was, new: is });
  expect(slots(next, old)).toContainEqual({ type: "number", old: is, new: was });
});

test.each([
  ["all five climbers died", "the five climbers all died"],
  ["one of the pumps failed", "one of the three pumps failed"],
  ["four men were held", "four men were held, two of the four near the border"],
  ["all five climbers died", "all five climbers, three of them women, died"],
  ["it is the second largest mill in the land", "it is one of the largest mills in the land"],
  ["it is the sixth-oldest inn", "it is among the ten oldest inns"],
  ["the largest of the mills closed", "the largest of the three mills closed"],
  ["the fall killed three of the five climbers", "the fall killed three of five climbers"],
])("%s → %s is none", (old, next) => expect(slots(old, next).filter(isFactual)).toEqual([]));

test.each([
  ["two trustees voted yes", "two trustees voted no", "fact-changed"],
  ["two trustees voted against it", "two trustees voted no", "reworded"],
  ["the club has paid the fine", "the club has yet to pay the fine", "fact-changed"],
  ["the club has not paid the fine", "the club has yet to pay the fine", "reworded"],
  ["the court rejected the appeal", "the court upheld the appeal", "fact-changed"],
  ["the judge dismissed the claim", "the judge allowed the claim", "fact-changed"],
  ["the men had knives", "the men had guns", "fact-changed"],
  ["the men had guns", "the men had rifles", "reworded"],
  ["forty are feared dead", "forty are dead", "hedging-changed"],
  ["it is possible that the lift will stop", "the lift will stop", "hedging-changed"],
  ["the driver, 51, was burned", "the driver, who is 51, was burned", "reworded"],
])("%s → %s: %s", (old, next, kind) => {
  expect(kindOf(old, next, slots(old, next))).toBe(kind);
});
