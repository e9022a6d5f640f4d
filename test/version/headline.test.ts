import { expect, test } from "vitest";
import { segment } from "../../src/segment/segment.ts";
import { newNotices } from "../../src/version/disclosure.ts";
import { headlineChange } from "../../src/version/headline.ts";

const held = (headline: string | null, notice = "") => {
  const text = `Twelve people were taken to hospital, fire chief Peter Hallam said.${notice && `\n\n${notice}`}`;
  const revision = { id: "", article: "", content: "", headline, language: null, text };
  const document = segment(text, { headline, published: "2026-03-10T08:00:00Z", publisher: "Gazette" });
  return { revision, document, attributions: [] };
};

const told = (old: string | null, now: string | null, notice = "") => {
  const [was, is] = [held(old), held(now, notice)];
  const found = headlineChange(was, is, newNotices(was.document, is.document));
  return found && { slots: found.slots, disclosed: found.disclosedBy?.kind ?? null };
};

const [OLD, NEW] = ["Leak at the works, 19 hurt", "Leak at the works, 12 hurt"];
const NUMBER = [{ type: "number", old: "19", new: "12" }];

test.each([
  ["a figure that became another, of which nothing is said", "", null],
  ["a notice that speaks of the headline", "This article’s headline was changed on 10 March 2026.", "update"],
  [
    "one that says that an earlier headline was wrong",
    "Correction: An earlier headline on this article misstated the number of people hurt.",
    "correction",
  ],
  [
    "one that owns up to the figure",
    "Correction: An earlier version misstated the number of people hurt. It is 12, not 19.",
    "correction",
  ],
  [
    "one that owns up to something else",
    "Correction: An earlier version misspelled the first name of the fire chief.",
    null,
  ],
])("a headline that changed is told: %s", (_, notice, disclosed) => {
  expect(told(OLD, NEW, notice)).toEqual({ slots: NUMBER, disclosed });
});

test("what a revision came without, and another way of printing the same, is no change of the headline", () => {
  expect(told(OLD, OLD)).toBeNull();
  expect(told(null, NEW)).toBeNull();
  expect(told(OLD, null)).toBeNull();
  expect(told("Mayor: “no” to the bridge", 'Mayor: "No" to the bridge')).toBeNull();
});

test("what a wire writes before a headline is none of it, and capitals of all words tell no names", () => {
  expect(
    told("UPDATE 1-Norrick confirms approach", "CORRECTED-UPDATE 1-Norrick confirms approach"),
  ).toBeNull();
  expect(told("UPDATE 1-Leak at the works, 19 hurt", "UPDATE 2-Leak at the works, 12 hurt")?.slots).toEqual(
    NUMBER,
  );
  expect(
    told("Mayor Says She Knew of the Leak", "Mayor Says She Knew ‘in Part’ of the Leak")?.slots,
  ).not.toContainEqual(expect.objectContaining({ type: "name" }));
});

test("of a headline in the place of another nothing is told to have changed in it", () => {
  expect(told("Leak at the works, twelve hurt", "Leak was no accident")).toEqual({
    slots: [],
    disclosed: null,
  });
});
