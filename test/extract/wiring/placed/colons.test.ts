import { describe, expect, it } from "vitest";
import { telling } from "../../told.ts";

const told = telling("source", "content", "name");

describe("what a colon opens", () => {
  it("is for itself where a verb of telling stands amid it", () => {
    expect(
      told(
        "Ida Voss of Norrick Bank said buyers had panicked: lambs, she pointed out, had been dearer in May.",
      ),
    ).toMatchObject([
      { source: "Ida Voss of Norrick Bank", content: "buyers had panicked" },
      { source: "she", content: "lambs had been dearer in May", name: "Ida Voss" },
    ]);
  });

  it("is whose it is told to be at its end", () => {
    expect(
      told(
        "At least one client, the online grocer Corvex, said it had: about 400 parcels were lost, its founder, Ada Berg, posted on LinkedIn.",
      ),
    ).toMatchObject([{ content: "it had" }, { name: "Ada Berg", content: "about 400 parcels were lost" }]);
  });

  it("is more of the same where nobody is told of in it", () => {
    expect(told("Ida Voss said the plan was simple: boats would leave at six, and not before.")).toHaveLength(
      1,
    );
  });
});
