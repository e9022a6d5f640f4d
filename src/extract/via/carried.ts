import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { firstBehind, trimmed, wordsOf } from "../../text/span.ts";
import { DAY } from "../wiring/asides/when.ts";
import type { Words, Written } from "../wiring/reading.ts";
import { amiss } from "../wiring/sources/amiss.ts";
import { addressed } from "./addressed.ts";
import { chained } from "./chain.ts";
import { citing } from "./citing.ts";
import { borne, passed } from "./passed.ts";
import { quoting } from "./quoting.ts";
import { relayedVia } from "./relays.ts";
import { reported } from "./reported.ts";
import { setting } from "./setting.ts";
import { surveyed } from "./surveyed.ts";
import { heardBy } from "./told.ts";
import { wholeSource } from "./whole.ts";
import { spokenTo } from "./whom.ts";

/** Findings with whom each was told to and who carried it, the nearest to the source first. */
export function carried(
  { text, sentences, reread }: Pick<Words, "text" | "sentences" | "reread">,
  findings: readonly Finding[],
): Finding[] {
  const sentenceAt = (at: number): Written | undefined => sentences[firstBehind(sentences, at)];
  const told = findings.map((given) => {
    const finding = wholeSource(text, amiss(text, sentenceAt, given));
    const at = finding.cue[0]?.start;
    const sentence = at === undefined ? undefined : sentenceAt(at);
    if (!sentence || at === undefined || sentence.start > at) return finding;
    return borne(
      text,
      surveyed(
        text,
        passed(
          text,
          addressed(
            text,
            relayedVia(text, spokenTo(text, heardBy(text, setting(text, near(sentence, at), finding)))),
          ),
        ),
      ),
    );
  });
  const quoted = citing(text, sentences, quoting(text, reported(text, sentenceAt, told)));
  return chained(text, sentenceAt, quoted, reread).map((finding) => heardBySomebody(text, finding));
}

/** "Warned | Thursday | that it would break": when it was said, which nobody is. */
const WHEN = new RegExp(`^${DAY}(?:\\s(?:morning|afternoon|evening|night))?$`);

/** "Pointed to | the Fight for Rain protesters |": what somebody points to hears nothing. */
const HEARS_NOT = /\b(?:point(?:s|ed|ing)?\sto|pledged|vowed)$/;

/** A finding without days for who heard it, and with who did in one place alone: "assured | villagers | that it was safe". */
function heardBySomebody(text: string, finding: Finding): Finding {
  const [first] = finding.via;
  if (!first) return finding;
  const [said, ...more] = finding.content;
  const via = finding.via.filter((one) => !WHEN.test(text.slice(one.start, one.end)));
  if (said && said.start <= first.start && first.end < said.end) {
    if (HEARS_NOT.test(wordsOf(text, finding.cue)))
      return { ...finding, via: via.filter((one) => one !== first) };
    const rest = trimmed(text, { start: first.end, end: said.end });
    // Of what goes on by a verb some was taken for the hearer.
    const begins = !/^(?:is|are|was|were|has|had|have|will|would)\b/.test(
      text.slice(rest.start, rest.start + 8),
    );
    if (said.start === first.start && rest.start < rest.end && begins)
      return { ...finding, via, content: [rest, ...more] };
  }
  return via.length === finding.via.length ? finding : { ...finding, via };
}

/** No setting is looked for further from a cue than this. */
const FAR = 400;

const near = ({ start, end }: Span, at: number) => ({
  start: Math.max(start, at - FAR),
  end: Math.min(end, at + FAR),
});
