import { describe, expect, it } from "vitest";
import { chosen, decode } from "../../../src/extract/learned/judge/decode.ts";
import type { Proposal } from "../../../src/extract/learned/judge/proposal.ts";

/** A reading of the cue at `head` with the content `[from, to)`; nothing else of it matters here. */
function reading(head: number, from: number, to: number): Proposal {
  const content = Array.from({ length: to - from }, (_, k) => from + k);
  return {
    head,
    source: [head - 1],
    cue: [head],
    content,
    forward: 0,
    back: 0,
    reach: 1,
  } as unknown as Proposal;
}

const of = (chances: readonly number[]) => (k: number) => chances[k] ?? 0;

describe("which readings are kept", () => {
  const [short, long, other] = [reading(3, 4, 6), reading(3, 4, 9), reading(20, 21, 25)];
  const all = { proposals: [short, long, other], leaders: [short, other], leader: [0, 0, 1] };

  it("takes of each cue the reading that is likeliest to count", () => {
    const read = chosen(all, [0.3, 0.5, 0.4], of([0.9, 0.5, 0.4]));
    expect(read.map(({ proposal }) => proposal)).toEqual([long, other]);
    expect(read.map(({ chance }) => chance)).toEqual([0.5, 0.4]);
  });

  it("keeps what is likely to be said though nobody knows by whom", () => {
    const read = chosen(all, [0.1, 0.2, 0.2], of([0.1, 0.8, 0.25]));
    expect(decode(read, 0.4).map(({ proposal }) => proposal)).toEqual([long]);
    expect(decode(read, 0.2).map(({ proposal }) => proposal)).toEqual([long, other]);
  });

  it("lets the weightier of two that clash stand", () => {
    const within = reading(7, 8, 12);
    const two = { proposals: [long, within], leaders: [long, within], leader: [0, 1] };
    expect(decode(chosen(two, [0.5, 0.6], of([0.9, 0.6])), 0.3).map(({ proposal }) => proposal)).toEqual([
      long,
    ]);
    expect(decode(chosen(two, [0.5, 0.6], of([0.5, 0.6])), 0.3).map(({ proposal }) => proposal)).toEqual([
      within,
    ]);
  });
});
