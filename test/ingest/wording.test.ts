import { expect, test } from "vitest";
import { readPage } from "../../src/ingest/page/page.ts";
import { partOfWords } from "../../src/ingest/page/wording.ts";

const LONG =
  "The harbour master said on Sunday that nine people had been rescued from the ferry, and none was hurt.";
const MORE =
  "Fog had covered the sound since the early morning, and two other crossings had been put off until noon.";
const LAST =
  "The line will tell on Monday when its ferries sail again, and what it will pay to those aboard.";

/** A page whose elements say nothing of what they are. */
const page = (inside: string, head = "") =>
  readPage(
    `<html><head>${head}</head><body><div><h1>Nine rescued</h1><div><p>${LONG}</p><p>${MORE}</p>${inside}<p>${LAST}</p></div></div></body></html>`,
  );
const BODY = [LONG, MORE, LAST].join("\n\n");

test.each([
  ["Photo: Jana Roe", "caption"],
  ["The quay at Port Halvard. (Credit: Jana Roe)", "caption"],
  ["By Sanna Quill and Jonas Vik", "byline"],
  ["Read more: The line that lost two ferries", "related"],
  ["More stories from the coast", "related"],
  ["Sign up for the morning letter", "promo"],
  ["Article continues below", "promo"],
  ["Continue reading with a subscription", "promo"],
  ["You have read your three free articles this month. Subscribe from £1 a week to read the rest.", "promo"],
  ["Subscribe for £1 a week to read the rest of this story", "promo"],
  ["To continue reading this article, please subscribe or log in.", "promo"],
  ["This article is for subscribers only", "promo"],
  ["Already have an account? Log in", "promo"],
  ["Topics: ferries, safety", "topics"],
  ["1 March 2026", "timestamp"],
  ["01.03.2026 10:15", "timestamp"],
  ["2026-03-01", "timestamp"],
  ["3 minutes ago", "timestamp"],
  ["Posted 31 mins ago by Sanna Quill", "timestamp"],
  ["Sanna Quill · 2h ago", "timestamp"],
  ["Last updated: just now", "timestamp"],
  ["Last updated at 08:30 GMT", "timestamp"],
  ["Trending: #ferry", "related"],
])("where no element tells, a line is told by its words: %s is %s", (line, role) => {
  const { body, blocks } = page(`<p>${line}</p>`);
  expect(body).toBe(BODY);
  expect(blocks).toContainEqual({ role, text: line });
});

test("an invitation to share is no part of a page at all", () => {
  const { body, blocks } = page("<p>Share this article</p>");
  expect(body).toBe(BODY);
  expect(blocks.map(({ text }) => text)).not.toContain("Share this article");
});

test.each([
  "Read 900 times",
  "1,204 views · 17 comments",
  "2 new updates",
  "4 min read",
  "31 people found this helpful",
  "12 votes",
  "© 2026 Example Daily. All rights reserved.",
  "31 people are reading this story now",
  "This page was generated in 0.03 seconds. Visitors today: 5,957",
])("what counts readers, updates or seconds is no part of a page: %s", (line) => {
  const { body, blocks } = page(`<p>${line}</p>`);
  expect(body).toBe(BODY);
  expect(blocks.map(({ text }) => text)).not.toContain(line);
});

test("an entry of a live page goes without the time that has passed since", () => {
  const { body, blocks } = page(
    `<div class="live-post"><p>30 min ago <time>08:00</time></p><p>${MORE} So it was.</p></div>`,
  );
  expect(body).toContain("So it was.");
  expect(body).not.toContain("ago");
  expect(blocks).toContainEqual({ role: "timestamp", text: "30 min ago 08:00" });
});

test("how long ago it was is no part of the heading or link that it stands beside", () => {
  const { body } = page(
    '<h2>Fire out <time>31 min ago</time> <span>–</span> <span>пожар</span></h2><ul><li><span>6h ago</span> <a href="/a">Road closed</a></li></ul>',
  );
  expect(body).toBe([LONG, MORE, "Fire out – пожар", LAST].join("\n\n"));
});

test("what AMP puts in for advertisers, consent and menus is no part of a page", () => {
  const { body } = page(
    "<amp-ad><p>Buy boats</p></amp-ad><amp-sidebar><p>Home</p></amp-sidebar><amp-consent><p>Accept</p></amp-consent>",
  );
  expect(body).toBe(BODY);
});

test("a page tells of a wall before the rest of it, by its words or as JSON-LD says it", () => {
  const closed = (free: unknown) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", isAccessibleForFree: free })}</script>`;
  expect(page("").walled).toBe(false);
  expect(page("<p>Log in to continue</p>").walled).toBe(true);
  expect([false, "False", true].map((free) => page("", closed(free)).walled)).toEqual([true, true, false]);
});

test.each([
  "Continue as before, the inspectors told the line, and they meant it.",
  "You have read the report, the minister told the house.",
  "Three years ago the same ferry ran aground off Port Halvard.",
  "A year ago",
  "Updated at 8.30 with what the harbour master said",
  "Five people are missing",
  "17 likely to be charged",
  "12 people",
  "By Monday evening the ferry had been towed to Port Halvard.",
  "Topics at the hearing ranged from the radar to the lifeboats, and the inspectors asked about each of them.",
  "The ferry was built on 1 March 2006.",
  `Read more: ${LONG} ${MORE} ${LAST}`,
])("a sentence of the article stays, however it begins: %s", (line) => {
  expect(page(`<p>${line}</p>`).body).toBe([LONG, MORE, line, LAST].join("\n\n"));
});

test("under a quotation, the line that tells whose it is belongs to it", () => {
  const { body } = page(`<blockquote><p>${MORE} Nobody saw it.</p><p>By Sanna Quill</p></blockquote>`);
  expect(body).toContain("By Sanna Quill");
});

test("words in a figure are its caption, but a quotation that stands in one is not", () => {
  const { body, blocks } = page(
    `<figure><img src="a.jpg"><p>Flowers on the quay</p></figure><figure><blockquote><p>${MORE} So it was.</p></blockquote></figure>`,
  );
  expect(blocks).toContainEqual({ role: "caption", text: "Flowers on the quay" });
  expect(body).toBe([LONG, MORE, `${MORE} So it was.`, LAST].join("\n\n"));
});

test("what is nearly all link leads to another article, and so does each line of a list of such", () => {
  const { body, blocks } = page(
    '<p><a href="/a">Flags at half mast along the coast</a></p>' +
      "<p>More stories</p><ul><li>The ferry that never sailed</li><li>Two lines, one harbour</li></ul>",
  );
  expect(body).toBe(BODY);
  expect(blocks.filter(({ role }) => role === "related").map(({ text }) => text)).toEqual([
    "Flags at half mast along the coast",
    "More stories",
    "The ferry that never sailed",
    "Two lines, one harbour",
  ]);
});

test.each(["By Anna Berg", "BY ANNA BERG", "by Anna Berg and Ola Lind", "Von Anna Berg"])(
  "%s is a byline",
  (line) => {
    expect(partOfWords(line)).toBe("byline");
  },
);

test.each(["By the time the ferry sank", "by and large it held", "Par for the course"])(
  "%s is none",
  (line) => {
    expect(partOfWords(line)).toBeNull();
  },
);
