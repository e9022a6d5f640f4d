// What a noun phrase for somebody tells by itself, whatever was told before: "a spokesman for the council", "the mayor of Norvik".

import { remembered } from "../../text/remembered.ts";
import { formerly } from "./beside.ts";
import { bodyCalled, headPhrase } from "./bodies/bodies.ts";
import {
  BEHIND_BODY,
  BOT,
  DOING,
  HEADS,
  NAMED_BODY,
  ONE,
  PEOPLES,
  PLURAL,
  ROLE_HEAD,
  SAYS_BODY,
  SOLDIERS,
} from "./bodies/nouns.ts";
import { heldIn } from "./bodies/offices.ts";
import { paperBefore, paperCalled } from "./bodies/papers.ts";
import { isOneOfMany, oneOrSeveral } from "./bodies/several.ts";
import { personAtEnd } from "./names/ending.ts";
import { properIn, worker } from "./names/proper.ts";
import { carrierOf, counselled, letteredIn, servantIn } from "./served.ts";
import { dottedIn, isPaper, isThe } from "./words.ts";

/** What some words tell, asked for once: articles tell who speaks in the same words again and again. */
export const phraseOf = remembered((words: string) => {
  const head = headPhrase(words);
  const proper = properIn(words);
  const [first] = proper;
  const person = personAtEnd(words);
  const namesBody =
    NAMED_BODY.test(words.replace(/,.*$/, "")) || (first !== undefined && isThe(words, first));
  return {
    head,
    /** The names among them. */
    proper,
    /** The office that stands for who holds it. */
    held: heldIn(words),
    lettered: letteredIn(words),
    servant: servantIn(words),
    carrier: carrierOf(words),
    former: formerly(words),
    /** The person whose name ends them. */
    person,
    /** Whom somebody without a name is counsel for. */
    client: person === null ? counselled(words) : null,
    paperBefore: paperBefore(words),
    paper: paperCalled(words),
    /** What a body is called that they speak of by a common noun. */
    body: bodyCalled(words) ?? oneOrSeveral(words),
    /** True of one of many, and where more is told behind their head. */
    isOne: words !== head || /^an?\s/i.test(words),
    isPeople: PEOPLES.test(head) || (words.includes("Marine") && SOLDIERS.test(words)),
    /** True of what may be people by what they do, where it is no name. */
    mayBeDoing: DOING.test(words),
    /** True where they name a body by what it is. */
    namesBody,
    /** True of several, and of one by what many are. */
    isUnnamed: PLURAL.test(words) || (ONE.test(words) && !/spokes|representative/i.test(words)),
    /** The office that they tell somebody by. */
    role: ROLE_HEAD.exec(head)?.[0] ?? HEADS.exec(head)?.[1],
    isBot: BOT.test(words),
    // "Defenders of the budget" are none, "an average of polls" is.
    isPaper: isPaper(words.replace(/\swho(?:se)?\s.*$/s, "")) && !/(?:[^e]ers|ors|ists|ants|ees)$/.test(head),
    isOneOfMany: isOneOfMany(words),
    isFromElsewhere: first !== undefined && isFromElsewhere(words),
    working: worker(words),
    /** The name of a body, where they tell nobody else. */
    own: dottedIn(words) ?? (namesBody ? (BEHIND_BODY.exec(words)?.[1] ?? first) : first),
  };
});

export type Phrase = ReturnType<typeof phraseOf>;

/** "Two sailors from Norvik": Norvik is not who speaks. */
function isFromElsewhere(words: string): boolean {
  const plain = words.replace(/,?\s(?:from|at|in|with|of|for|on|who|whose|that)\s.*$/s, "");
  return plain !== words && !/\p{Lu}/u.test(plain) && !SAYS_BODY.test(plain);
}
