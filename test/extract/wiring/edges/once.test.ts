import { expect, it } from "vitest";
import { once } from "../../../../src/extract/wiring/edges/once.ts";
import type { Finding } from "../../../../src/model/attribution.ts";
import { segment } from "../../../../src/segment/segment.ts";

/** The pieces of content that are left of those between brackets. */
function left(marked: string): string[] {
  const content: { start: number; end: number }[] = [];
  const text = marked.replace(/[[\]]/g, (mark, at: number) => {
    const place = at - content.length * 2 + (mark === "]" ? 1 : 0);
    if (mark === "[") content.push({ start: place, end: place });
    else content[content.length - 1] = { start: content.at(-1)?.start ?? 0, end: place };
    return "";
  });
  const finding: Finding = {
    source: [],
    cue: [],
    content,
    via: [],
    manner: "direct",
    act: "statement",
    polarity: "asserts",
    speaker: null,
    confidence: 1,
  };
  return once(text, finding, segment(text)).content.map(({ start, end }) => text.slice(start, end));
}

it("drops what a paragraph of its own says again", () => {
  expect(
    left(
      '[“The pier is safe,”] Lind said. [“Nobody was hurt on the ferry.”]\n\n["Nobody was hurt on the ferry.]\n\nIt sails on Friday.',
    ),
  ).toEqual(["“The pier is safe,”", "“Nobody was hurt on the ferry.”"]);
});

it("keeps what a paragraph of its own adds", () => {
  const pieces = ["“The pier is safe,”", "“Nobody was hurt on the ferry, and nobody will be.”"];
  expect(left(`[${pieces[0]}] Lind said.\n\n[${pieces[1]}]`)).toEqual(pieces);
});

it("keeps a cry that is made again", () => {
  expect(left("[“Leave the pier!”] Lind cried.\n\n[“Leave the pier!”]")).toEqual([
    "“Leave the pier!”",
    "“Leave the pier!”",
  ]);
});

it("keeps what is said again in the same paragraph", () => {
  expect(left("[“The old pier is quite safe,”] Lind said. [“The old pier is quite safe.”]")).toHaveLength(2);
});
