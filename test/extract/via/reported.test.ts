import { describe, expect, it } from "vitest";
import { telling } from "../told.ts";

const told = telling("source", "content", "carriers");

describe("who carried what somebody said", () => {
  it.each([
    ["“It was a comet,” said Ola Berg of the observatory, as cited by the AFP.", "the AFP"],
    ["“It was a comet,” Berg said, as quoted by Le Monde.", "Le Monde"],
    ["Berg, quoted by the Guardian, said the painting was a fake.", "the Guardian"],
    ["Berg, as quoted by the Irish Times, said the painting was a fake.", "the Irish Times"],
    ["The bank, as reported by Reuters on Monday, said profits were down.", "Reuters"],
    ["The general said the port was taken, as reported by Interfax.", "Interfax"],
  ])("stands beside it: %s", (text, via) => {
    expect(told(text)).toMatchObject([{ carriers: [via] }]);
  });

  it.each([
    ["As reported by Mail Online, she said: “I was never told of it.”", "Mail Online"],
    ["As first reported by Deadline, the studio said it would reshoot the film.", "Deadline"],
    ["As the Times reports, the general said the port was taken.", "the Times"],
  ])("stands before it: %s", (text, via) => {
    expect(told(text)).toMatchObject([{ carriers: [via] }]);
  });

  it.each([
    ["“I ran for my life,” she said, reports Metro UK.", ["Metro UK"]],
    ["Tan says she was walking home when she fell, reports Metro UK.", ["Metro UK"]],
    [
      "The boy, who is 9, told his teacher that he had seen a bear, reports the Sun.",
      ["his teacher", "the Sun"],
    ],
    [
      "One villager said: “Nobody helped the man,” the Daily Mirror reports. “We are all sorry.”",
      ["the Daily Mirror"],
    ],
  ])("stands behind it: %s", (text, carriers) => {
    const [only, ...others] = told(text);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ carriers });
    expect(only?.content).not.toMatch(/reports/);
  });

  it.each([
    "Police said the car, as described by a witness, was red.",
    "The bank said profits, as reported by its auditors, were down.",
  ])("is nobody by whom a thing is told amid what is said: %s", (text) => {
    expect(told(text)).toMatchObject([{ carriers: [] }]);
  });
});
