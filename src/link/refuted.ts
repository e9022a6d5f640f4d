import type { Evidence } from "../model/graph.ts";
import { cited } from "./cited.ts";
import { blamesOf } from "./claim/causes/blame.ts";
import { deniedIn } from "./claim/denied.ts";
import { isName, type View } from "./claim/view.ts";
import { areUnlike, isForecast, recalls } from "./clash.ts";
import { mayJoin, type Verdict } from "./match.ts";
import { sides } from "./sides.ts";
import type { Story } from "./story.ts";
import { areNoOneNews } from "./time.ts";
import { isOpen, otherNames } from "./turned.ts";

/** Of what is not so, so much must the other side say; of a claim that is denied as a whole, of which any word may be what is not so, more. */
const PART = 0.25;
const WHOLE = 0.5;
/** A word of it that the other side says must tell so much. */
const WORD = 0.25;
/** However little it says. */
const LEAST = 0.3;
/** Says in words of its own that something was not so, or is no more. */
const NOT =
  /\b(?:out\sof\s(?:order|use|service|action|stock)|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|lack(?:s|ed|ing)?|missing|ignored?|ruled\s\p{L}*\s?out|cancell?ed|withdrawn|abandoned|scrapped)\b/iu;

/** True of two claims of which one may say what the other says is not so; asked before anything is weighed. */
export const mayRefute = (a: View, b: View): boolean => shares(a, b) || shares(b, a);

const shares = (no: View, yes: View): boolean =>
  !no.bare &&
  !yes.bare &&
  yes.negators.length === 0 &&
  yes.polarity === "asserts" &&
  deniedIn(no).core.some((key) => yes.concepts.has(key));

/**
 * Two claims of one story of which one says that something is not so and the other says it in other words: "no alarm was raised",
 * "the alarm sounded at once". They share a word of what is not so that few claims of the story have. Null where they do not.
 */
export function refuted(a: View, b: View, story: Pick<Story, "telling">): Verdict | null {
  const reason = refuting(a, b, story) ?? refuting(b, a, story);
  if (!reason || !mayJoin(a, b) || areUnlike(a, b) || otherNames(a, b)) return null;
  // What both say of causes has been weighed with the causes.
  if ((a.causes.length > 0 && b.causes.length > 0) || (blamesOf(a).length > 0 && blamesOf(b).length > 0))
    return null;
  const { no, words } = reason;
  const [x, y] = no === a ? [words[0], words[1]] : [words[1], words[0]];
  const [negator] = no.negators;
  const side = no === a ? ("a" as const) : ("b" as const);
  const evidence: Evidence[] = [
    {
      feature: "negation",
      detail: negator
        ? `“${negator.text}” stands on one side only.`
        : "One side denies what the other asserts.",
      weight: 0.7,
      spans: negator ? [{ side, start: negator.start, end: negator.end }] : [],
    },
    {
      feature: "aligned words",
      detail: `Both speak of ${cited(no, words[0])}, of which few others do.`,
      weight: 0.5,
      spans: sides(x, y),
    },
  ];
  return { stance: "contradicts", score: 0.5, level: "suggested", by: "words", evidence };
}

function refuting(no: View, yes: View, { telling }: Pick<Story, "telling">) {
  const { core, only } = deniedIn(no);
  if (core.length === 0 || !shares(no, yes) || areNoOneNews(no, yes)) return null;
  if (only.some((key) => !yes.concepts.has(key)) || isOpen(no) || NOT.test(yes.text)) return null;
  if (isForecast(no) !== isForecast(yes)) return null;
  // What never was, was at no time.
  if (recalls(no, yes) && no.negators[0]?.text.toLowerCase() !== "never") return null;
  let [said, all, most, key] = [0, 0, 0, ""];
  for (const one of core) {
    const named = isName(no, one);
    const tells = telling(one) * (named ? 0.5 : 1);
    all += tells;
    if (!yes.concepts.has(one)) continue;
    said += tells;
    if (!named && tells > most) [most, key] = [tells, one];
  }
  const part = no.negators.length > 0 ? PART : WHOLE;
  const [mine, yours] = [no.concepts.get(key), yes.concepts.get(key)];
  if (!mine || !yours || most < WORD || said < part * Math.max(LEAST, all)) return null;
  return { no, words: [mine, yours] as const };
}
