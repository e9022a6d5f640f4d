import type { Span } from "../model/span.ts";
import { heldBy } from "../present/held.ts";
import type { OccurrenceRow, RelationRow } from "../store/contract.ts";
import type { ToldRow } from "../store/room.ts";
import { claimWords } from "../text/claimed.ts";
import { hull, listOf } from "../text/span.ts";
import { html, type Markup } from "./html.ts";
import { namedAll, readsOf, SIGNS, speakers, stood } from "./parts.ts";
import type { Visit } from "./visit.ts";

/** A stretch of a text, and whether it is of the claim's own words. */
interface Stretch {
  readonly text: string;
  readonly own: boolean;
}

/** A claim at one place: its exact words, also amid the sentence around them, and through whom they came. */
export interface Told {
  readonly row: OccurrenceRow;
  readonly headline: string | null;
  /** The whole text that it stands in. */
  readonly text: string;
  /** The words of the claim, without what only leads to them. */
  readonly words: string;
  /** Whom it was told to, or who carried it; empty where nobody is named. */
  readonly via: string;
  readonly around: readonly Stretch[];
}

/** The places of a claim in the order of time, with the words that stand there. */
export async function told(visit: Visit, rows: readonly OccurrenceRow[]): Promise<Told[]> {
  const key = ({ state }: OccurrenceRow) =>
    `${state?.at ?? "9"} ${state?.article} ${String(state?.n ?? 0).padStart(6, "0")}`;
  const revisions = [...new Set(rows.map(({ occurrence }) => occurrence.revision))];
  const sheets = await visit.store.sheets(revisions);
  return [...rows]
    .sort((x, y) => (key(x) < key(y) ? -1 : 1))
    .map((row) => {
      const { attribution } = row;
      const found = sheets.get(row.occurrence.revision);
      const text = found?.text ?? "";
      const span = hull(attribution.content) ?? { start: 0, end: 0 };
      const sentence = found?.sentences.find(({ start, end }) => start <= span.start && span.start < end);
      const whole = { start: sentence?.start ?? span.start, end: Math.max(span.end, sentence?.end ?? 0) };
      return {
        row,
        headline: found?.headline ?? null,
        text,
        words: claimWords(text, attribution.content),
        via: listOf(text, attribution.via),
        around: stretches(text, whole, attribution.content),
      };
    });
}

/** A stretch of a text, cut at the edges of the spans in it. */
function stretches(text: string, { start, end }: Span, spans: readonly Span[]): Stretch[] {
  const found: Stretch[] = [];
  let at = start;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    found.push({ text: text.slice(at, span.start), own: false });
    found.push({ text: text.slice(span.start, span.end), own: true });
    at = span.end;
  }
  return [...found, { text: text.slice(at, end), own: false }].filter((one) => one.text !== "");
}

interface Entry {
  readonly at: string;
  readonly body: Markup;
  readonly kind: string;
}

/** A claim's places, and the first places of what agrees with it or contradicts it, on one line of time. */
export function timeline(
  visit: Visit,
  id: string,
  places: readonly Told[],
  related: readonly RelationRow[],
  others: ReadonlyMap<string, ToldRow>,
): Markup {
  const entries = [...own(visit, places), ...rest(visit, id, related, others)].sort((x, y) =>
    x.at < y.at ? -1 : x.at > y.at ? 1 : 0,
  );
  return html`<ol class="timeline">${entries.map(
    ({ body, kind }) => html`<li class="${kind}">${body}</li>`,
  )}</ol>`;
}

/** Revisions that keep the words of the one before are told with it. */
function own(visit: Visit, places: readonly Told[]): Entry[] {
  const runs: Told[][] = [];
  for (const place of places) {
    const run = runs.findLast((one) => one[0]?.row.occurrence.article === place.row.occurrence.article);
    if (run?.[0] && same(run[0], place)) run.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const { attribution, state, occurrence } = first.row;
    const path = `/articles/${occurrence.article}`;
    const links = run.map(({ row }) => {
      const n = row.state?.n ?? 0;
      return html` <a href="${visit.href(`${path}#${row.attribution.id}`, n > 0 ? { n } : {})}">revision ${n}<span class="unseen"> of ${state?.publisher ?? "the story"}, where it stands</span></a>`;
    });
    return [
      {
        at: state?.at ?? "9",
        kind: "own",
        body: html`<small>${state ? stood(state) : null} · <bdi>${state?.publisher ?? ""}</bdi>,${links}</small>
<p class="exact"><bdi>${first.around.map(({ text, own }) => (own ? html`<mark>${text}</mark>` : text))}</bdi></p>
<small><span class="held ${attribution.polarity}">${heldBy(attribution.polarity, first.words)}</span> ${speakers(visit, attribution)}${
          first.via ? html`, through <q><bdi>${first.via}</bdi></q>` : null
        }</small>`,
      },
    ];
  });
}

const same = (a: Told, b: Told) => JSON.stringify(a.around) === JSON.stringify(b.around);

function rest(
  visit: Visit,
  id: string,
  related: readonly RelationRow[],
  others: ReadonlyMap<string, ToldRow>,
): Entry[] {
  return related.flatMap(({ relation, a, b }) => {
    const other = others.get(a.id === id ? b.id : a.id);
    if (!other?.first || relation.stance === "supersedes") return [];
    const { publisher, polarity } = other.first;
    const word = relation.stance === "agrees" ? "agrees" : "contradicts";
    return [
      {
        at: other.first.at,
        kind: relation.stance,
        body: html`<small>${stood(other.first)} · <bdi>${publisher}</bdi> · <span aria-hidden="true">${SIGNS[relation.stance]}</span> ${word}</small>
<p><a href="${visit.href(`/claims/${other.claim.id}`)}"><bdi>${readsOf(other)}</bdi></a> <small><span class="held ${polarity}">${heldBy(polarity, other.claim.text)}</span> ${namedAll(other.first)}</small></p>`,
      },
    ];
  });
}
