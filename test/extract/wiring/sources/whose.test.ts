import { describe, expect, it } from "vitest";
import { withOpinions } from "../../../../src/extract/wiring/cues/opinions.ts";
import { placedRight } from "../../../../src/extract/wiring/edges/tails.ts";
import { drawn, marked } from "../../marked.ts";
import { telling } from "../../told.ts";
import { writtenText } from "../../written.ts";

const told = telling("source", "cue", "content", "name");

describe("who says it", () => {
  it.each([
    [
      "Eight of 14 economists polled by Northwind had expected a cut.",
      "Eight of 14 economists polled by Northwind",
    ],
    ["Nearly half of those asked said they had no savings.", "Nearly half of those asked"],
  ])("is a number of some: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });

  it.each([
    [
      "The shop may close; its manager, asked on Monday, would say only that talks were “at the flour stage”.",
      "its manager",
    ],
    ["The governor, reached by telephone in Oslo, would say only that it was late.", "The governor"],
  ])("is who was asked: %s", (text, source) => {
    expect(told(text).at(-1)).toMatchObject({ source });
  });

  it.each([
    ["Critics – and there are many – say the fence is ugly.", "Critics"],
    ["The union — which has 4,000 members — says it will strike.", "The union"],
    ["The minister — who turned 60 on Monday — said the tax would go.", "The minister"],
    ["Ola Berg — he was elected in May — told reporters that he would stay.", "Ola Berg"],
    ["The port (a Danish firm runs it) said the crane was safe.", "The port"],
  ])("stands before what is told between dashes: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source: expect.stringMatching(`^${source}`) }]);
  });

  it.each([
    [
      "But a second diplomat in the capital was less optimistic, warning of a “very bad winter” for shipping if insurers pull out.",
      "a second diplomat in the capital",
    ],
    ["The professor was less gloomy, warning that spring would be wet.", "The professor"],
    ["The union reacted angrily, accusing the firm of bad faith.", "The union"],
  ])("is whom the sentence is about: %s", (text, source) => {
    expect(told(text).at(-1)).toMatchObject({ source });
  });

  it("goes on by “called on”", () => {
    const text =
      "The National Association of Sheriffs condemned it as “untethered from life as deputies live it” and called on Congress to act.";
    expect(told(text).at(-1)).toMatchObject({
      source: "The National Association of Sheriffs",
      cue: "called on",
      content: "Congress to act",
    });
  });

  it.each([
    ["“Nobody asked the fish,” joked one of them, a 58-year-old who gave his name only as Petro.", "Petro"],
    ["“It depends on the boat, sir,” answered Mr. Dahl’s lawyer, Nils Ek.", "Nils Ek"],
    ["“Nobody asked us,” complained the club’s treasurer, Ada Holm.", "Ada Holm"],
    ["“It was loud,” shrugged the pub’s landlord, Bill Orr, 61.", "Bill Orr"],
    ["“I just ran,” recalled a waiter who gave his name as Samir.", "Samir"],
    ["“We won,” roared the crowd.", "the crowd"],
    ["“He'll be there at Christmas,” says one cabinet minister.", "one cabinet minister"],
    ["“He gets seasick in the bath,” confides one.", "one"],
  ])("stands behind a quotation and its verb: %s", (text, name) => {
    expect(told(text)).toMatchObject([{ name }]);
  });

  it.each([
    ["To Ines Falk of the Harbour Institute, it is “the worst law in a decade.”", "Ines Falk"],
    ["To critics, the scheme is a gift to landlords.", "critics"],
    ["To many residents, the tower looks like a mistake.", "many residents"],
    ["But to Mona Lie, who has run the kiosk for 30 years, the square is a living room.", "Mona Lie"],
  ])("is to whom it is so: %s", (text, name) => {
    expect(told(text.replace("But to", "To"))).toMatchObject([{ name, cue: "To" }]);
  });

  it.each([
    ["The line, as Emily Lind tells it, went out the door.", "Emily Lind", "The line went out the door"],
    [
      "To hear Ola Berg tell it, the office would fall over without her.",
      "Ola Berg",
      "the office would fall over without her",
    ],
    ["As the mayor tells it, nobody was asked.", "the mayor", "nobody was asked"],
    ["The way Ola Berg sees it, the town owes him a pier.", "Ola Berg", "the town owes him a pier"],
    ["As Emily Lind remembers it, the boat was blue.", "Emily Lind", "the boat was blue"],
  ])("is as whom somebody tells it: %s", (text, source, content) => {
    const read = withOpinions(writtenText(text), []).map((one) => drawn(text, one));
    expect(read).toMatchObject([{ source, content }]);
  });

  it.each([
    ["In his view smell is the likelier trigger.", "his", "smell is the likelier trigger"],
    ["In Lind’s opinion the match should have been stopped.", "Lind", "the match should have been stopped"],
    ["But in the view of most economists, the tax is too low.", "most economists", "the tax is too low"],
    [
      "In the opinion of the head of the Norvik Institute, Professor Hamid Toro, no land has so much grain.",
      "the head of the Norvik Institute, Professor Hamid Toro",
      "no land has so much grain",
    ],
    ["In the eyes of the union, the deal is dead.", "the union", "the deal is dead"],
  ])("is in whose view it is so: %s", (text, source, content) => {
    const said = text.replace("But in", "In");
    const read = withOpinions(writtenText(said), []).map((one) => drawn(said, one));
    expect(read).toMatchObject([{ source, content }]);
  });

  it.each([
    "In his view stood a church.",
    "In her eyes tears stood all day.",
    "In view of the storm, the port shut.",
  ])("is in nobody’s view: %s", (text) => {
    expect(withOpinions(writtenText(text), [])).toEqual([]);
  });

  it.each([
    ["[Of her opponent she] {says} <that he is rich>.", "she"],
    ["[Maas has long] {argued} <that the tour is too long>.", "Maas"],
    ["[The union had repeatedly] {warned} <that it leaks>.", "The union"],
  ])("is the subject alone: %s", (sentence, source) => {
    const { text, finding } = marked(sentence);
    expect(drawn(text, placedRight(text, finding))).toMatchObject({ source });
  });

  it.each([
    "To Berlin, it is three hours by train.",
    "To her credit, the minister is never late.",
    "To be fair, it was raining.",
  ])("is nobody: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["The company said the plant was safe and declined to comment on the lawsuit.", "comment on the lawsuit"],
    ["The bishop said he was saddened and declined to answer questions.", "answer questions"],
    [
      "The ministry said it was reviewing the case and refused to say when it would end.",
      "when it would end",
    ],
  ])("declines the rest: %s", (text, content) => {
    expect(telling("content", "polarity")(text).at(-1)).toEqual({ content, polarity: "declines" });
  });

  it("leaves what those spoken of refuse with what was said of them", () => {
    expect(told("The union said drivers were tired and refused to board.")).toHaveLength(1);
  });

  it.each([
    [
      "Leave the matches in the kitchen: burning a tick off, he warned, only makes it bite harder.",
      "burning a tick off only makes it bite harder",
    ],
    ["Wearing a mask, the doctor said, only helps the wearer.", "Wearing a mask only helps the wearer"],
    ["Closing the mine, the union argued, would cost 300 jobs.", "Closing the mine would cost 300 jobs"],
    ["The problem, says Emily Lind, is heat.", "The problem is heat"],
    ["The cure, she joked, was worse than the cold.", "The cure was worse than the cold"],
    [
      "The government’s theory that the fence needed a roof, she wrote, “proves too much.”",
      "The government’s theory that the fence needed a roof “proves too much.”",
    ],
    [
      "The plan to move the market, he added, “solves nothing.”",
      "The plan to move the market “solves nothing.”",
    ],
  ])("stands between a subject and its verb: %s", (text, content) => {
    expect(told(text)).toContainEqual(
      expect.objectContaining({ content: expect.stringContaining(content) as string }),
    );
  });
});

describe("who says something else besides", () => {
  it.each([
    [
      "A person close to the minister said he was ill, and rejected the suggestion that he had left.",
      "A person close to the minister",
    ],
    [
      "An official at the ministry said talks had failed but insisted that the door was open.",
      "An official at the ministry",
    ],
    [
      "Manager Ricardo Solís accused the referee, Ebo Addai, of ignoring a handball and said he would lodge a complaint.",
      "Manager Ricardo Solís",
    ],
    ["The union accused the firm, Norrick, of lying and said it would strike.", "The union"],
  ])("%s", (text, source) => {
    expect(told(text).at(-1)).toMatchObject({ source });
  });
});
