import { describe, expect, it } from "vitest";
import { quoting } from "../../../../src/extract/via/quoting.ts";
import { withInverted } from "../../../../src/extract/wiring/placed/inverted.ts";
import { madeKnown } from "../../../../src/extract/wiring/sources/known.ts";
import { drawn, marked } from "../../marked.ts";
import { writtenText } from "../../written.ts";

const found = (text: string) => withInverted(writtenText(text), []).map((one) => drawn(text, one));

describe("who ends a sentence", () => {
  it.each([
    [
      "That the government moved too slowly, say most of the doctors we spoke to.",
      "most of the doctors we spoke to",
      "That the government moved too slowly",
    ],
    [
      "That the bridge was unsafe, say two engineers who worked on it.",
      "two engineers who worked on it",
      "That the bridge was unsafe",
    ],
    ["The boat leaked, say both survivors.", "both survivors", "The boat leaked"],
    ["Rents will fall, reckon most agents.", "most agents", "Rents will fall"],
    ["The dam is sound, insists the ministry.", "the ministry", "The dam is sound"],
    ["Nobody was asked, complain some of the tenants.", "some of the tenants", "Nobody was asked"],
    [
      "The kiosk is a treasure, argues Mona Lie, who runs it.",
      "Mona Lie, who runs it",
      "The kiosk is a treasure",
    ],
    ["No, according to everyone we asked.", "everyone we asked", "No"],
    [
      "Probably not, according to the three lawyers I spoke to.",
      "the three lawyers I spoke to",
      "Probably not",
    ],
  ])("says it: %s", (text, source, content) => {
    expect(found(text)).toMatchObject([{ source, content }]);
  });

  it.each([
    "The boat leaked, says the report that was found.",
    "When it rains, say no.",
    "“It leaked,” say both survivors.",
    "The sum is large, say 400 crowns.",
  ])("is nobody: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("takes the place of a reading by the same verb, and of no other", () => {
    const { text, finding } = marked("[The boat] leaked, {say} <both survivors>.");
    const read = withInverted(writtenText(text), [finding]);
    expect(read.map((one) => drawn(text, one))).toMatchObject([{ source: "both survivors" }]);
    const other = marked("[Lind] {said} <the boat leaked>, say both survivors.");
    expect(withInverted(writtenText(other.text), [other.finding])).toEqual([other.finding]);
  });

  it.each([
    "[The family of Anna Berg, a student who died in the flood], {says} <a report released Monday ignores their questions>.",
    "[The parents of Tom Hale, a soldier killed in training], {say} <an inquiry published Friday blames the wrong people>.",
    "[The head of the Fell Trust, a charity for walkers], {says} <the path needs money>.",
    "[The firm behind Oto, an app for sleep], {says} <a study by its doctors proves it works>.",
    "[The mother of a boy hit by a tram, Lena Holm], {says} <the driver looked at his phone>.",
    "[A lawyer for Ines Roe], a cook held since May, {argues} <the police lost the tape>.",
    "[The mayor of Ashby, a town of 900], {says} <most of the farms stand empty>.",
    "[The sister of Ines Roe, a nurse who vanished in March], {says} <the search began too late>.",
  ])("is not what somebody says, beside whom stands what they are: %s", (sentence) => {
    const { text, finding } = marked(sentence);
    expect(withInverted(writtenText(text), [finding])).toEqual([finding]);
  });
});

describe("who wants something known", () => {
  it.each([
    ["[The mayor] {wants} <it known that she did not resign>.", "The mayor", "wants it known"],
    ["[Lind] {wanted} <it on record that she did not resign>.", "Lind", "wanted it on record"],
    ["[Lind let it be] {known} <that she did not resign>.", "Lind", "let it be known"],
    ["[The band made it] {clear} <that she did not resign>.", "The band", "made it clear"],
    ["He did, but wanted [it] {noted} <that she did not resign>.", "He", "wanted it noted"],
    [
      "The union agreed on Monday, but asked [it] {recorded} <that she did not resign>.",
      "The union",
      "asked it recorded",
    ],
    [
      "Ola Berg would like [it] {understood} <that she did not resign>.",
      "Ola Berg",
      "would like it understood",
    ],
    ["They left, and wanted [it] {noted} <that she did not resign>.", "They", "wanted it noted"],
  ])("says it: %s", (sentence, source, cue) => {
    const { text, finding } = marked(sentence);
    expect(drawn(text, madeKnown(text, 0, finding))).toMatchObject({
      source,
      cue,
      content: "that she did not resign",
    });
  });
});

describe("who is quoted behind a quotation that nobody was found for", () => {
  it.each([
    ["“Devastated,” is how one friend puts it.", "one friend"],
    ["“A war,” is what her neighbour called it.", "her neighbour"],
    ["“They want attention,” he was quoted as saying.", "he"],
    ['"We had no warning," the captain was quoted as saying.', "the captain"],
    ["“No one came,” Lind was heard to say.", "Lind"],
    ["“I am done,” she is reported to have said.", "she"],
    ["“It is over,” the coach was quoted as saying by the Norvik Daily.", "the coach"],
  ])("says it: %s", (text, source) => {
    expect(quoting(text, []).map((one) => drawn(text, one))).toMatchObject([{ source }]);
  });
});

describe("who says it amid a sentence of which the rest follows from it", () => {
  it.each([
    [
      "Coral cover has doubled in six years, researchers report, raising hopes that reefs recover.",
      "researchers",
    ],
    ["Rents have fallen for a third month, local agents say, prompting talk of a slump.", "local agents"],
    ["The glacier will be gone by 2050, the authors warn, leaving two valleys dry.", "the authors"],
    ["Half of the wells are tainted, hydrologists find, forcing farmers to buy water.", "hydrologists"],
    ["The wreck may hold more gold, some divers claim, drawing treasure hunters to Tarn.", "some divers"],
    ["The bridge could close for a year, city engineers estimate, cutting off the port.", "city engineers"],
    ["In the north, roads are flooded, rescue workers say, leaving farms alone.", "rescue workers"],
    ["Sleep was worse in cities, the team’s doctors conclude, blaming light.", "the team’s doctors"],
  ])("%s", (text, who) => {
    const [one, ...more] = found(text);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ source: who, content: text.slice(0, text.indexOf(`, ${who}`)) });
  });

  it.each([
    "Tired of waiting, passengers report, raising their hands.",
    "The mayor and the clerk, union members say, including two who left.",
  ])("is nobody where nothing is told: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
