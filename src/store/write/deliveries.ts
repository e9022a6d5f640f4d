import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Through } from "../../model/article.ts";
import type { Store } from "../contract.ts";
import type { Query } from "../database/driver.ts";
import { digits } from "../database/sql.ts";

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** One statement, so that no page is kept that no sighting was read from. */
const KEEP = `with linked as (
    insert into deliveries (sighting, page, via) values ($1::text, $2::text, $3::text::jsonb)
    on conflict do nothing returning page)
  insert into pages (sha256, type, bytes, packed)
    select page, $4::text, $5::int, decode($6::text, 'base64') from linked where page is not null
    on conflict do nothing`;

/** From the sightings of a revision, and how they came. */
const CAME = `from revisions r
  join lateral stemma_sightings(r.article) s on s.content = ${digits("r.content")} join deliveries d on d.sighting = s.id`;
const FIRST = `order by s.arrived collate "C", s.id collate "C" limit 1`;

const PAGE = `select json_build_object('sha256', p.sha256, 'type', p.type, 'packed', encode(p.packed, 'base64'))::text as j
  ${CAME} join pages p on p.sha256 = d.page where r.id = $1::text ${FIRST}`;

const VIA = `select d.via::text as j ${CAME} where r.id = $1::text and d.via <> '[]' ${FIRST}`;

/** Keeps how revisions came, and finds the page that one was first read from. */
export const deliveries = (query: Query): Pick<Store, "keep" | "page" | "through"> => ({
  async keep(sighting, { page, via }) {
    const packed = page && (await pack(page.bytes)).toString("base64");
    const given = [
      page?.sha256 ?? null,
      JSON.stringify(via),
      page?.type ?? "",
      page?.bytes.length ?? 0,
      packed ?? "",
    ];
    await query(KEEP, [sighting, ...given]);
  },
  async page(revision) {
    const [row] = await query<{ sha256: string; type: string; packed: string }>(PAGE, [revision]);
    if (!row) return null;
    const { sha256, type, packed } = row;
    return { sha256, type, bytes: await unpack(Buffer.from(packed, "base64")) };
  },
  async through(revision) {
    return (await query<Through[]>(VIA, [revision]))[0] ?? [];
  },
});
