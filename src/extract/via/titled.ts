// A programme in marks that hears: "told “Fair and Square” | that the bridge was safe". Its name is no quotation.

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { trimmed } from "../../text/span.ts";

const TELLS = /(?:^|\s)t(?:ells?|old|elling)$/iu;
/** What may stand before the name: "told | CBS’s | “Sixty Minutes”". */
const OF = /^\s(?:\p{Lu}[\p{L}\p{N}.&-]*(?:\s\p{Lu}[\p{L}\p{N}.&-]*){0,3}[’']s?\s)?$/u;
const CAPITAL = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}’'&-]*";
/** A name as programmes have it, every word of weight with a capital. */
const NAME = new RegExp(
  `^[“"‘](?=[^”"’]*\\s)${CAPITAL}(?:\\s(?:${CAPITAL}|the|a|an|and|of|on|in|at|to|for|with|from|&)){1,5}[,.]?[”"’]`,
  "u",
);

/** A finding whose content begins by the name of who hears it, with that name in `via`, where more is left. */
export function withTitle(text: string, finding: Finding): Finding {
  const cue = finding.cue.at(-1);
  const said = finding.content.find(({ start }) => cue !== undefined && start > cue.end);
  if (!cue || !said || finding.via.length > 0 || !TELLS.test(text.slice(cue.start, cue.end))) return finding;
  const name = NAME.exec(text.slice(said.start, said.end))?.[0];
  if (name === undefined || !OF.test(text.slice(cue.end, said.start))) return finding;
  const end = said.start + name.length;
  const rest = trimmed(text, { start: end, end: said.end });
  const content: Span[] = finding.content.flatMap((span) =>
    span !== said ? [span] : rest.end > rest.start ? [rest] : [],
  );
  if (content.length === 0) return finding;
  // Of “Norvik Today.” the name has neither the marks nor the stop, which are the sentence's.
  const stopped = /[,.][”"’]$/.test(name);
  const via = [stopped ? { start: said.start + 1, end: end - 2 } : { start: said.start, end }];
  return { ...finding, content, via };
}
