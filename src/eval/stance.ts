import { type Counts, type Figure, figure, type Value } from "./score.ts";

export const LABELS = ["agree", "contradict", "neutral"] as const;
/** What people say of a pair of claims. */
export type Label = (typeof LABELS)[number];
export type Stance = "agrees" | "contradicts" | "unrelated";

/** A pair of claims with people's label; pairs of one group must not be parted between training and measuring. */
export interface StanceGold {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly label: Label;
  readonly meta?: { readonly group?: string | undefined; readonly group_b?: string | undefined } | undefined;
}

/** A program's answer to a pair. */
export interface StanceMade {
  readonly stance: Stance;
  readonly scores?: Readonly<Record<Stance, number>> | undefined;
}

/** How pairs are answered, and why two claims might clash by their words alone, whatever the answer. */
export interface StanceJudge {
  readonly answer: (row: StanceGold) => StanceMade | null;
  /** Answers a pair of texts that stand in no row; null where only given answers are measured. */
  readonly compare: ((row: StanceGold, a: string, b: string) => StanceMade) | null;
  readonly reasons: (a: string, b: string) => readonly string[];
}

/** A pair that was answered otherwise than people did. */
export interface StanceError {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly label: Label;
  readonly made: Label;
  readonly reasons: readonly string[];
}

const LABEL: Readonly<Record<Stance, Label>> = {
  agrees: "agree",
  contradicts: "contradict",
  unrelated: "neutral",
};

/** F1 by label, accuracy, contradictions by the reason that their words give, symmetry, and what one side alone tells. */
export function scoreStance(
  gold: readonly StanceGold[],
  judge: StanceJudge,
): { figures: (Figure | Value)[]; errors: StanceError[] } {
  const answers = gold.map((row) => judge.answer(row));
  const made = answers.map((answer): Label => (answer ? LABEL[answer.stance] : "neutral"));
  const all = gold.map(({ label }, i) => ({ label, made: made[i] as Label }));
  const labels = LABELS.filter((label) => gold.some((row) => row.label === label));
  const byLabel = labels.map((label) => figure(label, countsOf(all, label)));
  const share = (right: number, of: number) => (of === 0 ? 0 : right / of);
  const figures: (Figure | Value)[] = [
    ...byLabel,
    { name: "macro-F1", value: share(sum(byLabel.map(({ f1 }) => f1)), byLabel.length) },
    {
      name: "accuracy",
      value: share(all.filter(({ label, made: answer }) => label === answer).length, all.length),
    },
    { name: "answered", value: share(answers.filter((answer) => answer !== null).length, answers.length) },
  ];
  const reasons = gold.map(({ a, b }) => judge.reasons(a, b));
  const kinds = [...new Set(reasons.flat())].sort();
  for (const kind of [...kinds, null]) {
    const mine = all.filter((_, i) => (kind ? reasons[i]?.includes(kind) : reasons[i]?.length === 0));
    figures.push(figure(`contradict, ${kind ?? "no such word"}`, countsOf(mine, "contradict")));
  }
  const { compare } = judge;
  if (compare) {
    const same = gold.filter((row, i) => isSame(answers[i] ?? null, compare(row, row.b, row.a)));
    figures.push({ name: "symmetry", value: share(same.length, gold.length) });
    const exchanged = strangers(gold).map(({ row, b }) => ({
      label: row.label,
      made: LABEL[compare(row, row.a, b).stance],
    }));
    for (const label of ["agree", "contradict"] as const)
      figures.push(figure(`one side only, ${label}`, countsOf(exchanged, label)));
  }
  const errors = gold.flatMap(({ id, a, b, label }, i): StanceError[] =>
    made[i] === label ? [] : [{ id, a, b, label, made: made[i] as Label, reasons: reasons[i] ?? [] }],
  );
  return { figures, errors };
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function countsOf(all: readonly { label: Label; made: Label }[], label: Label): Counts {
  return {
    right: all.filter((one) => one.label === label && one.made === label).length,
    found: all.filter((one) => one.made === label).length,
    wanted: all.filter((one) => one.label === label).length,
  };
}

function isSame(one: StanceMade | null, other: StanceMade): boolean {
  if (one?.stance !== other.stance) return false;
  const [x, y] = [one.scores, other.scores];
  return !x || !y || (Object.keys(x) as Stance[]).every((stance) => x[stance] === y[stance]);
}

/** Each row with the second side of the next row of another group: its first side alone must not give the label away. */
function strangers(gold: readonly StanceGold[]): { row: StanceGold; b: string }[] {
  const groups = (row: StanceGold) => [row.meta?.group ?? row.id, row.meta?.group_b];
  return gold.flatMap((row, i) => {
    const mine = groups(row);
    for (let k = 1; k < gold.length; k += 1) {
      const other = gold[(i + k) % gold.length] as StanceGold;
      if (!groups(other).some((group) => group !== undefined && mine.includes(group)))
        return [{ row, b: other.b }];
    }
    return [];
  });
}
