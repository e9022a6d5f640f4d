import { describe, expect, it } from "vitest";
import { findings } from "../told.ts";

const last = (text: string) => findings(text).at(-1)?.speaker;
const SAID = "said that the bridge would close.";

describe("names of people", () => {
  it.each([
    ["Japan’s transport minister Sakai Emiko met the press. Sakai", "Sakai Emiko"],
    [
      "Mira Castell died at home. Lucía Castell found her, and her brother Tom was told. Lucía",
      "Lucía Castell",
    ],
    ["Professor Han Seo-yeon runs the institute. Han", "Han Seo-yeon"],
    ["Governor Omar bin Tariq al-Sabri spoke on Monday. Al-Sabri", "Omar bin Tariq al-Sabri"],
    ["Samir el-Masry commands the guards. On Monday el-Masry", "Samir el-Masry"],
    ["Yusuf al-Hamadi met the envoy. Hamadi", "Yusuf al-Hamadi"],
    ["The ruling came from Sheikh Omar Saleh al-Rashid on Monday. Rashid", "Omar Saleh al-Rashid"],
    ["Sheikh Mohammed Nasser al-Tawil wrote it. Tawil", "Mohammed Nasser al-Tawil"],
    ["General Abdel Fattah el-Masri took over. Masri", "Abdel Fattah el-Masri"],
    ["The mayor, José Luis Vega Molina, resigned. Vega Molina", "José Luis Vega Molina"],
    [
      "Her deputy, María del Carmen Soto de la Torre, took over. Soto de la Torre",
      "María del Carmen Soto de la Torre",
    ],
    ["The commissioner, Johanna van der Steen, was asked. Ms van der Steen", "Johanna van der Steen"],
    ["Mary Ellen van Houten runs the diner. Van Houten", "Mary Ellen van Houten"],
    ["A nurse, Aino de Vries, saw it. De Vries", "Aino de Vries"],
    ["The harbour belongs to Tomas von Arx. Von Arx", "Tomas von Arx"],
    ["Nobody agrees. Aristotle", "Aristotle"],
    ["Former finance secretary K V Raman", "K V Raman"],
    ["A grocer, T K Nair, who lives nearby,", "T K Nair"],
  ])("%s …: %s", (before, name) => {
    expect(last(`${before} ${SAID}`)).toEqual({ name, kind: "person", behalf: null });
  });

  it.each([
    ["Judge Hugh Lind KC", "Hugh Lind"],
    ["Dame Sheila Berg MP", "Sheila Berg"],
    ["Cllr Brenda Vang", "Brenda Vang"],
    ["DC Lorna Orsted, of Norland Police,", "Lorna Orsted"],
    ["The chair of the inquiry, Baroness Orsted,", "Orsted"],
    ["A baker at the harbour, Mrs Ada Vang,", "Ada Vang"],
    ["Heartbroken Mei Lin, 26, from Harbin,", "Mei Lin"],
    ["Delighted Karen Boyd, 44,", "Karen Boyd"],
    ["Jobless Enzo Ferri, 50,", "Enzo Ferri"],
    ["Worker Bo Li Wang, 22,", "Bo Li Wang"],
    ["Ola Berg Ola Berg", "Ola Berg"],
    ["Canadian national and former Norland Defence Forces (NDF) soldier Ruth Kessler, 31,", "Ruth Kessler"],
    ["Marsh and Company analyst Peter Bosco", "Peter Bosco"],
    ["Norland Red Cross (NRC) director Ivan Petrenko", "Ivan Petrenko"],
    ["Centre for Rural Affairs (CRA) economist Laura Nash", "Laura Nash"],
  ])("stand apart from titles and from the letters behind them: %s", (words, name) => {
    expect(last(`${words} ${SAID}`)).toEqual({ name, kind: "person", behalf: null });
  });

  it.each(["A lawyer for the Norland senator Ola Berg", "Friends of Norland senator Ola Berg"])(
    "are not those of another of whom these words tell: %s",
    (words) => {
      expect(last(`${words} ${SAID}`)?.kind).not.toBe("person");
    },
  );

  it("are whole behind titles, wherever they are taken up", () => {
    const text = "Deputy Sheriff Carla Minton said that all was well. The road is shut, according to Minton.";
    expect(last(text)).toMatchObject({ name: "Carla Minton" });
  });

  it("have no ending by which what is said is theirs", () => {
    const text = "Maren Lind left the pier. The court heard of Ms Lind's claim that it was safe.";
    expect(findings(text).map(({ speaker }) => speaker?.name)).toContain("Maren Lind");
    const land = "Ostland has ships. Ostland's claim that it has none was false.";
    expect(last(land)?.name).toBe("Ostland");
    // Of a shop no more is told than the name that it has.
    const shop = "The vase was sold in May. Orsted's estimate that it would fetch $2 million was wrong.";
    expect(last(shop)?.name).toBe("Orsted's");
  });

  it("tell a woman by her title", () => {
    const text = `Lord Orsted spoke first. Lady Vang, who chairs the committee, spoke next. She ${SAID}`;
    expect(last(text)).toMatchObject({ name: "Vang" });
  });

  it("are not those of many who are told by what they are", () => {
    expect(last(`Opposition MPs ${SAID}`)).toMatchObject({ kind: "unnamed" });
  });

  it.each(["Children", "Cattle", "Sheep", "Staff"])("are no nouns for several: %s", (many) => {
    const text = `The head of the farm, Hanna Lind, said the plan was bad. ${many} would suffer, she said.`;
    expect(last(text)?.name).toBe("Hanna Lind");
  });
});

describe("a name of which a tabloid sets the beginning in capitals", () => {
  it.each([
    ["KYLIE Brannock has cancelled her tour.\n\n“I am tired,” she wrote.", "Kylie Brannock", "person"],
    ["JUNO Marlowe has cancelled her tour.\n\nMarlowe said she hoped to be back.", "Juno Marlowe", "person"],
    [
      "SHAUN McGARRY has been axed as boss.\n\nMcGarry insisted he had no regrets.",
      "Shaun McGarry",
      "person",
    ],
    ["DEVI O'Hara said the pub was shut.\n\nO'Hara told fans he would be back.", "Devi O'Hara", "person"],
    ["NHS England said wards were full.\n\nEngland was cold.", "NHS England", "organization"],
    ["BBC Radio said it was late. Radio is old.", "BBC Radio", "organization"],
    ["NATO Secretary General Ola Berg said it was late.", "Ola Berg", "person"],
  ])("is spelt as elsewhere: %s", (text, name, kind) => {
    expect(last(text)).toMatchObject({ name, kind });
  });
});

it("leaves initials in capitals where a text begins", () => {
  const [one] = findings("JRR Holm, a painter, met the press. Holm said it rained.");
  expect(one?.speaker?.name).toMatch(/^(?:JRR )?Holm$/);
});
