import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";
import { sameSpelling } from "../../../src/version/slots/spelling.ts";

test.each([
  ["the neighbour's humour", "the neighbor's humor"],
  ["they will apologise for paralysing it", "they will apologize for paralyzing it"],
  ["two theatres, 40 kilometres apart", "two theaters, 40 kilometers apart"],
  [
    "he quarrelled with the counsellor and was labelled a thief",
    "he quarreled with the counselor and was labeled a thief",
  ],
  ["a licence for the defence", "a license for the defense"],
  ["the catalogue of the programme", "the catalog of the program"],
  ["anaemia", "anemia"],
  ["a sceptical grey plough", "a skeptical gray plow"],
])("“%s” is “%s”", (old, next) => {
  expect(sameSpelling(old, next)).toBe(true);
  expect(sameSpelling(next, old)).toBe(true);
});

test.each([
  ["four of them", "for of them"],
  ["a prise", "a prize"],
  ["we pour it", "we por it"],
  ["he called", "he caled"],
  ["he is there", "he is theer"],
  ["the port", "the pier"],
])("“%s” is not “%s”", (old, next) => expect(sameSpelling(old, next)).toBe(false));

test("a quotation or a name in another house's spelling is the same", () => {
  const [old, next] = ["“The harbour programme was cancelled.”", "“The harbor program was canceled.”"];
  expect(slots(old, next)).toEqual([]);
  expect(kindOf(old, next, [])).toBe("reworded");
  expect(slots("the Harbour Centre will shut", "the Harbor Center will shut")).toEqual([]);
  expect(slots("“The harbour is shut.”", "“The harbor is open.”")).not.toEqual([]);
});
