import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { isNinjs, payloadOfNinjs } from "../../src/ingest/ninjs.ts";
import { parsePayload } from "../../src/ingest/payload.ts";
import { Mistake } from "../../src/model/problem.ts";

const NOW = "2026-03-16T00:00:00Z";
const V3 = {
  standard: { name: "ninjs", version: "3.1" },
  uri: "https://northwind.example/wire/1",
  type: "text",
  pubStatus: "usable",
  language: "en",
  firstCreated: "2026-03-15T17:05:00Z",
  versionCreated: "2026-03-15T18:05:00+01:00",
  headlines: [
    { role: "short", value: "Search ends" },
    { role: "main", value: "Search ends after ferry accident" },
  ],
  bodies: [
    { role: "summary", contentType: "text/plain", value: "The search is over." },
    {
      role: "main",
      contentType: "text/html",
      value: "<p>The last passengers were found.</p><p>Seven people died.</p>",
    },
  ],
  infoSources: [
    { name: "Northwind Wire", role: "http://cv.example/provider" },
    { name: "Skerry Radio", role: "http://cv.example/originator", uri: "https://radio.example" },
    { literal: "Harbour office" },
  ],
};
const V2 = {
  uri: "urn:newsml:northwind.example:2",
  type: "text",
  firstcreated: "2026-03-15T17:05:00Z",
  versioncreated: "2026-03-15T17:05:00Z",
  headlines: [{ value: "Search ends" }],
  bodies: [{ contenttype: "text/plain", value: "The last passengers were found." }],
  infosources: [{ name: "Skerry Radio" }],
};

test("an item of ninjs 3 is a payload, its info sources the via", () => {
  expect(isNinjs(V3)).toBe(true);
  const payload = payloadOfNinjs(V3, NOW);
  expect(payload).toEqual({
    url: "https://northwind.example/wire/1",
    publisher: "Northwind Wire",
    headline: "Search ends after ferry accident",
    published: "2026-03-15T17:05:00Z",
    modified: "2026-03-15T18:05:00+01:00",
    language: "en",
    via: [
      { name: "Skerry Radio", role: "http://cv.example/originator", uri: "https://radio.example" },
      { name: "Harbour office" },
    ],
    html: "<p>The last passengers were found.</p><p>Seven people died.</p>",
  });
  const { via, ...words } = parsePayload(payload);
  expect(via).toHaveLength(2);
  expect(ingest(words, { arrived: "2026-03-16T00:00:00Z", origin: null }).text).toBe(
    "The last passengers were found.\n\nSeven people died.",
  );
});

test("an item of ninjs 2 is told by its spelling alone, and one without a web address has a key", () => {
  expect(isNinjs(V2)).toBe(true);
  expect(payloadOfNinjs(V2, NOW, { publisher: "Northwind Wire" })).toMatchObject({
    key: "urn:newsml:northwind.example:2",
    publisher: "Northwind Wire",
    text: "The last passengers were found.",
    via: [{ name: "Skerry Radio" }],
  });
});

test("a payload is no ninjs item", () => {
  for (const value of [
    null,
    [],
    "x",
    { url: "https://a.example", text: "x" },
    { uri: "x", text: "y", headlines: [] },
  ])
    expect(isNinjs(value)).toBe(false);
});

test.each([
  ["times without a zone", { ...V3, firstCreated: "2026-03-15T17:05:00" }, "/firstCreated"],
  ["a type that there is not", { ...V3, type: "poem" }, "/type"],
  ["bodies that are no list", { ...V3, bodies: "words" }, "/bodies"],
  ["a body without a value", { ...V3, bodies: [{ role: "main" }] }, "/bodies/0/value"],
  ["an urgency out of range", { ...V3, urgency: 12 }, "`/urgency` has to lie between 1 and 9"],
  [
    "a confidence over 100",
    { ...V3, subjects: [{ name: "Ferries", confidence: 101 }] },
    "/subjects/0/confidence",
  ],
  [
    "a width in words",
    { ...V3, renditions: [{ href: "https://a.example", width: "wide" }] },
    "/renditions/0/width",
  ],
  [
    "a length in words",
    { ...V3, bodies: [{ value: "A ferry sank.", wordCount: "3" }] },
    "/bodies/0/wordCount",
  ],
  ["an association without a URI", { ...V3, associations: [{ name: "picture" }] }, "/associations/0/uri"],
  ["rights that are no object", { ...V3, rightsInfo: "all" }, "/rightsInfo"],
  ["an empty URI", { ...V3, uri: "" }, "/uri"],
])("%s are refused by name", (_, item, pointer) => {
  expect(() => payloadOfNinjs(item, NOW)).toThrow(Mistake);
  expect(() => payloadOfNinjs(item, NOW)).toThrow(pointer);
});

test("what is withdrawn or has no words is refused with the reason", () => {
  expect(() => payloadOfNinjs({ ...V3, pubStatus: "canceled" }, NOW)).toThrow("canceled");
  expect(() => payloadOfNinjs({ ...V3, type: "picture", bodies: [] }, NOW)).toThrow("picture");
});

test("what is under embargo is refused until it ends", () => {
  const item = { ...V3, embargoedUntil: "2026-03-16T06:00:00+01:00" };
  expect(() => payloadOfNinjs(item, NOW)).toThrow("under embargo until 2026-03-16T06:00:00+01:00");
  expect(payloadOfNinjs(item, "2026-03-16T05:00:00Z")).toMatchObject({ publisher: "Northwind Wire" });
});

test.each([
  ["embargoed", "2099-01-01T00:00:00Z", " until 2099-01-01T00:00:00Z"],
  ["embargo", { start: "2020-01-01", end: "2099-01-01" }, " until 2099-01-01"],
  ["x-embargoUntil", ["2099-01-01"], " until 2099-01-01"],
  ["isEmbargoed", true, ""],
])("an embargo that is told as %s is refused, too", (name, value, until) => {
  const item = { ...V3, [name]: value };
  expect(() => payloadOfNinjs(item, NOW)).toThrow(`under embargo${until} (\`${name}\`); import it`);
});

test.each([["2020-01-01T00:00:00Z"], [""], [null], [false], ["none"]])(
  "%j tells of no embargo",
  (embargoed) => {
    expect(payloadOfNinjs({ ...V3, embargoed }, NOW)).toMatchObject({ publisher: "Northwind Wire" });
  },
);
