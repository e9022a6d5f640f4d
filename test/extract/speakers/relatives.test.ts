import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const names = (text: string) => speakers(text).map((speaker) => speaker?.name);

describe("whom “who” and “which” take up", () => {
  it.each([
    [
      "They profiled Omar Islam, a 17-year-old senior at Norvik’s Castle Hill High School who decided to start trading.",
      "Omar Islam",
    ],
    [
      "The port’s state media, which usually chronicles the king’s travels in great detail, has been silent.",
      "port's state media",
    ],
    ["Analysts fear the Bank of Norland, which denied that it was late.", "Bank of Norland"],
    [
      "The attorney Lopa Lund and her client, who wishes to remain unknown, took it to the court.",
      "her client",
    ],
    ["They are also leaders who understand the importance of rain.", "leaders"],
    ["But sources who said the deal was off were wrong.", "sources"],
    ["Compared with farmers who say it will rain, fishermen were calm.", "farmers"],
    ["One of the clues was Lund’s letter, which showed that he was ill.", "Lund's letter"],
    ["He met the clerk of the Norvik Council, who said it was late.", "the clerk of the Norvik Council"],
    ["Tom Lund is the state attorney who accused the guard of theft.", "Tom Lund"],
  ])("%s", (text, name) => {
    expect(names(text).map((one) => one?.replace("’", "'"))).toContain(name.replace("’", "'"));
  });

  it.each([
    ["Two guards at Norrick, who said it was late, left.", "two guards at Norrick"],
    ["It helps drivers, including Ola Berg, who said it was late.", "Ola Berg"],
    ["Tom Lund and Ada Berg, who said it was late, left.", "Tom Lund"],
    ["Ada Lund is not the only clerk who thinks it was late.", "the only clerk"],
    ["Dana Orr, the owner of Port Kessal United who hopes to win, left.", "Dana Orr"],
    ["“It is late,” said Alan Berger, a doctor from Norvik, who said he was tired.", "Alan Berger"],
  ])("are whom they were: %s", (text, name) => {
    expect(names(text)).toContain(name);
  });
});
