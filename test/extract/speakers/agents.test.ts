import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const names = (text: string) => speakers(text).map((speaker) => speaker?.name);

describe("who speaks", () => {
  it("passes over whom a quotation names for who says it", () => {
    const text =
      "Peter Berg met reporters on Monday. Tom Vang came too. “Berg cannot win this,” he said. “Vang cannot win it,” he said.";
    expect(names(text)).toEqual(["Tom Vang", "Peter Berg"]);
  });

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

  it.each([
    [
      "a body that runs something",
      "Brightwater Health, which runs three hospitals, said that no record was lost.",
    ],
    [
      "a body that is meant by its first word",
      "Lumen Play said that the outage was brief. Customers of Lumen complained.",
    ],
    [
      "what has a chief executive",
      "Harrow Vale said that sales fell. Harrow Vale’s chief executive resigned.",
    ],
    ["what says it will", "On Monday Pell Arden said it would close the bridge."],
  ])("takes %s for no person", (_, text) => {
    expect(speakers(text)[0]).toMatchObject({ kind: "organization" });
  });

  it.each([
    ["an age", "Quorra Pell, 44, said that the bridge would close."],
    ["a title", "Ms. Quorra said that the bridge would close."],
    ["a pronoun", "On Monday Quorra Pell said she would close the bridge."],
  ])("takes whoever has %s for a person", (_, text) => {
    expect(speakers(text)[0]).toMatchObject({ kind: "person" });
  });

  it("takes the wire of a dateline for no person", () => {
    const text = "NORVIK, May 4 (Quorran) - The pier is shut. Quorran said that it had asked the port.";
    expect(speakers(text)).toContainEqual({ name: "Quorran", kind: "organization", behalf: null });
  });

  it("calls nobody by what they are, and no body by what it is", () => {
    expect(names("Analyst Tom Weil said that the bridge would close.")).toEqual(["Tom Weil"]);
    expect(names("Regulator Ofwater said that the bridge would close.")).toEqual(["Ofwater"]);
  });

  it("lets a paper speak for itself, whoever read it and wherever it lies", () => {
    for (const text of [
      "The memo, which was reviewed by two engineers, says that the bridge would close.",
      "According to a filing with the harbour board, the bridge would close.",
    ])
      expect(speakers(text).map((speaker) => speaker?.kind)).toContain("document");
  });

  it("lets “it” be what was spoken of last", () => {
    const text = "The harbour board met Peter Berg on Monday. It said that the bridge would close.";
    expect(names(text)).toEqual(["harbour board"]);
    const body =
      "“Nobody sails in a storm,” Emily Lind said. The ferry line lost a ship. It said that a fine was due.";
    expect(names(body)).toEqual(["Emily Lind", "the ferry line"]);
  });

  it("lets “who” take up people, not what they do", () => {
    const text = "Two people briefed on the inquiry, who spoke on Monday, said that the bridge would close.";
    for (const speaker of speakers(text)) expect(speaker?.name).toMatch(/^two people/i);
  });

  it("takes up by “it” who spoke last where what stands before it can have said nothing", () => {
    expect(
      speakers(
        "According to the 40-page audit, managers kept two sets of books. One set was stored in a garage, it says.",
      ),
    ).toMatchObject([{ kind: "document" }, { name: "40-page audit", kind: "document" }]);
    expect(
      speakers(
        "The combined system will have one board, a joint statement said. No posts will be lost, it added.",
      ),
    ).toMatchObject([{ kind: "document" }, { name: "joint statement", kind: "document" }]);
    expect(
      names(
        "Norvik council has banned scooters, it announced on Friday. The rule takes effect in May, it said.",
      ),
    ).toEqual(["norvik council", "norvik council"]);
  });
});
