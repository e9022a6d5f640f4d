import { hashedFrom, scoreHashed } from "../../link/stance/hashed.ts";
import { type StanceModel, stanceFrom, stanceModel } from "../../link/stance/model.ts";
import { lexicon } from "../../text/words/lexicon.ts";
import { foldOf } from "../learn/random.ts";
import { type EvidencePart, fitEvidence, fitOn, type Material } from "./fit.ts";
import { materialIn } from "./train.ts";

/** The same folds as the figures of the model's card. */
const FOLDS = 5;

/**
 * Judges that did not see what they judge: of pairs of two groups of claims, one trained without the folds of both.
 * What learned from the other kind of data alone is taken from the model as shipped; each judge is made when first asked.
 */
export function heldOutJudges(
  folder: string,
  wordnet: string,
  log: (line: string) => void,
): (one: string | null, other: string | null) => StanceModel {
  const { material } = materialIn(folder, wordnet, log);
  const { news, evidence, stands } = material;
  const ofNews = new Set([...news.flatMap(({ groups }) => groups), ...stands.map(({ group }) => group)]);
  const ofEvidence = new Set(evidence.flatMap(({ groups }) => groups));
  const made = new Map<string, StanceModel>();
  return (one, other) => {
    const groups = [one, other].filter((group) => group !== null);
    const folds = (among: ReadonlySet<string>) =>
      [...new Set(groups.filter((group) => among.has(group)).map((group) => foldOf(group, FOLDS)))].sort();
    const [left, out] = [folds(ofNews), folds(ofEvidence)];
    const key = `${left.join()} ${out.join()}`;
    const known = made.get(key);
    if (known) return known;
    const model = without(material, left, out);
    log(
      `trained without folds ${left.join(", ") || "none"} of news and ${out.join(", ") || "none"} of evidence`,
    );
    made.set(key, model);
    return model;
  };
}

function without(material: Material, ofNews: readonly number[], ofEvidence: readonly number[]): StanceModel {
  const shipped = stanceModel();
  if (ofNews.length === 0 && ofEvidence.length === 0) return shipped;
  const kept = (groups: readonly string[], folds: readonly number[]) =>
    groups.every((group) => !folds.includes(foldOf(group, FOLDS)));
  const evidence = material.evidence.filter((e) => kept(e.groups, ofEvidence));
  const news = material.news.filter((e) => kept(e.groups, ofNews));
  const stands = material.stands.filter((stand) => kept([stand.group], ofNews));
  const part = ofEvidence.length > 0 ? fitEvidence(evidence) : shippedPart(shipped);
  const file =
    ofNews.length > 0
      ? fitOn(part, { news, evidence, stands }, shipped.file.thresholds)
      : { ...shipped.file, pair: part.pair, evidence: part.evidence };
  return stanceFrom(file, lexicon());
}

function shippedPart({ file }: StanceModel): EvidencePart {
  const pair = hashedFrom(file.pair);
  return { pair: file.pair, evidence: file.evidence, words: (slots) => scoreHashed(pair, slots) };
}
