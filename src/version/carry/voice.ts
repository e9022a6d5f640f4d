import type { Alignment, ClaimEvent, EventSide } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { claimWords } from "../../text/claimed.ts";
import { overlaps, wordsOf } from "../../text/span.ts";
import { plain } from "../../text/words/words.ts";
import { contentWords, stem } from "../similar.ts";
import type { Told } from "./told.ts";

/** What is told of a claim that one side alone tells, by what the other has of its words. */
const CAME = {
  none: "nothing like it stood there",
  others: "its words stood there before, but others said them",
  nobody: "its words stood there before, but nobody was read to say them",
};
const WENT = {
  none: "nothing like it stands there now",
  others: "its words stand there still, but others say them",
  nobody: "its words stand there still, but nobody is read to say them",
};

/** Why a claim is told as come, or as gone. */
export const whyCome = (told: Told, old: HeldRevision): string => why(told, old, CAME);
export const whyGone = (told: Told, next: HeldRevision): string => why(told, next, WENT);

function why(told: Told, other: HeldRevision, reasons: typeof CAME): string {
  if (!stands(told, other)) return reasons.none;
  return isSaid(told, other) ? reasons.others : reasons.nobody;
}

/** True when the words of a claim stand in a revision that does not tell it. */
function stands({ spans, text }: Told, { revision }: HeldRevision): boolean {
  return spans.length === 1 && revision.text.includes(text);
}

/** True when somebody says the words of a claim in a revision: whoever denied them there, or does so now, is another. */
const isSaid = ({ text }: Told, { revision, attributions }: HeldRevision): boolean =>
  attributions.some(({ content }) => claimWords(revision.text, content) === text);

/**
 * The events, with a claim that seems gone told as one that nobody is named for any more where the sentence that its own became says it
 * in the outlet's voice, and one that seems new as one that somebody is named for now: "…, the board found in April".
 */
export function withVoices(
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
  { links }: Alignment,
): ClaimEvent[] {
  const back = links.map(([from, to]): [number, number] => [to, from]);
  return events.map((event) => {
    if (event.kind === "removed" && event.old !== null && isBare(event.old, old, next, links))
      return voiced(event, event.old, old, "old");
    if (event.kind === "added" && event.new !== null && isBare(event.new, next, old, back))
      return voiced(event, event.new, next, "new");
    return event;
  });
}

function voiced(event: ClaimEvent, side: EventSide, here: HeldRevision, at: "old" | "new"): ClaimEvent {
  const name = tellerOf(side, here)?.agent?.name ?? null;
  const slot = { type: "source" as const, old: null, new: null, [at]: name };
  const reason = (at === "old" ? WENT : CAME).nobody;
  return { ...event, kind: "attribution-changed", slots: [slot], confidence: 0.7, reason };
}

const tellerOf = ({ attribution }: EventSide, { attributions }: HeldRevision) =>
  attributions.find(({ id }) => id === attribution);

/** True where a sentence that the claim's own became has all of its words, said by nobody, and no word of meaning of who said them. */
function isBare(
  side: EventSide,
  here: HeldRevision,
  there: HeldRevision,
  links: Alignment["links"],
): boolean {
  const teller = tellerOf(side, here);
  const source = wordsOf(here.revision.text, teller?.source ?? []);
  const named = contentWords(source).map(stem);
  if (teller?.polarity === "denies" || teller?.polarity === "declines") return false;
  if (teller?.manner !== "indirect" || side.spans.length !== 1 || named.length === 0) return false;
  const partners = links.flatMap(([from, to]): Span[] => {
    const [own, other] = [here.document.sentences[from], there.document.sentences[to]];
    return own && other && side.spans.some((span) => overlaps(span, own)) ? [other] : [];
  });
  const [sought, cue] = [worded(side.text), worded(wordsOf(here.revision.text, teller.cue))];
  return partners.some((sentence) => {
    const words = there.revision.text.slice(sentence.start, sentence.end);
    const said = new Set(contentWords(words).map(stem));
    return (
      worded(words).includes(sought) &&
      // Where it is still told as said, somebody says it who is not read.
      !worded(words).replace(sought, " ").includes(cue) &&
      !named.some((word) => said.has(word)) &&
      !there.attributions.some(({ content }) => content.some((span) => overlaps(span, sentence)))
    );
  });
}

/** Words alone, with a blank on either side. */
const worded = (words: string): string =>
  ` ${plain(words)
    .replace(/[^\p{L}\p{N}%$£€]+/gu, " ")
    .trim()} `;
