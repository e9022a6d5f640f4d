import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../src/text/span.ts";
import { findings } from "../told.ts";

const asserted = (text: string) =>
  findings(text).flatMap(({ assertions }) =>
    assertions.map(({ content, subject, ...rest }) => ({
      ...rest,
      content: wordsOf(text, content),
      subject: wordsOf(text, subject),
    })),
  );
const contents = (text: string) => asserted(text).map(({ content }) => content);

describe("content of several clauses makes an assertion each", () => {
  it.each([
    [
      '"They knew the way," he said. "They were out again in eleven minutes."',
      ['"They knew the way,"', '"They were out again in eleven minutes."'],
    ],
    [
      '"The water was cold," he said. "Any suggestion that we knew earlier is false."',
      ['"The water was cold,"', '"Any suggestion that we knew earlier is false."'],
    ],
    [
      "Mara Lind said that the bridge was safe and that nobody had been hurt.",
      ["that the bridge was safe", "that nobody had been hurt"],
    ],
    [
      "Mara Lind said that the vault had been opened, but that she did not know whether gold was missing.",
      ["that the vault had been opened", "that she did not know whether gold was missing"],
    ],
    [
      "The ministry said the repairs were finished, but the road remained closed.",
      ["the repairs were finished", "the road remained closed"],
    ],
    [
      "Lind said the company closed two plants in May and fired 300 people.",
      ["the company closed two plants in May", "the company fired 300 people"],
    ],
    [
      "Lind said the company will close two plants and sell the site.",
      ["the company will close two plants", "the company will sell the site"],
    ],
    [
      "Lind said the fire was limited to one hall and lasted three hours.",
      ["the fire was limited to one hall", "the fire lasted three hours"],
    ],
    [
      "Lind said the ferry was late and blamed on fog by the port.",
      ["the ferry was late", "the ferry was blamed on fog by the port"],
    ],
    [
      "An Initech representative told the Ledger that the event was brief and attributed to “user error,” not AI.",
      ["that the event was brief", "the event was attributed to “user error,” not AI"],
    ],
    [
      "“The pump failed at noon. We switched it off,” Lind said.",
      ["The pump failed at noon", "We switched it off"],
    ],
    [
      "“The road is open, and the school will open on Monday,” Lind said.",
      ["The road is open", "the school will open on Monday"],
    ],
  ])("%s", (text, expected) => {
    expect(contents(text)).toEqual(expected);
  });
});

describe("what hangs together stays one assertion", () => {
  it.each([
    ["a condition", "Lind said taxes will rise and prices will fall if the bill passes."],
    ["one object of two verbs", "Lind said the firm designed and built the bridge."],
    ["what something is like and was made", "Lind said the fire was small and quickly contained."],
    ["things in a row", "Lind said the storm damaged the pier, the school and the town hall."],
    ["a choice", "Lind said the council will sell the hall or the county will close it."],
    ["a question", "Lind asked whether the pump failed and the valve stuck."],
    ["a foil", "Lind said the fire was caused not only by the pump but by the valve."],
    ["a verb that is left out", "“The council is worried, but I’m not,” Lind said."],
    ["one intention", "Lind wants to close the plant and sell the site."],
  ])("%s", (_, text) => {
    expect(contents(text)).toHaveLength(1);
  });
});

it("asserts nothing where somebody is only said to have been asked", () => {
  expect(contents("Asked whether the pump had failed, Lind shrugged.")).toEqual([]);
});

it("asserts nothing where it only names whom was heard", () => {
  expect(contents("The Ledger quoted people familiar with the inquiry.")).toEqual([]);
  expect(contents("The Ledger quoted people who said that the pump failed.").join()).toContain(
    "the pump failed",
  );
});

describe("of what it is said", () => {
  it.each([
    ["Lind said the company closed two plants in May and fired 300 people.", ["the company", "the company"]],
    ["Lind said the harbour of Norvik is shut.", ["the harbour of Norvik"]],
  ])("%s", (text, subjects) => {
    expect(asserted(text).map(({ subject }) => subject)).toEqual(subjects);
  });

  it.each([
    ["who speaks says I", "“I closed the valve,” said Mara Lind.", "Mara Lind"],
    [
      "a spokesperson says we for whom they speak for",
      "“We closed the valve,” said a spokesperson for Initech.",
      "Initech",
    ],
    [
      "he is whom the text names",
      "Peter Berg ran the plant. Anna Lind said he closed the valve.",
      "Peter Berg",
    ],
  ])("%s", (_, text, about) => {
    expect(asserted(text).at(-1)?.about).toBe(about);
  });

  it("takes up in a second clause what the first names", () => {
    const [, second] = asserted(
      "The Ledger reported that engineers used a new pump and that it failed twice.",
    );
    expect(second).toMatchObject({ content: "that it failed twice", subject: "it", about: "a new pump" });
  });

  it("is nobody where who is quoted says he", () => {
    const found = asserted("Ola Berg was angry. “He closed the valve,” Ola Berg said.");
    expect(found.at(-1)?.about).not.toBe("Ola Berg");
  });
});

describe("how it is put", () => {
  it.each([
    ["Lind said the bridge is safe.", false, null],
    ["Lind said the bridge is not safe.", true, null],
    ["Lind said no valve was open.", true, null],
    ["Lind said the company has no evidence.", true, null],
    ["Lind said the bridge never closed.", true, null],
    ["Lind said the bridge may be safe.", false, "possible"],
    ["Lind said the bridge is probably safe.", false, "likely"],
    ["Lind said the company must close the bridge.", false, "necessary"],
    ["Lind said the company has to close the bridge.", false, "necessary"],
    ["Lind said the company will not close the bridge.", true, "future"],
    ["Lind said the company is going to close the bridge.", false, "future"],
    ["Lind said the company would close the bridge.", false, "conditional"],
  ])("%s", (text, negated, modality) => {
    expect(asserted(text).map((one) => [one.negated, one.modality])).toEqual([[negated, modality]]);
  });
});

const clause = fc.constantFrom(
  "the bridge was closed",
  "nobody was hurt",
  "the firm sold “two plants” and kept the rest",
  "“we know nothing”",
  "it will reopen if the rain stops",
  "the mayor, a lawyer, resigned",
);
const joint = fc.constantFrom(" and ", ", but ", "; ", ". ", " or ", ", and that ");

it("has assertions of exact words within the content, in order, and at least one", () => {
  fc.assert(
    fc.property(clause, joint, clause, joint, clause, (a, x, b, y, c) => {
      const text = `Mara Lind said that ${a}${x}${b}${y}${c}.`;
      for (const { content, assertions } of findings(text)) {
        expect(assertions.length).toBeGreaterThan(0);
        for (const one of assertions) {
          expect(one.content.length).toBeGreaterThan(0);
          for (const span of one.content) {
            expect(span.start).toBeLessThan(span.end);
            expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
            expect(content.some((whole) => whole.start <= span.start && span.end <= whole.end)).toBe(true);
          }
        }
        const last = assertions.map((one) => one.content.at(-1)?.start ?? 0);
        expect(last).toEqual([...last].sort((p, q) => p - q));
      }
    }),
    { numRuns: 60 },
  );
});

describe("clauses that the parser hangs elsewhere are parted too", () => {
  it.each([
    [
      "The army said it had lost two boats and that its forces now controlled the pier.",
      ["it had lost two boats", "that its forces now controlled the pier"],
    ],
    [
      "The firm said the outage was caused by a contractor and no data was lost.",
      ["the outage was caused by a contractor", "no data was lost"],
    ],
    [
      "The judge said the law is clear, the facts are not in dispute and the claim must fail.",
      ["the law is clear", "the facts are not in dispute", "the claim must fail"],
    ],
    [
      "The ministry said the talks had failed; a new round is planned for 3 April.",
      ["the talks had failed", "a new round is planned for 3 April"],
    ],
    [
      "The mayor said she had read the report, had met the union and would decide on Friday.",
      ["she had read the report", "she had met the union", "she would decide on Friday"],
    ],
  ])("%s", (text, parts) => {
    expect(contents(text)).toEqual(parts);
  });

  it("keeps what somebody is said to believe in one", () => {
    expect(
      contents("Lind said she believed that the town was safe and that the road was open."),
    ).toHaveLength(1);
  });
});
