import { type Facts, factsIn } from "../journey/facts.ts";
import type { Modality } from "../model/attribution.ts";
import { wordsOf } from "../text/span.ts";
import { html, type Markup } from "./html.ts";
import { day } from "./parts.ts";
import type { Told } from "./timeline.ts";

const BOUNDS: Readonly<Record<Facts["quantities"][number]["comparator"], string>> = {
  "=": "",
  "~": "about ",
  ">": "more than ",
  ">=": "at least ",
  "<": "less than ",
  "<=": "at most ",
};
const PUT: Readonly<Record<Modality, string>> = {
  possible: "as possible",
  likely: "as likely",
  necessary: "as necessary",
  future: "as still to come",
  conditional: "as what would be",
};
const FIGURES = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

/** What a statement says of what: its subject, how it is put, its figures, and its days as they read when it was told. */
export function assertion({ row, text }: Told): Markup | null {
  const { content, predication } = row.attribution;
  const { quantities, dates } = factsIn(text, content, row.state?.at ?? null);
  const subject = wordsOf(text, predication?.subject ?? []);
  const lines: [string, Markup][] = [];
  // "There was no danger" speaks of no "there".
  if (subject && !/^there$/i.test(subject))
    lines.push(["Speaks of", html`<bdi>${predication?.about ?? subject}</bdi>`]);
  const put = [
    predication?.negated ? "that it is not so" : "",
    predication?.modality ? PUT[predication.modality] : "",
  ];
  if (put.some(Boolean)) lines.push(["Put", html`${put.filter(Boolean).join(", ")}`]);
  if (quantities.length > 0) lines.push(["Figures", html`${quantities.map(figure).join("; ")}`]);
  if (dates.length > 0)
    lines.push([
      "Days",
      html`${dates.map(
        ({ text: words, from, to }, k) =>
          html`${k > 0 ? "; " : ""}<bdi>${words}</bdi>, ${day(from)}${from === to ? null : html` to ${day(to)}`}`,
      )}`,
    ]);
  if (lines.length === 0) return null;
  return html`<dl class="says">${lines.map(([name, told]) => html`<div><dt>${name}</dt><dd>${told}</dd></div>`)}</dl>`;
}

/** A figure in words: "more than 40 flights", "20 to 30 %". */
function figure({ value, to, comparator, unit }: Facts["quantities"][number]): string {
  const number = `${FIGURES.format(value)}${to === null ? "" : ` to ${FIGURES.format(to)}`}`;
  const sum = /^[$€£]$/.test(unit)
    ? `${unit}${number}`
    : unit === "rank"
      ? `place ${number}`
      : `${number} ${unit}`;
  return `${BOUNDS[comparator]}${sum.trim()}`;
}
