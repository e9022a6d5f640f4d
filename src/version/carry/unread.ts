import type { Alignment, ClaimEvent, EventSide } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { claimWords } from "../../text/claimed.ts";
import { overlaps } from "../../text/span.ts";
import type { Token } from "../../text/words/words.ts";
import { contained, grams } from "../grams.ts";
import { attitude } from "./carry.ts";
import { type Ground, ground } from "./ground.ts";
import { holderOf } from "./holder.ts";

/** Words that are contained so far in others are said there. */
const SAME = 0.9;

/**
 * The events without claims that seem to come or go though their words, and those that say whose they are, stand in both revisions, each
 * sentence having become one: an edit beside them made the extractor read them, or no longer, and nothing became of what is said.
 */
export function withoutUnread(
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
  { links }: Alignment,
): ClaimEvent[] {
  if (!events.some(({ old: was, new: is }) => was === null || is === null)) return [...events];
  const [ahead, back] = [onlyPartners(links, 0), onlyPartners(links, 1)];
  return events.filter((event) => {
    if (event.new === null && event.old !== null)
      return !stays(event.old, old, next, ahead) || isTurned(event.old, old, next);
    if (event.old === null && event.new !== null) return !stays(event.new, next, old, back);
    return true;
  });
}

/** True where somebody is read there to deny the words, or to say nothing of them, whom the claim was of. */
function isTurned(side: EventSide, here: HeldRevision, there: HeldRevision): boolean {
  const own = here.attributions.find(({ id }) => id === side.attribution);
  return (
    own !== undefined &&
    there.attributions.some(
      (other) =>
        attitude(other) !== attitude(own) &&
        holderOf(other) === holderOf(own) &&
        contained(grams(side.text), grams(claimWords(there.revision.text, other.content))) >= SAME,
    )
  );
}

/** The sentence that each sentence of one side became, or was, where it is one alone. */
function onlyPartners(links: Alignment["links"], side: 0 | 1): ReadonlyMap<number, number> {
  const times = (at: 0 | 1) => {
    const counts = new Map<number, number>();
    for (const link of links) counts.set(link[at], (counts.get(link[at]) ?? 0) + 1);
    return counts;
  };
  const [mine, theirs] = [times(side), times(side === 0 ? 1 : 0)];
  return new Map(
    links.flatMap((link): [number, number][] => {
      const [one, other] = side === 0 ? link : [link[1], link[0]];
      return mine.get(one) === 1 && theirs.get(other) === 1 ? [[one, other]] : [];
    }),
  );
}

/** True where all words of a side, and some of what says whose they are, stand in the sentences that these of its own became. */
function stays(
  side: EventSide,
  here: HeldRevision,
  there: HeldRevision,
  partners: ReadonlyMap<number, number>,
): boolean {
  const attribution = here.attributions.find(({ id }) => id === side.attribution);
  if (attribution === undefined) return false;
  const grounds = new Map<number, Ground | null>();
  const groundOf = (sentence: number): Ground | null => {
    const known = grounds.get(sentence);
    if (known !== undefined) return known;
    const [from, to] = [
      here.document.sentences[sentence],
      there.document.sentences[partners.get(sentence) ?? -1],
    ];
    const found = from && to ? ground(here.revision.text, from, there.revision.text, to) : null;
    grounds.set(sentence, found);
    return found;
  };
  /** Whether all words of the spans stand there, with nothing between any two of them that did not stand between them here. */
  const stand = (spans: readonly Span[]): boolean =>
    here.document.sentences.every((sentence, at) => {
      const own = spans.filter((span) => overlaps(span, sentence));
      if (own.length === 0) return true;
      const found = groundOf(at);
      return found !== null && own.every((span) => unbroken(found, span));
    });
  const { source, cue, polarity } = attribution;
  // Of whoever denies or declines the cue alone tells that they do; the words may stand there for somebody else.
  const tells =
    polarity === "denies" || polarity === "declines" ? [...source, ...cue] : source.length > 0 ? source : cue;
  return stand(side.spans) && stand(tells);
}

/** True where a stretch of the one side stands on the other with no word less or more. */
function unbroken({ was, is, pairs }: Ground, span: Span): boolean {
  const partner = new Map(pairs);
  let last = -1;
  return was.every((token, i) => {
    if (!isWord(token) || !overlaps(span, token)) return true;
    const at = partner.get(i);
    if (at === undefined) return false;
    const more = last >= 0 && is.slice(last + 1, at).some(isWord);
    last = at;
    return !more;
  });
}

const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);
