// Who says something within what another says, where the rules of grammar read nothing: "her lawyer said | the clinic | asked | her to sign",
// "he had been warned by | a surgeon | that", "a dinner where | Hale | said", "the union’s | claim | that the pit was unsafe".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { type Sought, sought } from "../../../text/sought.ts";
import { made } from "../made.ts";
import { mayHave, type Written } from "../reading.ts";

/** What begins no words for somebody. */
const NO_ONE =
  "(?!(?:no|nobody|none|neither|not|him|them|me|us|if|when|as|because|all|what|who|which|where|whether|he|she|they|it|we|I|you|there|this|that|having|being|\\p{Ll}+ing)\\b)";
const WORDS = `${NO_ONE}(?:(?!(?:to|that|if|as|than|and|or|who|which)\\s)[\\p{L}\\d’'&.-]+\\s){0,6}?(?!(?:to|that|if|as|than|and|or|who|which|not|had|has|have|was|were|is|are|he|she|it|they|we|I)\\b)[\\p{L}\\d’'&.-]+`;
/** Words for somebody, with what is told beside them. */
const WHO = `(?<who>${WORDS}(?:,\\s(?:\\d{1,3}|(?:who|which|whose|an?|the|its|his|her|their)\\s[^,;:“”"]{3,90}|\\p{Lu}[\\p{L}\\p{M}’'-]+(?:\\s\\p{Lu}[\\p{L}\\p{M}’'.-]*){1,3}),)?)`;
const HAS = "(?:(?:has|have|had|also|later|then|since|once|already|repeatedly|publicly|privately)\\s){0,3}";
const WHOM =
  "(?:him|her|them|me|us|it|both|(?!(?:to|not|that|for|of|in|on|by)\\s)(?:[\\p{L}\\d’'-]+\\s){0,4}?[\\p{L}\\d’'-]+)";

/** "The clinic | had asked | her to sign": of whom it is asked belongs to what is. */
const ASKED = new RegExp(
  `^${WHO}\\s(?<cue>${HAS}(?:asked|urged|ordered|begged|implored|encouraged|instructed|commanded|directed|pleaded\\swith|appealed\\sto|called\\son))\\s(?<said>${WHOM}\\s(?:not\\s|never\\s)?to\\s.+)$`,
  "su",
);
/** "A guard | told | the prisoners | to lie down": who is told to do it hears it. */
const TOLD = new RegExp(
  `^${WHO}\\s(?<cue>${HAS}(?:told|advised|warned))\\s(?<whom>${WHOM})\\s(?<said>(?:not\\s|never\\s)?to\\s.+)$`,
  "su",
);
/** "The landlord | has threatened | to sell", "the queen | had asked | to eat with the grooms". */
const VOWED = new RegExp(
  `^${WHO}\\s(?<cue>${HAS}(?:threatened|vowed|pledged|promised|swor[en]|asked|begged))\\s(?<said>(?:not\\s|never\\s)?to\\s\\p{Ll}.+)$`,
  "su",
);
/** "He had been warned by | a surgeon | that …". */
const WARNED_BY = new RegExp(
  `^[^,;:“”"]{1,60}?\\s(?<cue>(?:(?:had|has|have)\\sbeen|was|were)\\s(?:also\\s|later\\s|repeatedly\\s)?(?:told|warned|assured|advised|informed|promised|reassured|notified|reminded))\\sby\\s(?<who>${WORDS})(?:\\s(?:in|on|at|last|over|during)\\s[^,;:“”"]{2,40}?)?\\s(?<said>that\\s.+)$`,
  "su",
);
const SAID = `(?<cue>${HAS}(?:said|wrote|told(?=\\s${WHOM}\\s(?:that|on|in|last|the|it|he|she|they|there|his|her|its|their)\\s)|warned|claimed|announced|declared|joked|boasted|complained|argued|insisted|promised))\\s(?:(?<=told\\s)(?<whom>${WHOM})\\s)?(?:(?:on|last|in)\\s(?:(?!that\\s)[\\p{L}\\d]+\\s){1,3})??`;
/** "A dinner where | Hale | said …". */
const WHERE = new RegExp(
  `^[^,;:“”"]{3,80}?\\s(?:where|(?:at|in|during|on)\\swhich)\\s${WHO}\\s${SAID}(?<said>(?!(?:of|about|for|with|against|to)\\s).+)$`,
  "su",
);
/** "Ada Lind, 44, | told colleagues on Thursday | she could not stay": with what is told beside them. */
const BESIDE = new RegExp(
  `^${WHO}(?<=,)\\s${SAID}(?<said>(?:that|he|she|it|they|there|the|his|her|its|their)\\s.+)$`,
  "su",
);
/** What that has for certain. */
const SAID_BESIDE = new RegExp(
  `,\\s${HAS}(?:said|wrote|told|warned|claimed|announced|declared|joked|boasted|complained|argued|insisted|promised)\\s`,
);
const CLAIM =
  "claim|charge|allegation|accusation|assertion|argument|contention|case|suggestion|insinuation|insistence|theory|complaint|assurance|statement|warning|prediction|promise|boast|belief|view|conclusion|finding|testimony|account";
/** "The union’s | claim | that the pit was unsafe". */
const CLAIMED = new RegExp(
  `^(?<who>(?:(?!(?:that|to|and|or|for|in|on|at|by|with|from|had|has|was|is|were|are|his|her|its|their|my|our)\\s)[\\p{L}\\d’'&.-]+\\s){0,5}?(?:[\\p{L}\\d&.-]+(?=[’']s\\s)|[\\p{L}\\d&.-]+s(?=[’']\\s)))[’']s?\\s(?:[\\p{L}-]+\\s){0,2}?(?<cue>(?:${CLAIM})s?)\\s(?<said>that\\s.+)$`,
  "su",
);
const VOWS = /(?:threatened|vowed|pledged|promised|swor[en])$/;
const TO = /^(?:not\s|never\s)?to\s/;
/** "Had been warned | by a surgeon". */
const WARNED = /^(?:(?:ha[ds]|have)\sbeen|was|were)\s/;

interface Told {
  readonly who: string;
  readonly cue: string;
  readonly said: string;
  readonly whom?: string | undefined;
}

const TO_DO = sought(" to ");
/** Each form with what its words have for certain, and sentences with them, for most have none. */
const FORMS: readonly {
  readonly needs: readonly Sought[];
  readonly may: RegExp;
  readonly tells: RegExp;
}[] = [
  {
    needs: [
      sought(
        "asked",
        "urged",
        "ordered",
        "begged",
        "implored",
        "encouraged",
        "instructed",
        "commanded",
        "directed",
        ...["pleaded with", "appealed to", "called on"],
      ),
      TO_DO,
    ],
    may: /(?:asked|urged|ordered|begged|implored|encouraged|instructed|commanded|directed|with|to|on)\s.*\sto\s/s,
    tells: ASKED,
  },
  {
    needs: [sought("told", "advised", "warned"), TO_DO],
    may: /(?:told|advised|warned)\s.*\sto\s/s,
    tells: TOLD,
  },
  {
    needs: [sought("threatened", "vowed", "pledged", "promised", "swore", "sworn", "asked", "begged"), TO_DO],
    may: /(?:threatened|vowed|pledged|promised|swor[en]|(?:ask|begg)ed\s(?:not\s)?to)\s/,
    tells: VOWED,
  },
  { needs: [sought("told by ", "ed by ")], may: /(?:told|ed)\sby\s/, tells: WARNED_BY },
  { needs: [sought(" where ", " which ")], may: /\s(?:where|which)\s/, tells: WHERE },
  { needs: [sought(", ")], may: SAID_BESIDE, tells: BESIDE },
];

/**
 * What another is told to have said by words that begin with who it is, and that `finding` has somebody say; null where nobody is.
 * They stand in `sentence`, where there is one.
 */
export function innerOf(
  text: string,
  words: Span,
  { source }: Finding,
  sentence: Written | undefined,
): Finding | null {
  let all: string | null = null;
  for (const { needs, may, tells } of FORMS) {
    if (!needs.every((one) => mayHave(sentence, one))) continue;
    all ??= wordsIn(text, words);
    const match = may.test(all) ? tells.exec(all) : null;
    if (match) return placed(words, match, source);
  }
  return null;
}

/** Whose claim somebody speaks of, and what is claimed; null where nobody's. */
export function claimIn(text: string, words: Span): Finding | null {
  const all = wordsIn(text, words);
  const match = all.includes(" that ") && /[’']/.test(all) ? CLAIMED.exec(all) : null;
  return match && placed(words, match, []);
}

const wordsIn = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/[.!?]$/, "");

function placed(words: Span, match: RegExpExecArray, carriers: readonly Span[]): Finding {
  const { who, cue, said, whom } = match.groups as unknown as Told;
  const all = match[0];
  const end = all.length - said.length;
  const span = (part: string, to: number): Span => {
    const start = words.start + all.lastIndexOf(part, to - part.length);
    return { start, end: start + part.length };
  };
  const verb = span(cue, end);
  // Whoever was warned stands before the verb, and who warned them behind it.
  const subject = span(who, WARNED.test(cue) ? end : verb.start - words.start);
  return made(
    { ...subject, end: subject.end - (who.endsWith(",") ? 1 : 0) },
    verb,
    [span(said, all.length)],
    {
      via: [...(whom === undefined ? [] : [span(whom, end)]), ...carriers],
      act: VOWS.test(cue) && TO.test(said) ? "intention" : "statement",
    },
  );
}
