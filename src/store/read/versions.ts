import type { Activity, Version } from "../../model/graph.ts";
import { Mistake } from "../../model/problem.ts";
import type { AgentRow, AlikeRow, GraphChanges, Reader, SpeakerRow } from "../contract.ts";
import type { Query } from "../database/driver.ts";
import { keyed } from "../database/search.ts";
import { headlineOf, inOrder, keyOf, listed, lived, livesAt, Params, paged } from "../database/sql.ts";
import { type Profiled, withProfile } from "../packed/profile.ts";
import { eventOf, relationOf, type StoredEvent, type StoredRelation } from "../packed/records.ts";

type VersionReads = Pick<
  Reader,
  "latest" | "versionAt" | "agents" | "agent" | "alike" | "versions" | "changes"
>;

const KINDS = ["states", "claims", "occurrences", "relations", "events", "decisions"] as const;

/** No more agents are looked at for one than this. */
const ALIKE = 200;

/** Distinct claims that the agent `g` holds at the version. */
const held = (v: string) => `(select count(distinct o.claim) from occurrences o
  where o.agent = g.id and ${livesAt("o", v)})`;

/** The article that alone tells of the agent `g` at the version. */
const onlyIn = (
  v: string,
) => `(select jsonb_build_object('article', s.article, 'headline', ${headlineOf("s.article", v)}, 'publisher', s.publisher)
  from (select min(o.article) as article from occurrences o where o.agent = g.id and ${livesAt("o", v)}
    having count(distinct o.article) = 1) a
  join states s on s.article = a.article and s.head and ${livesAt("s", v)})`;

/** Kinds of records that belong to an article, and are found by it. */
const OF_ARTICLES: readonly string[] = ["states", "occurrences", "events"];

const VERSION = (number: string) => `select to_jsonb(v)::text as j from versions v where version = ${number}`;

/** Of more articles than this everything is gone through. */
const MANY = 1000;

/** The article of the activity `a`, beside the revision `r` that it is about. */
const articleOf = "case a.article when '' then r.article else a.article end";
const OF_REVISION = "left join revisions r on a.article = '' and r.id = a.revision";

/** An activity as stored: when it started and ended may be told in milliseconds before its version. */
type Run = Version & {
  readonly detail: Omit<Activity, "started" | "ended"> & Record<"started" | "ended", string | number>;
};

function ranAt(run: Run): Version & { readonly detail: Activity } {
  const { at, detail } = run;
  const before = (time: string | number) =>
    typeof time === "string" ? time : new Date(Date.parse(at) - time).toISOString();
  return { ...run, detail: { ...detail, started: before(detail.started), ended: before(detail.ended) } };
}

/** The articles that the activities of the versions were about; null where they are many or one does not say. */
async function touched(query: Query, from: number, to: number): Promise<string | null> {
  const articles = await query<string | null>(
    `select distinct to_jsonb(${articleOf})::text as j from activities a ${OF_REVISION}
    where a.version > $1::int and a.version <= $2::int and a.kind <> 'decision' limit ${MANY + 1}`,
    [from, to],
  );
  return articles.length > MANY || articles.includes(null) ? null : JSON.stringify(articles);
}

/** What was there at one end of a span of versions alone: what came and went within it was at neither. */
const ONLY_AT = {
  end: "r.since > $1::int and r.since <= $2::int and (r.until is null or r.until > $2::int)",
  start: "r.until > $1::int and r.until <= $2::int and r.since <= $1::int",
};

const changed = (at: keyof typeof ONLY_AT, articles: string | null) =>
  KINDS.map((kind) => {
    const where = articles && OF_ARTICLES.includes(kind) ? `and r.article = ${listed(articles)}` : "";
    const field = at === "end" ? "since" : "until";
    return `'${kind}', (select coalesce(jsonb_agg(${lived("r", "$2::int")} order by r.${field}, r.id), '[]'::jsonb)
      from ${kind} r where ${ONLY_AT[at]} ${where})`;
  }).join(", ");

type Records = GraphChanges["born"];
type StoredRecords = Omit<Records, "occurrences" | "relations" | "events"> & {
  readonly occurrences: readonly Profiled<Records["occurrences"][number]>[];
  readonly relations: readonly StoredRelation<Records["relations"][number]>[];
  readonly events: readonly StoredEvent<Records["events"][number]>[];
};
type StoredChanges = { readonly [K in keyof GraphChanges]: StoredRecords };

const recordsOf = (stored: StoredRecords): Records => ({
  ...stored,
  occurrences: stored.occurrences.map((one) => withProfile<Records["occurrences"][number]>(one)),
  relations: stored.relations.map(relationOf),
  events: stored.events.map(eventOf),
});

/** Milliseconds since 1970. */
function instant(text: string): number {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) {
    throw new Mistake(
      "invalid",
      `"${text}" is no instant; write a version number or a UTC time in ISO 8601.`,
    );
  }
  return at.getTime();
}

export const versionReads = (query: Query): VersionReads => ({
  async latest() {
    const [row] = await query<Version>(
      "select to_jsonb(v)::text as j from versions v order by version desc limit 1",
    );
    return row ?? null;
  },

  async versionAt(asOf) {
    const [row] =
      typeof asOf === "number"
        ? await query<Version>(VERSION("$1::int"), [asOf])
        : await query<Version>(VERSION("stemma_version_at($1::text::bigint)"), [String(instant(asOf))]);
    return row ?? null;
  },

  async agents(v, page, filter = {}) {
    const params = new Params();
    const at = params.int(v);
    const inOutlet =
      filter.publisher === undefined
        ? ""
        : `and exists (select 1 from states s where s.revision = o.revision and s.article = o.article
            and ${livesAt("s", at)} and s.publisher = ${params.text(filter.publisher)})`;
    const where = [
      `exists (select 1 from occurrences o where o.agent = g.id and ${livesAt("o", at)} ${inOutlet})`,
    ];
    if (filter.q !== undefined) {
      const q = keyed(params.text(filter.q));
      where.push(`(strpos(${keyed("g.name")}, ${q}) > 0 or strpos(${keyed("g.behalf")}, ${q}) > 0)`);
    }
    const after = keyOf(page.cursor, ["", ""] as [string, string]);
    if (after)
      where.push(`(${inOrder("g.name")}, g.id) > (${params.text(after[0])}, ${params.text(after[1])})`);
    const rows = await query<SpeakerRow>(
      `select jsonb_build_object('agent', to_jsonb(g), 'claims', ${held(at)}, 'only', ${onlyIn(at)})::text as j from agents g
      where ${where.join(" and ")} order by ${inOrder("g.name")}, g.id limit ${params.int(page.limit + 1)}`,
      params.values,
    );
    return paged(rows, page.limit, ({ agent }) => [agent.name, agent.id]);
  },

  async agent(id, v) {
    const [row] = await query<AgentRow>(
      `select jsonb_build_object('agent', to_jsonb(g), 'claims', ${held("$2::int")})::text as j from agents g
      where g.id = $1::text and exists (select 1 from occurrences o where o.agent = g.id and o.since <= $2::int)`,
      [id, v],
    );
    return row ?? null;
  },

  async alike(agents, v) {
    if (agents.length === 0) return [];
    return query<AlikeRow>(
      `select jsonb_build_object('of', asked.id, 'agent', to_jsonb(g), 'claims', ${held("$2::int")},
        'decision', (select ${lived("d", "$2::int")} from decisions d where d.a = least(asked.id, g.id)
          and d.b = greatest(asked.id, g.id) and ${livesAt("d", "$2::int")}))::text as j
      from agents asked cross join lateral (
        (select n.* from agents n where asked.kind <> 'unnamed' and n.kind <> 'unnamed'
          and stemma_alike(n.kind, n.name, n.behalf) && stemma_alike(asked.kind, asked.name, asked.behalf)
          order by n.name, n.id limit ${ALIKE})
        union
        select o.* from agents o where o.id in (
          select d.b from decisions d where d.a = asked.id and ${livesAt("d", "$2::int")}
          union select d.a from decisions d where d.b = asked.id and ${livesAt("d", "$2::int")})) g
      where asked.id = ${listed("$1")} and g.id <> asked.id
        and exists (select 1 from occurrences o where o.agent = g.id and o.since <= $2::int)
      order by asked.id, ${inOrder("g.name")}, g.id`,
      [JSON.stringify(agents), v],
    );
  },

  async versions(page) {
    const params = new Params();
    const after = keyOf(page.cursor, [0] as [number]);
    const where = after ? `where a.version < ${params.int(after[0])}` : "";
    const rows = await query<Run>(
      `select json_build_object('at', a.at, 'detail', json_build_object('id', a.id, 'who', a.who, 'why', a.why,
          'kind', a.kind, 'ended', coalesce(a.times->1, to_jsonb(a.ended)), 'article', ${articleOf},
          'started', coalesce(a.times->0, to_jsonb(a.started)), 'revision', a.revision, 'software', l.names),
        'version', a.version, 'activity', a.id)::text as j
      from activities a join software_lists l on l.key = a.software ${OF_REVISION} ${where}
      order by a.version desc limit ${params.int(page.limit + 1)}`,
      params.values,
    );
    return paged(rows.map(ranAt), page.limit, ({ version }) => [version]);
  },

  async changes(from, to) {
    const articles = await touched(query, from, to);
    const [of, params] = articles === null ? [null, []] : ["$3", [articles]];
    const [row] = await query<StoredChanges>(
      `select jsonb_build_object('born', jsonb_build_object(${changed("end", of)}),
        'ended', jsonb_build_object(${changed("start", of)}))::text as j`,
      [from, to, ...params],
    );
    if (!row) throw new Error("the store gave no answer");
    return { born: recordsOf(row.born), ended: recordsOf(row.ended) };
  },
});
