import type { Profile } from "../../model/graph.ts";

/** What the linker knows of nearly every claim, by rising length, as older stores have it. */
const KNOWN = ["at", "behalf", "holder", "months", "speaker", "polarity"] as const;

/**
 * A profile as it is stored, the same text for the same: JSON, a list of six values where it has these and no others, and a
 * seventh, 1, where it has `bare`, the time in milliseconds since 1970 where that tells it whole; any other with its names.
 */
export function profileTold(profile: Profile): string {
  const names = Object.keys(profile);
  const { at, bare } = profile;
  const most = bare === true ? KNOWN.length + 1 : KNOWN.length;
  if (names.length !== most || !KNOWN.every((name) => name in profile) || typeof at === "number")
    return JSON.stringify(Object.fromEntries(names.sort(byLength).map((name) => [name, profile[name]])));
  const [, ...others] = KNOWN.map((name) => profile[name]);
  return JSON.stringify([typeof at === "string" ? moment(at) : at, ...others, ...(bare ? [1] : [])]);
}

/** The profile that was stored so. */
export function profileOf(told: string): Profile {
  const said: unknown = JSON.parse(told);
  if (!Array.isArray(said)) return said as Profile;
  const [at, behalf, holder, months, speaker, polarity, bare] = said as unknown[];
  const time = typeof at === "number" ? new Date(at).toISOString() : at;
  return { at: time, behalf, holder, months, speaker, polarity, ...(bare === 1 && { bare: true }) };
}

/** Something with a profile as it is stored, and as it was. */
export type Profiled<T extends { readonly profile: Profile }> = Omit<T, "profile"> & {
  readonly profile: string;
};

export const withProfile = <T extends { readonly profile: Profile }>(stored: Profiled<T>): T =>
  ({ ...stored, profile: profileOf(stored.profile) }) as unknown as T;

/** Milliseconds since 1970 for an instant as `toISOString` writes it; any other text stays. */
function moment(at: string): number | string {
  const time = Date.parse(at);
  return !Number.isNaN(time) && new Date(time).toISOString() === at ? time : at;
}

/** The order in which the database lists the names of a record, too. */
const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
