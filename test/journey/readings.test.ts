import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readText } from "../../src/cli/input/texts.ts";
import { learned } from "../../src/extract/extract.ts";
import { digest } from "../../src/text/digest.ts";

const FILE = new URL("readings.json", import.meta.url);
const ARTICLES = new URL("../articles/", import.meta.url);

/** What is read of an article, without how sure it is, which may differ in its last digit elsewhere. */
function reading(name: string): string {
  const { headline, publisher, published, text } = JSON.parse(readFileSync(new URL(name, ARTICLES), "utf8"));
  const { held } = readText({
    id: name,
    text: text.join("\n\n"),
    title: headline,
    publisher,
    published,
  });
  const { document, attributions } = held;
  const said = attributions.map(({ confidence: _, extractor: __, id: ___, ...one }) => one);
  return digest(JSON.stringify([document, said])).slice(0, 8);
}

/**
 * A revision that an older program read is read again before the next is compared with it, so that no change of ours is told as an
 * outlet's; which program read it is told by the extractor's version. So what is read otherwise has another version.
 * `READINGS=write npx vitest run test/journey/readings.test.ts` notes the readings of a new one.
 */
test("what is read otherwise than before has another version", () => {
  const noted = JSON.parse(readFileSync(FILE, "utf8")) as {
    version: string;
    readings: Record<string, string>;
  };
  if (process.env["READINGS"] === "write" && noted.version !== learned.version) {
    const names = readdirSync(ARTICLES).filter((name) => name.endsWith(".json"));
    const readings = Object.fromEntries(names.map((name) => [name, reading(name)]));
    writeFileSync(FILE, `${JSON.stringify({ version: learned.version, readings }, null, 2)}\n`);
    return;
  }
  const names = Object.keys(noted.readings);
  const other = names.filter((name) => reading(name) !== noted.readings[name]);
  expect(
    other,
    "These are read otherwise: raise the version of `learned` in src/extract/extract.ts, and note the readings anew.",
  ).toEqual([]);
  expect(noted.version, "Note the readings of the new version.").toBe(learned.version);
  expect(names.length).toBeGreaterThan(50);
});
