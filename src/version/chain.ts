import type { Sighting } from "../model/article.ts";
import { isAhead } from "../text/ahead.ts";
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

/** The time of a sighting as it tells it by itself: when its words were made, else when they were seen; none that had not come. */
export function timeOf({ modified, captured, published, arrived }: Sighting): string {
  return [modified, captured, published].find((time) => time !== null && !isAhead(time, arrived)) ?? arrived;
}

type Timed = Sighting & { readonly at: string };

/**
 * Sightings with the times that order them. Pages bring other words under the stamp of an earlier change, or bring
 * earlier words back with the stamp that they had: of two captures the later one has the later words, and a stamp that
 * lies before the capture ahead of it, or behind its own, tells nothing.
 */
function timed(sightings: readonly Sighting[]): Timed[] {
  const all = sightings.map((sighting) => ({ ...sighting, at: timeOf(sighting) })).sort(inTime);
  let before = Number.NEGATIVE_INFINITY;
  const isCaptured = ({ captured, arrived }: Timed) => captured !== null && !isAhead(captured, arrived);
  const byCapture = all
    .filter(isCaptured)
    .sort((a, b) => compare(instant(a.captured), instant(b.captured)) || inTime(a, b))
    .map((sighting) => {
      const [stamp, capture] = [instant(sighting.modified), instant(sighting.captured)];
      const at = before < stamp && stamp <= capture ? sighting.modified : sighting.captured;
      before = capture;
      return { ...sighting, at: at ?? sighting.at };
    });
  return [...all.filter((sighting) => !isCaptured(sighting)), ...byCapture].sort(inTime);
}

/**
 * The chain of an article's states. It depends on the set of sightings alone, not on their order: neighbours in
 * time with equal content are one state, told by the first of them.
 */
export function chainOf(sightings: readonly Sighting[]): ChainLink[] {
  const unique = timed([...new Map(timed(sightings).map((s) => [s.id, s])).values()]);
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
      at: sighting.at,
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
 * True when `next` tells nothing new: it was seen already, or it has no time of its own and was published with these words at that
 * time, as is known, or was posted and says what the article says now. What is posted where only the publication is dated says what
 * stands now: it puts words of before back, unless what stands now has a later time.
 */
export function isKnown(before: readonly Sighting[], next: Sighting): boolean {
  if (before.some((sighting) => sighting.id === next.id)) return true;
  if (!isUndated(next)) return false;
  const { origin, content, published } = next;
  if (origin === null) {
    const now = chainOf(before).at(-1);
    if (now?.content === content) return true;
    if (now && compare(instant(now.at), instant(published)) <= 0) return false;
  }
  return (
    published !== null &&
    before.some((one) => isUndated(one) && one.content === content && one.published === published)
  );
}

/** True where nothing tells when these words were put there or found, only when the article was published. */
const isUndated = ({ modified, captured }: Sighting): boolean => modified === null && captured === null;

function inTime(a: Timed, b: Timed): number {
  return (
    compare(instant(a.at), instant(b.at)) ||
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
