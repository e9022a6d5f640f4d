import { readText } from "../../src/cli/input/texts.ts";
import type { ClaimEvent } from "../../src/model/change.ts";
import type { Diff } from "../../src/model/diff.ts";
import { standings } from "../../src/version/carry/between.ts";
import { diff } from "../../src/version/diff.ts";

/** What changed in the last step of a text's states. */
export function changed(...states: readonly string[]): Diff {
  const stood = standings(states.map((text, i) => readText({ id: String(i), text }).held));
  const [old, next] = stood.slice(-2);
  if (!old || !next) throw new Error("two states are needed");
  const earlier = new Set(stood.slice(0, -2).flatMap(({ claims }) => [...claims.values()]));
  return diff(old, next, { born: [], dissolved: [] }, earlier);
}

/** What became of the claims of a text in the last step of its states. */
export const became = (...states: readonly string[]): readonly ClaimEvent[] => changed(...states).events;

/** The same as each event's kind, its slots, and whether a notice owns up to it. */
export const told = (...states: readonly string[]): string[] => became(...states).map(line);

/** What changed in what the outlet tells in its own voice, likewise. */
export const ownVoice = (...states: readonly string[]): string[] => changed(...states).ownVoice.map(line);

const line = ({ kind, slots, disclosedBy }: Pick<ClaimEvent, "kind" | "slots" | "disclosedBy">): string =>
  [
    kind,
    ...slots.map(({ type, old: was, new: is }) => `${type}: ${was ?? "-"} → ${is ?? "-"}`),
    ...(disclosedBy ? ["owned up to"] : []),
  ].join("; ");

/** The kinds alone, in order of the text, with "!" for those that a notice owns up to: "fact-changed! added". */
export const kinds = (...states: readonly string[]): string =>
  became(...states)
    .map(({ kind, disclosedBy }) => (disclosedBy ? `${kind}!` : kind))
    .join(" ");

/** For each event in the order of the text, whether a notice behind the later state owns up to it: "!" or "."; "|" parts paragraphs. */
export const owned = (old: string, next: string, notice: string): string =>
  kinds(...[old, `${next} | ${notice}`].map((text) => text.replaceAll(" | ", "\n\n")))
    .split(" ")
    .map((kind) => (kind.endsWith("!") ? "!" : "."))
    .join("");
