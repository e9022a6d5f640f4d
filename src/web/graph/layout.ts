import type { Agent } from "../../model/attribution.ts";
import type { Stance } from "../../model/graph.ts";
import type { Drawn, DrawnClaim } from "../../store/room.ts";

/** Between neighbouring dots, in units of the picture; a dot and the gap around it. */
export const STEP = 16;
/** How many dots stand above one another in the lane of an outlet. */
const ROWS = 5;
const LANE = { label: 24, foot: 10 };
/** The most outlets with a lane of their own; the smaller ones share the last. */
const LANES = 24;
const MARGIN = 24;
/** Between two stories, so that they can be told apart. */
const GAP = 10;
/** The names of speakers above the lanes: rows of this height, and about so wide a letter. */
const NAMES = { row: 24, letter: 7.4, padding: 18, shown: 28, rows: 8, gap: 6 };
/** The picture of a small graph is as wide as a page. */
const NARROWEST = 1040;
const AXIS = 24;
/** Between two days written on the axis, and the room that one takes. */
const DAY_GAP = 110;

export interface Life {
  readonly since: number;
  readonly until: number | null;
}

/** True of what has not ended at the version shown; what has is there for the versions before. */
export const isOn = (lives: readonly Life[]): boolean => lives.some(({ until }) => until === null);

export interface Dot {
  readonly id: string;
  readonly text: string;
  readonly first: DrawnClaim["first"];
  readonly standing: boolean;
  readonly lives: readonly Life[];
  /** The stances of the relations drawn from it that have not ended. */
  readonly stances: ReadonlySet<Stance>;
  readonly x: number;
  readonly y: number;
}

export interface Line extends Life {
  readonly id: string;
  readonly stance: Stance;
  readonly from: Dot;
  readonly to: Dot;
}

export interface Name {
  readonly agent: Agent;
  readonly label: string;
  readonly dots: readonly Dot[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Lanes from top to bottom; no publisher for the one that smaller outlets share. */
  readonly lanes: readonly {
    readonly publisher: string | null;
    readonly y: number;
    readonly height: number;
  }[];
  readonly days: readonly { readonly day: string; readonly x: number }[];
  readonly top: number;
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
  readonly names: readonly Name[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Lays claims out by time from left to right in a lane for each outlet, and speakers above what they said; the same graph always gives the same picture. */
export function layOut(drawn: Drawn): Picture {
  const claims = merged(drawn);
  const publishers = outletsOf(claims);
  const laneOf = (claim: Claimed) => {
    const at = publishers.indexOf(claim.first?.publisher ?? "");
    return at >= 0 && at < LANES ? at : Math.min(LANES, publishers.length);
  };
  const shared = claims.some((claim) => laneOf(claim) >= Math.min(LANES, publishers.length));
  const { places, days, end, heights } = placed(claims, laneOf, plates(claims));
  const bare = claims.map((claim, i) => ({ ...claim, ...(places[i] ?? { x: MARGIN, y: 0 }) }));
  const { names, rows, right } = named(bare);
  const top = rows * NAMES.row + AXIS;
  const width = Math.ceil(Math.max(end, right)) + MARGIN;
  // Names are laid out before their height is known; dots come to stand under them.
  const dots = bare.map((dot) => ({ ...dot, y: dot.y + top }));
  const byId = new Map(dots.map((dot) => [dot.id, dot]));
  const lanes = [...publishers.slice(0, LANES), ...(shared ? [null] : [])].map((publisher, i) => ({
    publisher,
    y: top + sum(heights.slice(0, i)),
    height: heights[i] ?? 0,
  }));
  return {
    width,
    height: top + sum(heights),
    lanes,
    days,
    top,
    dots,
    lines: drawn.relations.flatMap(({ id, a, b, stance, since, until }) => {
      const [from, to] = [byId.get(a), byId.get(b)];
      return from && to ? [{ id, stance, since, until, from, to }] : [];
    }),
    names: names.map((name) => ({
      ...name,
      dots: name.dots.flatMap(({ id }) => byId.get(id) ?? []),
    })),
  };
}

type Claimed = Omit<Dot, "x" | "y">;

/** One claim for all of its lives, in the order in which they were told. */
function merged({ claims, relations }: Drawn): Claimed[] {
  const stances = new Map<string, Set<Stance>>();
  for (const { a, b, stance, until } of relations)
    for (const id of until === null ? [a, b] : [])
      stances.set(id, (stances.get(id) ?? new Set()).add(stance));
  const byId = new Map<string, Claimed>();
  for (const { id, text, first, standing, since, until } of claims) {
    const lives = [...(byId.get(id)?.lives ?? []), { since, until }];
    byId.set(id, { id, text, first, standing, lives, stances: stances.get(id) ?? new Set() });
  }
  const key = ({ first, id }: Claimed) => `${first?.at ?? "9"} ${first?.article ?? ""} ${id}`;
  return [...byId.values()].sort((a, b) => byCodeUnit(key(a), key(b)));
}

/** The outlets, those with the most claims first. */
function outletsOf(claims: readonly Claimed[]): string[] {
  const counts = new Map<string, number>();
  for (const { first } of claims)
    if (first) counts.set(first.publisher, (counts.get(first.publisher) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b)).map(([publisher]) => publisher);
}

/** How wide the columns are in which claims of one article and time stand. */
const widthOf = (members: readonly number[]): number => Math.ceil(members.length / ROWS) * STEP;

/** Claims of one article at one time stand in columns of their own; none begins left of what was told before it. Times are parted so far that `room` is there for the names above. */
function placed(claims: readonly Claimed[], laneOf: (claim: Claimed) => number, room: number) {
  const groups = new Map<string, { lane: number; at: string; start: number; members: number[] }>();
  for (const [i, claim] of claims.entries()) {
    const at = claim.first?.at ?? "9";
    const lane = laneOf(claim);
    const key = `${at} ${claim.first?.article ?? ""} ${lane}`;
    const group = groups.get(key) ?? { lane, at, start: 0, members: [] };
    group.members.push(i);
    groups.set(key, group);
  }
  const ends: number[] = [];
  const heights: number[] = [];
  let [start, last] = [0, ""];
  for (const group of groups.values()) {
    start = Math.max(start + (last !== "" && last !== group.at ? GAP : 0), ends[group.lane] ?? 0);
    last = group.at;
    group.start = start;
    const rows = Math.min(ROWS, group.members.length);
    heights[group.lane] = Math.max(heights[group.lane] ?? 0, LANE.label + rows * STEP + LANE.foot);
    ends[group.lane] = start + widthOf(group.members) + GAP;
  }
  const wide = Math.max(room, NARROWEST - 2 * MARGIN);
  const lastDay = [...groups.values()].findLast(({ at }) => at !== "9")?.at.slice(0, 10);
  const opens = [...groups.values()].find(({ at }) => at.slice(0, 10) === lastDay);
  // Parted so far that they fill the page, and the last day's name still has room.
  const fits = [...groups.values()].map(
    ({ start, members }) => (wide - widthOf(members)) / Math.max(1, start),
  );
  const stretch = Math.max(
    1,
    Math.min(...fits, (wide + STEP / 2 - DAY_GAP) / Math.max(1, opens?.start ?? 0)),
  );
  const places: { x: number; y: number }[] = [];
  const days: { day: string; x: number }[] = [];
  let day = "";
  for (const { lane, at, start, members } of groups.values()) {
    const x = MARGIN + Math.round(start * stretch);
    for (const [nth, i] of members.entries())
      places[i] = {
        x: x + Math.floor(nth / ROWS) * STEP,
        y: sum(heights.slice(0, lane)) + LANE.label + (nth % ROWS) * STEP + STEP / 2,
      };
    if (at === "9" || at.slice(0, 10) === day) continue;
    day = at.slice(0, 10);
    const edge = x - STEP / 2;
    if (edge - (days.at(-1)?.x ?? -DAY_GAP) >= DAY_GAP) days.push({ day, x: edge });
  }
  const end = Math.max(MARGIN, ...places.map(({ x }) => x + STEP), (days.at(-1)?.x ?? 0) + DAY_GAP);
  return { places, days, heights, end };
}

/** A speaker's name as it is written, and how wide. */
function plateOf({ name }: Agent) {
  const label = name.length > NAMES.shown ? `${name.slice(0, NAMES.shown - 1).trimEnd()}…` : name;
  return { label, width: Math.ceil(label.length * NAMES.letter) + NAMES.padding };
}

/** How wide all names are in their rows. */
function plates(claims: readonly Claimed[]): number {
  const agents = new Map(
    claims.flatMap(({ first }) => (first?.agent ? [[first.agent.id, first.agent]] : [])),
  );
  return sum([...agents.values()].map((agent) => plateOf(agent).width + NAMES.gap)) / NAMES.rows;
}

/** Speakers in rows above the middle of what they said, each in the first row that has room there, or as near as the rows allow. */
function named(dots: readonly Dot[]) {
  const spoken = new Map<string, { agent: Agent; dots: Dot[] }>();
  for (const dot of dots) {
    const agent = dot.first?.agent;
    if (!agent) continue;
    const entry = spoken.get(agent.id) ?? { agent, dots: [] };
    entry.dots.push(dot);
    spoken.set(agent.id, entry);
  }
  const middle = ({ dots }: { dots: readonly Dot[] }) => sum(dots.map(({ x }) => x)) / dots.length;
  const ends: number[] = [];
  const names = [...spoken.values()]
    .map((entry) => ({ ...entry, ...plateOf(entry.agent) }))
    .map((entry) => ({ ...entry, x: Math.max(MARGIN / 2, Math.round(middle(entry) - entry.width / 2)) }))
    .sort((a, b) => a.x - b.x || byCodeUnit(a.agent.id, b.agent.id))
    .map((entry) => {
      const free = ends.findIndex((end) => end <= entry.x);
      const soonest = ends.indexOf(Math.min(...ends));
      const row = free >= 0 ? free : ends.length < NAMES.rows ? ends.length : soonest;
      const x = Math.max(entry.x, ends[row] ?? 0);
      ends[row] = x + entry.width + NAMES.gap;
      return { ...entry, x, y: row * NAMES.row + 2 };
    });
  return { names, rows: ends.length, right: Math.max(0, ...ends) };
}
