/**
 * How long `stemma serve` takes from the start of the process to the first answer of /v1/claims, over a database that
 * holds articles already.
 *
 *   node --import tsx bench/start.ts [articles=200] [times=5]
 */
import { startPostgres } from "./postgres.ts";
import { articles, ended, machine, scratch, seconds, stemma } from "./stemma.ts";

const [count, times] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 5)];
const dir = scratch();
const file = articles(dir, count, 300);

async function measure(name: string, at: readonly string[]): Promise<void> {
  const importing = stemma(["import", file, ...at]);
  importing.stdout.resume();
  await ended(importing);
  const took: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    const server = stemma(["serve", "--port", "0", ...at]);
    const address = await new Promise<string>((resolve) => {
      let said = "";
      server.stdout.on("data", (chunk) => {
        said += chunk;
        const found = /http:\/\/[\d.:]+/.exec(said);
        if (found) resolve(found[0]);
      });
    });
    const response = await fetch(`${address}/v1/claims`);
    took.push(seconds(start));
    if (response.status !== 200) console.log(`  answered ${response.status}`);
    server.kill("SIGTERM");
    await ended(server);
  }
  took.sort((a, b) => a - b);
  const [median, worst] = [took[Math.floor(took.length / 2)], took.at(-1)];
  console.log(`${name}: median ${median?.toFixed(2)} s, worst ${worst?.toFixed(2)} s of ${times}`);
}

console.log(`${machine}; ${count} articles held`);
const pg = await startPostgres();
await measure(`PostgreSQL (${pg.what})`, ["--database", pg.url]);
pg.stop();
await measure("Embedded database", ["--data", `${dir}/data`]);
