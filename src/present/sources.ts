import { type Agent, everyOne } from "../model/attribution.ts";
import type { Level } from "../model/graph.ts";

/** One place where a claim, or one that agrees with it, is told: who says it, to or through whom, and where. */
export interface Told {
  readonly claim: string;
  readonly article: string;
  readonly url: string | null;
  readonly n: number | null;
  readonly publisher: string | null;
  readonly agent: Agent | null;
  /** Who says it together with the agent, in a joint statement: all of them are one source. */
  readonly also?: readonly Agent[] | undefined;
  /** The words that name whom it was told to or who carried it. */
  readonly via: readonly string[];
  readonly words: string;
  readonly at: string | null;
  /** The sentence that names who says it, which tells of somebody unnamed what the name does not. */
  readonly around?: string | undefined;
  /** The organization whose spokesperson somebody named is introduced as; null where nothing says so. */
  readonly speaksFor?: string | null | undefined;
  /** How sure it is that the claim told here agrees with the one asked about, or contradicts it. */
  readonly level: Level;
}

/** A source that owes what it says to none of the others: who it is, to whom it spoke, and where that is told. */
export interface Origin {
  readonly agent: Agent | null;
  /** Who else speaks in what is stated jointly. */
  readonly also?: readonly Agent[] | undefined;
  /** The sentence that names the agent first. */
  readonly around?: string | undefined;
  readonly via: readonly string[];
  /** Confirmed when one of its tellings is. */
  readonly level: Level;
  readonly told: readonly Told[];
}

/** Two agents of whom a person said that they are one, or two. */
export interface Judged {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/** So many words of nobody named that are the same elsewhere were copied from there. */
const COPIED = 8;

/**
 * The independent sources behind what is told, those told first first. Tellings have one source when
 *
 * - the same agent speaks, or a role and those it speaks for, or a spokesperson by name and those;
 * - nobody is named, and it was told to the same outlet: "sources told the Ledger" in any paper are the Ledger's own
 *   unnamed ones; where only "the newspaper" is named, it is the one outlet that the others name;
 * - nobody is named, and long enough words are the same: a wire's copy;
 * - an outlet is cited for what it tells itself: "the Ledger reported" adds nothing to those whom the Ledger heard.
 *
 * - they state it jointly: a joint statement is one text, however many sign it. Two who both say it are two;
 * - a person judged the two to be one.
 *
 * So the number is that of voices which could be wrong on their own. Two who are called alike count as one, unless
 * a person judged them to be two.
 */
export function independentSources(tellings: readonly Told[], judged: readonly Judged[] = []): Origin[] {
  const inTime = [...tellings].sort((x, y) => ((x.at ?? "9") < (y.at ?? "9") ? -1 : 1));
  const name = namesIn(inTime);
  const groups = new Map<Told, Told[]>(inTime.map((told) => [told, [told]]));
  const join = (a: Told, b: Told) => {
    const [into, from] = [groups.get(a), groups.get(b)];
    if (!into || !from || into === from) return;
    into.push(...from);
    for (const told of from) groups.set(told, into);
  };

  const outlets = new Map<string, Told>();
  for (const told of inTime) {
    const outlet = told.publisher && name(told.publisher);
    if (outlet && !outlets.has(outlet)) outlets.set(outlet, told);
  }
  const heardBy = hearers(inTime, name);
  const byKey = new Map<string, Told>();
  for (const told of inTime) {
    const cited = told.agent?.kind === "organization" ? outlets.get(name(told.agent.name)) : undefined;
    if (cited) join(cited, told);
    const alone = judged.some(({ a, same }) => !same && a === told.agent?.id);
    const others = (told.also ?? []).filter(isNamed).map((one) => `speaks ${name(voiceOf(one))}`);
    const own = alone ? [`is ${told.agent?.id}`] : keysOf(told, name, heardBy);
    for (const key of cited ? [] : [...own, ...others]) {
      const other = byKey.get(key);
      if (other) join(other, told);
      else byKey.set(key, told);
    }
  }

  for (const { a, b } of judged.filter(({ same }) => same)) {
    const [one, other] = [a, b].map((id) => inTime.find(({ agent }) => agent?.id === id));
    if (one && other) join(one, other);
  }

  return [...new Set(groups.values())].map((group) => {
    const told = inTime.filter((one) => groups.get(one) === group);
    const named = told.find(({ agent }) => agent);
    const others = told.flatMap((one) => everyOne<Agent>(one).slice(one.also ? 0 : 1));
    return {
      agent: named?.agent ?? null,
      also: [...new Map(others.map((one) => [one.id, one])).values()].filter(
        ({ id }) => id !== named?.agent?.id,
      ),
      around: named?.around,
      via: [...new Set(told.flatMap(({ via }) => via))],
      level: told.some(({ level }) => level === "confirmed") ? "confirmed" : "suggested",
      told,
    };
  });
}

const REPORT = /^(?:\p{Ll}+\s)?(?:report|story|article|account|investigation)\b/iu;

const isNamed = (agent: Agent | null): agent is Agent => agent !== null && agent.kind !== "unnamed";

/** What a telling shares with all others of its source. */
function keysOf(told: Told, name: Name, heardBy: (told: Told) => readonly string[]): string[] {
  const { agent, words, via, speaksFor } = told;
  // "A report in the Ledger" tells what the Ledger heard.
  const [printer] = via;
  if (agent?.kind === "document" && REPORT.test(agent.name) && printer !== undefined)
    return [`heard ${name(printer)}`];
  if (isNamed(agent)) {
    const who = name(voiceOf(agent));
    // What an outlet that is not read here is cited for, its sources told it.
    if (agent.kind === "organization") return [`speaks ${who}`, `heard ${who}`];
    return [`speaks ${who}`, ...(speaksFor ? [`speaks ${name(speaksFor)}`] : [])];
  }
  const copied = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...heardBy(told).map((outlet) => `heard ${outlet}`),
    ...(copied.length >= COPIED ? [`words ${copied.join(" ")}`] : []),
  ];
}

/** Whose voice it is: of a spokesperson that of those who are spoken for. */
const voiceOf = ({ name, kind, behalf }: Agent): string =>
  behalf ?? (kind === "role" ? name.replace(/\s+(?:spokes\w+|representatives?|officials?)$/i, "") : name);

/** Tells which outlet heard somebody unnamed: the one that is named, or meant by "the newspaper" or "the people", or the paper itself. */
function hearers(tellings: readonly Told[], name: Name): (told: Told) => readonly string[] {
  const isOutlet = (words: string) => /\p{Lu}/u.test(words);
  const named = ({ agent, via }: Told) => [
    ...(isNamed(agent) ? [] : via.filter(isOutlet).map(name)),
    ...(agent?.kind === "organization" ? [name(agent.name)] : []),
  ];
  const only = (among: readonly Told[]) => {
    const [one, ...more] = new Set(among.flatMap(named));
    return one !== undefined && more.length === 0 ? [one] : [];
  };
  return (told) => {
    const { agent, via, article, publisher } = told;
    // Of several who carried it, the nearest to the source heard it.
    const outlets = via.filter(isOutlet).map(name).slice(0, 1);
    if (outlets.length > 0) return outlets;
    const here = only(tellings.filter((other) => other.article === article));
    if (via.length > 0) return here.length > 0 ? here : only(tellings);
    // "The people" were brought in before, by whoever heard them.
    if (here.length > 0 && /^(?:the|these|those)\s/i.test(agent?.name ?? "the ")) return here;
    return publisher === null ? [] : [name(publisher)];
  };
}

type Name = (words: string) => string;

/** Names as they are compared: without article and marks, an abbreviation as the one name here that it stands for. */
function namesIn(tellings: readonly Told[]): Name {
  const bare = (words: string) =>
    words
      .replace(/^the\s+/i, "")
      .replace(/[’']s?\s*$/u, "")
      .trim();
  const spoken = tellings.flatMap(({ agent, via, publisher, speaksFor }) => [
    ...(agent ? [voiceOf(agent)] : []),
    ...(speaksFor ? [speaksFor] : []),
    ...via,
    ...(publisher ? [publisher] : []),
  ]);
  const long = new Map<string, Set<string>>();
  for (const words of spoken.map(bare)) {
    const parts = words.split(/[\s-]+/).filter((part) => /^\p{Lu}/u.test(part));
    if (parts.length < 2) continue;
    const initials = parts.map((part) => part[0]).join("");
    long.set(initials, (long.get(initials) ?? new Set()).add(words));
  }
  return (words) => {
    const own = bare(words);
    const [only, ...more] = /^\p{Lu}{2,6}$/u.test(own) ? (long.get(own) ?? []) : [];
    return (only && more.length === 0 ? only : own).toLowerCase();
  };
}
