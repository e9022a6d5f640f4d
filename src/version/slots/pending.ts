import type { Slot } from "../../model/change.ts";
import { base } from "../../text/words/base.ts";
import { plainTokens, sharedEnds } from "../similar.ts";

const BE = "(?:is|are|was|were|be|been|am)";
const YET = "(?: (?:now|also|still|soon|already|currently|reportedly))?";
/** What stands before a verb of what is not done yet; plans and expectations are told as doubt already. */
const FRAME = new RegExp(
  [
    `\\b${BE}${YET} (?:preparing|getting ready|about|set|poised|ready|due|scheduled|trying|seeking|going|moving|struggling|threatening|offering) to (?<to>\\p{L}+(?: \\p{L}+)?)`,
    `\\b(?:prepares?|prepared|tries|tried|attempts?|attempted|seeks?|sought|threatens?|threatened|offers?|offered|wants?|wanted|vows?|vowed|pledges?|pledged|promises?|promised) to (?<tries>\\p{L}+(?: \\p{L}+)?)`,
    `\\b${BE}${YET} (?:considering|weighing|mulling|contemplating|discussing|exploring|close to|on the (?:verge|brink) of) (?<thinks>\\p{L}+ing)`,
    `\\b(?:${BE} )?(?:in|holding)(?: \\p{L}+){0,2} talks (?:to|about|on|over) (?<talks>\\p{L}+)`,
    `\\b(?:will|shall|would|is to|are to|was to|were to)${YET} (?<will>\\p{L}+(?: \\p{L}+)?)`,
  ].join("|"),
  "giu",
);
/** A word of each of these; most wordings that differ do not differ in any. */
const TELLS = new Set(
  `will shall would preparing prepares prepare prepared ready about set poised due scheduled trying tries try tried seeking seeks seek sought
  going moving struggling threatening threatens threaten threatened offering offers offer offered attempts attempt attempted wants want wanted
  vows vow vowed pledges pledge pledged promises promise promised considering weighing mulling contemplating discussing exploring close verge
  brink talks`.split(/\s+/),
);
const BEING = new Set(["is", "are", "was", "were"]);

/** True where two wordings differ in a word by which something may be left open. */
function mayTell(was: readonly string[], is: readonly string[]): boolean {
  const [head, tail] = sharedEnds(was, is);
  return [was, is].some((words) => {
    for (let i = head; i < words.length - tail; i += 1) {
      const word = words[i] ?? "";
      if (TELLS.has(word) || (word === "to" && BEING.has(words[i - 1] ?? ""))) return true;
    }
    return false;
  });
}

/** What may stand between who did it and what they did. */
const AUXILIARY = new Set("has have had was were is are been now also already since then did".split(" "));

interface Frame {
  readonly frame: string;
  readonly verb: string;
  /** True of what is to be done to it: "will be closed". */
  readonly passive: boolean;
  /** The word before it, which is the last of who does it. */
  readonly before: string;
}

/**
 * What was to be done and has been done, or the other way round: "is preparing to sue" and "has sued". What is not yet is not, as with "acting"
 * and "interim".
 */
export function pending(old: string, next: string): Slot[] {
  if (!mayTell(plainTokens(old), plainTokens(next))) return [];
  const [was, is] = [framesIn(old), framesIn(next)];
  if (was.length === 0 && is.length === 0) return [];
  return [
    ...done(was, is, next).map(([open, told]): Slot => ({ type: "negation", old: open, new: told })),
    ...done(is, was, old).map(([open, told]): Slot => ({ type: "negation", old: told, new: open })),
  ];
}

/** The frames of one wording whose verb the other tells as done, each with it; what is yet to be done in both is not. */
const done = (some: readonly Frame[], others: readonly Frame[], other: string): [string, string][] =>
  some.flatMap(({ frame, before, ...of }): [string, string][] => {
    const told = others.some((one) => base(one.verb) === base(of.verb)) ? null : doneIn(of, before, other);
    return told === null ? [] : [[frame, told]];
  });

function framesIn(words: string): Frame[] {
  return [...words.matchAll(FRAME)].flatMap(({ 0: all, groups = {}, index }): Frame[] => {
    const told = Object.values(groups).find((group) => group !== undefined) ?? "";
    const [first = "", second = ""] = told.toLowerCase().split(" ");
    if (first === "not" || first === "never" || second === "not") return [];
    const passive = first === "be" || first === "have";
    const frame = (passive || second === "" ? all : all.slice(0, -second.length)).trim();
    return [
      {
        frame,
        verb: passive ? second : first,
        passive,
        before: plainTokens(words.slice(0, index)).at(-1) ?? "",
      },
    ];
  });
}

/** How a wording tells a verb of the same, as of something that is done: in another form than the bare one, with nothing before it that leaves it open. */
function doneIn(
  { verb, passive }: Pick<Frame, "verb" | "passive">,
  before: string,
  words: string,
): string | null {
  if (verb.length < 3) return null;
  const all = plainTokens(words);
  const stem = base(verb);
  for (const [i, word] of all.entries()) {
    if (word.endsWith("ing") || (word === verb && !passive && !BARE.has(verb)) || word === `${verb}s`)
      continue;
    if (base(word) !== stem && word !== `${verb}d` && word !== `${verb}ed`) continue;
    const from = all.findLastIndex((other, j) => j < i && !AUXILIARY.has(other));
    if ((all[from] ?? "") === before) return all.slice(from + 1, i + 1).join(" ");
  }
  return null;
}

/** Verbs that tell what was done in their bare form. */
const BARE = new Set(
  "cut put set hit let shut cost hurt quit split spread shed bet bid burst cast".split(" "),
);
