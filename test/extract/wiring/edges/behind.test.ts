import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content");

describe("what stands behind a quotation and who said it", () => {
  it.each([
    [
      "“Why would anybody walk on it?” Lind said of the pier that fell in May.",
      "Lind",
      "“Why would anybody walk on it?”",
    ],
    ["“Did you see the crack?” Vang asked the harbour master.", "Vang", "“Did you see the crack?”"],
    [
      "“Nobody told us anything,” Orr shouted as the mayor left the hall.",
      "Orr",
      "“Nobody told us anything,”",
    ],
    [
      "“Who do they think they are?” Moss said about the regulator’s decision.",
      "Moss",
      "“Who do they think they are?”",
    ],
    ["“This is our town!” Berg told a crowd of dockers in Tarn.", "Berg", "“This is our town!”"],
    ["“We need more of these!” Lind said to the Harbour Times.", "Lind", "“We need more of these!”"],
  ])("is not what was said: %s", (text, source, content) => {
    expect(told(text)).toMatchObject([{ source, content }]);
  });

  it.each([
    ["On “The Morning Hour,” Lind admitted that the pier was unsafe.", "Lind", "the pier was unsafe"],
    [
      "At “Hard Hats for Tarn,” Vang said the bridge would be rebuilt.",
      "Vang",
      "the bridge would be rebuilt",
    ],
  ])("is where a title is quoted: %s", (text, who, clause) => {
    expect(told(text).find(({ source }) => source === who)?.content).toContain(clause);
  });
});
