import { expect, test } from "vitest";
import { amounts } from "../../src/link/claim/figures/amounts.ts";
import { view } from "../../src/link/claim/view.ts";
import { describe } from "../../src/link/link.ts";
import { alone } from "../../src/link/pool/link.ts";
import { stanceModel } from "../../src/link/stance/model.ts";
import { match } from "./relating.ts";

const AT = "2026-06-02T09:00:00.000Z";
const claim = (text: string) => ({
  text,
  profile: describe({ text, speaker: null, polarity: "asserts", at: AT }),
});
const stance = (a: string, b: string) => match(claim(a), claim(b))?.stance;
const compared = (a: string, b: string) => {
  const [x, y] = [claim(a), claim(b)];
  return alone(view(x.text, x.profile), view(y.text, y.profile), stanceModel()).neutral;
};

test.each([
  ["crane 270 had stopped", "crane 266 had stopped"],
  ["Flight 93 crashed in a field", "Flight 77 crashed in a field"],
  ["Platform 3 was closed after the derailment", "Platform 7 was closed after the derailment"],
  ["Section 230 protects the companies", "Section 702 protects the companies"],
  ["a Boeing 737 made an emergency landing", "a Boeing 777 made an emergency landing"],
  ["reactor 2 was shut down on Monday", "reactor 4 was shut down on Monday"],
  ["Bill No. 12 passed the lower house", "Bill No. 31 passed the lower house"],
  ["cranes 266 and 270 had stopped", "crane 272 had stopped"],
  ["Room 12B was sealed by police", "Room 12C was sealed by police"],
  ["bus 14 was not late", "bus 41 was late"],
])("“%s” is told of another thing than “%s”", (a, b) => {
  expect([stance(a, b), stance(b, a)]).toEqual([undefined, undefined]);
  expect([compared(a, b), compared(b, a)]).toEqual([1, 1]);
});

test.each([
  ["crane 270 had not stopped that morning", "crane 270 had stopped that morning"],
  ["cranes 266 and 270 had not stopped", "crane 270 had stopped"],
  ["Flight 93 carried 40 passengers", "Flight 93 carried 44 passengers"],
  ["Flight 93 never left from Gate 12", "Flight 93 left from Gate 14"],
])("“%s” is told of the same thing as “%s”", (a, b) => {
  expect([stance(a, b), stance(b, a)]).toEqual(["contradicts", "contradicts"]);
});

test.each([
  ["crane 270 had stopped", ""],
  ["police sealed room 12 and gate 4", ""],
  ["of those on the bus 14 were hurt", "14"],
  ["the school will train 20 officers", "20 officers"],
  ["Flight 93 carried 40 passengers", "40 passengers"],
])("what counts in “%s”: %s", (text, counted) => {
  expect(
    amounts(text)
      .map(({ start, end }) => text.slice(start, end))
      .join(),
  ).toBe(counted);
});
