// Posts that a text shows as they were: "The bridge is shut. Take the ferry. — Ada Brun (@adabrun) May 3, 2024".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { overlaps, trimmed } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { made } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const SIGNED =
  /(?:^|\s)(?<dash>—|–|--|―)\s?(?<name>[^\s(—][^\n(—]{0,40}?)\s?\(@\w{2,20}\)\s(?:\p{Lu}\p{Ll}+\.?\s\d{1,2},\s\d{4}|\d{1,2}\s\p{Lu}\p{Ll}+\.?\s\d{4})/gu;
/** No post is longer, with the links behind it. */
const LONGEST = 360;
const LEAST = 3;
const LINKS = /\s*(?:https?:\/\/|pic\.twitter\.com\/)\S+(?:\s+(?:https?:\/\/|pic\.twitter\.com\/)\S+)*\s*$/u;

/** Findings with each post as its author's, and none that runs into one. */
export function withPosts(
  { text, document }: Pick<Words, "text" | "document">,
  findings: readonly Finding[],
): readonly Finding[] {
  if (!text.includes("(@")) return findings;
  // “…” — Ada Brun (@adabrun): a quotation in marks is hers already.
  const posts = postsOf(text, document.blocks).filter(({ source }) =>
    standing(findings)
      .touching(source)
      .every((one) => !one.source.some((part) => overlaps(part, source[0] as Span))),
  );
  if (posts.length === 0) return findings;
  const said = posts.flatMap(({ content }) => content);
  const apart = findings.flatMap((finding) => {
    if ([...finding.source, ...finding.cue].some((part) => said.some((post) => overlaps(part, post))))
      return [];
    const hit = said.find((post) => finding.content.some((part) => overlaps(part, post)));
    if (!hit) return [finding];
    const content = finding.content.flatMap(({ start, end }) =>
      start < hit.start ? [trimmed(text, { start, end: Math.min(end, hit.start) })] : [],
    );
    return content.length === 0 ? [] : [anew(finding, { content })];
  });
  return [...apart, ...posts];
}

function postsOf(text: string, blocks: Words["document"]["blocks"]): Finding[] {
  let before = -1;
  return [...text.matchAll(SIGNED)].flatMap((match) => {
    const dash = match.index + match[0].indexOf(match.groups?.["dash"] ?? "");
    const name = text.indexOf(match.groups?.["name"] ?? "", dash + 1);
    const block = blocks.find(({ start, end }) => start <= dash && dash < end);
    // A signature in a line of its own signs the paragraph before.
    const own = block && block.start === dash ? blocks[blocks.indexOf(block) - 1] : block;
    const start = Math.max(own?.start ?? dash, before);
    const end = match.index + match[0].length;
    // Amid a paragraph nothing but the end of another post tells where one begins.
    const opens = start === before || /^\W*$/.test(text.slice(end, block?.end));
    before = end;
    const words = text.slice(start, dash);
    if (!opens || words.length > LONGEST || words.includes("<")) return [];
    const content = trimmed(text, { start, end: start + words.replace(LINKS, "").length });
    if (content.end - content.start < LEAST) return [];
    return [signed({ start: name, end: name + (match.groups?.["name"] ?? "").length }, dash, content)];
  });
}

const signed = (source: Span, dash: number, content: Span): Finding => ({
  ...made(source, { start: dash, end: dash + 1 }, [content], { manner: "direct" }),
  confidence: 0.8,
});
