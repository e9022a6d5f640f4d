import { describe, expect, it } from "vitest";
import { telling } from "../told.ts";

const told = telling("source", "content");
const none = (text: string) => expect(told(text)).toEqual([]);
const some = (text: string, source: string) => expect(told(text)).toMatchObject([{ source }]);

describe("readers and no one", () => {
  it.each([
    "If you're wondering how long the battery lasts, it lasts a day.",
    "You probably want to charge it at night.",
    "When you ask a doctor about the vaccine, most shrug.",
    "You may be wondering why the gates are shut.",
    "No one wants that at all.",
    "Nobody believes the story.",
    "Does anyone believe that the club will sell him?",
    "Who would have thought that a village club could win the cup?",
    "Who knew that ants could swim?",
  ])("say and think nothing: %s", none);

  it.each([
    ["“You want the bridge back,” Ada Lind said.", "Ada Lind"],
    ["If you believe the latest update, the phone will cost 400 dollars, Glint said.", "Glint"],
    ["You told me that the road was safe.", "You"],
  ])("are not meant where somebody speaks: %s", some);
});

describe("what somebody is called", () => {
  it.each([
    "The tenor, best known for his Verdi, died on Monday.",
    "A man in Perth has been dubbed the unluckiest man alive.",
    "The beach is known for its pink sand.",
    "The rapper, who goes by Little Fox, sang.",
  ])("is nobody’s statement: %s", none);

  it("stays what somebody calls it", () => {
    some("Residents have dubbed the tower the corkscrew.", "Residents");
  });
});

describe("what only follows, or is only supposed", () => {
  it.each([
    "The plant closed in May, which would imply that the stock is old.",
    "Nothing has been fixed, and that would suggest that the pilots flew on.",
    "This could indicate that the tablet comes in June.",
    "If the reports are confirmed, the talks may collapse.",
    "Nothing is confirmed and details are scarce.",
    "Until the result is verified, the mayor stays.",
  ])("is nobody’s statement: %s", none);

  it("is confirmed where somebody does", () => {
    some("The deal was confirmed by the club.", "the club");
  });
});

describe("an article or an owner", () => {
  it.each([
    "The reported outbreak at the farm is not going away.",
    "Lind's claims contradict those of the police.",
    "The actors' heavily anticipated film opened.",
  ])("says nothing: %s", none);

  it("is whose claim it is", () => {
    expect(told("Her claim that the dam leaked was false.")[0]).toMatchObject({ source: "Her" });
  });
});

describe("what is shown, made or come upon", () => {
  it.each([
    "The singer tweeted a photo of herself with a fake moustache.",
    "He posted pictures of the wreck on Instagram.",
    "Police released an image of the suspect.",
    "Ola Berg is writing the screenplay for the film.",
    "The script is being penned by Ada Lind.",
    "The tourists were ordering pizza when the fire broke out.",
    "Glint revealed its latest phone on Tuesday.",
    "The mayor unveiled a statue of the poet.",
  ])("is nobody’s statement: %s", none);

  it.each([
    ["The minister tweeted a picture of the ship with the words “At last”.", "The minister"],
    ["The rebels released a statement saying the road was shut.", "The rebels"],
    ["The audit found no evidence of fraud.", "The audit"],
    ["Fans found the strip very ugly.", "Fans"],
    ["The jury found the driver guilty of theft.", "The jury"],
    ["Doctors found the treatment safe.", "Doctors"],
    ["The army has revealed the names of the dead.", "The army"],
  ])("may hold words or a judgement: %s", some);
});

describe("whom somebody cites", () => {
  it("is nothing that they said", () => {
    const text = "The report, which cites an anonymous employee, says the launch has slipped.";
    expect(told(text)).toMatchObject([{ content: "the launch has slipped" }]);
  });

  it("stands beside what they said", () => {
    some("The paper cited a minister as saying the road was safe.", "a minister");
  });
});
