import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-03T12:00:00Z", publisher: null };

describe("when a notice or a stamp says that it was written", () => {
  it.each([
    ["update", "2026-03-04T22:20:00Z", "Update, March 4, 2026, 5:20 p.m. ET: The tower is open."],
    ["update", "2026-03-04T22:20:00Z", "UPDATE (5:20 p.m. ET, March 4, 2026): The tower is open."],
    ["update", "2026-03-04T17:20:00Z", "Updated 4 March 2026, 17.20 GMT: The tower is open."],
    [
      "update",
      "2026-03-04T22:20:00Z",
      "This story was updated on March 4, 2026, at 5:20 p.m. ET with the mayor’s reply.",
    ],
    [
      "update",
      "2026-03-04T22:20:00Z",
      "Editor’s note: This story was updated at 5:20 p.m. EST, March 4, 2026, to include the mayor’s reply.",
    ],
    [
      "correction",
      "2026-03-04T22:20:00Z",
      "Correction (March 4, 2026, 5:20 p.m. ET): The tower is 40 metres high.",
    ],
    [
      "correction",
      "2026-03-04T23:20:00Z",
      "CORRECTION, March 4, 2026, 5:20 p.m. CST: The tower is 40 metres high.",
    ],
    [
      "correction",
      "2026-03-04T16:20:00Z",
      "Correction, 4 March 2026 17:20 CET: The tower is 40 metres high.",
    ],
    ["correction", "2026-03-04T09:05:00Z", "This story was corrected at 9:05 a.m. GMT on 4 March 2026."],
    [
      "correction",
      "2026-03-04T11:50:00Z",
      "Correction at 17:20 IST on 04/03/2026: The tower is 40 metres high.",
    ],
    ["update", "2026-03-04T22:20:00Z", "[Updated: March 4, 2026, 5:20 p.m. EST] The mayor has replied."],
    ["timestamp", "2026-03-04T22:20:00Z", "Updated 5:20 PM EST, Wed March 4, 2026"],
    ["timestamp", "2026-03-04T22:20:00Z", "Updated: March 4, 2026 5:20 PM EST"],
    ["timestamp", "2026-03-04T22:20:00Z", "Updated March 4, 2026 | 5:20 PM EST"],
    ["timestamp", "2026-03-04T22:20:00Z", "Updated: 5:20 PM EST Mar 4, 2026"],
    ["timestamp", "2026-03-04T22:20:00Z", "UPDATED: 5:20 PM ET, March 4, 2026"],
    ["timestamp", "2026-03-04T11:50:00Z", "Last Updated: 04 March, 2026 05:20 PM IST"],
    ["timestamp", "2026-03-04T11:50:00Z", "Last Updated : 04 Mar 2026, 17:20 IST"],
    ["timestamp", "2026-03-04T11:50:00Z", "Last updated: Mar 04, 2026 05:20 pm (IST)"],
    ["timestamp", "2026-03-04T11:50:00Z", "Last Updated: Mar 04, 2026 05:20 pm [IST]"],
    ["timestamp", "2026-03-04T11:50:00Z", "Last Updated : Wednesday, March 04, 2026 5:20 PM IST"],
    ["timestamp", "2026-03-04T11:50:00Z", "Last updated 2026-03-04 17:20:11 IST"],
    ["timestamp", "2026-03-04T17:20:00Z", "Last updated on 4th March 2026 at 17:20 BST"],
    ["timestamp", "2026-03-04T17:20:00Z", "Last update: 04-03-2026 17:20 GMT"],
    ["timestamp", "2026-03-04T16:20:00Z", "Last update: 04.03.2026 17:20 CET"],
    ["timestamp", "2026-03-04T17:20:00Z", "Last update: 4 March 2026 17h20 GMT"],
    ["timestamp", "2026-03-04T17:20:00Z", "Modified: Mar 4, 2026 17:20 GMT"],
    [
      "timestamp",
      "2026-03-04T17:20:00Z",
      "Published 10:02 GMT, 3 March 2026 | Updated 17:20 GMT, 4 March 2026",
    ],
    [
      "timestamp",
      "2026-03-04T17:20:00Z",
      "Published: 10:02 GMT, 3 March 2026 | Updated: 17:20 GMT, 4 March 2026",
    ],
    [
      "timestamp",
      "2026-03-04T22:20:00Z",
      "Published March 3, 2026 10:02am EST | Updated March 4, 2026 5:20pm EST",
    ],
    [
      "timestamp",
      "2026-03-04T22:20:00Z",
      "Published: Mar. 3, 2026, 10:02 a.m. EST | Updated: Mar. 4, 2026, 5:20 p.m. EST",
    ],
    [
      "timestamp",
      "2026-03-04T22:20:00Z",
      "Posted: Mar 3, 2026 / 10:02 AM EST / Updated: Mar 4, 2026 / 05:20 PM EST",
    ],
    ["timestamp", "2026-03-04T22:20:00Z", "Posted March 3, 2026 10:02 am; Updated March 4, 2026 5:20 pm EST"],
    [
      "timestamp",
      "2026-03-04T11:50:00Z",
      "Published - March 03, 2026 10:02 am IST Updated - March 04, 2026 05:20 pm IST",
    ],
    ["timestamp", "2026-03-04T11:50:00Z", "Updated: Wed, 04 Mar 2026 05:20 PM (IST)"],
    ["timestamp", "2026-03-04T22:20:00Z", "Mar 3, 2026, 10:02 AM EST / Updated Mar 4, 2026, 5:20 PM EST"],
    ["timestamp", "2026-03-04T22:20:00Z", "March 3, 2026 10:02 AM EST • Updated March 4, 2026 5:20 PM EST"],
    ["timestamp", "2026-03-04T09:20:00Z", "Updated Mar 4, 2026, 17:20 (UTC+8)"],
    ["timestamp", "2026-03-04T06:20:00Z", "Updated 17:20 AEDT on 4 March 2026"],
    [
      "timestamp",
      "2026-03-04T11:50:00Z",
      "First Published: Mar 03, 2026, 07:45 [IST] | Last Updated: Mar 04, 2026, 17:20 [IST]",
    ],
    [
      "timestamp",
      "2026-03-04T11:50:00Z",
      "First Published Mar 3, 2026, 7:45 AM IST; Last Updated Mar 4, 2026, 5:20 PM IST",
    ],
    ["timestamp", "2026-03-04T17:20:00Z", "Created: March 3, 2026; Updated: March 4, 2026 17:20 GMT"],
    ["timestamp", "2026-03-04T15:20:00Z", "Date created: 2026-03-03 | Date updated: 2026-03-04 17:20 SAST"],
  ])("%s, %s: %s", (kind, at, words) => {
    const { notices } = segment(`The tower in Norvik fell on Monday.\n\n${words}`, CONTEXT);
    expect(notices).toMatchObject([{ kind, at }]);
  });
});
