import type { Sighting } from "../model/article.ts";
import { idOf } from "../text/digest.ts";

/** One place in the chain that an article's sightings tell of; what a State says before it has topics. */
export interface ChainLink {
  readonly n: number;
  readonly revision: string;
  readonly content: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly modified: string | null;
  readonly captured: string | null;
  readonly at: string;
  /** The last earlier revision with the same content; null at the first appearance. */
  readonly restores: string | null;
  readonly head: boolean;
}

/** The time that orders a sighting. */
export function timeOf(sighting: Sighting): string {
  return sighting.modified ?? sighting.captured ?? sighting.published ?? sighting.arrived;
}

/**
 * The chain of an article's states. It depends on the set of sightings alone, not on their order: neighbours in
 * time with equal content are one state, told by the first of them.
 */
export function chainOf(sightings: readonly Sighting[]): ChainLink[] {
  const unique = [...new Map([...sightings].sort(inTime).map((s) => [s.id, s])).values()].sort(inTime);
  const links: ChainLink[] = [];
  const seen = new Map<string, string[]>();
  for (const sighting of unique) {
    if (links.at(-1)?.content === sighting.content) continue;
    const { article, content, publisher, published, modified, captured } = sighting;
    const before = seen.get(content) ?? [];
    const k = before.length + 1;
    const revision = revisionId(article, content, k);
    links.push({
      n: links.length + 1,
      revision,
      content,
      publisher,
      published,
      modified,
      captured,
      at: timeOf(sighting),
      restores: before.at(-1) ?? null,
      head: false,
    });
    seen.set(content, [...before, revision]);
  }
  return links.map((link, i) => (i === links.length - 1 ? { ...link, head: true } : link));
}

/** The id of the k-th appearance, counted from 1, of a content in an article's chain. */
export function revisionId(article: string, content: string, k: number): string {
  return k === 1 ? idOf("rev", article, content) : idOf("rev", article, content, String(k));
}

/**
 * True when `next` tells nothing new: it was seen already, or it was posted without a time of its own and says
 * what the article says now.
 */
export function isKnown(before: readonly Sighting[], next: Sighting): boolean {
  if (before.some((sighting) => sighting.id === next.id)) return true;
  const undated = next.modified === null && next.captured === null && next.origin === null;
  return undated && chainOf(before).at(-1)?.content === next.content;
}

function inTime(a: Sighting, b: Sighting): number {
  return (
    compare(instant(timeOf(a)), instant(timeOf(b))) ||
    compare(instant(a.captured), instant(b.captured)) ||
    compare(instant(a.arrived), instant(b.arrived)) ||
    compare(a.id, b.id) ||
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

function instant(time: string | null): number {
  return time === null ? Number.NEGATIVE_INFINITY : Date.parse(time);
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
