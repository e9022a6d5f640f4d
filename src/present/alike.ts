import type { Agent } from "../model/attribution.ts";
import type { Judgement } from "../model/graph.ts";
import { unmarked } from "../text/unmarked.ts";

/** What the program holds of two agents, and why. */
export interface Likeness {
  readonly verdict: Judgement;
  readonly reason: string;
}

const FIRM = /,?\s(?:inc|corp|corporation|ltd|limited|llc|plc|company|co)\.?$/i;
const LINEAGE = /,?\s(?:jr|sr|ii|iii|iv)\.?$/i;

/** A name without article and form of firm. */
const bare = (name: string): string =>
  name
    .replace(/^(?:the|an?)\s+/i, "")
    .replace(FIRM, "")
    .trim();
const parts = (name: string): string[] => bare(name).toLowerCase().split(/\s+/);
const quoted = (name: string): string => `“${name}”`;

/**
 * Whether two agents of different articles are one, as far as their names tell; null where nothing speaks for it. Full
 * names and abbreviations can be enough, a surname, a common noun or a name without the marks of its letters never is.
 */
export function alike(a: Agent, b: Agent): Likeness | null {
  const found = asWritten(a, b);
  if (found) return found;
  const plain = (agent: Agent): Agent => ({
    ...agent,
    name: unmarked(agent.name),
    behalf: agent.behalf && unmarked(agent.behalf),
  });
  return asWritten(plain(a), plain(b))
    ? {
        verdict: "undecided",
        reason: `${quoted(a.name)} and ${quoted(b.name)} may be one, with and without the marks of letters`,
      }
    : null;
}

function asWritten(a: Agent, b: Agent): Likeness | null {
  if (a.kind === "unnamed" || b.kind === "unnamed") return null;
  if (a.kind === "role" || b.kind === "role") return a.kind === b.kind ? ofRoles(a, b) : null;
  const same = bare(a.name).toLowerCase() === bare(b.name).toLowerCase();
  if (same && a.kind !== b.kind)
    return {
      verdict: "undecided",
      reason: `both are called ${quoted(b.name)}, one is read as ${a.kind}, one as ${b.kind}`,
    };
  if (same && !/\p{Lu}/u.test(bare(a.name)))
    return { verdict: "undecided", reason: `${quoted(b.name)} alone names nobody in particular` };
  if (a.kind === "person" || b.kind === "person") return a.kind === b.kind ? ofPeople(a.name, b.name) : null;
  return same
    ? { verdict: "same", reason: `both are called ${quoted(bare(b.name))}` }
    : ofBodies(bare(a.name), bare(b.name));
}

function ofPeople(a: string, b: string): Likeness | null {
  const [x, y] = [parts(a.replace(LINEAGE, "")), parts(b.replace(LINEAGE, ""))];
  if (x.at(-1) !== y.at(-1)) return null;
  if (x.length === 1 || y.length === 1)
    return {
      verdict: "undecided",
      reason: `${quoted(b)} and ${quoted(a)} share a surname, which is not enough`,
    };
  const lineage = (name: string) => LINEAGE.exec(name)?.[0].replace(/\W/g, "").toLowerCase() ?? "";
  if (lineage(a) !== lineage(b))
    return { verdict: "undecided", reason: "of one name, perhaps of two generations" };
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (long.slice(-short.length).join(" ") === short.join(" "))
    return {
      verdict: "same",
      reason: `both are called ${quoted(short.join(" "))}, one with a title or another name before it`,
    };
  const [first, other] = [x[0] ?? "", y[0] ?? ""];
  if (first !== other) {
    const initial = /^\p{L}\.?$/u.test(first) || /^\p{L}\.?$/u.test(other);
    return initial && first[0] === other[0]
      ? {
          verdict: "undecided",
          reason: "of one surname, and one initial may stand for the other’s given name",
        }
      : null;
  }
  const middle = (names: readonly string[]) =>
    names
      .slice(1, -1)
      .map((name) => name[0])
      .join("");
  const [p, q] = [middle(x), middle(y)];
  return p !== "" && q !== "" && p !== q
    ? { verdict: "undecided", reason: "of one given name and surname, with other names between them" }
    : { verdict: "same", reason: "of one given name and surname" };
}

/** The first letters of a name of several words. */
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

function ofBodies(a: string, b: string): Likeness | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/^\p{Lu}{2,6}$/u.test(short) && initials(long) === short)
    return { verdict: "same", reason: `${quoted(short)} is short for ${quoted(long)}` };
  const [x, y] = [short.toLowerCase(), long.toLowerCase()];
  if (y.startsWith(`${x} `) || y.endsWith(` ${x}`))
    return {
      verdict: "undecided",
      reason: `${quoted(long)} has ${quoted(short)} in its name: it may belong to it or be it`,
    };
  return null;
}

function ofRoles(a: Agent, b: Agent): Likeness | null {
  if (a.behalf === null || b.behalf === null) return null;
  const [x, y] = [bare(a.behalf), bare(b.behalf)];
  const body = x.toLowerCase() === y.toLowerCase() ? "same" : ofBodies(x, y)?.verdict;
  if (body !== "same") return null;
  const role = ({ name, behalf }: Agent) =>
    name
      .replace(behalf ?? "", "")
      .trim()
      .toLowerCase();
  const voice = (name: string) => /^(?:spokes\w+|representative)$/.test(name);
  const both = `both speak for ${quoted(y)}`;
  if (!/\p{Lu}/u.test(x + y))
    return { verdict: "undecided", reason: `${both}, which names none in particular` };
  if (role(a) === role(b) || (voice(role(a)) && voice(role(b)))) return { verdict: "same", reason: both };
  return null;
}
