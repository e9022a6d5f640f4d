import { expect, test } from "vitest";
import type { Drawn } from "../../src/store/room.ts";
import { createWeb } from "../../src/web/room.ts";
import { fakePipeline, fakeStore } from "../serve/fakes.ts";

async function pageOf(change: (drawn: Drawn) => Drawn): Promise<string> {
  const store = fakeStore();
  const drawn = async (...asked: Parameters<typeof store.drawn>) => {
    const { claims, relations, ...rest } = await store.drawn(...asked);
    const on = <T>(rows: readonly T[]) => rows.map((row) => ({ ...row, until: null }));
    return change({ ...rest, claims: on(claims), relations: on(relations) });
  };
  const web = createWeb({ store: { ...store, drawn }, diff: fakePipeline.diff });
  return (await web.request("/graph")).text();
}

test("the picture counts, marks and lists what has not ended", async () => {
  const now = await pageOf((drawn) => drawn);
  expect(now).toContain("2 statements, 1 line, 1 speaker");
  expect(now).toMatch(/<tbody>.*≠ 1/s);
  const [ended, gone] = [
    await pageOf((drawn) => ({
      ...drawn,
      relations: drawn.relations.map((one) => ({ ...one, until: 2 })),
    })),
    await pageOf((drawn) => ({
      ...drawn,
      claims: drawn.claims.map((one, i) => (i === 1 ? { ...one, until: 2 } : one)),
      relations: drawn.relations.map((one) => ({ ...one, until: 2 })),
    })),
  ];
  expect(ended).toContain("2 statements, 0 lines, 1 speaker");
  expect(ended).toContain('<path class="line contradicts off" data-life="1-2"');
  expect(ended.match(/<tr><td><svg[^>]*><path class="dot alone"/g)).toHaveLength(2);
  expect(gone).toContain("1 statement, 0 lines, 1 speaker");
  expect(gone).toMatch(/href="\/claims\/clm_2" class="off"/);
  expect(gone.match(/<tr><td>/g)).toHaveLength(1);
});

test("the picture says that it stops at so many lines", async () => {
  expect(await pageOf((drawn) => drawn)).not.toContain("lines found last");
  expect(await pageOf((drawn) => ({ ...drawn, moreRelations: true }))).toContain(
    "only the 1 lines found last are drawn",
  );
});
