import { type Command, Option } from "commander";
import { z } from "zod";
import { type AlignmentGold, scoreAlignment } from "../../eval/alignment.ts";
import { scoreMutations } from "../../eval/mutations/score.ts";
import { type NoticeGold, scoreNotices } from "../../eval/notices.ts";
import { table } from "../../eval/score.ts";
import { NOTICE_KINDS } from "../../model/document.ts";
import { Mistake } from "../../model/problem.ts";
import { segment } from "../../segment/segment.ts";
import { normalize } from "../../text/normal.ts";
import { align } from "../../version/align.ts";
import { between } from "../../version/carry/between.ts";
import { readText } from "../input/texts.ts";
import { parsed, print } from "../lines.ts";
import { ARTICLES } from "./articles.ts";
import { ATTRIBUTION } from "./attribution.ts";
import { CLAIM_TASKS } from "./claims.ts";
import { EVENTS } from "./events.ts";
import { inParts } from "./folder.ts";
import { PAGES } from "./pages.ts";
import { REVISION_TASKS } from "./revisions.ts";
import { STORIES } from "./stories/stories.ts";
import { type EvalOptions, rowsOf, type Task } from "./task.ts";

const alignmentGold = z.object({
  id: z.string(),
  old: z.array(z.string()),
  new: z.array(z.string()),
  links: z.array(z.object({ o: z.int(), n: z.int(), strength: z.string().nullish() })),
}) satisfies z.ZodType<AlignmentGold>;
const alignmentMade = z.object({
  links: z.array(z.tuple([z.int(), z.int()])),
  added: z.array(z.int()).default([]),
  removed: z.array(z.int()).default([]),
});
const noticeGold = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.string(),
  is_change_notice: z.boolean(),
  date: z.string().nullable(),
  time: z.string().nullable(),
  tz: z.string().nullable(),
}) satisfies z.ZodType<NoticeGold>;
const noticesMade = z.object({
  notices: z.array(z.object({ kind: z.enum(NOTICE_KINDS), at: z.string().nullable() })).default([]),
});
const article = z.object({ id: z.string(), text: z.string() });

const TASKS: readonly Task[] = [
  ATTRIBUTION,
  ARTICLES,
  {
    name: "alignment",
    measure: (gold, predicted) => {
      const rows = gold.map((row) => parsed(alignmentGold, row));
      const none = { links: [], added: [], removed: [] };
      const made = (row: AlignmentGold) =>
        predicted ? parsed(alignmentMade, predicted.get(row.id) ?? none) : align(row.old, row.new);
      return { figures: scoreAlignment(rows, made) };
    },
  },
  {
    name: "notices",
    measure: (gold, predicted) => {
      const rows = gold.map((row) => parsed(noticeGold, row));
      const made = ({ id, text }: NoticeGold) =>
        predicted
          ? parsed(noticesMade, predicted.get(id) ?? {}).notices
          : segment(normalize(text).text).notices;
      return scoreNotices(rows, made);
    },
  },
  {
    name: "mutations",
    measure: (gold, _, { each }) => {
      const articles = gold.map((row) => {
        const { id, text } = parsed(article, row);
        return { id, held: held(text) };
      });
      const { figures, missed } = scoreMutations(articles, Number(each), held, between);
      return { figures, errors: missed };
    },
  },
  ...REVISION_TASKS,
  EVENTS,
  ...CLAIM_TASKS,
  PAGES,
  STORIES,
];

const held = (text: string) => readText({ id: text, text }).held;

export function evalCommand(program: Command): Command {
  const names = TASKS.map((task) => task.name);
  return program
    .command("eval")
    .description(`Measure ${names.join(", ")} on annotated data; JSON lines, gzipped or not.`)
    .argument("<task>", `one of ${names.join(", ")}`)
    .addOption(
      new Option(
        "--gold <file>",
        "the annotated rows, or a folder of files of them; for articles, stories and events: a folder",
      ).makeOptionMandatory(),
    )
    .option("--predictions <file>", "rows made by any program, instead of what this one makes")
    .option("--candidates <file>", "for links: pairs that any program held worth comparing")
    .option("--queries <file>", "for retrieval: {id, text, date?} rows to find claims for")
    .option("--corpus <file>", "for retrieval: {id, text, title?, date?} rows to find them among")
    .option(
      "--data <dir>",
      "for stance, links and flips: judge by models trained on these corpora without the rows' groups",
    )
    .option(
      "--coreference <file>",
      "for attribution: who is who in the articles by another program, against which speakers are held",
    )
    .option("--alone", "for stance: judge each pair by itself, as compare --alone does")
    .option("--arriving", "for links: let the headlines come one by one, as import links them")
    .option("--held", "with --errors, print those of what is held back")
    .option("--each <count>", "how many mutations of every kind", "25")
    .option("--errors", "print what went wrong, a JSON line each")
    .option("--json", "print the figures as JSON")
    .action(async (name: string, options: EvalOptions, command: Command) => {
      const task = TASKS.find((one) => one.name === name);
      if (!task)
        command.error(`error: there is nothing called ${name} to measure; give one of ${names.join(", ")}`);
      const predicted = options.predictions === undefined ? null : await byId(options.predictions);
      const { rows, measure } = task;
      const { figures, errors } = rows
        ? await measure(await rows(options.gold), predicted, options)
        : await inParts(options.gold, options, async (file) =>
            measure(await rowsOf(file), predicted, options),
          );
      if (options.errors) for (const error of errors ?? []) await print(error);
      if (options.json) await print(figures);
      else process.stdout.write(`${table(figures)}\n`);
    });
}

const withId = z.looseObject({
  id: z.string().optional(),
  a: z.string().optional(),
  b: z.string().optional(),
});

/** Rows by their id; a relation, which has none, by its ends. */
async function byId(path: string): Promise<Map<string, unknown>> {
  const rows = await rowsOf(path);
  return new Map(
    rows.map((row) => {
      const { id, a, b } = parsed(withId, row);
      if (id === undefined && (a === undefined || b === undefined))
        throw new Mistake("invalid", `A row of ${path} has no id; give an id, or the two ends a and b.`);
      return [id ?? `${a}\t${b}`, row];
    }),
  );
}
