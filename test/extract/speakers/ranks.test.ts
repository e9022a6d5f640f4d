import { describe, expect, it } from "vitest";
import { rankOf } from "../../../src/extract/speakers/names/ranks.ts";
import { speakers, telling } from "../told.ts";

const named = telling("source", "name", "kind");

describe("two of one surname", () => {
  it("are told apart by the rank that stood before one of them", () => {
    const text =
      "Orla Quinn was charged on Friday. Orla Quinn has pleaded not guilty. Detective Inspector Peter Quinn said the safe was empty. Insp Quinn denied that it had been moved.";
    expect(speakers(text).map((one) => one?.name)).toContain("Peter Quinn");
    expect(speakers(text).at(-1)?.name).toBe("Peter Quinn");
  });

  it.each([
    ["sgt", "sergeant"],
    ["insp.", "inspector"],
    ["cllr", "councillor"],
  ])("%s and %s are one rank", (short, long) => {
    expect(rankOf(short)).toBe(rankOf(long));
    expect(rankOf("baker")).toBeUndefined();
  });
});

describe("the words around a name", () => {
  it.each([
    // What is no name.
    ["Hamburg-based lender Tornow Capital said it had sold the loans.", "Tornow Capital", "organization"],
    [
      "Short seller Greyfield Research alleged that the mine was empty.",
      "Greyfield Research",
      "organization",
    ],
    ["Oslo-listed driller Fenn Hill said it had found gas.", "Fenn Hill", "organization"],
    ["A senior Saudi Arabian officer said the road was shut.", "A senior Saudi Arabian officer", "unnamed"],
    ["A WOMAN said her parrot had been stolen.", "a woman", "unnamed"],
    // Names of several words.
    [
      "The Timber and Paper Board of Norvik said prices would fall.",
      "Timber and Paper Board of Norvik",
      "organization",
    ],
    ["The Rural Voters' Forum urged restraint.", "Rural Voters' Forum", "organization"],
    ["The Hollow Reporter said the film had been pulled.", "Hollow Reporter", "organization"],
    ["Harbhajan Ram Rahim Gill, 51, said the well had run dry.", "Harbhajan Ram Rahim Gill", "person"],
    ["Neighbours say the alarm rang all night.", "Neighbours", "unnamed"],
  ])("%s", (text, name, kind) => {
    expect(named(text)).toMatchObject([{ name, kind }]);
  });

  it("before a body tell who works for it, whatever the tagger makes of them", () => {
    const text =
      "While Venkat Deshmukh of Orbit Securities kept his target, saying the drop was noise, others sold.";
    expect(named(text)[0]).toMatchObject({ name: "Venkat Deshmukh", kind: "person" });
  });

  it.each(["Retired teacher Ada Lind, 70", "Wounded soldier Ada Lind, 43, of Norvik"])(
    "and what is told beside a name go with it: %s",
    (source) => {
      expect(named(`${source}, insisted the bang was thunder.`)).toMatchObject([
        { source, name: "Ada Lind" },
      ]);
    },
  );

  it("and an age go with whose it is", () => {
    expect(
      named("Retired plumber Gus Marlow, 81, who lives above the shop, insisted the bang was thunder."),
    ).toMatchObject([
      { source: "Retired plumber Gus Marlow, 81, who lives above the shop", name: "Gus Marlow" },
    ]);
  });
});

describe("whom a word takes up", () => {
  it("is told by what the subject itself did, not by what another did", () => {
    const text =
      "Then her assistant, Milan Corte, came in shouting, and we knew that it was over, Ada Lind said. Corte, now in Turin, hopes to go back.";
    expect(named(text).at(-1)).toMatchObject({ name: "Milan Corte", kind: "person" });
  });

  it("is somebody where anybody is told of, for no thing speaks", () => {
    const text =
      "Passers-by and shopkeepers came running. The screams had woken them. They said the door was locked.";
    expect(named(text).at(-1)?.name).not.toMatch(/screams/);
  });

  it("is no day", () => {
    const text = "Photographs went round online Monday that claimed to show the wreck.";
    expect(named(text).map(({ name }) => name)).not.toContain("Monday");
  });
});

describe("an office", () => {
  it("is whose name the text tells for it, with a capital too", () => {
    expect(
      named("Chancellor Maud Orme spoke for an hour. The Chancellor said it was over.").at(-1)?.name,
    ).toBe("Maud Orme");
  });

  it.each([
    ["The Chancellor said it was over.", "Chancellor"],
    ["The coroner said it was over.", "coroner"],
  ])("is one by itself where nobody is named for it: %s", (text, name) => {
    expect(named(text)).toMatchObject([{ name, kind: "role" }]);
  });

  it.each([
    ["Minister for Housing Colm Brady said rents would fall.", "Colm Brady"],
    ["Deputy Commissioner of Police Arun Sethi said three men were held.", "Arun Sethi"],
    ["Hon. Tunde Balogun said the road was finished.", "Tunde Balogun"],
  ])("with what it is for is no name: %s", (text, name) => {
    expect(named(text)).toMatchObject([{ name, kind: "person" }]);
  });

  it("is not what a body's name ends by", () => {
    const text = "Justice Ann Who rose. The Larch Center for Justice noted that spending had doubled.";
    expect(named(text).at(-1)?.name).toBe("Larch Center for Justice");
  });

  it("is nobody's where a sentence only begins so", () => {
    expect(
      named("Contrary to claims by the union, no worker was dismissed, the company said.")[0]?.name,
    ).toBe("company");
  });
});
