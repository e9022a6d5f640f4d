import { type Agent, everyOne } from "../model/attribution.ts";
import { reads } from "../present/held.ts";
import type { OccurrenceRow } from "../store/contract.ts";
import { codePoints, describe } from "../text/selector.ts";
import { type Dialect, listed } from "./dialect.ts";
import type { Excerpt, ToldClaim } from "./excerpt.ts";
import type { Names } from "./names.ts";

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one for each place where a claim stands, in a
 * collection of one page. A content in several pieces has a target for each; each target says what state of the page
 * it is of, and by its words and its place where it stands.
 */
export const annotations: Dialect = {
  name: "annotations",
  version: "2",
  media: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  ending: "jsonld",
  description: "W3C Web Annotations, which mark the words of each claim in its page",
  async *write(excerpt, names) {
    const id = names.other("annotations", excerpt.id);
    const collection = {
      "@context": CONTEXT,
      id,
      type: "AnnotationCollection",
      label: `Claims of version ${excerpt.version}`,
    };
    const page = {
      id: names.other("annotation-page", excerpt.id),
      type: "AnnotationPage",
      partOf: id,
      startIndex: 0,
    };
    yield `${JSON.stringify(collection).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
    yield* listed(items(excerpt, names));
    yield "\n]}}\n";
  },
};

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

async function* items(excerpt: Excerpt, names: Names) {
  for await (const told of excerpt.claims())
    for (const row of told.occurrences) yield annotation(told, row, names);
}

function annotation({ claim, sheets }: ToldClaim, row: OccurrenceRow, names: Names) {
  const { occurrence, attribution, state, url } = row;
  const text = sheets.get(occurrence.revision)?.text ?? "";
  const points = codePoints(text);
  const { extractor } = attribution;
  const cached = state && names.revision(occurrence.article, state.n);
  const targets = attribution.content.map((span) => ({
    source: url ?? names.article(occurrence.article),
    ...(state ? { state: { type: "TimeState", sourceDate: state.at, cached } } : {}),
    selector: describe(text, span, points),
  }));
  return {
    id: names.other("annotation", occurrence.id),
    type: "Annotation",
    motivation: "identifying",
    creator: { id: names.other("software", extractor), type: "Software", name: extractor },
    body: [
      {
        type: "TextualBody",
        value: reads(attribution.polarity, claim.text),
        format: "text/plain",
        purpose: "describing",
      },
      ...everyOne<Agent>(attribution).map(({ name }) => ({
        type: "TextualBody",
        value: name,
        format: "text/plain",
        purpose: "tagging",
      })),
      { id: names.claim(claim.id), type: "Dataset" },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}
