import { type After, after, lineEnd, saysSo } from "./after.ts";
import { BE, CLAUSE_HEADS, CUES, type Cue, DETERMINERS, NEGATIONS, unsaid } from "./lexicon.ts";
import {
  isMark,
  isName,
  isPronoun,
  phraseEnd,
  type Run,
  sharedSubject,
  subjectBefore,
  type Word,
} from "./line.ts";
import type { Raw } from "./patterns.ts";

/** What stands before a verb that tells of nothing said. */
const UNSAID = new Set("to would could can may".split(" "));

/** The attribution whose cue is the verb at `i`, or several where one subject says several things. */
export function clause(words: readonly Word[], i: number, prior: Raw | null): Raw[] | null {
  const cue = CUES.get(words[i]?.low ?? "");
  if (!cue) return null;
  const before = words[i - 1];
  if (cue.form === "base" && /^(to|the|a|an|of|no)$/.test(before?.low ?? "")) return null;
  const inverse = cue.form !== "ing" && cue.form !== "base" ? inverted(words, i, cue) : null;
  if (inverse) return [inverse];
  if (cue.form === "ing") {
    const rest = after(words, i + 1, cue);
    const leading = prior?.source ?? { from: 0, to: phraseEnd(words, 0, false) };
    if (before?.text !== "," || !saysSo(words, cue, i, rest) || rest.from >= lineEnd(words)) return null;
    return split(words, { cue, at: i, source: leading, rest, aux: i, confidence: 0.7 });
  }
  const subject = subjectBefore(words, i) ?? (cue.form === "past" ? sharedSubject(words, i) : null);
  if (!subject) return null;
  const helpers = words.slice(subject.aux, i);
  if (cue.form === "past" && helpers.some((word) => BE.has(word.low)))
    return passive(words, i, cue, subject.run);
  if (cue.form === "base" && !finite(words, subject.run, helpers)) return null;
  if (helpers.some((word) => UNSAID.has(word.low))) return null;
  const rest = after(words, i + 1, cue);
  if (rest.from >= words.length && words.at(-1)?.text === ":") {
    return [
      {
        source: subject.run,
        cue: run(i),
        content: [],
        via: rest.via,
        act: cue.act,
        polarity: cue.polarity,
        confidence: 0.9,
        announces: true,
      },
    ];
  }
  const ended = rest.from >= lineEnd(words) || words[rest.from]?.text === ",";
  const trailing = trails(words, subject.run.from);
  // "“…,” he wrote in a post that was deleted": a quotation that ends in a comma is all that is said.
  const whole = trailing?.quoted && /^[,?!]$/.test(words[subject.run.from - 2]?.text ?? "");
  if (trailing !== null && (ended || whole || (words[rest.from]?.quote && trailing.quoted))) {
    const more = words[rest.from]?.quote ? rest.from : words[rest.from + 1]?.quote ? rest.from + 1 : -1;
    const goesOn = more < 0 && !trailing.quoted ? resumed(words, rest.from) : null;
    const content = [
      trailing.run,
      ...(more > 0 ? [{ from: more, to: quoteEnd(words, more) }] : []),
      ...(goesOn ? [goesOn] : []),
    ];
    return [
      {
        source: subject.run,
        cue: run(i),
        content,
        via: rest.via,
        act: cue.act,
        polarity: cue.polarity,
        confidence: 0.9,
      },
    ];
  }
  if (ended || !saysSo(words, cue, i, rest)) return null;
  return split(words, {
    cue,
    at: i,
    source: subject.run,
    rest,
    aux: subject.aux,
    confidence: rest.marked ? 0.95 : 0.75,
  });
}

const run = (i: number): Run => ({ from: i, to: i + 1 });

function finite(words: readonly Word[], subject: Run, helpers: readonly Word[]): boolean {
  if (helpers.some((word) => /^(did|do|does|didn['’]t|don['’]t|doesn['’]t|will)$/.test(word.low)))
    return true;
  const head = words[subject.to - 1];
  const first = words[subject.from];
  return (
    /^(they|we|i|you|people|some|many|most|others|who)$/.test(head?.low ?? "") ||
    words.slice(subject.from, subject.to).some((word) => /s$/.test(word.low) && !isName(word)) ||
    first?.low === "some"
  );
}

/** What stands before a subject that comes last: "…," Smith said; or the plan failed, Smith said. */
function trails(words: readonly Word[], from: number): { run: Run; quoted: boolean } | null {
  const mark = words[from - 1];
  if (!mark) return null;
  if (mark.quote) return { run: { from: quoteStart(words, from - 1), to: from }, quoted: true };
  const opening = from >= 2 && words.slice(from).some((word, k) => k > 1 && word.text === ",");
  if (mark.text !== "," || (from < 4 && !opening)) return null;
  return { run: { from: 0, to: from - 1 }, quoted: false };
}

/** "The plan, Smith said, would fail": what goes on after the comma is said as well. */
function resumed(words: readonly Word[], at: number): Run | null {
  const next = words[at + 1];
  if (words[at]?.text !== "," || !next || next.quote || at + 3 >= lineEnd(words)) return null;
  const other =
    /^(who|which|whose|while|as|after|before|when|in|on|at|during|although|though|with|and|but|a|an)$/;
  return other.test(next.low) || CUES.get(next.low)?.form === "ing"
    ? null
    : { from: at + 1, to: lineEnd(words) };
}

function quoteStart(words: readonly Word[], at: number): number {
  let i = at;
  while (i > 0 && words[i - 1]?.quote === words[at]?.quote) i -= 1;
  // A clause that ends in a quotation: He was "done," she said.
  return i > 0 && !isMark(words[i - 1]) ? 0 : i;
}

function quoteEnd(words: readonly Word[], at: number): number {
  let i = at;
  while (i < words.length && words[i]?.quote === words[at]?.quote) i += 1;
  return i;
}

/** "…," said X. */
function inverted(words: readonly Word[], i: number, cue: Cue): Raw | null {
  const mark = words[i - 1];
  const next = words[i + 1];
  if (!mark || !next || next.quote || (cue.frame === "object" && !mark.quote)) return null;
  if (!mark.quote && (mark.text !== "," || cue.lemma !== "say")) return null;
  if (!isName(next) && !isPronoun(next) && !DETERMINERS.has(next.low) && !/s$/.test(next.low)) return null;
  if (/^(that|in|on|of|for|to|no)$/.test(next.low) || CLAUSE_HEADS.has(next.low)) return null;
  const to = phraseEnd(words, i + 1, true);
  const stop = words[to];
  if (!mark.quote && stop && !isMark(stop) && !/^(in|on|during|at|who|last|this)$/.test(stop.low))
    return null;
  const content: Run[] = [mark.quote ? { from: quoteStart(words, i - 1), to: i } : { from: 0, to: i - 1 }];
  for (let k = to; k < words.length; k += 1) {
    if (words[k]?.quote) {
      content.push({ from: k, to: quoteEnd(words, k) });
      break;
    }
    if (CUES.has(words[k]?.low ?? "")) break;
  }
  return {
    source: { from: i + 1, to },
    cue: run(i),
    content,
    via: null,
    act: cue.act,
    polarity: cue.polarity,
    confidence: mark.quote ? 0.95 : 0.8,
  };
}

/** "It was described by X as …". */
function passive(words: readonly Word[], i: number, cue: Cue, subject: Run): Raw[] | null {
  if (words[i + 1]?.low !== "by") return null;
  const to = phraseEnd(words, i + 2, false);
  const content = [subject, { from: to, to: lineEnd(words) }].filter((part) => part.to > part.from);
  if (to <= i + 2) return null;
  return [
    {
      source: { from: i + 2, to },
      cue: { from: i, to: i + 1 },
      content,
      via: null,
      act: cue.act,
      polarity: cue.polarity,
      confidence: 0.6,
    },
  ];
}

interface Said {
  readonly cue: Cue;
  readonly at: number;
  readonly source: Run | null;
  readonly rest: After;
  readonly aux: number;
  readonly confidence: number;
}

/** One finding for each verb of "emphasized that A and confirmed that B". */
function split(words: readonly Word[], said: Said): Raw[] {
  const end = lineEnd(words);
  let to = end;
  let further: Raw[] = [];
  for (let k = said.rest.from + 1; k < end - 2 && said.cue.form !== "ing"; k += 1) {
    const low = words[k]?.low;
    if (words[k]?.quote || (low !== "and" && low !== "but")) continue;
    let verb = k + 1;
    while (/ly$|^(also|then|later)$/.test(words[verb]?.low ?? "")) verb += 1;
    const cue = CUES.get(words[verb]?.low ?? "");
    if (!cue || words[verb]?.quote || cue.form !== said.cue.form || cue.form === "base") continue;
    const rest = after(words, verb + 1, cue);
    const next = words[rest.from];
    const object =
      cue.frame === "object" &&
      next &&
      (isName(next) || DETERMINERS.has(next.low)) &&
      !/^(to|by|of|in|for|from|with|on)$/.test(next.low);
    if (!rest.marked && !object && !CLAUSE_HEADS.has(next?.low ?? "")) continue;
    further = split(words, {
      cue,
      at: verb,
      source: said.source,
      rest,
      aux: verb,
      confidence: said.confidence,
    });
    to = words[k - 1]?.text === "," ? k - 1 : k;
    break;
  }
  for (let k = said.rest.from + 1; k < to - 1; k += 1) {
    if (words[k]?.text === "," && !words[k]?.quote && CUES.get(words[k + 1]?.low ?? "")?.form === "ing")
      to = k;
  }
  const negated = words.slice(said.aux, said.at).some((word) => NEGATIONS.has(word.low));
  const polarity = negated ? unsaid(said.cue.lemma, said.cue.polarity) : said.cue.polarity;
  const from = negated ? said.aux : said.at;
  const first: Raw = {
    source: said.source,
    cue: { from, to: said.at + 1 },
    content: [{ from: said.rest.from, to }],
    via: said.rest.via,
    act: said.cue.act,
    polarity,
    confidence: said.confidence,
  };
  return to > said.rest.from ? [first, ...further] : further;
}
