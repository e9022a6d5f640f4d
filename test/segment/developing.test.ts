import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const kinds = (text: string) =>
  segment(`The tower in Norvik fell on Monday.\n\n${text}`).notices.map(({ kind }) => kind);

describe("stories of which more is to come", () => {
  it.each([
    "This breaking news story is being updated and more details will be published shortly.",
    "Breaking news. More details will be added here as they become available.",
    "Breaking news: more to follow.",
    "Updates to follow.",
    "Further updates to follow...",
    "More updates to come.",
    "More follows on this breaking story...",
    "We have asked the ministry for comment and will update this article if we hear back.",
    "We’ve reached out to the builder and will update this post when they respond.",
    "The Courier has asked the builder for comment and will update this story with any response.",
    "This story is being updated.",
    "This story is breaking and will be updated.",
    "This breaking story will be updated.",
    "Check back for updates.",
    "Stay tuned for updates.",
    "More information will be added as it becomes available.",
    "More on this as we get it...",
  ])("says so: %s", (text) => {
    expect(kinds(text)).toEqual(["developing"]);
  });

  it.each([
    "More details will emerge at the trial.",
    "The agency said that more updates would follow on Tuesday.",
    "The council has asked the builder for plans and will update this policy in May.",
    "More to come than to go, the old saying has it.",
  ])("does not: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
