import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "act");

describe("a figure that was foreseen", () => {
  it.each([
    ["Profit rose to $2.1 billion, above the $1.9 billion expected by analysts.", "analysts", "$1.9 billion"],
    [
      "Revenue was 30 million pounds, short of the 35 million pounds predicted by the bank’s own economists.",
      "the bank’s own economists",
      "35 million pounds",
    ],
    [
      "Earnings came to 45 cents a share, compared with the 40 cents forecast by analysts polled by FactLine.",
      "analysts polled by FactLine",
      "40 cents",
    ],
    [
      "Income rose to 19.4 billion kronor, beating the 18.1 billion kronor analysts had expected.",
      "analysts",
      "18.1 billion kronor",
    ],
    [
      "Sales were $4 billion, below the $4.2 billion that economists had forecast.",
      "economists",
      "$4.2 billion",
    ],
    ["Prices fell 1%, less than the 3% drop economists had forecast.", "economists", "3% drop"],
    ["The economy grew 0.3%, beating the 0.1% projected by economists.", "economists", "0.1%"],
    [
      "Second-quarter sales dropped 7% to 1.12 billion euros, missing the 1.19 billion euros forecast by analysts in a company-compiled poll.",
      "analysts in a company-compiled poll",
      "1.19 billion euros",
    ],
  ])("%s", (text, source, content) => {
    expect(told(text)).toContainEqual({ source, content, act: "belief" });
    expect(told(text)).toHaveLength(1);
  });
});

describe("a figure that was foreseen as data tell", () => {
  it.each([
    [
      "Analysts on average had estimated $2.52 billion, according to data compiled by Marketline.",
      "Analysts",
      "$2.52 billion",
    ],
    [
      "Economists polled by Wirefax had forecast growth of 2.1%, according to a survey.",
      "Economists polled by Wirefax",
      "growth of 2.1%",
    ],
    [
      "Analysts had been looking for 42 cents a share, according to LSEG data.",
      "Analysts",
      "42 cents a share",
    ],
  ])("%s", (text, source, content) => {
    expect(told(text)).toContainEqual({ source, content, act: "belief" });
  });
});

describe("where a poll puts somebody", () => {
  it.each([
    ["An exit poll by Tarn had put her at 52 percent.", "An exit poll by Tarn", "her at 52 percent"],
    ["A survey by Opus puts Labour on 31 percent.", "A survey by Opus", "Labour on 31 percent"],
    ["The poll put him at 40 per cent.", "The poll", "him at 40 per cent"],
  ])("%s", (text, source, content) => {
    expect(told(text)).toEqual([{ source, content, act: "statement" }]);
  });
});
