import { expect, test } from "vitest";
import { kinds } from "./told.ts";

/** Paragraphs of two states parted by "|", and a notice that the later one ends with. */
const told = (old: string, next: string, notice: string): string =>
  kinds(...[old, `${next} | ${notice}`].map((text) => text.replaceAll(" | ", "\n\n")));

const TOLL = "The toll was 12, the mayor said.";
const MORE = "The toll was 14, the mayor said.";
const SPOKEN = `${MORE} | “It broke,” the hospital said.`;

test.each([
  [MORE, "This story has been updated to include comment from the hospital.", "fact-changed"],
  [MORE, "This article has been updated with a statement from Norrick.", "fact-changed"],
  [MORE, "This article has been updated with comment.", "fact-changed"],
  [MORE, "This article has been updated with reaction.", "fact-changed"],
  [MORE, "This article has been updated to add quotes.", "fact-changed"],
  [MORE, "This article has been updated to correct a spelling.", "fact-changed"],
  [MORE, "This story has been updated to include a photo.", "fact-changed"],
  [MORE, "This story has been updated to correct a name.", "fact-changed"],
  [MORE, "The headline of this article has been changed.", "fact-changed"],
  [MORE, "Editor’s note: A photo caption in this story has been corrected.", "fact-changed"],
  [MORE, "A link in this article has been updated.", "fact-changed"],
  [MORE, "Correction: A map with this story has been corrected.", "fact-changed"],
  [MORE, "Correction: A figure in this story has been corrected.", "fact-changed!"],
  [MORE, "Correction: An error in this story has been corrected.", "fact-changed!"],
  [MORE, "This article has been updated with more details and quotes.", "fact-changed!"],
  [MORE, "This article has been updated on Tuesday.", "fact-changed!"],
  [MORE, "This story has been updated with the latest news.", "fact-changed!"],
  [MORE, "This story has been changed following a complaint.", "fact-changed!"],
  [SPOKEN, "This article has been updated with comment.", "fact-changed added!"],
  [SPOKEN, "This article has been updated to include comment from the hospital.", "fact-changed added!"],
  [SPOKEN, "This article has been updated to include a response from the school.", "fact-changed added"],
])("of a toll that rose, %s by %s: %s", (next, notice, events) => {
  expect(told(TOLL, next, notice)).toBe(events);
});

const RACE = "The race starts on 4 May, the club said. | Runners leave at noon, it said.";
const LATER = "The race starts on 14 May, the club said. | Runners leave at 1 p.m., it said.";

test.each([
  ["(Corrects date of race)", "fact-changed! fact-changed"],
  ["This article has been updated with the new date.", "fact-changed! fact-changed"],
  ["Correction: An earlier version of this article gave the wrong time.", "fact-changed fact-changed!"],
  ["Correction: The day of the race was wrong in an earlier version.", "fact-changed! fact-changed"],
])("a day is no time of day: %s", (notice, events) => expect(told(RACE, LATER, notice)).toBe(events));

const DAM = "The dam is 80 years old, the mayor said. | It holds 4m litres, engineer Ana Moss said.";
const DAMS = "The dam is 90 years old, the mayor said. | It holds 5m litres, engineer Ana Moss said.";

test.each([
  [
    "Editor’s note: The first paragraph of this story was changed after publication.",
    "fact-changed! fact-changed",
  ],
  ["(Corrects paragraph 2)", "fact-changed fact-changed!"],
  ["An error in the second paragraph has been corrected in this article.", "fact-changed fact-changed!"],
  ["(Corrects paras 1 and 2)", "fact-changed! fact-changed!"],
  [
    "The headline and the opening paragraph of this article were amended to reflect the wording of the report.",
    "fact-changed! fact-changed",
  ],
  ["[Corrects spelling of engineer’s name in paragraph 1]", "fact-changed fact-changed"],
  ["(Corrects figure in paragraph 2)", "fact-changed fact-changed!"],
  [
    "Editor’s note: The sixth paragraph of this story was changed after publication.",
    "fact-changed fact-changed",
  ],
])("a paragraph may be all that a notice names: %s", (notice, events) => {
  expect(told(DAM, DAMS, notice)).toBe(events);
});

test.each([
  [
    "The dam is 80 years old, the oldest in the land, the mayor said.",
    "The dam is 80 years old, the mayor said.",
    "Editor’s note: A mention of the oldest dam has been taken out of this article, because an older one was found.",
    "reworded!",
  ],
  [
    "Ana Moss won the race in two hours, a world record, the club said.",
    "Ana Moss won the race in two hours, the club said.",
    "A reference to a world record has been removed from this story.",
    "reworded!",
  ],
  [
    "Ana Moss won the race in two hours, a world record, the club said.",
    "Ana Moss won the race in three hours, a world record, the club said.",
    "A reference to a fall has been removed from this story.",
    "fact-changed",
  ],
  [
    "Cook Remy Falk said the soup was poisoned. | Guests fled, police said.",
    "Guests fled, police said.",
    "Editor’s note: An allegation of poisoned soup has been deleted from this article.",
    "removed!",
  ],
  [
    "The bus driver, a former boxer, fled, police said.",
    "The bus driver fled, police said.",
    "A description of the driver as a former boxer has been cut from this story.",
    "reworded!",
  ],
])("what is taken out: %s → %s by %s", (old, next, notice, events) => {
  expect(told(old, next, notice)).toBe(events);
});

const BRIDGE =
  "The bridge was built in 1949, the council said. | It carries 4,000 cars a day, Ada Finn said.";
const BRIDGES =
  "The bridge was built in 1994, the council said. | It carries 9,000 cars a day, Ada Finn said.";
const SCHOOL =
  "Nine pupils were hurt at Selby school, head Ada Finn said. | The school has 400 pupils, she said.";
const SCHOOLS =
  "Twelve pupils were hurt at Selby school, head Ada Finn said. | The school has 450 pupils, she said.";
const WALL = "The wall is 9 metres high, Ana Cruz said. | It cost £2m, the council said.";
const WALLS = "The wall is 6 metres high, Ana Cruz said. | It cost £3m, the council said.";

test.each([
  [
    BRIDGE,
    BRIDGES,
    "Correction: The bridge was built in 1994. An earlier version of this article said 1949.",
    "! .",
  ],
  [
    BRIDGE,
    BRIDGES,
    "Correction: An earlier version gave the wrong year for the building of the bridge.",
    "! .",
  ],
  [BRIDGE, BRIDGES, "Correction: The number of cars on the bridge was wrong in an earlier version.", ". !"],
  [
    SCHOOL,
    SCHOOLS,
    "Correction: An earlier version of this article misstated the number of pupils at Selby school. It is 450.",
    ". !",
  ],
  [SCHOOL, SCHOOLS, "Correction: We wrote that nine pupils were hurt at Selby school. It was twelve.", "! ."],
  [WALL, WALLS, "Correction: An earlier version of this article gave the wrong height for the wall.", "! ."],
  [
    WALL,
    WALLS,
    "Due to an editing error, an earlier version of this story misstated the cost of the wall.",
    ". !",
  ],
  [
    "A driver was killed, police said. | The driver was 19, a neighbour said.",
    "Two drivers were killed, police said. | The driver was 20, a neighbour said.",
    "An earlier version of this story gave the wrong age for the driver.",
    ". !",
  ],
  [
    "Two hikers died, ranger Kit Olson said. | The trail is 9 miles long, he said.",
    "Three hikers died, ranger Kit Olson said. | The trail is 8 miles long, he said.",
    "This article was updated at 5.30pm with the new number of deaths.",
    "! .",
  ],
])("which of two facts is owned up to: %s → %s by %s", (old, next, notice, owned) => {
  expect(told(old, next, notice)).toBe(
    owned.replace(/[!.]/g, (mark) => `fact-changed${mark}`.replace(".", "")),
  );
});

const BUS = "Nine people died when a bus left the road, the sheriff said. | Two people were held, he said.";
const BUSES =
  "Eight people died when a bus left the road, the sheriff said. | Three people were held, he said.";

test.each([
  ["Correction: An earlier version gave the wrong number of victims.", "! ."],
  ["Correction: An earlier version gave the wrong number of dead.", "! ."],
  ["This story has been updated with the new death toll.", "! ."],
  ["Correction: The number of arrests was wrong in an earlier version of this story.", ". !"],
])("the dead and the held by other words: %s", (notice, owned) => {
  expect(told(BUS, BUSES, notice)).toBe(
    owned.replace(/[!.]/g, (mark) => `fact-changed${mark}`.replace(".", "")),
  );
});

test("of those that are counted once the notice may say where they were", () => {
  const car = (people: number) =>
    `The car stopped with ${people} people inside, Tilda Rask said. | The cabin is old, she said.`;
  const notice = (where: string) =>
    `Correction: An earlier version of this article gave the wrong number of people ${where}.`;
  expect(told(car(14), car(17), notice("in the cabin"))).toBe("fact-changed!");
  expect(told(car(14), car(17), notice("in the stadium"))).toBe("fact-changed");
});

test.each([
  ["Correction: A quotation by a clerk was given wrongly in an earlier version.", "quote-changed!"],
  ["Correction: A quotation by a neighbour was given wrongly in an earlier version.", "quote-changed"],
  ["Correction: A quotation was given wrongly in an earlier version.", "quote-changed!"],
])("a quotation is of whom the notice says: %s", (notice, events) => {
  expect(told("“It is over,” said clerk Pia Sand.", "“It was over,” said clerk Pia Sand.", notice)).toBe(
    events,
  );
});

test("what a notice says was done to the article is nobody's statement", () => {
  const notice =
    "Editor’s note: A statement by a police source that the man had confessed has been removed from this article because it was wrong.";
  expect(told("The bus is blue, Pia Sand said.", "The bus is red, Pia Sand said.", notice)).toBe(
    "fact-changed",
  );
});

test("another spelling of who says it is no fact that changed", () => {
  const [old, next] = [
    "The lift fell 9 floors, caretaker Filip Marsh said.",
    "The lift fell 8 floors, caretaker Philip Marsh said.",
  ];
  expect(told(old, next, "[Corrects spelling of caretaker’s first name in paragraph 1]")).toBe(
    "fact-changed",
  );
});

test.each([
  [
    "Correction: An earlier version of this article said that the pump was tested by four crews. It was tested by two.",
    "attribution-changed",
  ],
  ["Correction: This article was told by three people, not four.", "attribution-changed!"],
  ["Correction: Three people spoke of the pump, and not four.", "attribution-changed!"],
])("how many people say it is not how many of another thing there are: %s", (notice, events) => {
  const by = (count: string) => `The old pump leaks, ${count} people familiar with the matter said.`;
  expect(told(by("four"), by("three"), notice)).toBe(events);
});
