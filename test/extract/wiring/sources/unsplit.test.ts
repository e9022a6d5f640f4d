import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "name", "kind");

describe("a name with a mark within it", () => {
  it.each([
    ["KTLA-TV reported that two people were hurt.", "KTLA-TV", "KTLA-TV", "that two people were hurt"],
    [
      "WABC-TV in New York said the bus had been stolen.",
      "WABC-TV in New York",
      "WABC-TV",
      "the bus had been stolen",
    ],
    [
      "The phone is late. iKanal.Fr also relays that the maker may still push for a release in May.",
      "iKanal.Fr",
      "iKanal.Fr",
      "that the maker may still push for a release in May",
    ],
  ])("is whole as a source: %s", (text, source, name, content) => {
    expect(told(text)).toMatchObject([{ source, name, content }]);
  });

  it.each([
    ["According to Kanalnews.es, the actor is alive.", "Kanalnews.es", "the actor is alive"],
    ["According to Kanalnews.com.au, the actor is alive.", "Kanalnews.com.au", "the actor is alive"],
    [
      "According to Re/code, even the maker hasn't quite figured out the battery yet.",
      "Re/code",
      "even the maker hasn't quite figured out the battery yet",
    ],
  ])("is no part of what is said: %s", (text, source, content) => {
    expect(told(text)).toMatchObject([{ source, content }]);
  });
});
