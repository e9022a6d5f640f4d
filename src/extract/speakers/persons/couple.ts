// Two people of one family who are named together: "Ann & Bob Lee", "Mr & Mrs Smith".

import type { Span } from "../../../model/span.ts";
import { isBodyNoun } from "../bodies/bodies.ts";
import { namesBody } from "../bodies/companies.ts";
import { isGiven } from "../names/given.ts";
import { untitled } from "../names/title.ts";

const ONE = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?(?:\\s\\p{Lu}[\\p{L}\\p{M}’'-]*){0,3}";
/** Behind what they are, before where they are from: "The owners, Ann & Bob Lee of Norvik". */
const PAIR = new RegExp(
  `^(?:[^“”"]{2,60},\\s)?(?<first>${ONE})\\s&\\s(?<second>${ONE})(?=$|,|\\s(?:of|from|in)\\s)`,
  "du",
);
/** What firms are called that bear two given names. */
const FIRM =
  /^(?:Studios?|Associates|Sons|Daughters|Brothers|Bros|Stores?|Foods|Motors|Records|Books|Games|Films|Pictures|Productions|Designs?|Interiors|Builders|Solicitors|Architects)$/;

/** One of two, and the words for them. */
export interface Half extends Span {
  readonly name: string;
}

const isTitle = (word: string): boolean => untitled(`${word} Berg`) === "Berg";

/** Both of two people by the words that name them, with places in these; null where it is not sure that they are two. */
export function coupleIn(words: string): readonly [Half, Half] | null {
  const match = words.includes(" & ") ? PAIR.exec(words) : null;
  const { first = "", second = "" } = match?.groups ?? {};
  const [a, b] = [first, second].map(parted) as [Parted, Parted];
  const surname = b.names.at(-1);
  if (!match || surname === undefined || FIRM.test(surname)) return null;
  if (namesBody(second) || isBodyNoun(surname.toLowerCase())) return null;
  const titled = a.title !== null && b.title !== null;
  const given = (names: readonly string[]) => isGiven(names[0] ?? "");
  if (!titled && !(given(a.names) && given(b.names) && b.names.length > 1)) return null;
  const at = (group: string) => match.indices?.groups?.[group] ?? [0, 0];
  const half = (group: string, name: string): Half => ({ name, start: at(group)[0], end: at(group)[1] });
  // Of "Mr & Mrs Smith" a name alone would be that of both.
  if (a.names.length === 0)
    return [
      half("first", `${a.title} ${surname}`),
      half("second", b.names.length === 1 ? `${b.title} ${surname}` : b.names.join(" ")),
    ];
  const shared = a.names.length === 1 && b.names.length > 1 ? [surname] : [];
  return [half("first", [...a.names, ...shared].join(" ")), half("second", b.names.join(" "))];
}

interface Parted {
  readonly title: string | null;
  readonly names: readonly string[];
}

function parted(words: string): Parted {
  const [first = "", ...rest] = words.split(" ");
  return isTitle(first)
    ? { title: first.replace(".", ""), names: rest }
    : { title: null, names: [first, ...rest] };
}
