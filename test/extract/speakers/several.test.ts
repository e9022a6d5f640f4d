import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1);

describe("a body without a name", () => {
  it.each([
    ["A rescue charity accused the coastguard of ignoring calls.", "rescue charity"],
    ["A state laboratory found that they were hemp.", "state laboratory"],
    ["A civil society group said the vote was late.", "civil society group"],
    ["A local union said the offer was poor.", "local union"],
    ["Both armies accused each other of breaking the truce.", "both armies"],
    ["The parties agreed that the charge would be dropped.", "parties"],
    ["The two companies said talks had failed.", "two companies"],
    ["The Dutch authorities have told the agency that they found nothing.", "Dutch authorities"],
    [
      "An employment tribunal has ruled that the baker was sacked unfairly. The tribunal found that no note existed.",
      "employment tribunal",
    ],
    [
      "An employment tribunal has ruled that the baker was sacked unfairly. It said that no note existed.",
      "employment tribunal",
    ],
  ])("is one all the same: %s", (text, name) => {
    expect(last(text)).toMatchObject({
      name: expect.stringMatching(new RegExp(`^${name}$`, "i")),
      kind: "organization",
    });
  });

  it("has the name beside it, with an article", () => {
    expect(
      last("A civil society group, the Anioma Voters’ Forum, urged the commission to act."),
    ).toMatchObject({ name: "Anioma Voters’ Forum", kind: "organization" });
  });

  it.each([
    "Another Swiss company said that the price was fair.",
    "A group of lawyers said it was late.",
    "A small group said it was late.",
    "A family said it had lost the house.",
    "The teams said it was late.",
    "Some authorities said it was late.",
  ])("is not named where it is some people or one of many: %s", (text) => {
    expect(last(text)).toMatchObject({ kind: "unnamed" });
  });
});

describe("who is told by their work", () => {
  it.each([
    ["The depot's chairman, Gen (rtd) Paul Maina, denied this.", "Paul Maina"],
    ["Justice (retired) Amos Banda said tallying would resume.", "Amos Banda"],
    ["Head of sales Ada Holm said the line was gone.", "Ada Holm"],
    ["Philosopher of biology Marcus Odenkirk said cells remember.", "Marcus Odenkirk"],
    ["The Ledger’s head of research and data Ada Holm said the line was gone.", "Ada Holm"],
  ])("is named behind it: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "person" });
  });
});
