// Who a headline ends by naming, as wires do: "Toll rises to 12 -operator", "Guard slept during raid – sheriff".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { overlaps } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { reserve } from "../made.ts";
import type { Words } from "../reading.ts";

/** Whoever and whatever headlines cite by a word or two. */
const CITED =
  "(?:(?!(?:no|the|an?)\\b)[\\p{L}’'.-]+\\s){0,2}(?:sources?|officials?|agenc(?:y|ies)|operator|owner|company|firm|airline|bank|union|group|charity|sheriff|police|polic[ei]m[ae]n|prosecutors?|lawyers?|judge|court|coroner|inquest|minister|ministry|mayor|governor|president|premier|PM|chancellor|senator|MPs?|lawmakers?|council|government|cabinet|regulator|watchdog|army|military|navy|coastguard|rescuers?|firefighters?|doctors?|hospital|medics|media|TV|radio|paper|newspaper|reports?|study|survey|poll|data|filing|documents?|memo|spokes(?:man|woman|person)|CEO|CFO|chairman|chairwoman|chief|director|executives?|analysts?|experts?|economists?|scientists|researchers|witness(?:es)?|residents|diplomats?|envoy|UN|NGO|monitor|investigators?|commission|committee|party|opposition|rebels|weather\\soffice)";
/** What is said, in words enough to say something. */
const SAID = '(?:(?<topic>[^:“”"]{3,40}):\\s)?(?<said>[^:]{12,160}?)';
/** A hyphen that stands to a word and not between two is a wire's, behind whatever. */
const BEHIND_HYPHEN = new RegExp(`^${SAID}\\s-(?<who>\\p{L}[\\p{L}’'.&-]*(?:\\s[\\p{L}’'.&-]+){0,3})$`, "u");
const BEHIND_DASH = new RegExp(`^${SAID}(?:\\s[-–—]|(?<=(?:\\S+\\s){3}\\S+):)\\s(?<who>${CITED})$`, "u");
/** "Lind: what happened was a crime": a name before what no topic is. */
const BEFORE_COLON =
  /^(?<who>\p{Lu}[\p{Ll}’'-]+):\s(?<said>[Ww]hat\s[^:?“”"]{3,60}\s(?:is|are|was|were)\s(?:an?|the|not)\s[^:?“”"]+)$/u;
/** As sure as a form of words can be that other headlines have too. */
const CONFIDENCE = 0.8;

/** Findings with who headlines end by naming, and without that name in what another says. */
export function withTailed({ text, document }: Words, findings: readonly Finding[]): readonly Finding[] {
  let out = findings;
  for (const block of document.blocks) {
    if (block.role !== "headline") continue;
    const line = text.slice(block.start, block.end).trimEnd();
    const led = BEFORE_COLON.exec(line)?.groups;
    if (led && !out.some(({ content }) => content.some((span) => overlaps(span, block)))) {
      const [who = "", said = ""] = [led["who"], led["said"]];
      const end = block.start + line.length;
      const source = { start: block.start, end: block.start + who.length };
      out = [...out, finding(text, source, { start: end - said.length, end })];
      continue;
    }
    const tail = BEHIND_HYPHEN.exec(line) ?? BEHIND_DASH.exec(line);
    if (!tail) continue;
    const { topic, said = "", who = "" } = tail.groups ?? {};
    const from = block.start + (topic === undefined ? 0 : topic.length + 2);
    const content = { start: from, end: from + said.length };
    const source = { start: block.start + line.length - who.length, end: block.start + line.length };
    const within = ({ cue, content: words }: Finding) =>
      [...cue, ...words].some((span) => overlaps(span, block));
    // "Security firm denies guard slept - CEO": the firm does, as the chief executive has it.
    const other = out.find((one) => within(one) && one.cue.length > 0);
    out = other
      ? out.map((one) => (within(one) ? cut(one, content.end, block) : one))
      : [...out.filter((one) => !within(one)), finding(text, source, content)];
  }
  return out;
}

const finding = (text: string, source: Span, content: Span): Finding => ({
  source: [source],
  cue: [],
  content: [content],
  via: [],
  manner: "indirect",
  act: "statement",
  polarity: reserve(text, [content]),
  speaker: null,
  confidence: CONFIDENCE,
});

/** A finding whose content ends before a place in the block. */
const cut = (one: Finding, end: number, block: Span): Finding =>
  anew(one, {
    content: one.content
      .map((span) => (overlaps(span, block) ? { start: span.start, end: Math.min(span.end, end) } : span))
      .filter((span) => span.start < span.end),
  });
