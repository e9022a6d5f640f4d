import type { Finding } from "../../model/attribution.ts";
import { Places } from "../quotes/places.ts";

/** What was asked of each list of findings before; a list is never changed once others see it. */
const known = new WeakMap<readonly Finding[], Places<Finding>>();

/** Findings by where anything of them stands: who says it, by which words, and what. */
export function standing(findings: readonly Finding[]): Places<Finding> {
  let places = known.get(findings);
  if (!places) {
    places = new Places(findings, ({ source, cue, content }) => [...source, ...cue, ...content]);
    known.set(findings, places);
  }
  return places;
}
