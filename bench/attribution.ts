/**
 * Times the extractor of attributions over made-up articles of 600 words (goals: 100 articles a second on one core,
 * loaded within 300 ms, within 300 MB), beside wink-nlp's tagging of parts of speech of the same articles in the same
 * run. Both take turns, article by article, so that a busy machine slows them alike; what counts is processor time,
 * the least of five rounds at each article.
 *
 *   node --import tsx bench/attribution.ts [articles=200]
 */
import { readFileSync } from "node:fs";
import { learned } from "../src/extract/extract.ts";
import { segment } from "../src/segment/segment.ts";
import { articles, machine, scratch } from "./stemma.ts";

const ROUNDS = 5;
const count = Number(process.argv[2] ?? 200);
const texts = readFileSync(articles(scratch(), count, 600), "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { text: string }).text);
const documents = texts.map((text) => segment(text));

/** Milliseconds that the processor worked on it. */
function timed(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const load = timed(() => learned.extract("It rained.", segment("It rained.")));
let found = 0;
const extract = (k: number) => {
  const [text, document] = [texts[k], documents[k]];
  if (text !== undefined && document) found += learned.extract(text, document).length;
};
for (let k = 0; k < count; k += 1) extract(k);
const rss = process.memoryUsage().rss;

const { default: winkNLP } = await import("wink-nlp");
const { default: model } = await import("wink-eng-lite-web-model");
const nlp = winkNLP(model, ["sbd", "pos"]);
const { its } = nlp;
let tagged = 0;
const tag = (k: number) => {
  tagged += nlp
    .readDoc(texts[k] ?? "")
    .tokens()
    .out(its.pos).length;
};
for (let k = 0; k < count; k += 1) tag(k);

/** Of each article the best of several rounds: what others on the machine took away is left out. */
const best = (run: (k: number) => unknown) => {
  const times = texts.map(() => Number.POSITIVE_INFINITY);
  return {
    times,
    turn: (k: number) =>
      (times[k] = Math.min(
        times[k] ?? 0,
        timed(() => run(k)),
      )),
  };
};
const [ours, theirs] = [best(extract), best(tag)];
[found, tagged] = [0, 0];
for (let round = 0; round < ROUNDS; round += 1) {
  for (let k = 0; k < count; k += 1) {
    ours.turn(k);
    theirs.turn(k);
  }
}

const sum = (times: readonly number[]) => times.reduce((a, b) => a + b, 0);
const perSecond = (times: readonly number[]) => Number(((1000 * times.length) / sum(times)).toFixed(1));
const words = sum(texts.map((text) => text.split(/\s+/).length));
console.log(
  JSON.stringify(
    {
      machine,
      articles: count,
      words,
      attributions: found / ROUNDS,
      loadMs: Math.round(load),
      rssMb: Math.round(rss / 1e6),
      articlesPerSecond: perSecond(ours.times),
      wink: { tokens: tagged / ROUNDS, articlesPerSecond: perSecond(theirs.times) },
      timesWink: Number((sum(ours.times) / sum(theirs.times)).toFixed(2)),
    },
    null,
    2,
  ),
);
