import { type Figure, figure, type Value } from "./score.ts";
import type { Label } from "./stance.ts";

/** A headline `b` with its stand to the report of its group; two of a group agree where their stands do. */
export interface LinkGold {
  readonly id: string;
  readonly b: string;
  readonly label: Label;
  readonly meta: { readonly group: string };
}

/** A relation that was found; what is neither agreement nor contradiction counts for nothing. */
export interface LinkMade {
  readonly a: string;
  readonly b: string;
  readonly stance: string;
  readonly score?: number | undefined;
}

/** A relation that is wrong or missing. */
export interface LinkError {
  readonly a: string;
  readonly b: string;
  readonly texts: readonly [string, string];
  /** What people say, or null where the two are of different reports. */
  readonly wanted: Linked | null;
  readonly made: Linked | null;
  readonly score: number | null;
  /** Whether the pair was compared at all; null where that is not known. */
  readonly compared: boolean | null;
}

type Linked = "agree" | "contradict";

const LINKED: Readonly<Record<string, Linked>> = {
  agrees: "agree",
  agree: "agree",
  contradicts: "contradict",
  contradict: "contradict",
};
/** Contradictions are shown to people first where this many are right. */
const PRECISION = 0.8;

const key = (a: string, b: string) => (a < b ? `${a}\t${b}` : `${b}\t${a}`);

/** How well the relations within a pool of headlines, and the pairs held worth comparing, agree with people's stands. */
export function scoreLinks(
  gold: readonly LinkGold[],
  made: Iterable<LinkMade>,
  candidates: Iterable<{ readonly a: string; readonly b: string }> | null,
): { figures: (Figure | Value)[]; errors: LinkError[] } {
  const held = gold.filter(({ label }) => label !== "neutral");
  const truth = truthOf(held);
  const known = new Map(held.map((row) => [row.id, row]));
  const found = new Map<string, { linked: Linked | null; score: number }>();
  for (const { a, b, stance, score } of made)
    if (known.has(a) && known.has(b))
      found.set(key(a, b), { linked: LINKED[stance] ?? null, score: score ?? 1 });
  const wanted = (linked: Linked) => [...truth].filter(([, one]) => one === linked).map(([pair]) => pair);
  const figures: (Figure | Value)[] = (["agree", "contradict"] as const).map((linked) => {
    const mine = [...found].filter(([, one]) => one.linked === linked).map(([pair]) => pair);
    const right = mine.filter((pair) => truth.get(pair) === linked).length;
    return figure(`links ${linked}`, { right, found: mine.length, wanted: wanted(linked).length });
  });
  figures.push(surest(found, truth, wanted("contradict").length));
  const compared = candidates && new Set([...candidates].map(({ a, b }) => key(a, b)));
  if (compared) {
    for (const linked of ["agree", "contradict"] as const) {
      const all = wanted(linked);
      const right = all.filter((pair) => compared.has(pair)).length;
      figures.push(figure(`candidates ${linked}`, { right, found: compared.size, wanted: all.length }));
    }
    figures.push({ name: "candidates per claim", value: (2 * compared.size) / Math.max(1, gold.length) });
  }
  const errors = [...new Set([...truth.keys(), ...found.keys()])].flatMap((pair): LinkError[] => {
    const [a = "", b = ""] = pair.split("\t");
    const [one, it] = [truth.get(pair) ?? null, found.get(pair) ?? null];
    if (one === (it?.linked ?? null)) return [];
    const texts = [known.get(a)?.b ?? "", known.get(b)?.b ?? ""] as const;
    const score = it?.score ?? null;
    return [
      { a, b, texts, wanted: one, made: it?.linked ?? null, score, compared: compared?.has(pair) ?? null },
    ];
  });
  return { figures, errors };
}

function truthOf(held: readonly LinkGold[]): Map<string, Linked> {
  const truth = new Map<string, Linked>();
  held.forEach((a, i) => {
    for (const b of held.slice(i + 1))
      if (a.meta.group === b.meta.group)
        truth.set(key(a.id, b.id), a.label === b.label ? "agree" : "contradict");
  });
  return truth;
}

/** The longest run of contradictions by falling score of which enough are right; those of one score are taken together. */
function surest(
  found: ReadonlyMap<string, { linked: Linked | null; score: number }>,
  truth: ReadonlyMap<string, Linked>,
  wanted: number,
): Figure {
  const ranked = [...found]
    .filter(([, { linked }]) => linked === "contradict")
    .map(([pair, { score }]) => ({ score, ok: truth.get(pair) === "contradict" }))
    .sort((x, y) => y.score - x.score);
  let right = 0;
  let best = { right: 0, found: 0, wanted };
  ranked.forEach(({ ok, score }, i) => {
    right += Number(ok);
    if (ranked[i + 1]?.score !== score && right / (i + 1) >= PRECISION)
      best = { right, found: i + 1, wanted };
  });
  return figure(`contradict at P ≥ ${PRECISION.toFixed(2)}`, best);
}
