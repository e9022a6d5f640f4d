import { describe, expect, it } from "vitest";
import { findings, telling } from "../../told.ts";

const told = telling("source", "cue", "content", "via", "polarity");

describe("who a sentence ends by naming", () => {
  it.each([
    [
      "Three divers have died in the flooded quarry near St Anne's School, rescue workers in Lindau confirmed on Sunday.",
      "rescue workers in Lindau",
    ],
    [
      "The mint is reviewing the theft, spokesman Rolf Vang confirmed in an email to The Lindau Echo.",
      "spokesman Rolf Vang",
    ],
    [
      "Growers face a loss of $40 million, trade newsletter Crop Letter calculated.",
      "trade newsletter Crop Letter",
    ],
  ])("is who said all of it: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
    expect(told(text)[0]?.content).toMatch(/^(?:Three|The mint|Growers)/);
  });

  it.each([
    ["The company knew that the valve leaked, former engineers claim.", "former engineers"],
    [
      "A clinic knew for months that alarms were failing before 300 embryos thawed in August, former patients allege in a lawsuit filed Monday.",
      "former patients",
    ],
    ["The bank knew for years that the loans were bad, regulators said on Friday.", "regulators"],
    ["The school believed that the roof was sound, parents say in a petition.", "parents"],
    ["The captain thought the channel was clear, investigators concluded.", "investigators"],
  ])("tells of what another knew or thought: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source, content: text.slice(0, text.indexOf(`, ${source}`)) }]);
  });

  describe.each([
    "The siren by the canal never sounded that evening",
    "The mill agreed to sell its lower weir only after the flood",
    "The trust refused to publish the survey for two years",
    "The bishop wanted the orchard to go to his nephew",
  ])("%s", (clause) => {
    it.each([
      ["one of the keepers has told this newspaper", "one of the keepers"],
      ["two of them told the Lantern", "two of them"],
      ["letters obtained by the Lantern show", "letters obtained by the Lantern"],
      ["ferrymen say", "ferrymen"],
      ["residents of the quay say", "residents of the quay"],
      ["prison sources told Reuters", "prison sources"],
      ["an inquest has found", "an inquest"],
      ["its head of works, Noriko Tamura, said on Monday", "its head of works, Noriko Tamura"],
    ])("%s", (end, source) => {
      expect(told(`${clause}, ${end}.`)).toContainEqual(expect.objectContaining({ source, content: clause }));
    });
  });

  it("stands beside what another is told to have said, which ends before it", () => {
    expect(told("The mill refused to sell its lower weir, boatmen say.")).toMatchObject([
      { source: "The mill", content: "to sell its lower weir" },
      { source: "boatmen", content: "The mill refused to sell its lower weir" },
    ]);
  });

  it.each([
    "The mill agreed to sell its weir, boats and nets.",
    "The crew wanted tea, the boats say Lindau on the stern.",
  ])("is nobody of whom nothing tells that they speak: %s", (text) => {
    expect(told(text).filter(({ content }) => content === text.slice(0, text.indexOf(",")))).toEqual([]);
  });

  it("is turned round where the reading has who says it before the verb", () => {
    expect(
      told(
        "Early readings point to a cracked weld, said a man briefed on the inquiry, asking not to be named.",
      ),
    ).toMatchObject([
      { source: "a man briefed on the inquiry", content: "Early readings point to a cracked weld" },
    ]);
  });

  it.each([
    "In the harbour, the fishermen protested.",
    "When the storm came, the harbour master denied entry.",
    "The ferry carried sheep, goats and other promises.",
  ])("is nobody where no clause stands before the comma: %s", (text) => {
    expect(told(text).filter(({ content }) => text.startsWith(content.slice(0, 12)))).toEqual([]);
  });
});

describe("the whole subject of a verb", () => {
  it.each([
    ["Prison guards on both wings said they had heard no alarm.", "Prison guards on both wings"],
    [
      "A thesis posted last month on a student server argued that the tides had changed.",
      "A thesis posted last month on a student server",
    ],
  ])("is the source: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });
});

describe("who does not answer", () => {
  it("is found behind another clause", () => {
    expect(
      told("A lawyer for the brewery declined to comment, while Norrick did not return calls.").at(-1),
    ).toMatchObject({ source: "Norrick", content: "calls", polarity: "declines" });
    expect(told("Neither the pilots' guild nor its lawyer returned phone messages.")).toMatchObject([
      { content: "phone messages", polarity: "declines" },
    ]);
  });

  it("is told by the verb that declines", () => {
    expect(
      told("Trade minister Ola Berg praised the vote but declined to say whether he had met the bank.").at(
        -1,
      ),
    ).toMatchObject({ polarity: "declines" });
  });
});

describe("how somebody came to be asked", () => {
  it("is no part of what they denied", () => {
    expect(told("A harbour ministry official denied the report when reached by Northwind.")).toMatchObject([
      { content: "the report", polarity: "denies" },
    ]);
  });
});

describe("what stands behind a quotation", () => {
  it("tells who says it by whatever verb", () => {
    expect(told("“With respect, Dunlow has not swum since the war,” Lind hit back.")).toMatchObject([
      { source: "Lind", cue: "hit back" },
    ]);
  });
});

describe("to whom a paper was shown", () => {
  it.each([
    [
      "An email to members, reviewed by the Evening Lantern, described the vote only as “a formality”.",
      "the Evening Lantern",
    ],
    [
      "An internal note dated 4 May, a copy of which was obtained by Canal Six, warns of “a leak that nobody owns”.",
      "Canal Six",
    ],
    ["The bridge is closed for good, according to a recording heard by the Lantern.", "the Lantern"],
  ])("is told between commas or by any verb: %s", (text, via) => {
    expect(told(text).at(-1)).toMatchObject({ via });
  });
});

describe("subjects that were read as a part of what they told", () => {
  it("are the source, and whom they told the hearers", () => {
    expect(
      told(
        "Tarn's founder and largest owner, Ada Lind, has told employees she will not sell “to any bank in this town”.",
      ),
    ).toMatchObject([{ source: "Tarn's founder and largest owner, Ada Lind", via: "employees" }]);
  });

  it("are the noun with its name, where the sentence is theirs to its end", () => {
    expect(told("The airline Norrair blamed a software fault.")).toMatchObject([
      { source: "The airline Norrair", content: "a software fault" },
    ]);
    expect(told("The company Lind blamed for the leak has closed.")).toMatchObject([{ source: "Lind" }]);
    expect(told("The union Corbane accused of theft was dissolved.")).toMatchObject([{ source: "Corbane" }]);
  });
});

describe("a clause with a name beside its subject", () => {
  it("goes on to its verb", () => {
    expect(
      told(
        "Lady Amberley strenuously denied that the sponsor, mining group Corbane, had applied pressure.",
      )[0]?.content,
    ).toBe("that the sponsor, mining group Corbane, had applied pressure");
  });
});

describe("whom an outlet cites", () => {
  it("are people by what they do", () => {
    expect(
      told(
        "The port will shut for a month, the Evening Courier reported on Monday, citing two negotiators familiar with the plan.",
      ),
    ).toMatchObject([{ source: "two negotiators familiar with the plan", via: "the Evening Courier" }]);
  });
});

describe("bodies and papers by what stands beside them", () => {
  const last = (text: string) => findings(text).at(-1)?.speaker;

  it.each([
    ["Growers' federation Norrick put the cost of the frost at 14 million.", "Norrick"],
    ["The exam board Certa said the marks would be late.", "Certa"],
    [
      "A gang that calls itself Grey Heron has the files. “Pay us,” Grey Heron wrote on Monday.",
      "Grey Heron",
    ],
  ])("are named by them: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "organization" });
  });

  it("declines where questions are passed on or comment cannot be made", () => {
    expect(told("Manufacturer Embrell referred questions to the airline.").at(-1)).toMatchObject({
      polarity: "declines",
    });
    expect(told("Kest & Roth said it could not comment on client matters.")).toMatchObject([
      { polarity: "declines" },
    ]);
  });

  it("has who stands beside an office at the end of a sentence", () => {
    expect(
      told("The jury learned of the refusal from a newspaper, its chair, Mathilde Corby, said with a laugh."),
    ).toMatchObject([
      { source: "its chair, Mathilde Corby", content: "The jury learned of the refusal from a newspaper" },
    ]);
  });

  it("has what was told where only the place of telling was read of it", () => {
    expect(
      told(
        "The Royal Ashdale Hospital has postponed 60 operations, its medical director, Hana Petrosyan, has just told reporters outside the building.",
      ),
    ).toMatchObject([
      {
        source: "its medical director, Hana Petrosyan",
        cue: "has just told",
        content: "The Royal Ashdale Hospital has postponed 60 operations",
        via: "reporters",
      },
    ]);
  });

  it("leaves out where and whence it was sent", () => {
    expect(
      told("NORVIK, 3 May (Northwind) - The port will be closed for a week, it emerged on Friday."),
    ).toMatchObject([{ content: "The port will be closed for a week" }]);
    expect(
      told(
        "Norvik, 14 Mar (Northwind).- The strike in the ports will go on for a second week, the unions announced this Friday after a meeting.",
      ),
    ).toMatchObject([{ content: "The strike in the ports will go on for a second week" }]);
  });

  it("is who says a headline whose verb stands before them", () => {
    expect(
      told("Berg to stay at Norvik until somebody pays, says manager\n\nThe window shuts on Friday."),
    ).not.toContainEqual(expect.objectContaining({ content: "manager" }));
  });
});

describe("who told an outlet", () => {
  it.each([
    [
      "The company has hired advisers to sell the golf unit, two people familiar with the matter told Meridian last month.",
      "two people familiar with the matter",
      "Meridian",
    ],
    [
      "The company has held early talks with two equity firms, two people familiar with the matter told Meridian last month.",
      "two people familiar with the matter",
      "Meridian",
    ],
    [
      "The bank has held talks with a rival about a merger, three people with knowledge of the matter told the Post last week.",
      "three people with knowledge of the matter",
      "the Post",
    ],
    [
      "The union has met the owners about a deal, a person briefed on the talks told Reuters on Tuesday.",
      "a person briefed on the talks",
      "Reuters",
    ],
    [
      "The club is in talks about a loan, two board members told Radio Fjord.",
      "two board members",
      "Radio Fjord",
    ],
  ])("%s", (text, source, via) => {
    expect(told(text)).toMatchObject([{ source, via }]);
  });
});

describe("authorities at the end of a sentence", () => {
  it.each([
    [
      "Two hikers have died in a storm at Castle Ridge, health authorities confirmed on Thursday.",
      "health authorities",
    ],
    [
      "Six miners were trapped by the water at Tarn, provincial authorities reported.",
      "provincial authorities",
    ],
  ])("have said it: %s", (text, source) => {
    expect(told(text)).toMatchObject([{ source }]);
  });
});
