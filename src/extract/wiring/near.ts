import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { Places } from "../quotes/places.ts";

/** All of where a finding stands: who says it, by which words, and what. */
export const spansOf = ({ source, cue, content }: Finding): readonly Span[] => [
  ...source,
  ...cue,
  ...content,
];

/** What was asked of each list of findings before; a list is never changed once others see it. */
const known = new WeakMap<readonly Finding[], Places<Finding>>();

/** Findings by where anything of them stands. */
export type Standing = Pick<Places<Finding>, "touching">;

/** Findings by where anything of them stands, for all who ask of the same list: nobody may add to it. */
export function standing(findings: readonly Finding[]): Standing {
  let places = known.get(findings);
  if (!places) {
    places = new Places(findings, spansOf);
    known.set(findings, places);
  }
  return places;
}
