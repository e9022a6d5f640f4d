/**
 * Fills the tables that linking reads with a made-up archive, by COPY and not by importing, so that a million claims
 * take minutes. As in a newspaper some five articles tell one story within three days; how often a name or a word comes
 * up follows Zipf's law, so that a few names stand in every tenth article and most in hardly any.
 */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { randomOf } from "../src/eval/random.ts";
import { describe, sketch, topics } from "../src/link/link.ts";
import { profileTold } from "../src/store/packed/profile.ts";
import { idOf, sha256 } from "../src/text/digest.ts";

/** Articles of 600 words have about so many claims. */
const EACH = 16;
const STORY = 5;
const NAMES = 20_000;
const WORDS = 12_000;
/** The archive covers one year however large it is, so that as it grows ever more is told at one time. */
const SPAN = 365 * 86_400_000;
const BEGIN = Date.UTC(2025, 0, 1);

/** An article of the archive, as much as a new one needs that tells the same. */
export interface Filled {
  readonly headline: string;
  readonly published: string;
  readonly said: string;
}

const SYLLABLES = "ba den fer gol hart il jor kel lum mor nes or pra quin rist sol tur ul ver wen".split(" ");
/** A made-up word of its own for each number. */
const spelt = (n: number): string =>
  n < SYLLABLES.length
    ? (SYLLABLES[n] ?? "")
    : spelt(Math.floor(n / SYLLABLES.length) - 1) + SYLLABLES[n % SYLLABLES.length];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function chooser(random: () => number) {
  /** The rank of something that comes up by Zipf's law: the n-th as often as 1/n. */
  const zipf = (most: number) => Math.min(most - 1, Math.floor((most + 1) ** random()) - 1);
  const name = () => capital(spelt(SYLLABLES.length + zipf(NAMES)));
  const word = () => `${spelt(SYLLABLES.length + zipf(WORDS))}a`;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return { name, word, pick };
}

/** The last keys that are taken: new articles have some too. */
interface Keys {
  readonly standing: number;
  readonly list: number;
}

/** Made-up articles from the `from`-th on, each with the rows that it takes. */
function* archive(
  from: number,
  to: number,
  last: Keys,
): Generator<{ filled: Filled; rows: Record<Table, string[]> }> {
  for (let story = from; story < to; story += STORY) {
    const random = randomOf(story + 1);
    const { name, word, pick } = chooser(random);
    const place = name();
    const people = [1, 2, 3, 4].map(() => `${name()} ${name()}`);
    const things = [1, 2, 3, 4, 5].map(word);
    const began = BEGIN + random() * SPAN;
    const said: string[] = [];
    for (let n = story; n < Math.min(to, story + STORY); n += 1) {
      const at = new Date(began + random() * 3 * 86_400_000).toISOString();
      const rows: Record<Table, string[]> = {
        topic_lists: [],
        tenures: [],
        claims: [],
        tellings: [],
        standings: [],
      };
      const [article, revision] = [idOf("art", "growth", `${n}`), idOf("rev", "growth", `${n}`)];
      const lines: string[] = [];
      for (let k = 0; k < EACH; k += 1) {
        const where = random() < 0.3 ? ` of ${place}` : ` of the ${word()}`;
        const amount = random() < 0.2 ? ` after ${2 + Math.floor(random() * 90)} days` : "";
        const fresh = `the ${word()} ${pick(things)}${where} ${word()}ed a ${word()} and the ${word()}${amount}`;
        const text = random() < 0.1 && said.length > 0 ? pick(said) : fresh;
        said.push(text);
        const who = pick(people);
        const [claim, agent] = [idOf("clm", "growth", `${n}`, `${k}`), idOf("agt", who)];
        const speaker = { name: who, kind: "person", behalf: null } as const;
        const profile = describe({ text, speaker, polarity: "asserts", at });
        const bits = `x${sketch({ text, profile })}`;
        rows.claims.push(line(claim, text, agent, "1"));
        rows.tellings.push(line("0", signOf(k), article, claim, agent, claim, profileTold(profile), bits));
        lines.push(`${who} said that ${text}, as ${name()} did.`);
      }
      const all = Array.from({ length: EACH }, (_, k) => k);
      rows.standings.push(
        line(
          String(last.standing + n - from + 1),
          revision,
          article,
          all.map(signOf).join(""),
          `{${all.join(",")}}`,
          "1",
        ),
      );
      const headline = `${capital(word())} of ${place} ${pick(things)} ${word()}ed ${word()}`;
      const about = topics(lines.join("\n"), headline).map((topic) => `"${topic}"`);
      const list = String(last.list + n - from + 1);
      rows.topic_lists.push(line(list, sha256(Buffer.from(revision)).slice(0, 32), `{${about.join(",")}}`));
      rows.tenures.push(line(article, "1", revision, "Archive", at, at, "1", list));
      const met = `In ${place} it was ${people[0]} whom ${people[1]} met.`;
      yield { filled: { headline, published: at, said: `${met} ${lines[0]}` }, rows };
    }
  }
}

type Table = "topic_lists" | "tenures" | "claims" | "tellings" | "standings";
const COLUMNS: Record<Table, string> = {
  topic_lists: "key, digest, topics",
  tenures: "article, n, revision, publisher, published, at, headed, topics",
  claims: "id, text, agent, since",
  tellings: "again, sign, article, claim, agent, wording, profile, sketch",
  standings: "key, revision, article, tellings, places, since",
};

/** How the database numbers the tellings of an article, those of which there are fewer than 94. */
const signOf = (n: number) => String.fromCharCode(33 + n);

/** A row as COPY takes it. */
const line = (...columns: readonly string[]) =>
  `${columns.map((column) => column.replace(/\\/g, "\\\\")).join("\t")}\n`;

/** Adds made-up articles until there are so many claims; gives what new articles may retell. */
export async function fill(sql: postgres.Sql, held: number, wanted: number): Promise<readonly Filled[]> {
  const [from, to] = [Math.ceil(held / EACH), Math.ceil(wanted / EACH)];
  const made: Filled[] = [];
  const batches: Record<Table, string[]> = {
    topic_lists: [],
    tenures: [],
    claims: [],
    tellings: [],
    standings: [],
  };
  const flush = async () => {
    for (const table of Object.keys(COLUMNS) as Table[]) {
      const into = await sql.unsafe(`copy ${table} (${COLUMNS[table]}) from stdin`).writable();
      await pipeline(Readable.from(batches[table].splice(0)), into);
    }
  };
  const [last] = await sql<Keys[]>`select coalesce((select max(key) from standings), 0) as standing,
    coalesce((select max(key) from topic_lists), 0) as list`;
  for (const { filled, rows } of archive(from, to, last ?? { standing: 0, list: 0 })) {
    made.push(filled);
    for (const table of Object.keys(COLUMNS) as Table[]) batches[table].push(...rows[table]);
    if (batches.tenures.length >= 2000) await flush();
  }
  await flush();
  // COPY wrote the keys itself; what is taken in afterwards goes on behind them.
  for (const table of ["standings", "topic_lists"])
    await sql.unsafe(`select setval('${table}_key_seq', (select max(key) from ${table}))`);
  await sql`vacuum analyze`;
  return made;
}
