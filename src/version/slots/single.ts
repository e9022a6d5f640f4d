import { base } from "../../text/words/base.ts";
import type { Part } from "./part.ts";

/** "A man" where the other wording, told `elsewhere`, has "two men", right so, and has no "a man" beside them. */
export function single({ text, whole, key }: Part, unit: string, words: string, elsewhere: string): Part[] {
  const counted = whole?.slice(text.length).trim().toLowerCase() ?? "";
  if (!(Number(key) > 1) || counted === "" || counted.includes(" ")) return [];
  const behind = elsewhere.slice(elsewhere.indexOf(whole ?? "") + text.length).toLowerCase();
  const all =
    behind
      .match(/^(?:\s[\p{L}’'-]+){1,3}/u)?.[0]
      .trim()
      .split(" ") ?? [];
  const one = (said: string) =>
    [...said.matchAll(ONE)].find(({ groups }) => {
      const named = (groups?.["named"] ?? "").toLowerCase().split(" ");
      return named.some((noun, i) => {
        const many = all[i] ?? "";
        return (
          noun !== many && base(noun) === base(many) && named.slice(0, i).join() === all.slice(0, i).join()
        );
      });
    });
  const found = one(words)?.groups?.["count"];
  return found === undefined || one(elsewhere) ? [] : [{ text: found, key: "1", unit }];
}

const ONE =
  /\b(?<count>an?) (?=(?<named>[\p{L}’'-]+(?: [\p{L}’'-]+){0,2}))(?!\p{L}+ (?:later|earlier|before|after|ago)\b)/giu;
