// Which of those without a name "he" and "she" may stand for.

import type { Speaker } from "../../model/attribution.ts";
import type { Called } from "./called.ts";

/** No further behind its speaker does a pronoun go on with somebody who has no name. */
export const NEAR = 600;

const HE = new Set(
  "boy boyfriend brother businessman cameraman chairman clergyman congressman dad father fireman fisherman foreman grandfather gunman husband man policeman groom king monk pope priest prince salesman son spokesman uncle widower".split(
    " ",
  ),
);
const SHE = new Set(
  "actress aunt bride businesswoman chairwoman congresswoman daughter girl girlfriend grandmother mother mum mom nun policewoman princess queen saleswoman sister spokeswoman widow wife woman".split(
    " ",
  ),
);
/** Who only asks is seldom taken up, and what speaks of nobody is never; "a police spokesman" is somebody. */
const NOBODY =
  /^(?:reporter|journalist|interviewer|moderator|host|presenter|caller|questioner|one|people|police|others?|side|website|account|voice|post)$/;
const NONE = /\b(?:nobody|none|no one|everyone|everybody|both)\b/i;
/** "One, a teacher from Norvik": who it is stands behind. */
const ONE_OF = /^(?:one|another),\s(?=an?\s)/i;
const SEVERAL =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|most|few|all|both|these|those|\d+)\b/i;
/** Words behind which a noun phrase has had its head. */
const BEHIND =
  /,|\s[(–—-]|\s(?:of|for|at|in|inside|on|with|from|to|by|who|whose|that|which|about|close|familiar|briefed|based|involved|working|speaking|present|privy|I|we|he|she|they)\s|\s[a-z]+ing\s(?:an?|at|by|for|from|her|his|in|inside|near|on|outside|past|the|their|through|to|with)\s/;

/** True where "he" or "she" may go on with who spoke, who has an office or a description for a name. */
export function goesOn({ kind, name }: Speaker, pronoun: string): boolean {
  if (kind !== "role" && kind !== "unnamed") return false;
  const low = pronoun.toLowerCase();
  if (low !== "he" && low !== "she") return false;
  const words = name.replace(ONE_OF, "");
  const cut = words.search(BEHIND);
  const head = (cut > 0 ? words.slice(0, cut) : words).trim();
  const noun = /[\p{L}-]+$/u.exec(head)?.[0].toLowerCase() ?? "";
  if (SEVERAL.test(head) || NONE.test(head) || NOBODY.test(noun) || /[^s]s$/.test(noun)) return false;
  if (HE.has(noun)) return low === "he";
  if (SHE.has(noun)) return low === "she";
  // "The frontrunner" has a name, whether or not it was seen; "a passenger" has none.
  if (kind === "unnamed" && /^the\s/i.test(head)) return false;
  // "The governor" is somebody whom the text mostly names, "a spokesperson" nobody.
  return kind === "role" ? CARRIERS.test(noun) : PERSONS.test(noun);
}

/** True where somebody of that noun may be "he", or "she". */
export const mayBeCalled = (noun: string, pronoun: "he" | "she"): boolean =>
  !NOBODY.test(noun) && !(pronoun === "he" ? SHE : HE).has(noun);

/** "The report said so. Two lines were closed, it added": true where what "it" would take up cannot have said it, or is told of before who spoke last. */
export const itGoesOn = (last: Speaker, lastAt: number, { at, says }: NonNullable<Called["it"]>): boolean =>
  last.kind === "document" || last.kind === "organization"
    ? !says || (at < lastAt && (last.kind === "document" || /\p{Lu}/u.test(last.name)))
    : false;

/** Who speaks for others. */
const CARRIERS =
  /^(?:spokesperson|rep|representative|publicist|lawyer|attorney|solicitor|official|executive|counsel|engineer|manager)$/;

/** Nouns that one person is called by. */
const PERSONS =
  /^(?:[\p{L}-]*(?:er|or|ist|ant|ee|ian)|official|student|agent|president|respondent|correspondent|superintendent|source|person|aide|witness|insider|executive|analyst|expert|resident|passenger|client|colleague|friend|relative|neighbou?r|nurse|clerk|guard|pilot|scientist|diplomat|lawmaker|donor|fan|guest|coach|tenant|parent|child|teenager|victim|survivor|migrant|refugee|patient|cousin|chef|cook|delegate|politician|mechanic|critic|academic|veteran)$/u;
