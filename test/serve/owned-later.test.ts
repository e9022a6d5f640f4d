import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectLaws } from "../laws.ts";
import { clockFrom } from "../store/fixture.ts";
import { openLedger } from "./ledger.ts";

const dam = (day: number, times: string, inspectors: number, more = "") => ({
  url: "https://gazette.example/dam",
  publisher: "Gazette",
  headline: "Dam was seldom inspected",
  modified: `2026-03-0${day}T09:00:00Z`,
  text: `The dam was inspected ${times} in ten years, the regulator said.\n\n“We had ${inspectors} inspectors,” said Erik Dahl, director of the authority.${more}`,
});
const NOTICE =
  "\n\nCorrection: An earlier version of this article misstated the number of inspectors. It was 11, not 14.";
const [FIRST, SECOND, THIRD] = [
  dam(2, "twice", 14),
  dam(3, "three times", 11),
  dam(4, "three times", 11, NOTICE),
];

const open = (states: readonly ReturnType<typeof dam>[]) =>
  openLedger(states, clockFrom("2026-03-11T00:00:00Z"));

test.each([
  ["one after the other", [FIRST, SECOND, THIRD]],
  ["the last first", [THIRD, SECOND, FIRST]],
  ["the second at last", [FIRST, THIRD, SECOND]],
])("a silent change that a later notice owns up to is told so, taken in %s", async (_, states) => {
  const { json, store, latest } = await open(states);
  try {
    const { items } = await json("/v1/changes?silent=false");
    expect(items).toMatchObject([
      {
        slots: [{ type: "number", old: "14", new: "11" }],
        from: { n: 1 },
        to: { n: 2, at: "2026-03-03T09:00:00.000Z" },
        disclosed_by: { kind: "correction", text: NOTICE.trim() },
        disclosed_later: { n: 3, at: "2026-03-04T09:00:00.000Z" },
      },
    ]);
    const silent = await json("/v1/changes?silent=true");
    expect(silent.items).toMatchObject([
      { slots: [{ old: "twice", new: "three times" }], disclosed_by: null, disclosed_later: null },
    ]);
    await expectLaws(store, await latest());
  } finally {
    await store.close();
  }
});

describe("of a story taken in as it came", () => {
  let inOrder: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    inOrder = await open([FIRST, SECOND, THIRD]);
  });
  afterAll(() => inOrder.store.close());

  test("at the version before, it reads as it did", async () => {
    const then = (await inOrder.latest()) - 1;
    const { items } = await inOrder.json(`/v1/changes?as_of=${then}`);
    expect(items).toHaveLength(2);
    for (const item of items) expect(item).toMatchObject({ disclosed_by: null, disclosed_later: null });
  });

  test("feeds and pages tell when it was owned up to", async () => {
    const atom = await (await inOrder.app.request("/v1/changes.atom")).text();
    expect(atom).toContain("fact changed in silence, later told by the correction");
    expect(atom).toContain('<category term="disclosed-later"/>');
    const page = await (await inOrder.web.request("/changes")).text();
    expect(page).toMatch(/silently<\/span>, later <span class="told">announced in the correction/);
    expect(page).toContain("</span>, in revision 3, ");
    const { items } = await inOrder.json("/v1/articles");
    const step = await inOrder.json(`/v1/articles/${items[0].id}/diff?from=1&to=2`);
    expect(step.summary).toMatchObject({ disclosed: 0, silent: 2 });
  });
});
