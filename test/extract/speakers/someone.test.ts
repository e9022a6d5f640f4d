import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1)?.name;

describe("those without a name", () => {
  it.each([
    ["One, who asked not to be named, said she had called twice.", "One"],
    ["One of them said she had called twice.", "One of them"],
    ["Another neighbour said she had called twice.", "Another neighbour"],
    ["A goalkeeper at the club said she had called twice.", "A goalkeeper at the club"],
    ["A co-founder said she had called twice.", "A co-founder"],
    ["A physiotherapist said she had called twice.", "A physiotherapist"],
  ])("go on, though somebody named was told of before: %s", (text, name) => {
    expect(
      last(
        `Tenants heard shouting at the home of Emily Lind. ${text}\n\n“I told them it was close,” she said.`,
      ),
    ).toBe(name);
  });

  it("are no firms that end so", () => {
    expect(speakers("The planemaker, Aerwing, said it would help.")[0]).toMatchObject({ name: "Aerwing" });
  });

  it.each([
    [
      "Pop star Lila Monroe cancelled a show in Lyon. On Sunday, the 26-year-old said she had been stupid.",
      "Lila Monroe",
    ],
    ["Emma Vang, 26, met Ruth Hale, 41. On Sunday, the 26-year-old said she had been stupid.", "Emma Vang"],
    [
      "Lila Monroe cancelled a show. Her representative told Variety the singer was tired.",
      "Lila Monroe representative",
    ],
    ["Tour promoter LiveOne said the other dates would go ahead.", "LiveOne"],
    ["Video platform Streamo said the clip was gone.", "Streamo"],
  ])("are somebody the text names: %s", (text, name) => {
    expect(last(text)).toBe(name);
  });
});
