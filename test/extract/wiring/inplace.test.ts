import { describe, expect, it } from "vitest";
import { inPlace } from "../../../src/extract/wiring/inplace.ts";
import { made } from "../../../src/extract/wiring/made.ts";

const at = (start: number) => made({ start, end: start + 1 }, { start: start + 2, end: start + 3 }, []);
const [a, b, c, d] = [at(0), at(10), at(20), at(30)];

describe("what stands in place of findings", () => {
  it("is the list itself where each stays as it is", () => {
    const all = [a, b, c];
    expect(inPlace(all, (one) => one)).toBe(all);
  });

  it("is another, several or none, in order", () => {
    expect(inPlace([a, b, c], (one) => (one === b ? d : one))).toEqual([a, d, c]);
    expect(inPlace([a, b, c], (one) => (one === a ? [d, a] : one))).toEqual([d, a, b, c]);
    expect(inPlace([a, b, c], (one) => (one === c ? null : one))).toEqual([a, b]);
    expect(inPlace([a, b], () => [])).toEqual([]);
  });

  it("leaves the list that was given as it was", () => {
    const all = [a, b];
    inPlace(all, () => null);
    expect(all).toEqual([a, b]);
  });
});
