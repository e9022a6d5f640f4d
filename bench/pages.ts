/**
 * How soon the pages of the reading room show something, what they weigh, and how long the server takes for a long
 * article, over the fixtures' stories.
 *
 *   node --import tsx bench/pages.ts [times=5]
 */
import { openBrowser, openRoom, shownIn } from "./room.ts";
import { machine } from "./stemma.ts";

const times = Number(process.argv[2] ?? 5);
const middle = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const WORDS = 5000;
const TELLINGS = 300;
/** Of these sentences a paragraph has so many, as news has it. */
const SENTENCES = 3;

/** A long article in which people say something so many times, and other sentences between. */
function long(): string {
  const filler = "The works at the old harbour went on while the water rose behind the dam.";
  const names = ["Ann Lee", "Bo Orr", "Cai Madsen", "Dora Ness"];
  const things = "pier crane ferry depot bridge tunnel school clinic market museum station library".split(
    " ",
  );
  const fates =
    "repaired sold closed moved painted flooded searched insured photographed emptied locked measured lit guarded praised fenced cleaned named rented heated mapped doubled halved sealed tested".split(
      " ",
    );
  const told = Array.from(
    { length: TELLINGS },
    (_, n) =>
      `${names[n % names.length]} said on Monday that the ${things[n % things.length]} near the harbour had been ${fates[Math.floor(n / things.length)]}.`,
  );
  const fillers = (WORDS - TELLINGS * 14) / 15;
  const sentences = told.flatMap((sentence, n) =>
    Math.floor(((n + 1) * fillers) / TELLINGS) > Math.floor((n * fillers) / TELLINGS)
      ? [sentence, filler]
      : [sentence],
  );
  return sentences
    .map((sentence, n) => (n % SENTENCES === SENTENCES - 1 ? `${sentence}\n\n` : `${sentence} `))
    .join("");
}

const [browser, room] = await Promise.all([openBrowser(), openRoom()]);
console.log(machine);
console.log("| page | first contentful paint, ms | weight, kB |\n| --- | ---: | ---: |");
// The first page that a browser opens waits for the browser's own start.
const first = await browser.newPage();
await first.goto(room.address, { waitUntil: "networkidle" });
await first.close();
for (const [name, path] of Object.entries(room.views)) {
  const paints: number[] = [];
  let weight = 0;
  for (let i = 0; i < times; i += 1) {
    const shown = await shownIn(browser, room.address, path);
    paints.push(shown.paint);
    weight = shown.weight;
  }
  console.log(`| ${name} | ${middle(paints).toFixed(0)} | ${(weight / 1000).toFixed(1)} |`);
}

const text = long();
const { article } = await room.pipeline.submit(
  { url: "https://long.example/article", publisher: "Long", published: "2026-03-01T00:00:00Z", text },
  null,
);
const took: number[] = [];
let marks = 0;
for (let i = 0; i < times * 4; i += 1) {
  const start = performance.now();
  const page = await (await fetch(`${room.address}/articles/${article}`)).text();
  took.push(performance.now() - start);
  marks = page.match(/id="said-/g)?.length ?? 0;
}
console.log(
  `An article of ${text.split(/\s+/).length} words with ${marks} attributions: ${middle(took).toFixed(0)} ms (median of ${took.length} answers; the quickest ${Math.min(...took).toFixed(0)} ms)`,
);
await browser.close();
await room.close();
