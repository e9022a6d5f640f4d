// Speakers told by a common noun before a name, or by a name in capitals alone.

import type { Speaker } from "../../model/attribution.ts";
import { OWNED, SAYS_BODY } from "./bodies/nouns.ts";
import { type Named, personAtEnd } from "./persons/named.ts";
import { untitled } from "./persons/title.ts";
import { capitalised, speaker } from "./words.ts";

/** "ROSA VANG", "MAYOR VANG": by the full name where the text tells it. */
export function shouted(named: Named, low: string): Speaker | null {
  const name = untitled(capitalised(low));
  const full = named.full(name.split(" ").at(-1) ?? "");
  if (full) return speaker(full, "person");
  return name.includes(" ") && personAtEnd(`as ${name}`) ? speaker(name, "person") : null;
}

/** What a common noun heads is called by that noun, not by the name that tells which. */
export function common(named: Named, words: string, name: string): Speaker {
  const [phrase = words] = words.split(/,|\s(?:who|whose|which|that|from|at|in|with|for|on)\s/);
  const bare = phrase.replace(/^(?:the|an?)\s/i, "").replace(/[’']s?(?=\s)/g, "");
  const person = named.person(name);
  if (OWNED.test(bare)) return speaker(bare, "organization");
  if (person === null && SAYS_BODY.test(phrase)) return speaker(named.organization(name), "organization");
  return speaker(words, "unnamed");
}
