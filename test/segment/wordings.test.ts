import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-03T12:00:00Z", publisher: null };
const notices = (text: string) => segment(text, CONTEXT).notices;
const STORY = "The tower in Norvik fell on Monday.";

describe("notices as outlets word them", () => {
  it.each([
    ["correction", "(Corrects paragraph 3 to say the tower was empty)"],
    ["correction", "(This March 3 story corrects the height of the tower in paragraph 2)"],
    ["correction", "(Refiles to fix a typo in the headline)"],
    ["update", "(Adds mayor’s comment, background)"],
    ["update", "(Recasts, adds details, quotes)"],
    ["correction", "Corrections and clarifications: The height of the tower was wrong."],
    ["correction", "For the record: The tower was 40 metres high."],
    ["correction", "Erratum: the tower is 40 metres high."],
    ["correction", "STATEMENT OF CORRECTION: the tower is 40 metres high."],
    ["clarification", "• This article was amended on 3 March 2026 to add the age of the tower."],
    ["correction", "Editor’s note: This review has been corrected. The tower is 40 metres high."],
    ["correction", "An article on Monday about the tower misstated its height."],
    ["correction", "In a story Tuesday about the tower, the Courier reported erroneously that it was empty."],
    ["correction", "CORRECTS: In an item sent March 2, the agency misstated the height of the tower."],
    ["correction", "Correction to this article: the word “not” was left out of the last sentence."],
    ["clarification", "CLARIFICATION — The tower has two owners, one of whom wrote to us today."],
    ["clarification", "A line in this story has been amended to make clear that the tower was empty."],
    ["update", "After this story was published, the builder sent us a statement."],
    ["update", "Story has been updated with the names of the builders."],
    ["editors-note", "Editor’s note: We have added a line about the author’s links to the tower."],
    ["editors-note", "From the editors: the source of this story lied; we have removed what he told us."],
    ["retraction", "This article has been taken down following a complaint by the builder."],
    ["retraction", "STORY WITHDRAWN: the report on the tower was sent in error."],
    ["correction", "(This March 2 story has been corrected to fix the height of the tower in paragraph 3)"],
    ["update", "(Writes through with the mayor’s reply, details on the tower)"],
    [
      "retraction",
      "ATTENTION EDITORS: Kill the story headlined “Tower falls”. There will be no substitute story.",
    ],
    ["correction", "A caption on an earlier version of this story wrongly said that the tower was empty."],
    ["correction", "The caption of the picture below originally gave another tower."],
    ["correction", "Because of wrong information from the mayor, a previous version gave another height."],
    ["correction", "We incorrectly reported that the tower was empty. We regret the mistake."],
    [
      "correction",
      "An error in the second paragraph, in which the mayor was called a judge, has been fixed.",
    ],
    ["correction", "Apology: In our report of the storm we said that the mayor had fled. He had not."],
    ["update", "Edited to add: the builders of the tower have since been in touch with us."],
    [
      "retraction",
      "Editor’s note: We have retracted this article, because the mayor never spoke to our reporter.",
    ],
    ["retraction", "Editor’s note: The Courier has retracted this article, which ran on 2 March."],
    ["retraction", "The Courier is withdrawing this report after a review of its sourcing."],
    ["retraction", "Editor’s note: The Courier no longer stands by this article."],
    ["correction", "This version CORRECTS that the tower is in Norvik, not Harn."],
    ["correction", "This version corrects the spelling of Lind in paragraph 4."],
    ["update", "This story was first published on March 2. It was updated to include the mayor’s reply."],
    ["correction", "We have corrected the figure for visitors and the name of the tower."],
    ["update", "(Raises death toll, adds quotes)"],
    ["update", "Update, Tuesday: The builder of the tower has been arrested."],
    [
      "editors-note",
      "Note to readers: parts of this story did not meet our standards and are being looked at.",
    ],
    ["editors-note", "A note from the editor: after publication, the mayor told us that the tower was his."],
    [
      "editors-note",
      "Publisher’s note: this article no longer names the builder of the tower, for legal reasons.",
    ],
    ["update", "Story updated at 5:15 p.m. with the mayor’s reply."],
    ["update", "We have updated this article to include the mayor’s reply."],
    ["correction", "In an earlier version of this article, the tower was said to be empty."],
    ["correction", "The print edition of this story gave the wrong height for the tower."],
    ["correction", "This is a corrected version of a story that ran on Monday."],
    ["correction", "This version of the article corrects the height of the tower."],
    ["correction", "This story was updated to correct the height of the tower."],
    ["correction", "Correction notice: the tower is 40 metres high, not 400."],
    ["clarification", "Amendment, 3 March: The tower has two owners."],
    ["update", "Updated to include the mayor’s reply."],
    ["correction", "Updated to correct the height of the tower."],
    ["update", "Adds reply from the mayor, paragraphs 4-5."],
    ["update", "Eds: Updates with the mayor’s reply."],
    ["update", "After publication of this story, the builder told us that the tower was sold."],
    ["developing", "This story is developing and more will be added."],
    ["correction", "A correction was made on March 3, 2026: The article misstated the height of the tower."],
    ["correction", "It was previously reported here that the tower was empty."],
    ["correction", "In a profile published on Sunday, the height of the tower was given wrongly."],
    ["correction", "Our chart of towers had two of them the wrong way round."],
    ["correction", "We misquoted Mr. Oster in an earlier version of this story."],
    ["correction", "The spelling of Mr. Oster’s name has been corrected in this article."],
    [
      "correction",
      "A drawing that ran with an earlier version of this article showed another tower, by mistake.",
    ],
    ["correction", "Corrected version: the tower is 40 metres high."],
    ["clarification", "An earlier version of this article was unclear about who owns the tower."],
    ["clarification", "The wording of this story has been changed to make clear that nobody was charged."],
    ["update", "The names of the builders have been added to this story."],
    ["correction", "We got the height of the tower wrong. It is 40 metres."],
    ["update", "This story now includes the mayor’s reply."],
    ["update", "UPDATE (4 p.m.): The tower has fallen."],
    ["update", "Since publication, the mayor has bought the tower."],
    ["retraction", "This story has been removed because it could not be verified."],
    ["retraction", "We are withdrawing this article, for the letter was forged."],
    ["retraction", "Editors’ note: We are retracting this story. The tower never fell."],
    ["editors-note", "Editor’s note: After this article was published, the mayor bought the tower."],
    ["developing", "We will update this story when we know more."],
    ["developing", "This breaking news story will be updated."],
    ["developing", "Developing story. More soon."],
    ["update", "This post was last updated on March 3 to include the mayor’s reply."],
  ])("%s: %s", (kind, words) => {
    expect(notices(`${STORY}\n\n${words}`)).toMatchObject([{ kind, text: words }]);
    expect(notices(`${words}\n\n${STORY}`)).toMatchObject([{ kind, text: words }]);
  });

  it.each([
    "Adds to the beauty of the bay, says the mayor.",
    "The mayor corrects paragraph 3 of the plan.",
    "We have updated our kitchens.",
    "A previous version of the tower fell in 1920, the mayor said.",
    "An earlier edition of his diary has a drawing of the tower.",
    "An error in the second report on the tower has been corrected, the mayor told us.",
    "The article was updated by strangers, the mayor said of the encyclopedia.",
    "An error in the plans of the tower has been fixed, the mayor said.",
    "We originally said yes to the tower, the mayor recalled.",
    "Because of an error of the builder, the tower leans.",
    "Editors: please bring a pen.",
    "For the record, the mayor never climbed the tower.",
    "(Adds up, does it?)",
    "This story is about a wrong turn at the tower.",
    "This article is for people who were given the wrong key.",
    "A correction was made to the plan of the tower.",
    "It was previously reported that the tower was empty.",
    "We will update the tower next year.",
    "Our report on towers is printed every spring.",
    "We got the table by the tower.",
    "The plan now includes a tower.",
    "Since publication of the diaries, the tower has been his.",
    "The page was removed by the builder, and nobody knows why.",
    "Updated to reflect the taste of the day, the tower has a glass roof.",
    "In an earlier version of the tower there were no stairs.",
    "The print edition of the story was sold in the tower.",
    "Adds a floor to the tower every year.",
    "An amendment, 3 pages long, was read out.",
    "After publication of the plan, the builder left.",
  ])("prose is none: %s", (words) => {
    expect(notices(`${STORY}\n\n${words}`)).toEqual([]);
  });

  it("a dated heading takes in the line that says what was wrong", () => {
    const told = "An article on Monday about the tower misstated its height. It is 40 metres.";
    expect(notices(`${STORY}\n\nCorrection: March 3, 2026\n\n${told}`)).toMatchObject([
      { kind: "correction", text: expect.stringContaining(told) },
    ]);
    expect(notices(`${STORY}\n\nCorrection: March 3, 2026\n\nThe mayor wept.`)).toMatchObject([
      { kind: "correction", text: "Correction: March 3, 2026" },
    ]);
  });

  it("of two dates the one at which the story was changed is the notice’s", () => {
    const words = "This story, first published on March 1, was updated on March 2 with the mayor’s reply.";
    expect(notices(`${STORY}\n\n${words}`)).toMatchObject([{ kind: "update", at: "2026-03-02T00:00:00Z" }]);
  });

  it("a spell of time is no date of the notice", () => {
    const words = "Correction: The tower shook for two hours.";
    expect(notices(`${STORY}\n\n${words}`)).toMatchObject([{ kind: "correction", at: null }]);
  });
});
