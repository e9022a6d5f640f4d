import { ALSO, type Changeset } from "../../model/graph.ts";
import type { Joined, Neighbour, Neighbourhood, Writer } from "../contract.ts";
import type { Query } from "../database/driver.ts";
import { profileOf } from "../packed/profile.ts";

/** Of each name, this many heads before the moment and as many after it are looked at: the work does not grow with the graph.
 * A name that fills a list is on everybody's lips at the time, and tells less. */
const LISTED = 32;
/** Of all heads so found, this many have their topics compared in full. */
const COMPARED = 48;
/** Heads whose claims are kept in memory; stories are told within days, so the same heads come up again and again. */
const KEPT = 256;

const NEAR = `select j from stemma_near($1::text, $2::text, $3::text, $4::text, $5::text, ${LISTED}, ${COMPARED},
  $6::float8, $7::int, $8::text, $9::text, $10::int)`;

/**
 * Finds the articles that tell the same story, closest first, and their standing claims, but for those that have
 * nothing in common with any that are asked about, and what joins these. What an article says that was written here is remembered under the
 * versions that made it so.
 */
export function neighbourhood() {
  const kept = new Map<string, readonly Kept[]>();
  const keep = (key: string, all: readonly Kept[]) => {
    // The least recently used is the first in the map.
    kept.delete(key);
    kept.set(key, all);
    for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
  };

  /** Remembers an article that was written for the first time, as it would be read. */
  const learn = ({ asserted: { states, claims, occurrences }, sketches }: Changeset, version: number) => {
    const [state] = states;
    if (!state?.head || state.n > 1 || states.length > 1) return;
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const all = occurrences.flatMap(({ claim: id, profile }) => {
      const claim = byId.get(id);
      const sketch = sketches?.get(id);
      return claim
        ? [
            {
              told: { claim, revision: state.revision, profile },
              sketch: sketch === undefined ? null : bitsOf(sketch),
            },
          ]
        : [];
    });
    if (all.length === occurrences.length)
      keep([state.revision, version, ...(all.length > 0 ? [version] : [])].join(" "), all);
  };

  const near = async (query: Query, ...asked: Parameters<Writer["neighbours"]>): Promise<Neighbourhood> => {
    const [article, topics, at, limits, sketches] = asked;
    if (topics.length === 0 || sketches.length === 0) return { told: [], joined: [] };
    const moved = (days: number) => instant(Date.parse(at) + days * 86_400_000);
    const rows = await query<Row>(NEAR, [
      article,
      lines(topics),
      at,
      moved(-limits.days),
      moved(limits.days),
      limits.alike,
      limits.articles,
      `\n${lines([...kept.keys()])}\n`,
      lines(sketches),
      limits.shared,
    ]);
    const mine = sketches.map(bitsOf);
    const all = together(mine);
    const common = ({ sketch }: Kept) =>
      sketch === null ||
      // Most claims are told to share too little by one look at all that is asked about.
      (shares(all, sketch, limits.shared) && mine.some((own) => shares(own, sketch, limits.shared)));
    let left = limits.claims;
    const told: Neighbour[] = [];
    const joined: Joined[] = [];
    for (const [key, head] of byHead(rows)) {
      if (left <= 0) break;
      const known = kept.get(key);
      if (known) keep(key, known);
      const all = known ? known.filter(common).map((one) => one.told) : head.map(neighbourOf);
      const here = inOrder(all.filter(({ profile }) => !(ALSO in profile)));
      left -= here.length;
      told.push(...here);
      for (const [, a, , , , own] of head)
        for (const [b, stance, score] of own ?? []) joined.push({ a, b, stance, score });
    }
    return { told, joined };
  };
  /** Forgets all, for what was learned may not have been written after all. */
  const forget = () => kept.clear();

  return { near, learn, forget };
}

/** Instants are compared as text, which neither the year 0 nor 10000 is ordered in; PostgreSQL has no year 0 at all. */
const [FIRST, LAST] = [Date.parse("0001-01-01T00:00:00.000Z"), Date.parse("9999-12-31T23:59:59.999Z")];

const instant = (at: number): string => new Date(Math.min(Math.max(at, FIRST), LAST)).toISOString();

/** A list as the search takes it: a line each, for none of what is listed has line breaks. */
const lines = (list: readonly string[]) => list.join("\n");

/** By claim; where one stands twice, by what is known of it there. */
const inOrder = (all: readonly Neighbour[]): Neighbour[] =>
  [...all].sort((x, y) => {
    if (x.claim.id !== y.claim.id) return x.claim.id < y.claim.id ? -1 : 1;
    return JSON.stringify(x.profile) < JSON.stringify(y.profile) ? -1 : 1;
  });

/** The bits of a sketch, 32 to a number. */
const bitsOf = (sketch: string): Uint32Array =>
  Uint32Array.from({ length: sketch.length / 8 }, (_, i) =>
    Number.parseInt(sketch.slice(8 * i, 8 * i + 8), 16),
  );

/** The bits that any has. */
function together(sketches: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(Math.max(0, ...sketches.map((sketch) => sketch.length)));
  for (const sketch of sketches)
    for (let i = 0; i < sketch.length; i += 1) all[i] = (all[i] as number) | (sketch[i] as number);
  return all;
}

/** Whether both have so many bits. */
function shares(one: Uint32Array, other: Uint32Array, least: number): boolean {
  let left = least;
  for (let i = 0; left > 0 && i < one.length; i += 1)
    for (let both = (one[i] as number) & (other[i] ?? 0); both !== 0; both &= both - 1) left -= 1;
  return left <= 0;
}

/** A claim as it is told where it stands, and what is known of what it is about. */
interface Kept {
  readonly told: Neighbour;
  readonly sketch: Uint32Array | null;
}

/**
 * A claim that stands in a head found near, as the search tells of it: the versions that made the head say what it says, the claim, empty but for its
 * id where what the head tells is remembered, and what joins it, as the first of two, to any of those found; null where nothing does.
 */
type Row = readonly [
  head: string,
  id: string,
  text: string,
  agent: string | null,
  profile: string,
  joined: readonly (readonly [b: string, stance: Joined["stance"], score: number])[] | null,
];

/** The revision that a head is stands first in what tells it apart. */
const neighbourOf = ([head, id, text, agent, profile]: Row): Neighbour => ({
  claim: { id, text, agent },
  revision: head.split(" ", 1)[0] as string,
  profile: profileOf(profile),
});

/** Rows by their heads, which come one after the other. */
function byHead(rows: readonly Row[]): Map<string, Row[]> {
  const heads = new Map<string, Row[]>();
  for (const row of rows) {
    const head = heads.get(row[0]);
    if (head) head.push(row);
    else heads.set(row[0], [row]);
  }
  return heads;
}
