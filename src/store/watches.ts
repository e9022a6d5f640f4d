import type { Job, NewWatch, Publication, Settled, Watch } from "../model/watch.ts";
import type { Query } from "./database/driver.ts";
import { keyOf, Params, paged } from "./database/sql.ts";
import type { Page, PageRequest } from "./page.ts";

/** Which watches a list shows. */
export interface WatchFilter {
  readonly kind?: "feed" | "page" | undefined;
  /** Those that failed or are gone, or those that are well. */
  readonly state?: "well" | "failing" | "gone" | undefined;
  readonly host?: string | undefined;
  readonly article?: string | undefined;
}

/** A turn for workers: how many jobs, and what holds for each of them. */
export interface Turn {
  readonly now: string;
  readonly limit: number;
  /** Until when the jobs are this worker's; nobody else has them before that. */
  readonly leasedUntil: string;
  readonly worker: string;
}

/** The watches and the work on them, which many processes may share. */
export interface WatchStore {
  /** Adds those whose id is not there yet; gives the ids of the new ones. */
  add(watches: readonly NewWatch[]): Promise<readonly string[]>;
  /** Takes away a watch with all that a feed led to, unless `alone`; gives how many. */
  remove(id: string, alone: boolean): Promise<number>;
  list(page: PageRequest, filter: WatchFilter): Promise<Page<Watch>>;
  get(id: string): Promise<Watch | null>;
  /** The article of a watch that was led to a URL for good; null where none was. */
  ledTo(url: string): Promise<string | null>;
  /** Pages that went or came back, the latest last. */
  publications(of: { readonly watch?: string; readonly article?: string }): Promise<readonly Publication[]>;
  /** Gives out what is due, at most one job a host; no two workers get the same. */
  take(turn: Turn): Promise<readonly Job[]>;
  /** Records what became of jobs; one whose lease has gone to another is left out. */
  settle(done: readonly Settled[]): Promise<void>;
  /** When the next job may be had, or with `dueBy` the next of those that are due by then; null when there is none. */
  next(dueBy?: string): Promise<string | null>;
}

const NEVER = "9999-12-31T23:59:59.999Z";
const record = (row: string) => `(to_jsonb(${row}) - 'lease')`;
/** The fields that a look may tell anew. */
const FIELDS = [
  "host",
  "target",
  "passing",
  "hops",
  "kind",
  "publisher",
  "headline",
  "published",
  "due",
  "checked",
  "changed",
  "etag",
  "modified",
  "body",
  "content",
  "article",
  "status",
  "fault",
  "failures",
  "gone",
] as const;
const TYPES: Readonly<Record<string, string>> = {
  status: "::int",
  failures: "::int",
  hops: "::int",
  passing: "::boolean",
};

/**
 * The row of a host is locked while one of its watches is chosen, and skipped by others; then the host is nobody else's until
 * the job is settled or its lease ends. What a worker left lying goes first, as there is always something due where there is
 * much to do; behind a lease's end stands its worker. A host with nothing to do sleeps until its first watch is due.
 */
const TAKE = `with free as materialized (
    select h.host from watch_hosts h where h.next <= $1::text order by h.next limit $2::int for update skip locked),
  picked as materialized (
    select f.host, coalesce(
      (select w.id from watches w where w.host = f.host and w.lease <= $1::text || ' ~' order by w.lease limit 1),
      (select w.id from watches w where w.host = f.host and w.lease is null and w.due <= $1::text order by w.due limit 1)) as id
    from free f),
  held as (
    update watch_hosts h set free = case when p.id is null then h.free else $3::text end,
      next = case when p.id is not null then $3::text else greatest(h.free, least(
        (select min(w.due) from watches w where w.host = p.host and w.lease is null),
        (select min(w.lease) from watches w where w.host = p.host and w.lease is not null), '${NEVER}')) end
    from picked p where p.host = h.host returning h.*),
  taken as (
    update watches w set lease = $3::text || ' ' || $4::text from picked p where w.id = p.id returning w.*)
  select jsonb_build_object('watch', ${record("t")}, 'lease', t.lease, 'robots', case when h.robots_read is null then null
    else jsonb_build_object('text', h.robots, 'status', h.robots_status, 'read', h.robots_read) end)::text as j
  from taken t join held h on h.host = t.host order by t.due, t.id`;

const SETTLE = `with told as materialized (
    select x->>'watch' as watch, x->>'lease' as lease, x->'now' as now, x->'publication' as publication,
      x->>'hostFree' as free, x->'robots' as robots
    from jsonb_array_elements($1::text::jsonb) x),
  done as (
    update watches w set lease = null, ${FIELDS.map(
      (name) =>
        `${name} = case when t.now ? '${name}' then (t.now->>'${name}')${TYPES[name] ?? ""} else w.${name} end`,
    ).join(", ")}
    from told t join watches o on o.id = t.watch where w.id = t.watch and w.lease = t.lease
    returning w.id, o.host as asked, w.host, w.due),
  -- The host that was asked, and, where that led to another, the one that is to be asked.
  hosts as materialized (
    select x.host, min(x.due) as due, max(x.free) as free,
      (array_agg(x.robots) filter (where jsonb_typeof(x.robots) = 'object'))[1] as robots
    from done d join told t on t.watch = d.id cross join lateral (
      select d.asked as host, case when d.asked = d.host then d.due end as due, t.free, t.robots
      union all select d.host, d.due, null, null where d.asked <> d.host) x group by x.host),
  -- Rows of hosts are locked in one order, so that two workers never wait for each other.
  locked as materialized (
    select h.host from watch_hosts h where h.host in (select host from hosts) order by h.host for update),
  paced as (
    update watch_hosts h set
      robots = case when x.robots is null then h.robots else x.robots->>'text' end,
      robots_status = case when x.robots is null then h.robots_status else (x.robots->>'status')::int end,
      robots_read = case when x.robots is null then h.robots_read else x.robots->>'read' end,
      free = coalesce(x.free, h.free), next = greatest(coalesce(x.free, h.free), least(x.due, '${NEVER}',
        (select min(w.due) from watches w where w.host = x.host and w.lease is null)))
    from hosts x join locked l on l.host = x.host where x.host = h.host returning h.host),
  made as (
    insert into watch_hosts (host, free, next) select x.host, '', x.due from hosts x
      where not exists (select 1 from watch_hosts h where h.host = x.host) order by x.host
      on conflict (host) do update
      set next = greatest(watch_hosts.free, least(watch_hosts.next, excluded.next)) returning host),
  told_of as (
    insert into publications select p.* from told t join done d on d.id = t.watch
      cross join lateral jsonb_populate_record(null::publications, t.publication) p
      where jsonb_typeof(t.publication) = 'object' on conflict do nothing returning id)
  select 1 as j from (select count(*) from paced) a, (select count(*) from made) m, (select count(*) from told_of) b`;

const ADD = `with given as materialized (
    select distinct on (x.id) x.* from jsonb_to_recordset($1::text::jsonb) as x(id text, url text, host text, kind text,
      feed text, publisher text, headline text, published text, added text, due text) order by x.id),
  rows as (
    insert into watches (id, url, host, kind, feed, publisher, headline, published, added, due)
      select id, url, host, kind, feed, publisher, headline, published, added, due from given
      on conflict do nothing returning id, host, due),
  hosts as (
    insert into watch_hosts (host, free, next) select host, '', min(due) from rows group by host order by host
      on conflict (host) do update
      set next = greatest(watch_hosts.free, least(watch_hosts.next, excluded.next)) returning host)
  select jsonb_build_object('id', r.id)::text as j from rows r, (select count(*) from hosts) c order by r.id`;

function conditions({ kind, state, host, article }: WatchFilter, params: Params): string[] {
  const where: string[] = [];
  if (kind !== undefined) where.push(`w.kind = ${params.text(kind)}`);
  if (host !== undefined) where.push(`w.host = ${params.text(host)}`);
  if (article !== undefined) where.push(`w.article = ${params.text(article)}`);
  if (state === "gone") where.push("w.gone is not null");
  if (state === "failing") where.push("w.gone is null and w.failures > 0");
  if (state === "well") where.push("w.gone is null and w.failures = 0");
  return where;
}

export const watchStore = (query: Query): WatchStore => ({
  async add(watches) {
    if (watches.length === 0) return [];
    const rows = await query<{ id: string }>(ADD, [JSON.stringify(watches)]);
    return rows.map(({ id }) => id);
  },

  async remove(id, alone) {
    const rows = await query<{ id: string }>(
      `with recursive under as (
        select w.id from watches w where w.id = $1::text
        union select w.id from watches w join under u on w.feed = u.id and $2::int = 0)
      delete from watches where id in (select id from under) returning jsonb_build_object('id', id)::text as j`,
      [id, alone ? 1 : 0],
    );
    return rows.length;
  },

  async list(page, filter) {
    const params = new Params();
    const where = ["true", ...conditions(filter, params)];
    const after = keyOf(page.cursor, ["", ""] as [string, string]);
    if (after) where.push(`(w.added, w.id) > (${params.text(after[0])}, ${params.text(after[1])})`);
    const rows = await query<Watch>(
      `select ${record("w")}::text as j from watches w where ${where.join(" and ")}
      order by w.added, w.id limit ${params.int(page.limit + 1)}`,
      params.values,
    );
    return paged(rows, page.limit, ({ added, id }) => [added, id]);
  },

  async get(id) {
    const [found] = await query<Watch>(
      `select ${record("w")}::text as j from watches w where w.id = $1::text`,
      [id],
    );
    return found ?? null;
  },

  async ledTo(url) {
    const [found] = await query<{ article: string }>(
      `select jsonb_build_object('article', w.article)::text as j from watches w
      where w.target = $1::text and not w.passing and w.article is not null order by w.added, w.id limit 1`,
      [url],
    );
    return found?.article ?? null;
  },

  publications: ({ watch, article }) =>
    query<Publication>(
      `select to_jsonb(p)::text as j from publications p where ($1::text is null or p.watch = $1::text)
        and ($2::text is null or p.article = $2::text) order by p.at, p.id`,
      [watch ?? null, article ?? null],
    ),

  take: ({ now, limit, leasedUntil, worker }) => query<Job>(TAKE, [now, limit, leasedUntil, worker]),

  async settle(done) {
    if (done.length > 0) await query(SETTLE, [JSON.stringify(done)]);
  },

  async next(dueBy) {
    const [row] = await query<{ next: string | null }>(
      `select jsonb_build_object('next', min(h.next))::text as j from watch_hosts h where $1::text is null
        or exists (select 1 from watches w where w.host = h.host and w.lease is null and w.due <= $1::text)`,
      [dueBy ?? null],
    );
    return row?.next ?? null;
  },
});
