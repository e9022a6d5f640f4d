import type { Value } from "./score.ts";

/** Two states of a sentence, and claims that one of them supports and the other refutes, or of which one says nothing. */
export interface FlipGold {
  readonly id: string;
  /** Rows of one page must not be parted between training and measuring. */
  readonly page: string;
  readonly evidence: readonly string[];
  readonly claims: readonly { readonly claim: string; readonly labels: readonly string[] }[];
}

/** A claim whose truth flips, judged by the wrong one of the two states. */
export interface FlipError {
  readonly id: string;
  readonly claim: string;
  readonly supports: string;
  readonly refutes: string;
  readonly leans: readonly [supports: number, refutes: number];
}

/** The claims that one state supports and the other refutes. */
function flipping(gold: readonly FlipGold[]) {
  return gold.flatMap(({ id, page, evidence, claims }) =>
    claims.flatMap(({ claim, labels }, i) => {
      const [yes, no] = [labels.indexOf("SUPPORTS"), labels.indexOf("REFUTES")];
      if (labels.length !== 2 || yes < 0 || no < 0) return [];
      return [
        { id: `${id}#${i}`, page, claim, yes, supports: evidence[yes] ?? "", refutes: evidence[no] ?? "" },
      ];
    }),
  );
}

/**
 * Which of two states of a sentence supports a claim whose truth flips between them. `lean` tells how much a state, which
 * is one of the two by index, speaks for a claim: above 0 for, below 0 against. `changed`, whether two states are told as
 * telling another fact, is asked once for each pair of states between which some claim flips.
 */
export function scoreFlips(
  gold: readonly FlipGold[],
  lean: (claim: string, evidence: string, row: { id: string; page: string; state: number }) => number,
  changed: (old: string, next: string) => boolean,
): { figures: Value[]; errors: FlipError[] } {
  const all = flipping(gold);
  const errors: FlipError[] = [];
  let signs = 0;
  for (const { id, page, claim, supports, refutes, yes } of all) {
    const leans = [
      lean(claim, supports, { id, page, state: yes }),
      lean(claim, refutes, { id, page, state: 1 - yes }),
    ] as const;
    if (leans[0] <= leans[1]) errors.push({ id, claim, supports, refutes, leans });
    if (leans[0] > 0 && leans[1] < 0) signs += 1;
  }
  const share = (count: number, of = all.length) => (of === 0 ? 0 : count / of);
  const pairs = new Map(
    gold.filter((row) => flipping([row]).length > 0).map(({ evidence }) => [evidence.join("\n"), evidence]),
  );
  const told = [...pairs.values()].filter(([old = "", next = ""]) => changed(old, next)).length;
  return {
    figures: [
      { name: "the right state supports", value: share(all.length - errors.length) },
      { name: "one agrees, the other contradicts", value: share(signs) },
      { name: "claims", value: all.length },
      { name: "told as a changed fact", value: share(told, pairs.size) },
      { name: "pairs of states", value: pairs.size },
    ],
    errors,
  };
}
