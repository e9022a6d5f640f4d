import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";
import type { Places } from "../../quotes/places.ts";
import { isSpeech, type Quote } from "../../quotes/quotes.ts";
import { mannerOf } from "../../rules/rules.ts";

/** Content without the unquoted words behind a quotation that ends by a comma: “Go,” she said, and went. */
export function ended(text: string, finding: Finding, places: Places<Quote>): Finding {
  const [first] = finding.content;
  if (!first) return finding;
  const [quote] = places.touching([first]);
  const part = quote?.spans.find((span) => span.start === first.start);
  if (!quote || !part || !isSpeech(text, quote) || !/[,?!][”"»’']$/.test(text.slice(part.start, part.end)))
    return finding;
  const content = finding.content.flatMap((span): Span[] => {
    if (span.start === part.start) return [{ start: span.start, end: Math.min(span.end, part.end) }];
    return places.touching([span]).length > 0 ? [span] : [];
  });
  return anew(finding, { content, manner: mannerOf(content, places) });
}
