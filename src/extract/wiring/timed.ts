// When something was said, which rules and models may take for the beginning of it: "said | late on Monday | that one had died".

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { anew } from "../anew.ts";

const PART =
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|night|week|month|year|morning|afternoon|evening|january|february|march|april|may|june|july|august|september|october|november|december)";
const LEAST = "(?:(?:late|early|later|earlier)\\s)?(?:(?:on|in|last|this|the)\\s){1,3}";
/** The words that tell when, up to "that" behind them. */
const WHEN = new RegExp(
  `^(?:(?:earlier|later|previously|afterwards|yesterday|today|tonight|again)(?:\\s(?:on|in|this)\\s[\\p{L}\\d]+)?|${LEAST}(?:\\d{1,2}\\s)?${PART}(?:\\s(?:${PART}|\\d{1,4}))?),?\\s(?=that\\s)`,
  "iu",
);

/** How far into what is said the words reach that tell when it was, in UTF-16 code units; 0 where none do. */
export const timeBefore = (text: string, { start, end }: Span): number =>
  WHEN.exec(text.slice(start, end))?.[0].length ?? 0;

/** As sure as the rules are where "that" stands right behind the verb. */
const SURE = 0.9;

/** What the rules found, where a time is all that kept them from being sure of it. */
export function timed(text: string, rule: Finding): Finding {
  const [first, ...rest] = rule.content;
  const when = first && rule.source.length > 0 && rule.cue.length > 0 ? timeBefore(text, first) : 0;
  if (!first || when === 0) return rule;
  const content = [{ start: first.start + when, end: first.end }, ...rest];
  return anew(rule, { content, confidence: Math.max(SURE, rule.confidence) });
}
