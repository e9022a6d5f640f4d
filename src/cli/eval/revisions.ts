import { z } from "zod";
import { scoreChains } from "../../eval/chains.ts";
import { type FlipGold, scoreFlips } from "../../eval/flips.ts";
import { compare } from "../../link/link.ts";
import { segment } from "../../segment/segment.ts";
import { normalize } from "../../text/normal.ts";
import { heldOutJudges } from "../../train/stance/held-out.ts";
import { align } from "../../version/align.ts";
import { kindOf, slots } from "../../version/slots/slots.ts";
import { parsed } from "../lines.ts";
import { log, type Task, WORDNET } from "./task.ts";

const flipGold = z.object({
  id: z.string(),
  page: z.string(),
  evidence: z.array(z.string()).length(2),
  claims: z.array(z.object({ claim: z.string(), labels: z.array(z.string()) })),
}) satisfies z.ZodType<FlipGold>;
const scores = z.object({ scores: z.object({ agrees: z.number(), contradicts: z.number() }) });
const chain = z.object({ id: z.string(), versions: z.array(z.object({ text: z.string() })) });

const leanOf = ({ agrees, contradicts }: { agrees: number; contradicts: number }) => agrees - contradicts;

const flips: Task = {
  name: "flips",
  measure: (gold, predicted, { data }) => {
    const judges = data === undefined ? null : heldOutJudges(data, WORDNET, log);
    return scoreFlips(
      gold.map((row) => parsed(flipGold, row)),
      (claim, evidence, { id, page, state }) => {
        if (!predicted) return leanOf(compare({ a: claim, b: evidence }, judges?.(page, null)).scores);
        const row = predicted.get(`${id}@${state}`);
        return row === undefined ? 0 : leanOf(parsed(scores, row).scores);
      },
      (old, next) => kindOf(old, next, slots(old, next)) === "fact-changed",
    );
  },
};

const sentences = (text: string): string[] => {
  const words = normalize(text).text;
  return segment(words).sentences.map(({ start, end }) => words.slice(start, end));
};

const chains: Task = {
  name: "chains",
  measure: (gold) => {
    const rows = gold.map((row) => parsed(chain, row).versions.map(({ text }) => text));
    // A state that says what the one before it says is no step of the chain.
    const states = rows.map((texts) => texts.filter((text, i) => i === 0 || text !== texts[i - 1]));
    return {
      figures: scoreChains(
        states.map((texts) => texts.map(sentences)),
        align,
      ),
    };
  },
};

/** What can be measured of revisions beside alignment: which state supports a claim, and identity along a chain. */
export const REVISION_TASKS: readonly Task[] = [flips, chains];
