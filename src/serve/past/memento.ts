import { Mistake } from "../../model/problem.ts";

/** One fixed state of a resource, where it is kept and since when it stood. */
export interface Memento {
  readonly href: string;
  /** UTC ISO 8601. */
  readonly at: string;
}

/** A resource, its states from first to last, and where to ask for them (RFC 7089); addresses are absolute. */
export interface TimeLine {
  readonly original: string;
  readonly timegate: string;
  readonly timemap: string;
  readonly mementos: readonly Memento[];
}

/** An instant as HTTP writes it, in whole seconds: "Tue, 20 Mar 2001 20:35:00 GMT". */
export const httpDate = (at: string): string => new Date(at).toUTCString();

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000);

/** The instant that Accept-Datetime asks for, null without one. @throws Mistake when it is no date of RFC 1123. */
export function acceptDatetime(given: string | undefined): string | null {
  if (given === undefined) return null;
  const day = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?=\d\d )(.+ GMT)$/.exec(given.trim())?.[1];
  const at = new Date(day ?? Number.NaN);
  // Written back it is the same only if it was written as it has to be. The day of the week, which the RFC's own
  // examples get wrong, decides nothing.
  if (day !== undefined && !Number.isNaN(at.getTime()) && at.toUTCString().endsWith(` ${day}`))
    return at.toISOString();
  const cure = "has to be a date of RFC 1123 in GMT, like Tue, 20 Mar 2001 20:35:00 GMT";
  throw new Mistake("malformed", `Accept-Datetime ${cure}; it is ${JSON.stringify(given)}.`, [
    { pointer: "/Accept-Datetime", detail: cure },
  ]);
}

/** The state that stood at an instant; before the first it is the first, without an instant the last. */
export function stoodAt(mementos: readonly Memento[], at: string | null): Memento | undefined {
  if (at === null) return mementos.at(-1);
  return mementos.findLast((memento) => seconds(memento.at) <= seconds(at)) ?? mementos[0];
}

/** What leads from a resource to its past: the members of its Link header. */
export const toTimeLine = ({ timegate, timemap }: Omit<TimeLine, "mementos">): string[] => [
  link(timegate, "timegate"),
  link(timemap, "timemap", { type: LINK_FORMAT }),
];

export const LINK_FORMAT = "application/link-format";

/**
 * The members of the Link header of a TimeGate's answer, or of a memento: `self` is that memento. Without `last` nothing
 * is said of the last one, for answers that never change where more may follow.
 */
export function mementoLinks(line: TimeLine, self?: Memento, { last = true } = {}): string[] {
  const { mementos } = line;
  const at = self ? mementos.indexOf(self) : -1;
  const named: readonly [string, Memento | undefined][] = [
    ["first", mementos[0]],
    ["prev", self && mementos[at - 1]],
    ["", self],
    ["next", self && mementos[at + 1]],
    ["last", last ? mementos.at(-1) : undefined],
  ];
  const relations = new Map<Memento, string[]>();
  for (const [name, memento] of named) {
    if (!memento) continue;
    const names = relations.get(memento) ?? [];
    relations.set(memento, name === "" ? names : [...names, name]);
  }
  return [
    link(line.original, "original"),
    link(line.timegate, "timegate"),
    link(line.timemap, "timemap", { type: LINK_FORMAT, ...(last ? span(mementos) : {}) }),
    ...[...relations]
      .sort(([a], [b]) => mementos.indexOf(a) - mementos.indexOf(b))
      .map(([memento, names]) => mementoLink(memento, names)),
  ];
}

/** A TimeMap: every state of the resource, as `application/link-format` (RFC 6690). */
export function timeMap({ original, timegate, timemap, mementos }: TimeLine): string {
  const links = [
    link(original, "original"),
    link(timemap, "self", { type: LINK_FORMAT, ...span(mementos) }),
    link(timegate, "timegate"),
    ...mementos.map((memento, i) =>
      mementoLink(memento, [...(i === 0 ? ["first"] : []), ...(i === mementos.length - 1 ? ["last"] : [])]),
    ),
  ];
  return `${links.join(",\n ")}\n`;
}

const mementoLink = ({ href, at }: Memento, names: readonly string[]): string =>
  link(href, [...names, "memento"].join(" "), { datetime: httpDate(at) });

function span(mementos: readonly Memento[]): Readonly<Record<string, string>> {
  const [first, last] = [mementos[0], mementos.at(-1)];
  return first && last ? { from: httpDate(first.at), until: httpDate(last.at) } : {};
}

function link(href: string, rel: string, more: Readonly<Record<string, string>> = {}): string {
  const attributes = Object.entries({ rel, ...more }).map(([name, value]) => `${name}="${value}"`);
  return [`<${href}>`, ...attributes].join("; ");
}
