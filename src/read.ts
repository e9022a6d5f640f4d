import { type Extractor, learned } from "./extract/extract.ts";
import { linker } from "./link/link.ts";
import type { Revision } from "./model/article.ts";
import type { Agent, Attribution, Finding, Speaker } from "./model/attribution.ts";
import type { HeldRevision } from "./model/graph.ts";
import { segment, segmenter } from "./segment/segment.ts";
import { agentId, attributionId, idOf } from "./text/digest.ts";

const extractor: Extractor = learned;
export const software = [segmenter, extractor, linker].map(({ name, version }) => `${name}@${version}`);

/** Reads a revision: its blocks, sentences and notices, and who said what in it. */
export function read(
  revision: Revision,
  published: string | null,
  publisher: string | null,
  by: Extractor = extractor,
): HeldRevision {
  const { headline, text } = revision;
  const document = segment(text, { headline, published, publisher });
  const found = by.extract(text, document);
  const each = new Map(found.map((finding) => [JSON.stringify(partsOf(finding)), finding]));
  const attributions = [...each.values()].map((finding, place) => recorded(finding, revision, place, by));
  return { revision, document, attributions };
}

const partsOf = ({ source, cue, content }: Finding) => [source, cue, content];

/** One name has one id everywhere, but what tells of nobody in particular, or of some family, holds within its article. */
function idIn(article: string, { kind, name, behalf }: Speaker): string {
  const everywhere = agentId(kind, name, behalf);
  const named = /\p{Lu}/u.test(behalf ?? name) && (kind !== "person" || /\S\s+\S/.test(name));
  return named && kind !== "unnamed" ? everywhere : idOf("agt", everywhere, article);
}

function recorded(
  { speaker, ...finding }: Finding,
  { id: revision, article }: Pick<Revision, "id" | "article">,
  place: number,
  { name, version }: Extractor,
): Attribution {
  const by = `${name}@${version}`;
  const agent: Agent | null = speaker && { id: idIn(article, speaker), ...speaker };
  return { ...finding, id: attributionId(revision, place), revision, agent, extractor: by };
}
