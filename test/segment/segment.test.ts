import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { segment } from "../../src/segment/segment.ts";

const NOTHING: Parameters<typeof segment>[1] = { headline: null, published: null, publisher: null };

const STORY = [
  "The ferry to the northern islands stood still for most of Tuesday, and nobody could say at first why it did.",
  "A spokeswoman for Harbour Lines told the Courier that the engine had failed. “It was one of our two engines,” she said.",
  "Courier Evening Letter",
  "The company shared the following statement with the Courier:",
  "“The ferry was out of service for six hours. No passenger was hurt. We are sorry.”",
  "UPDATE: Jan. 9, 2025, 7:10 p.m. EST The story has been updated with a statement from Harbour Lines.",
  "UPDATE: Jan. 9, 2025, 11:05 a.m. EST This article has been revised to clarify that one engine failed.",
  "Topics",
  "Ferries",
  "Northern Islands",
].join("\n");

const said = (text: string, document: Document) => document.sentences.map((s) => text.slice(s.start, s.end));
const roles = (text: string, context = NOTHING) => segment(text, context).blocks.map((block) => block.role);
const notice = (text: string, published: string | null = null) =>
  segment(text, { ...NOTHING, published }).notices.map(({ kind, at, zone, certain }) => ({
    kind,
    at,
    zone,
    certain,
  }))[0];

describe("blocks", () => {
  test("a story has its promo line, notices and topics told apart", () => {
    const p = "paragraph";
    expect(roles(STORY)).toEqual([p, p, "promo", p, p, "notice", "notice", "topics", "topics", "topics"]);
  });

  test("headline, byline, time and caption before the body", () => {
    const text =
      "Ferry stands still for a day\nBy Ann Lee and Bob Ray\nPublished 9 January 2025, 10:30\nPhoto: The ferry.\nIt stood still.";
    expect(roles(text)).toEqual(["headline", "byline", "timestamp", "caption", "paragraph"]);
    expect(roles("It stood.\nThen it went.", { ...NOTHING, headline: "It stood" })).toEqual([
      "headline",
      "paragraph",
    ]);
  });

  test("a byline right beneath a long headline is no part of its sentence", () => {
    const lines = [
      "The harbour hospital admits patient records were stolen",
      "By Petra Okonjo and Will Hadley | Valley Tribune",
    ];
    const text = `${lines.join("\n")}\n\nThe hospital said so on Thursday.`;
    expect(
      segment(text)
        .blocks.slice(0, 2)
        .map(({ start, end, role }) => [text.slice(start, end), role]),
    ).toEqual([
      [lines[0], expect.anything()],
      [lines[1], "byline"],
    ]);
    const wrapped =
      "The council met for the whole of the night and agreed to\nBy Monday the roads were open, and the mayor had gone.";
    expect(segment(wrapped).blocks).toHaveLength(1);
  });

  test("hard-wrapped lines are one paragraph", () => {
    const text =
      "The ferry to the northern islands stood still for most of the\nday, and Dr. Lee of the harbour said that nobody had been told of\nit before. It sails again.\n\nThe end.";
    const document = segment(text, NOTHING);
    expect(document.blocks).toHaveLength(2);
    expect(said(text, document).slice(1)).toEqual(["It sails again.", "The end."]);
  });

  test("any text is covered, in order, and every span slices", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        ...STORY.split("\n"),
        "",
        "  ",
        "Mr. Lee",
        "Correction: Dec. 6, 2021",
        "An earlier version erred.",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (all) => {
        const text = all.join("\n");
        const { blocks, sentences, notices } = segment(text, NOTHING);
        let at = 0;
        for (const block of blocks) {
          expect(text.slice(at, block.start).trim()).toBe("");
          expect(block.end).toBeGreaterThan(block.start);
          at = block.end;
        }
        expect(text.slice(at).trim()).toBe("");
        let last = 0;
        for (const { start, end, block } of sentences) {
          const held = blocks[block];
          expect(held && held.start <= start && end <= held.end && last <= start && start < end).toBe(true);
          last = end;
        }
        for (const { span, text: words } of notices) expect(text.slice(span.start, span.end)).toBe(words);
      }),
    );
  });
});

describe("sentences", () => {
  test.each([
    ["Mr. J. R. Lee met Gen. Ray. He left.", ["Mr. J. R. Lee met Gen. Ray.", "He left."]],
    [
      "The U.S. Navy sailed at 5 p.m. EST on Jan. 4. It rained.",
      ["The U.S. Navy sailed at 5 p.m. EST on Jan. 4.", "It rained."],
    ],
    ["It moved to the U.S. The rest stayed.", ["It moved to the U.S.", "The rest stayed."]],
    ["“Is it so?” she asked. “Yes.” He nodded.", ["“Is it so?” she asked.", "“Yes.”", "He nodded."]],
    ["Yahoo! said so. They went.", ["Yahoo! said so.", "They went."]],
    [
      "Acme Inc. Chairman Lee left (he said.) Then it closed.",
      ["Acme Inc. Chairman Lee left (he said.)", "Then it closed."],
    ],
  ])("%s", (text, wanted) => {
    expect(said(text, segment(text, NOTHING))).toEqual(wanted);
  });

  test("a quoted statement after a colon stays one paragraph of sentences", () => {
    const document = segment(STORY, NOTHING);
    expect(document.sentences.filter((s) => s.block === 4)).toHaveLength(3);
    expect(document.sentences.some((s) => s.block === 2 || s.block > 6)).toBe(false);
  });
});

describe("notices", () => {
  test("printed times are read in their zone", () => {
    const zone = "America/New_York";
    expect(
      segment(STORY, NOTHING).notices.map(({ kind, at, zone, certain }) => ({ kind, at, zone, certain })),
    ).toEqual([
      { kind: "update", at: "2025-01-10T00:10:00Z", zone, certain: true },
      { kind: "update", at: "2025-01-09T16:05:00Z", zone, certain: true },
    ]);
    expect(notice("Update 07/16/25 4:45pm ET: This story has been updated.")?.at).toBe(
      "2025-07-16T20:45:00Z",
    );
    expect(notice("Update, 29.04.2020, 17:15 Uhr: Das Schiff liegt still.")?.at).toBe("2020-04-29T15:15:00Z");
    expect(notice("Updated 2010 GMT (0410 HKT) March 14, 2021")).toMatchObject({
      kind: "timestamp",
      at: "2021-03-14T20:10:00Z",
    });
  });

  test("what is not printed is taken from the time of publication, and said to be uncertain", () => {
    expect(notice("(This story was updated at 8:30 p.m. CT.)", "2025-01-09T18:00:00Z")).toEqual({
      kind: "update",
      at: "2025-01-10T02:30:00Z",
      zone: "America/Chicago",
      certain: false,
    });
    expect(notice("UPDATE, 9.05 a.m.: The ferry sails.", "2025-01-09T08:10:00Z")?.at).toBe(
      "2025-01-09T09:05:00Z",
    );
    expect(notice("Updated: 2.20pm BST, 3 June 2025")?.at).toBe("2025-06-03T13:20:00Z");
    expect(notice("UPDATE 6:30pm: The ferry sails.")).toMatchObject({ at: null, zone: null, certain: false });
  });

  test.each([
    ["An earlier version of this article misstated the year.", "correction"],
    ["--- This story has been corrected to show that she spoke in May.", "correction"],
    ["This article was amended on 25 May 2017. It had named the wrong port.", "clarification"],
    ["This story has been retracted.", "retraction"],
    ["Update at 2:02 p.m. ET. Ferry Found:", "live-entry"],
    ["This is a developing story. Check back for updates.", "developing"],
    ["Updated 9 min ago", "timestamp"],
    ["Update: The port says the ferry is safe.", "update"],
  ])("%s", (text, kind) => {
    expect(notice(text)?.kind).toBe(kind);
  });

  test.each([
    "Update: Magma pooling again",
    "Correction: Making a Mockery of Money",
    "Editor’s note: Some readers may find this distressing.",
    "Correctional officers met.",
  ])("no notice: %s", (text) => {
    expect(notice(text)).toBeUndefined();
  });

  test("a heading and its body are one, and a closing sentence is found", () => {
    const [only] = segment(
      "Correction: Dec. 6, 2021\nAn earlier version of this article erred.",
      NOTHING,
    ).notices;
    expect(only?.text).toContain("\nAn earlier");
    expect(only?.at).toBe("2021-12-06T00:00:00Z");
    const closing = segment("The ferry sails. (This post has been updated.)", NOTHING);
    expect(closing.notices[0]?.text).toBe("(This post has been updated.)");
    expect(closing.blocks[0]?.role).toBe("paragraph");
  });
});
