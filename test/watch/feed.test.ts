import { expect, test } from "vitest";
import { parseFeed } from "../../src/watch/feed.ts";

const AT = "https://news.example/feeds/all";
const read = (text: string) => {
  const feed = parseFeed(text, AT);
  return feed && "entries" in feed ? feed : null;
};
const urls = (text: string) => read(text)?.entries.map(({ url }) => url);
const fault = (text: string) => parseFeed(text, AT) as { fault?: string } | null;

test("a feed that begins again and again breaks off", () => {
  expect(fault("<rss ".repeat(60_000))?.fault).toContain("breaks off");
});

test("RSS gives its pages with title and time, by link, by permanent guid, and by what stood before a counter", () => {
  const text = `<?xml version="1.0"?><rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
    <title>The Example</title><link>https://news.example/</link>
    <item><title><![CDATA[Nine <b>rescued</b> &amp; safe]]></title><link>https://news.example/a#top</link><pubDate>Sun, 01 Mar 2026 09:00:00 EST</pubDate></item>
    <item><title>B &amp;amp; C</title><guid>https://news.example/b</guid><pubDate>2026-03-01 09:00:00</pubDate></item>
    <item><title>No page</title><guid isPermaLink="false">https://news.example/no</guid></item>
    <item><link>https://count.example/c</link><feedburner:origLink>https://news.example/c</feedburner:origLink></item>
    <item><link>/relative</link></item>
    <item><link>javascript:alert(1)</link></item>
    <item><link>https://news.example/a</link></item>
  </channel></rss>`;
  const feed = read(text);
  expect(feed?.format).toBe("rss");
  expect(feed?.entries.map(({ url }) => url)).toEqual([
    "https://news.example/a",
    "https://news.example/b",
    "https://news.example/c",
    "https://news.example/relative",
  ]);
  expect(feed?.entries[1]).toEqual({
    url: "https://news.example/b",
    kind: "page",
    publisher: "The Example",
    headline: "B & C",
    // Without a zone nobody knows when it was.
    published: null,
  });
  const [first] = read(text.replace("<item><link>https://news.example/a</link></item>", ""))?.entries ?? [];
  expect(first).toMatchObject({ headline: "Nine rescued & safe", published: "2026-03-01T14:00:00.000Z" });
});

test("RSS 1.0 has its items beside the channel, and times in Dublin Core", () => {
  const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Old Example</title></channel>
    <item><title>One</title><link>https://news.example/one</link><dc:date>2026-03-01T09:00:00+01:00</dc:date></item></rdf:RDF>`;
  expect(read(text)?.entries).toEqual([
    {
      url: "https://news.example/one",
      kind: "page",
      publisher: "Old Example",
      headline: "One",
      published: "2026-03-01T08:00:00.000Z",
    },
  ]);
});

test("Atom leads to the page for people, not to its other forms", () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">The Example</title>
    <link rel="self" href="https://news.example/feed"/>
    <entry><title type="html">A &lt;i&gt;storm&lt;/i&gt;</title><updated>2026-03-02T09:00:00Z</updated><published>2026-03-01T09:00:00Z</published>
      <link rel="edit" href="https://news.example/edit/1"/><link rel="alternate" type="application/json" href="https://news.example/1.json"/>
      <link rel="alternate" type="text/html" href="/1"/></entry>
    <entry><title>Bare</title><updated>2026-03-02T09:00:00Z</updated><link href="https://news.example/2"/></entry></feed>`;
  expect(parseFeed(text, AT)).toEqual({
    format: "atom",
    entries: [
      {
        url: "https://news.example/1",
        kind: "page",
        publisher: "The Example",
        headline: "A storm",
        published: "2026-03-01T09:00:00.000Z",
      },
      {
        url: "https://news.example/2",
        kind: "page",
        publisher: "The Example",
        headline: "Bare",
        published: "2026-03-02T09:00:00.000Z",
      },
    ],
  });
});

test("JSON Feed is known by its version", () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "The Example",
    items: [
      { id: "1", url: "https://news.example/1", title: "One", date_published: "2026-03-01T09:00:00Z" },
      { id: "2", external_url: "https://other.example/2" },
      { id: "3" },
    ],
  };
  expect(urls(JSON.stringify(feed))).toEqual(["https://news.example/1", "https://other.example/2"]);
  expect(parseFeed(JSON.stringify({ ...feed, version: "2" }), AT)).toBeNull();
  expect(read(JSON.stringify({ ...feed, items: "none" }))?.entries).toEqual([]);
});

test("a sitemap of news tells outlet, title and time, and a sitemap of sitemaps leads to feeds", () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://news.example/x</loc><news:news><news:publication><news:name>The Example</news:name><news:language>en</news:language></news:publication>
    <news:publication_date>2026-03-01T09:00:00+00:00</news:publication_date><news:title>Ten &amp; more</news:title></news:news></url>
    <url><loc>https://news.example/y</loc><lastmod>2026-03-01</lastmod></url></urlset>`;
  expect(parseFeed(text, AT)).toEqual({
    format: "sitemap",
    entries: [
      {
        url: "https://news.example/x",
        kind: "page",
        publisher: "The Example",
        headline: "Ten & more",
        published: "2026-03-01T09:00:00.000Z",
      },
      { url: "https://news.example/y", kind: "page", publisher: null, headline: null, published: null },
    ],
  });
  const index = "<sitemapindex><sitemap><loc>https://news.example/map-1.xml</loc></sitemap></sitemapindex>";
  expect(read(index)?.entries).toMatchObject([{ url: "https://news.example/map-1.xml", kind: "feed" }]);
});

test("what is no feed is none", () => {
  const none = [
    "",
    "{",
    "<html><body>Hello</body></html>",
    "<!doctype html><p>Hello",
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    "words",
  ];
  for (const text of none) expect(read(text)?.entries ?? null, text).toBeNull();
});

test("of a feed that is cut off, what came is read", () => {
  const first = "<rss><channel><item><link>https://news.example/a</link></item>";
  for (const cut of ["<item><link>https", "<item><title>B</ti", "<item><ti", "<"])
    expect(urls(first + cut), cut).toEqual(["https://news.example/a"]);
});

test("a feed of which no entry is whole, or that is malformed, is told as one that cannot be read", () => {
  for (const cut of [
    "<rss><channel><title>News</title><item><link>https",
    "<rss><channel><item><title>B</ti",
    "<urlset><url><lo",
  ])
    expect(fault(cut)?.fault, cut).toContain("breaks off");
  expect(urls("<rss><channel><title>News</title></channel></rss>")).toEqual([]);
  const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [{ url: "/a" }] });
  expect(fault(json.slice(0, -5))?.fault).toContain("JSON is malformed");
  expect(parseFeed('{"items": [', AT)).toBeNull();
});

test("many comments before a feed cost no more than to be read", () => {
  expect(urls(`${"<!---->\n".repeat(2000)}<rss><channel><title>News</title></channel></rss>`)).toEqual([]);
  expect(parseFeed(`${"<!---->".repeat(2000)}<html>`, AT)).toBeNull();
});

test("a feed with many entities of XML itself is read, and one that defines its own is not", () => {
  const many = Array.from(
    { length: 3000 },
    (_, n) => `<item><title>A &amp; B</title><link>https://news.example/?a=1&amp;n=${n}</link></item>`,
  );
  expect(urls(`<rss><channel>${many.join("")}</channel></rss>`)?.length).toBe(1000);
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title><link>https://news.example/a</link></item></channel></rss>`;
  expect(fault(bomb)?.fault).toContain("defines entities of its own");
  const space = bomb.replace(
    /<!DOCTYPE.*?\]>/,
    '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>\n',
  );
  expect(fault(space)?.fault).toContain("defines entities of its own");
});

test("of more entries than are read those told last are, wherever they stand; without times the first", () => {
  const map = (of: (day: number) => string) =>
    `<urlset>${Array.from({ length: 1200 }, (_, day) => `<url><loc>https://news.example/${day}</loc>${of(day)}</url>`).join("")}</urlset>`;
  const dated = map(
    (day) => `<lastmod>${new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10)}</lastmod>`,
  );
  expect([urls(dated)?.[0], urls(dated)?.at(-1)]).toEqual([
    "https://news.example/1199",
    "https://news.example/200",
  ]);
  expect(urls(map(() => ""))?.at(-1)).toBe("https://news.example/999");
});

test("a mark of less-than in a title costs neither its entry nor those behind it", () => {
  const text = `<rss><channel><item><title>Turnout < 40 %</title><link>/a</link></item><item><link>/b</link></item></channel></rss>`;
  expect(read(text)?.entries).toMatchObject([
    { url: "https://news.example/a", headline: "Turnout < 40 %" },
    { url: "https://news.example/b" },
  ]);
});

test("links of an Atom feed lead on from the base that it or its entry names", () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/news/">
    <entry><link href="a"/></entry><entry xml:base="2026/"><link href="b"/></entry><entry><link href="https://third.example/c"/></entry></feed>`;
  expect(urls(text)).toEqual([
    "https://other.example/news/a",
    "https://other.example/news/2026/b",
    "https://third.example/c",
  ]);
});

test("a feed nested without end is given up, not followed", () => {
  expect(parseFeed(`<rss><channel>${"<a>".repeat(200_000)}`, AT)).toHaveProperty("fault");
});
