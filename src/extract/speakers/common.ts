// Speakers told by a common noun before a name, or by a name in capitals alone.

import type { Speaker } from "../../model/attribution.ts";
import { remembered } from "../../text/remembered.ts";
import { apartFromTerms } from "../../text/unnamed.ts";
import { ASKS } from "../wiring/placed/layout.ts";
import { headPhrase } from "./bodies/bodies.ts";
import { FIGURES, OWNED, SAYS_BODY } from "./bodies/nouns.ts";
import { personAtEnd } from "./names/ending.ts";
import type { Named } from "./names/named.ts";
import { untitled } from "./names/title.ts";
import { capitalised, isQuoted, speaker } from "./words.ts";

/** "ROSA VANG", "MAYOR VANG": by the full name where the text tells it. */
export function shouted(named: Named, low: string): Speaker | null {
  const name = untitled(capitalised(low));
  const full = named.full(name.split(" ").at(-1) ?? "");
  if (full) return speaker(full, "person");
  return name.includes(" ") && personAtEnd(`as ${name}`) ? speaker(name, "person") : null;
}

/** Who asks or answers in an interview that is printed in turns; undefined where nobody does. */
export function inTurn(named: Named, text: string, words: string, at: number): Speaker | null | undefined {
  const behind = text[at + words.length];
  if (behind !== ":" && behind !== ".") return undefined;
  const low = words.toLowerCase();
  if (ASKS.test(words)) return low === "q" ? null : speaker(low, "role");
  const answers = low === "a" && /^A[:.]\s/.test(text.slice(at, at + 3)) ? named.first() : null;
  const initials = behind === ":" && /^\p{Lu}{2,3}$/u.test(words);
  const one = answers ?? (initials ? named.initialled(words) : null);
  return one ? speaker(one, "person") : undefined;
}

/** What a common noun heads is called by that noun, not by the name that tells which. */
export function common(named: Named, words: string, name: string): Speaker {
  const { bare, isOwned, saysBody } = commonOf(words);
  // A family are people.
  if (isOwned) return speaker(bare, /family$/i.test(bare) ? "unnamed" : "organization");
  if (saysBody && named.person(name) === null) return speaker(named.organization(name), "organization");
  return speaker(words, "unnamed");
}

const commonOf = remembered((words: string) => {
  const [phrase = words] = words.split(/,|\s(?:who|whose|which|that|from|at|in|with|for|on)\s/);
  const bare = phrase.replace(/^(?:the|an?)\s/i, "").replace(/[’']s?(?=\s)/g, "");
  return { bare, isOwned: OWNED.test(bare), saysBody: SAYS_BODY.test(phrase) };
});

/** "The parents of Tom Hale, | a soldier killed in training": what is told of somebody behind the words for them. */
const BESIDE =
  /(?<=\p{L}{3})(?<!^(?:[Oo]ne|[Aa]nother|[Oo]thers?|[Tt]wo|[Tt]hree)),\s(?:who|whose|which|where|an?|(?:many|some|most|all|both|one)\sof)\s.*$/su;

/** "One of them, | an officer with twenty years of service": what is told of one of several tells more than whose they are one of. */
const ONE_OF_THEM =
  /^(?:one|another|others?|two|three|some|most|many)\sof\s(?:them|those|these|whom)(?:,\s|\s[–—-]+\s)(?=(?:an?|both|all|two|the)\s\p{L})/iu;

const ownWords = remembered((words: string): string => {
  const whole = apartFromTerms(words).replace(ONE_OF_THEM, "");
  return whole.includes(", ") ? whole.replace(BESIDE, "") : whole;
});

/** What goes round and nobody wrote, and those who print what somebody wrote. */
const RUMOURED =
  /(?:rumou?rs?|speculation|gossip|whispers|chatter|newspapers|tabloids|(?:news|web)?sites|posters)$/i;

/** Whoever has no name is called by the words for them; a text or a thought by its own, without an article. */
export function nameless(known: string, words: string, told: boolean): Speaker {
  const name = ownWords(known.toLowerCase() === words.toLowerCase() ? words : known);
  return told && !FIGURES.test(name) && !RUMOURED.test(headPhrase(name))
    ? speaker(name.replace(/^(?:the|an?)\s/i, ""), "document")
    : speaker(name, "unnamed");
}

/** "I" is the author outside of quotations; within, and for "we" and "you", a text seldom tells who is meant. */
export const writer = ({ author }: Named, text: string, low: string, at: number): Speaker | null =>
  low === "i" && author !== null && !isQuoted(text, at) ? speaker(author, "person") : null;
