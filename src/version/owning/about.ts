import type { ClaimEvent, EventSide } from "../../model/change.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { overlaps, wordsOf } from "../../text/span.ts";
import { type Place, placesOf } from "./places.ts";
import { stems } from "./words.ts";

/** What is known of an event beside its words, by which a notice may speak of it. */
export interface About {
  /** Where it stands on either side. */
  readonly places: readonly Place[];
  /** What stands before claims that begin with "it" or "she". */
  readonly before: string;
  /** What else became of claims in the same step. */
  readonly others: readonly ClaimEvent[];
  /** Words for who says what is new beside it. */
  readonly speakers: ReadonlySet<string>;
  /** True where a word stands in either text without its notices. */
  readonly isOfArticle: (word: string) => boolean;
}

export const NOTHING: About = {
  places: [],
  before: "",
  others: [],
  speakers: new Set(),
  isOfArticle: () => false,
};

/** What is known of an event among others between two revisions. */
export function about(
  event: ClaimEvent,
  events: readonly ClaimEvent[],
  old: HeldRevision,
  next: HeldRevision,
): About {
  return {
    places: placesOf(event, old.document, next.document),
    before: `${sentenceBefore(event.old, old)} ${sentenceBefore(event.new, next)}`.trim(),
    others: events.filter((other) => other !== event),
    speakers: stems(
      events
        .flatMap(({ kind, new: now }) => (kind === "added" && now !== event.new ? (now ?? []) : []))
        .map(({ attribution }) => speakerOf(attribution, next))
        .join(" "),
    ),
    isOfArticle: (word) => wordsOfArticle(old).has(word) || wordsOfArticle(next).has(word),
  };
}

const speakerOf = (attribution: string, { revision, attributions }: HeldRevision): string =>
  wordsOf(revision.text, attributions.find(({ id }) => id === attribution)?.source ?? []);

const read = new WeakMap<HeldRevision, ReadonlySet<string>>();

/** The words of meaning of a text without its notices; read once of each, for many events ask. */
export function wordsOfArticle(held: HeldRevision): ReadonlySet<string> {
  const known = read.get(held);
  if (known !== undefined) return known;
  const { revision, document } = held;
  const body = document.blocks.filter(({ role }) => role !== "notice");
  const words = stems(body.map(({ start, end }) => revision.text.slice(start, end)).join("\n"));
  read.set(held, words);
  return words;
}

const PRONOUN = /^(?:it|its|they|their|he|his|she|her|this|these|that|those)\b/i;

/** The sentence before the one in which a claim begins with a pronoun; "" where none does. */
function sentenceBefore(side: EventSide | null, { revision, document }: HeldRevision): string {
  if (side === null || !PRONOUN.test(side.text)) return "";
  const at = document.sentences.findIndex((sentence) => side.spans.some((span) => overlaps(sentence, span)));
  const before = document.sentences[at - 1];
  return before ? revision.text.slice(before.start, before.end) : "";
}
