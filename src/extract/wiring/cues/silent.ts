// Who is told not to have answered, where the models pass it over: "… , while Norrick did not return calls".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { made } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const ASKED =
  "(?:(?:phone|telephone|repeated|multiple|several|further|written|e-?mailed|our|any|an?|the|two|three|\\p{Lu}[\\p{L}’']*)\\s){0,3}?(?:calls?|messages?|e-?mails?|requests?|inquiries|enquiries|questions|texts?|letters?|voicemails?)(?:\\s(?:for|seeking)\\s(?:an?\\s)?(?:comment|interview|response|reaction))?";
const NOT =
  "(?:did\\snot|didn[’']t|has\\snot|hasn[’']t|have\\snot|haven[’']t|had\\snot|hadn[’']t|does\\snot|never)(?:\\s(?:immediately|yet|ever))?";
const ANSWER = "(?:return|respond(?:ed)?\\sto|repl(?:y|ied)\\sto|answer|acknowledge)(?:ed)?";
const SILENT = new RegExp(
  `(?:^|;\\s|[,;]\\s(?:while|and|but|though)\\s)(?<who>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|\\p{Lu})(?:[^,;:“”"]{0,80}?|[^,;:“”"]{2,60},\\s[^,;:“”"]{2,60},))\\s(?:(?<cue>${NOT}\\s${ANSWER}|(?<=[Nn]either\\s[^,;:“”"]{1,80})${ANSWER})\\s(?<said>${ASKED})(?=[\\s,;.]|$)|(?<drawn>(?:did|has|have|had)(?:\\snot|n[’']t)(?=\\s(?:immediately\\s|yet\\s)?(?:respond|repl|comment)))\\s(?<on>(?:immediately\\s|yet\\s)?(?:respond|reply|comment|responded|replied|commented))(?=[,;.]|$)|(?<will>(?:would|will)(?:\\snot|n[’']t)|(?<=[Nn]either\\s[^,;:“”"]{1,80})(?:would|has|have|had|could))\\s(?<be>comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|be\\sdrawn(?:\\son\\s[^,;:“”"]{2,80}?)?|take\\s(?:any\\s)?questions|speak\\sto\\s(?:reporters|journalists|the\\s(?:press|media)))(?=[,;.]|$))`,
  "u",
);
const ANSWERED = sought(
  ...["drawn", "questions", "speak to", "respond", "reply", "replied", "comment", "return", "answer"],
  "acknowledge",
);
const NONE = sought(" not ", "n't ", " never ", "neither ");

const ANSWERS = /^(?:respond|repl|comment|answer|return)/;

/** "Neither | the ministry nor the company | responded to requests": all of who did not. */
function neither(text: string, finding: Finding): Finding {
  const [source, ...more] = finding.source;
  if (!source || more.length > 0 || !/\bneither\s$/i.test(text.slice(source.start - 8, source.start)))
    return finding;
  const [cue] = finding.cue;
  const silent = cue !== undefined && ANSWERS.test(text.slice(cue.start, cue.end));
  return {
    ...finding,
    source: [{ start: source.start - 8, end: source.end }],
    polarity: silent ? "declines" : finding.polarity,
  };
}

/** Findings with those who did not answer, and those of “neither” by whom it is of. */
export function withSilent({ text, sentences }: Words, findings: readonly Finding[]): Finding[] {
  const given = findings.map((finding) => neither(text, finding));
  const added: Finding[] = [];
  for (const sentence of sentences) {
    const { words } = sentence;
    const match = sentence.has(ANSWERED) && sentence.has(NONE) ? SILENT.exec(words) : null;
    const {
      who = "",
      drawn,
      on,
      will,
      be,
      cue = drawn ?? will ?? "",
      said = on ?? be ?? "",
    } = match?.groups ?? {};
    if (!match) continue;
    const place = (part: string, from: number): Span => {
      const start = words.indexOf(part, from);
      return { start: sentence.start + start, end: sentence.start + start + part.length };
    };
    const source = place(who.replace(/,$/, ""), match.index);
    const verb = place(cue, source.end - sentence.start);
    const content = place(said, verb.end - sentence.start);
    // Who goes on, "would not comment, saying that …", is the source of that as well.
    const near = standing(given).touching([source, verb, content]);
    const goesOn = (one: Finding) =>
      [...one.cue, ...one.content].every((span) => span.start > content.end) &&
      one.source.every((span) => span.start === source.start);
    if (!near.every(goesOn)) continue;
    added.push(made(source, verb, [content], { polarity: "declines" }));
  }
  return [...given, ...added];
}
