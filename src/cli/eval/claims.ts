import { z } from "zod";
import { type LinkGold, type LinkMade, scoreLinks } from "../../eval/links.ts";
import { RANKS, type Relevant, scoreRetrieval } from "../../eval/retrieval.ts";
import { LABELS, type Stance, type StanceGold, type StanceMade, scoreStance } from "../../eval/stance.ts";
import { claimBy } from "../../link/claim/view.ts";
import { compare, reasons } from "../../link/link.ts";
import { linksOf, type PoolClaim, pairsOf } from "../../link/pool/link.ts";
import { search } from "../../link/pool/search.ts";
import { together } from "../../link/pool/together.ts";
import { Mistake } from "../../model/problem.ts";
import { heldOutJudges } from "../../train/stance/held-out.ts";
import { parsed } from "../lines.ts";
import { arrivals } from "./arrivals.ts";
import { log, rowsOf, type Task, WORDNET } from "./task.ts";

const STANCES = ["agrees", "contradicts", "unrelated"] as const satisfies readonly Stance[];
const stanceGold = z.object({
  id: z.string(),
  a: z.string(),
  b: z.string(),
  label: z.enum(LABELS),
  meta: z.object({ group: z.string().optional(), group_b: z.string().optional() }).optional(),
}) satisfies z.ZodType<StanceGold>;
const stanceMade = z.object({
  stance: z.enum(STANCES),
  scores: z.record(z.enum(STANCES), z.number()).optional(),
}) satisfies z.ZodType<StanceMade>;

const stance: Task = {
  name: "stance",
  measure: (gold, predicted, { data, errors, alone }) => {
    const rows = gold.map((row) => parsed(stanceGold, row));
    const given = ({ id }: StanceGold) => {
      const row = predicted?.get(id);
      return row === undefined ? null : parsed(stanceMade, row);
    };
    const judges = data === undefined ? null : heldOutJudges(data, WORDNET, log);
    const heard = alone || predicted ? null : heardAmong(rows, judges);
    const judged = ({ meta }: StanceGold, a: string, b: string) =>
      heard?.({ a, b }) ?? compare({ a, b }, judges?.(meta?.group ?? null, meta?.group_b ?? null));
    const measured = scoreStance(rows, {
      answer: (row) => (predicted ? given(row) : judged(row, row.a, row.b)),
      compare: predicted ? null : judged,
      reasons,
    });
    return { figures: measured.figures, ...(errors && { errors: measured.errors }) };
  },
};

/** What pairs are when all claims of the rows are heard; the group of a claim is that of the row that first names it. */
function heardAmong(rows: readonly StanceGold[], judges: ReturnType<typeof heldOutJudges> | null) {
  const groups = new Map<string, string | null>();
  for (const { a, b, meta } of rows) {
    if (!groups.has(a)) groups.set(a, meta?.group ?? null);
    if (!groups.has(b)) groups.set(b, meta?.group_b ?? meta?.group ?? null);
  }
  const groupOf = ({ view }: PoolClaim) => groups.get(view.text) ?? null;
  const judgeOf = judges && ((a: PoolClaim, b: PoolClaim) => judges(groupOf(a), groupOf(b)));
  return together(rows, judgeOf ?? undefined);
}

const linkGold = z.object({
  id: z.string(),
  b: z.string(),
  label: z.enum(LABELS),
  meta: z.object({ group: z.string() }),
}) satisfies z.ZodType<LinkGold>;
const linkMade = z.object({
  a: z.string(),
  b: z.string(),
  stance: z.string(),
  score: z.number().optional(),
}) satisfies z.ZodType<LinkMade>;
const pair = z.object({ a: z.string(), b: z.string() });

const links: Task = {
  name: "links",
  measure: async (gold, predicted, { arriving, candidates, data, errors }) => {
    const rows = gold.map((row) => parsed(linkGold, row));
    const groups = new Map(rows.map(({ id, meta }) => [id, meta.group]));
    const pool = rows.map(
      ({ id, b: text }): PoolClaim => ({
        id,
        view: claimBy(text),
        day: null,
      }),
    );
    const judges = data === undefined ? undefined : heldOutJudges(data, WORDNET, log);
    const judgeOf =
      judges &&
      ((a: { id: string }, b: { id: string }) => judges(groups.get(a.id) ?? null, groups.get(b.id) ?? null));
    const given =
      candidates === undefined ? null : (await rowsOf(candidates)).map((row) => parsed(pair, row));
    if (arriving && !predicted) {
      const made = [
        ...arrivals(
          rows.map(({ id, b }) => ({ id, text: b })),
          judgeOf,
        ),
      ];
      const measured = scoreLinks(rows, made, given);
      const confirmed = scoreLinks(
        rows,
        made.filter(({ level }) => level === "confirmed"),
        null,
      ).figures.slice(0, 2);
      return {
        figures: [
          ...measured.figures,
          ...confirmed.map((one) => ({ ...one, name: `${one.name}, confirmed` })),
        ],
        ...(errors && { errors: measured.errors }),
      };
    }
    const measured = predicted
      ? scoreLinks(
          rows,
          [...predicted.values()].map((row) => parsed(linkMade, row)),
          given,
        )
      : scoreLinks(
          rows,
          linksOf(pool, undefined, judgeOf),
          given ?? pairsOf(pool).map(([a, b]) => ({ a: a.id, b: b.id })),
        );
    return { figures: measured.figures, ...(errors && { errors: measured.errors }) };
  },
};

const text = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
});
const relevant = z.object({ q: z.string(), d: z.string(), rel: z.number() }) satisfies z.ZodType<Relevant>;

/** The day of a date, however it is written and wherever this runs, counted from 1970; null where it is none. */
function dayOf(date: string): number | null {
  const times = [Date.parse(`${date} UTC`), Date.parse(date)];
  const time = times.find((one) => !Number.isNaN(one));
  return time === undefined ? null : Math.floor(time / 86_400_000);
}

const retrieval: Task = {
  name: "retrieval",
  measure: async (gold, _, { queries, corpus }) => {
    if (queries === undefined || corpus === undefined)
      throw new Mistake("invalid", "Retrieval is measured with --queries and --corpus; give both.");
    const read = async (path: string) =>
      (await rowsOf(path)).map((row) => {
        const { id, title, text: words, date } = parsed(text, row);
        return { id, text: title ? `${title}. ${words}` : words, day: dayOf(date ?? "") };
      });
    const [asked, held] = [await read(queries), await read(corpus)];
    return {
      figures: scoreRetrieval(
        gold.map((row) => parsed(relevant, row)),
        search(asked, held, RANKS),
      ),
    };
  },
};

/** What can be measured of claims: stance between pairs, and relations within a pool. */
export const CLAIM_TASKS: readonly Task[] = [stance, links, retrieval];
