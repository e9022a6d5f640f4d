import { expect, test } from "vitest";
import { spokenFor } from "../../src/text/spoken-for.ts";

test.each([
  ["Maria Okafor, a spokesperson for Initech, said it was user error.", "Initech"],
  ["Maria Okafor, a senior company spokeswoman for the Port of Halden, said so.", "Port of Halden"],
  ["Initech spokeswoman Maria Okafor told the Post that it was user error.", "Initech"],
  ["Initech's chief spokesperson, Maria Okafor, said so.", "Initech"],
  ["The Ministry of Energy’s press secretary Maria Okafor said so.", "Ministry of Energy"],
  ["It was late.\n\nMaria\nOkafor, spokesperson for Initech on Friday, said so.", "Initech"],
  [
    "“It is safe,” said Maria Okafor, a spokeswoman for Skerry Lines.\n\nThe coastguard agreed.",
    "Skerry Lines",
  ],
  [
    "It is safe, said Maria Okafor, a spokeswoman for Skerry Lines. The Accident Board agreed.",
    "Skerry Lines",
  ],
  [
    "It is safe, said Maria Okafor, a spokeswoman for Skerry Lines\n\nThe Accident Board agreed.",
    "Skerry Lines",
  ],
  ["Maria Okafor, a spokeswoman for St. Olaf Hospital, said so.", "St. Olaf Hospital"],
  ["Maria Okafor, a spokeswoman for U.S. Steel and J. Berg Ltd., said so.", "U.S. Steel and J. Berg Ltd"],
  ["A spokesman for Harlow Water, Maria Okafor, said so.", "Harlow Water"],
  ["“It is safe,” said a spokeswoman for the Port of Halden, Maria Okafor.", "Port of Halden"],
  ["A lawyer for Initech, Maria Okafor, said so.", "Initech"],
  ["Maria Okafor, an attorney representing Initech, said so.", "Initech"],
  ["Initech’s lawyer, Maria Okafor, said so.", "Initech"],
  ["Speaking on behalf of Initech, Maria Okafor said so.", "Initech"],
  ["Maria Okafor, speaking on behalf of Initech, said so.", "Initech"],
  ["Maria Okafor said on behalf of the Halden Union that it was shut.", "Halden Union"],
  ["“It is safe,” Maria Okafor, who speaks for Initech, said.", "Initech"],
  ["The U.S. attorney for the Southern District, Maria Okafor, said so.", null],
  ["Maria Okafor, a lawyer at Initech, said so.", null],
  ["Halden lawyer Maria Okafor said so.", null],
  ["A lawyer for Mr. Berg, Maria Okafor, said so.", null],
  ["A spokesman for Initech, Tom Hale, and Maria Okafor said so.", null],
  ["The company spokeswoman Maria Okafor said so.", null],
  ["Maria Okafor, an engineer at Initech, said so.", null],
  ["Maria Okafor said so. Tom Hale, a spokesperson for Initech, agreed.", null],
  ["Anna-Maria Okaforsen, a spokesperson for Initech, said so.", null],
])("%s", (text, body) => {
  expect(spokenFor(text, "Maria Okafor")).toBe(body);
});

test("a name is taken as it is written, whatever signs it has", () => {
  expect(spokenFor("J.R. (Bob) O’Neil, a spokesman for Hydra, said so.", "J.R. (Bob) O’Neil")).toBe("Hydra");
  expect(spokenFor("anything, a spokesman for Hydra", "")).toBe(null);
});
