import type { Finding } from "../../../model/attribution.ts";
import type { Document } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { isRead } from "../../quotes/quotes.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

/** A name, also one of which reviews hide a part: "Ni** My**". */
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'*-]*(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.’'*-]*|de|del|la|of|van|von|al|bin))*";
const SIGNATURE = new RegExp(`^(\\s*)([―—–-]{1,2})(\\s*)(${NAME})(?:,\\s[^“”"]{1,60})?\\s*$`, "u");
const CLOSED = /^[“"„«].*[”"»]/su;
const LABEL =
  /^["“]?(\p{Lu}[\p{Lu}\p{M}.’'-]+(?:\s\p{Lu}[\p{Lu}\p{M}.’'-]*){0,3})(?:\s\([^)]{1,40}\))?(:)\s+(?=\S)/u;

/** Who asks, as interviews label them. */
export const ASKS =
  /^(?:Q|Host|Interviewer|Reporter|Journalist|Question|Presenter|Moderator|Anchor|Correspondent)\s?\d*$/u;
const LETTER = /^[QA]$/;
/** "Q: ", "A. ", "Host: ", "Dahl: ", "Secretary Ruiz: ", "Dr Lind (by phone): " */
const SPOKEN =
  /^(?:([QA])([.:])|(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3})(?:\s\([^)]{1,40}\))?(:))\s+(?=\S)/u;

/** Findings together with speech that no sentence reports, since its place on the page tells whose it is. */
export function withLaidOut(
  { text, document }: Pick<Words, "text" | "document">,
  findings: readonly Finding[],
): readonly Finding[] {
  const laid = laidOut(text, document);
  if (laid.length === 0) return findings;
  const stands = standing(laid);
  return [
    ...findings.filter(({ cue, content }) => stands.touching([...cue, ...content]).length === 0),
    // Who asks asserts nothing.
    ...laid.filter(
      ({ source, content }) => !(ASKS.test(wordsOf(text, source)) && /\?\W*$/.test(wordsOf(text, content))),
    ),
  ];
}

/** Signed quotations, “…” — Name, and the lines of a transcript, NAME: …, in order. */
function laidOut(text: string, document: Document): Finding[] {
  const blocks = document.blocks.map((block) => text.slice(block.start, block.end));
  const labels = blocks.map((words) => LABEL.exec(words));
  const spokenBy = interview(text, blocks);
  return blocks.flatMap((words, block) => {
    const start = document.blocks[block]?.start ?? 0;
    if (!isRead(document.blocks[block])) return [];
    const label = labels[block];
    const beside = [-2, -1, 1, 2].map((step) => labels[block + step]?.[1]);
    // One label alone may name a topic or a notice; people who answer one another have several.
    const shouted = label && beside.some((name) => name !== undefined && name !== label[1]) ? label : null;
    const line = shouted ?? spokenBy[block];
    if (line) {
      const [whole, name = ""] = line;
      const named = start + whole.indexOf(name);
      const mark = start + whole.search(/[:.]\s+$/);
      return spoken(
        { start: named, end: named + name.length },
        { start: mark, end: mark + 1 },
        { start: start + whole.length, end: start + words.trimEnd().length },
      );
    }
    const quotation = CLOSED.exec(words)?.[0].length ?? 0;
    if (quotation === 0) return [];
    const next = quotation === words.trimEnd().length ? block + 1 : block;
    const from = next === block ? quotation : 0;
    const signature = SIGNATURE.exec((blocks[next] ?? "").slice(from));
    if (!signature) return [];
    const [, before = "", dash = "", after = "", name = ""] = signature;
    const at = (document.blocks[next]?.start ?? 0) + from + before.length;
    const named = at + dash.length + after.length;
    return spoken(
      { start: named, end: named + name.replace(/\.$/, "").length },
      { start: at, end: at + dash.length },
      { start, end: start + quotation },
    );
  });
}

/** Of each block the label of whoever speaks in it, with the name alone, in a text that is laid out as an interview. */
function interview(text: string, blocks: readonly string[]): (readonly [string, string] | null)[] {
  const labels = blocks.map((words): [string, string] | null => {
    const match = SPOKEN.exec(words);
    return match ? [match[0], match[1] ?? match[3] ?? ""] : null;
  });
  const count = new Map<string, number>();
  for (const label of labels) if (label) count.set(label[1], (count.get(label[1]) ?? 0) + 1);
  const turns = [...count].filter(
    ([name, times]) => times > 1 && (ASKS.test(name) || LETTER.test(name) || names(text, name)),
  );
  const known = new Set(turns.map(([name]) => name));
  // Notes and fixtures have labels as well; only people who answer one another take turns.
  if (known.size < 2) return labels.map(() => null);
  return labels.map((label) => (label && known.has(label[1]) ? label : null));
}

/** True of a label by whose last word somebody is named elsewhere in the text. */
function names(text: string, label: string): boolean {
  const last = label.split(" ").at(-1) ?? label;
  return new RegExp(`\\p{Lu}[\\p{L}.’'-]*\\s${last.replace(/[.]/g, "\\.")}(?![\\p{L}:])`, "u").test(text);
}

// The rules of grammar lay texts out too, and `made` asks them of hedges.
function spoken(source: Span, cue: Span, content: Span): Finding[] {
  if (content.start >= content.end) return [];
  return [
    {
      source: [source],
      cue: [cue],
      content: [content],
      via: [],
      manner: "direct",
      act: "statement",
      polarity: "asserts",
      speaker: null,
      confidence: 0.9,
    },
  ];
}
