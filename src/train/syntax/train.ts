import { FORMAT } from "../../extract/syntax/analyse.ts";
import { NO_NAME } from "../../extract/syntax/entities.ts";
import { regular } from "../../extract/syntax/lemma.ts";
import { Tagger } from "../../extract/syntax/tag.ts";
import { type Example, examplesOf, inventoryOf } from "./examples.ts";
import { lexiconOf } from "./lexicon.ts";
import { PackWriter, packLexicon, packSparse, packSteps } from "./pack.ts";
import type { SilverArticle } from "./silver.ts";
import { learnNames, learnTags, type Plan } from "./taggers.ts";
import { learnTrees, type TreePlan } from "./trees.ts";

/** How long and how finely to train each part; told on the model's card. */
export interface Options {
  readonly tags: Plan;
  readonly names: Plan;
  readonly trees: TreePlan;
  readonly log?: (line: string) => void;
}

export const OPTIONS: Options = {
  tags: { epochs: 6, settleAt: 2, least: 3 },
  names: { epochs: 7, settleAt: 2, least: 3 },
  trees: { epochs: 6, settleAt: 2, least: 5, labelLeast: 4 },
};

/** Trains tagger, namer and parser on silver articles and packs them; the same articles give the same bytes. */
export function trainSyntax(articles: readonly SilverArticle[], options: Options = OPTIONS): Uint8Array {
  const log = options.log ?? (() => {});
  const inventory = inventoryOf(articles);
  const examples = examplesOf(articles, inventory);
  const classes = inventory.tags.length;
  const kinds = inventory.kinds.length;
  const tagLexicon = lexiconOf(examples, ({ tags }, i) => tags[i] as number, 8, 0.004);
  const nameLexicon = lexiconOf(examples, ({ names }, i) => kindOf(names[i] as number), 5, 0.1, NO_NAME);
  log(`tag ${examples.length} sentences`);
  const tagWeights = learnTags(examples, tagLexicon, classes, options.tags);
  const tagger = new Tagger(tagWeights, tagLexicon, classes);
  for (const { atoms } of examples) tagger.begin(atoms);
  log("name");
  const nameWeights = learnNames(examples, nameLexicon, kinds, options.names);
  log("parse");
  const { steps, labels } = learnTrees(examples, inventory, options.trees);
  const pack = new PackWriter();
  pack.text(FORMAT);
  pack.text(JSON.stringify({ ...inventory, irregular: irregularOf(examples) }));
  packLexicon(pack, tagLexicon);
  packLexicon(pack, nameLexicon);
  log(`lexicons ${pack.length}`);
  packSparse(pack, tagWeights.averaged());
  log(`tags ${pack.length}`);
  packSparse(pack, nameWeights.averaged());
  log(`names ${pack.length}`);
  packSteps(pack, steps.averaged());
  log(`steps ${pack.length}`);
  packSparse(pack, labels.averaged());
  log(`labels ${pack.length}`);
  return pack.done();
}

function kindOf(name: number): number {
  return (name + 3) >> 2;
}

/** The lemmas that the rules get wrong at least twice, ordered. */
function irregularOf(examples: readonly Example[]): [string, string][] {
  const counts = new Map<string, Map<string, number>>();
  for (const { sentence } of examples)
    for (const [i, { form }] of sentence.tokens.entries()) {
      const pos = sentence.pos[i] ?? "";
      if (pos === "NNP" || pos === "NNPS" || pos === "CD") continue;
      const key = `${form.toLowerCase()} ${pos}`;
      const known = counts.get(key) ?? new Map<string, number>();
      if (known.size === 0) counts.set(key, known);
      const lemma = sentence.lemma[i] ?? "";
      known.set(lemma, (known.get(lemma) ?? 0) + 1);
    }
  const found: [string, string][] = [];
  for (const [key, known] of counts) {
    const [lemma, times] = [...known].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
    const [form, pos] = key.split(" ") as [string, string];
    if (times >= 2 && regular(form, pos) !== lemma) found.push([key, lemma]);
  }
  return found.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
