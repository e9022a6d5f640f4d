import { describe, expect, it } from "vitest";
import { Speakers } from "../../../src/extract/speakers/speakers.ts";

/** Who some words name, by themselves. */
const named = (words: string) => {
  const speaker = new Speakers(`${words} said so.`).resolve(words, 0, {
    words,
    noun: /\p{Ll}+(?:[,(]|$)/u.test(words),
  });
  return speaker && [speaker.name, speaker.kind];
};

describe("the words of a source", () => {
  it.each([
    ["The mayor (a former boxer)", "mayor", "role"],
    ["The mayor — a former boxer —", "mayor", "role"],
    ["Two guards – both of them asleep –", "Two guards", "unnamed"],
    ["Vane’s wife, answering the door in Lund", "Vane’s wife", "unnamed"],
    ["a neighbour, speaking from her porch", "a neighbour", "unnamed"],
    ["Pruett's public defender", "Pruett public defender", "role"],
    ["The government’s", "government", "organization"],
    ["The actor, 44", "The actor", "unnamed"],
    ["The mayor, who was speaking in Lund", "mayor", "role"],
    ["the county", "county", "organization"],
    ["Downing Street", "Downing Street", "organization"],
    ["The world No. 2", "The world No. 2", "unnamed"],
    ["the court's", "court", "organization"],
    ["Dr. Berg’s receptionist, Mona Lie", "Mona Lie", "person"],
    ["the author’s daughter, Dr Ada van Holm", "Ada van Holm", "person"],
  ])("lose what is told beside them: %s", (words, name, kind) => {
    expect(named(words)).toEqual([name, kind]);
  });

  it.each([
    ["State media", "State media"],
    ["Norland state television", "Norland state television"],
    ["the Harbour Insider newsletter", "Harbour Insider"],
    ["The Long Tide podcast", "Long Tide"],
    ["Norvik TV", "Norvik TV"],
    ["Radio Tarn FM", "Radio Tarn FM"],
  ])("name an outlet: %s", (words, name) => {
    expect(named(words)).toEqual([name, "organization"]);
  });

  it.each([
    "the shop’s camera",
    "a webcam on the pier",
    "The thermometer",
    "a seismograph in Lund",
    "dashcam footage",
  ])("name what records: %s", (words) => {
    expect(named(words)?.[1]).toBe("document");
  });

  it.each([
    "Opposition figures",
    "senior party figures",
    "two religious figures",
    "exiled opposition figures",
  ])("name people who are figures: %s", (words) => {
    expect(named(words)?.[1]).toBe("unnamed");
  });

  it.each(["official figures", "Police figures", "the ministry’s figures"])("name numbers: %s", (words) => {
    expect(named(words)?.[1]).toBe("document");
  });
});
