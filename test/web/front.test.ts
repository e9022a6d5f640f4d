import { expect, test } from "vitest";
import type { PairRow } from "../../src/store/room.ts";
import { createWeb } from "../../src/web/room.ts";
import { fakePipeline, fakeStore } from "../serve/fakes.ts";

test("disputes that are sure stand first on the front, however many that may be none came later", async () => {
  const store = fakeStore();
  const [like] = (await store.pairs(2, { limit: 1 }, { stance: "contradicts" })).items as [PairRow];
  const letters = (n: number) => String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26));
  const row = (level: "confirmed" | "suggested", n: number): PairRow => ({
    relation: { ...like.relation, id: `rel_${level}_${n}`, level },
    a: { ...like.a, claim: { ...like.a.claim, id: `clm_a${n}`, text: `${level} ${letters(n)} stands` } },
    b: { ...like.b, claim: { ...like.b.claim, id: `clm_b${n}`, text: `${level} ${letters(n)} fell` } },
  });
  const rows = [...Array.from({ length: 90 }, (_, n) => row("suggested", n)), row("confirmed", 90)];
  const web = createWeb({
    store: {
      ...store,
      pairs: async (_v, { limit }, { level }) => ({
        items: rows.filter(({ relation }) => level === undefined || relation.level === level).slice(0, limit),
        next: null,
      }),
    },
    diff: fakePipeline.diff,
  });
  const page = await (await web.request("/")).text();
  const shown = [...page.matchAll(/href="\/disputes\/(rel_\w+)"/g)].map(([, id]) => id);
  expect([...new Set(shown)]).toEqual(["rel_confirmed_90", "rel_suggested_0", "rel_suggested_1"]);
});
