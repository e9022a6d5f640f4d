import type { Finding, Reported } from "../model/attribution.ts";
import type { Document } from "../model/document.ts";
import { learnedFindings } from "./learned/learned.ts";
import { findings } from "./rules/rules.ts";

/** Reads who said what out of one revision. Another one, say a trained one, may stand beside the rules. */
export interface Extractor {
  readonly name: string;
  readonly version: string;
  extract(text: string, document: Document): Reported[];
}

export const rules: Extractor = {
  name: "rules",
  version: "1",
  extract: (text, document) => findings(text, document).map(whole),
};

/** Cues found, their spans tagged and the whole decoded jointly by trained models; see `models/attribution.md`. */
export const learned: Extractor = { name: "learned", version: "2", extract: learnedFindings };

/** Every extractor there is; the choice for imports stands in `src/read.ts`. */
export const extractors: readonly Extractor[] = [rules, learned];

/** A finding whose content is taken for one assertion. */
function whole(finding: Finding): Reported {
  const { content, manner } = finding;
  return {
    ...finding,
    assertions: [{ content, manner, subject: [], about: null, negated: false, modality: null }],
  };
}
