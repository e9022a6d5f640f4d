import { type Token, tokens } from "../../text/words/words.ts";
import { MONTHS, NOT_NAMES, STOP } from "./words/words.ts";

/** "In Coldmere, …", "At Oak Lane school, …": a sentence that begins with where it is about. */
const FRONTED =
  /^[\s“"‘'(]*(?:In|At|Near|Outside)\s(?:(?:the|a|an|neighbou?ring|nearby)\s)?(?:\p{Ll}+\s(?:in|at|of)\s)?(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?)/u;
/** Words by which an article turns to what was at another time or to others. */
const ELSEWHERE =
  /\b(?:ago|(?:in|since)\s(?:19|20)\d\d|last\s(?:year|month|spring|summer|autumn|fall|winter)|(?:19|20)\d\d,|(?:a|its|their|his|her)\srival|rival\s|another\s\p{L}+\s(?:in|at)|neighbou?ring|nearby|elsewhere|in\scontrast)\b/iu;

/**
 * Names, in small letters, that an article brings in where it turns to another place, time or body, and that it had not named
 * before: what is told there is of these alone. None for an article's first sentence.
 */
export function asideOf(text: string, sentence: string, before: string): string[] {
  const lead = before.trimEnd();
  if (lead === "") return [];
  const cut = Math.max(lead.lastIndexOf(". "), lead.lastIndexOf(".”"), lead.lastIndexOf("\n"));
  const last = cut < 0 ? "" : lead.slice(cut + 1);
  const front = FRONTED.exec(sentence)?.[1] ?? "";
  const turns = front !== "" || ELSEWHERE.test(sentence);
  const turned =
    !turns && last !== "" && (FRONTED.test(last.replace(/^[^\p{L}“"‘]+/u, "")) || ELSEWHERE.test(last));
  if (!turns && !turned) return [];
  const earlier = turned ? lead.slice(0, cut + 1) : lead;
  const names = [...capitals(front).map(({ name }) => name), ...placesIn(text)];
  // Of a turn in the sentence before, only the names that came with it.
  const aside = names.filter((name) => !earlier.includes(name) && (!turned || last.includes(name)));
  return [...new Set(aside.map((name) => name.toLowerCase()))];
}

const BEFORE_PLACE = /^(?:at|in|near|from|outside|off|by|of|on)$/i;

/** Names behind a preposition: "at Oak Lane school", "from Tamsin Dairies". */
function placesIn(text: string): string[] {
  const words = tokens(text);
  let placed = -1;
  return capitals(text, words).flatMap(({ name, at }) => {
    const before = words[at - 1]?.text ?? "";
    const article = /^(?:the|a|an)$/i.test(before);
    // The words of one name stand side by side.
    if (!BEFORE_PLACE.test(article ? (words[at - 2]?.text ?? "") : before) && placed !== at - 1) return [];
    placed = at;
    return [name];
  });
}

function capitals(text: string, words: readonly Token[] = tokens(text)): { name: string; at: number }[] {
  return words.flatMap(({ text: word }, at) => {
    if (!/^\p{Lu}\p{L}/u.test(word)) return [];
    const name = word.replace(/[’']s$/, "");
    const lower = name.toLowerCase();
    return NOT_NAMES.has(lower) || STOP.has(lower) || MONTHS.includes(lower) ? [] : [{ name, at }];
  });
}
