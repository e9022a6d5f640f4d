import type { Finding } from "../../model/attribution.ts";
import type { Sentence } from "../../model/document.ts";
import { firstBehind } from "../../text/span.ts";
import type { Words } from "../wiring/reading.ts";
import { amiss } from "../wiring/sources/amiss.ts";
import { addressed } from "./addressed.ts";
import { chained } from "./chain.ts";
import { citing } from "./citing.ts";
import { borne, passed } from "./passed.ts";
import { quoting } from "./quoting.ts";
import { setting } from "./setting.ts";
import { surveyed } from "./surveyed.ts";
import { heardBy } from "./told.ts";
import { wholeSource } from "./whole.ts";
import { spokenTo } from "./whom.ts";

/** Findings with whom each was told to and who carried it, the nearest to the source first. */
export function carried(
  { text, document, reread }: Pick<Words, "text" | "document" | "reread">,
  findings: readonly Finding[],
): Finding[] {
  const { sentences } = document;
  const sentenceAt = (at: number): Sentence | undefined => sentences[firstBehind(sentences, at)];
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
          addressed(text, spokenTo(text, heardBy(text, setting(text, near(sentence, at), finding)))),
        ),
      ),
    );
  });
  return chained(text, sentenceAt, citing(text, sentences, quoting(text, told)), reread);
}

/** No setting is looked for further from a cue than this. */
const FAR = 400;

const near = ({ start, end }: Sentence, at: number) => ({
  start: Math.max(start, at - FAR),
  end: Math.min(end, at + FAR),
});
