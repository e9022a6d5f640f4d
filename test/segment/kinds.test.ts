import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-03T12:00:00Z", publisher: null };
const notices = (text: string) => segment(`The tower in Norvik fell on Monday.\n\n${text}`, CONTEXT).notices;

describe("an article that was amended or updated", () => {
  it.each([
    "This article was amended on 4 March 2026 because an earlier version said the tower stood in Harn.",
    "This article was amended on 4 March 2026. An earlier version said the tower was built in 1742.",
    "• This article was amended on 4 March 2026. It originally said the tower stood in Harn.",
    "This piece was amended on 4 March because a previous version misnamed the builder.",
    "This review was amended on 4 March. Owing to an editing error, an earlier version gave the wrong height.",
    "This article was updated on March 4, 2026. A previous version incorrectly said that the tower was empty.",
    "Editor’s note: This article has been updated to correct the height of the tower.",
    "Editor’s Note (3/4/26): This story was revised to correct the builder’s name.",
    "Editors’ note: The headline of this story has been changed to correct the name of the tower.",
    "Editor’s note: This story has been amended to fix a typo in the builder’s name.",
    "Note: This post was edited to correct the height.",
    "This story has been updated to reflect the correct spelling of the builder’s name.",
    "This article has been updated with the correct height of the tower.",
    "This story was first published on March 2. It was updated on March 3 to correct the builder’s name.",
    "This story was originally published Mar. 2 at 5 p.m. It was updated Mar. 3 to correct the height.",
    "This story was updated at 5 p.m. Tuesday to correct the height of the tower.",
  ])("was wrong before: %s", (words) => {
    expect(notices(words)).toMatchObject([{ kind: "correction" }]);
  });

  it.each([
    ["clarification", "This article was amended on 4 March 2026 to clarify who owns the tower."],
    ["clarification", "This article was amended on 4 March 2026 to remove a reference to the builder."],
    [
      "clarification",
      "This article was amended on 4 March. An earlier version did not make clear who owns it.",
    ],
    [
      "clarification",
      "This story was first published on March 2. It was updated on March 3 to clarify who owns the tower.",
    ],
    [
      "update",
      "This article was updated on March 4, 2026. A previous version did not include the mayor’s reply.",
    ],
    ["update", "This article was updated on March 4, 2026. An earlier version can be read here."],
    ["update", "This story has been updated to reflect that the mayor was right."],
    [
      "update",
      "This story was first published on March 2. It was updated on March 3 to add the mayor’s reply.",
    ],
  ])("may be %s: %s", (kind, words) => {
    expect(notices(words)).toMatchObject([{ kind }]);
  });
});

describe("notices beneath a heading or behind a day", () => {
  it.each([
    [
      "correction",
      "FOR THE RECORD\n\nMarch 4, 9:40 a.m.: An earlier version of this story gave the wrong height.",
    ],
    ["correction", "Erratum\n\nIn the version first published, the tower was said to be empty."],
    ["correction", "March 4, 2026: An earlier version of this article gave the wrong height for the tower."],
    ["correction", "4 March 2026 – An earlier version of this article gave the wrong height for the tower."],
    ["update", "[March 4, 2026, 5 p.m.: This article has been updated with the mayor’s reply.]"],
    ["correction", "March 4, 5 p.m. ET: This post originally said that the tower was empty."],
    ["update", "04/03/2026: This article was updated with the mayor’s reply."],
    ["correction", "Wednesday, 5 p.m.: We originally reported that the tower was empty."],
    ["clarification", "5 May 2026: This article was amended to make clear who owns the tower."],
    ["retraction", "March 4, 2026: This story has been retracted because it could not be verified."],
    [
      "retraction",
      "STORY REMOVED: BC-EU--Tower Falls\n\nThe Associated Press has withdrawn its story about the fall of a tower.",
    ],
    ["retraction", "STORY KILLED: BC-EU--Tower Falls"],
    ["retraction", "PHOTO REMOVED: The picture of the tower was not taken in Norvik."],
  ])("%s: %s", (kind, words) => {
    const [notice, ...more] = notices(words);
    expect(notice?.kind).toBe(kind);
    expect(words.endsWith(notice?.text.slice(-20) ?? "-")).toBe(true);
    expect(more).toEqual([]);
  });

  it("the day before the sentence is the notice’s", () => {
    const words = "March 4, 5 p.m. ET: This post originally said on May 3 that the tower was empty.";
    expect(notices(words)).toMatchObject([{ at: "2026-03-04T22:00:00Z" }]);
  });

  it.each([
    "March 4, 2026: The tower was updated with a lift.",
    "March 4, 2026: The first stones fall from the tower.",
    "Dec. 3, 1921: A previous version of the tower falls down.",
    "The mayor has withdrawn her report on the tower.",
    "The journal has retracted its paper on towers.",
    "Removed: a tower that nobody missed",
  ])("none: %s", (words) => {
    expect(notices(words)).toEqual([]);
  });
});
