import { expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

test.each([
  ["they shelled a hospital near the port", "they shelled a school near the port", "hospital", "school"],
  ["the raid killed eight fighters", "the raid killed eight civilians", "fighters", "civilians"],
  ["he was charged with manslaughter", "he was charged with murder", "manslaughter", "murder"],
  ["two people were killed", "two people were injured", "killed", "injured"],
  ["she is in a critical condition", "she is in a stable condition", "critical", "stable"],
  ["the tanker carried oil", "the tanker carried gas", "oil", "gas"],
  ["All of the boats have sailed", "Most of the boats have sailed", "all", "most"],
  ["police arrested a teacher", "police arrested a doctor", "teacher", "doctor"],
  ["the plant makes buses", "the plant makes trains", "buses", "trains"],
  ["the raid began at dawn", "the raid began at dusk", "dawn", "dusk"],
  ["the smuggler was killed", "the smuggler was captured", "killed", "captured"],
  ["Dozens of boats sank", "Hundreds of boats sank", "dozens", "hundreds"],
  ["the match was suspended", "the match was abandoned", "suspended", "abandoned"],
  ["the fire began on the roof", "the fire began in the kitchen", "roof", "kitchen"],
  ["he hurt his back", "he hurt his ankle", "back", "ankle"],
  ["she was attacked by a neighbour", "she was attacked by her husband", "neighbour", "husband"],
  ["the bus carried pupils", "the bus carried pensioners", "pupils", "pensioners"],
  ["the strike is about pay", "the strike is about pensions", "pay", "pensions"],
  ["he was taken to the station", "he was taken to the infirmary", "station", "infirmary"],
])("%s → %s names what cannot be the same", (old, next, was, is) => {
  const found = slots(old, next);
  expect(found).toEqual([{ type: "word", old: was, new: is }]);
  expect(kindOf(old, next, found)).toBe("fact-changed");
});

test.each([
  ["the doctor was called at dawn", "the surgeon was called at dawn"],
  ["the lorry was found in a ditch", "the truck was found in a ditch"],
  ["they shelled a hospital and a school", "they shelled a school and a hospital"],
  ["the car stopped at the bridge", "the vehicle stopped at the bridge"],
  ["he was back in hospital", "he was in hospital again"],
  ["the students were unhurt", "the pupils were unhurt"],
  ["the head of the bank resigned", "the bank’s chief resigned"],
  ["Besides, the ferry is late", "Additionally, the ferry is late"],
])("%s → %s does not", (old, next) => {
  expect(kindOf(old, next, slots(old, next))).toBe("reworded");
});

test.each([
  ["The army shelled the rebels", "The rebels shelled the army", "army shelled the rebels"],
  ["Kelham beat Tarn Rovers 3-1", "Tarn Rovers beat Kelham 3-1", "Kelham beat Tarn Rovers"],
])("%s → %s turns round who did it to whom", (old, next, was) => {
  const found = slots(old, next);
  expect(found).toMatchObject([{ type: "antonym", old: was }]);
  expect(kindOf(old, next, found)).toBe("fact-changed");
});

test.each([
  ["Anna Lund met Joel Marsh in Rome", "Joel Marsh met Anna Lund in Rome"],
  ["red and blue flags were seen", "blue and red flags were seen"],
  ["On Monday the council met", "The council met on Monday"],
])("%s → %s does not", (old, next) => {
  expect(kindOf(old, next, slots(old, next))).toBe("reworded");
});
