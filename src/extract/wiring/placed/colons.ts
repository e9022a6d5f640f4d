// What is told behind a colon by a verb of its own: "was early: prices, | she argued |, had merely paused".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";
import { Places } from "../../quotes/places.ts";
import { CUES } from "../../rules/lexicon.ts";
import { inPlace } from "../inplace.ts";
import { reserve } from "../made.ts";
import type { Words } from "../reading.ts";

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,3}";
const VERB = "(?<cue>(?:(?:has|had|also)\\s)?(?<verb>\\p{Ll}+)(?:\\sout)?)";
/** "Prices, | she argued | , had merely paused". */
const AMID = new RegExp(
  `^(?<first>[^:;“”"]{2,140}?),\\s(?<who>he|she|it|they|${NAME})\\s${VERB},\\s(?<rest>[^:;“”"]{3,})$`,
  "u",
);
/** "About 400 orders were lost, | its founder, Ada Berg, | posted | on LinkedIn". */
const LAST = new RegExp(
  `^(?<first>[^:;“”"]{8,160}?),\\s(?<who>(?:(?:an?|the|its|his|her|their)\\s)?[^,:;“”"]{2,60}?(?:,\\s${NAME},)?)\\s(?<cue>(?<verb>posted|wrote|tweeted|said|says|added|told\\s[^,]{2,30}))(?:\\s(?:on|in|to|at)\\s[^,:;“”"]{2,40})?$`,
  "u",
);

/** Findings with what a colon in their content opens as another, where a verb of telling of its own stands in it. */
export function withColons({ text }: Words, findings: readonly Finding[]): readonly Finding[] {
  let places: Places<Finding> | null = null;
  return inPlace(findings, (finding) => {
    const last = finding.content.at(-1);
    const [cue] = finding.cue;
    if (!last || !cue || finding.manner !== "indirect" || last.start < cue.end) return finding;
    const words = text.slice(last.start, last.end);
    const colon = words.indexOf(": ");
    if (colon < 4) return finding;
    const from = last.start + colon + 2;
    const told = read(words.slice(colon + 2), from);
    if (!told) return finding;
    places ??= new Places(findings, ({ source, cue }) => [...source, ...cue]);
    if (places.touching([...told.source, ...told.cue]).length > 0) return finding;
    const own = anew(finding, {
      content: [...finding.content.slice(0, -1), { start: last.start, end: last.start + colon }],
    });
    const polarity = reserve(text, told.content);
    return [own, { ...finding, ...told, via: [], act: "statement", polarity, speaker: null }];
  });
}

function read(words: string, at: number): Pick<Finding, "source" | "cue" | "content"> | null {
  const match = AMID.exec(words) ?? LAST.exec(words);
  const { first = "", who = "", cue = "", verb = "", rest } = match?.groups ?? {};
  const known = CUES.get(verb.split(" ", 1)[0] ?? "");
  const tells =
    /^(?:posted|tweeted)$/.test(verb) ||
    (known?.act === "statement" && /^(?:past|present)$/.test(known.form));
  if (!match || !tells) return null;
  const span = (part: string, from: number): Span => {
    const start = words.indexOf(part, from);
    return { start: at + start, end: at + start + part.length };
  };
  const speaker = who.replace(/,$/, "");
  const source = span(speaker, first.length);
  const verbs = span(cue, source.end - at);
  const behind =
    rest === undefined ? [] : [{ start: at + words.length - rest.length, end: at + words.length }];
  return { source: [source], cue: [verbs], content: [{ start: at, end: at + first.length }, ...behind] };
}
