/**
 * Times the extractor of attributions over texts of odd pieces said again and again, at two lengths (goal: an answer in
 * time linear in a text's length, whatever it is): processor time a thousand letters, and the power of the length by
 * which it grows from the shorter to the longer, 1 being linear.
 *
 *   node --import tsx bench/lengths.ts [letters=50000] [times=4]
 */
import { learned } from "../src/extract/extract.ts";
import { segment } from "../src/segment/segment.ts";
import { machine } from "./stemma.ts";

const SHORT = Number(process.argv[2] ?? 50_000);
const TIMES = Number(process.argv[3] ?? 4);
const PIECES = [
  ..."aA'.,\t\n",
  ...[...'“”«»„"(—🙂é'].map((sign) => `${sign} `),
  ...[
    "“a” ",
    "‘a’ ",
    "a, ",
    "a;\n",
    "a\n\n",
    "12, ",
    "... ",
    "a\u200b",
    "(Lind) ",
    "a – ",
    "Dr. ",
    "-year-old ",
  ],
  ...["he said that ", "he said; ", "said Lind, ", "and said ", "told Reuters ", "citing ", "according to "],
  ...["which the council ", "who the ", "of the ", "by the ", "chief of staff of ", "Lind: ", "Lind’s "],
  ...[
    "Anna Lind ",
    "Anna Lind, ",
    "did not respond to ",
    "neither the ",
    "the company ",
    "He said that it rained. ",
  ],
  ...[
    "“It rained,” he said. ",
    "“It rained\n\n",
    "According to Lind, ",
    "co-chief ",
    "An earlier version said ",
  ],
];

function timed(text: string): number {
  const before = process.cpuUsage();
  learned.extract(text, segment(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const of = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
for (const piece of PIECES) timed(of(piece, SHORT / 4));
const rows = PIECES.map((piece) => {
  const [short, long] = [timed(of(piece, SHORT)), timed(of(piece, SHORT * TIMES))];
  return {
    piece,
    msPer1000: (1000 * long) / (SHORT * TIMES),
    grows: Math.log(long / short) / Math.log(TIMES),
  };
});
// What takes hardly any time grows as chance has it.
const slow = rows.filter(({ msPer1000 }) => msPer1000 > 1);
const most = (by: "msPer1000" | "grows") => [...slow].sort((a, b) => b[by] - a[by]).slice(0, 8);
const print = (title: string, by: "msPer1000" | "grows") => {
  console.log(title);
  for (const { piece, msPer1000, grows } of most(by))
    console.log(
      `  ${JSON.stringify(piece).padEnd(28)} ${msPer1000.toFixed(2).padStart(8)} ${grows.toFixed(2).padStart(6)}`,
    );
};
console.log(JSON.stringify({ machine, pieces: PIECES.length, letters: [SHORT, SHORT * TIMES] }));
print("grow most (ms for 1,000 letters, power of the length)", "grows");
print("slowest", "msPer1000");
