// What somebody denies or confirms by pointing at what was said right before: "Lind said the bridge was safe. The union denied that."

import type { Assertion, Finding, Reported } from "../../model/attribution.ts";
import type { Sentence } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { remembered } from "../../text/remembered.ts";
import { firstBehind, wordsOf } from "../../text/span.ts";
import { CLAIM_NOUNS, CLAIMS_ALONE } from "../rules/lexicon.ts";
import { unparted } from "./assertions.ts";

const POINTS =
  /^(?:that|this|it|(?:that|this|the)\s(?:claim|report|account|allegation|accusation|suggestion))$/i;
/** "…, which he denies", "…, an allegation he denies": what stands right before it in its sentence. */
const BESIDE = new RegExp(`^(?:which|an?\\s(?:[\\p{L}-]+\\s)?(?:${CLAIM_NOUNS})|${CLAIMS_ALONE})$`, "iu");
/** Of several, nobody knows which are meant but where the word for them is that for how they were made: "alleged", "the allegations". */
const SEVERAL = /^(?:the|these|those)\s((alleg)ations|(accus)ations|(claim)s|(report)s|(suggest)ions)$/i;
/** Verbs that take a stand on what another said. */
const TAKES =
  /(?:^|\s)(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|contest(?:s|ed|ing)?|confirm(?:s|ed|ing)?|acknowledg(?:es?|ed|ing)|admit(?:s|ted|ting)?|conced(?:es?|ed|ing))$/i;
const takesStand = remembered((cue: string): boolean => TAKES.test(cue));
/** What is longer is several things, and nobody can tell which of them is meant. */
const LONGEST = 240;

/**
 * The one assertion of a finding whose content only points at what `before`, the finding before it, has somebody else say: the
 * words that are pointed at, where they stand; null for all else.
 */
export function pointed(
  text: string,
  sentences: readonly Sentence[],
  finding: Finding,
  before: Reported | undefined,
): Assertion | null {
  const [what] = finding.content;
  const said = before?.content.at(-1);
  if (!what || !before || !said || finding.content.length > 1) return null;
  if (before.source.length === 0 || finding.source.length === 0) return null;
  if (!takesStand(wordsOf(text, finding.cue)) || !pointsAt(text, what, before)) return null;
  if (before.polarity === "denies" || before.polarity === "declines" || before.act === "intention")
    return null;
  if (wordsOf(text, before.source).toLowerCase() === wordsOf(text, finding.source).toLowerCase()) return null;
  if (before.speaker !== null && before.speaker.name === finding.speaker?.name) return null;
  const at = (place: number) => firstBehind(sentences, place);
  if (said.end > what.start || at(what.start) - at(said.end - 1) > 1) return null;
  const words = wordsOf(text, before.content);
  if (words.length > LONGEST || words.split(/\s/).length < 3) return null;
  const [only, more] = before.assertions;
  return { ...(only && !more ? only : unparted(before)), manner: "indirect" };
}

/** True of words that mean what `before` has somebody say. */
function pointsAt(text: string, what: Span, before: Reported): boolean {
  const words = text.slice(what.start, what.end);
  if (POINTS.test(words)) return true;
  if (BESIDE.test(words)) return !/[\p{L}\p{N}.!?]/u.test(text.slice(before.content.at(-1)?.end, what.start));
  const made = SEVERAL.exec(words)
    ?.slice(2)
    .find((stem) => stem !== undefined);
  return made !== undefined && wordsOf(text, before.cue).toLowerCase().includes(made.toLowerCase());
}
