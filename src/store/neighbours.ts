import type { Changeset } from "../model/graph.ts";
import type { Neighbour, Writer } from "./contract.ts";
import type { Query } from "./driver.ts";
import { listed } from "./sql.ts";

/** Of each name, this many heads before the moment and as many after it are looked at: the work does not grow with the graph.
 * A name that fills a list is on everybody's lips at the time, and tells less. */
const LISTED = 32;
/** Of all heads so found, this many have their topics compared in full. */
const COMPARED = 48;
/** Heads whose claims are kept in memory; stories are told within days, so the same heads come up again and again. */
const KEPT = 256;

const CLOSEST = `with hits as (
    select found.article, found.at, count(*) over (partition by w.topic) as mentions
    from jsonb_array_elements_text($2::text::jsonb) as w(topic) cross join lateral (
      (select h.article, h.at from head_topics h
        where h.topic = w.topic and h.at >= $3::text and h.at <= $5::text and h.article <> $1::text
        order by h.at, h.article limit ${LISTED})
      union all
      (select h.article, h.at from head_topics h
        where h.topic = w.topic and h.at < $3::text and h.at >= $4::text and h.article <> $1::text
        order by h.at desc, h.article desc limit ${LISTED})) found),
  near as (
    select article, sum(1 / ln(2 + mentions)) as rarity, count(*) filter (where mentions < ${LISTED}) as rare,
      abs(extract(epoch from min(at)::timestamptz - $3::text::timestamptz)) as away
    from hits group by article order by 2 desc, 4, 1 limit ${COMPARED})
  select json_build_object('revision', s.revision, 'key', concat_ws(' ', s.revision, s.since, (
      select max(greatest(t.since, e.until)) from standings t left join endings e on e.standing = t.key
      where t.revision = s.revision)
    ))::text as j
  from near n cross join lateral (
    select h.revision, h.headed as since, l.topics from tenures h join topic_lists l on l.key = h.topics
    where h.article = n.article and h.headed is not null and h.passed is null limit 1) s cross join lateral (
    select count(*) as topics, count(*) filter (where t like 'name:%') as names from unnest(s.topics) t
    where t = any (array(select jsonb_array_elements_text($2::text::jsonb)))) shared
  where (n.rare >= 2 or shared.names >= 3) and shared.topics + shared.names >= $6::int
  order by n.rarity desc, n.away, n.article limit $7::int`;

/** What stands in the revisions, each piece by its key: the ids of occurrences, which are dear to make, are not asked for. */
const CLAIMS = `select json_build_object('revision', s.revision, 'profile', t.profile,
    'claim', json_build_object('id', c.id, 'text', c.text, 'agent', c.agent))::text as j
  from standings s cross join lateral unnest(s.tellings) with ordinality as told(key, nth)
  join tellings t on t.key = told.key join claims c on c.id = t.claim and c.until is null
  where s.revision = ${listed("$1")}
    and not exists (select 1 from endings e where e.standing = s.key and e.nth = told.nth)`;

/**
 * Finds the articles that tell the same story, closest first, and their standing claims. What stands in a head is
 * remembered under the versions that made it so, and read again only when it changed.
 */
export function neighbourhood() {
  const kept = new Map<string, readonly Neighbour[]>();
  const keep = (key: string, all: readonly Neighbour[]) => {
    // The least recently used is the first in the map.
    kept.delete(key);
    kept.set(key, all);
    for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
  };

  /** Remembers an article that was written for the first time, as it would be read. */
  const learn = ({ asserted: { states, claims, occurrences } }: Changeset, version: number) => {
    const [state] = states;
    if (!state?.head || state.n > 1 || states.length > 1) return;
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const all = inOrder(
      occurrences.flatMap((occurrence) => {
        const claim = byId.get(occurrence.claim);
        return claim ? [{ claim, profile: occurrence.profile }] : [];
      }),
    );
    if (all.length === occurrences.length)
      keep([state.revision, version, ...(all.length > 0 ? [version] : [])].join(" "), all);
  };

  const near = async (query: Query, ...[article, topics, at, limits]: Parameters<Writer["neighbours"]>) => {
    if (topics.length === 0) return [];
    const moved = (days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
    const closest = await query<Head>(CLOSEST, [
      article,
      JSON.stringify(topics),
      at,
      moved(-limits.days),
      moved(limits.days),
      limits.weight,
      limits.articles,
    ]);
    const missing = closest.filter(({ key }) => !kept.has(key));
    const found =
      missing.length === 0
        ? []
        : await query<Found>(CLAIMS, [JSON.stringify(missing.map(({ revision }) => revision))]);
    let left = limits.claims;
    return closest.flatMap(({ revision, key }) => {
      const all =
        kept.get(key) ??
        inOrder(
          found.filter((row) => row.revision === revision).map(({ claim, profile }) => ({ claim, profile })),
        );
      keep(key, all);
      const within = left > 0;
      left -= all.length;
      return within ? all : [];
    });
  };
  /** Forgets all, for what was learned may not have been written after all. */
  const forget = () => kept.clear();

  return { near, learn, forget };
}

/** By claim; where one stands twice, by what is known of it there. */
const inOrder = (all: readonly Neighbour[]): Neighbour[] =>
  [...all].sort((x, y) => {
    if (x.claim.id !== y.claim.id) return x.claim.id < y.claim.id ? -1 : 1;
    return JSON.stringify(x.profile) < JSON.stringify(y.profile) ? -1 : 1;
  });

interface Found extends Neighbour {
  readonly revision: string;
}

interface Head {
  readonly revision: string;
  /** The versions that made it say what it says. */
  readonly key: string;
}
