// Two people who were told of together, taken up by that alone: "the pair", "the two leaders", "both men".

import type { Speaker } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import type { Tellers, Together } from "../tellers.ts";

/** What takes up two people who were told of beside one another. */
const PAIR =
  /^(?:(?:[Tt]he|[Tt]hese|[Tt]hose)\s(?:pair|duo|two(?:\s(?:men|women|leaders|presidents|ministers|politicians|candidates|rivals|friends|lawmakers|senators|actors|singers|players))?)|[Bb]oth(?:\s(?:men|women|leaders|presidents|ministers|politicians|candidates|rivals|lawmakers|senators))?)$/;

const NAME =
  "\\p{Lu}(?:\\p{L}{0,2}\\.|[\\p{L}\\p{M}’'-]*)(?:\\s\\p{Lu}(?:\\p{L}{0,2}\\.|[\\p{L}\\p{M}’'-]*)){0,5}";
/** "Ola Berg | and | Ada Lind", "Ola Berg | met | the mayor, Ada Lind". */
const TWO = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<one>${NAME})\\s(?:and|met|met\\swith|hosted|welcomed|faced|debated)\\s(?:(?:his|her|the)\\s(?:\\p{Ll}+,?\\s){1,3})?(?<other>${NAME})`,
  "gu",
);
/** "Ruth Vang, | Ola Berg and Ada Lind": they are three. */
const THIRD = /\p{Lu}[\p{L}’'-]*(?<!day),\s$/u;
/** No further before "the pair" are the two told of. */
const NEAR = 500;

/** Both of the two people whom the words of a source take up, who were told of last before it; null where these take up nobody so. */
export function bothOf({ text, told }: Tellers, source: readonly Span[]): Together | null {
  const [{ start = 0, end = 0 } = {}, ...more] = source;
  if (more.length > 0 || end - start > 20 || !PAIR.test(text.slice(start, end))) return null;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const match = [...before.matchAll(TWO)].at(-1);
  if (!match || THIRD.test(before.slice(0, match.index))) return null;
  const [one, other] = [match.groups?.["one"] ?? "", match.groups?.["other"] ?? ""].map((name) => {
    const words = name.replace(/[’']s?$|\.$/, "");
    return told(words, start, { words, noun: false, kind: "person" });
  });
  return isNamed(one) && isNamed(other) && one.name !== other.name
    ? { speaker: one, also: [{ ...other, source }] }
    : null;
}

/** True of a person with more than one name. */
const isNamed = (one: Speaker | null | undefined): one is Speaker =>
  one?.kind === "person" && one.name.includes(" ");
