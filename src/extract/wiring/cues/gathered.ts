// What an outlet has found out for itself: "The bank plans to leave, | Reuters | has learned", "…, | Sky Sports | understands".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { leadOf } from "../../lead.ts";
import { Places } from "../../quotes/places.ts";
import { made, reserve } from "../made.ts";
import { cutAt } from "../placed/last.ts";
import type { Words } from "../reading.ts";

const MAY = sought(" learned", " learnt", " understands", " reveal");
const COMMA = sought(", ");
const WHO =
  "(?:[Tt]he\\s)?\\p{Lu}[\\p{L}\\p{M}\\d&’'.-]*(?:\\s(?:of\\s|the\\s|and\\s)?\\p{Lu}[\\p{L}\\p{M}\\d&’'.-]*){0,4}|this\\s(?:newspaper|paper|website|magazine|programme|outlet|column)";
/** Behind a clause, at the end of its sentence or up to what else was so. */
const GATHERED = new RegExp(
  `^(?<said>[^“”"]{20,}?),\\s(?<who>${WHO})\\s(?<cue>(?:has|have)\\s(?:exclusively\\s)?learn(?:ed|t)|understands|can\\s(?:exclusively\\s)?reveal)(?:\\sfrom\\s[^,;:“”"]{3,60})?(?:,\\s[^“”"]*)?[.!]?$`,
  "su",
);

/** Findings with what outlets tell that they have found out. */
export function withGathered({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  let out = findings;
  for (const sentence of sentences) {
    if (!sentence.has(MAY) || !sentence.has(COMMA)) continue;
    const lead = sentence.start + leadOf(text, sentence);
    const match = GATHERED.exec(text.slice(lead, sentence.end));
    const { said = "", who = "", cue = "" } = match?.groups ?? {};
    if (!match) continue;
    const start = lead + said.length + ", ".length;
    const source: Span = { start, end: start + who.length };
    const told: Span = { start: source.end + 1, end: source.end + 1 + cue.length };
    const near = new Places(out, (one) => [...one.source, ...one.cue]).touching([source, told]);
    // Whoever was found by that verb already is found.
    if (near.some((one) => one.source.some((span) => overlaps(span, source)))) continue;
    const content = [{ start: lead, end: lead + said.length }];
    const tail: Span = { start: source.start, end: told.end };
    out = [
      ...out
        .filter((one) => !near.includes(one))
        .map((one) =>
          one.content.some((span) => overlaps(span, tail))
            ? anew(one, { content: cutAt(one.content, start - ", ".length) })
            : one,
        )
        .filter((one) => one.content.length > 0),
      made(source, told, content, { polarity: reserve(text, content) }),
    ];
  }
  return out;
}
