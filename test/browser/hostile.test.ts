import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fakeStore, held } from "../serve/fakes.ts";
import { openSite } from "../site.ts";
import { expectFits, openBrowser, watchedPage } from "./browser.ts";

/** Texts that would run, break out of where they stand, or turn a line around, if a page let them. */
const CORPUS = [
  "<script>window.harmed = 1</script>",
  "</title><script>window.harmed = 1</script>",
  "</textarea></style></noscript><script>window.harmed = 1</script>",
  "<!--><script>window.harmed = 1</script>-->",
  "<![CDATA[<script>window.harmed = 1</script>]]>",
  '"><img src=x onerror="window.harmed = 1">',
  "' onfocus='window.harmed = 1' autofocus='",
  '" onmouseover="window.harmed = 1" style="position:fixed;inset:0" x="',
  "<svg onload=window.harmed=1><animate onbegin=window.harmed=1>",
  "</title></svg><script>window.harmed = 1</script>",
  '<a href="javascript:window.harmed=1" id="main">here</a>',
  "<iframe srcdoc='<script>parent.harmed = 1</script>'></iframe>",
  '<base href="https://evil.example/"><link rel="stylesheet" href="//evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button id="q" name="q">go</button></form>',
  "<math><mtext></p><style><img src=x onerror=window.harmed=1></style>",
  "&lt;script&gt;window.harmed = 1&lt;/script&gt; &#60;b&#62; &amp;quot;",
  "#{window.harmed = 1} {{window.harmed = 1}} <%= window.harmed = 1 %>",
  "\u202egnol si egdirb eht\u202c",
  "\u2067\u2066not\u2069 safe\u2069 \u202bsafe",
  "a\u0000b\u0007c\u001bd\u2028e\ufefff\u200bg",
  "\ud800 alone \udfff",
] as const;

/** Marks that could turn or open a stretch of text; none may come through as itself. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  // Each story is told twice: another number, another order, a notice, and words that only one of the two has.
  const payloads = CORPUS.flatMap((bad, n) => {
    const [first, second] = [
      `Mayor Ann Lee ${bad} said that the bridge ${bad} was closed for ${n + 2} days.`,
      `“It ${bad} holds,” said Bo ${bad} Orr.`,
    ];
    const of = { key: `hostile ${n} ${bad}`, publisher: `Outlet ${bad}`, headline: `Headline ${bad}` };
    const day = `2026-03-${String(n + 1).padStart(2, "0")}`;
    return [
      { ...of, published: `${day}T08:00:00Z`, text: [first, "The river rose.", second, bad].join("\n\n") },
      {
        ...of,
        published: `${day}T08:00:00Z`,
        modified: `${day}T10:00:00Z`,
        text: [
          second,
          `The river rose ${bad}.`,
          first.replace(`${n + 2} days`, `${n + 40} days`),
          `Correction, 2026-03-02: ${bad} An earlier version gave the wrong number ${bad} of days.`,
        ].join("\n\n"),
      },
    ];
  });
  [browser, site] = await Promise.all([openBrowser(), openSite(payloads)]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test("no page runs or obeys what stands in headlines, texts, names, outlets or addresses", async () => {
  const { page, faults, close } = await watchedPage(browser, site.address);
  const version = (await site.store.latest())?.version ?? 0;
  const { items } = await site.store.told(version, { limit: 200 }, {});
  expect(items.length).toBeGreaterThan(CORPUS.length);
  const found = await Promise.all(
    (["contradicts", "agrees", "supersedes"] as const).map((stance) =>
      site.store.pairs(version, { limit: 8 }, { stance }),
    ),
  );
  const pairs = found.flatMap(({ items }) => items);
  expect(pairs.length).toBeGreaterThan(0);
  const articles = [...new Set(site.done.map(({ article }) => article))];
  expect(articles.length).toBe(CORPUS.length);
  const paths = [
    "/",
    "/disputes",
    "/agents",
    "/graph",
    ...articles.flatMap((article) => [
      `/articles/${article}`,
      `/articles/${article}?n=1`,
      `/articles/${article}/diff`,
      `/articles/${article}/diff?view=side`,
    ]),
    ...pairs.map(({ relation }) => `/disputes/${relation.id}`),
    ...items.slice(0, 20).map(({ claim }) => `/claims/${claim.id}`),
    ...items.slice(0, 10).flatMap(({ first }) => (first?.agent ? [`/agents/${first.agent.id}`] : [])),
    ...CORPUS.slice(0, 20).map(
      (bad) => `/search?q=${encodeURIComponent(bad)}&outlet=${encodeURIComponent(bad)}`,
    ),
    ...CORPUS.slice(0, 20).map(
      (bad) => `/graph?speaker=${encodeURIComponent(bad)}&from=${encodeURIComponent(bad)}`,
    ),
  ];
  for (const path of paths) {
    await page.goto(path);
    expect(page.url().startsWith(site.address), path).toBe(true);
    const shown = await page.evaluate(
      `({ harmed: window.harmed ?? null, words: document.documentElement.textContent,
        foreign: document.querySelectorAll("main img, main script, iframe, base, meta[http-equiv], main style, [onerror], [onload], [onfocus], [onmouseover], [style], [href^='javascript:'], form[action^='http']").length,
        mains: document.querySelectorAll("#main").length })`,
    );
    expect({ ...(shown as object), words: "" }, path).toEqual({
      harmed: null,
      words: "",
      foreign: 0,
      mains: 1,
    });
    expect((shown as { words: string }).words, path).not.toMatch(TURNS);
  }
  // What is no day is refused by the picture, with a page of its own.
  expect(faults.filter((fault) => !fault.includes("status of 400"))).toEqual([]);
  await close();
});

test("a paragraph of a megabyte is shown whole", async () => {
  const sentence =
    "Mayor Ann Lee said that the bridge is safe and that nobody was hurt when the river rose. ";
  const text = sentence.repeat(Math.ceil(1_000_000 / sentence.length));
  const one = held("rev_2");
  const attributions = Array.from({ length: 2000 }, (_, n) => ({
    ...(one.attributions[0] as (typeof one.attributions)[number]),
    id: `att_${n}`,
    source: [{ start: n * sentence.length, end: n * sentence.length + 13 }],
    cue: [{ start: n * sentence.length + 14, end: n * sentence.length + 18 }],
    content: [{ start: n * sentence.length + 19, end: (n + 1) * sentence.length - 2 }],
  }));
  const large = {
    revision: { ...one.revision, text },
    document: {
      ...one.document,
      blocks: [{ start: 0, end: text.length, role: "paragraph" as const }],
      notices: [],
    },
    attributions,
  };
  const busy = await openSite([], { ...fakeStore({ revision: async () => large }), close: async () => {} });
  const { page, faults, close } = await watchedPage(browser, busy.address, {
    viewport: { width: 375, height: 700 },
  });
  await page.goto("/articles/art_1");
  const shown = await page.locator("article").evaluate((article) => {
    for (const aside of article.querySelectorAll(".notes, .number")) aside.remove();
    return article.textContent;
  });
  expect(shown).toBe(text);
  await expectFits(page, "a megabyte");
  expect(faults).toEqual([]);
  await close();
  await busy.stop();
});
