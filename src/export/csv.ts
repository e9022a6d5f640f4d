import { stringify } from "csv-stringify/sync";
import { reads } from "../present/held.ts";
import { inWords, toldOf } from "../present/told-of.ts";
import { codePoints } from "../text/selector.ts";
import { hull, listOf, wordsOf } from "../text/span.ts";
import { behalfIn } from "../text/spoken-for.ts";
import { sentenceAround } from "../text/unnamed.ts";
import type { Dialect } from "./dialect.ts";
import type { ToldClaim } from "./excerpt.ts";
import { timeIs } from "./times.ts";

/**
 * A row for each place where a claim stands. A byte order mark leads, without which spreadsheets take the text for
 * Latin-1; a cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
export const csv: Dialect = {
  name: "csv",
  version: "4",
  media: "text/csv; charset=utf-8",
  ending: "csv",
  description: "a table for spreadsheets, a row for each place where a claim stands",
  async *write(excerpt, names) {
    yield stringify([COLUMNS], { bom: true });
    for await (const told of excerpt.claims()) {
      const rows = rowsOf(told).map((row) => ({ ...row, address: names.claim(told.claim.id) }));
      yield stringify(rows, { columns: [...COLUMNS], escape_formulas: true });
    }
  },
};

const COLUMNS = [
  "claim",
  "agent",
  "agent_kind",
  "on_behalf_of",
  "told_of_agent",
  "also",
  "source",
  "cue",
  "content",
  "via",
  "manner",
  "act",
  "polarity",
  "confidence",
  "publisher",
  "headline",
  "url",
  "article",
  "key",
  "revision",
  "at",
  "at_is",
  "standing",
  "start",
  "end",
  "agreeing",
  "contradicting",
  "address",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

function rowsOf({ claim, occurrences, sheets, relations }: ToldClaim): Row[] {
  const count = (stance: string) => relations.filter(({ relation }) => relation.stance === stance).length;
  const related = { agreeing: count("agrees"), contradicting: count("contradicts") };
  return occurrences.map(({ occurrence, attribution, state, url, key }) => {
    const { text, headline } = sheets.get(occurrence.revision) ?? { text: "", headline: null };
    const { agent, also = [], source, cue, content, via, manner, act, polarity, confidence } = attribution;
    const told = agent && toldOf(agent, sentenceAround(text, attribution));
    const points = codePoints(text);
    const place = hull(content);
    return {
      claim: reads(polarity, claim.text),
      agent: agent?.name ?? "",
      agent_kind: agent?.kind ?? "",
      on_behalf_of: (agent && behalfIn(text, agent)) ?? "",
      told_of_agent: told ? inWords(told) : "",
      also: also.map(({ name }) => name).join("; "),
      source: wordsOf(text, source),
      cue: wordsOf(text, cue),
      content: wordsOf(text, content),
      via: listOf(text, via),
      manner,
      act,
      polarity,
      confidence,
      publisher: state?.publisher ?? "",
      headline: headline ?? "",
      url: url ?? "",
      article: occurrence.article,
      key: key ?? "",
      revision: state?.n ?? "",
      at: state?.at ?? "",
      at_is: state ? timeIs(state) : "",
      standing: state?.head ? "yes" : "no",
      ...(place ? { start: points(place.start), end: points(place.end) } : {}),
      ...related,
    };
  });
}
