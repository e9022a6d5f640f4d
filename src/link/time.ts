import type { Speaker } from "../model/attribution.ts";
import type { Evidence, Profile } from "../model/graph.ts";
import { base } from "../text/words/base.ts";
import { lexicon } from "../text/words/lexicon.ts";

/** Who holds a claim, in small letters, and since when it is told, UTC ISO 8601; null where that is not known. */
export interface Told {
  readonly holder: string | null;
  /** Who else holds it, where several said it together. */
  readonly fellows?: readonly string[];
  readonly at: string | null;
}

/** Whom a speaker's words bind: the organization that a role speaks for, else the one named; nobody where unnamed. */
export function holderOf(speaker: Speaker | null): string | null {
  if (!speaker || speaker.kind === "unnamed") return null;
  const bound = speaker.kind === "role" ? speaker.behalf : speaker.name;
  return bound?.toLowerCase() ?? null;
}

/** What the linker knows of who holds a claim and since when. */
export function toldBy(profile: Profile): Told {
  const said = (key: string) => (typeof profile[key] === "string" ? (profile[key] as string) : null);
  const fellows = profile["fellows"];
  return {
    holder: said("holder"),
    at: said("at"),
    ...(Array.isArray(fellows) && { fellows: fellows as string[] }),
  };
}

/** A contradiction seen in time: which side is the later one, and whether it only brings another figure. */
export interface OverTime {
  readonly stance: "contradicts" | "supersedes";
  readonly later: "a" | "b";
  readonly evidence: Evidence;
}

/** Features that tell of more than another figure. */
const TURNED = new Set(["negation", "opposites", "refutation", "cause clash", "rival causes"]);

/**
 * What a contradiction is when both claims are one holder's, told at different times: a later figure supersedes the
 * earlier, and anything else is a change of position. Null where they may be two people's or of one time.
 */
export function overTime(a: Told, b: Told, evidence: readonly Evidence[]): OverTime | null {
  const order = comparedTimes(a.at, b.at);
  if (order === 0 || !holdersOf(a).some((one) => holdersOf(b).some((other) => isSame(one, other))))
    return null;
  const features = evidence.map(({ feature }) => feature);
  const figure = features.includes("number clash") && !features.some((feature) => TURNED.has(feature));
  const later = order > 0 ? "a" : "b";
  const [now, then] = later === "a" ? [a, b] : [b, a];
  const dates = `${dayOf(then.at)}, ${dayOf(now.at)}`;
  return {
    stance: figure ? "supersedes" : "contradicts",
    later,
    evidence: {
      feature: figure ? "later figure" : "change of position",
      detail: figure
        ? `Both figures are one holder's, and one was told after the other (${dates}).`
        : `Both are one holder's, who said the contrary later (${dates}).`,
      weight: 1,
      spans: [],
    },
  };
}

const holdersOf = ({ holder, fellows = [] }: Told): readonly string[] =>
  holder === null ? fellows : [holder, ...fellows];

/** News of one moment is told within so many milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** How many milliseconds lie between when two were told; none known where either time is not. */
const between = (a: Pick<Told, "at">, b: Pick<Told, "at">): number | null =>
  a.at === null || b.at === null ? null : Math.abs(Date.parse(a.at) - Date.parse(b.at));

/** True of what was told more than six days apart: news of one thing is told within so many. */
export const areNoOneNews = (a: Pick<Told, "at">, b: Pick<Told, "at">): boolean =>
  (between(a, b) ?? 0) > 6 * DAY;

/**
 * True of two holders' claims told more than a week apart: what either counted may have changed between, or be another event's.
 * Of one holder's the later supersedes the earlier.
 */
export function areFarApart(a: Told, b: Told): boolean {
  if ((between(a, b) ?? 0) <= 7 * DAY) return false;
  return a.holder === null || b.holder === null || !isSame(a.holder, b.holder);
}

const dayOf = (at: string | null) => at?.slice(0, 10) ?? "";

/** What many bodies are called by first. */
const GENERAL =
  /^(?:bank|city|state|university|house|party|union|ministry|department|office|court|church|national|royal|united|new|north|south|east|west|northern|southern|eastern|western|central|first)$/;

/** "Anna Lindqvist" and "Lindqvist" may be one, and "Initech" and "Initech Foods"; two first names are two people. */
function isSame(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long === short) return true;
  // "The service" may be any: only a name is enough by itself.
  if (short.includes(" ") || isCommon(short)) return false;
  return long.endsWith(` ${short}`) || (long.startsWith(`${short} `) && !GENERAL.test(short));
}

function isCommon(word: string): boolean {
  const { name, senses } = lexicon().entry(base(word));
  return senses.length > 0 && !name;
}

/** Positive where the first is later; 0 where they are of one time or one tells only the day. */
function comparedTimes(a: string | null, b: string | null): number {
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a)) return 0;
  return a > b ? 1 : -1;
}
