/**
 * How fast `stemma import` takes in made-up articles, end to end (start of the process, reading, finding claims,
 * linking, commit of each), whether its memory stays flat, and whether it slows as the graph grows.
 *
 *   node --import tsx bench/import.ts [count=1000] [words=600] [postgres|embedded|both]
 */
import { startPostgres } from "./postgres.ts";
import { articles, eachImported, ended, machine, memoryOf, scratch, seconds, stemma } from "./stemma.ts";

const [count, words] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 600)];
const which = process.argv[4] ?? "both";
const dir = scratch();
const file = articles(dir, count, words);

async function measure(name: string, at: readonly string[]): Promise<void> {
  const start = performance.now();
  const child = stemma(["import", file, ...at]);
  child.stderr.pipe(process.stderr);
  const tenth = Math.max(1, Math.floor(count / 10));
  const rows: string[] = [];
  let done = 0;
  let [last, mark] = [start, 0];
  const counts = { created: 0, unchanged: 0, refused: 0 };
  eachImported(child, ({ outcome }) => {
    counts[outcome] += 1;
    done += 1;
    if (mark === 0) [last, mark] = [performance.now(), done];
    else if (done % tenth === 0) {
      const rate = (done - mark) / seconds(last);
      rows.push(
        `  ${String(done).padStart(7)}  ${rate.toFixed(1).padStart(7)}/s  ${memoryOf(child.pid)} MiB`,
      );
      [last, mark] = [performance.now(), done];
    }
  });
  const code = await ended(child);
  const took = seconds(start);
  console.log(`\n${name}\n  articles     rate     memory`);
  for (const row of rows) console.log(row);
  console.log(
    `  ${count} articles of ${words} words in ${took.toFixed(1)} s: ${(count / took).toFixed(1)} articles/s ` +
      `(exit ${code}; ${JSON.stringify(counts)})`,
  );
}

console.log(machine);
if (which !== "embedded") {
  const pg = await startPostgres();
  await measure(`PostgreSQL (${pg.what})`, ["--database", pg.url]);
  pg.stop();
}
if (which !== "postgres") await measure("Embedded database", ["--data", `${dir}/data`]);
