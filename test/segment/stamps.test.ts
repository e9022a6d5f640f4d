import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-04T12:00:00Z", publisher: null };
const read = (text: string) => segment(`The tower in Norvik fell on Monday.\n\n${text}`, CONTEXT);

describe("stamps as pages print them", () => {
  it.each([
    ["2026-03-04T09:57:00Z", "Updated Date: Mar 4, 2026 15:27:10 IST"],
    ["2026-03-04T15:27:00Z", "Update date: 4 March 2026, 15:27 GMT"],
    ["2026-03-04T09:57:00Z", "Updated Time: 4 Mar 2026 15:27 IST"],
    ["2026-03-04T20:27:00Z", "Modified Date: March 4, 2026 3:27 PM EST"],
    ["2026-03-04T09:57:00Z", "Last Updated Date: 4 March 2026 15:27 IST"],
    ["2026-03-05T02:44:00Z", "Updated on: March 4, 2026 / 9:44 PM EST / CBS News"],
    ["2026-03-05T02:44:00Z", "Updated March 4, 2026 9:44 p.m. EST / Harbour Radio"],
    ["2026-03-04T16:02:00Z", "Updated: March 4, 2026 / 11:02 AM EST / by Ida Flo"],
    ["2026-03-04T15:27:00Z", "Updated 4 March 2026 at 15:27 GMT • 3 min read"],
    ["2026-03-04T20:27:00Z", "Updated Wed, March 4, 2026 at 3:27 PM EST·2 min read"],
    ["2026-03-04T00:00:00Z", "Published Mar 3, 2026 / Updated Mar 4, 2026 / Sport"],
    ["2026-03-04T00:00:00Z", "Originally published March 3, 2026; last updated March 4, 2026"],
    ["2026-03-04T00:00:00Z", "Last reviewed: 4 March 2026"],
    ["2026-03-04T00:00:00Z", "Page updated: 4 March 2026"],
    ["2026-03-04T15:27:00Z", "Content updated: 4 March 2026 15:27 GMT"],
    ["2026-03-04T15:27:00Z", "Upd. 4 March 2026, 15:27 GMT"],
    ["2026-03-04T15:27:00Z", "Edited: 4 March 2026, 15:27 GMT"],
    ["2026-03-04T00:00:00Z", "Modified 4 March 2026"],
    ["2026-03-04T20:27:00Z", "Updated Mar 4, 2026, 3:27 p.m. EST | Published Mar 4, 2026, 1:02 p.m."],
  ])("reads the moment %s: %s", (at, text) => {
    expect(read(text).notices.map((notice) => [notice.kind, notice.at])).toEqual([["timestamp", at]]);
  });

  it.each([
    "Last updated yesterday at 22:40",
    "Updated yesterday, 10:40 p.m.",
    "Updated today at 6:15 a.m.",
    "Last updated on Wednesday at 22:40",
    "Posted 3h ago, updated 2h ago",
    "Updated 12 min ago",
    "Last updated: 2 hrs ago",
  ])("takes for no notice of a change: %s", (text) => {
    expect(read(text).notices.map(({ kind }) => kind)).toEqual(["timestamp"]);
  });

  it.each([
    "Edited: Ida Flo",
    "Edited: the mayor's first film in ten years.",
    "Revised: the council's plan for the tower, in full.",
    "Reviewed: three novels about towers, and one about a lift.",
    "Page updated the council on Wednesday.",
  ])("reads no stamp: %s", (text) => {
    expect(read(text).notices).toEqual([]);
  });

  it.each([
    "Updated: March 4, 2026, 5:20 p.m. | The tower is open again.",
    "Updated at 5:20 p.m. with the mayor’s reply",
    "Story updated: the mayor has replied to our questions about the tower.",
    "Content updated: The mayor has replied to our questions about the tower.",
  ])("reads an update that tells something: %s", (text) => {
    expect(read(text).notices.map(({ kind }) => kind)).toEqual(["update"]);
  });
});
