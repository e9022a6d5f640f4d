import { Mistake } from "../../model/problem.ts";
import { cursorOf, type Key } from "../page.ts";
import type { Param } from "./driver.ts";

/** The ids of a JSON list parameter. */
export const listed = (param: string) =>
  `any (array(select jsonb_array_elements_text(${param}::text::jsonb)))`;

/** What rows have beside the record: where the parts of a state and of an occurrence are stored. */
const ASIDE = "tenure,standing,nth,attribution_place,attribution_start,telling";

/** The record of a versioned row, without its life. */
export const bare = (row: string) => `(to_jsonb(${row}) - '{since,until,${ASIDE}}'::text[])`;

/** The record with its life as it looked at the version: an end that came later is not yet known. */
export const lived = (row: string, v: string) =>
  `(to_jsonb(${row}) - '{${ASIDE}}'::text[] || jsonb_build_object('until', case when ${row}.until <= ${v} then ${row}.until end))`;

/** What a revision's document has beside its layout; nothing is written down where that is no notice. */
export const document = (row: string) => `coalesce(${row}.document, '{"notices": []}')`;

/** The columns of a revision that say its words. */
export const words = (row: string) =>
  `jsonb_build_object('id', ${row}.id, 'text', ${row}.text, 'layout', ${row}.layout, 'document', ${document(row)})`;

/** A digest as its digits. */
export const digits = (digest: string) => `stemma_unpacked(${digest})`;

/** What a revision lists of an occurrence's attribution, where the occurrence does not tell it by itself. */
const listedAt = (occurrence: string, column: string) =>
  `(select ${column} from revisions r join findings f on f.key = r.findings[${occurrence}.attribution_place + 1]
    where r.id = ${occurrence}.revision)`;

/** What the telling of an occurrence says of its attribution. */
const toldBy = (occurrence: string, column: string) =>
  `(select ${column} from tellings t where t.article = ${occurrence}.article and t.sign = ${occurrence}.telling)`;

/** What the attribution says at which an occurrence stands, packed. */
export const saidAt = (occurrence: string) =>
  `case when ${occurrence}.attribution_start is null then ${listedAt(occurrence, "f.body")} else ${toldBy(occurrence, "t.said")} end`;

/** The attribution at which an occurrence stands, its spans counted from its `from`. */
export const attributed = (occurrence: string) => {
  const row = (
    said: string,
    from: string,
  ) => `jsonb_build_object('said', ${said}, 'id', ${occurrence}.attribution,
    'revision', ${occurrence}.revision, 'from', ${from})`;
  const place = `${occurrence}.attribution_place + 1`;
  const listed = listedAt(occurrence, row("f.body", `r.starts[${place}]`));
  const told = toldBy(occurrence, row("t.said", `${occurrence}.attribution_start`));
  return `(case when ${occurrence}.attribution_start is null then ${listed} else ${told} end)`;
};

/** True of a row that lives at the version. */
export const livesAt = (row: string, v: string) =>
  `${row}.since <= ${v} and (${row}.until is null or ${row}.until > ${v})`;

/** The latest headline of the article; a revision that came without one takes none away. */
export const headlineOf = (article: string, v: string) =>
  `(select x.headline from states n join revisions x on x.id = n.revision where n.article = ${article}
    and x.headline is not null and ${livesAt("n", v)} order by n.n desc limit 1)`;

/** True of a live occurrence whose revision is the head of its article. */
export const stands = (occurrence: string, v: string) =>
  `exists (select 1 from tenures h where h.revision = ${occurrence}.revision and h.article = ${occurrence}.article
    and h.headed <= ${v} and (h.passed is null or h.passed > ${v}))`;

/** True of a live occurrence whose revision was the last of its article at an instant of the outlets' time. */
export const stoodAt = (occurrence: string, v: string, instant: string) =>
  `exists (select 1 from states s where s.revision = ${occurrence}.revision and s.article = ${occurrence}.article
    and ${livesAt("s", v)} and s.at <= ${instant} and not exists (select 1 from states n where n.article = s.article
      and n.n > s.n and n.at <= ${instant} and ${livesAt("n", v)}))`;

/**
 * True of a claim of which an occurrence `o` is such. What agents hold is looked for claim by claim: a plan that is kept knows of
 * no agent how much that is, and would be made anew each time.
 */
export const toldIn = (claim: string, such: readonly string[], ofAgents: boolean) => {
  const told = `o.claim from occurrences o where ${such.join(" and ")}`;
  return ofAgents ? `${claim} = any (array(select distinct ${told}))` : `${claim} in (select ${told})`;
};

/** A name as lists are sorted by it: as people look names up, in both databases alike and as `byName` of `present/` has it. */
export const inOrder = (name: string) => `${name} collate "und-x-icu"`;

/** When the claim, which stands at the version, was first told, by the outlets' own times. */
export const firstTold = (claim: string, v: string) =>
  `(select min(s.at) from occurrences o join states s on s.revision = o.revision and s.article = o.article
    and ${livesAt("s", v)} where o.claim = ${claim} and ${livesAt("o", v)})`;

/** The decision of a person on the pair of the relation `r` that lives at the version. */
export const decisionOn = (r: string, v: string) =>
  `(select ${lived("d", v)} from decisions d where d.a = least(${r}.a, ${r}.b) and d.b = greatest(${r}.a, ${r}.b)
    and ${livesAt("d", v)})`;

/** Collects parameters and gives their places in the statement. */
export class Params {
  readonly values: Param[] = [];

  text(value: string | null): string {
    return `$${this.values.push(value)}::text`;
  }

  int(value: number): string {
    return `$${this.values.push(value)}::int`;
  }
}

/** Reads a cursor of the shape of `like`. */
export function keyOf<K extends Key>(cursor: string | undefined, like: K): K | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    // What the database would refuse is no cursor of ours: NUL in a text, an integer of more than 32 bits.
    const fits = (part: string | number, i: number) =>
      typeof part === typeof like[i] &&
      (typeof part === "string" ? !part.includes("\0") : Number.isInteger(part) && Math.abs(part) < 2 ** 31);
    if (Array.isArray(key) && key.length === like.length && key.every(fits)) return key as unknown as K;
  } catch {
    // Falls through to the one answer for every unreadable cursor.
  }
  throw new Mistake(
    "malformed",
    "The cursor is not one that this list gave out; start again without a cursor.",
  );
}

/** True of the records that a list by falling `since` and id shows after its cursor; nothing to ask without one. */
export function afterNewest(row: string, cursor: string | undefined, params: Params): string[] {
  const key = keyOf(cursor, [0, ""] as [number, string]);
  return key === null ? [] : [`(${row}.since, ${row}.id) < (${params.int(key[0])}, ${params.text(key[1])})`];
}

/**
 * How claims are listed at the version: those found last first, or by the outlets' own times, those told last first,
 * where the time of reading them here tells nothing: `order` is the order by, `after` what follows the cursor.
 */
export function listing(
  claim: string,
  v: string,
  byTime: boolean,
  cursor: string | undefined,
  params: Params,
) {
  if (!byTime)
    return { order: `${claim}.since desc, ${claim}.id desc`, after: afterNewest(claim, cursor, params) };
  const at = firstTold(`${claim}.id`, v);
  const key = keyOf(cursor, ["", ""] as [string, string]);
  return {
    order: `${at} desc, ${claim}.id desc`,
    after: key === null ? [] : [`(${at}, ${claim}.id) < (${params.text(key[0])}, ${params.text(key[1])})`],
  };
}

/** A page of the rows, of which one more than `limit` was asked for. */
export function paged<R>(rows: R[], limit: number, key: (row: R) => Key) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown,
    next: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null,
  };
}
