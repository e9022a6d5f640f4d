// Time zones as newsrooms print them: letters, offsets, and names of places.

/** Letters, and the zone whose clocks they most often stand for in news. */
const LETTERS: Readonly<Record<string, string>> = {
  ET: "America/New_York",
  EST: "America/New_York",
  EDT: "America/New_York",
  CT: "America/Chicago",
  CST: "America/Chicago",
  CDT: "America/Chicago",
  MT: "America/Denver",
  MST: "America/Denver",
  MDT: "America/Denver",
  PT: "America/Los_Angeles",
  PST: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  AKST: "America/Anchorage",
  AKDT: "America/Anchorage",
  HST: "Pacific/Honolulu",
  ADT: "America/Halifax",
  NDT: "America/St_Johns",
  BRT: "America/Sao_Paulo",
  GMT: "UTC",
  UTC: "UTC",
  BST: "Europe/London",
  WEST: "Europe/Lisbon",
  CET: "Europe/Berlin",
  CEST: "Europe/Berlin",
  MEZ: "Europe/Berlin",
  EET: "Europe/Helsinki",
  EEST: "Europe/Helsinki",
  MSK: "Europe/Moscow",
  WAT: "Africa/Lagos",
  CAT: "Africa/Maputo",
  EAT: "Africa/Nairobi",
  SAST: "Africa/Johannesburg",
  KSA: "Asia/Riyadh",
  GST: "Asia/Dubai",
  PKT: "Asia/Karachi",
  IST: "Asia/Kolkata",
  ICT: "Asia/Bangkok",
  WIB: "Asia/Jakarta",
  HKT: "Asia/Hong_Kong",
  SGT: "Asia/Singapore",
  MYT: "Asia/Kuala_Lumpur",
  PHT: "Asia/Manila",
  JST: "Asia/Tokyo",
  KST: "Asia/Seoul",
  AWST: "Australia/Perth",
  ACST: "Australia/Adelaide",
  ACDT: "Australia/Adelaide",
  AEST: "Australia/Sydney",
  AEDT: "Australia/Sydney",
  NZST: "Pacific/Auckland",
  NZDT: "Pacific/Auckland",
  UHR: "Europe/Berlin",
};

/** What stands before "time" and is no city of the zones' own names. */
const NAMES: Readonly<Record<string, string>> = {
  Eastern: "America/New_York",
  Central: "America/Chicago",
  Mountain: "America/Denver",
  Pacific: "America/Los_Angeles",
  Atlantic: "America/Halifax",
  Washington: "America/New_York",
  British: "Europe/London",
  UK: "Europe/London",
  Irish: "Europe/Dublin",
  "Central European": "Europe/Berlin",
  "Eastern European": "Europe/Athens",
  German: "Europe/Berlin",
  French: "Europe/Paris",
  Kyiv: "Europe/Kiev",
  Israeli: "Asia/Jerusalem",
  "West Africa": "Africa/Lagos",
  "East Africa": "Africa/Nairobi",
  Indian: "Asia/Kolkata",
  Delhi: "Asia/Kolkata",
  Mumbai: "Asia/Kolkata",
  Pakistan: "Asia/Karachi",
  Bangladesh: "Asia/Dhaka",
  Beijing: "Asia/Shanghai",
  Japan: "Asia/Tokyo",
  Korean: "Asia/Seoul",
  Melbourne: "Australia/Melbourne",
};

const LETTERED = new RegExp(
  `^(?:${Object.keys(LETTERS)
    .sort((a, b) => b.length - a.length)
    .join("|")})\\b`,
  "i",
);
const OFFSET = /^(?:(?:GMT|UTC)\s?)?(?<sign>[+−–-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:])/;
const NAMED =
  /^(?<name>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2}?)\s(?:(?:[Ss]tandard|[Dd]aylight|[Ss]ummer)\s)?[Tt]ime\b/u;
const AMERICAN = /^(?<name>Eastern|Central|Mountain|Pacific)\b/;

/** True for the letters of a time zone: "ET", "GMT". */
export const isZone = (word: string): boolean => Object.hasOwn(LETTERS, word) || word === "Uhr";

/** A zone and how many code units of the words tell it. */
export interface Told {
  /** A name of the IANA database, or an offset as "+05:30". */
  readonly zone: string;
  readonly length: number;
}

/** The time zone that words begin by, which stand behind a time of day; null where they begin by none. */
export function zoneIn(words: string): Told | null {
  const offset = OFFSET.exec(words);
  if (offset && (/^[A-Z]/.test(words) || offset.groups?.["minutes"] !== undefined)) {
    const { sign = "+", hours = "", minutes = "00" } = offset.groups ?? {};
    if (Number(hours) > 14 || Number(minutes) > 59) return null;
    const zone = `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
    return { zone: Number(hours) + Number(minutes) === 0 ? "UTC" : zone, length: offset[0].length };
  }
  if (/^Z\b/.test(words)) return { zone: "UTC", length: 1 };
  const letters = LETTERED.exec(words)?.[0];
  if (letters !== undefined && (letters === letters.toUpperCase() || /^uhr$/i.test(letters)))
    return { zone: LETTERS[letters.toUpperCase()] as string, length: letters.length };
  const named = NAMED.exec(words) ?? AMERICAN.exec(words);
  const zone = named && zoneOf(named.groups?.["name"] ?? "");
  return named && zone ? { zone, length: named[0].length } : null;
}

let cities: Map<string, string> | null = null;

function zoneOf(name: string): string | null {
  const known = NAMES[name];
  if (known !== undefined) return known;
  cities ??= new Map(
    Intl.supportedValuesOf("timeZone").map((id) => [
      id.slice(id.lastIndexOf("/") + 1).replaceAll("_", " "),
      id,
    ]),
  );
  return cities.get(name) ?? null;
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function aheadOf(zone: string, at: number): number {
  if (zone === "UTC") return 0;
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (fixed) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  let format = CLOCKS.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    CLOCKS.set(zone, format);
  }
  const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  const wall = Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"), get("second"));
  return wall - at;
}
