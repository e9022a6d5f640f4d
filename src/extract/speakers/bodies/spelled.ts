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
