import { learned } from "../../src/extract/extract.ts";
import type { Reported } from "../../src/model/attribution.ts";
import { segment } from "../../src/segment/segment.ts";
import { wordsOf } from "../../src/text/span.ts";

/** What the shipped extractor finds in a text. */
export const findings = (text: string) => learned.extract(text, segment(text));

/** Who speaks in each finding of a text. */
export const speakers = (text: string) => findings(text).map(({ speaker }) => speaker);

const FIELDS = {
  source: (text: string, { source }: Reported) => wordsOf(text, source),
  cue: (text: string, { cue }: Reported) => wordsOf(text, cue),
  content: (text: string, { content }: Reported) => wordsOf(text, content),
  via: (text: string, { via }: Reported) => wordsOf(text, via),
  /** Its vias one by one, the nearest to the source first. */
  carriers: (text: string, { via }: Reported) => via.map((span) => wordsOf(text, [span])),
  act: (_: string, { act }: Reported) => act,
  polarity: (_: string, { polarity }: Reported) => polarity,
  name: (_: string, { speaker }: Reported) => speaker?.name,
  kind: (_: string, { speaker }: Reported) => speaker?.kind,
};

type Field = keyof typeof FIELDS;
type Told<F extends Field> = { [K in F]: ReturnType<(typeof FIELDS)[K]> };

/** Makes a reader that tells these fields of each finding of a text, spans as their words. */
export const telling =
  <F extends Field>(...fields: F[]) =>
  (text: string): Told<F>[] =>
    findings(text).map(
      (found) => Object.fromEntries(fields.map((field) => [field, FIELDS[field](text, found)])) as Told<F>,
    );
