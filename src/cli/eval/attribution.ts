import { z } from "zod";
import { agentFigures, type Named, namedOf, type Silver } from "../../eval/agents.ts";
import { faultsOf, figuresOf, type Seen, seen } from "../../eval/attributions.ts";
import { codeUnits } from "../../text/selector.ts";
import { readWholeText } from "../input/texts.ts";
import { parsed } from "../lines.ts";
import { type EvalOptions, rowsOf, type Task } from "./task.ts";

const span = z.object({ start: z.int(), end: z.int() });
const roles = z.object({
  source: z.array(span).default([]),
  cue: z.array(span).default([]),
  content: z.array(span).default([]),
});
const made = roles.extend({ agent: z.looseObject({ name: z.string() }).nullish() });
const goldRow = z.object({
  id: z.string(),
  text: z.string(),
  publisher: z.string().nullish(),
  attributions: z.array(roles),
});
const madeRow = z.object({ attributions: z.array(made).default([]) });
/** Begin, end, word, lemma, part of speech and entity; a mention's sentence, first token, end and head count from 1. */
const silverRow = z.object({
  id: z.string(),
  sentences: z.array(
    z.object({
      tok: z.array(z.tuple([z.int(), z.int(), z.string(), z.string(), z.string(), z.string()])),
    }),
  ),
  coref: z.array(z.array(z.tuple([z.int(), z.int(), z.int(), z.int()]).rest(z.unknown()))),
});

/** Who said what, held against annotated articles. */
export const ATTRIBUTION: Task = {
  name: "attribution",
  measure: async (gold, predicted, { errors, coreference }) => {
    const articles = seen(
      gold.map((row) => {
        const { id, text, publisher, attributions } = parsed(goldRow, row);
        const found = predicted ? parsed(madeRow, predicted.get(id) ?? {}).attributions : extracted(id, text);
        const units = codeUnits(text);
        const inUnits = ({ source, cue, content }: z.infer<typeof roles>) => ({
          source: source.map(units),
          cue: cue.map(units),
          content: content.map(units),
        });
        return {
          id,
          text,
          publisher: publisher ?? "",
          gold: attributions.map(inUnits),
          predicted: found.map((one) => ({ ...inUnits(one), agent: one.agent?.name ?? null })),
        };
      }),
    );
    const named = await namedIn(articles, coreference);
    return {
      figures: [...figuresOf(articles), ...(named ? agentFigures(named) : [])],
      ...(errors && {
        errors: [
          ...articles.flatMap(faultsOf),
          ...(named ?? []).filter(({ right }) => !right).map((one) => ({ fault: "wrong agent", ...one })),
        ],
      }),
    };
  },
};

/** The speakers of the articles that the file knows; null without a file. */
async function namedIn(articles: readonly Seen[], file: EvalOptions["coreference"]): Promise<Named[] | null> {
  if (file === undefined) return null;
  const rows = new Map((await rowsOf(file)).map((row) => parsed(silverRow, row)).map((row) => [row.id, row]));
  return articles.flatMap(({ article, goldRoles, predictedRoles, compared }) => {
    const row = rows.get(article.id);
    if (!row) return [];
    const pairs = compared.matched.filter(([i, j]) => compared.overlap(i, j) >= 0.5);
    const attributed = pairs.map(([i, j]) => ({
      source: goldRoles[i]?.source ?? [],
      agent: predictedRoles[j]?.agent ?? null,
    }));
    return namedOf(article.text, attributed, silverOf(row, article.text));
  });
}

function silverOf({ sentences, coref }: z.infer<typeof silverRow>, text: string): Silver {
  const units = codeUnits(text);
  return {
    sentences: sentences.map(({ tok }) => ({
      tokens: tok.map(([start, end, word, , pos, entity]) => ({
        ...units({ start, end }),
        word,
        pos,
        entity,
      })),
    })),
    chains: coref.map((chain) =>
      chain.map(([sentence, from, to, head]) => ({
        sentence: sentence - 1,
        from: from - 1,
        to: to - 1,
        head: head - 1,
      })),
    ),
  };
}

/** What this program finds, in code points as it would print it. */
function extracted(id: string, text: string): z.infer<typeof made>[] {
  const { findings, place } = readWholeText({ id, text });
  return findings.map(({ source, cue, content, speaker }) => ({
    source: source.map(place),
    cue: cue.map(place),
    content: content.map(place),
    agent: speaker && { name: speaker.name },
  }));
}
