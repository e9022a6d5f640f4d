import { expect, test } from "vitest";
import { guarded, PAGE_LIMITS } from "../../src/ingest/page/guard.ts";
import { readPage } from "../../src/ingest/page/page.ts";
import { pageReader } from "../../src/journey/pages.ts";
import { Mistake } from "../../src/model/problem.ts";
import { HOSTILE } from "./hostile.ts";

test("what is never read is taken out before parsing, and what is read stays as it was", () => {
  const html =
    '<p class="a > b">One &amp; two</p><script>if (a</b) "</p>"</script><!-- <p>no --><STYLE>p</STYLE ><p>3 < 4</p><svg><title>x</title></svg>';
  expect(guarded(html)).toBe('<p class="a > b">One &amp; two</p><p>3 &lt; 4</p>');
  const data = '<script type="application/ld+json">{"a":"<b>"}</script><title>T</title>';
  expect(guarded(data)).toBe(data);
  expect(guarded("a</p>b</br></div>c")).toBe("abc");
});

const TAGS: readonly (readonly [tag: string, kept: string])[] = [
  ['<p class="x" onclick="a(\'>\')" data-n=1>', '<p class="x">'],
  ["<a data-track='{\"a\": 1}' href=/there rel=next>", "<a href=/there rel=next>"],
  ['<div style="color:red" id="a">', '<div id="a">'],
  ['<div style="Display : none" data-x>', '<div style="Display : none">'],
  ["<div data-x hidden>", "<div hidden>"],
  ['<br title="x"/>', "<br/>"],
  ['<img alt="x" src="a.png">', '<img alt="x" src="a.png">'],
  // Written so that a parser and this might not agree on where attributes end.
  ['<p title="a"b" class=\'x\'>', '<p title="a"b" class=\'x\'>'],
  ['<p ="x" title="y">', '<p ="x" title="y">'],
];

test.each(TAGS)("of %s there stays %s", (tag, kept) => {
  expect(guarded(tag)).toBe(kept);
});

test("elements that close one another are not taken for nested ones", () => {
  const list = `<ul>${"<li>x".repeat(PAGE_LIMITS.depth * 3)}</ul>${"<p>x".repeat(PAGE_LIMITS.depth * 3)}`;
  expect(guarded(list)).toBe(list.replace("</ul>", "</ul>"));
  const table = `<table>${"<tr><td>x<td>y".repeat(PAGE_LIMITS.depth * 3)}</table>`;
  expect(guarded(table)).toBe(table);
});

test("many references become the characters that they mean, but for those that are markup", () => {
  expect(guarded(`<p>${"&#x4E2D;&lt;&amp;".repeat(20)}</p>`)).toBe(`<p>${"中&lt;&amp;".repeat(20)}</p>`);
});

test.each(HOSTILE.map((page) => [page.name, page.html] as const))(
  "a page of %s is read or refused, and breaks nothing",
  (_, html) => {
    try {
      expect(typeof readPage(html()).body).toBe("string");
    } catch (error) {
      expect(error).toBeInstanceOf(Mistake);
      expect((error as Mistake).message).toContain("import its words as `text`");
    }
  },
);

test("a thread reads pages one after the other, and one that is refused does not stop the next", async () => {
  const reader = pageReader();
  const words = "The harbour master said on Sunday that nine people had been rescued from the ferry.";
  const page = (n: number) => `<article><h1>Page ${n}</h1><p>${words}</p><p>${words}</p></article>`;
  const read = [page(1), "<div>".repeat(1000), page(2)].map((html) =>
    reader.read(html, null).then(
      ({ headline }) => headline,
      (error: Error) => error.name,
    ),
  );
  expect(await Promise.all(read)).toEqual(["Page 1", "Mistake", "Page 2"]);
  await reader.close();
});

test.each([
  ["that never ends", "for (;;);", "took longer than", 500],
  [
    "that fills its memory",
    "const all = []; for (;;) all.push(Array.from({ length: 1e6 }, (_, i) => i + 0.5));",
    "too much memory",
    50_000,
  ],
  ["that throws", "throw new Error('broken')", "cannot be read", 50_000],
])("reading %s is given up, and the next page is read by a new thread", async (_, harm, reason, limit) => {
  const thread = `import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ html }) => {
      if (html === "bad") { ${harm} }
      parentPort.postMessage({ page: { body: html } });
    });
    parentPort.postMessage("ready");`;
  const file = new URL(`data:text/javascript,${encodeURIComponent(thread)}`);
  const reader = pageReader(limit, file);
  const [bad, good] = [reader.read("bad", null), reader.read("good", null)];
  await expect(bad).rejects.toThrow(reason);
  expect((await good).body).toBe("good");
  await reader.close();
});
