import { type Extractor, learned } from "../extract/extract.ts";
import { linker } from "../link/link.ts";
import type { Revision } from "../model/article.ts";
import type { Agent, Assertion, Attribution, Finding, Reported, Speaker } from "../model/attribution.ts";
import type { Document } from "../model/document.ts";
import type { HeldRevision } from "../model/graph.ts";
import { segment, segmenter } from "../segment/segment.ts";
import { agentId, attributionId, digest, idOf } from "../text/digest.ts";
import { wordsOf } from "../text/span.ts";

const extractor: Extractor = learned;
export const software = [segmenter, extractor, linker].map(nameOf);

/** A revision's words and when and where they appeared, as far as that is known. */
type Given = readonly [revision: Revision, published: string | null, publisher: string | null];

/** Reads a revision: its blocks, sentences and notices, and each thing that is said in it, with who said it. */
export function read(...[revision, published, publisher]: Given): HeldRevision {
  const { document, findings } = readWhole(revision, published, publisher, extractor);
  const each = findings.flatMap((finding) => {
    const { assertions, content } = finding;
    const breath = assertions.length > 1 ? digest(wordsOf(revision.text, content)).slice(0, 8) : null;
    return assertions.map((assertion) => parted(finding, assertion, breath));
  });
  const attributions = unlike(each).map((part, place) => recorded(part, revision, place));
  const headline = revision.headline ?? printed(revision.text, document);
  return { revision: { ...revision, headline }, document, attributions };
}

/** The headline that a text without one of its own begins with; null where it does not. */
function printed(text: string, { blocks }: Document): string | null {
  const first = blocks.find(({ role }) => role !== "timestamp" && role !== "topics");
  return first?.role === "headline" ? text.slice(first.start, first.end).trim() : null;
}

/** Reads a revision, and leaves what one cue reports in one piece however much it asserts. */
export function readWhole(
  revision: Revision,
  published: string | null,
  publisher: string | null,
  by: Extractor = extractor,
): { readonly document: Document; readonly findings: readonly Reported[] } {
  const { headline, text } = revision;
  const document = segment(text, { headline, published, publisher });
  return { document, findings: unlike(by.extract(text, document)) };
}

/** True of a revision that was read as `read` would read it today; of one in which nobody says anything nothing tells that. */
export const isCurrent = ({ attributions }: HeldRevision): boolean =>
  attributions.length > 0 && attributions.every((attribution) => attribution.extractor === nameOf(extractor));

function nameOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${name}@${version}`;
}

/** Findings that differ in source, cue or content. */
function unlike<T extends Finding>(findings: readonly T[]): T[] {
  const key = ({ source, cue, content }: Finding) => JSON.stringify([source, cue, content]);
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}

/** One name has one id everywhere, but what tells of nobody in particular, or of some family, holds within its article. */
function idIn(article: string, { kind, name, behalf }: Speaker): string {
  const everywhere = agentId(kind, name, behalf);
  // Scripts that have no capitals write all names without.
  const named = /[\p{Lu}\p{Lo}]/u.test(behalf ?? name) && (kind !== "person" || /\S\s+\S/.test(name));
  return named && kind !== "unnamed" ? everywhere : idOf("agt", everywhere, article);
}

type Part = Finding & Pick<Attribution, "predication">;

/** One assertion of a finding by itself. */
function parted(
  { assertions: _, ...finding }: Reported,
  { content, manner, ...predicated }: Assertion,
  breath: string | null,
): Part {
  return { ...finding, content, manner, predication: { ...predicated, breath } };
}

function recorded(
  { speaker, also, ...part }: Part,
  { id: revision, article }: Pick<Revision, "id" | "article">,
  place: number,
): Attribution {
  const agent: Agent | null = speaker && { id: idIn(article, speaker), ...speaker };
  return {
    ...part,
    id: attributionId(revision, place),
    revision,
    agent,
    ...(also && { also: also.map((one) => ({ id: idIn(article, one), ...one })) }),
    extractor: nameOf(extractor),
  };
}
