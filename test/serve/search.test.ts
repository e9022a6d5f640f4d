import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite } from "../site.ts";
import { emptyStore } from "../store/fixture.ts";

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  const text = "Tom Athers said the dam was “safe”. The Board said nobody had to leave.";
  site = await openSite(
    [{ key: "dam", publisher: "Gazette", modified: "2026-05-04T08:00:00Z", text }],
    await emptyStore(),
  );
}, 120_000);
afterAll(() => site.stop());

const ask = (path: string) => fetch(`${site.address}${path}`);
/** Searches without a word to look for. */
const EMPTY = ["the", "“The”", "of the", "?!", "…", "-the"].map(encodeURIComponent);

test("a search by nothing but marks, or words as common as “the”, is told what to ask instead", async () => {
  const { items } = (await (await ask("/v1/agents?q=athers")).json()) as { items: { id: string }[] };
  for (const path of ["/v1/claims", `/v1/agents/${items[0]?.id}/claims`]) {
    for (const q of EMPTY) {
      const answer = await ask(`${path}?q=${q}`);
      const { detail, errors } = (await answer.json()) as { detail: string; errors: { pointer: string }[] };
      expect([answer.status, errors[0]?.pointer], q).toEqual([400, "/q"]);
      expect(detail).toMatch(/^`q` has no word to look for: .*; give a word/);
    }
    for (const q of ["safe", "the safe", "-zebra", "-nobody"])
      expect((await ask(`${path}?q=${q}`)).status, q).toBe(200);
  }
});

test("the reading room says so on its page, and shows the speakers by such a name", async () => {
  const page = async (query: string) => (await ask(`/search?${query}`)).text();
  const hint = "has no word by which statements and stories are found";
  for (const q of [...EMPTY, "to-do"]) {
    for (const kind of ["", "statements", "stories"]) {
      const shown = await page(`q=${q}&in=${kind}`);
      expect(shown, q).toContain(hint);
      expect(shown).not.toContain("has the words");
    }
    expect(await page(`q=${q}&in=speakers`)).not.toContain(hint);
  }
  const the = await page("q=the");
  expect(the).toContain("<h2>Speakers</h2>");
  expect(the).toMatch(/<bdi>Tom Athers/);
  for (const query of ["q=safe", "q=zebra", "disputed=true", "q=the+safe"])
    expect(await page(query), query).not.toContain(hint);
  expect(await page("q=zebra")).toContain("No statement, no headline and no speaker’s name has the words");
});
