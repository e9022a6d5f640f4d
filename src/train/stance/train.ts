import { type StanceFile, stanceFrom, type Thresholds } from "../../link/stance/model.ts";
import type { Lexicon, LexiconFile } from "../../text/words/lexicon.ts";
import { lexiconFrom } from "../../text/words/lexicon.ts";
import { foldOf } from "../learn/random.ts";
import { augmented } from "./augment.ts";
import { type LabelledPair, pairsOf } from "./corpus.ts";
import { type Example, furtherPairs, reader, standsOf } from "./examples.ts";
import { type Figures, figuresOf, type Held, thresholdsOf } from "./figures.ts";
import { fitStance, type Material } from "./fit.ts";
import { lexiconOf } from "./lexicon.ts";

const NEWS = "emergentpairs.open";
const STANDS = "emergent.open";
const EVIDENCE = "vitaminc.open";
/** Claims and what they became when turned around; a share of them, lest everything alike seem a clash. */
const TURNED = { name: "wikifactcheck.train", one: 4 };
/** What else tells how rare words are. */
const TEXTS = ["fever.train", "mnli.open", "perspectrum.train", "fnc1.trainclean"];
const LOOSE: Thresholds = {
  agrees: { suggested: 0.5, confirmed: 0.8 },
  contradicts: { suggested: 0.5, confirmed: 0.8 },
};

export interface Trained {
  readonly words: LexiconFile;
  readonly stance: StanceFile;
  readonly data: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  readonly figures: Figures | null;
}

/** Trains the judge on the corpora of a folder; with folds, measures it on groups that it did not see. */
export function trainStance(
  folder: string,
  wordnet: string,
  folds: number,
  log: (line: string) => void,
): Trained {
  const { words, table, material, data } = materialIn(folder, wordnet, log);
  const measured = folds > 1 ? crossValidated(material, table, folds, log) : null;
  const figures = measured && figuresOf(measured);
  const thresholds = measured ? thresholdsOf(measured.news) : LOOSE;
  const stance = fitStance(material, thresholds);
  return { words, stance, data, figures };
}

/** The corpora of a folder as training material, and the table of words that they and WordNet make. */
export function materialIn(folder: string, wordnet: string, log: (line: string) => void) {
  const corpora = new Map(
    [NEWS, STANDS, EVIDENCE, TURNED.name, ...TEXTS].map((name) => [name, pairsOf(folder, name)] as const),
  );
  const rows = (name: string) => corpora.get(name)?.rows ?? [];
  const data = [...corpora].map(([name, { rows: found, sha256 }]) => ({ name, rows: found.length, sha256 }));
  const texts = [...corpora.keys()]
    .filter((name) => name !== NEWS)
    .flatMap((name) => rows(name).flatMap(({ a, b }) => [a, b]));
  const words = lexiconOf(wordnet, [...new Set(texts)]);
  log(`${data.length} corpora read`);
  const table = lexiconFrom(words);
  const material = materialOf(rows(NEWS), rows(STANDS), rows(EVIDENCE), rows(TURNED.name), table);
  return { words, table, material, data };
}

/** Labelled pairs as a judge's training material. */
function materialOf(
  news: readonly LabelledPair[],
  stands: readonly LabelledPair[],
  evidence: readonly LabelledPair[],
  turned: readonly LabelledPair[],
  table: Lexicon,
): Material & { readonly measured: number; readonly plain: number } {
  const { side, example, examples } = reader(table);
  const pairs = examples(news);
  const all = [...pairs, ...furtherPairs(stands, news, example)];
  const claims = examples(evidence);
  return {
    news: [...all, ...augmented(all, example, table)],
    evidence: [...claims, ...examples(turned.filter(({ id }) => foldOf(id, TURNED.one, 5) === 0))],
    stands: standsOf(stands, side),
    measured: pairs.length,
    plain: claims.length,
  };
}

function crossValidated(
  material: ReturnType<typeof materialOf>,
  table: Lexicon,
  folds: number,
  log: (line: string) => void,
): { news: Held[]; evidence: Held[] } {
  const news: Held[] = [];
  const evidence: Held[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const kept = (groups: readonly string[]) => groups.every((group) => foldOf(group, folds) !== fold);
    const model = stanceFrom(
      fitStance(
        {
          news: material.news.filter((e) => kept(e.groups)),
          evidence: material.evidence.filter((e) => kept(e.groups)),
          stands: material.stands.filter((stand) => kept([stand.group])),
        },
        LOOSE,
      ),
      table,
    );
    const judged = (example: Example) =>
      model.judge(model.prepare(example.a.reading.text), model.prepare(example.b.reading.text));
    const mine = (example: Example) => foldOf(example.groups[0] as string, folds) === fold;
    for (const example of material.news.slice(0, material.measured).filter(mine)) {
      const found = judged(example);
      news.push({ example, own: found.news, other: found.evidence, mixed: found.mixed });
    }
    for (const example of material.evidence.slice(0, material.plain).filter(mine)) {
      const found = judged(example);
      evidence.push({ example, own: found.evidence, other: found.news, mixed: found.mixed });
    }
    log(`fold ${fold + 1} of ${folds} measured`);
  }
  return { news, evidence };
}
