import { expect, test } from "vitest";
import { isPage, payloadOfPage } from "../../src/ingest/from-page.ts";
import type { Page } from "../../src/ingest/page/page.ts";

const PAGE: Page = {
  url: "https://www.courier.example/ferry",
  headline: "Nine rescued",
  byline: null,
  publisher: "The Courier",
  published: "2026-03-01T08:00:00Z",
  modified: null,
  language: "en",
  corrections: [],
  instead: null,
  called: null,
  walled: false,
  body: "Nine people were rescued.",
  blocks: [],
};
const HTML = "<html><body><p>Nine people were rescued.</p></body></html>";
const AT = "https://courier.example/ferry?share=1";

test("a page makes its payload: its words as text, and what it tells of itself", () => {
  expect(payloadOfPage({ html: HTML }, PAGE, AT)).toEqual({
    url: "https://www.courier.example/ferry",
    publisher: "The Courier",
    headline: "Nine rescued",
    published: "2026-03-01T08:00:00Z",
    language: "en",
    text: "Nine people were rescued.",
  });
});

test("what the caller tells goes before what the page tells, and that before what is so otherwise", () => {
  const told = { html: HTML, key: "mine", publisher: "My Courier", published: "2026-02-01T00:00:00Z" };
  const otherwise = { publisher: "courier.example", captured: "2026-03-02T00:00:00Z", key: "file" };
  expect(payloadOfPage(told, PAGE, AT, otherwise)).toMatchObject({
    key: "mine",
    publisher: "My Courier",
    published: "2026-02-01T00:00:00Z",
    captured: "2026-03-02T00:00:00Z",
  });
  expect(payloadOfPage(told, PAGE, AT, otherwise)).not.toHaveProperty("url");
  expect(payloadOfPage({ html: HTML }, PAGE, AT, otherwise)).toMatchObject({ publisher: "The Courier" });
  expect(payloadOfPage({ html: HTML }, { ...PAGE, publisher: null }, AT, otherwise)).toMatchObject({
    publisher: "courier.example",
  });
});

test("a page that calls another outlet's its original is of the outlet where it was found", () => {
  const copy = { ...PAGE, url: "https://wire.example/ferry" };
  expect(payloadOfPage({ html: HTML }, copy, AT)).toMatchObject({ url: AT });
  expect(payloadOfPage({ html: HTML }, copy, null)).toMatchObject({ url: "https://wire.example/ferry" });
});

test("a page of no known address goes by its key, and one without an article stays as it is", () => {
  const bare = { ...PAGE, url: null, body: "" };
  expect(payloadOfPage({ html: HTML }, bare, null, { key: "file" })).toMatchObject({
    key: "file",
    html: HTML,
  });
  expect(payloadOfPage({ html: HTML }, bare, null, { key: "file" })).not.toHaveProperty("text");
});

test.each([
  ["<!DOCTYPE html><p>x", true],
  ["<body class=a>x", true],
  ["<p>A piece about <header>s</p>", false],
  [undefined, false],
])("%s is a whole page: %s", (html, is) => {
  expect(isPage(html)).toBe(is);
});
