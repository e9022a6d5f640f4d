/** Made-up articles for measuring: the same seed gives the same articles. One JSON payload a line on standard output. */
import { randomOf } from "../src/eval/random.ts";

const [count = 1000, words = 600, seed = 1] = process.argv.slice(2).map(Number);

const random = randomOf(seed);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const SYLLABLES = "ba den fer gol hart il jor kel lum mor nes or pra quin rist sol tur ul ver wen".split(" ");
const name = () => {
  const made = pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : "");
  return made.charAt(0).toUpperCase() + made.slice(1);
};
const NOUNS =
  "bridge plan outage vaccine river council school airport budget harbour factory railway clinic dam market".split(
    " ",
  );
const VERBS = "closed reopened delayed approved repaired inspected funded damaged flooded moved".split(" ");
const FILLER =
  "The works began in spring and were watched by many in the town. Traffic was led around the site for most of the day. A report on the matter is due within weeks.".split(
    /(?<=\.) /,
  );

function sentence(people: readonly string[], place: string): string {
  const who = pick(people);
  const thing = `the ${place} ${pick(NOUNS)} was ${pick(VERBS)} after ${2 + Math.floor(random() * 90)} days`;
  switch (Math.floor(random() * 8)) {
    case 0:
      return `${who} said that ${thing}.`;
    case 1:
      return `“We know that ${thing},” said ${who}.`;
    case 2:
      return `According to ${who}, ${thing}.`;
    case 3:
      return `Officials told the ${place} Herald that ${thing}.`;
    default:
      return pick(FILLER);
  }
}

for (let i = 0; i < count; i += 1) {
  const place = name();
  const people = [1, 2, 3].map(() => `${name()} ${name()}`);
  const paragraphs: string[] = [];
  for (let length = 0; length < words; ) {
    const lines = [1, 2, 3].map(() => sentence(people, place));
    paragraphs.push(lines.join(" "));
    length += lines.join(" ").split(" ").length;
  }
  const published = new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString();
  const payload = {
    url: `https://news.example/${seed}/${i}`,
    publisher: `Outlet ${i % 7}`,
    headline: `${place} ${pick(NOUNS)} ${pick(VERBS)}`,
    published,
    text: paragraphs.join("\n\n"),
  };
  process.stdout.write(`${JSON.stringify(payload)}\n`);
}
