// Headings before a colon, which nobody is: "BUST-UP AT THE MANOR: …", "Harbour fire: what we know".

import type { Finding } from "../../../model/attribution.ts";
import { wordsOf } from "../../../text/span.ts";

/** A heading in capitals before a colon, which nobody is: "BUST-UP AT THE MANOR: …". */
const KICKER = /^(?=.*\b(?:AT|THE|OF|IN|ON|TO|FOR|A|AND|BY|WITH|FROM)\b)[\p{Lu}\d’'&, -]{8,}$/u;
const REVEALS =
  /,\s(?<who>(?:[Tt]he\s)?\p{Lu}[^,;:“”"]{1,40}?)\s(?<cue>(?:can\s(?:exclusively\s)?(?:reveal|disclose)|understands|has\slearn(?:ed|t)))[.!]?$/u;

/** "Harbour fire: what we know": what an article is about before what it tells of it. */
const TOPIC =
  /^(?:what|how|why|who|whose|where|when|which)\s(?!is\b|are\b|was\b|does\b|did\b)(?!.*\s(?:is|are|was|were)\s(?:an?|the|not)\s)[^?]*$/iu;

const SHOUTED = "\\p{Lu}{2}[\\p{Lu}.’' -]*";
const CAPITALS = new RegExp(`^${SHOUTED}$`, "u");
/** Lines that begin as a transcript's do. */
const SPEAKERS = new RegExp(`^${SHOUTED}:\\s`, "gmu");

/** A finding whose source is a heading without it, or nobody's where a topic is told by its heading alone; what a paper reveals at the end of the sentence is that paper's. */
export function unheaded(text: string, finding: Finding): Finding | null {
  const who = wordsOf(text, finding.source);
  if (finding.source.length !== 1 || finding.cue.length > 1) return finding;
  const bare = /^:?$/.test(wordsOf(text, finding.cue));
  if (bare && (isTopic(text, finding) || (!KICKER.test(who) && isPlace(text, finding)))) return null;
  if (text[finding.source[0]?.end ?? 0] !== ":") return finding;
  const from = finding.source[0]?.start ?? 0;
  // Of "ROW AT THE LODGE:" the last word alone may have been taken.
  if (!KICKER.test(who) && !KICKER.test(text.slice(text.lastIndexOf("\n", from) + 1, from) + who))
    return finding;
  const [content] = finding.content;
  const match = content && REVEALS.exec(text.slice(content.start, content.end));
  if (!content || !match) return finding.manner === "direct" ? finding : null;
  const at = content.start + match.index;
  const { who: paper = "", cue = "" } = match.groups ?? {};
  const verb = at + match[0].lastIndexOf(cue);
  return {
    ...finding,
    source: [{ start: at + 2, end: at + 2 + paper.length }],
    cue: [{ start: verb, end: verb + cue.length }],
    content: [{ start: content.start, end: at }],
  };
}

/** True where a question that nobody asks stands behind the colon of a heading. */
function isTopic(text: string, { source, content }: Finding): boolean {
  const [who, said] = [source[0], content[0]];
  if (!who || !said || !/^:\s$/.test(text.slice(who.end, said.start))) return false;
  return TOPIC.test(text.slice(said.start, said.end));
}

/** "NEW DELHI: …": whence a story was sent, as its first words and no other line's, before what nobody is quoted with. */
function isPlace(text: string, { source, content, manner }: Finding): boolean {
  const [who] = source;
  // Headlines, which end by no stop, have an outlet or a label there.
  if (!/^\.(?:\s|$)/.test(text.slice(content.at(-1)?.end ?? 0))) return false;
  if (!who || manner === "direct" || text[who.end] !== ":" || !CAPITALS.test(text.slice(who.start, who.end)))
    return false;
  const lead = text.slice(0, who.start).trim();
  return lead.split("\n").length <= 2 && (text.match(SPEAKERS)?.length ?? 0) <= 1;
}
