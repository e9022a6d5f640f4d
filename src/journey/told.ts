import { describe } from "../link/link.ts";
import type { HeldRevision, Profile } from "../model/graph.ts";
import { claimed, claimWords } from "../text/claimed.ts";
import { placeAmong } from "../text/span.ts";
import { spokenFor } from "../text/spoken-for.ts";

/** What an attribution says, as the linker takes it. */
export interface Told {
  readonly text: string;
  readonly profile: Profile;
}

/** When an article first told what stands at an occurrence. */
export const sinceOf = (profile: Profile): string | undefined =>
  typeof profile["at"] === "string" ? profile["at"] : undefined;

const known = new WeakMap<HeldRevision, { readonly at: string; readonly told: ReadonlyMap<string, Told> }>();

/** What the attributions of a revision say that stood so at a time, by attribution; made once for each reading. */
export function toldIn(held: HeldRevision, at: string): ReadonlyMap<string, Told> {
  const before = known.get(held);
  if (before?.at === at) return before.told;
  const { text } = held.revision;
  const told = new Map<string, Told>();
  const voices = new Map<string, string | null>();
  const voice = (name: string) => {
    const of = voices.get(name);
    if (of !== undefined) return of;
    const found = spokenFor(text, name);
    voices.set(name, found);
    return found;
  };
  for (const { id, content, agent: speaker, also, polarity, predication } of held.attributions) {
    const start = content[0]?.start ?? 0;
    const sentence = held.document.sentences.find((s) => s.start <= start && start < s.end);
    const around = sentence && {
      sentence: text.slice(sentence.start, sentence.end),
      before: text.slice(0, sentence.start),
    };
    const words = claimWords(text, content);
    const [pronoun] = predication?.subject ?? [];
    const place = pronoun && predication?.about ? placeAmong(claimed(text, content), pronoun) : null;
    const stands = place && { ...place, for: predication?.about ?? "" };
    const breath = predication?.breath ?? null;
    const voiceOf = speaker?.kind === "person" ? voice(speaker.name) : null;
    // Of an extractor that tells no subjects nothing is known.
    const speaksOf = predication === null || predication.subject.length > 0;
    const profile = describe({
      text: words,
      speaker,
      also,
      polarity,
      at,
      stands,
      breath,
      voiceOf,
      speaksOf,
      ...around,
    });
    told.set(id, { text: words, profile });
  }
  known.set(held, { at, told });
  return told;
}
