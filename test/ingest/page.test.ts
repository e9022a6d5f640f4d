import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPage } from "../../src/ingest/page/page.ts";
import { best, shown, told } from "../../src/ingest/page/times.ts";

const COURIER = readFileSync(new URL("../../fixtures/page.html", import.meta.url), "utf8");
const LONG =
  "The harbour master said on Sunday that nine people had been rescued from the ferry, and none was hurt.";

const textsOf = (html: string, role: string) =>
  readPage(html)
    .blocks.filter((block) => block.role === role)
    .map(({ text }) => text);

test("a page gives its article and nothing of what stands around it", () => {
  const { body } = readPage(COURIER);
  expect(body.split("\n\n")).toEqual([
    "Two weeks after the Maren Sund went down, Skerry Lines says what it will change.",
    "PORT HALVARD — Skerry Lines will put a second safety officer aboard each of its ferries from June, the company said on Saturday.",
    "The line lost the Maren Sund in Skerry Sound on 14 March. Seven people died.",
    "What changes",
    "A second officer on every crossing longer than twenty minutes",
    "A count of passengers at the gangway, and not by tickets alone",
    "Harbourmaster Liv Aasen called the steps “late, but right”. The union of seafarers said that it had asked for them since 2019.",
    "A spokesperson for Skerry Lines said that the crew had\nfollowed the rules as they were.",
    "This article was amended on 28 March 2026 to give the date of the accident, which was missing.",
    "Correction: An earlier version gave the age of the ferry as 28 years; it was 38.",
  ]);
});

test("a page tells who published it when, under which headline and URL", () => {
  expect(readPage(COURIER, "https://fjordcourier.example/amp/x")).toMatchObject({
    url: "https://www.fjordcourier.example/news/2026/03/ferry-safety-officer",
    headline: "Ferry line to pay for a second safety officer",
    byline: "Sanna Quill, Jonas Vik",
    publisher: "The Fjord Courier",
    published: "2026-03-28T07:15:00Z",
    modified: "2026-03-28T13:40:00Z",
    language: "en-GB",
    corrections: [
      {
        text: "An earlier version gave the age of the ferry as 28 years; it was 38.",
        at: "2026-03-28T13:40:00Z",
      },
    ],
  });
});

test("blocks are typed", () => {
  expect(textsOf(COURIER, "caption")).toEqual([
    "Flowers on the quay in Port Halvard on Friday. Photograph: Fjord Courier",
  ]);
  expect(textsOf(COURIER, "heading")).toEqual(["What changes"]);
  expect(textsOf(COURIER, "promo")).toContain(
    "Sign up for the morning letter and have the news of the coast in your post at six.",
  );
  expect(textsOf(COURIER, "related")).toContain("Flags at half mast along the coast");
  expect(textsOf(COURIER, "notice")).toHaveLength(2);
  expect(textsOf(COURIER, "byline")).toEqual(["By Sanna Quill and Jonas Vik"]);
  const live = `<main><div class="body"><p>${LONG}</p></div>${["One", "Two", "Three", "Four"]
    .map((n) => `<div class="live-post"><h3>${n}</h3><p>${n}: ${LONG}</p></div>`)
    .join("")}</main>`;
  expect(textsOf(live, "live-entry").filter((text) => text.length > 50)).toHaveLength(4);
});

test("without JSON-LD, times come from meta, microdata, time elements or what readers see", () => {
  const page = (inside: string, head = "") =>
    readPage(
      `<html><head>${head}</head><body><article><h1>Nine rescued</h1>${inside}<p>${LONG}</p><p>${LONG}</p></article></body></html>`,
    );
  expect(
    page(
      "",
      '<meta name="dcterms.created" content="2026-03-01"><meta property="og:updated_time" content="1772355600">',
    ),
  ).toMatchObject({
    published: "2026-03-01T00:00:00Z",
    modified: "2026-03-01T09:00:00Z",
  });
  expect(page('<span itemprop="dateModified">2026-03-01 10:00:00+01:00</span>').modified).toBe(
    "2026-03-01T09:00:00Z",
  );
  expect(
    page('<time class="entry-date published" datetime="2026-03-01T08:00:00-05:00">1 March</time>').published,
  ).toBe("2026-03-01T13:00:00Z");
  expect(
    page(
      '<p class="byline">By Ana Roe</p><p class="date">Published March 1, 2026 8:00 a.m. EST | Updated March 2, 2026 9:30 a.m. EST</p>',
    ),
  ).toMatchObject({
    byline: "Ana Roe",
    published: "2026-03-01T13:00:00Z",
    modified: "2026-03-02T14:30:00Z",
  });
});

test("a time told with its zone goes before one without, and what is no time is none", () => {
  expect(best(["2026-03-01", "2026-03-01T10:00:00", "2026-03-01T10:00:00+0200"])).toBe(
    "2026-03-01T08:00:00Z",
  );
  expect(best(["", null, "yesterday", "0001-01-01T00:00:00Z"])).toBeNull();
  expect(told("Sun, 01 Mar 2026 10:00:00 GMT")?.at).toBe("2026-03-01T10:00:00Z");
  expect(told("March 1, 2026, 10:00 AM EST")?.at).toBe("2026-03-01T15:00:00Z");
  expect(told("1772355600000")?.at).toBe("2026-03-01T09:00:00Z");
  expect(shown("Updated 2 March 2026, first published 1 March 2026")).toEqual({
    published: "2026-03-01T00:00:00Z",
    modified: "2026-03-02T00:00:00Z",
  });
});

test("JSON-LD that is broken still tells the times, and a canonical URL that is the front page tells nothing", () => {
  const html = `<head><link rel="canonical" href="https://example.org/"><script type="application/ld+json">
    {"@type": "NewsArticle", "headline": "Nine "rescued"", "datePublished": "2026-03-01T08:00:00Z",}</script></head><p>${LONG}</p>`;
  expect(readPage(html, "https://example.org/a#x")).toMatchObject({
    published: "2026-03-01T08:00:00Z",
    url: "https://example.org/a",
  });
});

test("a page that names no outlet is of the host where it was found, whatever it calls its original", () => {
  const html = `<head><link rel="canonical" href="https://wire.example/ferry"></head><p>${LONG}</p>`;
  expect(readPage(html, "https://www.courier.example/ferry").publisher).toBe("courier.example");
  expect(readPage(html).publisher).toBe("wire.example");
});

test("where a word may be broken is no part of it", () => {
  const broken = (text: string) => text.replace(/(\w{3})(?=\w{3})/g, "$1&shy;").replace(" ", "&#8203; ");
  const html = (h1: string, p: string) =>
    `<head><title>Nine</title></head><h1>${h1}</h1><p>${p}</p><p>${p} So.</p>`;
  const page = readPage(html(broken("Nine rescued from ferry"), broken(LONG)));
  const plain = readPage(html("Nine rescued from ferry", LONG));
  expect([page.headline, page.body]).toEqual([plain.headline, plain.body]);
  const told = `<head><meta property="og:title" content="Nine res\u00ADcued"></head><p>${LONG}</p>`;
  expect(readPage(told).headline).toBe("Nine rescued");
});

test("a lead that stands apart from the text is kept, and a lone footer notice too", () => {
  const html = `<body><article><header><h1>Nine rescued</h1><p class="dek">The ferry ran aground in fog, and the crew sent everyone to the boats.</p></header>
    <div class="story"><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></div>
    <footer><p>This story was updated on 2 March 2026 to correct the number of passengers.</p><p>Example Daily, Harbour Street 1</p></footer></article></body>`;
  const paragraphs = readPage(html).body.split("\n\n");
  expect(paragraphs[0]).toBe("The ferry ran aground in fog, and the crew sent everyone to the boats.");
  expect(paragraphs.at(-1)).toBe(
    "This story was updated on 2 March 2026 to correct the number of passengers.",
  );
});
