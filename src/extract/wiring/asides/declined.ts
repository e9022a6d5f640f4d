// Of what somebody will not speak: "declined | to comment on | the case".

import type { Finding } from "../../../model/attribution.ts";
import { trimmed } from "../../../text/span.ts";
import { anew } from "../../anew.ts";

const DECLINES = /(?:declin|refus)(?:e[sd]?|ing)(?:\sto)?$|\snot\s(?:want|wish)(?:\sto)?$/;
const KNOWN =
  "(?:an?\\s|any\\s|the\\s|his\\s|her\\s|its\\s|their\\s|more\\s|further\\s|specific\\s)*(?:details?|information|breakdown|figures?|specifics|reasons?|names|numbers?|examples?|evidence|explanation|list|timeline|timetable)\\b";
/** What one does not do of it, up to what it is. */
const SPEAKS = new RegExp(
  `^(?:to\\s)?(?:(?:comment|elaborate)(?:\\s(?:further|publicly|directly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?\\son|(?:give|provide|offer|share)(?=\\s${KNOWN}))\\s(?=[^\\s.,;])`,
  "u",
);
/** When and by whom one did not. */
const ASIDE =
  /,?\s(?:at\sthe\stime|when\s(?:asked|contacted|reached|pressed)|through\s(?:the|an?|his|her|its|their)\s[^,;:“”"]{3,40})$/u;

/** A finding of one who will not speak of something, with that alone for its content. */
export function withoutSpeaking(text: string, finding: Finding): Finding {
  const [said, more] = finding.content;
  const cue = finding.cue.at(-1);
  if (!said || more || !cue || said.start < cue.end) return finding;
  if (!DECLINES.test(text.slice(cue.start, cue.end))) return finding;
  const words = text.slice(said.start, said.end);
  const end = said.end - (ASIDE.exec(words)?.[0].length ?? 0);
  const verb = SPEAKS.exec(words)?.[0].length ?? 0;
  if (said.start + verb >= end || (verb === 0 && end === said.end)) return finding;
  const start = said.start + verb;
  return anew(finding, {
    cue:
      verb === 0
        ? finding.cue
        : [...finding.cue.slice(0, -1), trimmed(text, { start: cue.start, end: start })],
    content: [{ start, end }],
  });
}
