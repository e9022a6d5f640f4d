import type { Finding } from "../model/attribution.ts";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { Places } from "./places.ts";
import { isRead } from "./quotes.ts";

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|de|del|la|of|van|von|al|bin))*";
const SIGNATURE = new RegExp(`^(\\s*)([―—–-]{1,2})(\\s*)(${NAME})(?:,\\s[^“”"]{1,60})?\\s*$`, "u");
const CLOSED = /^[“"„«].*[”"»]/su;
const LABEL =
  /^["“]?(\p{Lu}[\p{Lu}\p{M}.’'-]+(?:\s\p{Lu}[\p{Lu}\p{M}.’'-]*){0,3})(?:\s\([^)]{1,40}\))?(:)\s+(?=\S)/u;

/** Findings together with speech that no sentence reports, since its place on the page tells whose it is. */
export function withLaidOut(text: string, document: Document, findings: readonly Finding[]): Finding[] {
  const laid = laidOut(text, document);
  if (laid.length === 0) return [...findings];
  const stands = new Places(laid, ({ source, cue, content }) => [...source, ...cue, ...content]);
  return [
    ...findings.filter(({ cue, content }) => stands.touching([...cue, ...content]).length === 0),
    ...laid,
  ];
}

/** Signed quotations, “…” — Name, and the lines of a transcript, NAME: …, in order. */
function laidOut(text: string, document: Document): Finding[] {
  const blocks = document.blocks.map((block) => text.slice(block.start, block.end));
  const labels = blocks.map((words) => LABEL.exec(words));
  return blocks.flatMap((words, block) => {
    const start = document.blocks[block]?.start ?? 0;
    if (!isRead(document.blocks[block])) return [];
    const label = labels[block];
    const beside = [-2, -1, 1, 2].map((step) => labels[block + step]?.[1]);
    // One label alone may name a topic or a notice; people who answer one another have several.
    if (label && beside.some((name) => name !== undefined && name !== label[1])) {
      const [whole, name = ""] = label;
      const named = start + whole.indexOf(name);
      const colon = start + whole.lastIndexOf(":");
      return spoken(
        { start: named, end: named + name.length },
        { start: colon, end: colon + 1 },
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
