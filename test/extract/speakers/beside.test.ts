import { describe, expect, it } from "vitest";
import { learned } from "../../../src/extract/extract.ts";
import { segment } from "../../../src/segment/segment.ts";

const speakers = (text: string) => learned.extract(text, segment(text)).map(({ speaker }) => speaker);

describe("who speaks is called by the name beside them", () => {
  it.each([
    ["The planemaker, Aerwing, said it was assisting the inquiry.", "Aerwing", "organization"],
    ["A rival, Bramley, said it had never sold the toy.", "Bramley", "organization"],
    ["The company that built the dam, Corvex, denied that it had cut corners.", "Corvex", "organization"],
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
    ["A spokesman for the hospital, Dr Ola Berg, said six people were treated.", "Ola Berg", "person"],
    ["The mayor of Norvik, the conservative Jonas Berg, said the pool would reopen.", "Jonas Berg", "person"],
    ["According to the mayor, Emily Lind, the road was closed at noon.", "Emily Lind", "person"],
    ["According to the report, Ola Berg, the pilot, was asleep.", "report", "document"],
  ])("%s", (text, name, kind) => {
    expect(speakers(text)).toMatchObject([{ name, kind }]);
  });

  it("is no body at which they work", () => {
    expect(speakers("Analysts at brokerage Holt & Dahl believe the fine will be small.")).toMatchObject([
      { name: "Analysts at brokerage Holt & Dahl", kind: "unnamed" },
    ]);
  });
});
