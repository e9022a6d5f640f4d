import { createHash } from "node:crypto";
import type { Revision } from "../../model/article.ts";
import type { Attribution } from "../../model/attribution.ts";
import type { BlockRole, Document, Notice } from "../../model/document.ts";
import type { HeldRevision, Occurrence } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { packed } from "../packed/pack.ts";
import { unpacked } from "../packed/unpack.ts";
import { joined, piecesOf } from "./pieces.ts";

/** What revisions of an article may be told as pieces of. */
export interface Base {
  readonly id: string;
  readonly text: string;
  readonly layout: string;
}

/** An attribution as stored: what it says is packed, its spans counted from `from`. */
export interface Stored {
  readonly id: string;
  readonly revision: string;
  readonly from: number;
  readonly said: string;
}

/** What an attribution says apart from where it stands. */
type Body = Omit<Attribution, "id" | "revision">;

/** The words of a revision as stored, and of the one that it is told as pieces of. */
export interface StoredText {
  readonly revision: StoredWords;
  readonly base: StoredWords | null;
}

/** A revision as stored. */
export interface StoredRevision extends StoredText {
  readonly revision: Revision & StoredWords & { readonly [column: string]: unknown };
  readonly attributions: readonly Stored[];
}

interface StoredWords {
  readonly id: string;
  readonly text: string;
  readonly layout: string | null;
  readonly document: Document | { readonly notices: readonly Notice[] };
}

const SPANS = ["source", "cue", "content", "via"] as const;

const moved = (spans: readonly Span[], by: number): Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** The attribution with its spans where they stand in the revision. */
export function placed({ id, revision, from, said }: Stored): Attribution {
  return { id, revision, ...shifted(bodyOf(said), from) };
}

/** What a stored attribution says, its spans counted from where it begins. */
export const bodyOf = (said: string): Body => unpacked(said) as Body;

/** All its spans moved by so much; what older programs read has no predication. */
function shifted(said: Body, by: number): Body {
  const { source, cue, content, via, predication = null, also } = said;
  return {
    ...said,
    source: moved(source, by),
    cue: moved(cue, by),
    content: moved(content, by),
    via: moved(via, by),
    ...(also && { also: also.map((one) => ({ ...one, source: moved(one.source, by) })) }),
    predication: predication && { ...predication, subject: moved(predication.subject, by) },
  };
}

/** The words of a stored attribution where they stand, who says them, and how. */
export function sideOf({ from, said }: Pick<Stored, "from" | "said">) {
  const { content, agent, also = [], polarity } = bodyOf(said);
  return { spans: moved(content, from), agent, also, polarity };
}

/** What an attribution says apart from where it stands, and where that begins. */
function unplaced({ id: _id, revision: _revision, ...said }: Attribution) {
  const starts = SPANS.flatMap((part) => said[part].map(({ start }) => start));
  const start = starts.length === 0 ? 0 : Math.min(...starts);
  return { start, body: shifted(said, -start) };
}

const digestOf = (body: Body): string =>
  createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 32);

type Layout = readonly [
  blocks: readonly (readonly [gap: number, length: number, role: BlockRole])[],
  sentences: readonly (readonly [gap: number, length: number, blocks: number])[],
];

/** Blocks and sentences, each counted from the end of the one before: an edit changes those that it touches. */
export function layoutOf({ blocks, sentences }: Pick<Document, "blocks" | "sentences">): string {
  const gap = (all: readonly Span[], i: number) => (all[i]?.start ?? 0) - (all[i - 1]?.end ?? 0);
  const layout: Layout = [
    blocks.map(({ start, end, role }, i) => [gap(blocks, i), end - start, role]),
    sentences.map(({ start, end, block }, i) => [
      gap(sentences, i),
      end - start,
      block - (sentences[i - 1]?.block ?? 0),
    ]),
  ];
  return JSON.stringify(layout);
}

/** The blocks and sentences that a layout tells. */
export function laidOut(layout: string): Pick<Document, "blocks" | "sentences"> {
  const [blocks, sentences] = JSON.parse(layout) as Layout;
  let end = 0;
  const next = (gap: number, length: number): Span => {
    const start = end + gap;
    end = start + length;
    return { start, end };
  };
  const first = blocks.map(([gap, length, role]) => ({ ...next(gap, length), role }));
  end = 0;
  let block = 0;
  const second = sentences.map(([gap, length, by]) => {
    block += by;
    return { ...next(gap, length), block };
  });
  return { blocks: first, sentences: second };
}

/** Beginnings beyond it are listed with the revision. */
const FARTHEST = 32_767;

/** Where an occurrence stands: at which attribution of its revision, and, where that is not listed there, what it says and where. */
interface Standing {
  readonly place: number;
  readonly start?: number;
  readonly said?: string;
}

const keyOf = (revision: string, attribution: string): string => JSON.stringify([revision, attribution]);

/**
 * Revisions as the database takes them, and where the occurrences stand that are asserted with them. What is attributed
 * is told by the occurrences, or where these do not tell all of it, by its revision, each said once.
 */
export function stored(
  revisions: readonly HeldRevision[],
  occurrences: readonly Pick<Occurrence, "revision" | "attribution">[],
  base: Base | null,
) {
  const findings = new Map<string, Body>();
  const places = new Map<string, Standing>();
  const standing = new Set(occurrences.map(({ revision, attribution }) => keyOf(revision, attribution)));
  const rows = revisions.map(({ revision, document: { notices, ...rest }, attributions }) => {
    const layout = layoutOf(rest);
    const text = base && piecesOf(base.text, revision.text);
    const parts = attributions.map((attribution, place) => {
      const key = keyOf(revision.id, attribution.id);
      return { id: attribution.id, key, place, ...unplaced(attribution) };
    });
    const told = parts.every(({ key, start }) => standing.has(key) && start <= FARTHEST);
    for (const { key, place, start, body } of parts)
      places.set(key, told ? { place, start, said: packed(body) } : { place });
    const listed = ({ id, place, start, body }: (typeof parts)[number]) => {
      const digest = digestOf(body);
      findings.set(digest, body);
      return { id, place, start, digest };
    };
    return {
      ...revision,
      document: { notices },
      ...(text === null || base === null
        ? { base: null, layout }
        : { base: base.id, text, layout: piecesOf(base.layout, layout) ?? JSON.stringify([layout]) }),
      attributions: told ? [] : parts.map(listed),
    };
  });
  return {
    revisions: rows,
    findings: [...findings].map(([digest, body]) => ({ digest, body: packed(body) })),
    placeOf: ({ revision, attribution }: Pick<Occurrence, "revision" | "attribution">) =>
      places.get(keyOf(revision, attribution)),
  };
}

/** Older stores have the layout in the document. */
const ownLayout = ({ layout, document }: StoredWords): string =>
  layout ?? layoutOf("blocks" in document ? document : { blocks: [], sentences: [] });

/** A revision that is stored whole, as what others may be told as pieces of. */
export const baseOf = (row: StoredWords): Base => ({
  id: row.id,
  text: row.text,
  layout: ownLayout(row),
});

/** The words of a stored revision. */
export const textOf = ({ revision, base }: StoredText): string =>
  base === null ? revision.text : joined(base.text, revision.text);

/** The blocks and sentences of a stored revision. */
export const layoutIn = ({ revision, base }: StoredText): Pick<Document, "blocks" | "sentences"> =>
  laidOut(base === null ? ownLayout(revision) : joined(ownLayout(base), revision.layout ?? "[]"));

/** The revision as it was written. */
export function restored(stored: StoredRevision): HeldRevision {
  const { id, article, content, headline, language, document } = stored.revision;
  return {
    revision: { id, article, content, headline, language, text: textOf(stored) },
    document: { ...layoutIn(stored), notices: document.notices },
    attributions: stored.attributions.map(placed),
  };
}
