import { expect, test } from "vitest";
import type { Difference } from "../../src/model/diff.ts";
import { createWeb } from "../../src/web/room.ts";
import { fakePipeline, fakeStore } from "../serve/fakes.ts";

const web = createWeb({ store: fakeStore(), diff: fakePipeline.diff });
const read = async (path: string, status = 200) => {
  const response = await web.request(path);
  expect(response.status, path).toBe(status);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  return response.text();
};

const PATHS = [
  "/",
  "/search?q=%3Cscript%3E",
  "/search?disputed=true",
  "/disputes",
  "/articles/art_1",
  "/articles/art_1?n=1",
  "/articles/art_1/diff",
  "/articles/art_1/diff?from=1&to=2",
  "/articles/art_1/diff?view=side",
  "/changes",
  "/changes?silent=true",
  "/claims/clm_1",
  "/disputes/rel_1",
  "/agents",
  "/agents/agt_1",
  "/graph",
  "/graph?stance=contradicts&speaker=%3Cscript%3E&outlet=x&from=2026-01-01&to=2026-02-01",
];

test("pages are escaped and may load nothing from elsewhere", async () => {
  for (const path of PATHS) {
    const page = await read(path);
    expect(
      page.replace(/<script src="\/assets\/(?:room|graph)\.js\?\w+" defer><\/script>/g, ""),
      path,
    ).not.toMatch(/<script|<b>|<bridge>/);
    expect(page).not.toMatch(/\s(?:on\w+|style)=/);
  }
});

test("an article marks source, cue and content in their places, and its margin says whose they are", async () => {
  const page = await read("/articles/art_1");
  expect(page).toContain('<span class="source">Mayor Ann Lee</span>');
  expect(page).toContain('<span class="cue">said</span>');
  expect(page).toContain('<span class="content disputed">the &lt;b&gt;bridge&lt;/b&gt; is safe</span>');
  expect(page).toContain('href="/agents/agt_1"');
  expect(page).toContain('href="/claims/clm_1#contradicted"');
  expect(page).toContain('class="notice"');
  expect(page).toContain('href="/articles/art_1/diff?from=1&amp;to=2"');
});

test("marks at a statement tell how many statements are for and against it", async () => {
  const page = await read("/articles/art_1");
  expect(page).toContain("≠ 1 statement contradicts it");
  const rows = (await fakeStore().told(2, { limit: 1 }, {})).items.map((row) => ({
    ...row,
    agrees: 2,
    contradicts: 1,
  }));
  const store = fakeStore({ told: async () => ({ items: rows, next: null }) });
  const list = await (
    await createWeb({ store, diff: fakePipeline.diff }).request("/search?disputed=true")
  ).text();
  expect(list).toContain("≠ 1 statement contradicts it");
  expect(list).toContain("= 2 statements agree");
});

test("a difference is told apart by its story in the name of its window", async () => {
  expect(await read("/articles/art_1/diff")).toMatch(/<title>Revision 1 to 2: .+ – Stemma<\/title>/);
});

test("words of an article run in their own direction", async () => {
  expect(await read("/articles/art_1")).toMatch(/<p(?: class="\w+")? dir="auto">/);
});

test("stories and statements can be downloaded as they were at the version shown", async () => {
  expect(await read("/articles/art_1")).toMatch(
    /href="\/v1\/export\?format=csv&amp;article=art_1&amp;as_of=\d+"/,
  );
  expect(await read("/claims/clm_1?as_of=1")).toContain(
    'href="/v1/export?format=prov&amp;claim=clm_1&amp;as_of=1"',
  );
});

test("that a page is gone from its outlet, or back, stands among the revisions, as far as the version goes", async () => {
  const publication = (kind: "unpublished" | "republished", at: string, status: number) => ({
    id: `pub_${kind}`,
    watch: "wat_1",
    article: "art_1",
    url: "https://example.org/a",
    kind,
    at,
    status,
  });
  const gone = publication("unpublished", "2026-01-01T12:00:00.000Z", 410);
  const back = publication("republished", "2026-01-03T00:00:00.000Z", 200);
  const pageOf = async (path: string, ...publications: (typeof gone)[]) => {
    const store = fakeStore();
    const watches = { ...store.watches, publications: async () => publications };
    const room = createWeb({ store: { ...store, watches }, diff: fakePipeline.diff });
    return (await room.request(path)).text();
  };
  const now = await pageOf("/articles/art_1", gone);
  expect(now).toContain("<strong>gone from its outlet</strong>");
  expect(now).toMatch(/<li class="unpublished"><strong>Gone from its outlet<\/strong><dl>.*answered 410/s);
  const again = await pageOf("/articles/art_1", gone, back);
  expect(again).not.toContain("<strong>gone from its outlet</strong>");
  expect(again).toMatch(/class="unpublished".*class="republished"/s);
  const then = await pageOf("/articles/art_1?as_of=2", gone, back);
  expect(then).toContain("<strong>gone from its outlet</strong>");
  expect(then).not.toContain("republished");
});

test("a page at another version says so, and its links stay there", async () => {
  for (const path of PATHS) {
    const join = path.includes("?") ? "&" : "?";
    const page = await read(`${path}${join}as_of=1`);
    expect(page, path).toContain("You are reading version 1");
    // The banner's way to the version before, and its way back to now, are what leads elsewhere.
    const earlier = `<a href="${path}${join}as_of=0" rel="prev">One version earlier</a>`.replaceAll(
      "&",
      "&amp;",
    );
    expect(page, path).toContain(earlier);
    const inside = [
      ...page
        .replace(earlier, "")
        .matchAll(/href="(\/(?:articles|changes|claims|disputes|agents|search|graph)[^"]*)"/g),
    ].map((match) => match[1] ?? "");
    const back = path.replaceAll("&", "&amp;");
    expect(
      inside.filter((href) => href !== back && !href.includes("as_of=1")),
      path,
    ).toEqual([]);
  }
  expect(await read("/")).not.toContain("You are reading version");
});

test("a difference tells what was in silence and what a notice told", async () => {
  const page = await read("/articles/art_1/diff");
  expect(page).toContain("1 announced in a notice, 1 silently");
  expect(page).toContain("announced in the correction");
});

test("a difference tells of new agreements and disputes in the words of both statements", async () => {
  const page = await read("/articles/art_1/diff");
  expect(page).toMatch(
    /New agreements and disputes: 1.*<q><bdi>the bridge is safe<\/bdi><\/q> – <q><bdi>a statement that stands no more<\/bdi><\/q>/s,
  );
});

test("a difference says of whom nothing was heard that they did not comment", async () => {
  const room = createWeb({
    store: fakeStore(),
    diff: async (...asked) => {
      const found = await fakePipeline.diff(...asked);
      const silent = (held: Difference["from"]) => ({
        ...held,
        attributions: held.attributions.map((one) => ({ ...one, polarity: "declines" as const })),
      });
      return found && { ...found, from: silent(found.from), to: silent(found.to) };
    },
  });
  const page = await (await room.request("/articles/art_1/diff")).text();
  expect(page).toContain('<p class="said">— not commented on by <a class="who" href="/agents/agt_1">');
});

test("a difference says whose each claim is, and tells attitudes in plain words", async () => {
  const speaker = /<p class="said">— <a class="who" href="\/agents\/agt_1">/g;
  expect((await read("/articles/art_1/diff")).match(speaker)).toHaveLength(2);
  const room = createWeb({
    store: fakeStore(),
    diff: async (...asked) => {
      const found = await fakePipeline.diff(...asked);
      const slots = [{ type: "hedge", old: "asserts", new: "hedges" }] as const;
      return (
        found && {
          ...found,
          diff: { ...found.diff, events: found.diff.events.map((e) => ({ ...e, slots })) },
        }
      );
    },
  });
  const page = await (await room.request("/articles/art_1/diff")).text();
  expect(page).toContain('<p class="became">said plainly before, said with reserve now</p>');
  expect(page).not.toContain("asserts");
});

test("a dispute says who decided of it, and why", async () => {
  expect(await read("/disputes")).toContain('<span class="chip quiet">perhaps</span>');
  const page = await read("/disputes/rel_1");
  expect(page).toMatch(/<h1><bdi>Perhaps they/);
  expect(page).toContain("<bdi>Ann &lt;b&gt;Lee&lt;/b&gt;</bdi> confirmed that this holds");
  expect(page).toContain("Read both.");
});

test("of a revision that there is not, the page says which there are", async () => {
  for (const [path, said] of [
    ["/articles/art_1?n=99", /has no revision <bdi>99<\/bdi>; it has 1 to \d\./],
    ["/articles/art_1/diff?to=99", /has no revision <bdi>99<\/bdi>; it has 1 to \d\./],
    ["/articles/art_1/diff?from=x%3Cb%3E&to=1", /has no revision <bdi>x&lt;b&gt;<\/bdi>; it has 1 to \d\./],
    [
      "/articles/art_1/diff?to=99&as_of=1",
      /has no revision <bdi>99<\/bdi>; .* at version 1\. It may have come later\./,
    ],
  ] as const)
    expect(await read(path, 404)).toMatch(said);
  expect(await read("/articles/no?n=99", 404)).toContain("Nothing has this address.");
});

test("what is not there, and what cannot be read, is a page that says so", async () => {
  for (const path of [
    "/articles/no",
    "/claims/no",
    "/agents/no",
    "/disputes/no",
    "/articles/art_1?n=7",
    "/articles/art_1/diff?from=9",
    "/articles/art_1/diff?from=x",
    "/claims/%00",
    "/?as_of=99",
  ])
    await read(path, 404);
  const unread = await read("/search?q=ferry&as_of=soon", 400);
  expect(unread).toContain("“soon” is no time");
  expect(unread).toContain("2026-02-21 09:30");
  // What was asked for stands in the form, to be put right.
  expect(unread).toMatch(/name="q" value="ferry".*name="as_of" value="soon"/s);
  expect(unread).not.toMatch(/`|aria-current/);
  expect(await read("/?cursor=zz", 400)).toContain("cursor");
  const broken = createWeb({
    store: fakeStore({ article: () => Promise.reject(new Error("secret")) }),
    diff: fakePipeline.diff,
  });
  const fault = await broken.request("/articles/art_1");
  expect(fault.status).toBe(500);
  expect(await fault.text()).not.toContain("secret");
});

test("a filter that is none is refused by name, and not taken for none", async () => {
  for (const [path, said] of [
    ["/search?q=ferry&in=foo", "“foo” is nothing that “in” can be: it may be statements, stories, speakers."],
    ["/search?disputed=maybe", "“maybe” is nothing that “disputed” can be"],
    ["/disputes?stance=foo", "it may be contradicts, agrees, supersedes."],
    ["/changes?silent=maybe", "it may be true, false."],
    ["/graph?stance=foo", "“foo” is nothing"],
    ["/graph?from=yesterday", "“yesterday” is no day. Give one like 2026-02-21."],
    ["/graph?to=2026-02-30", "“2026-02-30” is no day."],
    ["/articles/art_1/diff?view=foo", "“foo” is nothing that “view” can be"],
  ] as const)
    expect(await read(path, 400)).toContain(said);
  const empty = createWeb({
    store: fakeStore({
      articles: async () => ({ items: [], next: null }),
      drawn: async () => ({ claims: [], relations: [], more: false, moreRelations: false }),
    }),
    diff: fakePipeline.diff,
  });
  const told = async (path: string) => (await empty.request(path)).text();
  expect(await told("/?outlet=Nope")).toContain("No story of <bdi>Nope</bdi> is known.");
  expect(await told("/")).toContain("No article is known yet.");
  expect(await told("/graph?from=2026-03-01&to=2026-02-01")).toContain(
    "No day lies between 2026-03-01 and 2026-02-01, which is earlier.",
  );
  const none = await told("/changes?outlet=Nope");
  expect(none).toContain("None is known, nor any story of <bdi>Nope</bdi>.");
  expect(none).not.toContain("To follow them");
});

test("marks that turn a line around are named, not obeyed", async () => {
  const store = fakeStore({
    agent: async () => ({
      agent: { id: "agt_1", kind: "person", name: "\u202eeeL nnA", behalf: null },
      claims: 1,
    }),
  });
  const page = await (await createWeb({ store, diff: fakePipeline.diff }).request("/agents/agt_1")).text();
  expect(page).not.toContain("\u202e");
  expect(page).toContain("⟨U+202E⟩eeL nnA");
});

test("addresses of searches and disputes from before lead to their pages", async () => {
  for (const [from, to] of [
    ["/?q=the+bridge&as_of=1", "/search?q=the+bridge&as_of=1"],
    ["/?disputed=true", "/disputes"],
  ] as const) {
    const response = await web.request(from);
    expect([response.status, response.headers.get("location")]).toEqual([301, to]);
  }
});

test("style, script and icon are served from here", async () => {
  for (const path of [
    "/assets/room.css",
    "/assets/room.js",
    "/assets/graph.css",
    "/assets/graph.js",
    "/assets/icon.svg",
  ])
    expect((await web.request(path)).status, path).toBe(200);
});
