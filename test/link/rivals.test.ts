import { expect, describe as group, test } from "vitest";
import { describe } from "../../src/link/link.ts";
import type { Polarity } from "../../src/model/attribution.ts";
import { match } from "./relating.ts";

const claim = (text: string, polarity: Polarity = "asserts") => ({
  text,
  profile: describe({ text, speaker: null, polarity, at: "2026-05-20T09:00:00.000Z" }),
});
const found = (a: string, b: string) => {
  const [x, y] = [match(claim(a), claim(b)), match(claim(b), claim(a))];
  expect(x?.stance).toBe(y?.stance);
  return x && `${x.stance} by ${x.evidence[0]?.feature}`;
};

group("what caused one thing", () => {
  test.each([
    ["a frayed rope caused the fall", "ice had caused the fall", "contradicts by rival causes"],
    ["the flood was caused by a blocked drain", "the thaw caused the flood", "contradicts by rival causes"],
    ["moths were to blame for the damage", "the damage was due to damp", "contradicts by rival causes"],
    ["the cause of the fire was a candle", "a toaster had started the fire", "contradicts by rival causes"],
    ["damp was to blame", "damp was not the cause", "contradicts by cause clash"],
    ["the thaw caused the slide", "the thaw didn’t cause the slide", "contradicts by cause clash"],
    ["the thaw caused the slide", "the thaw cannot have caused the slide", "contradicts by cause clash"],
    [
      "overwork contributed to two of the deaths",
      "overwork played no part in the deaths",
      "contradicts by cause clash",
    ],
    ["the thaw caused the slide", "the slide had nothing to do with the thaw", "contradicts by cause clash"],
    ["a candle started the fire", "the fire was caused by a candle", "agrees by same cause"],
    ["the leak was traced to a cracked seal", "the leak was caused by frost", "contradicts by rival causes"],
    [
      "the blast was attributed to a gas pipe",
      "an old boiler caused the blast",
      "contradicts by rival causes",
    ],
    ["the delay was put down to fog", "the fog had not caused the delay", "contradicts by cause clash"],
    [
      "a worn tyre was the most likely cause of the skid",
      "ice caused the skid",
      "contradicts by rival causes",
    ],
    [
      "the tyre remained the only plausible explanation",
      "the tyre was not the cause",
      "contradicts by cause clash",
    ],
    ["frost, not a nail, caused the leak", "a nail had caused the leak", "contradicts by cause clash"],
    ["frost, not a nail, caused the leak", "the leak was caused by frost", "agrees by same cause"],
    [
      "a power cut, rather than any problem with the pumps, brought down the plant",
      "the fault was traced to the pumps",
      "contradicts by cause clash",
    ],
    [
      "the thieves came in over the roof and not through the cellar",
      "the cellar was the likely source of the draught",
      "contradicts by cause clash",
    ],
    ["the gate was at fault for the jam", "the jam was caused by a stray dog", "contradicts by rival causes"],
  ])("“%s”, “%s”", (a, b, what) => {
    expect(found(a, b)).toBe(what);
  });

  test.each([
    ["what two things were caused by", "frost caused the leak in the loft", "a nail caused the dent"],
    ["a kind of it", "an illness caused the decline", "a disease caused the decline"],
    ["a part of it", "a fault in the pump caused the flood", "the pump caused the flood"],
    ["what is not named", "something had started the fire", "a candle started the fire"],
    ["where it began", "the fire started in a barn", "a candle started the fire"],
    ["what is told as news", "the minister explained the delay", "the delay was caused by fog"],
    ["a way that led nowhere", "the road was closed, not the bridge", "the bridge caused the jam"],
    ["what neither was", "the thaw didn’t cause the slide", "heavy rain caused the slide"],
    ["what none of them was", "the thaw did not cause the slide", "heavy rain did not cause the slide"],
  ])("no rivals: %s: “%s”, “%s”", (_, a, b) => {
    expect(found(a, b) ?? "").not.toMatch(/^contradicts/);
  });

  test("what is denied of a cause clears it", () => {
    const [x, y] = [claim("a spark had caused the blast", "denies"), claim("a spark caused the blast")];
    expect(match(x, y)?.stance).toBe("contradicts");
  });
});

group("people, programs and things", () => {
  const CLEARED = "this was operator error, not the software";
  test.each([
    ["the software had decided to pass a red signal", CLEARED, "contradicts by cause clash"],
    ["the lift’s software did not behave as it should", CLEARED, "contradicts by cause clash"],
    [
      "The lift’s control software, known as Otto, may have misread the signal",
      CLEARED,
      "contradicts by cause clash",
    ],
    ["the machine chose to go", "it was crew error, not the machine", "contradicts by cause clash"],
    ["an agent built by Ottoware took down the lifts", CLEARED, "contradicts by cause clash"],
    [
      "the agent, called Otto, decided that it was best to wipe the archive",
      CLEARED,
      "contradicts by cause clash",
    ],
    ["the software had acted on its own", CLEARED, "contradicts by cause clash"],
    ["nobody pressed a key, the bot did", CLEARED, "contradicts by cause clash"],
    ["the software was not to blame", "faulty software stopped the lift", "contradicts by cause clash"],
    [
      "the software was to blame for the lift jam",
      "the lift jam was a technician’s mistake",
      "contradicts by rival causes",
    ],
    ["pilot error caused the dive", "a mechanical failure caused the dive", "contradicts by rival causes"],
    [
      "it was human error, not a technical fault",
      "a fault in the signalling system led to the delay",
      "contradicts by cause clash",
    ],
  ])("“%s”, “%s”", (a, b, what) => {
    expect(found(a, b)).toBe(what);
  });

  test.each([
    ["the firm sells software", CLEARED],
    ["the agent took the suspect down to the cells", CLEARED],
    ["the bot did not answer", CLEARED],
    ["an engine failure delayed the ferry", "an engine failure was found on the tram"],
    ["it was not a brake failure", "an engine failure stopped the tram"],
  ])("nothing of them: “%s”, “%s”", (a, b) => {
    expect(found(a, b)).toBeNull();
  });
});

group("who did it to whom", () => {
  test.each([
    ["the goat chased the postman", "the postman had chased the goat"],
    ["the tug rammed the ferry", "the tug was rammed by the ferry without warning"],
  ])("“%s” against “%s”", (a, b) => {
    expect(found(a, b)).toBe("contradicts by roles turned");
  });

  test.each([
    ["the same said the other way", "the tug rammed the ferry", "the ferry was rammed by the tug"],
    ["what both may do", "the baker married the singer", "the singer married the baker"],
    ["what was not done", "the tug had not rammed the ferry", "the ferry rammed the tug"],
  ])("not %s: “%s”, “%s”", (_, a, b) => {
    expect(found(a, b) ?? "").not.toContain("roles turned");
  });
});
