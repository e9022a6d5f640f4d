import { expect, test } from "vitest";
import { canonicalUrl } from "../../src/ingest/canonical.ts";
import { detect } from "../../src/ingest/formats.ts";
import { textOfHtml } from "../../src/ingest/html.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { parsePayload } from "../../src/ingest/payload.ts";
import { payloadOfText } from "../../src/ingest/plain.ts";
import { refuseNoArticle } from "../../src/ingest/words.ts";
import { Mistake } from "../../src/model/problem.ts";

function mistake(run: () => unknown): Mistake {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof Mistake) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}

test("spellings of one page have one canonical URL", () => {
  expect(canonicalUrl("HTTPS://Example.ORG:443/a/b/?z=1&utm_source=x&a=2&fbclid=q#part")).toBe(
    "https://example.org/a/b?a=2&z=1",
  );
  expect(canonicalUrl("https://example.org/")).toBe("https://example.org");
  const slashes = "/".repeat(400_000);
  expect(canonicalUrl(`https://example.org${slashes}a${slashes}`)).toBe(`https://example.org${slashes}a`);
  expect(canonicalUrl(`https://example.org/?b=1${"&utm_id=1".repeat(50_000)}&a`)).toBe(
    "https://example.org?a=&b=1",
  );
  expect(mistake(() => canonicalUrl("javascript:alert(1)")).code).toBe("invalid");
  expect(mistake(() => canonicalUrl("no url")).pointers[0]?.pointer).toBe("/url");
});

test("a payload that cannot be right names the field and what would be", () => {
  const good = { key: "k", publisher: "P", text: "Words." };
  expect(parsePayload(good)).toEqual(good);
  const both = mistake(() => parsePayload({ ...good, url: "https://example.org/a" }));
  expect(both.message).toContain("exactly one");
  expect(mistake(() => parsePayload({ ...good, text: "  \n" })).pointers[0]?.pointer).toBe("/text");
  const local = mistake(() => parsePayload({ ...good, modified: "2026-02-20T12:36:00" }));
  expect(local.message).toContain("`modified` has to be an ISO 8601 time with an offset");
  expect(mistake(() => parsePayload({ ...good, titel: "x" })).message).toContain("`titel`");
  expect(mistake(() => parsePayload({})).pointers.map((at) => at.pointer)).toEqual([
    "/publisher",
    "/url",
    "/text",
  ]);
  expect(mistake(() => parsePayload({ publisher: "P" })).pointers.map((at) => at.pointer)).toEqual([
    "/url",
    "/text",
  ]);
  expect(mistake(() => parsePayload("words")).message).toContain("JSON object");
  expect(mistake(() => parsePayload([good, good])).message).toContain("give several one by one");
  const strange = mistake(() => parsePayload({ ...good, "a/b": 1, colour: "red" }));
  expect(strange.pointers.map((at) => at.pointer)).toEqual(["/a~1b", "/colour"]);
  expect(strange.message.match(/are no fields/g)).toHaveLength(1);
  const through = mistake(() => parsePayload({ ...good, via: [{ nam: "W" }, "W"] }));
  expect(through.message).toContain(
    "`nam` is not a field of one that it came through; the fields are name, role and uri",
  );
  expect(through.message).toContain("`via.1` has to be {name, role, uri}");
  expect(mistake(() => parsePayload({ ...good, text: "a".repeat(2_000_001) })).code).toBe("invalid");
});

test.each([
  ["20 Feb 2026", '"20 Feb 2026"'],
  ["2026-02-20T12:36:00", '"2026-02-20T12:36:00", without an offset'],
  ["2026-02-20", '"2026-02-20", a day without an hour'],
  ["2026-13-45T00:00:00Z", '"2026-13-45T00:00:00Z", and there is no such day or hour'],
  ["2026-02-30T10:00:00Z", '"2026-02-30T10:00:00Z", and there is no such day or hour'],
  ["2026-02-20T25:00:00Z", '"2026-02-20T25:00:00Z", and there is no such day or hour'],
  [1771590960, "1771590960"],
])("a time that is none is told with what it is: %s", (published, told) => {
  expect(mistake(() => parsePayload({ key: "k", publisher: "P", text: "Words.", published })).message).toBe(
    `\`published\` has to be an ISO 8601 time with an offset, like 2026-02-20T12:36:00-05:00; it is ${told}.`,
  );
});

test.each(["published", "modified", "captured"])(
  "a year that UTC writes with a sign is refused: %s",
  (field) => {
    const good = { key: "k", publisher: "P", text: "Words." };
    for (const time of ["9999-12-31T23:59:59-14:00", "0000-12-31T23:59:59Z", "0001-01-01T00:00:00+01:00"]) {
      const refused = mistake(() => parsePayload({ ...good, [field]: time }));
      expect(refused.pointers[0]?.pointer).toBe(`/${field}`);
      expect(refused.message).toContain("years 0001 to 9999 in UTC");
    }
    for (const time of ["9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00Z"])
      expect(parsePayload({ ...good, [field]: time })).toMatchObject({ [field]: time });
  },
);

test("ingest gives stable ids, UTC times and the normal form", () => {
  const payload = parsePayload({
    url: "https://Example.org/story/?utm_medium=x",
    publisher: "The Courier",
    headline: " Lights out ",
    modified: "2026-02-20T12:36:00-05:00",
    text: "One.\r\nTwo.",
  });
  const first = ingest(payload, { arrived: "2026-03-01T00:00:00Z", origin: null });
  const again = ingest(payload, { arrived: "2026-03-02T00:00:00Z", origin: "f.jsonl:1" });
  expect(first.text).toBe("One.\nTwo.");
  expect(first.headline).toBe("Lights out");
  expect(first.article.url).toBe("https://example.org/story");
  expect(first.sighting.modified).toBe("2026-02-20T17:36:00.000Z");
  expect(again.sighting.id).toBe(first.sighting.id);
  const untimed = { ...payload, modified: undefined };
  const one = ingest(untimed, { arrived: "2026-03-01T00:00:00Z", origin: "f:1" });
  const two = ingest(untimed, { arrived: "2026-03-01T00:00:00Z", origin: "f:2" });
  expect(one.sighting.id).not.toBe(two.sighting.id);
  expect(one.content).toBe(two.content);
});

test("HTML becomes paragraphs without markup, scripts or references", () => {
  const html =
    "<style>p{}</style><h1>Caf&eacute; &amp; bar</h1><p>One <b>bold</b>\nword.</p><script>x<y</script><p>It&#8217;s&nbsp;5 &lt; 6 &bogus;</p><ul><li>a<li>b</ul>";
  expect(textOfHtml(html)).toBe("Café & bar\n\nOne bold word.\n\nIt’s\u00A05 < 6 &bogus;\n\na\n\nb");
  expect(
    mistake(() =>
      ingest(
        { key: "k", publisher: "P", html: "<script>1</script>" },
        { arrived: "2026-03-01T00:00:00Z", origin: null },
      ),
    ).pointers[0]?.pointer,
  ).toBe("/html");
});

test.each([
  ["a comment parts no word", "<p>tri<!-- x -->ple</p>", "triple"],
  ["what is marked as data is words", "<p><![CDATA[a < b]]></p>", "a < b"],
  [
    "what is dropped ends where it ends",
    "a<svg><g>x</g></svg>b<svg/>c<script>'</p>'</script>d",
    "a\n\nb\n\nc\n\nd",
  ],
  ["what is left open is dropped to the end", "<p>a</p><script>b<p>c</p>", "a"],
  ["a mark that opens nothing stays", "<p>1 < 2 and <3</p>", "1 < 2 and <3"],
])("HTML: %s", (_, html, text) => expect(textOfHtml(html)).toBe(text));

test.each(["<p ", "<!", "<?", "<svg ", "</p", "<p><b>", "</i>"])(
  "%j said half a million times is read",
  (piece) => {
    expect(textOfHtml(`<p>It rained.</p>${piece.repeat(500_000)}`)).toMatch(/^It rained\./);
  },
);

test("plain text is known by its file name", () => {
  expect(payloadOfText("Hi.", { name: "tmp/outage.v2.txt" })).toEqual({
    key: "tmp/outage.v2",
    publisher: "unknown",
    text: "Hi.",
  });
  expect(payloadOfText("Hi.", { name: "a.txt", publisher: "P" }).publisher).toBe("P");
});

test("formats are told by name, else by content", () => {
  expect(detect("a.JSONL", "")).toBe("jsonl");
  expect(detect("a.jsonl.gz", "")).toBe("jsonl");
  expect(detect("-", '{"a":1}\n{"a":2}')).toBe("jsonl");
  expect(detect("-", '{\n "a": 1}')).toBe("json");
  expect(detect("-", "<!DOCTYPE html><p>")).toBe("html");
  expect(detect("-", "[Update] Words")).toBe("text");
});

test("a payload says which field is missing rather than of what type it is", () => {
  expect(mistake(() => parsePayload({ key: "k", text: "Words." })).message).toBe(
    "`publisher` is missing; give a string.",
  );
  expect(mistake(() => parsePayload({ key: "k", publisher: 1, text: "Words." })).message).toBe(
    "`publisher` has to be a string.",
  );
});

test("what nobody can read is refused, and torn letters are let pass", () => {
  const seen = { arrived: "2026-03-01T00:00:00.000Z", origin: null };
  const bytes = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256));
  for (const [field, text] of [
    ["text", bytes.toString("latin1")],
    ["text", bytes.toString("utf8")],
    ["html", bytes.toString("latin1")],
    ["text", Buffer.from("The pier is shut, she said.", "utf16le").toString("latin1")],
  ] as const) {
    const refused = mistake(() => ingest({ key: "k", publisher: "P", [field]: text }, seen));
    expect(refused.message).toMatch(/has to hold words that people can read; of .* give it in UTF-8\.$/);
    expect(refused.pointers[0]?.pointer).toBe(`/${field}`);
  }
  for (const text of [
    "Zo\uFFFD M\uFFFDller",
    "The caf\uFFFD owner said that the pier is shut and that nobody was hurt there.",
    "Мэр сказал: «причал закрыт».\t👩‍🚒\f",
  ])
    expect(ingest({ key: "k", publisher: "P", text }, seen).text).toBe(text);
});

test.each([
  ["%PDF-1.7\n", "a PDF"],
  ["\x89PNG\r\n\x1a\n", "a picture"],
  ["RIFF\x24\x01\0\0WEBPVP8 ", "a picture"],
  ["PK\x03\x04\x14\0", "an archive, or a document of an office program"],
  ["\x7fELF\x02\x01", "a program"],
])("a file that begins like no text is refused by its kind: %j", (head, kind) => {
  const refused = mistake(() => refuseNoArticle(Buffer.from(head, "latin1")));
  expect(refused.message).toBe(
    `This is ${kind}, which is not read; give the words of the article as text, HTML or JSON.`,
  );
  expect(() => refuseNoArticle(Buffer.from("PDF files were leaked, she said."))).not.toThrow();
});

test.each([
  '<rss version="2.0"><channel></channel></rss>',
  '\uFEFF<?xml version="1.0"?>\n<!-- made -->\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
  '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><urlset xmlns="x"></urlset>',
  '{"title": "T", "version": "https://jsonfeed.org/version/1.1", "items": []}',
])("a feed is no article: %s", (text) => {
  expect(() => refuseNoArticle(Buffer.from(text))).toThrow(/^This is a feed or a sitemap/);
  expect(() => refuseNoArticle(Buffer.from(`<html><body>${text}</body></html>`))).not.toThrow();
  expect(() => refuseNoArticle(Buffer.from(JSON.stringify({ key: "k", text })))).not.toThrow();
});

test.each(["<?xml>", "<?a ?>\n", "<!---->", "<!-- -->  "])(
  "a page behind many times %j is answered for",
  (head) => {
    expect(() => refuseNoArticle(Buffer.from(`${head.repeat(150)}<html>`))).not.toThrow();
    expect(() => refuseNoArticle(Buffer.from(`${head.repeat(150)}<rss>`))).toThrow(/^This is a feed/);
  },
);
