// What a figure is set against is said with it: "that 40 would close, | almost twice as many as it announced in May".

import type { Finding } from "../../../model/attribution.ts";
import type { Sentence } from "../../../model/document.ts";
import { anew } from "../../anew.ts";
import { Places } from "../../quotes/places.ts";
import { inPlace } from "../inplace.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const NUMBER =
  "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|a\\s(?:third|quarter|fifth|tenth)|dozens|hundreds|thousands)";
/** "Nearly three times as many as it disclosed", "five fewer than police had said", "double the number of May". */
const COMPARED = new RegExp(
  `^,\\s(?:(?:nearly|almost|about|roughly|well|just|far|some|around|over|more\\sthan|less\\sthan)\\s)*(?:(?:${NUMBER}(?:\\s(?:times|percentage\\spoints?|points?|per\\s?cent)|%)?|twice|half|many|much|far)\\s(?:(?:as|more|fewer|less|higher|lower|greater|larger|smaller|faster|slower)\\b[^,;:“”"]{0,30}?\\b(?:than|as)\\b|(?:the|that|its|what|of\\s(?:what|the|that|its))\\b)|(?:double|twice|triple|half|up\\sfrom|down\\sfrom|more\\sthan|fewer\\sthan|less\\sthan)\\s)[^,;:“”"]{2,90}?(?=[.!?]?$)`,
  "u",
);

/** Findings with what a figure at the end of what they say is set against, where nobody was found to say that. */
export function withCompared({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  let ends: Places<Sentence> | null = null;
  return inPlace(findings, (finding) => {
    const last = finding.content.at(-1);
    const verb = finding.cue.at(-1);
    if (!last || !verb || finding.manner === "direct" || last.start < verb.end || text[last.end] !== ",")
      return finding;
    ends ??= new Places<Sentence>(sentences, (sentence) => [sentence]);
    const [sentence] = ends.touching([last]);
    if (
      !sentence ||
      sentence.end <= last.end ||
      !/\d|\b(?:one|two|three|half|dozens?|hundreds?|thousands?|millions?|all|rose|fell|grew|doubled)\b/.test(
        text.slice(last.start, last.end),
      )
    )
      return finding;
    const length = COMPARED.exec(text.slice(last.end, sentence.end))?.[0].length ?? 0;
    const rest = { start: last.end + 1, end: last.end + length };
    if (length === 0 || standing(findings).touching([rest]).length > 0) return finding;
    return anew(finding, {
      content: [...finding.content.slice(0, -1), { start: last.start, end: rest.end }],
    });
  });
}
