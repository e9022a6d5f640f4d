import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

describe("who speaks is called by the name beside them", () => {
  it.each([
    ["The planemaker, Aerwing, said it was assisting the inquiry.", "Aerwing", "organization"],
    ["At least one customer, the online grocer Verdura, said it had lost orders.", "Verdura", "organization"],
    ["A rival, Bramley, said it had never sold the toy.", "Bramley", "organization"],
    ["The company that built the dam, Corvex, denied that it had cut corners.", "Corvex", "organization"],
    [
      "Corran’s largest owner, the Norwegian fund Fjordkraft Invest, denied that it had sold.",
      "Fjordkraft Invest",
      "organization",
    ],
    [
      "A spokesperson for the search firm, Pell Cardew, said it knew no such client.",
      "Pell Cardew spokesperson",
      "role",
    ],
    [
      "A spokeswoman for the ferry operator, Skerry Lines, said nobody was hurt.",
      "Skerry Lines spokeswoman",
      "role",
    ],
    [
      "A spokesman for the lender, Tornow Capital, said it had lost nothing.",
      "Tornow Capital spokesman",
      "role",
    ],
    ["A spokesman for the airline, Norrair, said it was sorry.", "Norrair spokesman", "role"],
    [
      "A spokesman for the transport ministry, Łukasz Wójcik, said the bridge would open in May.",
      "Łukasz Wójcik",
      "person",
    ],
    ["A spokesman for the hospital, Dr Ola Berg, said six people were treated.", "Ola Berg", "person"],
    ["The mayor of Norvik, the conservative Jonas Berg, said the pool would reopen.", "Jonas Berg", "person"],
    ["According to the mayor, Emily Lind, the road was closed at noon.", "Emily Lind", "person"],
    ["According to the report, Ola Berg, the pilot, was asleep.", "report", "document"],
    ["Marks & Spencer said profits had risen.", "Marks & Spencer", "organization"],
    ["Johnson & Johnson said profits had risen.", "Johnson & Johnson", "organization"],
    ["The owner, Fjörd & Sons, said the ferry had sunk.", "Fjörd & Sons", "organization"],
    ["The shop, Baker & Daughters, said it was shut.", "Baker & Daughters", "organization"],
    ["A spokesman for Procter & Gamble said it was shut.", "Procter & Gamble spokesman", "role"],
    ["Ola Berg, a partner at Dorn & Pell, said profits had risen.", "Ola Berg", "person"],
  ])("%s", (text, name, kind) => {
    expect(speakers(text)).toMatchObject([{ name, kind }]);
  });

  it("is no body at which they work", () => {
    expect(speakers("Analysts at brokerage Holt & Dahl believe the fine will be small.")).toMatchObject([
      { name: "Analysts at brokerage Holt & Dahl", kind: "unnamed" },
    ]);
  });

  it.each([
    [
      "Captain Ola Berg admitted the mood was poor. The defender said: “Nobody talks at breakfast.”",
      "Ola Berg",
    ],
    [
      "Norvik manager Emily Holt said she was proud. The 52-year-old said her team had earned it.",
      "Emily Holt",
    ],
    [
      "Ola Dahl told the Ledger the paintings would turn up. “They always do,” said the former officer.",
      "Ola Dahl",
    ],
    [
      "Director Emily Holt said the gallery was safe. A police spokesman confirmed that two men were held. He said they were brothers.",
      "police spokesman",
    ],
    [
      "Ola Berg opened the pool. One, a teacher from Norvik, said she had complained in May. “Nothing happened,” she said.",
      "One, a teacher from Norvik",
    ],
    ["The label on the jars reads: “Keep cool.”", "label"],
    ["According to the 90-page decision, managers were paid by the bond.", "90-page decision"],
  ])("goes on by what they are: %s", (text, name) => {
    expect(speakers(text).at(-1)).toMatchObject({ name });
  });

  it("takes another for nobody who spoke before", () => {
    expect(speakers("Ola Berg said the car came fast. The driver said he saw nothing.").at(-1)).toMatchObject(
      {
        name: "The driver",
      },
    );
  });
});
