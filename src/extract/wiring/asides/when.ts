// When it was said, where it was read into who says it: "The minister today | said", "Police yesterday | named".

import type { Finding } from "../../../model/attribution.ts";
import { wordsOf } from "../../../text/span.ts";

export const DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const SPELL = "(?:morning|afternoon|evening|night)";
const WHEN = new RegExp(
  `\\s(?:(?:earlier|later|late|early)\\s)?(?:today|yesterday|tonight|tomorrow|(?:this|last|yesterday|tomorrow)\\s(?:${SPELL}|week|month|year|${DAY})|(?:on\\s)?(?:(?:early|late)\\s)?${DAY}(?:\\s${SPELL})?|at\\sfirst|initially|meanwhile|however)$`,
  "u",
);
/** Names that end so: "Black Friday". */
const NAMED = /\b(?:Black|Bloody|Cyber|Good|Super|Ash|Giving|Man|Girl|His|Ruby|Casual|Joe|Happy)\s\S+$/u;

/** Papers and polls, of which it tells when they came out: "A poll last month | found". */
const PAPER =
  /\b(?:polls?|surveys?|reports?|stud(?:y|ies)|documents?|e-?mails?|ads?|memos?|letters?|reviews?|audits?|papers?|articles?|stor(?:y|ies)|statements?|filings?|lawsuits?|suits?|books?|videos?|rulings?|orders?|figures|data|notes?|posts?|tweets?|editorials?)\b/iu;
/** What the time belongs to: "the groups who wrote to her on Thursday", "delegates selected Sunday". */
const BOUND = /(?:ed|en|made|sent|put|out|her|him|them|it|\s(?:in|on|at|of|to|for|by|from|with))$/u;

/** A finding whose source ends right before its verb by when it was said, without that. */
export function withoutWhen(text: string, finding: Finding): Finding {
  const [who, ...more] = finding.source;
  const verb = finding.cue[0];
  if (!who || !verb || more.length > 0 || verb.start !== who.end + 1) return finding;
  const words = wordsOf(text, [who]);
  const when = WHEN.exec(words)?.[0];
  if (when === undefined || when.length === words.length || NAMED.test(words)) return finding;
  const rest = words.slice(0, -when.length).replace(/,?\s(?:also|later|then)$/u, "");
  if (PAPER.test(rest) || BOUND.test(rest)) return finding;
  return { ...finding, source: [{ start: who.start, end: who.start + rest.length }] };
}
