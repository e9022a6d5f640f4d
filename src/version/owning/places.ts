import type { ClaimEvent } from "../../model/change.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../text/span.ts";
import { ERRATA, meant } from "./words.ts";

/** In which paragraph of how many a claim stands, counted from 1. */
export interface Place {
  readonly at: number;
  readonly of: number;
}

const NTH = [
  ["first", "opening", "lead", "introductory", "top"],
  ["second"],
  ["third"],
  ["fourth"],
  ["fifth"],
  ["sixth"],
  ["seventh"],
  ["eighth"],
  ["ninth"],
  ["tenth"],
];
const ORDINALS = new Map(NTH.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));
const LAST = ["last", "final", "closing", "concluding"];
const NAMED = `(?:${[...ORDINALS.keys(), ...LAST].join("|")})`;
const PIECE = "(?:paragraph|paras?|pars?|grafs?)";
/** "The first and third paragraphs". */
const BY_RANK = new RegExp(`\\b(?<which>${NAMED}(?:(?:,|,? and) ${NAMED})*) ${PIECE}s?\\b`, "gi");
/** "The last two paragraphs". */
const IN_A_ROW = new RegExp(
  `\\b(?<which>first|opening|${LAST.join("|")}) (?<count>two|three|four) ${PIECE}s?\\b`,
  "gi",
);
/** "Paragraphs 3, 5 and 7-9". */
const BY_NUMBER = new RegExp(`\\b${PIECE}s? (?<which>\\d+(?:(?:, ?|,? and | ?[-–] ?| to )\\d+)*)`, "gi");
/** What is told of a paragraph is that it was changed itself, and not what in it: "the first paragraph was rewritten". */
const ITSELF = new RegExp(
  `\\b${PIECE}s?(?: \\d+)?\\b[^.,;:]{0,40}?\\b(?:was|were|has|have)(?: since)?(?: been)? (?:changed|amended|updated|corrected|revised|rewritten|edited|reworded|altered|modified|rephrased|recast|removed|deleted|taken out)\\b`,
  "i",
);

/** In which paragraph of each revision the sides of an event stand. */
export const placesOf = ({ old: was, new: now }: ClaimEvent, old: Document, next: Document): Place[] =>
  [placeOf(old, was?.spans ?? []), placeOf(next, now?.spans ?? [])].flatMap((place) => place ?? []);

/** The paragraph in which spans begin; null outside of paragraphs. */
function placeOf({ blocks }: Document, spans: readonly Span[]): Place | null {
  const paragraphs = blocks.filter(({ role }) => role === "paragraph");
  const at = paragraphs.findIndex((block) => spans.some((span) => overlaps(block, span)));
  return at < 0 ? null : { at: at + 1, of: paragraphs.length };
}

/** The paragraphs that a notice names, the last one as 0, the one before it as -1. */
export function placesIn(text: string): number[] {
  const ranked = [...text.matchAll(BY_RANK)].flatMap(({ groups }) =>
    (groups?.["which"] ?? "")
      .toLowerCase()
      .split(/,? and |, ?/)
      .map((word) => ORDINALS.get(word) ?? 0),
  );
  const numbered = [...text.matchAll(BY_NUMBER)].flatMap(({ groups }) =>
    (groups?.["which"] ?? "").split(/,? and |, ?/).flatMap((part) => {
      const [from = 0, to = from] = part.split(/ ?[-–] ?| to /).map(Number);
      return Array.from({ length: Math.max(0, to - from) + 1 }, (_, n) => from + n);
    }),
  );
  const rows = [...text.matchAll(IN_A_ROW)].flatMap(({ groups }) => {
    const count = ["two", "three", "four"].indexOf(groups?.["count"]?.toLowerCase() ?? "") + 2;
    const isFirst = ORDINALS.has(groups?.["which"]?.toLowerCase() ?? "");
    return Array.from({ length: count }, (_, n) => (isFirst ? n + 1 : -n));
  });
  return [...ranked, ...numbered, ...rows];
}

/** What a notice lists, where each of two things or more stands in a paragraph that it names: "count in paragraph 1, date in paragraph 4". */
export function inPlaces(text: string): string[] {
  const parts = text.split(/[,;]\s|\sand\s(?!\d)/).filter((part) => placesIn(part).length > 0);
  return parts.length > 1 ? parts : [];
}

/** A notice without the paragraphs that it names. */
export const withoutPlaces = (text: string): string =>
  [BY_RANK, IN_A_ROW, BY_NUMBER].reduce((rest, pattern) => rest.replace(pattern, " "), text);

/** True for a notice that owns up to what was changed in a paragraph by where it stands, and names nothing in it. */
export function ofPlace(text: string, places: readonly Place[]): boolean {
  if (!isNamed(placesIn(text), places)) return false;
  const rest = withoutPlaces(text);
  return ITSELF.test(text) || meant(rest).every((word) => ERRATA.has(word) || /^\d/.test(word));
}

/** True for a notice that names paragraphs in none of which the claim stands. */
export function isElsewhere(text: string, places: readonly Place[]): boolean {
  const named = placesIn(text);
  return named.length > 0 && places.length > 0 && !isNamed(named, places);
}

const isNamed = (named: readonly number[], places: readonly Place[]): boolean =>
  places.some(({ at, of }) => named.includes(at) || named.includes(at - of));
