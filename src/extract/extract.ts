import type { Reported } from "../model/attribution.ts";
import type { Document } from "../model/document.ts";
import { unparted } from "./assertions/assertions.ts";
import { learnedFindings } from "./learned/learned.ts";
import { typed } from "./quotes/typed.ts";
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
  extract: typed((text, document) =>
    findings(text, document).map((finding) => ({ ...finding, assertions: [unparted(finding)] })),
  ),
};

/** Cues found, their spans tagged and the whole decoded jointly by trained models; see `models/attribution.md`. */
export const learned: Extractor = { name: "learned", version: "9", extract: typed(learnedFindings) };

/** Every extractor there is; the choice for imports stands in `src/journey/read.ts`. */
export const extractors: readonly Extractor[] = [rules, learned];
