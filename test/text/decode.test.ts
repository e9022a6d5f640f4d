import { expect, test } from "vitest";
import { decode } from "../../src/text/bytes/decode.ts";

const latin = (text: string) => Buffer.from(text, "latin1");

test.each([
  [
    "its byte order mark, whatever else is said",
    Buffer.from("\uFEFFcafé"),
    "text/html; charset=iso-8859-1",
    "café",
    "utf-8",
  ],
  ["a mark of UTF-16", Buffer.from("\uFEFFcafé", "utf16le"), "", "café", "utf-16le"],
  [
    "UTF-16 without a mark",
    Buffer.from("<p>Zoë “said”", "utf16le"),
    "text/html",
    "<p>Zoë “said”",
    "utf-16le",
  ],
  ["its other order", Buffer.from("<p>Zoë", "utf16le").swap16(), "text/html", "<p>Zoë", "utf-16be"],
  ["no bytes at all", Buffer.alloc(0), "", "", "utf-8"],
  ["the header", latin("caf\xe9"), 'text/html; charset="ISO-8859-2"', "café", "iso-8859-2"],
  [
    "a meta element",
    latin('<meta charset="windows-1251">\xcc\xe8\xf0'),
    "text/html",
    '<meta charset="windows-1251">Мир',
    "windows-1251",
  ],
  [
    "an XML declaration",
    latin("<?xml version='1.0' encoding='iso-8859-15'?>\xa4"),
    "",
    "<?xml version='1.0' encoding='iso-8859-15'?>€",
    "iso-8859-15",
  ],
  [
    "UTF-8 where a one-byte label is an old template's",
    Buffer.from("café"),
    "text/html; charset=iso-8859-1",
    "café",
    "utf-8",
  ],
  [
    "the meta element where the header is wrong",
    latin("<meta charset=windows-1252>caf\xe9 \x93x\x94"),
    "text/html; charset=utf-8",
    "<meta charset=windows-1252>café “x”",
    "windows-1252",
  ],
  ["UTF-8 where nothing is said", Buffer.from("naïve"), "", "naïve", "utf-8"],
  [
    "Windows-1252 where nothing is said and it is not UTF-8",
    latin("na\xefve \x97 no"),
    "",
    "naïve — no",
    "windows-1252",
  ],
  ["what it is where the label is unknown", Buffer.from("é"), "text/plain; charset=klingon", "é", "utf-8"],
  [
    "UTF-8 where a page that can be read as ASCII says UTF-16",
    Buffer.from("<meta charset=utf-16>é"),
    "",
    "<meta charset=utf-16>é",
    "utf-8",
  ],
])("bytes are read by %s", (_, bytes, contentType, text, charset) => {
  expect(decode(bytes, contentType)).toEqual({ text, charset, replaced: 0 });
});

test("bad bytes are replaced and counted, and marks that were sent are not", () => {
  const bytes = Buffer.concat([Buffer.from("a"), Buffer.from([0xff, 0xc3]), Buffer.from("b\uFFFDc")]);
  expect(decode(bytes, "text/html; charset=utf-8")).toEqual({
    text: "a\uFFFD\uFFFDb\uFFFDc",
    charset: "utf-8",
    replaced: 2,
  });
});
