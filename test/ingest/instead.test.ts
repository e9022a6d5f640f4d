import { expect, test } from "vitest";
import { insteadOf, refuseInstead } from "../../src/ingest/page/instead.ts";
import { readPage } from "../../src/ingest/page/page.ts";

test.each([
  "404",
  "404 Not Found",
  "Page not found",
  "Oops! That page can’t be found.",
  "Sorry, the page you were looking for could not be found",
  "We couldn't find that page",
  "This article is no longer available",
  "The page you requested does not exist",
  "Error 404: Page not found",
  "Seite nicht gefunden",
])("a page that says that nothing is there is none: %s", (name) => {
  expect(insteadOf([null, name])).toBe("missing");
});

test.each([
  "Before you continue to the Courier",
  "Just a moment...",
  "Attention Required!",
  "Access Denied",
  "Verify you are human",
  "Log in to your account",
  "Your privacy choices",
])("a page that asks for something first is no article: %s", (name) => {
  expect(insteadOf([name])).toBe("barrier");
});

test.each([
  "Page from lost diary found in attic",
  "Not found: the child who walked into the sea",
  "Police could not find missing hiker",
  "Your privacy is for sale, and this is who buys it",
  "Access denied to inspectors at the plant",
  "Sign in the window led to arrest",
  "Maintenance of the bridge to take a year",
  "Removed mayor returns",
])("a headline of such words is none of them: %s", (name) => {
  expect(insteadOf([name])).toBeNull();
});

test("with a day of its own it is an article", () => {
  const page = readPage(
    `<html><head><meta property="article:published_time" content="2026-03-01T08:00:00Z"></head><body><article><h1>Page not found</h1><p>The exhibition of that name shows what the web forgot, its curator Kit Rowe said.</p></article></body></html>`,
  );
  expect(page).toMatchObject({ instead: null, called: "missing" });
});

test("a page is told by its title where its heading names the site alone, and refused by what it says", () => {
  const page = readPage(
    "<html><head><title>Just a moment...</title></head><body><h1>www.courier.example</h1><p>The site has to review the security of your connection before it goes on with what you asked for.</p></body></html>",
  );
  expect(page.instead).toBe("barrier");
  expect(() => refuseInstead(page)).toThrow(/asks for consent.*"www.courier.example"/);
  expect(() => refuseInstead({ instead: "missing", headline: "404" })).toThrow(/not there \("404"\)/);
});

const stub = (content: string, more = "") =>
  `<html><head><title>Moved</title><meta http-equiv="refresh" content="${content}"></head><body><p>This page has moved. <a href="/new">Click</a></p>${more}</body></html>`;

test.each([
  ["0; url=/new", "https://courier.example/new"],
  ["5;URL='https://news.example/new'", "https://news.example/new"],
  ["0; /new?from=old", "https://courier.example/new?from=old"],
])("a page that does no more than send its readers on is no article: %s", (content, to) => {
  const page = readPage(stub(content), "https://courier.example/old");
  expect(page.instead).toEqual({ onward: to });
  expect(() => refuseInstead(page)).toThrow(`sends whoever comes on to ${to}`);
  expect(readPage(stub("0; url=/new")).instead).toEqual({ onward: "/new" });
});

test.each([
  ["that is loaded anew", stub("5")],
  ["that is loaded anew from its own address", stub("5; url=https://courier.example/old?again=1")],
  ["that is left after some minutes", stub("300; url=/")],
  ["that says oddly where to", stub(`0,${"\t".repeat(9000)},${"\t".repeat(9000)}'U`)],
  [
    "with an article",
    stub(
      "5; url=/new",
      `<article>${"<p>The ferry left at noon, harbour master Anna Lindqvist said on Sunday.</p>".repeat(12)}</article>`,
    ),
  ],
])("a page %s may be one", (_, html) => {
  expect(readPage(html, "https://courier.example/old").instead).toBeNull();
});
