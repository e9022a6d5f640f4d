import type { Finding } from "../../model/attribution.ts";
import type { BlockRole, Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { holds, wordsOf } from "../../text/span.ts";
import { anew } from "../anew.ts";
import { isOfNotice, isOwnPast } from "../own.ts";
import { Places } from "../quotes/places.ts";
import { CUES } from "../rules/lexicon.ts";
import { timed } from "./timed.ts";

/** What the rules of grammar are sure of. */
const isSure = (rule: Finding): boolean => rule.confidence >= 0.9;

/** Below this chance a reading of the rules, where they are sure, stands in for the models' own. */
const DOUBT = 0.6;

/** What models and rules found in one text as one list; neither says the same twice. */
export function combined(
  text: string,
  document: Document,
  told: readonly Finding[],
  ruled: readonly Finding[],
  isCue: (rule: Finding) => boolean,
): Finding[] {
  const cues = new Places(ruled, ({ cue }) => cue);
  const captions = placesOf(document, "caption");
  const announced = new Places(document.notices, ({ span }) => [span]);
  const ofNotice = (finding: Finding) =>
    document.notices.length > 0 &&
    announced
      .touching([...finding.cue, ...finding.content])
      .some((notice) => isOfNotice(text, finding, notice));
  // "Photo: the harbour at dawn": a label speaks as little as the credit does.
  const labelled = ({ cue, content }: Finding) => cue.length === 0 && captions.touching(content).length > 0;
  const found = told
    .flatMap((finding) => {
      const twins = cues.touching(finding.cue);
      return agreed(finding, twins, siblings(finding, twins[0], cues));
    })
    .filter((finding) => !isOwnPast(text, finding) && !labelled(finding) && !ofNotice(finding));
  const stands = new Places(found, ({ cue, content }) => [...cue, ...content]);
  const notices = placesOf(document, "notice");
  const missed = ruled
    .map((rule) => timed(text, rule))
    .filter((rule) => isCue(rule) && !ofNotice(rule) && stands.touching(rule.cue).length === 0)
    .flatMap((rule) => {
      const others = stands.touching(rule.content);
      if (others.length > 0) return before(text, rule, others) ?? [];
      const isTaken = isSure(rule) || rule.polarity === "declines" || notices.touching(rule.cue).length > 0;
      return isTaken ? [rule] : [];
    });
  return [...found, ...missed];
}

/** What stands between what one says and what another does. */
const BETWEEN = /(?:[,;:]|\s[–—-]{1,2}|\s(?:but|and|while|though|although|as))+\s*$/u;
/** So much stands before it where it is not told within what is said. */
const LEAST = 12;

/**
 * What the rules read of a verb, up to what others say behind it, or with it where that is told within: "The judge | said | it was
 * over, | but Lind vowed to appeal"; null where what others say stands otherwise.
 */
function before(text: string, rule: Finding, others: readonly Finding[]): Finding | null {
  const [said, more] = rule.content;
  const cue = rule.cue.at(-1);
  if (!said || more || !cue || rule.source.length === 0 || said.start < cue.end) return null;
  if (/^(?:nobody|no|none|neither)\b/i.test(wordsOf(text, rule.source))) return null;
  if (!saysSo(text.slice(cue.start, cue.end), isSure(rule))) return null;
  const parts = others.flatMap((one) => [...one.source, ...one.cue, ...one.content]);
  const start = Math.min(...parts.map((part) => part.start));
  const isBehind = others.every(
    (one) => one.source.length > 0 && [...one.source, ...one.cue].every((part) => holds(said, part)),
  );
  if (!isBehind || start < said.start) return null;
  if (start < said.start + LEAST) return rule;
  const words = text.slice(said.start, start);
  const end = BETWEEN.exec(words)?.index ?? 0;
  return end < LEAST ? null : anew(rule, { content: [{ start: said.start, end: said.start + end }] });
}

/** True of a verb by which somebody says that something is so, and of any other of saying where the rules are sure. */
function saysSo(words: string, sure: boolean): boolean {
  if (sure && /^according to$/i.test(words)) return true;
  const verb = CUES.get(words.slice(words.lastIndexOf(" ") + 1));
  return (
    verb !== undefined &&
    /^(?:past|present)$/.test(verb.form) &&
    !/n$/.test(words) &&
    verb.act === "statement" &&
    (sure || (/^(?:say|clause|tell)$/.test(verb.frame) && verb.lemma !== "continue"))
  );
}

const placesOf = ({ blocks }: Document, role: BlockRole) =>
  new Places(
    blocks.filter((block) => block.role === role),
    (block) => [block],
  );

/** A finding of the models, as far as the rules' findings with the same cue agree with it. */
function agreed(
  finding: Finding,
  twins: readonly Finding[],
  siblings: readonly Finding[],
): readonly Finding[] {
  const [twin] = twins;
  if (!twin) return [finding];
  if (isSure(twin) && finding.confidence < DOUBT)
    return [anew(twin, { confidence: finding.confidence }), ...siblings];
  const polarity = twin.polarity === "asserts" ? finding.polarity : twin.polarity;
  const own = anew(finding, {
    via: longer(finding.via, twin.via),
    act: finding.act === "statement" ? twin.act : finding.act,
    polarity,
  });
  if (siblings.length === 0) return [own];
  const end = Math.max(...twin.content.map((span) => span.end));
  const content = own.content.flatMap(({ start, end: to }) =>
    start < end ? [{ start, end: Math.min(to, end) }] : [],
  );
  return [anew(own, { content }), ...siblings];
}

/** Whom the models take for the hearer, as far as the rules' words for the same one go. */
function longer(own: readonly Span[], ruled: readonly Span[]): readonly Span[] {
  const [a, b] = [own[0], ruled[0]];
  return !a || (b && a.start === b.start && a.end < b.end) ? ruled : own;
}

/** "Emphasized that A and confirmed that B": what the same source says by further cues amid what the models took for one. */
function siblings(finding: Finding, twin: Finding | undefined, cues: Places<Finding>): Finding[] {
  if (!twin || !isSure(twin)) return [];
  return cues
    .touching(finding.content)
    .filter(
      (rule) =>
        rule !== twin &&
        isSure(rule) &&
        same(rule.source, twin.source) &&
        rule.cue.every((cue) => finding.content.some((span) => holds(span, cue))) &&
        twin.content.every((span) => rule.cue.every((cue) => span.end <= cue.start)),
    );
}

const same = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length > 0 &&
  a.length === b.length &&
  a.every((span, k) => span.start === b[k]?.start && span.end === b[k]?.end);
