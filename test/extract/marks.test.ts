import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learned, rules } from "../../src/extract/extract.ts";
import { quotesOf } from "../../src/extract/quotes/quotes.ts";
import { retyped } from "../../src/extract/quotes/typed.ts";
import { segment } from "../../src/segment/segment.ts";
import { wordsOf } from "../../src/text/span.ts";

const quoted = (text: string) => quotesOf(text, segment(text)).map(({ spans }) => wordsOf(text, spans));

describe("marks that open one way and close another", () => {
  it.each([
    [
      "“The pier is shut,\" said Mara Lind. “It'll open in May.”",
      ['“The pier is shut,"', "“It'll open in May.”"],
    ],
    ['“The pier is shut,” Lind said. “It opens in May."', ["“The pier is shut,”", '“It opens in May."']],
    [
      '“They said "maybe" to me, and I left," Lind said. “Then it rained.”',
      ['“They said "maybe" to me, and I left,"', "“Then it rained.”"],
    ],
    ['“They said "maybe" to me,” Lind said.', ['“They said "maybe" to me,”']],
    ['“The gap is 6" wide,” Lind said.', ['“The gap is 6" wide,”']],
    ["“The pier is shut,“ Lind said. “It opens in May.”", ["“The pier is shut,“", "“It opens in May.”"]],
    ["„Der Steg ist zu“, sagte Lind. „Bis Mai.“", ["„Der Steg ist zu“", "„Bis Mai.“"]],
    ['“The pier is shut," said Mara Lind. "It opens in May.”', ['“The pier is shut,"', '"It opens in May.”']],
    ['“The pier is shut" Lind said. "It opens in May.”', ['“The pier is shut"', '"It opens in May.”']],
    ['“The pier is shut," Lind said. "It opens in May.“', ['“The pier is shut,"', '"It opens in May.“']],
    [
      '“Nobody fell," Lind said, "or so they told me.” “Nobody.”',
      ['“Nobody fell,"', '"or so they told me.”', "“Nobody.”"],
    ],
    [
      '"The pier is no “Bridge of Sighs,” and never was," Lind said.',
      ['"The pier is no “Bridge of Sighs,” and never was,"'],
    ],
    ['The "pier is shut. “Go home,” Lind said. “Now.”', ['"pier is shut. “Go home,”', "“Now.”"]],
    // A mark that nothing closes near holds no other quotation.
    [
      `"The pier is shut, Lind said. “It fell.” ${"The town is dear to many. ".repeat(45)}“Go,” he said. Then "no" was all.`,
      ['"The pier is shut, Lind said. “It fell.”', "“Go,”", '"no"'],
    ],
    ['"The pier is shut,” Lind said. "It opens in May.”', ['"The pier is shut,”', '"It opens in May.”']],
    ["“The pier fell.\n\n“Nobody came,” Lind said.", ["“The pier fell. “Nobody came,”"]],
    ["“The pier is shut.“[The Echo.] “It opens in May.”", ["“The pier is shut.“", "“It opens in May.”"]],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe("a mark that nothing closes", () => {
  it.each([
    [
      "“Nobody fell,” Lind said. “We had shut it in May, and it stays shut.\n\nIt rained.",
      ["“Nobody fell,”", "“We had shut it in May, and it stays shut."],
    ],
    [
      "“The planks,” Lind added, “have been rotten for years\n\nIt rained.",
      ["“The planks,”", "“have been rotten for years"],
    ],
    ["From the report: “The planks were rotten in May.\n\nIt rained.", ["“The planks were rotten in May."]],
    ["Those who are “somewhat rich), and those who are not, walked out of it.\n\nIt rained.", []],
    ["The hat had a slogan — “Make piers great.\n\nIt rained.", []],
    ["He stopped. “Shut.\n\nIt rained.", []],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe("a typewriter's marks", () => {
  it.each([
    ["''The pier is shut,'' said Mara Lind.", "“The pier is shut,” said Mara Lind."],
    ["``The pier is shut,'' said Mara Lind.", "“The pier is shut,” said Mara Lind."],
    ["''They told me, 'Go home,''' Lind said.", "“They told me, 'Go home,'” Lind said."],
    ["''They call it 'the tide,' '' Lind said.", "“They call it 'the tide,' ” Lind said."],
    ["''The pier fell.\n\n''Nobody came,'' she said.", "“The pier fell.\n\n“Nobody came,” she said."],
  ])("%s", (text, read) => {
    expect(retyped(text)?.text).toBe(read);
  });

  it.each([
    ["inches", "The plank is 6'' wide, and the dogs'' bowls are full."],
    ["what is set in italics", "Lind wrote ''The Tide'' and ''The Pier'' in one year."],
    ["nothing in between", "She typed '' and left, and then '' again."],
    ["no such mark", "“The pier isn't safe,” said Mara Lind."],
  ])("are not %s", (_, text) => {
    expect(retyped(text)).toBeNull();
  });

  const text =
    "The pier will stay shut until May.\n\n''The planks are rotten,'' said Mara Lind, the harbour chief. ''Nobody should walk on them.''\n\nShe said the town had set aside ''a modest sum'' for it.";

  it.each([["rules", rules] as const, ["learned", learned] as const])(
    "are direct speech to the %s, and stand in the words quoted",
    (_, extractor) => {
      const found = extractor.extract(text, segment(text));
      const direct = found.filter(({ manner }) => manner === "direct");
      expect(direct.map(({ content }) => wordsOf(text, content))).toContainEqual(
        expect.stringContaining("''The planks are rotten,''"),
      );
      expect(direct.map(({ source }) => wordsOf(text, source).split(",")[0])).toContain("Mara Lind");
    },
  );

  it("lead to the place that they were read from", () => {
    const piece = fc.constantFrom("''", "'", "``", "so", ",", ".", " ", "\n", "5", "“");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const written = pieces.join("");
        const read = retyped(written);
        if (!read) return;
        for (let at = 0; at <= read.text.length; at += 1) {
          expect(read.forth(read.back(at))).toBe(at);
          const char = read.text[at];
          if (char !== undefined && !/[“”]/.test(char)) expect(written[read.back(at)]).toBe(char);
        }
      }),
    );
  });
});
