import { type Ingested, ingest } from "./ingest/ingest.ts";
import { parsePayload } from "./ingest/payload.ts";
import { warningsOf } from "./ingest/warnings.ts";
import { soughtOf } from "./journey/ahead.ts";
import { difference } from "./journey/compare.ts";
import { type Decided, decide, type Person, type Ruling } from "./journey/decide.ts";
import { type Came, opened, readHere } from "./journey/deliver.ts";
import { type Identification, type Identified, identify } from "./journey/identify.ts";
import type { PageReader } from "./journey/pages.ts";
import { plan } from "./journey/plan.ts";
import { read, software } from "./journey/read.ts";
import type { Reader } from "./journey/readers.ts";
import { type Recounted, recount } from "./journey/recount.ts";
import { toldIn } from "./journey/told.ts";
import { asItStood } from "./journey/untitled.ts";
import { foresee } from "./link/link.ts";
import type { Difference } from "./model/diff.ts";
import type { Activity } from "./model/graph.ts";
import type { Store, Writer } from "./store/contract.ts";
import { idOf } from "./text/digest.ts";
import { chainOf, isKnown, revisionId, timeOf } from "./version/chain.ts";

/** What became of one submitted payload. */
export interface Submitted {
  readonly article: string;
  readonly revision: string;
  readonly n: number;
  /** Whether a revision came to stand with it, or at another time than before, or it was merely seen again. */
  readonly outcome: "created" | "unchanged";
  /** The graph version that records it; null when that was recorded before. */
  readonly version: number | null;
  /** The earlier revision whose words it brings back. */
  readonly restores: string | null;
  /** What is odd in it, in sentences; left out where nothing is. */
  readonly warnings?: readonly string[];
}

export type { Decided, Identification, Identified, Person, Recounted, Ruling };

/** The journey, as the doors see it. */
export interface Pipeline {
  submit(payload: unknown, origin: string | null, at?: string, came?: Came): Promise<Submitted>;
  /** What changed between captured revisions `from` and `to` as of a graph version; null when either is not there. */
  diff(article: string, from: number, to: number, version: number): Promise<Difference | null>;
  /** A person confirms, rejects or changes a relation. */
  decide(relation: string, ruling: Ruling): Promise<Decided>;
  /** A person takes back what was decided of a relation, whoever decided it. */
  withdraw(relation: string, person: Person): Promise<Decided>;
  /** Records the claim events of an article that an older program did not. */
  recount(article: string): Promise<Recounted>;
  /** A person says of two agents that they are the same, different or undecided. */
  identify(pair: readonly [string, string], given: Identification): Promise<Identified>;
  /** A person takes back what was said of two agents, whoever said it. */
  unidentify(pair: readonly [string, string], person: Person): Promise<Identified>;
}

/** The pipeline over a store. `now` is the clock, UTC ISO 8601; `reader` reads what is new, here unless told otherwise. */
export function createPipeline(
  store: Store,
  now: () => string,
  reader: Reader = read,
  pages: PageReader = readHere,
): Pipeline {
  const inTurn = turns();
  const arrival = increasing(now);
  return {
    async submit(value, origin, at, came) {
      const started = at ?? arrival();
      const { payload, page } = await opened(value, pages, started, came);
      const { via = [], ...checked } = parsePayload(payload);
      const told = ingest(checked, { arrived: started, origin });
      const { article } = told;
      if (page !== null || via.length > 0) await store.keep(told.sighting.id, { page, via });
      // Read before the lock is taken, so that reading and writing go on side by side.
      const reading: Promise<Reading> = store
        .seen(told.sighting)
        .then((seen) => (seen === "sighting" ? { read } : readAhead(told, reader, seen === null)));
      const { version, result } = await inTurn(reading, ({ read, sought }) =>
        store.write(now, async (tx) => {
          const knowing = tx.known(article.id);
          // The database goes on to search while what is known is read and the graph is planned.
          if (sought) tx.seek(...sought);
          const before = await knowing;
          const given = await asItStood(tx, before, told);
          const { sighting } = given;
          if (isKnown([...before.sightings], sighting)) {
            const state = before.states.findLast(
              (s) => contentOf(before.revisions, s.revision) === given.content,
            );
            return { changeset: null, result: { state, isNew: false } };
          }
          const chain = chainOf([...before.sightings, sighting]);
          const activity: Activity = {
            id: idOf("act", sighting.id, started),
            kind: "import",
            software,
            started,
            ended: now(),
            article: article.id,
            revision: chain.find((link) => link.content === given.content)?.revision ?? null,
            who: null,
            why: null,
          };
          const { changeset, states } = await plan(tx, before, chain, given, activity, read);
          const state =
            states.findLast((s) => chain[s.n - 1]?.content === given.content && s.at === timeOf(sighting)) ??
            states.findLast((s) => chain[s.n - 1]?.content === given.content);
          return { changeset, result: { state, isNew: changeset.asserted.states.length > 0 } };
        }),
      );
      const { state, isNew } = result;
      const warnings = warningsOf(told.sighting);
      return {
        article: article.id,
        revision: state?.revision ?? "",
        n: state?.n ?? 0,
        outcome: isNew ? "created" : "unchanged",
        version: version?.version ?? null,
        restores: state?.restores ?? null,
        ...(warnings.length > 0 && { warnings }),
      };
    },
    diff: (article, from, to, version) => difference(store, article, from, to, version),
    decide: (relation, ruling) => decide(store, now, arrival(), relation, ruling, ruling),
    withdraw: (relation, person) => decide(store, now, arrival(), relation, null, person),
    recount: (article) => recount(store, now, arrival(), article),
    identify: (pair, given) => identify(store, now, arrival(), pair, given, given),
    unidentify: (pair, person) => identify(store, now, arrival(), pair, null, person),
  };
}

/** Lets the database's answers in: it works on one article while the next is read. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How a submission is read, and of what neighbours will most likely be asked. */
interface Reading {
  readonly read: typeof read;
  readonly sought?: Parameters<Writer["seek"]>;
}

/** Reads and judges what was given as if it were a first appearance, as it nearly always is, and anything else when asked to. */
async function readAhead(given: Ingested, reader: Reader, isNew: boolean): Promise<Reading> {
  const { article, content, headline, language, text, sighting } = given;
  const first = {
    id: revisionId(article.id, content, 1),
    article: article.id,
    content,
    headline,
    language,
    text,
  };
  const { published, publisher } = sighting;
  const ahead = await reader(first, published, publisher);
  const at = timeOf(sighting);
  for (const _ of foresee([...toldIn(ahead, at).values()])) await pause();
  return {
    read: (revision, ...told) =>
      revision.id === first.id && told[0] === published && told[1] === publisher
        ? ahead
        : read(revision, ...told),
    ...(isNew && { sought: soughtOf(ahead, at) }),
  };
}

/** Makes ready side by side, but begins in the order of the calls. */
function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return <R, T>(ready: Promise<R>, begin: (ready: R) => Promise<T>): Promise<T> => {
    const before = last;
    const begun = Promise.all([ready, before]).then(([made]) => ({ under: begin(made) }));
    last = begun.catch(() => {});
    return begun.then(({ under }) => under);
  };
}

/** A clock that gives no moment twice: what came first has the earlier time. */
export function increasing(now: () => string): () => string {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    last = Math.max(Date.parse(now()), last + 1);
    return new Date(last).toISOString();
  };
}

function contentOf(revisions: readonly { id: string; content: string }[], id: string): string | undefined {
  return revisions.find((revision) => revision.id === id)?.content;
}
