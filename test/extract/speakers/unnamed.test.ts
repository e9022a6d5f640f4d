import { describe, expect, it } from "vitest";
import { describeUnnamed } from "../../../src/text/unnamed.ts";
import { findings } from "../told.ts";

const speakers = (text: string) => findings(text).map(({ speaker }) => speaker && { ...speaker });

describe("who speaks without a name", () => {
  it("goes on as “he” or “she”, whomever the text named before", () => {
    const text =
      "Emily Lind denied it. A spokeswoman for the ferry line SeaLink said the boat was safe. She added that tickets were valid.";
    expect(speakers(text).at(-1)).toEqual({ name: "SeaLink spokeswoman", kind: "role", behalf: "SeaLink" });
    const former =
      "Emily Lind denied it. A former engineer, who asked not to be named because he had signed a contract, disputed that. “Nobody does so,” he said.";
    expect(speakers(former).at(-1)).toMatchObject({ name: "A former engineer", kind: "unnamed" });
  });

  it("is not who asked, nor somebody of whom the text has the name", () => {
    const asked = "Emily Lind left early. A reporter asked why. “I was tired,” she said.";
    expect(speakers(asked).at(-1)).toMatchObject({ name: "Emily Lind" });
    const man = "Emily Lind left early. A spokesman for the council said so. She said she was tired.";
    expect(speakers(man).at(-1)).toMatchObject({ name: "Emily Lind" });
  });

  it.each([
    [
      "A nun in Velik has had a child. The nun, who came in May, is ill. She says she had no idea.",
      "The nun",
    ],
    ["The bride arrived late. At noon the cake fell. She blamed the snow.", "The bride"],
    ["The fat king is counting his geese as he plans to sell them.", "The fat king"],
    ["The boyfriend unwrapped the box. He thought it was a watch.", "The boyfriend"],
    [
      "The developer of the game was tired of his job. In it he mocked his boss. He wrote that nobody listened.",
      "The developer of the game",
    ],
    [
      "The vice president of the largest union of miners said it was late. He added that pits were shut.",
      "vice president of the largest union of miners",
    ],
    ["The owner was out. Her dog ran off. She was ill. She said it had escaped.", "The owner"],
  ])("is taken up by “he” and “she” where nobody else can be: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name });
  });

  it.each([
    "The nun was ill. Emily Lind, a doctor, came. She said it was late.",
    "The priest was ill. Emily Lind came. She said it was late.",
    "Emily Lind met the owner. She said it was late.",
    "Emily Lind had a watch. The boyfriend knew. She said it was late.",
    "The nun knew Emily Lind. “The bride is here,” she said.",
  ])("is not taken up where somebody with a name may be: %s", (text) => {
    expect(speakers(text).at(-1)).toMatchObject({ name: "Emily Lind" });
  });

  it.each([
    ["The parents of Tom Hale, a soldier killed in training, say it was late.", "The parents of Tom Hale"],
    ["Two guards, both of whom have been suspended, said it was late.", "Two guards"],
    ["A neighbour, who has lived there for years, said it was late.", "A neighbour"],
    ["The owners of the mill, which shut in May, said it was late.", "The owners of the mill"],
    ["One, a teacher from Norvik, said it was late.", "One, a teacher from Norvik"],
  ])("is called by what they are, without what is told of them: %s", (text, name) => {
    expect(speakers(text)).toMatchObject([{ name, kind: "unnamed" }]);
  });

  it.each([
    [
      "A spokeswoman referred questions about it to the company’s lawyers, who did not respond.",
      "company lawyer",
    ],
    ["The port directed inquiries about the spill to its insurer, who did not reply.", "insurer"],
  ])("is whom questions were referred to: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name });
  });

  it("speaks for somebody in the plural as well", () => {
    expect(speakers("Lawyers for the singer Emily Lind denied that she had left.")).toMatchObject([
      { kind: "role", behalf: "Emily Lind" },
    ]);
    expect(speakers("Corvane’s lawyers have called the suit groundless.")).toMatchObject([
      { kind: "role", behalf: "Corvane" },
    ]);
  });

  it("speaks for the body that stood beside its noun before", () => {
    const text =
      "The airport operator, Ellery Airports, is silent. A spokesman for the operator insisted that no flight was late.";
    expect(speakers(text).at(-1)).toMatchObject({ behalf: "Ellery Airports" });
  });

  it("is one where “one” speaks", () => {
    expect(describeUnnamed("one").number).toEqual({ least: 1, most: 1 });
  });
});

describe("bodies and papers", () => {
  it("takes a capital that only opens a sentence for no name", () => {
    const text =
      "Users of the app Plume could not send pictures, the company said. Many users left. Plume is new.";
    expect(speakers(text)[0]).toMatchObject({ name: "Plume", kind: "organization" });
    const asked = "Skerry Lines is new. Asked about it, a company spokeswoman said the boat was safe.";
    expect(speakers(asked)).toMatchObject([{ behalf: "Skerry Lines" }]);
  });

  it.each([
    [
      "Workers left the plant at noon, said union leader Mark Ellery.\n\nThe company said work would resume.",
      "company",
    ],
    [
      "Passengers were given rooms, Oksana Petrenko said.\n\nThe airline said it would refund them.",
      "airline",
    ],
    ["Boots is to close a shop in Norvik.\n\nThe company said trade had fallen.", "Boots"],
  ])("takes plurals that only open a sentence for no name: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name, kind: "organization" });
  });

  it("calls a body by its name, not by where it is from", () => {
    expect(speakers("The Belgian regulator BIPT confirmed it had opened an inquiry.")).toMatchObject([
      { name: "BIPT", kind: "organization" },
    ]);
  });

  it.each([
    ["Previous research had indicated that the glacier would melt.", "previous research"],
    ["Our investigation determined that the files were read.", "our investigation"],
    ["A later update said that the fault was mended.", "later update"],
    ["AWS’s status dashboard said the service was slow.", "AWS’s status dashboard"],
  ])("takes papers for what they are: %s", (text, name) => {
    expect(speakers(text)[0]?.kind).toBe("document");
    expect(speakers(text)[0]?.name.toLowerCase()).toContain(name.replace("our ", "").toLowerCase());
  });

  it("takes who heads something for an office", () => {
    expect(speakers("The head of the Passport Agency admitted that letters were lost.")).toMatchObject([
      { kind: "role" },
    ]);
  });

  it("takes up who spoke by where they are from", () => {
    const text = "Ruud Hamersma said he was well. He left. The Dutchman said that he would play.";
    expect(speakers(text).at(-1)).toMatchObject({ name: "Ruud Hamersma" });
  });

  it("has no time of a live page in who speaks", () => {
    expect(speakers("22:41 The electoral commission says turnout was high.")).toMatchObject([
      { name: "electoral commission", kind: "organization" },
    ]);
  });
});

describe("whom an office serves", () => {
  it("is whole in names with “for” and “&”", () => {
    expect(speakers("Tavell’s foreign minister said that the door was open.")).toMatchObject([
      { kind: "role", behalf: "Tavell" },
    ]);
    expect(speakers("A Kettle & Pine spokeswoman said the price was fair.")).toMatchObject([
      { behalf: "Kettle & Pine" },
    ]);
  });
});

describe("“they” of somebody", () => {
  it("is who spoke, where nobody else is told of", () => {
    const text =
      "A Downing Street source said there were “no plans” for a vote. “We will get on with it,” they added.";
    expect(speakers(text).map((one) => one?.name)).toEqual([
      "A Downing Street source",
      "A Downing Street source",
    ]);
  });
});

describe("a body with “and” in its name", () => {
  it.each([
    [
      "A spokesperson for Hong Kong’s Securities and Futures Commission said it does not comment.",
      "Hong Kong’s Securities and Futures Commission",
    ],
    [
      "A spokesperson for Norway’s Ministry of Trade and Industry declined to comment.",
      "Norway’s Ministry of Trade and Industry",
    ],
  ])("is spoken for as a whole: %s", (text, behalf) => {
    expect(speakers(text)[0]).toMatchObject({ kind: "role", behalf });
  });

  it("is none where two are", () => {
    expect(speakers("A lawyer for Dorn and Pell said the case was closed.")[0]).toMatchObject({
      behalf: "Dorn",
    });
  });
});

describe("on what terms somebody spoke", () => {
  it("is nothing they said", () => {
    const text = "“Why now?” asked one, who declined to be named because he was not authorised to speak.";
    expect(findings(text)).toHaveLength(1);
  });
});
