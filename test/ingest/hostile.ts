/** A page made to harm whoever reads it. */
export interface Hostile {
  readonly name: string;
  readonly html: () => string;
}

const WORDS =
  "The harbour master said on Sunday that nine people were rescued from the ferry, and that none was hurt. ";
const page = (inside: string, head = "") =>
  `<!doctype html><html><head><title>A page</title>${head}</head><body><article><h1>A page</h1>${inside}</article></body></html>`;
const deep = (tag: string, n: number, close = true) =>
  `<${tag}>`.repeat(n) + WORDS + (close ? `</${tag}>`.repeat(n) : "");
const paragraphs = (n: number) => `<p>${WORDS}</p>`.repeat(n);
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join("");

/** Forty pages, each of which breaks a reader that trusts what it is given. */
export const HOSTILE: readonly Hostile[] = [
  { name: "divs 10,000 deep", html: () => page(deep("div", 10_000)) },
  { name: "divs 100,000 deep, never closed", html: () => page(deep("div", 100_000, false)) },
  { name: "divs one short of the limit", html: () => page(deep("div", 140)) },
  { name: "spans 50,000 deep", html: () => page(deep("span", 50_000)) },
  { name: "bold 100 deep around every paragraph", html: () => page(rows(200, () => deep("b", 100))) },
  { name: "tables in tables", html: () => page("<table><tr><td>".repeat(3000) + WORDS) },
  { name: "tables in tables within the limit", html: () => page("<table><tr><td>".repeat(60) + WORDS) },
  { name: "quotations in quotations", html: () => page(deep("blockquote", 20_000)) },
  { name: "lists in lists without ends", html: () => page("<ul><li>".repeat(20_000)) },
  { name: "items that never end", html: () => page(`<ul>${`<li>${WORDS}`.repeat(20_000)}`) },
  { name: "paragraphs that never end", html: () => page(`<p>${WORDS}`.repeat(20_000)) },
  { name: "a million marks of less-than", html: () => page("<".repeat(1_000_000)) },
  { name: "a million ends of nothing", html: () => page("</".repeat(500_000)) },
  { name: "a million end tags", html: () => page("</p>".repeat(500_000)) },
  { name: "a million empty elements", html: () => page("<i></i>".repeat(300_000)) },
  { name: "a million breaks", html: () => page("<br>".repeat(400_000)) },
  { name: "fifty thousand paragraphs", html: () => page(paragraphs(50_000)) },
  { name: "fifty thousand short links", html: () => page('<a href="/x">x</a> '.repeat(50_000)) },
  {
    name: "an element with 100,000 attributes",
    html: () => page(`<p ${rows(100_000, (i) => `a${i}="x" `)}>${WORDS}</p>`),
  },
  {
    name: "10,000 elements with 150 attributes",
    html: () => page(rows(10_000, () => `<p ${rows(150, (i) => `a${i}=x `)}>`)),
  },
  {
    name: "an attribute of two million characters",
    html: () => page(`<p class="${"a ".repeat(1_000_000)}">${WORDS}</p>`),
  },
  {
    name: "a class on every element, each another",
    html: () => page(rows(20_000, (i) => `<p class="c${i} d-${i}-e">w</p>`)),
  },
  { name: "an open quotation in a tag", html: () => page(`<p class="${WORDS.repeat(10_000)}`) },
  { name: "open quotations in 100,000 tags", html: () => page(`<p class="x' id='`.repeat(100_000)) },
  { name: "an open comment", html: () => page(`<!-- ${WORDS.repeat(20_000)}`) },
  { name: "100,000 open comments", html: () => page("<!--".repeat(300_000)) },
  { name: "an open script", html: () => page(`<script>${"if (a</b) ".repeat(200_000)}`) },
  { name: "100,000 scripts", html: () => page("<script>x()</script>".repeat(100_000) + paragraphs(3)) },
  {
    name: "JSON-LD of 100,000 brackets",
    html: () =>
      page(
        paragraphs(3),
        `<script type="application/ld+json">${"[".repeat(100_000)}${"]".repeat(100_000)}</script>`,
      ),
  },
  {
    name: "JSON-LD without end",
    html: () =>
      page(
        paragraphs(3),
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${"\\".repeat(1_000_001)}`,
      ),
  },
  {
    name: "JSON-LD of 100,000 articles",
    html: () =>
      page(
        paragraphs(3),
        `<script type="application/ld+json">[${rows(50_000, () => '{"@type":"NewsArticle","author":{"@id":"#a"},"datePublished":"1"},')}{}]</script>`,
      ),
  },
  {
    name: "JSON-LD of 100,000 authors who are told of elsewhere",
    html: () =>
      page(
        paragraphs(3),
        `<script type="application/ld+json">[{"@type":"NewsArticle","author":[${rows(100_000, () => '{"@id":"a"},')}{}]},{"@graph":[${rows(400_000, () => "{},")}{}]}]</script>`,
      ),
  },
  {
    name: "JSON-LD of 200,000 dates",
    html: () =>
      page(
        paragraphs(3),
        `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":[${rows(200_000, () => '"2019-01-01",')}""]}</script>`,
      ),
  },
  {
    name: "a million meta elements",
    html: () => page(paragraphs(3), '<meta name="author" content="x">'.repeat(55_000)),
  },
  { name: "one word of two million characters", html: () => page(`<p>${"a".repeat(2_000_000)}</p>`) },
  { name: "white space of two million characters", html: () => page(`<p>a${" ".repeat(2_000_000)}b</p>`) },
  { name: "line breaks of two million characters", html: () => page(`<p>a${"\n\t".repeat(1_000_000)}b</p>`) },
  { name: "half a million references", html: () => page(`<p>${"&amp;&#x41;".repeat(250_000)}</p>`) },
  {
    name: "commas and marks for patterns to trip on",
    html: () => page(`<p>${"Update, Corrected: By A, B ".repeat(40_000)}</p>`),
  },
  {
    name: "dates for patterns to trip on",
    html: () => page(rows(20_000, () => "<p>Updated 1 2 3 4 5 2019-1-1 11:11 p</p>")),
  },
  { name: "an element that is its own whole page", html: () => "<".repeat(3) + "html ".repeat(200_000) },
  { name: "six million characters and more", html: () => page(WORDS.repeat(70_000)) },
];
