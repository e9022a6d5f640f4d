// How somebody said it, behind what was said: "denied the charges | through his lawyer", "promised an inquiry | in a televised address".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { DAY } from "./when.ts";

const OWN = "(?:an?|his|her|its|their|my|our)";
const WORDS = "(?:(?!(?:of|to|that|and|for|with)\\s)[\\p{L}\\d.’'-]+\\s){0,3}?";
const WAYS =
  "addresses|address|interview|statement|speech|letter|(?:phone|video|conference|earnings)\\scall|(?<=\\bin\\sa\\s)call|post|e-?mail|(?:news|press)\\sconference|briefing|message|tweet|op-ed|debate|rally|appearance|column|essay|broadcast|livestream|podcast|filing|memo|note";
const MEDIUM = new RegExp(
  `,?\\s(?:(?:in|during|at|on|via)\\s${OWN}\\s${WORDS}(?:${WAYS})s?(?=$|\\s(?:with|to|on|at|in|after|before|ahead|following|published|released|posted|read|late|early|last|this|${DAY}|yesterday)\\b)[^,;:“”"]*|(?:through|via)\\s(?:${OWN}|the)\\s[^,;:“”"]{3,50})$`,
  "u",
);
const MAY = /\s(?:in|during|at|on|via|through)\s(?:an?|his|her|its|their|my|our|the)\s[^,;:“”"]*$/;
/** A clause, or something done, has its own time and place. */
const DOES = /^(?:MD|TO|VB.*)$/;
const LEAST = 3;

/** A finding of which no clause is said, without how it was. */
export function withoutMedium(text: string, view: View, finding: Finding): Finding {
  const last = finding.content.at(-1);
  const cue = finding.cue[0];
  if (!last || !cue || last.start < cue.end || finding.source.length === 0) return finding;
  const words = text.slice(last.start, last.end);
  const at = MAY.test(words) ? (MEDIUM.exec(words)?.index ?? 0) : 0;
  if (at < LEAST) return finding;
  const own: Span = { start: last.start, end: last.start + at };
  const does = covered(view, [own]).some((i) => DOES.test(view.pos[i] ?? "") && (view.quote[i] ?? -1) < 0);
  return does ? finding : anew(finding, { content: [...finding.content.slice(0, -1), own] });
}
