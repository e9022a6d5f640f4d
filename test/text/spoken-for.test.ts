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
