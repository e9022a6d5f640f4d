import { type Extractor, learned } from "./extract/extract.ts";
import { linker } from "./link/link.ts";
import type { Revision } from "./model/article.ts";
import type { Agent, Attribution, Finding } from "./model/attribution.ts";
import type { HeldRevision } from "./model/graph.ts";
import { segment, segmenter } from "./segment/segment.ts";
import { idOf } from "./text/digest.ts";

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
  const attributions = by.extract(text, document).map((finding) => recorded(finding, revision.id, by));
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  return { revision, document, attributions: [...byId.values()] };
}

function recorded(
  { speaker, ...finding }: Finding,
  revision: string,
  { name, version }: Extractor,
): Attribution {
  const by = `${name}@${version}`;
  const agent: Agent | null = speaker && {
    id: idOf("agt", speaker.kind, speaker.name.toLowerCase(), speaker.behalf?.toLowerCase() ?? ""),
    ...speaker,
  };
  const { source, cue, content } = finding;
  const id = idOf("att", revision, by, JSON.stringify([source, cue, content]));
  return { ...finding, id, revision, agent, extractor: by };
}
