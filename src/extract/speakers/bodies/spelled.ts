// Letters that are short for a name: "National Payments Switch (NPS)", and then "the NPS".

import { isGiven } from "../names/given.ts";

/** What is short for a name, in brackets behind it. */
const INITIALS = /\(\p{Lu}{2,6}\)/u;
const NAMED = /((?:\p{Lu}[\p{L}&.-]*\s(?:(?:of|for|and|the)\s)*){1,6})\((\p{Lu}{2,6})\)/gu;
const CAPITAL = /\p{Lu}/u;

/** The names of a text by the letters that are short for them; letters that the name does not spell stand for themselves. */
export function spelledIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!INITIALS.test(text)) return found;
  for (const [, long = "", letters = ""] of text.matchAll(NAMED)) {
    const name = long.trim().replace(/^The\s/, "");
    if (isGiven(name.split(" ", 1)[0] ?? "")) continue;
    const begins = /\s/.test(name) && name.startsWith(letters.charAt(0));
    found.set(letters, spelled(name, letters) ?? (begins ? name : letters));
  }
  return found;
}

/** The end of a name whose words begin by the letters: of "minister of the National Payments Switch" the "National Payments Switch". */
function spelled(name: string, letters: string): string | null {
  const words = name.split(" ");
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const some = words.slice(from);
    const [all, large] = [some, some.filter((word) => CAPITAL.test(word))].map((list) =>
      list.map((word) => word.charAt(0).toUpperCase()).join(""),
    );
    if (CAPITAL.test(some[0] ?? "") && (all === letters || large === letters)) return some.join(" ");
  }
  return null;
}

/** What stands between the words of a name that have letters of their own. */
const SMALL = "(?:(?:of|for|on|and|the|&)\\s){0,2}";
/** What only opens a sentence before a name. */
const OPENS = /^(?:The|A|An|As|At|But|And|In|For|From|When|While|If|Both|Even|Now|Since|Yet)\s/;

/** The one name in a text whose words begin by the letters, with what leads to it or ends it: of "CDC" the "Norvik Center for Disease Control and Prevention"; null where there is none or are several. */
export function spelledOut(text: string, letters: string): string | null {
  const words = [...letters].map((letter) => `${letter}\\p{Ll}+`).join(`\\s${SMALL}`);
  const named = new RegExp(
    `(?<![\\p{L}’'-])(?:\\p{Lu}\\p{Ll}+\\s)?${words}(?:\\sand\\s\\p{Lu}\\p{Ll}+)?(?![\\p{L}’'-]|\\s\\p{Lu})`,
    "gu",
  );
  const found = new Set<string>();
  for (const [whole] of text.matchAll(named)) found.add(whole.replace(OPENS, ""));
  const [one = "", ...more] = [...found].sort((a, b) => b.length - a.length);
  const isOne = more.every((name) => one.includes(name));
  return one !== "" && isOne && !isGiven(one.split(" ", 1)[0] ?? "") ? one : null;
}
