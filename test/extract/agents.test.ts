import { describe, expect, it } from "vitest";
import { learned } from "../../src/extract/extract.ts";
import { segment } from "../../src/segment/segment.ts";

const speakers = (text: string) => learned.extract(text, segment(text)).map(({ speaker }) => speaker);
const names = (text: string) => speakers(text).map((speaker) => speaker?.name);

describe("who speaks", () => {
  it("takes no man for a woman, nor a woman for a man", () => {
    expect(
      names("Emily Lind met Peter Berg in Norvik on Monday. She said that the bridge would close."),
    ).toEqual(["Emily Lind"]);
    expect(
      names("Emily Lind met Peter Berg in Norvik on Monday. He said that the bridge would close."),
    ).toEqual(["Peter Berg"]);
  });

  it("hears a title where the name tells nothing", () => {
    const text = "Mr. Orsted met Ms. Vang in Norvik. She said that the bridge would close.";
    expect(names(text)).toEqual(["Vang"]);
  });

  it("holds what belongs to somebody for no person", () => {
    const text = "Peter Berg leads. Berg’s campaign said that the bridge would close.";
    expect(speakers(text)).toEqual([{ name: "Berg campaign", kind: "organization", behalf: null }]);
    const crowd = "Peter Berg leads. Supporters of Berg said that the bridge would close.";
    expect(speakers(crowd)).toMatchObject([{ kind: "unnamed" }]);
  });

  it("finds the name among titles and beside a noun", () => {
    expect(names("Berg campaign manager Emily Lind said that the bridge would close.")).toEqual([
      "Emily Lind",
    ]);
    expect(names("The author of the book, Emily Lind, said that the bridge would close.")).toEqual([
      "Emily Lind",
    ]);
  });

  it("leaves out of a name what only stands before it", () => {
    const text = "Now Emily Lind leads the council. Lind said that the bridge would close.";
    expect(names(text)).toEqual(["Emily Lind"]);
    expect(names("Former Secretary of State Emily Lind said that the bridge would close.")).toEqual([
      "Emily Lind",
    ]);
    expect(names("Democrat Emily Lind said that the bridge would close.")).toEqual(["Emily Lind"]);
  });

  it("holds a surname for a person's, and a paper's name for no paper", () => {
    expect(speakers("Senator Berg met the press. Berg said that the bridge would close.")).toMatchObject([
      { name: "Berg", kind: "person" },
    ]);
    expect(speakers("The Harbour Post said that the bridge would close.")).toMatchObject([
      { kind: "organization" },
    ]);
    expect(
      speakers("A copy of an email provided to the Harbour Post shows that the bridge will close."),
    ).toMatchObject([{ name: "email", kind: "document" }]);
  });

  it("lets several be they", () => {
    const text = "Local residents met Peter Berg on Monday. They said that the bridge would close.";
    expect(speakers(text)).toMatchObject([{ name: "local residents", kind: "unnamed" }]);
  });
});
