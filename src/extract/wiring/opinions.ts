// Whose opinion something is, which no verb tells: "To Ines Falk, it is “the worst law in a decade”".

import type { Finding } from "../../model/attribution.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { Places } from "../quotes/places.ts";
import { isGiven } from "../speakers/persons/given.ts";
import { untitled } from "../speakers/persons/title.ts";
import { namesPeople } from "../via/names.ts";

const TO =
  /^(?:(?:But|And|Yet)\s)?(?<cue>To)\s(?<who>(?:many|some|most|its|her|his|their|the)?\s?[^,;:“”"]{3,70}?(?:,\s(?:a|an|the|who|whose|of)\s[^,;:“”"]{3,70})?),\s(?<said>(?:it|this|that|the|these|those|such|an?|he|she|they|there|his|her|its|their|\p{Lu}[\p{L}’'-]*)\b[^;]*?\b(?:is|was|are|were|looks?|looked|seems?|seemed|means?|meant|amounts?|feels?|felt|remains?|represents?)\b[^;]*?)[.!]?$/u;
const OPPOSED =
  /(?:^|\s)(?:critics|supporters|opponents|fans|admirers|sceptics|skeptics|detractors|advocates|defenders|backers|campaigners|purists|locals)(?:\s|$)/;
/** "To Lind’s credit", "to get there": nobody is told of. */
const NOBODY = /[’']s?(?:\s|$)|^(?:be|get|make|do|have|give|take|see)\s/;

/** Findings with the opinions that a sentence begins by telling whose they are. */
export function withOpinions(text: string, { sentences }: Document, findings: readonly Finding[]): Finding[] {
  let places: Places<Finding> | null = null;
  const added: Finding[] = [];
  for (const { start, end } of sentences) {
    if (!/^(?:(?:But|And|Yet)\s)?To\s/.test(text.slice(start, start + 8))) continue;
    const words = text.slice(start, end);
    const { who = "", said = "" } = TO.exec(words)?.groups ?? {};
    const [name = ""] = untitled(who).split(" ", 1);
    const isSomebody = isGiven(name) && /^\S+\s\p{Lu}/u.test(untitled(who));
    if (who === "" || NOBODY.test(who) || !(isSomebody || OPPOSED.test(who) || namesPeople(who))) continue;
    places ??= new Places(findings, (one) => [...one.source, ...one.cue, ...one.content]);
    if (places.touching([{ start, end }]).length > 0) continue;
    const at = start + words.indexOf(`To ${who}`);
    const from = start + words.indexOf(said, at - start + 3 + who.length);
    const span = (a: number, length: number): Span => ({ start: a, end: a + length });
    added.push({
      source: [span(at + 3, who.length)],
      cue: [span(at, 2)],
      content: [span(from, said.length)],
      via: [],
      manner: /[“"]/.test(said) ? "mixed" : "indirect",
      act: "belief",
      polarity: "asserts",
      speaker: null,
      confidence: 0.6,
    });
  }
  return added.length > 0 ? [...findings, ...added] : [...findings];
}
