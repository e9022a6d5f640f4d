import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-04T12:00:00Z", publisher: null };
const kinds = (text: string) =>
  segment(`The tower in Norvik fell on Monday.\n\n${text}`, CONTEXT).notices.map(({ kind }) => kind);

describe("what agencies take back", () => {
  it.each([
    "KILL BC-EU--Tower Falls. Editors: Please kill the story slugged BC-EU--Tower Falls. The tower stands.",
    "MANDATORY KILL BC-TOWER FALLS",
    "KILL KILL KILL: Please kill the item headlined “Tower falls”.",
    "KILL NOTICE - Tower falls in Norvik",
    "URGENT KILL - Tower falls in Norvik",
    "KILLED: BC-EU--Tower Falls, 3rd Ld. The tower stands.",
    "PHOTO KILL: EU101, Norvik tower. The picture shows another tower.",
    "Please kill the story slugged Tower-Falls. A corrected version will follow.",
    "Please withhold our story on the tower until a corrected one is sent.",
    "Please do not use the photo of the tower sent at 1420 GMT.",
    "EDS: Please disregard the graphic on the tower; its figures are wrong.",
    "(EDS: The story BC-TOWER has been killed. There will be no replacement.)",
    "EDITORS/CLIENTS: Please kill the picture of the tower moved at 1420 GMT.",
    "ADVISORY: The item headlined “Tower falls” is withdrawn.",
    "Advisory: the alert on the tower has been killed.",
    "WITHDRAWAL: Please note that the story “Tower falls” has been withdrawn.",
    "WITHDRAWAL: The pictures of the tower are being withdrawn. They show another one.",
    "The picture slugged NOR-TOWER is withdrawn, as its caption is wrong.",
  ])("takes back its story: %s", (text) => {
    expect(kinds(text)).toEqual(["retraction"]);
  });

  it.each([
    "Please kill the engine before you leave the car.",
    "Kill Devil Hills is a town in North Carolina.",
    "KILLER STORM HITS NORVIK",
    "KILL SWITCH: why every phone should have one",
    "Advisory: the road by the tower will be closed on Tuesday.",
    "Please disregard the picture of the tower on the old label, the company said.",
    "Editors picked the stories that the jury was to read.",
    "The story was killed by the network before it aired, two people said.",
    "Attention: the picture house on Lind Street is closed on Mondays.",
  ])("takes back nothing: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
