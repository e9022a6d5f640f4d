// What the models leave on the wrong side of an edge between the parts of a finding, and a verb that says nothing.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { isUnsaid } from "../asides/unsaid.ts";
import { timeBefore } from "../timed.ts";

/** "The security firm | Gatewell": what somebody is, right before their name. */
const BEARING = /^(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Aa]n?)(?:\s[\p{Ll}-]+){1,4}$/u;
/** "Recalls 40,000 vans", "is recalling all of its oat bars": goods are called back, and nothing is said. */
const RECALLS = /^(?:(?:has|have|had|is|are|was|were|also)\s)*recall(?:s|ed|ing)?$/i;
const GOODS =
  /^(?:\d|all\b|its\b|more\b|some\b|certain\b|several\b|thousands\b|millions\b|hundreds\b|(?!(?:that|how|when|what|why|where|who|whether|being|seeing|hearing|the|an?|his|her|their|my|our|this|those|these)\b)\p{Ll})/u;

/** What stands for something that another clause told: no words of anybody. */
const RELATIVE = /^(?:which|that|who|whom|whose)$/i;
const LONGEST = "which".length;
/** What is told of a relative behind who tells it, up to the next mark. */
const PREDICATE =
  /^\s(?<said>(?:is|was|are|were|will|would|could|should|can|cannot|may|might|must|has|have|had|does|did|(?:wo|ca|is|was|are|were|would|could|should|has|have|had|does|did)n[’']t)\s[^,;:.!?—–“”"\n]{2,140})(?=[,;:.!?—–\n]|$)/u;
const FAR = 170;
/** "Said four were hurt, | revising an earlier figure of three": figures are set right, and nothing more is said. */
const REVISES = /^(?:revising|correcting|updating|amending|raising|lowering|cutting)(?:\s(?:up|down))?$/;
const EARLIER =
  /^(?:an?|its|his|her|their|the)\s(?:earlier|previous|initial|first|prior|preliminary)\s(?:\p{Ll}+\s)?(?:figure|estimate|toll|count|number|total|tally|statement)/u;
/** "Admitted failings but | disputes | that …": the last verb governs the clause. */
const SECOND =
  /^(?:[\p{L}’'-]+\s){1,5}?(?:but|yet)\s(?:also\s|still\s)?(?<verb>den(?:ies|ied)|disputes?|disputed|rejects?|rejected|insists?|insisted|maintains?|maintained)\s(?=that\s)/u;
/** ", one of them with serious injuries": of those who were told of, to the end of the sentence. */
const OF_THEM =
  /^,\s(?:one|two|three|four|five|six|some|many|most|several|all|both|none|\d+)\sof\s(?:them|whom|which)\s[^,;:“”".!?\n]{3,80}(?=[.!?]?(?:\s|$))/u;
/** ", asking not to be named": what somebody asked for beside it. */
/** "Has forecast heavy rain | in the region from Thursday": where and when, to the end of the sentence. */
const FORECAST = /\b(?:forecast(?:s|ed|ing)?|predict(?:s|ed|ing)?)$/i;
const WHERE =
  /^\s(?:in|on|at|for|across|over|until|through|throughout|during|by|next|later|this|from)(?:\s(?!(?:and|but|while|which|that|who|is|are|was|were|said|says|has|have|had)\s)[^\s.,;:“”"]+){1,12}\s?(?=[.\n]|$)/u;
const ASKING = /,\sasking\s(?:not\sto\s|for\sanonymity|to\sremain\s)[^,;:“”"]*$/u;

const SPEAKING =
  /^(?:(?:speaking|writing|talking|appearing)\s(?:at|for|in|on|to|with)|sentencing|addressing|cross-examining|questioning|interviewing|opening|closing|introducing|launching|presenting|seconding|tabling|unveiling)$/i;
/** So many words hold a clause. */
const MANY = 8;
const ASKS = /^(?:what|how|why)$/i;
/** "Said | in a statement on Monday | it was investigating". */
const SETTING =
  /^in\s(?:an?|the|his|her|its|their|separate|joint)\s(?:[\p{Ll}-]+\s){0,2}?(?:statements?|letter|e-?mail|post|memo|note|filing|speech|interview|message|tweet|call|release|briefing)(?:\s(?:on\s|late\s|early\s)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s(?=(?:that|it|he|she|they|there|we|I|no|all|an?|the|its|his|her|their|\p{Lu}[\p{L}’'-]*|\p{Ll}+s)\s\S+\s)/u;

/** "Said on condition | that she not be named | that the vote was rigged". */
const UNNAMED =
  /^that\s(?:he|she|they|his|her|their)\s[^,;:“”"]{2,50}?\b(?:named|identified|quoted|used|published)\s(?=that\s)/u;

/** A finding with its parts where its words have them; null where nothing is said by it. */
export function edged(text: string, given: Finding): Finding | null {
  const finding = pastDash(text, given);
  const own = finding.manner === "indirect" ? further(text, finding) : finding;
  return own && within(text, withThat(text, own));
}

/** Verbs behind which "that" belongs to a noun: "called | that claim “bold”". */
const NAMES_IT = /(?:call|dub|label|brand|term|describ|deem|consider|dismiss|mock)(?:e?d|s|es|ing)?$/;

/** "Told them | that “one in two” had left": annotators and readers have the conjunction with what was said. */
function withThat(text: string, finding: Finding): Finding {
  const [first, ...rest] = finding.content;
  if (!first || finding.manner === "direct" || text.slice(first.start - 6, first.start) !== " that ")
    return finding;
  if (NAMES_IT.test(wordsOf(text, finding.cue))) return finding;
  const at = first.start - " that ".length;
  return [...finding.cue, ...finding.via].some(({ end }) => end === at)
    ? anew(finding, { content: [{ start: at + 1, end: first.end }, ...rest] })
    : finding;
}

/** "The bridge, | which | Lind | says | is safe": a finding of a relative alone with the verb that it is the subject of. */
function predicated(text: string, finding: Finding): Finding | null {
  const [what, source, cue] = [finding.content[0], finding.source[0], finding.cue[0]];
  if (!what || !source || !cue || finding.source.length + finding.cue.length > 2) return null;
  if (source.start !== what.end + 1 || cue.start !== source.end + 1) return null;
  const said = PREDICATE.exec(text.slice(cue.end, cue.end + FAR))?.groups?.["said"]?.trimEnd();
  return said === undefined
    ? null
    : anew(finding, { content: [what, { start: cue.end + 1, end: cue.end + 1 + said.length }] });
}

/** An indirect finding that takes in, or leaves, what the words at its edges tell; null where they say nothing. */
function further(text: string, finding: Finding): Finding | null {
  const cue = wordsOf(text, finding.cue);
  const said = wordsOf(text, finding.content);
  if (said.length <= LONGEST && RELATIVE.test(said)) {
    const whole = predicated(text, finding);
    if (whole) return whole;
    if (!cue.startsWith("den")) return null;
  }
  const does = /ing/i.test(cue);
  if (does && REVISES.test(cue) && EARLIER.test(said)) return null;
  const [first, ...rest] = finding.content;
  const [verb, ...verbs] = finding.cue;
  const [source, ...more] = finding.source;
  if (!first || !verb || verbs.length > 0) return finding;
  // "Writing for the majority, Berg said": where or for whom, and nothing that was said.
  if (does && SPEAKING.test(cue) && said.split(" ").length < MANY && !/["“]/.test(said)) return null;
  // "What do critics say?": a question tells nothing of what they do.
  if (
    first.end <= verb.start &&
    ASKS.test(said) &&
    /^[^.!\n]{0,40}\?/.test(text.slice(verb.end, verb.end + 42))
  )
    return null;
  // "Asked whether the pump had failed, Lind shrugged": she was asked.
  if (cue === "Asked" && source && first.start > verb.end && source.start >= first.end) return null;
  if (rest.length === 0 && first.end <= verb.start && isUnsaid(text, finding, first, verb)) return null;
  if (source && source.start >= verb.end) {
    const terms = ASKING.exec(text.slice(source.start, source.end))?.index;
    if (terms !== undefined)
      return anew(finding, { source: [{ start: source.start, end: source.start + terms }, ...more] });
  }
  if (rest.length > 0 || first.start < verb.end) return finding;
  const second = said.includes("that") ? SECOND.exec(said) : null;
  if (second) {
    const end = first.start + second[0].trimEnd().length;
    const start = end - (second.groups?.["verb"] ?? "").length;
    const denies = /^(?:den|disp|rej)/.test(text.slice(start, end));
    return anew(finding, {
      cue: [{ start, end }],
      content: [{ start: end + 1, end: first.end }],
      polarity: denies ? "denies" : "asserts",
    });
  }
  const term = /\bcondition\s$/.test(text.slice(verb.end, first.start)) ? UNNAMED.exec(said)?.[0].length : 0;
  if (term) return anew(finding, { content: [{ start: first.start + term, end: first.end }] });
  const where =
    /^sa(?:id|ys)$/.test(cue) && first.start === verb.end + 1 ? (SETTING.exec(said)?.[0].length ?? 0) : 0;
  if (where > 0) return anew(finding, { content: [{ start: first.start + where, end: first.end }] });
  const after = text.slice(first.end, first.end + 120);
  const end =
    first.end + ((OF_THEM.exec(after) ?? (FORECAST.test(cue) ? WHERE.exec(after) : null))?.[0].length ?? 0);
  return end === first.end ? finding : anew(finding, { content: [{ start: first.start, end }] });
}

/** "Along the Shiroro | –Kaduna line": the rest of a clause that a dash before a name was taken to end. */
const DASHED = /^[–-](?=\p{Lu})[^,;:.!?“”"\n]*/u;

function pastDash(text: string, finding: Finding): Finding {
  const last = finding.content.at(-1);
  if (!last || !/[–-]/.test(text[last.end] ?? "") || !/\p{L}/u.test(text[last.end - 1] ?? "")) return finding;
  const rest = (DASHED.exec(text.slice(last.end, last.end + FAR))?.[0] ?? "").trimEnd();
  const next = { start: last.start, end: last.end + rest.length };
  const others = [...finding.source, ...finding.cue, ...finding.via];
  return rest === "" || others.some(({ start, end }) => start < next.end && end > last.end)
    ? finding
    : anew(finding, { content: [...finding.content.slice(0, -1), next] });
}

function within(text: string, finding: Finding): Finding | null {
  const [first, ...rest] = finding.content;
  if (!first) return finding;
  if (finding.manner === "indirect" && RECALLS.test(wordsOf(text, finding.cue)))
    if (GOODS.test(text.slice(first.start, first.end))) return null;
  const when = timeBefore(text, first);
  if (when > 0) return anew(finding, { content: [{ start: first.start + when, end: first.end }, ...rest] });
  const [source, ...more] = finding.source;
  const [said] = rest;
  const clause = rest.length === 0 && source ? behindVerb(text, finding, first, source) : null;
  if (clause && source)
    return anew(finding, { source: [{ start: first.start, end: source.end }, ...more], content: [clause] });
  // "The company Lind blamed for the leak" is not hers to be.
  if (!source || !said || !/^that\s/.test(text.slice(said.start, said.end)) || !bears(text, first, source))
    return finding;
  return anew(finding, { source: [{ start: first.start, end: source.end }, ...more], content: rest });
}

/** "That …" behind the verb, to the end of the sentence, where what bears the name was all that was read of what was said. */
function behindVerb(text: string, { cue }: Finding, first: Span, source: Span): Span | null {
  const end = cue.at(-1)?.end ?? 0;
  if (end < source.end || !bears(text, first, source)) return null;
  const clause =
    /^(?:\s(?:on|in|at|late|early|last)\s[\p{L}\d\s]{1,20}?)?\s(?<said>that\s[^“”"\n]+?)(?=[.!?](?:\s|$)|\n|$)/u.exec(
      text.slice(end, end + 600),
    );
  const said = clause?.groups?.["said"];
  if (!clause || said === undefined) return null;
  const to = end + clause[0].length;
  return { start: to - said.length, end: to };
}

const bears = (text: string, { start, end }: Span, source: Span): boolean =>
  end + 1 === source.start &&
  text[end] === " " &&
  /^\p{Lu}/u.test(text.slice(source.start)) &&
  BEARING.test(text.slice(start, end));
