import type { Finding } from "../../../model/attribution.ts";
import type { Document } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";

/** Fewer words may well be said twice. */
const LEAST = 5;

/** A finding without what its content says again in another paragraph: papers set a sentence of the text large beside it. */
export function once(text: string, finding: Finding, { blocks }: Document): Finding {
  if (finding.content.length < 2) return finding;
  const blockOf = ({ start }: Span) => blocks.findIndex((block) => block.start <= start && start < block.end);
  const kept: Span[] = [];
  let said = " ";
  for (const span of finding.content) {
    const words =
      text
        .slice(span.start, span.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const again = words.length >= LEAST && said.includes(` ${words.join(" ")} `);
    if (again && kept.every((other) => blockOf(other) !== blockOf(span))) continue;
    said += `${words.join(" ")} `;
    kept.push(span);
  }
  return kept.length === finding.content.length ? finding : anew(finding, { content: kept });
}
